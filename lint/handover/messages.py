"""What an engine said, as a message of ours."""

import re

from lint.document import Block

MAX_MESSAGE = 200
"""Code points of a message; longer ones are cut."""

APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
"""The apostrophe of a typewriter inside a word."""

_PAIR = re.compile(r"`([^`]{0,80})`|\"([^\"]{0,80})\"|(?<!\w)'([^']{1,80})'(?!\w)|‘([^’]{1,80})’(?!\w)")

_JOINTS = frozenset("-‐‑_/@#")


def plain(message: str) -> str:
    """One line with curly quotation marks, not too long."""
    line = " ".join(message.split())
    line = _PAIR.sub(lambda found: "“" + next(group for group in found.groups() if group is not None) + "”", line)
    line = APOSTROPHE.sub("’", line)
    return line if len(line) <= MAX_MESSAGE else line[: MAX_MESSAGE - 1].rstrip() + "…"


def in_the_clear(block: Block, text: str, start: int, end: int) -> bool:
    """Whether a range neither touches nor adjoins something hidden, and is no part of a compound.

    Args:
        block: where it is.
        text: what the engine was given in its place, as long as its text.
        start: code points.
        end: code points.
    """
    around = text[max(0, start - 2) : end + 2]
    if "\ufffc" in around or block.is_opaque(start, end):
        return False
    left, right = text[start - 1 : start], text[end : end + 1]
    return left not in _JOINTS and right not in _JOINTS
