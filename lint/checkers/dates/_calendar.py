"""Days, months and dates as they are written, and the date of the article."""

import re
from typing import NamedTuple

from lint.document import Block, Document
from lint.lazy import Pattern

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
DAY = r"(?P<day>Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day|\.)?"
MONTH = (
    r"(?P<month>January|Jan\.?|February|Feb\.?|March|Mar\.?|April|Apr\.?|May|June?|July?|August|Aug\.?|"
    r"Sept(?:ember|\.)?|October|Oct\.?|November|Nov\.?|December|Dec\.?)"
)
NUMBER = r"(?P<number>\d{1,2})(?:st|nd|rd|th)?"
YEAR = r"(?:,?[ ](?P<year>(?:1[6-9]|20)\d\d))?"
DATE = Pattern(
    rf"\b(?:{NUMBER}[ ](?:of[ ])?{MONTH}|{MONTH.replace('month', 'other')}[ ]{NUMBER.replace('number', 'after')}"
    rf"(?![\d:]))(?![a-z]){YEAR}(?!\d)"
)
_BEGINNINGS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_FULL = Pattern(
    rf"(?:\d{{1,2}}[ ]{MONTH}|{MONTH.replace('month', 'other')}[ ]\d{{1,2}}),?[ ](?P<year>(?:1[6-9]|20)\d\d)\b"
)
_STAMP = Pattern(r"\s*(\d{4})-(\d{2})-(\d{2})")
_KEYS = (
    "date",
    "published",
    "pubdate",
    "publishdate",
    "publish_date",
    "published_at",
    "created",
    "lastmod",
    "updated",
)


class Day(NamedTuple):
    """A day of the calendar; it may be one that does not exist."""

    year: int
    month: int
    number: int


def has_month(text: str) -> bool:
    """Whether a text may hold a date; most hold neither a month nor a figure."""
    return any(month in text for month in _BEGINNINGS) and any(figure in text for figure in "1234567890")


def stamp(document: Document) -> Day | None:
    """The date of the article, from its front matter."""
    for key in _KEYS:
        for text in document.metadata.get(key, ()):
            found = _STAMP.match(text)
            if found:
                return Day(int(found[1]), int(found[2]), int(found[3]))
    return None


def years(document: Document) -> set[int]:
    """The years of the full dates of a document."""
    return {
        int(found["year"])
        for block in document.blocks
        if has_month(block.text)
        for found in _FULL.finditer(block.text)
    }


def month_of(name: str) -> int:
    """The number of a month by its name or the beginning of it."""
    return 1 + next(at for at, month in enumerate(MONTHS) if month.startswith(name[:3]))


def nearest_year(now: Day, number: int, month: int) -> int:
    """The year in which a day and month lie nearest to the date of the article."""
    apart = month * 31 + number - (now.month * 31 + now.number)
    return now.year - 1 if apart > 186 else now.year + 1 if apart < -186 else now.year


def ordinal(day: Day) -> int | None:
    """The number of a day in the calendar, one more each day; None for a day that does not exist."""
    from datetime import date  # noqa: PLC0415  # few articles name such dates

    try:
        return date(*day).toordinal()
    except ValueError:
        return None


def weekday(day: Day) -> str | None:
    """The day of the week, or None for a day that does not exist."""
    count = ordinal(day)
    return None if count is None else DAYS[(count - 1) % 7]


def dates_in(block: Block, now: Day | None) -> list[tuple[re.Match[str], Day]]:
    """The dates of a block; one without a year is that nearest to the date of the article, else it is left out."""
    kept: list[tuple[re.Match[str], Day]] = []
    for found in DATE.finditer(block.text) if has_month(block.text) else ():
        number, month = int(found["number"] or found["after"]), month_of(found["month"] or found["other"])
        if found["year"]:
            kept.append((found, Day(int(found["year"]), month, number)))
        elif now:
            kept.append((found, Day(nearest_year(now, number, month), month, number)))
    return kept
