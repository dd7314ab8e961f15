"""Choices of kind ``dates`` about stretches of time: 2019 to 2020, 5–7 January, 9am-5pm."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from lint.checkers.house._dates_scan import FULL, Form
from lint.checkers.house._page import Hit, Page
from lint.lazy import Pattern

_DASH = r"(?P<{}>[ ]?[–-][ ]?)"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?"
_HALF = r"[ ]?(?:[ap]m\b|[ap]\.m\b\.?)"
_TIME = rf"(?:\d{{1,2}}[:.][0-5]\d(?:{_HALF})?|\d{{1,2}}{_HALF})"
_RANGE = Pattern(
    rf"(?<![\w.,/$£€–-])(?:(?P<from>(?:1[5-9]|20)\d\d){_DASH.format('years')}(?P<to>(?:1[5-9]|20)\d\d|\d\d)|"
    rf"\d{{1,2}}{_DASH.format('days')}\d{{1,2}}(?=[ ](?:{FULL})\b)|"
    rf"(?:{FULL})[ ]\d{{1,2}}{_DASH.format('later')}\d{{1,2}}|"
    rf"(?:{FULL}){_DASH.format('months')}(?:{FULL})|{_WEEKDAY}{_DASH.format('weekdays')}{_WEEKDAY}|"
    rf"{_TIME}{_DASH.format('times')}{_TIME}|"
    rf"\d{{1,2}}{_DASH.format('hours')}\d{{1,2}}(?:[:.][0-5]\d)?{_HALF})(?![\w/–-]|[.,:]\d)"
)
_GAPS = ("years", "days", "later", "months", "weekdays", "times", "hours")
_SEASON = Pattern(
    r"(?:[ ](?:\w+[ ])?(?:seasons?|campaigns?|edition|series|academic|financial|fiscal|tax|school|"
    r"war|World|Cup|League)\b|\))"
)
_BETWEEN = Pattern(r"\bbetween[ ]\Z", re.IGNORECASE)
_COLON = Pattern(r":|[ap]\.?m")


class Range(NamedTuple):
    """A stretch of time with a dash in it.

    Attributes:
        start: code points into the block's text.
        end: behind the last one.
        gap: where the dash and the spaces around it stand.
        last: the last year in four figures, or empty.
        loose: whether it says when something is, and no name or bracketed dates of a life.
    """

    start: int
    end: int
    gap: tuple[int, int]
    last: str
    loose: bool


@lru_cache(maxsize=2)
def ranges(page: Page) -> tuple[Range, ...]:
    """The ranges of a block in order; the last two blocks are kept, for rule after rule asks."""
    kept = []
    for found in _RANGE.finditer(page.even):
        last = found["to"] or ""
        if len(last) == 2:
            if int(last) <= int(found["from"][2:]):
                continue  # a month, as in 2026-01
            last = found["from"][:2] + last
        if found["times"] is not None and not _COLON.search(found[0]):
            continue
        gap = next(found.span(name) for name in _GAPS if found[name] is not None)
        loose = not _SEASON.match(page.even, found.end())
        loose = loose and not _BETWEEN.search(page.even[max(0, found.start() - 9) : found.start()])
        kept.append(Range(*found.span(), gap, last, loose))
    return tuple(kept)


def spans(page: Page, value: str) -> Iterator[Hit]:
    """Ranges with another mark than that of the house."""
    for one in ranges(page):
        text, (low, high) = page.even, one.gap
        head, tail = text[one.start : low], text[high : one.end]
        if value == "to":
            if one.loose:
                yield Hit(one.start, one.end, (f"{head} to {one.last or tail}",))
            continue
        mark = "–" if value == "en-dash" else "-"
        if text[low:high].strip() != mark:
            yield Hit(one.start, one.end, (f"{head}{mark}{tail}",))


_FIGURES = tuple((f"{figure}{gap}-", "part") for figure in range(10) for gap in ("", " "))
_WORDS = tuple((f"{ending}{gap}-", "part") for ending in ("m", "m.", "day", "days") for gap in ("", " "))
_MONTHS = tuple((f"{month.lower()}{gap}-", "part") for month in FULL.split("|") for gap in ("", " "))
FORMS = {
    "range": Form(
        ("to", "en-dash", "hyphen"),
        spans,
        (*_FIGURES, *_WORDS, *_MONTHS),
        "what stands between two years, days or times",
    )
}
"""The choices by the word that a rule uses for them."""
