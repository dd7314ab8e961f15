"""A scanner for the TOML that people write as front matter: strings, arrays of strings, tables."""

import re
from collections.abc import Iterator

from lint.formats._entry import Entry, character, items, said, unescaped

_TABLE = re.compile(r"[ \t]*\[([A-Za-z_][\w.-]{0,80})\][ \t]*(?:#.*)?\r?$")
_ARRAY_TABLE = re.compile(r"[ \t]*\[\[")
_KEY = re.compile(r"[ \t]*([A-Za-z_][\w.-]{0,80}|\"[^\"\n]{1,80}\"|'[^'\n]{1,80}')[ \t]*=[ \t]*")
_ESCAPE = re.compile(r"\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r?\n\s*|.)|\r?\n[ \t]*")
_BREAK = re.compile(r"\r?\n[ \t]*")
_NAMED = {"n": " ", "t": " ", "r": " ", "b": "", "f": " "}


def scan(text: str, start: int, end: int) -> Iterator[Entry]:
    """The values between two offsets; what is not understood is passed over."""
    table, at = "", start
    while at < end:
        line_end = text.find("\n", at, end)
        line_end = end if line_end < 0 else line_end
        found = _KEY.match(text, at, line_end)
        if found is None:
            header = _TABLE.match(text, at, line_end)
            if header:
                table = header[1] + "."
            elif _ARRAY_TABLE.match(text, at, line_end):
                table = "-."  # tables of a list: not what readers see of the article
            at = line_end + 1
            continue
        key = table + found[1].strip("\"'")
        stop = line_end
        if found.end() < line_end:
            entry, stop = _value(text, key, found.end(), line_end, end)
            if entry is not None:
                yield entry
        next_line = text.find("\n", stop, end)
        at = end if next_line < 0 else next_line + 1


def _value(text: str, key: str, start: int, line_end: int, end: int) -> tuple[Entry | None, int]:
    """The value at ``start`` and where it ends."""
    for mark in ('"""', "'''"):
        if text.startswith(mark, start):
            stop = text.find(mark, start + 3, end)
            stop = end if stop < 0 else stop
            return _entry(text, key, start + 3, stop, mark[0]), min(end, stop + 3)
    mark = text[start]
    if mark in "\"'":
        stop = start + 1
        while stop < line_end and text[stop] != mark:
            stop += 2 if text[stop] == "\\" and mark == '"' else 1
        stop = min(stop, line_end)
        return _entry(text, key, start + 1, stop, mark), stop
    if mark == "[":
        stop = text.find("]", start, end)
        stop = line_end if stop < 0 else stop
        return Entry(key, items(text[start + 1 : stop].replace("\n", " ")), listed=True), stop
    if mark == "{":
        return None, line_end
    value = text[start:line_end].partition("#")[0].strip()
    return Entry(key, (value,), listed=True), line_end


def _entry(text: str, key: str, start: int, end: int, mark: str) -> Entry:
    pieces = unescaped(text, (start, end), _ESCAPE if mark == '"' else _BREAK, _meaning)
    return Entry(key, (said(text, pieces),), pieces)


def _meaning(code: str) -> str:
    if code[0] != "\\":
        return " "
    name = code[1:]
    if name[0] in "uU" and len(name) > 1:
        return character(name[1:])
    if name[0] in "\r\n":
        return ""
    return _NAMED.get(name, name)
