"""Kind ``require`` with “if” and “then”: where one thing stands, another one must stand too."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence

from lint.checkers.house._page import Hit, Page
from lint.checkers.house._require_terms import Terms, Use, guarded, uses
from lint.document import Document
from lint.packs.rule import HouseRule
from lint.text import Span

_LINK = re.compile(r"\]\(|\]\[|<a\s|https?://|\bwww\.|\[\^", re.IGNORECASE)
_OPENED = re.compile(r"<a\s[^<>]*>[^<>]{0,9}\Z", re.IGNORECASE)
_CLOSED = re.compile(r"[^\s\[\]]{0,3}\](?:\(|\[)|\[\^|(?:<sup\b[^<>]{0,99}>)?<a\s", re.IGNORECASE)
_TAG = 500
"""Code points of a tag that opens a link before the first character of the prose."""

_HEADS = frozenset({"heading", "title"})


def review_pairs(rule: HouseRule, document: Document, pages: Sequence[Page]) -> Iterator[tuple[Page, Hit]]:
    """The places that ask for something that is not there.

    Args:
        rule: of the kind ``require`` with “if”.
        document: that is checked.
        pages: one for each of its blocks, in order.
    """
    _, sensitive, (first, then, listed, link, within, excepted) = rule.data
    asking = [
        (page, use)
        for page in pages
        if (page.block.kind in rule.blocks if rule.blocks else page.block.kind not in _HEADS)
        for use in _apart(guarded(rule, page, uses(Terms(*first), page, sensitive=sensitive), excepted))
    ]
    if not asking:
        return
    slots = (("missing", listed),)
    if within in {"sentence", "paragraph"}:
        answered = _near(document, Terms(*then), sensitive=sensitive, link=link, within=within)
    else:
        answered = _anywhere(pages, Terms(*then), sensitive=sensitive, before=within == "before")
        asking = _first_of_each(asking)
    for page, use in asking:
        if not answered(page, use):
            yield page, Hit(use.start, use.end, slots=slots)


def _apart(found: Iterable[Use]) -> list[Use]:
    """Places in order without overlaps; of two that begin together the longer one stays."""
    kept: list[Use] = []
    for use in sorted(found, key=lambda use: (use.start, -use.end)):
        if not kept or use.start >= kept[-1].end:
            kept.append(use)
    return kept


def _first_of_each(asking: Sequence[tuple[Page, Use]]) -> list[tuple[Page, Use]]:
    """The first place for each text of the group; the first of all for patterns and phrases without one."""
    found: dict[str, tuple[Page, Use]] = {}
    for page, use in asking:
        found.setdefault(use.key, (page, use))
    return list(found.values())


def _near(
    document: Document, then: Terms, *, sensitive: bool, link: bool, within: str
) -> Callable[[Page, Use], bool]:
    """Whether the sentence or the block of a place has what it asks for, outside the place itself."""
    known: dict[int, _Answers] = {}
    links: dict[tuple[int, int], bool] = {}

    def answered(page: Page, use: Use) -> bool:
        at = page.block.start
        if at not in known:
            known[at] = _Answers(uses(then, page, sensitive=sensitive))
        low, high = page.sentence(use.start) if within == "sentence" else (0, len(page.text))
        if known[at].near(use, low, high):
            return True
        if link and (at + low, at + high) not in links:
            links[at + low, at + high] = _has_link(document, Span(at + low, at + high))
        return link and links[at + low, at + high]

    return answered


class _Answers:
    """The places of a block that answer, by the text of their group, in order."""

    def __init__(self, found: Iterable[Use]) -> None:
        self._all = sorted(found)
        self._by_key: dict[str, list[Use]] = {}
        for use in self._all:
            self._by_key.setdefault(use.key, []).append(use)

    def near(self, use: Use, low: int, high: int) -> bool:
        """Whether one that is about the same begins in a stretch, outside the place that asks."""
        rows = [self._by_key.get(use.key, []), self._by_key.get("", [])] if use.key else [self._all]
        for row in rows:
            for place in range(bisect_left(row, (low,)), len(row)):
                other = row[place]
                if other.start >= high:
                    break
                if other.start >= use.end or other.end <= use.start:
                    return True
        return False


def _has_link(document: Document, prose: Span) -> bool:
    """Whether a stretch of prose holds a link, or a mark of a footnote, in the source."""
    span, text = document.to_source(prose), document.source.text
    if _LINK.search(text, span.start, span.end) or _CLOSED.match(text, span.end):
        return True
    return _OPENED.search(text, max(0, span.start - _TAG), span.start) is not None


def _anywhere(pages: Sequence[Page], then: Terms, *, sensitive: bool, before: bool) -> Callable[[Page, Use], bool]:
    """Whether the document has what a place asks for; with ``before``, at the place or in front of it.

    In front of it, because a definition such as “World Health Organization (WHO)” holds the term itself.
    """
    earliest: dict[str, int] = {}
    for page in pages:
        for other in uses(then, page, sensitive=sensitive):
            at = page.block.start + other.start
            earliest[other.key] = min(at, earliest.get(other.key, at))

    def answered(page: Page, use: Use) -> bool:
        places = [earliest[key] for key in ((use.key, "") if use.key else earliest) if key in earliest]
        return bool(places) and (not before or min(places) < page.block.start + use.end)

    return answered
