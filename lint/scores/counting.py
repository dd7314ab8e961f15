"""Counts of a document: what the formulas are fed with."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from lint import syllables
from lint.document import Block, Document

# What may stand behind the stop of the last sentence: quotation marks, brackets, footnote marks.
_STOPPED = re.compile(r"[.!?…。！？](?:[\s\"'”’»)\]\ufffc⁰¹²³⁴⁵⁶⁷⁸⁹]|\[\w{1,4}\]){0,12}\Z")
_COLON = re.compile(r":\s{0,4}\Z")
_DOTTED = re.compile(r"(?<![^\W_])[^\W\d_](?:\.[^\W\d_]){1,12}\.")
_SYLLABIC_ENDING = re.compile(r"(?:[td]ed|(?:[sxzcg]|[cs]h)es)\Z")
_REMEMBERED = 100_000

_KINDS = frozenset({"paragraph", "item"})
_NOT_WITHIN = frozenset({"table", "figure", "footnote", "front matter"})
_HEADINGS = frozenset({"heading", "title"})


@dataclass(frozen=True, slots=True)
class Counts:
    """The counts of a passage.

    Attributes:
        characters: letters and digits.
        long_words: words of more than six letters and digits.
        hard_words: for Fog: three syllables or more, without names, numbers and what -es or -ed makes long;
            a compound of easy words has no hard part.
        polysyllables: words of three syllables or more.
        names: words with a capital inside a sentence, "I" and its contractions left out.
        name_syllables: the syllables of those.
    """

    words: int = 0
    sentences: int = 0
    syllables: int = 0
    characters: int = 0
    letters: int = 0
    long_words: int = 0
    hard_words: int = 0
    polysyllables: int = 0
    names: int = 0
    name_syllables: int = 0


ZERO = Counts()


class SentenceCount(NamedTuple):
    """A sentence: its code points of the document's prose, its words, and the place of its first word.

    Attributes:
        first: index of its first word in ``Passage.texts``.
    """

    start: int
    end: int
    words: int
    syllables: int
    first: int


@dataclass(frozen=True, slots=True)
class Passage:
    """The counts of a block, and its sentences with at least one word.

    Attributes:
        texts: the words as they are read: "U.S." is "US".
    """

    counts: Counts
    sentences: tuple[SentenceCount, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """The blocks from one heading to the next.

    Attributes:
        heading: the title or heading above them, or None at the beginning of a document without one.
        blocks: the counted blocks.
    """

    heading: Block | None
    blocks: tuple[Block, ...]


class _Facts(NamedTuple):
    syllables: int
    characters: int
    letters: int
    long: bool
    hard: bool
    polysyllable: bool


class _Memo(dict[str, _Facts]):
    """Facts about words, each worked out once."""

    def __missing__(self, word: str) -> _Facts:
        if len(self) > _REMEMBERED:
            self.clear()
        number = syllables.count(word)
        characters = sum(map(str.isalnum, word))
        letters = sum(map(str.isalpha, word))
        poly = number >= 3
        hard = poly and letters == characters
        if hard and word.endswith(("es", "ed")) and _SYLLABIC_ENDING.search(word):
            hard = number > 3
        facts = self[word] = _Facts(number, characters, letters, characters > 6, hard, poly)
        return facts


_FACTS = _Memo()


def counted(block: Block) -> bool:
    """Whether a block is running text: a paragraph or item whose last sentence ends, or that has two or more.

    Left out: headings, titles, captions, cells, alternative texts, standfirsts, footnotes, what stands in tables,
    figures or front matter, bylines and fragments of lists without a stop. A paragraph that leads in with a
    colon counts. Code and addresses inside a block are no words.
    """
    if block.kind not in _KINDS or not _NOT_WITHIN.isdisjoint(block.within):
        return False
    tail = block.text[-40:]
    if _STOPPED.search(tail) or (block.kind == "paragraph" and _COLON.search(tail)):
        return True
    return len(block.sentences) > 1


def measure(block: Block) -> Passage:
    """Count one block."""
    texts, starts = _read_words(block)
    if not texts:
        return Passage(ZERO, (), ())
    spoken, characters, letters, long, hard, poly = zip(*map(_FACTS.__getitem__, texts), strict=True)
    found: list[SentenceCount] = []
    low = 0
    for sentence in block.sentences:
        high = bisect_left(starts, sentence.end, low)
        if high > low:
            begin, end = block.start + sentence.start, block.start + sentence.end
            found.append(SentenceCount(begin, end, high - low, sum(spoken[low:high]), low))
        low = high
    first = {sentence.first for sentence in found}
    names = [
        at for at, word in enumerate(texts) if word[0].isupper() and at not in first and word[:2] not in _PRONOUN
    ]
    counts = Counts(
        words=len(texts),
        sentences=len(found),
        syllables=sum(spoken),
        characters=sum(characters),
        letters=sum(letters),
        long_words=sum(long),
        hard_words=sum(hard) - sum(hard[at] for at in names),
        polysyllables=sum(poly),
        names=len(names),
        name_syllables=sum(spoken[at] for at in names),
    )
    return Passage(counts, tuple(found), tuple(texts))


_PRONOUN = frozenset({"I", "I'", "I’"})


def _read_words(block: Block) -> tuple[list[str], list[int]]:
    """Words and where they start; the parts of an initialism with stops are one word in capitals."""
    words = block.words
    texts = [word.text for word in words]
    starts = [word.start for word in words]
    dotted = _DOTTED.search(block.text)
    if dotted is None:
        return texts, starts
    kept = 0
    joined: list[str] = []
    places: list[int] = []
    for dotted in _DOTTED.finditer(block.text):
        low = bisect_left(starts, dotted.start(), kept)
        high = bisect_left(starts, dotted.end(), low)
        if high == low:
            continue  # part of an address
        joined += texts[kept:low]
        places += starts[kept:low]
        joined.append(dotted[0].replace(".", "").upper())
        places.append(starts[low])
        kept = high
    return joined + texts[kept:], places + starts[kept:]


def total(counts: Iterable[Counts]) -> Counts:
    """The counts of several blocks together."""
    rows = [
        (c.words, c.sentences, c.syllables, c.characters, c.letters, c.long_words, c.hard_words, c.polysyllables,
         c.names, c.name_syllables)
        for c in counts
    ]  # fmt: skip
    return Counts(*map(sum, zip(*rows, strict=True))) if rows else ZERO


def sections(document: Document) -> list[Section]:
    """The sections in reading order, those without running text left out."""
    found: list[tuple[Block | None, list[Block]]] = [(None, [])]
    for block in document.blocks:
        if block.kind in _HEADINGS:
            found.append((block, []))
        elif counted(block):
            found[-1][1].append(block)
    return [Section(heading, tuple(blocks)) for heading, blocks in found if blocks]


def hardest(sentences: Iterable[SentenceCount], number: int) -> list[SentenceCount]:
    """The longest sentences, by words and then by syllables, longest first; of equals the first."""
    return sorted(sentences, key=lambda found: (-found.words, -found.syllables, found.start))[:number]
