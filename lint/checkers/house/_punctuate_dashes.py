"""Choices of kind ``punctuate`` about dashes between words."""

from collections.abc import Iterator

from lint.checkers.house._page import Hit, Page
from lint.lazy import Pattern

DASHES = {"em-closed": "—", "em-spaced": " — ", "en-spaced": " – "}
"""How a dash that parts words is set, by the name of the choice."""

_PARTS = Pattern(r"(?<=[\w”’\"')%\]])(?: ?— ?| – )(?=[\w“‘\"'(\[])")
_JOINS = Pattern(r"(?<=\w)–(?=\w)")
_MOST = 20


def dashes(page: Page, value: str) -> Iterator[Hit]:
    """Dashes between words that are set in another way; the span is the dash with its spaces."""
    text, wanted, seen = page.text, DASHES[value], 0
    if "—" not in text and " – " not in text:
        return
    for found in _PARTS.finditer(text):
        start, end = found.span()
        figures = text[start - 1].isdigit() and text[end].isdigit()
        if found[0] != wanted and not figures and seen < _MOST:
            seen += 1
            yield Hit(start, end, (wanted,))


def joins(page: Page, value: str) -> Iterator[Hit]:
    """En dashes where the house has only hyphens; the span is the dash."""
    del value
    for seen, found in enumerate(_JOINS.finditer(page.text)):
        if seen == _MOST:
            return
        yield Hit(*found.span(), ("-",))
