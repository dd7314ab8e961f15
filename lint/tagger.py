"""Parts of speech: Penn Treebank tags by an averaged perceptron.

The method and the features are Matthew Honnibal's ("A good part-of-speech tagger in about 200 lines of
Python", 2013); the weights are those of textblob-aptagger (MIT), see ``data/SOURCES.md``. Tags are given
from left to right, and each depends on at most two tags before it, so that a single tag can be had for
the price of the few words since the last two that are unambiguous.
"""

import marshal
import sys
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache
from zlib import crc32

from lint import resources

TAGS = frozenset(
    "# $ '' , -LRB- -RRB- . : CC CD DT EX FW IN JJ JJR JJS LS MD NN NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS RP "
    "SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB ``".split()
)
"""All tags that can be given."""

_Row = tuple[tuple[int, int], ...]
_KEPT = 20_000
"""Words whose sums are remembered; more than a long article has."""

_START, _START2, _END, _END2 = "-START-", "-START2-", "-END-", "-END2-"


class _Model:
    """The weights: rows in the order of their keys, found by bisection and unpacked when they are first used."""

    def __init__(self) -> None:
        tags, known, keys, ends, rows = marshal.loads(resources.data("tagger.bin").read_bytes())  # noqa: S302  # ours
        self.tags: tuple[str, ...] = tags
        self.known: dict[str, int] = known
        self.rows: bytes = rows
        self.keys, self.ends = array("I", keys), array("I", ends)
        if sys.byteorder == "big":
            self.keys.byteswap()
            self.ends.byteswap()
        self.bias = self.row(13, "")
        self._words: dict[tuple[str, str], list[int]] = {}
        self._around: dict[tuple[int, str], _Row] = {}

    def row(self, feature: int, what: str) -> _Row:
        """The weights of a feature: pairs of a tag's place and its weight."""
        key = row_key(feature, what)
        place = bisect_left(self.keys, key)
        if place == len(self.keys) or self.keys[place] != key:
            return ()
        row = self.rows[self.ends[place - 1] if place else 0 : self.ends[place]]
        return tuple((row[at], row[at + 1] - 128) for at in range(0, len(row), 2))

    def own(self, word: str, plain: str) -> list[int]:
        """What a word says about itself: itself, its ending, its first letter; a weight for each tag."""
        key = (word, plain)
        found = self._words.get(key)
        if found is None:
            if len(self._words) > _KEPT:
                self._words.clear()
            found = [0] * len(self.tags)
            for row in (self.bias, self.row(0, plain), self.row(1, word[-3:]), self.row(2, word[:1])):
                for tag, weight in row:
                    found[tag] += weight
            self._words[key] = found
        return found

    def near(self, place: int, plain: str) -> _Row:
        """What a word says about the one at a place beside it (-2, -1, 1, 2)."""
        key = (place, plain)
        found = self._around.get(key)
        if found is None:
            by_word, by_ending = {-2: (5, None), -1: (3, 4), 1: (6, 7), 2: (8, None)}[place]
            rows = [self.row(by_word, plain)]
            if by_ending is not None:
                rows.append(self.row(by_ending, plain[-3:]))
            if len(self._around) > _KEPT:
                self._around.clear()
            found = self._around[key] = _sum(rows)
        return found


def row_key(feature: int, what: str) -> int:
    """The key of a row: a 32-bit checksum of the feature's number and of the words or tags in it.

    No two rows of the model share a key. A word that the model does not know has a row by accident once in
    50,000 times.
    """
    return crc32(f"{what} {feature}".encode("utf-8", "surrogatepass"))


def _sum(rows: Sequence[_Row]) -> _Row:
    sums: dict[int, int] = {}
    for row in rows:
        for tag, weight in row:
            sums[tag] = sums.get(tag, 0) + weight
    return tuple(sums.items())


@cache
def _model() -> _Model:
    return _Model()


@lru_cache(maxsize=20_000)
def _pair(feature: int, one: str, other: str) -> _Row:
    return _model().row(feature, f"{one} {other}")


@lru_cache(maxsize=1000)
def _single(feature: int, one: str) -> _Row:
    return _model().row(feature, one)


def _plain(word: str) -> str:
    if "-" in word and word[0] != "-":
        return "!HYPHEN"
    if word[:1].isdigit():
        return "!YEAR" if len(word) == 4 and word.isdigit() else "!DIGITS"
    return word.lower()


class Tagging:
    """The tags of one sentence, each worked out when it is asked for; the same as ``tag`` gives.

    Args:
        words: of the sentence, cut as the Penn Treebank cuts them: punctuation and “n't”, “'s” apart.
    """

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words
        self._plain = (_START, _START2, *map(_plain, words), _END, _END2)
        self._tags: list[str | None] = [None] * len(words)

    def at(self, place: int) -> str:
        """The tag of a word."""
        found = self._tags[place]
        if found is None:
            for earlier in range(self._first(place), place + 1):
                if self._tags[earlier] is None:
                    self._tags[earlier] = self._predict(earlier)
            found = self._tags[place]
            assert found is not None
        return found

    def _first(self, place: int) -> int:
        """The earliest word whose tag matters: behind two tags that nothing can change, or that are there."""
        fixed = 0
        known, tags = _model().known, _model().tags
        for earlier in range(place - 1, -1, -1):
            if self._tags[earlier] is None and self.words[earlier] in known:
                self._tags[earlier] = tags[known[self.words[earlier]]]
            fixed = 0 if self._tags[earlier] is None else fixed + 1
            if fixed == 2:
                return earlier + 2
        return 0

    def _predict(self, place: int) -> str:
        model = _model()
        word = self.words[place]
        if word in model.known:
            return model.tags[model.known[word]]
        # The weights were trained on running text, where a full stop stands before a sentence.
        before = (self._tags[place - 1] if place else ".") or ""
        earlier = (self._tags[place - 2] if place > 1 else "." if place else "NN") or ""
        plain = self._plain
        at = place + 2
        scores = model.own(word, plain[at]).copy()
        for row in (
            model.near(-1, plain[at - 1]),
            model.near(-2, plain[at - 2]),
            model.near(1, plain[at + 1]),
            model.near(2, plain[at + 2]),
            _single(9, before),
            _single(10, earlier),
            _pair(11, before, earlier),
            _pair(12, before, plain[at]),
        ):
            for tag, weight in row:
                scores[tag] += weight
        # Of tags with the same score the last one wins, as in training.
        scores.reverse()
        return model.tags[-1 - scores.index(max(scores))]


def tag(words: Sequence[str]) -> list[str]:
    """The Penn Treebank tag of each word of a sentence.

    Args:
        words: cut as the Penn Treebank cuts them; double quotation marks as “``” and “''”.
    """
    tagging = Tagging(words)
    return [tagging.at(place) for place in range(len(words))]
