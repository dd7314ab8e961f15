"""The words of English: which there are, how frequent each is, and which forms differ between the Englishes.

The files are made by ``bench/build_lexicon.py``. ``lexicon.txt`` holds the words in the order of their bytes, one a
line; ``lexicon.idx`` the offset of every 32nd one and a class of frequency for each. Both are mapped into memory,
so that a run pays for the words it asks about and not for the dictionary.
"""

import mmap
import struct
from bisect import bisect_left
from functools import cache, lru_cache
from itertools import compress
from typing import NamedTuple

from lint import resources

_HEAD = struct.Struct("<4sIII")

_REMEMBERED = 200_000
"""Words whose place is kept; an archive has more different words than memory should hold."""

_COMMONWEALTH = ("en-GB", "en-CA", "en-AU")

RAREST = 1
"""Class of frequency of words that are accepted and never meant: "peripatetically"."""


class Variant(NamedTuple):
    """Two forms of one word.

    Attributes:
        american: the form of the United States.
        british: the form of Britain.
        accepted: for each of en-GB, en-CA, en-AU: u, g or b for the American form, the British one or both.
    """

    american: str
    british: str
    accepted: dict[str, str]

    def right_in(self, dialect: str) -> tuple[str, ...]:
        """The forms that an English accepts."""
        answer = "u" if dialect == "en-US" else self.accepted[dialect]
        return {"u": (self.american,), "g": (self.british,), "b": (self.american, self.british)}[answer]


class Lexicon:
    """Words by binary search in a mapped file."""

    def __init__(self) -> None:
        self._words = _mapped("lexicon.txt")
        index = _mapped("lexicon.idx")
        magic, step, size, count = _HEAD.unpack_from(index)
        self._step: int = step
        self.size: int = size
        if magic != b"PLX1":
            raise ValueError("lexicon.idx: not an index of this version")
        self._offsets = memoryview(index)[_HEAD.size : _HEAD.size + 4 * count].cast("I")
        self._classes = memoryview(index)[_HEAD.size + 4 * count :].cast("B")

    def __contains__(self, word: str) -> bool:
        return self._place(word) >= 0

    def frequency(self, word: str) -> int:
        """How frequent a word is: 0 for unknown or never seen, 28 more for each tenfold (about 210 for "the").

        Words of the largest lists have the class ``RAREST``.
        """
        place = self._place(word)
        return self._classes[place] if place >= 0 else 0

    @lru_cache(maxsize=_REMEMBERED)  # noqa: B019  # there is one lexicon
    def _place(self, word: str) -> int:
        """The line of a word, or -1."""
        key = word.encode("utf-8", "surrogatepass")
        block = self._block(key)
        if block < 0:
            return -1
        try:
            within = self._lines(block, block + 1).index(key)
        except ValueError:
            return -1
        return block * self._step + within

    def _block(self, key: bytes) -> int:
        """The last block whose first word is not behind the key, or -1."""
        low, high = 0, len(self._offsets)
        while low < high:
            middle = (low + high) // 2
            start = self._offsets[middle]
            if self._words[start : self._words.find(b"\n", start)] <= key:
                low = middle + 1
            else:
                high = middle
        return low - 1

    def _lines(self, first: int, last: int) -> list[bytes]:
        """The words of some blocks, the last not included."""
        start = self._offsets[first]
        end = self._offsets[last] - 1 if last < len(self._offsets) else len(self._words)
        return self._words[start:end].split(b"\n")

    @lru_cache(maxsize=64)  # noqa: B019  # there is one lexicon
    def starting(self, letter: str) -> tuple[list[str], list[int]]:
        """The words that begin with an ASCII letter, in its small and its capital form, and the class of each.

        Words of the largest lists are left out: nobody means them.
        """
        texts: list[str] = []
        classes: list[int] = []
        for form in (letter.upper(), letter.lower()):
            first, last = self._behind(form), self._behind(chr(ord(form) + 1))
            held = bytes(self._classes[first:last])
            meant = [level != RAREST for level in held]
            texts += compress(self._between(first, last), meant)
            classes += compress(held, meant)
        return texts, classes

    def _behind(self, text: str) -> int:
        """How many words stand before a text in the order of their bytes."""
        key = text.encode()
        block = self._block(key)
        if block < 0:
            return 0
        lines = self._lines(block, block + 1)
        return block * self._step + bisect_left(lines, key)

    def _between(self, first: int, last: int) -> list[str]:
        """The words from one place to another."""
        block = first // self._step
        start = self._offsets[block]
        end = self._offsets[-(-last // self._step)] if -(-last // self._step) < len(self._offsets) else None
        words = self._words[start:end].decode().split("\n")
        skipped = first - block * self._step
        return words[skipped : skipped + last - first]

    def all(self) -> tuple[list[str], memoryview]:
        """Every word, and the class of frequency of each."""
        return self._words[:].decode().split("\n"), self._classes


def _mapped(name: str) -> mmap.mmap:
    with resources.data(name).open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The one lexicon, opened at the first call."""
    return Lexicon()


@lru_cache(maxsize=1)
def common() -> frozenset[str]:
    """The most frequent words: most words of a text are among them."""
    return frozenset(resources.data("common.txt").read_text("utf-8").split())


@lru_cache(maxsize=1)
def _columns() -> list[list[str]]:
    return [line.split(" ") for line in resources.data("dialects.txt").read_text("utf-8").splitlines()]


@lru_cache(maxsize=1)
def american_only() -> frozenset[str]:
    """Forms that are wrong in Britain, such as "color"; in lower case."""
    return frozenset(us for us, gb in zip(_columns()[0], _columns()[2], strict=True) if gb == "g")


@lru_cache(maxsize=1)
def british_only() -> frozenset[str]:
    """Forms that are wrong in the United States, such as "colour" and "organise"; in lower case."""
    return frozenset(_columns()[1])


@lru_cache(maxsize=4)
def wrong_in(dialect: str) -> frozenset[str]:
    """Forms that one of the four dialects does not accept; in lower case."""
    if dialect == "en-US":
        return british_only()
    american, british, *answers = _columns()
    rows = zip(american, british, answers[_COMMONWEALTH.index(dialect)], strict=True)
    return frozenset(us if answer == "g" else gb for us, gb, answer in rows if answer != "b")


def variant(word: str) -> Variant | None:
    """The pair of forms that a word in lower case belongs to, or None."""
    place = _places().get(word)
    return None if place is None else _pair(place)


@cache
def _pair(place: int) -> Variant:
    """The forms in a column: the same object whichever of them it was asked for."""
    american, british, *answers = (column[place] for column in _columns())
    return Variant(american, british, dict(zip(_COMMONWEALTH, answers, strict=True)))


@lru_cache(maxsize=1)
def _places() -> dict[str, int]:
    """The column of each form; of a word that is the British form of one and the American of another, the former."""
    american, british, *_ = _columns()
    return dict(zip(american[::-1], range(len(american) - 1, -1, -1), strict=True)) | dict(
        zip(british, range(len(british)), strict=True)
    )
