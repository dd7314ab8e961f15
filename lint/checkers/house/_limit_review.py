"""Kind ``limit`` for what is more than one block: documents, sections, lists, and rates in 100 words."""

from collections.abc import Callable, Iterator, Sequence

from lint.checkers.house import _limit_sections as sections
from lint.checkers.house import _require_terms as terms
from lint.checkers.house._limit_numbers import shown, whole
from lint.checkers.house._page import Hit, Page
from lint.checkers.house.limit import ITEMS, PER_100, SIZES, measured, word_pattern
from lint.document import Block, Document
from lint.packs.rule import HouseRule


def review_limit(rule: HouseRule, document: Document, pages: Sequence[Page]) -> Iterator[tuple[Page, Hit]]:
    """What of the document, its sections and its lists is more than there may be.

    Args:
        rule: of the kind ``limit``, about more than one block.
        document: that is checked.
        pages: one for each of its blocks, in order.
    """
    what, most, scope, fewest, _ = rule.data
    if what in SIZES:
        yield from _sizes(rule, pages, what.partition("-")[0], most)
    elif what == ITEMS:
        yield from _lists(rule, document, pages, most)
    else:
        for part in sections.parts(pages, scope, rule.blocks):
            yield from _rate(rule, part.pages, what.removesuffix(PER_100), most, fewest)


def _slots(count: str, most: float) -> tuple[tuple[str, str], ...]:
    return ("count", count), ("max", shown(most))


def _sizes(rule: HouseRule, pages: Sequence[Page], scope: str, most: int) -> Iterator[tuple[Page, Hit]]:
    for part in sections.parts(pages, scope, rule.blocks):
        count = sum(measured(page.text, "words") for page in part.pages)
        place = sections.first_place((part.head, *part.pages), rule.blocks) if count > most else None
        if place:
            yield place[0], Hit(place[1], place[2], slots=_slots(whole(count), most))


def _lists(rule: HouseRule, document: Document, pages: Sequence[Page], most: int) -> Iterator[tuple[Page, Hit]]:
    from lint.checkers.house._limit_lists import lists  # noqa: PLC0415  # only such a rule pays for it

    by_start = {page.block.start: page for page in pages}
    for blocks in lists(document):
        if len(blocks) > most and (not rule.blocks or "item" in rule.blocks):
            page = by_start[blocks[most].start]
            start, end = sections.words_of(page) or (0, len(page.text))
            yield page, Hit(start, end, slots=_slots(whole(len(blocks)), most))


def _rate(
    rule: HouseRule, pages: Sequence[Page], what: str, most: float, fewest: int
) -> Iterator[tuple[Page, Hit]]:
    """The first one that is too many, if the pages have more of them in 100 words than there may be."""
    from lint.checkers.house._limit_rates import COUNTED  # noqa: PLC0415  # only such a rule pays for it

    words = sum(_own_words(rule, page) for page in pages)
    if words < fewest:
        return
    hits = [(page, *span) for page in pages for span in _own(rule, page, COUNTED[what])]
    allowed = int(most * words / 100 + 1e-9)
    if len(hits) > allowed:
        page, start, end = hits[allowed]
        yield page, Hit(start, end, slots=_slots(shown(100 * len(hits) / words, above=most), most))


def _own_words(rule: HouseRule, page: Page) -> int:
    """The words of a block that are the writer's own, where the rule does not speak about quotations."""
    if rule.quotations or not page.block.quotations:
        return measured(page.text, "words")
    return sum(1 for found in word_pattern().finditer(page.text) if not page.block.is_quoted(*found.span()))


def _own(
    rule: HouseRule, page: Page, counted: Callable[[Block], Iterator[tuple[int, int]]]
) -> Iterator[tuple[int, int]]:
    found = (terms.Use(start, end) for start, end in counted(page.block) if not page.block.is_opaque(start, end))
    for use in terms.guarded(rule, page, found, rule.data[-1]):
        yield use.start, use.end
