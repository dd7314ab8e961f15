"""The lists of a document, told by the marks before their items."""

import re
from collections.abc import Iterator

from lint.document import Block, Document

# Behind the mark, emphasis or a link may open before the first character of the prose.
_MARK = re.compile(r"([ \t>]*)([-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?[*_~`!\[]{0,6}\Z")
_TAG = re.compile(r"<li\b[^<>]*>\s*(?:<[a-z]+\b[^<>]*>\s*)*\Z", re.IGNORECASE)
_NESTED = re.compile(r"<(/?)(?:ul|ol)\b", re.IGNORECASE)
_REACH = 400
"""Code points before an item in which its mark stands."""

_Key = tuple[int, str]


def lists(document: Document) -> Iterator[list[Block]]:
    """The items of each list, a further paragraph of an item left out; a list inside an item is one of its own."""
    opened: dict[_Key, list[Block]] = {}
    depth = at = 0
    source = document.source.text
    for block in document.blocks:
        if block.kind != "item":
            yield from opened.values()
            opened = {}
            continue
        start = document.to_source(block.span).start
        for tag in _NESTED.finditer(source, at, start):
            depth += -1 if tag[1] else 1
            if not tag[1] and depth == 1:  # a list that follows another one directly
                yield from opened.values()
                opened = {}
        at = start
        key = _key(source, start, depth)
        if key is None:
            continue
        for other in [other for other in opened if other[0] > key[0] or (other[0] == key[0] and other != key)]:
            yield opened.pop(other)
        opened.setdefault(key, []).append(block)
    yield from opened.values()


def _key(source: str, start: int, depth: int) -> _Key | None:
    """How deep an item stands and with which mark; None for what is no first paragraph of an item."""
    line = source.rfind("\n", max(0, start - _REACH), start) + 1
    found = _MARK.match(source, line, start)
    if found:
        return len(found[1].expandtabs(4)), "1" if found[2][0].isdigit() else found[2]
    return (depth, "<") if _TAG.search(source, max(0, start - _REACH), start) else None
