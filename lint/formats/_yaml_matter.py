"""A scanner for the YAML that people write as front matter: scalars, block scalars, lists, nested tables."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lint.formats._entry import Entry, Piece, character, items, said, unescaped

_LINE = re.compile(r"(?P<indent> *)(?:(?P<dash>-)(?:[ \t]+|$))?(?P<rest>.*)")
_KEY = re.compile(r"(?P<key>[A-Za-z_][\w.-]{0,80}|\"[^\"\n]{1,80}\"|'[^'\n]{1,80}')[ \t]*:(?:[ \t]+|$)")
_BLOCK = re.compile(r"[|>][+-]?\d?[+-]?[ \t]*(?:#.*)?$")
_COMMENT = re.compile(r"[ \t]+#")
_DOUBLE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r?\n[ \t]*|.)|\r?\n[ \t]*")
_SINGLE = re.compile(r"''|\r?\n[ \t]*")
_ESCAPES = {
    "n": " ",
    "t": " ",
    "r": " ",
    "0": "",
    "a": "",
    "b": "",
    "e": "",
    "f": " ",
    "v": " ",
    "_": "\xa0",
    "N": " ",
}


class _Row(NamedTuple):
    """One line: its indent in characters, and where its content starts and ends."""

    indent: int
    start: int
    end: int
    dash: bool


def scan(text: str, start: int, end: int) -> Iterator[Entry]:
    """The values between two offsets; what is not understood is passed over."""
    rows = list(_rows(text, start, end))
    path: list[tuple[int, str]] = []
    place = 0
    while place < len(rows):
        row = rows[place]
        place += 1
        found = _KEY.match(text, row.start, row.end)
        while path and path[-1][0] >= row.indent and not (row.dash and path[-1][0] == row.indent):
            path.pop()
        if found is None:
            if row.dash and path:
                yield Entry(_dotted(path), (_scalar_text(text, row.start, row.end),), listed=True)
            continue
        key = found["key"].strip("\"'")
        here = [*path, (row.indent, key)]
        value, last = found.end(), place
        while last < len(rows) and rows[last].indent > row.indent:
            last += 1
        if value >= row.end:
            path = here
            continue
        if row.dash:
            continue
        entry, place = _value(text, _dotted(here), value, rows[place - 1 : last], place)
        if entry is not None:
            yield entry


def _dotted(path: list[tuple[int, str]]) -> str:
    return ".".join(name for _, name in path)


def _rows(text: str, start: int, end: int) -> Iterator[_Row]:
    """The lines that hold anything but a comment."""
    at = start
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        found = _LINE.match(text, at, stop)
        content = len(text[at:stop].rstrip()) + at
        if found and content > found.start("rest") and text[found.start("rest")] != "#":
            yield _Row(len(found["indent"]), found.start("rest"), content, found["dash"] is not None)
        elif found and found["dash"] is not None:
            yield _Row(len(found["indent"]), content, content, dash=True)
        at = stop + 1


def _value(text: str, key: str, start: int, rows: list[_Row], place: int) -> tuple[Entry | None, int]:
    """The value that starts on the first of some rows and may go on in the others, and the next row's place."""
    first, more = rows[0], rows[1:]
    opening = text[start]
    if opening == "[":
        stop = first.end if not more or text.find("]", start, first.end) >= 0 else more[-1].end
        listed = items(text[start + 1 : stop].partition("]")[0].replace("\n", " "))
        return Entry(key, listed, listed=True), place + len(more)
    if opening in "{&*!":
        return None, place + len(more)
    if opening in "\"'":
        stop = _quote_end(text, start, more[-1].end if more else first.end)
        pieces = unescaped(text, (start + 1, stop), _DOUBLE if opening == '"' else _SINGLE, _meaning)
    elif _BLOCK.match(text, start, first.end):
        pieces = tuple(_lines(text, more))
    else:
        pieces = tuple(_lines(text, [_Row(0, start, _plain_end(text, start, first.end), dash=False), *more]))
    return Entry(key, (said(text, pieces),), pieces), place + len(more)


def _lines(text: str, rows: list[_Row]) -> Iterator[Piece]:
    """Rows as prose: the break between two is a space."""
    for place, row in enumerate(rows):
        if place:
            yield Piece(rows[place - 1].end, row.start, " ")
        start = row.start
        if row.dash:  # in a scalar it is no list item
            start = text.rindex("-", 0, row.start + 1)
        yield Piece(start, row.end)


def _plain_end(text: str, start: int, end: int) -> int:
    found = _COMMENT.search(text, start, end)
    return found.start() if found else end


def _quote_end(text: str, start: int, end: int) -> int:
    """Offset of the mark that closes the one at ``start``, or ``end``."""
    mark, at = text[start], start + 1
    while at < end:
        if text[at] == "\\" and mark == '"':
            at += 2
            continue
        if text[at] == mark:
            if mark == "'" and text[at + 1 : at + 2] == "'":
                at += 2
                continue
            return at
        at += 1
    return end


def _meaning(code: str) -> str:
    if code == "''":
        return "'"
    if code[0] in "\r\n":
        return " "
    name = code[1:]
    if name[0] in "xuU":
        return character(name[1:]) if len(name) > 1 else name
    if name[0] in "\r\n":
        return ""
    return _ESCAPES.get(name, name)


def _scalar_text(text: str, start: int, end: int) -> str:
    if start < end and text[start] in "\"'":
        return text[start + 1 : _quote_end(text, start, end)]
    return text[start : _plain_end(text, start, end)]
