"""A tokenizer for HTML: tags, comments, character references and text, with their places.

Our own, because the standard library's takes time that grows with the square of the length on text such as
``<a <a <a``, and because each Python release reads broken markup in another way.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple


class Token(NamedTuple):
    """A piece of HTML.

    Attributes:
        kind: text, reference, start, end, comment or other.
        name: of a tag, in lower case; of a reference, what it stands for.
        start: offset of its first code point.
        end: offset behind its last one.
        closed: whether a start tag ends in ``/>``.
    """

    kind: str
    name: str
    start: int
    end: int
    closed: bool = False


_TAG = re.compile(r"<(/?)([A-Za-z][^\s/>\x00<]{0,80})((?>[^>\"']+|\"[^\"]*\"|'[^']*')*+)>")
_PLAIN_TAG = re.compile(r"<(/?)([A-Za-z][^\s/>\x00<]{0,80})([^<>]*)>")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]{1,100})(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'=<>`]{1,2000}))?")
_SPECIAL = re.compile(r"[<&]")
RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed"})
"""Elements whose content holds no tags."""


def tokens(text: str, start: int, end: int) -> Iterator[Token]:
    """The tokens between two offsets, in order; a mark that begins nothing is text."""
    at = plain = start
    tag_pattern = _TAG
    while (special := _SPECIAL.search(text, at, end)) is not None:
        at = special.start()
        token = _reference(text, at, end) if special[0] == "&" else _markup(text, at, end, tag_pattern)
        if token is None:
            if special[0] == "<" and text[at + 1 : at + 2].isalpha():
                tag_pattern = _PLAIN_TAG  # an unclosed quotation mark: from here on a tag ends at the next “>”
                token = _markup(text, at, end, tag_pattern)
            if token is None:
                at += 1
                continue
        if plain < token.start:
            yield Token("text", "", plain, token.start)
        yield token
        at = plain = token.end
        if token.kind == "start" and token.name in RAW and not token.closed:
            stop = _raw_end(text, token.name, at, end)
            if at < stop:
                yield Token("text" if token.name in {"title", "textarea"} else "other", "", at, stop)
            at = plain = stop
    if plain < end:
        yield Token("text", "", plain, end)


def _reference(text: str, at: int, end: int) -> Token | None:
    found = _REFERENCE.match(text, at, end)
    if found is None:
        return None
    from html import unescape  # noqa: PLC0415  # its table is long, and few articles hold a reference

    meaning = unescape(found[0])
    if meaning == found[0]:
        return None
    return Token("reference", meaning, at, found.end())


def _markup(text: str, at: int, end: int, tag_pattern: re.Pattern[str]) -> Token | None:
    if text.startswith("<!--", at):
        stop = text.find("-->", at + 4, end)
        return Token("comment", "", at, end if stop < 0 else stop + 3)
    if text.startswith("<![CDATA[", at):
        stop = text.find("]]>", at + 9, end)
        return Token("other", "", at, end if stop < 0 else stop + 3)
    if text[at + 1 : at + 2] in ("!", "?"):
        stop = text.find(">", at, end)
        return Token("other", "", at, end if stop < 0 else stop + 1)
    found = tag_pattern.match(text, at, end)
    if found is None:
        return None
    kind = "end" if found[1] else "start"
    return Token(kind, found[2].lower(), at, found.end(), closed=found[3].endswith("/"))


def _raw_end(text: str, name: str, at: int, end: int) -> int:
    found = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(text, at, end)
    return found.start() if found else end


def attributes(text: str, token: Token) -> dict[str, tuple[int, int]]:
    """The attributes of a start tag: the name in lower case, and the offsets of its value without marks."""
    found: dict[str, tuple[int, int]] = {}
    for part in _ATTRIBUTE.finditer(text, token.start + 1 + len(token.name), token.end - 1):
        start, end = part.span(2) if part[2] is not None else (part.end(), part.end())
        if part[2] and part[2][0] in "\"'":
            start, end = start + 1, end - 1
        found.setdefault(part[1].lower(), (start, end))
    return found
