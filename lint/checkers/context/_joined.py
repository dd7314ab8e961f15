"""Words that are written as two and are one there, or the other way round: “every day” and “everyday”."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lint.checkers.context._table import table
from lint.language import Model
from lint.language.line import Line
from lint.tagged import Tagged

SPLIT, JOIN = 1.0, 2.0
"""What must speak for two words at least, and for one, as a logarithm to base 10: fewer words are likelier anyhow."""

POSSIBLE = 0.5
"""By how much less may speak for it in a finding that is only possible."""


class Form(NamedTuple):
    """A word in the wrong form.

    Attributes:
        first: token of the sentence.
        last: token of the sentence, the same if it is one.
        value: how much more speaks for the other form than must.
        better: the other form.
    """

    first: int
    last: int
    value: float
    better: str


def forms(sentence: Tagged, line: Line, model: Model) -> Iterator[Form]:
    """The words of a sentence that should be two, and those that should be one."""
    solid, apart = table().solid, table().apart
    if not (solid.keys() & sentence.lower or apart.keys() & sentence.lower):
        return
    for first, last, better, least in candidates(sentence):
        at = line.places.index(first)
        value = gain(line, at, last - first + 1, better.split(), model) - max(
            SPLIT if first == last else JOIN, least
        )
        if value >= -POSSIBLE:
            yield Form(first, last, value, better)


def candidates(sentence: Tagged) -> Iterator[tuple[int, int, str, float]]:
    """The places where another form may be meant: first and last token, the form, what must speak for it."""
    solid, apart = table().solid, table().apart
    for place, word in enumerate(sentence.lower):
        if word in solid:
            yield place, place, *solid[word]
        for rest, better, least in apart.get(word, ()):
            end = place + len(rest)
            if tuple(sentence.lower[place + 1 : end + 1]) == rest:
                yield place, end, better, least


def gain(line: Line, at: int, count: int, better: Sequence[str], model: Model) -> float:
    """How much likelier a line is, as a logarithm, with other words in the place of some of its own."""
    before, behind = [line.at(at - 2), line.at(at - 1)], [line.at(at + count), line.at(at + count + 1)]
    written = line.words[at : at + count]
    if None in written or not all(map(model.knows, better)):
        return -99.0
    return _sum([*before, *better, *behind], model) - _sum([*before, *written, *behind], model)


def _sum(words: Sequence[str | None], model: Model) -> float:
    total = 0.0
    for at in range(2, len(words)):
        word = words[at]
        if word is not None:
            total += model.score(word, words[at - 1], words[at - 2])
    return total
