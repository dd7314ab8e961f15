"""Kind ``require``: what a document lacks."""

from collections.abc import Iterator, Sequence

from lint.checkers.house import _require_terms as terms
from lint.checkers.house._limit_sections import first_place
from lint.checkers.house._page import Hit, Page
from lint.checkers.house._require_pairs import review_pairs
from lint.document import Document
from lint.packs.rule import HouseRule

_EMPTY = frozenset({"", "null", "~"})
_FRONT = (".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd", ".rmd")
"""Endings of files in which front matter is expected; another file has fields only if it has front matter."""


def review_require(rule: HouseRule, document: Document, pages: Sequence[Page]) -> Iterator[tuple[Page, Hit]]:
    """What a document lacks.

    Args:
        rule: of the kind ``require``.
        document: that is checked.
        pages: one for each of its blocks, in order.
    """
    form, sensitive, data = rule.data
    if form == "if":
        yield from review_pairs(rule, document, pages)
        return
    place = first_place(pages, rule.blocks)
    if place is None:
        return
    pages = [page for page in pages if not rule.blocks or page.block.kind in rule.blocks]
    page, start, end = place
    if form == "field":
        missing = [_alternatives(names) for names in data if not _has_field(document, names)]
    else:
        wanted, listed = data
        missing = [] if _stands(form, terms.Terms(*wanted), pages, sensitive=sensitive) else [listed]
    if missing:
        yield page, Hit(start, end, slots=(("missing", ", ".join(missing)),))


def _alternatives(names: Sequence[str]) -> str:
    return " or ".join(names)


def _stands(form: str, wanted: terms.Terms, pages: Sequence[Page], *, sensitive: bool) -> bool:
    heads = {"heading", "title"}
    return any(
        next(terms.uses(wanted, page, sensitive=sensitive), None) is not None
        for page in pages
        if form == "phrase" or (page.block.kind in heads and "front matter" not in page.block.within)
    )


def _has_field(document: Document, names: Sequence[str]) -> bool:
    """Whether one of some fields is there and not empty; a file of a kind without front matter lacks nothing."""
    if not document.metadata and not document.source.path.lower().endswith(_FRONT):
        return True
    wanted = {name.lower() for name in names}
    return any(
        _is_named(key.lower(), wanted) and any(text.strip().lower() not in _EMPTY for text in texts)
        for key, texts in document.metadata.items()
    )


def _is_named(key: str, wanted: set[str]) -> bool:
    """Whether a field, or a table that it stands in, is one of those that are wanted."""
    return key in wanted or any(key.startswith(f"{name}.") for name in wanted)
