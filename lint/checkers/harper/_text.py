"""What Harper is given: the text of a block without what must not be judged, in pieces it can digest.

Every change keeps the length, so positions in a piece differ from positions in the block by the piece's start
and by nothing else.
"""

import re
from collections.abc import Iterator

from lint.document import Block
from lint.words import STAND_IN

MAX_SENTENCE = 3_000
"""Code points of the longest sentence Harper gets: its time grows faster than the length of a sentence."""

MAX_PIECE = 6_000
"""Code points of the longest text Harper gets in one call, so that a time limit can be kept between calls."""

_HEAVY = re.compile(r"[^\W_]{65,}|[^\w\s]{33,}")
"""Runs that are data, not words, and cost Harper far more than words."""

_BREAK = re.compile(r"[.!?…][\"”’')\]]{0,4}\s")


def masked(block: Block) -> str:
    """The text of the block with a stand-in for each address, path, placeholder and run of data; same length."""
    text = block.text.replace("\n", " ").replace("\r", " ").replace("\0", STAND_IN)
    if block.opaque:
        parts, at = [], 0
        for start, end in block.opaque:
            parts += [text[at:start], _blank(end - start)]
            at = end
        text = "".join(parts) + text[at:]
    return _HEAVY.sub(lambda found: _blank(found.end() - found.start()), text)


def _blank(length: int) -> str:
    return STAND_IN.ljust(length)


def pieces(text: str) -> Iterator[tuple[int, str]]:
    """The text in one piece if it is short, else cut at sentences, and at spaces inside sentences without end.

    Yields:
        Where each piece starts, in code points of the text, and the piece.
    """
    if len(text) <= MAX_SENTENCE:
        yield 0, text
        return
    start = end = 0
    for stop in _stops(text):
        if end > start and (stop - start > MAX_PIECE or stop - end > MAX_SENTENCE):
            yield start, text[start:end]
            start = end
        while stop - start > MAX_SENTENCE and end == start:
            cut = text.rfind(" ", start + 1, start + MAX_SENTENCE)
            cut = cut if cut > start else start + MAX_SENTENCE
            yield start, text[start:cut]
            start = end = cut
        end = stop
    if end > start:
        yield start, text[start:end]


def _stops(text: str) -> Iterator[int]:
    """Where sentences may end; the end of the text is the last."""
    for found in _BREAK.finditer(text):
        yield found.end()
    yield len(text)
