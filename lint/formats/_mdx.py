"""MDX: imports, exports, JSX tags and expressions are blanked, comments are noted."""

import re

from lint.document import Comment
from lint.formats._templates import LONGEST, fill
from lint.text import Span

_PATIENCE = 200
"""After so many braces that nothing closes the file is no MDX, and looking on would take for ever."""

_STATEMENT = re.compile(r"^(?:import|export)[ \t{][^\n]*(?:\n(?![ \t]*\r?\n)[^\n]*){0,200}", re.MULTILINE)
_TAG = re.compile(r"</?(?:[A-Z][\w.]{0,80}|[a-z][\w-]{0,80}(?=[^<>]{0,400}\{))(?=[\s/>])|<>|</>")
_FENCE = re.compile(r"^[ \t]{0,3}(`{3,}+|~{3,}+)[^\n]*+\n(?:.*?^[ \t]{0,3}\1|.*\Z)", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`[^`\n]{1,1000}`")


def blank(text: str) -> tuple[str, list[Comment]]:
    """The text with JSX blanked, equally long, and its comments."""
    comments: list[Comment] = []
    hidden = [found.span() for pattern in (_FENCE, _CODE) for found in pattern.finditer(text)]
    spans = [found.span() for found in _STATEMENT.finditer(text)]
    spans += _tags(text)
    at = failures = 0
    while failures < _PATIENCE and (at := text.find("{", at)) >= 0:
        end = _balanced(text, at, "{}")
        if not end:
            failures += 1
            at += 1
            continue
        inner = text[at + 1 : end - 1].strip()
        if inner.startswith("/*") and inner.endswith("*/"):
            comments.append(Comment(inner[2:-2].strip(), Span(at, end)))
        spans.append((at, end))
        at = end
    return _without(text, sorted(spans), sorted(hidden)), comments


def _tags(text: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    failures = 0
    for found in _TAG.finditer(text):
        end = found.end() if found[0].endswith(">") else _balanced(text, found.start(), "<>")
        if end:
            spans.append((found.start(), end))
        else:
            failures += 1
        if failures >= _PATIENCE:
            break
    return spans


def _without(text: str, spans: list[tuple[int, int]], hidden: list[tuple[int, int]]) -> str:
    """The text with the spans blanked, but for those that begin in code."""
    parts: list[str] = []
    at = place = 0
    for start, end in spans:
        while place < len(hidden) and hidden[place][1] <= start:
            place += 1
        in_code = place < len(hidden) and hidden[place][0] <= start
        if start < at or in_code:
            continue
        parts += [text[at:start], fill(text, start, end)]
        at = end
    return "".join([*parts, text[at:]])


def _balanced(text: str, start: int, pair: str) -> int:
    """Offset behind the mark that closes the one at ``start``; 0 if none does within ``LONGEST``."""
    depth = braces = 0
    for at in range(start, min(len(text), start + LONGEST)):
        mark = text[at]
        if pair == "<>" and mark in "{}":
            braces += 1 if mark == "{" else -1
        elif mark == pair[0] and not braces:
            depth += 1
        elif mark == pair[1] and not braces:
            depth -= 1
            if depth == 0:
                return at + 1
    return 0
