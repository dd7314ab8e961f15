"""Kind ``limit``: how long a sentence, a paragraph, a heading or a title may be."""

import re
from collections.abc import Iterator, Sequence

from lint.checkers.house._page import Found, Hit, Page
from lint.packs.fields import Fields
from lint.packs.rule import HouseRule, Parts

KEYS = ("limit",)
SLOTS = ("found", "count", "max")
COMPOUNDS = True

WHAT = ("sentence-words", "paragraph-words", "paragraph-sentences", "heading-words", "title-characters")

# A hyphenated compound is one word, as in every word processor; words around a dash are two.
_WORD = re.compile(r"[^\W_][^\s—–]*")


def compile(fields: Fields) -> Parts:  # noqa: A001  # each kind has a compile and a find
    """Read what is limited."""
    table = Fields(fields.need("limit"), "“limit”", ("what", "max"))
    return Parts((table.choice("what", WHAT), table.need("max").as_number("“max”")), ())


def find(rule: HouseRule, page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """What is longer than it may be."""
    del found
    what, most = rule.data
    for start, end, count in _counts(what, page):
        if count > most:
            yield Hit(start, end, slots=(("count", f"{count:,}"), ("max", f"{most:,}")))


def _counts(what: str, page: Page) -> Iterator[tuple[int, int, int]]:
    block, text = page.block, page.text
    part, _, unit = what.partition("-")
    if part == "sentence":
        for sentence in block.sentences:
            yield sentence.start, sentence.end, _words(text[sentence.start : sentence.end])
    elif part == "paragraph" and block.kind == "paragraph":
        yield 0, len(text), len(block.sentences) if unit == "sentences" else _words(text)
    elif part == "heading" and block.kind in {"heading", "title"}:
        yield 0, len(text), _words(text)
    elif part == "title" and (block.kind == "title" or block.level == 1):
        yield 0, len(text), len(text)


def _words(text: str) -> int:
    return sum(1 for _ in _WORD.finditer(text))
