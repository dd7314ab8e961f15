"""What LanguageTool is given: the text of a block as it can read it, and the way back to the block's positions.

It counts in UTF-16 units and takes a decomposed letter for a misspelt one. So it gets composed letters (NFC) and
only characters that are one unit: then a position in what it got is a place in a list, and nothing is counted.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lint.document import Block
from lint.handover.passages import HEAVY
from lint.words import STAND_IN

EMOJI = "☺"
"""Stands for a character that is two units of UTF-16: nearly all of them are pictures."""

_SPACES = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029]")
_WIDE = re.compile(r"[^\x00-\ud7ff\ue000-\uffff]")
_COMPOSED = re.compile(r"[^\x00-\u02ff][\u0300-\u036f]*|[^\W_][\u0300-\u036f]+")


@dataclass(frozen=True, slots=True)
class Handed:
    """A text for LanguageTool.

    Attributes:
        text: each character one unit of UTF-16; no line ends.
        places: for each character and for the end, its position in the block in code points; None if they are
            the same.
    """

    text: str
    places: tuple[int, ...] | None = None

    def back(self, position: int) -> int:
        """The position in the block of a position in the text."""
        return position if self.places is None else self.places[position]


def handed(block: Block) -> Handed:
    """What LanguageTool is given of a block."""
    text = block.text
    if text.isascii() and not block.opaque:
        return Handed(_SPACES.sub(" ", text)) if not HEAVY.search(text) else _mapped(text, ())
    plain = not block.opaque and not _WIDE.search(text) and not HEAVY.search(text)
    if plain and unicodedata.is_normalized("NFC", text):
        return Handed(_SPACES.sub(" ", text))
    return _mapped(text, block.opaque)


def _mapped(text: str, opaque: Sequence[tuple[int, int]]) -> Handed:
    parts: list[str] = []
    places: list[int] = []
    for start, end, new in _pieces(text, opaque):
        parts.append(new)
        places += range(start, end) if len(new) == end - start else [start] * len(new)
    return Handed("".join(parts), (*places, len(text)))


def _pieces(text: str, opaque: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """Ranges of the text, without a gap, and what stands for each: as long as the range, or one place for all."""
    hidden = sorted({*opaque, *(found.span() for found in HEAVY.finditer(text))})
    at = 0
    for start, end in hidden:
        if start < at:
            continue
        yield from _open(text, at, start)
        yield start, end, STAND_IN
        at = end
    yield from _open(text, at, len(text))


def _open(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    at = start
    for found in _COMPOSED.finditer(text, start, end):
        letters = found[0]
        new = _WIDE.sub(EMOJI, unicodedata.normalize("NFC", letters))
        if new == letters:
            continue
        yield at, found.start(), _SPACES.sub(" ", text[at : found.start()])
        yield found.start(), found.end(), new
        at = found.end()
    yield at, end, _SPACES.sub(" ", text[at:end])
