"""What Harper is given: the text of a block without what must not be judged, in pieces it can digest.

Every change keeps the length, so positions in a piece differ from positions in the block by the piece's start
and by nothing else.
"""

from collections.abc import Iterator

from lint.document import Block
from lint.handover.passages import HEAVY, passages
from lint.words import STAND_IN

MAX_SENTENCE = 3_000
"""Code points of the longest sentence Harper gets: its time grows faster than the length of a sentence."""

MAX_PIECE = 6_000
"""Code points of the longest text Harper gets in one call, so that a time limit can be kept between calls."""


def masked(block: Block) -> str:
    """The text of the block with a stand-in for each address, path, placeholder and run of data; same length."""
    text = block.text.replace("\n", " ").replace("\r", " ").replace("\0", STAND_IN)
    if block.opaque:
        parts, at = [], 0
        for start, end in block.opaque:
            parts += [text[at:start], _blank(end - start)]
            at = end
        text = "".join(parts) + text[at:]
    return HEAVY.sub(lambda found: _blank(found.end() - found.start()), text)


def _blank(length: int) -> str:
    return STAND_IN.ljust(length)


def pieces(text: str) -> Iterator[tuple[int, str]]:
    """The text in passages that Harper can digest: where each starts, in code points, and the passage."""
    return passages(text, MAX_SENTENCE, MAX_PIECE)
