"""Places of a sentence where a small word is missing: “able help”, “one the largest”."""

from collections.abc import Iterator
from typing import NamedTuple

from lint.checkers.context._table import table
from lint.checkers.context._tags import usual
from lint.language import Model
from lint.language.line import Line
from lint.tagged import Tagged

_MODALS = frozenset("can cannot could may might must shall should will would to not never also only still".split())
_HAVING = frozenset("has have had having never not also already always ever hasn't haven't hadn't".split())

WORDS: dict[str, frozenset[str]] = {
    "to": frozenset(),
    "of": frozenset(),
    "be": _MODALS,
    "have": _MODALS,
    "been": _HAVING,
}
"""What is looked for, and behind which words, empty for any; words whose loss the model notices."""

EXPECTED = -5.0
"""Two words that the model expects more than this miss nothing between them."""

GATE = 0.8
"""What the words around must speak for another one, as a logarithm to base 10, before its tags are looked at."""

LIKELY = 3.0
"""What must speak for a word, by the weights, before the finding is likely right."""

POSSIBLE = 1.0
"""By how much less may speak for it in a finding that is only possible."""


class Gap(NamedTuple):
    """A place where a word is missing.

    Attributes:
        place: of the token behind it.
        value: how much more speaks for the word than must, by the weights.
        word: that is missing.
    """

    place: int
    value: float
    word: str


def gaps(sentence: Tagged, line: Line, model: Model) -> Iterator[Gap]:
    """The places where a small word is missing."""
    weights = table().gap_weights
    scores = line.scores(model)
    for at in range(2, len(line.words) - 1):
        if scores[at] + scores[at + 1] > EXPECTED:
            continue
        best = max(
            (
                (sum(map(float.__mul__, weights, (1.0, *features))) - LIKELY, word)
                for word, features in fitting(sentence, line, at, model)
            ),
            default=None,
        )
        if best and best[0] >= -POSSIBLE:
            yield Gap(line.places[at], *best)


def fitting(sentence: Tagged, line: Line, at: int, model: Model) -> Iterator[tuple[str, tuple[float, ...]]]:
    """The words that may be missing before a place of a line, and what the weights are multiplied with."""
    word, before, behind = line.words[at], line.words[at - 1], line.at(at + 1)
    place = line.places[at]
    if word is None or before is None or line.places[at - 1] != place - 1 or "-" in sentence.texts[place]:
        return
    if sentence.texts[place][0].isupper() or sentence.texts[place - 1].isupper():
        return
    earlier = line.at(at - 2)
    first, second = line.scores(model)[at : at + 2]
    least = first + second + GATE
    written = 0.0
    for small, behind_which in WORDS.items():
        if behind_which and before not in behind_which:
            continue
        itself = model.score(small, before, earlier)
        if itself < least or small in {word, before} or (small == "of" and sentence.tag(place - 1)[0] == "V"):
            continue
        gain = itself + model.score(word, small, before) - first - second
        if gain < GATE:
            continue
        last = model.score(behind, word, small) if behind else 0.0
        if gain + last < GATE:
            continue
        written = written or usual(sentence.tags_with(place, (), 0))
        mended = usual(sentence.tags_with(place, (small,), 0))
        yield small, (gain + last, last, first, max(-4.0, min(4.0, mended - written)), written)
