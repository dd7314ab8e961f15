"""From the regular expressions of Vale (Go and .NET) to those of rules."""

import re
from importlib import import_module
from itertools import product
from typing import Any

_parser: Any = import_module("re._parser")

MAX_PHRASES = 80
"""Phrases that one expression may stand for; above that it stays an expression."""

_BEHIND = 24
"""The longest look-behind of changing width that is written out."""

_PROPERTIES = {
    "L": ("[^\\W\\d_]", "^\\W\\d_"),
    "Lu": ("[A-Z]", "A-Z"),
    "Ll": ("[a-z]", "a-z"),
    "N": ("\\d", "\\d"),
    "Nd": ("\\d", "\\d"),
    "P": ("[^\\w\\s]", ""),
    "Z": ("\\s", "\\s"),
    "Zs": ("\\s", "\\s"),
}
_PROPERTY = re.compile(r"\\p\{(\w+)\}|\\p([LNPZ])")
_PIECE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()]", re.DOTALL)
_FLAGS = re.compile(r"\(\?([imsx]*)\)")


class SyntaxLeftError(ValueError):
    """Why an expression cannot be carried over."""


def translate(source: str) -> tuple[str, bool]:
    """An expression in Python's syntax, and whether it asks for capital and small letters alike.

    Raises:
        SyntaxLeftError: if there is no such expression.
    """
    flags = "".join(_FLAGS.findall(source))
    text = _FLAGS.sub("", source)
    text = _PROPERTY.sub(_property, text)
    text = re.sub(r"\(\?<(?=[A-Za-z])", "(?P<", text).replace(r"\z", r"\Z").replace(r"\h", r"[ \t]")
    text = re.sub(r"\\x\{([0-9A-Fa-f]+)\}", lambda found: re.escape(chr(int(found[1], 16))), text)
    text = _behind(text)
    try:
        _parser.parse(text, re.IGNORECASE)
        re.compile(text)
    except (re.error, RecursionError, OverflowError) as error:
        raise SyntaxLeftError(f"the expression {source} is not understood ({error})") from None
    return text, "i" in flags


def _property(found: re.Match[str]) -> str:
    name = found[1] or found[2]
    before = found.string[: found.start()]
    inside = before.count("[") - before.count("\\[") > before.count("]") - before.count("\\]")
    if name not in _PROPERTIES or (inside and name in {"L", "P"}):
        if name == "L":
            return "A-Za-zÀ-ɏ"
        raise SyntaxLeftError(f"the class \\p{{{name}}} has no counterpart")
    return _PROPERTIES[name][1 if inside else 0]


def _behind(source: str) -> str:
    """Look-behinds of changing width, written out width by width."""
    at = 0
    for sign in ("(?<!", "(?<="):
        while (start := source.find(sign, at)) >= 0:
            end = closing(source, start)
            inner = source[start + 4 : end]
            written = _widths(inner, sign)
            source = source[:start] + written + source[end + 1 :]
            at = start + len(written)
        at = 0
    return source


def closing(source: str, start: int) -> int:
    """Where the group that opens at a place closes.

    Raises:
        SyntaxLeftError: if it does not.
    """
    depth = 0
    for piece in _PIECE.finditer(source, start):
        if piece[0] == "(":
            depth += 1
        elif piece[0] == ")":
            depth -= 1
            if depth == 0:
                return piece.start()
    raise SyntaxLeftError(f"the expression {source} has a group that does not close")


def _widths(inner: str, sign: str) -> str:
    try:
        least, greatest = _parser.parse(inner).getwidth()
    except (re.error, RecursionError, OverflowError):
        return f"{sign}{inner})"
    if least == greatest:
        return f"{sign}{inner})"
    open_ended = re.compile(r"(?:\{(\d+),(\d*)\}|([*+?]))\??\Z|(?:\{(\d+),(\d*)\}|([*+?]))\??(?=[^*+?{]*\Z)")
    found = open_ended.search(inner)
    if found is None:
        raise SyntaxLeftError(f"the look-behind {inner} has no fixed width")
    low, high = _range(found)
    variants = [
        f"{sign}{inner[: found.start()]}{{{count}}}{inner[found.end() :]})" if count else ""
        for count in range(low, min(high, low + _BEHIND) + 1)
    ]
    if low == 0:
        atom = re.compile(r"(?:\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[^\\\]])\Z", re.DOTALL)
        without = atom.sub("", inner[: found.start()]) + inner[found.end() :]
        variants[0] = f"{sign}{without})" if without else ""
    variants = [variant for variant in variants if variant]
    return "".join(variants) if sign == "(?<!" else f"(?:{'|'.join(variants)})"


def _range(found: re.Match[str]) -> tuple[int, int]:
    low, high, mark = (found[1], found[2], found[3]) if found[3] or found[1] else (found[4], found[5], found[6])
    if mark:
        return (0 if mark in "*?" else 1), (1 if mark == "?" else _BEHIND)
    return int(low), int(high) if high else _BEHIND


def phrases(source: str, *, whole: bool) -> list[str] | None:
    """The plain phrases that an expression stands for, or None if it is more than that.

    Args:
        source: in Python's syntax.
        whole: whether only whole words match in any case.
    """
    text = source
    edges = [whole, whole]
    while text.startswith(r"\b"):
        text, edges[0] = text[2:], True
    while text.endswith(r"\b") and not text.endswith(r"\\b"):
        text, edges[1] = text[:-2], True
    try:
        found = _expanded(_parser.parse(text))
    except (re.error, RecursionError, OverflowError):
        return None
    if found is None or any(not phrase.strip() or phrase != phrase.strip() for phrase in found):
        return None
    for phrase in found:
        bounds = zip((phrase[0], phrase[-1]), edges, strict=True)
        if any(sign.isalnum() and not edge for sign, edge in bounds) or "  " in phrase:
            return None
    return list(dict.fromkeys(found))


def _expanded(items: Any) -> list[str] | None:
    found = [""]
    for operation, value in items:
        pieces = _pieces(str(operation), value)
        if pieces is None or len(found) * len(pieces) > MAX_PHRASES:
            return None
        found = [one + other for one, other in product(found, pieces)]
    return found


def _pieces(name: str, value: Any) -> list[str] | None:
    if name == "LITERAL":
        return [chr(value)]
    if name == "SUBPATTERN" and not (value[1] or value[2]):
        return _expanded(value[3])
    if name == "BRANCH":
        branches = [_expanded(branch) for branch in value[1]]
        return None if None in branches else [text for branch in branches for text in branch or ()]
    if name == "IN":
        literals = [what for part, what in value if str(part) == "LITERAL"]
        return [chr(code) for code in literals] if len(literals) == len(value) <= 6 else None
    if name == "MAX_REPEAT" and value[1] <= 2:
        body = _expanded(value[2])
        if body is None:
            return None
        return [text for count in range(value[0], value[1] + 1) for text in _times(body, count)]
    return None


def _times(body: list[str], count: int) -> list[str]:
    return ["".join(parts) for parts in product(body, repeat=count)]
