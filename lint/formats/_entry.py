"""What the scanners of front matter hand over."""

import re
from collections.abc import Callable
from typing import NamedTuple


class Piece(NamedTuple):
    """A stretch of a value; ``text`` is None if the characters are the source's own, else what they stand for."""

    start: int
    end: int
    text: str | None = None


class Entry(NamedTuple):
    """One value.

    Attributes:
        key: the names on the way to it, with dots.
        texts: the value as text, or its items.
        pieces: the value in the source, in order; empty for a list.
        listed: whether it is a list.
    """

    key: str
    texts: tuple[str, ...]
    pieces: tuple[Piece, ...] = ()
    listed: bool = False


def said(text: str, pieces: tuple[Piece, ...]) -> str:
    """The value that pieces of a source make up."""
    return "".join(text[piece.start : piece.end] if piece.text is None else piece.text for piece in pieces)


def unescaped(
    text: str, span: tuple[int, int], escapes: re.Pattern[str], meaning: Callable[[str], str]
) -> tuple[Piece, ...]:
    """The pieces of a quoted value: what the escapes stand for, and the source between them.

    Args:
        text: the whole source.
        span: offsets of the value without its marks.
        escapes: fits one escape.
        meaning: gives what an escape stands for.
    """
    pieces: list[Piece] = []
    at, end = span
    for found in escapes.finditer(text, at, end):
        if at < found.start():
            pieces.append(Piece(at, found.start()))
        pieces.append(Piece(found.start(), found.end(), meaning(found[0])))
        at = found.end()
    if at < end:
        pieces.append(Piece(at, end))
    return tuple(pieces)


def items(text: str) -> tuple[str, ...]:
    """The scalars of a list written on one line, without its brackets: ``a, "b, c"``."""
    found: list[str] = []
    at = 0
    while at < len(text):
        mark = text[at]
        if mark in "\"'":
            end = text.find(mark, at + 1)
            end = len(text) if end < 0 else end
            found.append(text[at + 1 : end])
            comma = text.find(",", end)
        else:
            comma = text.find(",", at)
            value = text[at : len(text) if comma < 0 else comma].strip()
            if value and value[0] in "\"'":
                at = text.index(value[0], at)
                continue
            if value:
                found.append(value)
        if comma < 0:
            break
        at = comma + 1
    return tuple(found)


def character(code: str) -> str:
    """The character of a hexadecimal code point, or nothing if there is none."""
    number = int(code, 16)
    return "" if number > 0x10FFFF or 0xD800 <= number <= 0xDFFF else chr(number)
