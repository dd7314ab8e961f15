"""Words of a sentence for which another word is meant."""

from typing import NamedTuple

from lint.checkers.context import _evidence
from lint.checkers.context._table import Meant, table
from lint.language import Model
from lint.language.line import Line
from lint.lexicon import lexicon
from lint.tagged import Tagged

GATE = 2.0
"""What the words around must speak for another word at least (a factor of a hundred) before its tags are looked at."""

LIKELY = {"c": 2.1, "r": 1.4, "e": 2.6, "f": 4.2, "s": 4.4}
"""What must speak for another word, by the weights, before the finding is likely right, by kind of the pair.

A pair of kind c whose written word is rare counts as r: so few texts have the word that it can raise few false alarms.
"""

RARE = 125
"""Class of frequency below which a word is rare; see ``lint.lexicon``."""

BESIDE = 2
"""Tokens from one word to another that it makes look wrong."""

BEGINNING = 1.0
"""How much more must speak against the first word of a sentence, which has nothing before it."""

POSSIBLE = 1.5
"""By how much less may speak for it in a finding that is only possible."""

EXPECTED = -6.0
"""A word that the model expects more than this, together with the two behind it, is never doubted."""


_NUMBERS = frozenset("one two three four five six seven eight nine ten".split())


class Doubt(NamedTuple):
    """A word that does not fit, and what may be meant.

    Attributes:
        place: of the token in the sentence.
        value: how much more speaks for it than must, by the weights; in natural logarithms of the odds.
        meant: the words, best first.
        kind: of the best.
    """

    place: int
    value: float
    meant: tuple[str, ...]
    kind: str


def doubts(sentence: Tagged, line: Line, model: Model) -> list[Doubt]:
    """The words for which another one is meant.

    Args:
        sentence: any.
        line: the same in the words of the model.
        model: that knows which words follow each other.
    """
    rows = table()
    wanted = {place for place, word in enumerate(sentence.lower) if word in rows}
    found: list[Doubt] = []
    if not wanted:
        return found
    scores = line.scores(model)
    for at, place in enumerate(line.places):
        if place not in wanted or scores[at] + scores[at + 1] + scores[at + 2] > EXPECTED:
            continue
        word = sentence.lower[place]
        if line.words[at] != word or _is_name(sentence, place) or _is_beside_slip(sentence, line, at):
            continue
        # Behind an unknown word nothing can be said, with whatever word before it.
        old = _evidence.Window(scores[at], scores[at + 1], scores[at + 2] if line.at(at + 1) else 0.0)
        least = old.sum + GATE
        fitting = [
            (meant, new)
            for meant in rows.meant(word)
            if (new := _evidence.window_at_least(model, line, at, meant.word, least))
        ]
        if fitting:
            doubt = _weigh(sentence, place, model, old, fitting)
            if doubt:
                found.append(doubt)
    return _best(found)


def kind_of(meant: Meant, written: str) -> str:
    """The kind by which it is decided how much must speak for a word."""
    return "r" if meant.kind == "c" and lexicon().frequency(written) < RARE else meant.kind


def _is_beside_slip(sentence: Tagged, line: Line, at: int) -> bool:
    """Whether a word in small letters beside it is unknown: then that is the slip, and it makes others look odd."""
    return any(
        line.words[beside] is None
        and sentence.lower[line.places[beside]].isalpha()
        and sentence.texts[line.places[beside]].islower()
        for beside in (at - 1, at + 1)
    )


def _best(found: list[Doubt]) -> list[Doubt]:
    """Of doubts side by side the one for which most speaks: one wrong word makes its neighbours look wrong."""
    return [
        doubt
        for doubt in found
        if all(abs(other.place - doubt.place) > BESIDE or other.value <= doubt.value for other in found)
    ]


def _is_name(sentence: Tagged, place: int) -> bool:
    """Whether a token is part of a name or a number: in capitals itself, or between capitals."""
    texts = sentence.texts
    if texts[place][0].isupper() and (place or texts[place].isupper()):
        return True
    behind = texts[place + 1] if place + 1 < len(texts) else ""
    if sentence.lower[place] in {"to", "too", "two"} and behind[:1].isdigit():
        return True
    if sentence.lower[place] in _NUMBERS and place and sentence.tag(place - 1) in {"NN", "NNP"}:
        return True  # “platform two”
    return place > 1 and texts[place - 1][0].isupper() and behind[:1].isupper()


def _weigh(
    sentence: Tagged,
    place: int,
    model: Model,
    old: _evidence.Window,
    fitting: list[tuple[Meant, _evidence.Window]],
) -> Doubt | None:
    """The words that may be meant at a place, if enough speaks for one of them."""
    rows, written = table(), sentence.texts[place]
    before = _evidence.tags_if(sentence, place, [written])
    rarity = _evidence.score(model, sentence.lower[place])
    found: list[tuple[float, Meant]] = []
    for meant, new in fitting:
        word = meant.word.capitalize() if written[0].isupper() else meant.word
        values = _evidence.features(
            old,
            new,
            (before, _evidence.tags_if(sentence, place, [word])),
            (rarity, _evidence.score(model, meant.word)),
            length=len(written),
            curated=meant.kind in "ce",
        )
        value = rows.constant + sum(map(float.__mul__, rows.weights, values))
        value -= max(LIKELY[kind_of(meant, sentence.lower[place])], meant.least) + (0 if place else BEGINNING)
        if value >= -POSSIBLE:
            found.append((value, meant))
    if not found:
        return None
    found.sort(key=lambda pair: (-pair[0], pair[1].word))
    best, first = found[0]
    words = tuple(meant.word for _, meant in found)
    return Doubt(place, best, words, first.kind)
