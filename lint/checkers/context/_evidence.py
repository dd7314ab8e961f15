"""What speaks for another word in the place of one: the words and parts of speech around it, how rare both are."""

from collections.abc import Sequence
from typing import NamedTuple

from lint.checkers.context._tags import usual
from lint.language import Model
from lint.language.line import Line
from lint.tagged import Tagged


class Window(NamedTuple):
    """Logarithms of probabilities: of a word behind the two before it, and of the two behind it."""

    itself: float
    next: float
    second: float

    @property
    def sum(self) -> float:
        """All three."""
        return self.itself + self.next + self.second


def window(model: Model, line: Line, at: int, word: str) -> Window:
    """How well a word that the model knows fits into a place of a line.

    Words that the model does not know count for nothing, and neither do the words before them.
    """
    before, behind, second = line.at(at - 1), line.at(at + 1), line.at(at + 2)
    return Window(
        model.score(word, before, line.at(at - 2)),
        model.score(behind, word, before) if behind else 0.0,
        model.score(second, behind, word) if behind and second else 0.0,
    )


def window_at_least(model: Model, line: Line, at: int, word: str, least: float) -> Window | None:
    """The same as ``window``, None as soon as it is sure that the sum stays below a value."""
    before, behind, second = line.at(at - 1), line.at(at + 1), line.at(at + 2)
    itself = model.score(word, before, line.at(at - 2))
    if itself < least:
        return None
    following = model.score(behind, word, before) if behind else 0.0
    if itself + following < least:
        return None
    last = model.score(second, behind, word) if behind and second else 0.0
    return Window(itself, following, last) if itself + following + last >= least else None


def score(model: Model, word: str) -> float:
    """How frequent a word is, as a logarithm."""
    return model.score(word, None, None)


def features(
    old: Window, new: Window, tags: tuple[float, float], rarity: tuple[float, float], *, length: int, curated: bool
) -> tuple[float, ...]:
    """What the weights are multiplied with.

    Args:
        old: the window with the word as written.
        new: the window with the word that may be meant.
        tags: how usual the parts of speech are with the one and with the other.
        rarity: the logarithms of how frequent the one and the other are.
        length: letters of the word as written.
        curated: whether the pair is in the table of confusions.
    """
    gained = tags[1] - tags[0]
    return (
        new.itself - old.itself,
        new.next - old.next,
        new.second - old.second,
        max(-3.0, min(3.0, gained)),
        tags[0],
        old.sum,
        new.sum,
        *rarity,
        float(min(length, 10)),
        float(curated),
        max(0.0, new.sum - old.sum - 4),
        float(gained > 0),
    )


def tags_if(sentence: Tagged, place: int, words: Sequence[str]) -> float:
    """How usual they are if other words stood in the place of a token."""
    return usual(sentence.tags_with(place, words))
