"""The words of a sentence as the kind ``sequence`` sees them, with tags that are worked out on demand."""

import re
from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING

from lint.checkers.house._lazily import compiled
from lint.checkers.house._page import Page
from lint.words import STAND_IN

if TYPE_CHECKING:
    from lint.tagger import Tagging

LONG = 2000
"""Sentences with more code points than that are looked at in stretches of this length."""

OVERLAP = 300
"""Code points by which the stretches overlap on either side: more than a sequence is long."""

KEPT = 1 << 17
"""Code points of sentences that are kept; more than the stretch that the rules go through together."""

_PENN = compiled(r"[^\W_]+(?:[.,'-][^\W_]+)*|\.{2,}|[^\w\s]")
_CLITIC = compiled(r"(?<=.)(?:n't|'(?:s|re|ve|ll|d|m))\Z", re.IGNORECASE)
_NAMES = {
    "“": "``",
    "”": "''",
    "(": "-LRB-",
    ")": "-RRB-",
    "[": "-LRB-",
    "]": "-RRB-",
    "—": ":",
    "–": ":",
    ";": ":",
}
_HYPHENS = frozenset("-‑‐")
_IRREGULAR = {"can't": ("ca", "n't"), "won't": ("wo", "n't"), "cannot": ("can", "not"), "shan't": ("sha", "n't")}


class Sentence:
    """A sentence, or a stretch of a very long one.

    Attributes:
        start: offset in the block.
        begins: nothing of the sentence comes before.
        ends: nothing of the sentence comes behind.
        texts: the words in the even form.
        lower: the same in lower case.
        starts: their offsets in the block.
        stops: the offsets behind them.
        joined: whether a blank or a hyphen, and nothing else, stands before each.
    """

    def __init__(self, page: Page, start: int, end: int, *, begins: bool = True, ends: bool = True) -> None:
        self.even = page.even[start:end]
        self.start = start
        self.begins = begins
        self.ends = ends
        found = page.words(start, end)
        even = page.even
        self.starts = [word.start for word in found]
        self.stops = [word.end for word in found]
        self.texts = [even[word.start : word.end] for word in found]
        self.lower = [text.lower() for text in self.texts]
        between = [even[one:other] for one, other in zip(self.stops, self.starts[1:], strict=False)]
        self.joined = [False, *[gap == " " or gap.isspace() or gap in _HYPHENS for gap in between]]

    def place(self, at: int) -> int | None:
        """The number of the word that begins at an offset of the block."""
        place = bisect_left(self.starts, at)
        return place if place < len(self.starts) and self.starts[place] == at else None

    def opens(self, place: int) -> bool:
        """Whether a word is the first of the sentence."""
        return place == 0 and self.begins

    def closes(self, place: int) -> bool:
        """Whether nothing but punctuation stands behind a word."""
        return place == len(self.texts) - 1 and self.ends

    def compound(self, first: int, last: int) -> bool:
        """Whether the words from first to last begin or end inside a hyphenated compound."""
        before = self.even[: self.starts[first] - self.start][-1:]
        after = self.even[self.stops[last] - self.start :][:1]
        return (first > 0 and self.joined[first] and before in "-‑‐") or (
            last + 1 < len(self.texts) and self.joined[last + 1] and after in "-‑‐"
        )

    @cached_property
    def all(self) -> frozenset[str]:
        """Every word of the sentence in lower case."""
        return frozenset(self.lower)

    @cached_property
    def _tagging(self) -> tuple["Tagging", list[int]]:
        from lint.tagger import Tagging  # noqa: PLC0415  # only rules with tags pay for it

        pieces: list[str] = []
        offsets: list[int] = []
        for found in _PENN.finditer(self.even):
            for part in _parts(found[0]):
                pieces.append(_NAMES.get(part, "thing" if part == STAND_IN else part))
                offsets.append(self.start + found.start())
        return Tagging(pieces), offsets

    def tag(self, place: int) -> str:
        """The Penn tag of a word; the parts of a hyphenated compound have the tag of the whole."""
        tagging, offsets = self._tagging
        at = bisect_left(offsets, self.starts[place] + 1) - 1
        while at > 0 and offsets[at - 1] == offsets[at]:
            at -= 1
        return tagging.at(at) if at >= 0 else "NN"


def _parts(piece: str) -> tuple[str, ...]:
    """A piece of text as the Penn Treebank cuts it."""
    irregular = _IRREGULAR.get(piece.lower())
    if irregular:
        return piece[: len(irregular[0])], piece[len(irregular[0]) :]
    clitic = _CLITIC.search(piece)
    return (piece[: clitic.start()], clitic[0]) if clitic else (piece,)


class Sentences:
    """The sentences of a page, each made when a rule first asks for it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._made: dict[tuple[int, int], Sentence] = {}
        self._size = 0

    def around(self, at: int) -> Sentence:
        """The sentence, or the stretch of it, that holds an offset of the block."""
        start, end = self.page.sentence(at)
        if end - start <= LONG:
            return self._get(start, end, start, end)
        stretch = start + (at - start) // LONG * LONG
        return self._get(max(start, stretch - OVERLAP), min(end, stretch + LONG + OVERLAP), start, end)

    def _get(self, low: int, high: int, start: int, end: int) -> Sentence:
        key = (low, high)
        if key not in self._made:
            if self._size > KEPT:  # a block of a thousand sentences needs no memory for all of them
                self._made.clear()
                self._size = 0
            self._size += high - low
            low, high = self._whole_words(low, high, start, end)
            self._made[key] = Sentence(self.page, low, high, begins=low == start, ends=high == end)
        return self._made[key]

    def _whole_words(self, low: int, high: int, start: int, end: int) -> tuple[int, int]:
        """The stretch cut where blanks are, if there are any near."""
        even = self.page.even
        if low > start:
            blank = even.find(" ", low, low + OVERLAP // 2)
            low = blank + 1 if blank >= 0 else low
        if high < end:
            blank = even.rfind(" ", high - OVERLAP // 2, high)
            high = blank if blank >= 0 else high
        return low, high
