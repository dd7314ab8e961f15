"""Kind ``limit``: how long something may be, and how much of something a text may have."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from lint.checkers.house._page import Found, Hit, Page
from lint.document import Block, Document
from lint.packs.fields import Fields
from lint.packs.rule import HouseRule, Parts

KEYS = ("limit",)
SLOTS = ("found", "count", "max")
COMPOUNDS = True

SCOPES = ("document", "section")
"""What a rate can belong to."""

FEWEST_WORDS = 100
"""A part with fewer words has no rate, unless the rule says otherwise: one adverb in ten words is no habit."""

_LENGTHS = (
    *("sentence-words", "sentence-characters"),
    *("paragraph-words", "paragraph-characters", "paragraph-sentences"),
    *("heading-words", "heading-characters", "title-words", "title-characters"),
    *("summary-words", "summary-characters"),
)
# A heading of the first level counts as the title.
_BLOCKS = {"heading": ("heading", "title"), "title": ("heading", "title"), "summary": ("summary",)}
"""The kinds of blocks whose length can be limited, by what is limited; all for what is not here."""

SIZES = ("document-words", "section-words")
ITEMS = "list-items"
PER_100 = "-per-100-words"
_RATES = tuple(what + PER_100 for what in ("adverbs", "passives", "exclamations", "brackets"))

WHAT = (*_LENGTHS, *SIZES, ITEMS, *_RATES)
"""All that can be limited."""

SCHEMA: dict[str, object] = {
    "limit": {
        "description": "How much is enough.",
        "type": "object",
        "required": ["what", "max"],
        "additionalProperties": False,
        "properties": {
            "what": {"description": "What is counted.", "enum": list(WHAT)},
            "max": {"description": "The most there may be.", "type": "number", "minimum": 0},
            "scope": {
                "description": "Of a rate: the whole document, or each section from one heading to the next.",
                "enum": list(SCOPES),
                "default": "document",
            },
            "min_words": {
                "description": "Of a rate: the fewest words that have one.",
                "type": "integer",
                "minimum": 1,
                "default": FEWEST_WORDS,
            },
        },
    }
}


def compile(fields: Fields) -> Parts:  # noqa: A001  # each kind has a compile and a find
    """Read what is limited."""
    from lint.checkers.house._limit_numbers import decimal  # noqa: PLC0415  # only when a pack is compiled
    from lint.checkers.house._require_terms import exceptions  # noqa: PLC0415

    table = Fields(fields.need("limit"), "“limit”", ("what", "max", "scope", "min_words"))
    what = table.choice("what", WHAT)
    rate = what in _RATES
    most = decimal(table.need("max"), "“max”", least=0) if rate else table.need("max").as_number("“max”")
    for key in ("scope", "min_words"):
        if key in table and not rate:
            table.need(key).fail(f"“{key}” goes with {', '.join(_RATES)}; expected none with {what}")
    scope = table.choice("scope", SCOPES, "document")
    fewest = table.get("min_words")
    words = FEWEST_WORDS if fewest is None else fewest.as_number("“min_words”")
    data = (what, most, scope, words, exceptions(fields) if rate else ())
    return Parts(data, (), blocks=_BLOCKS.get(what.partition("-")[0], ()) if what in _LENGTHS else ())


def find(rule: HouseRule, page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """What of one block is longer than it may be."""
    del found
    what, most, *_ = rule.data
    for start, end, count in _counts(what, page) if what in _LENGTHS else ():
        if count > most:
            yield Hit(start, end, slots=(("count", f"{count:,}"), ("max", f"{most:,}")))


def review(rule: HouseRule, document: Document, pages: Sequence[Page]) -> Iterator[tuple[Page, Hit]]:
    """What of the document, its sections and its lists is more than there may be.

    Args:
        rule: of this kind.
        document: that is checked.
        pages: one for each of its blocks, in order.
    """
    if rule.data[0] not in _LENGTHS:
        from lint.checkers.house._limit_review import review_limit  # noqa: PLC0415  # only such a rule pays for it

        yield from review_limit(rule, document, pages)


def _counts(what: str, page: Page) -> Iterator[tuple[int, int, int]]:
    block, text = page.block, page.text
    part, _, unit = what.partition("-")
    if part == "sentence":
        for sentence in block.sentences:
            yield sentence.start, sentence.end, measured(text[sentence.start : sentence.end], unit)
    elif part == "paragraph" and block.kind == "paragraph":
        yield 0, len(text), len(block.sentences) if unit == "sentences" else measured(text, unit)
    elif _is_head(part, block) or (part == "summary" and block.kind == "summary"):
        yield 0, len(text), measured(text, unit)


def _is_head(part: str, block: Block) -> bool:
    if part == "heading":
        return block.kind in {"heading", "title"}
    return part == "title" and (block.kind == "title" or block.level == 1)


def measured(text: str, unit: str) -> int:
    """The words of a text, or its characters (code points)."""
    return len(text) if unit == "characters" else sum(1 for _ in word_pattern().finditer(text))


@cache
def word_pattern() -> re.Pattern[str]:
    """A hyphenated compound is one word, as in every word processor; words around a dash are two."""
    return re.compile(r"[^\W_][^\s—–]*")
