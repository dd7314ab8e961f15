"""Choices of kind ``punctuate`` about quotation marks and the stops beside them."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from lint.checkers.house._page import Hit, Page
from lint.lazy import Pattern

LONGEST = 240
"""Code points of the longest quotation that is shown whole; of a longer one the opening mark is shown."""

_MOST = 20
_MOST_UNCLOSED = 200
"""Opening single marks without a partner after which none is looked for: each costs a look at what follows."""

_MARK = Pattern(r"[“\"‘']")
_OPENS_SINGLE = Pattern(r"(?<![\w’'”])(?:‘(?=\S)|'(?=[A-Za-z“(])(?!(?:em|til|tis|twas|cause|n)\b|n'))")
_CLOSES_SINGLE = Pattern(
    r"(?<=[\w.,!?…%)”])['’](?=[.,!?…])(?!\w)|(?<=[.,!?…])['’](?=\s|\Z)|(?<=\S)['’](?=\s|[—–;:)]|\Z)"
)
_ABBREVIATED = Pattern(r"\b(?:\w\.){1,5}\Z|\b(?:Mr|Mrs|Ms|Dr|St|Inc|Ltd|Corp|Jr|Sr|vs|etc|No)\.\Z")
_SENTENCE = Pattern(r"[.!?…][\"”’']? ")


class Quote(NamedTuple):
    """A quotation that does not stand inside another one.

    Attributes:
        start: of its opening mark, in code points of the block.
        end: behind its closing mark.
        double: whether its marks are double.
    """

    start: int
    end: int
    double: bool


@lru_cache(maxsize=1)
def quotes(text: str) -> tuple[Quote, ...]:
    """The outer quotations of a text, in order; the rules ask for one block one after the other."""
    return tuple(_quotes(text))


def _quotes(text: str) -> Iterator[Quote]:
    """What is not closed is passed over."""
    at, unclosed = 0, 0
    closed = {"“": "”", '"': '"'}
    for mark in _MARK.finditer(text):
        start = mark.start()
        if start < at:
            continue
        if mark[0] in closed:
            end = text.find(closed[mark[0]], start + 1) + 1
            if not end:
                del closed[mark[0]]  # nothing further on closes one
        elif mark[0] in "‘'" and unclosed < _MOST_UNCLOSED and _OPENS_SINGLE.match(text, start):
            end = _single_end(text, start + 1)
            unclosed += not end
        else:
            continue
        if end:
            yield Quote(start, end, double=mark[0] in '“"')
            at = end


def _single_end(text: str, at: int) -> int:
    """Behind the mark that closes a quotation; 0 if there is none near."""
    limit = min(len(text), at + 2 * LONGEST)
    closing = _CLOSES_SINGLE.search(text, at, limit)
    return closing.end() if closing is not None else 0


def marks(page: Page, value: str) -> Iterator[Hit]:
    """Outer quotations in the other marks; the replacement swaps the inner ones too."""
    text, wanted = page.text, value == "double"
    seen = 0
    for quote in quotes(text):
        inside = text[quote.start + 1 : quote.end - 1]
        if seen == _MOST:
            return
        if quote.double == wanted or not inside.strip():
            continue
        if _is_possessive(text, quote) or (quote.double and text[quote.start - 1 : quote.start].isdigit()):
            continue  # the second are inches
        seen += 1
        if quote.end - quote.start > LONGEST or re.search(r"[“”\"‘]", inside):
            yield Hit(quote.start, quote.start + 1, ())
            continue
        curly = text[quote.start] in "“‘"
        opening, closing = ("“”" if curly else '""') if wanted else ("‘’" if curly else "''")
        yield Hit(quote.start, quote.end, (f"{opening}{inside}{closing}",))


def _is_possessive(text: str, quote: Quote) -> bool:
    """Whether what closes it may be an apostrophe: in “the ‘ministers’ talks’” the last one closes."""
    if quote.double or text[quote.end - 2] != "s" or text[quote.end : quote.end + 1] != " ":
        return False
    later = _CLOSES_SINGLE.search(text, quote.end, min(len(text), quote.end + LONGEST))
    opening = _OPENS_SINGLE.search(text, quote.end)
    return later is not None and (opening is None or opening.start() > later.start())


def stops(page: Page, value: str) -> Iterator[Hit]:
    """Full stops (and, inside, commas) on the other side of a closing quotation mark."""
    text = page.text
    seen = 0
    for quote in quotes(text):
        hit = _outside(text, quote) if value == "inside" else _inside(text, quote)
        if seen == _MOST:
            return
        if hit is not None:
            seen += 1
            yield hit


def _outside(text: str, quote: Quote) -> Hit | None:
    """A stop or comma behind the mark, where it should stand before it."""
    stop, mark = text[quote.end : quote.end + 1], text[quote.end - 1]
    last = text[quote.end - 2]
    if (
        stop not in {".", ","}
        or not (last.isalnum() or last in "%)")
        or text[quote.end + 1 : quote.end + 2] == stop
    ):
        return None
    return Hit(quote.end - 1, quote.end + 1, (stop + mark,))


def _inside(text: str, quote: Quote) -> Hit | None:
    """A full stop before the mark, where only some words of a sentence are quoted."""
    inside = text[quote.start + 1 : quote.end - 1]
    before = text[max(0, quote.start - 3) : quote.start].rstrip()[-1:]
    if inside[-1:] != "." or inside.endswith("..") or not before.isalnum() or _ABBREVIATED.search(inside):
        return None
    if not inside[0].islower() or _SENTENCE.search(inside) or len(inside.split()) > 6:
        return None
    return Hit(quote.end - 2, quote.end, (text[quote.end - 1] + ".",))
