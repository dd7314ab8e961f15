"""Choices of kind ``punctuate`` about dashes between words."""

from collections.abc import Iterator
from functools import lru_cache

from lint.checkers.house._page import Hit, Page
from lint.lazy import Pattern

DASHES = {"em-closed": "—", "em-spaced": " — ", "en-spaced": " – "}
"""How a dash that parts words is set, by the name of the choice."""

_PARTS = Pattern(r"(?<=[\w”’\"')%\]])(?: ?— ?| – )(?=[\w“‘\"'(\[])")
_JOINS = Pattern(r"(?<=\w)–(?=\w)")
_MOST = 20


def dashes(page: Page, value: str) -> Iterator[Hit]:
    """Dashes between words that are set in another way; the span is the dash with its spaces."""
    wanted = DASHES[value]
    other = [(start, end) for start, end, set_so in _dashes(page.text) if set_so != wanted]
    return (Hit(start, end, (wanted,)) for start, end in other[:_MOST])


@lru_cache(maxsize=1)
def _dashes(text: str) -> tuple[tuple[int, int, str], ...]:
    """Where dashes stand between words, and how they are set; the rules ask for one block one after the other."""
    if "—" not in text and " – " not in text:
        return ()
    return tuple(
        (*found.span(), found[0])
        for found in _PARTS.finditer(text)
        if not (text[found.start() - 1].isdigit() and text[found.end()].isdigit())
    )


def joins(page: Page, value: str) -> Iterator[Hit]:
    """En dashes where the house has only hyphens; the span is the dash."""
    del value
    for seen, found in enumerate(_JOINS.finditer(page.text)):
        if seen == _MOST:
            return
        yield Hit(*found.span(), ("-",))
