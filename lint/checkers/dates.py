"""Days of the week that do not fit their dates."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lint.checker import Context
from lint.document import Block, Document
from lint.finding import Confidence, Example, Match, Rule
from lint.text import Span

SCOPE = "document"

WEEKDAY = Rule(
    id="dates.weekday",
    why="A day of the week that does not fit its date sends readers to the wrong day; one of the two is wrong.",
    category="consistency",
    severity="error",
    confidence="certain",
    examples=(
        Example("The vote is on Monday, 5 May 2026.", "The vote is on Tuesday, 5 May 2026."),
        Example("It opens on Friday, May 5, 2026.", "It opens on Tuesday, May 5, 2026."),
        Example(
            "---\ndate: 2026-05-04\n---\n\nThe hearing is on Friday, 5 May.\n",
            "---\ndate: 2026-05-04\n---\n\nThe hearing is on Tuesday, 5 May.\n",
            ".md",
        ),
    ),
    clean=(
        "The vote is on Tuesday, 5 May 2026.",
        "On Monday 12 people came, and on Friday May spoke 5 times.",
        "They met on Sunday the 31st of February.",
        "On Friday, 5 May, nobody came.",
    ),
)
RULES = (WEEKDAY,)

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DAY = r"(?P<day>Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day|\.)?"
_MONTH = (
    r"(?P<month>January|Jan\.?|February|Feb\.?|March|Mar\.?|April|Apr\.?|May|June?|July?|August|Aug\.?|"
    r"Sept(?:ember|\.)?|October|Oct\.?|November|Nov\.?|December|Dec\.?)"
)
_ANY_DAY = re.compile(r"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)")
_NUMBER = r"(?P<number>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,?[ ](?P<year>(?:1[6-9]|20)\d\d))?"
_FORMS = (
    re.compile(rf"\b{_DAY},?[ ](?:the[ ])?{_NUMBER}[ ](?:of[ ])?{_MONTH}(?![a-z]){_YEAR}(?!\d)"),
    re.compile(rf"\b{_DAY},?[ ]{_MONTH}[ ]{_NUMBER}(?![\d:]){_YEAR}(?!\d)"),
)
_FULL = re.compile(
    rf"(?:\d{{1,2}}[ ]{_MONTH}|{_MONTH.replace('month', 'other')}[ ]\d{{1,2}}),?[ ](?P<year>(?:1[6-9]|20)\d\d)\b"
)
_STAMP = re.compile(r"\s*(\d{4})-(\d{2})-(\d{2})")
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


@dataclass(frozen=True, slots=True)
class Options:
    """The checker has no settings."""


def check(document: Document, options: Options, context: Context) -> Iterator[Match]:
    """Days that do not fit; a date without a year is read as the one nearest to the date of the article.

    Without a date in the front matter the year of the other dates of the article counts, if they have but one.
    """
    del options, context
    stamp = _stamp(document)
    years: set[int] | None = None
    for block in document.blocks:
        if not _ANY_DAY.search(block.text):
            continue
        for found in (each for form in _FORMS for each in form.finditer(block.text)):
            if found["year"]:
                year: int | None = int(found["year"])
            elif stamp:
                year = _nearest_year(stamp, *_day_and_month(found))
            else:
                years = _years(document) if years is None else years
                year = next(iter(years)) if len(years) == 1 else None
            if year is not None:
                yield from _compare(block, found, year)


def _stamp(document: Document) -> tuple[int, int, int] | None:
    """The date of the article, from its front matter."""
    for key in _KEYS:
        for text in document.metadata.get(key, ()):
            found = _STAMP.match(text)
            if found:
                return int(found[1]), int(found[2]), int(found[3])
    return None


def _years(document: Document) -> set[int]:
    return {int(found["year"]) for block in document.blocks for found in _FULL.finditer(block.text)}


def _day_and_month(found: re.Match[str]) -> tuple[int, int]:
    name = found["month"][:3]
    return int(found["number"]), 1 + next(at for at, month in enumerate(_MONTHS) if month.startswith(name))


def _nearest_year(stamp: tuple[int, int, int], day: int, month: int) -> int:
    """The year in which a day and month lie nearest to the date of the article."""
    year, now = stamp[0], stamp[1] * 31 + stamp[2]
    apart = month * 31 + day - now
    return year - 1 if apart > 186 else year + 1 if apart < -186 else year


def _compare(block: Block, found: re.Match[str], year: int) -> Iterator[Match]:
    from datetime import date  # noqa: PLC0415  # most articles name no such date

    number, month = _day_and_month(found)
    try:
        right = DAYS[date(year, month, number).weekday()]
    except ValueError:
        return
    written = found["day"]
    if right.startswith(written[:3]) or block.is_opaque(*found.span()):
        return
    end = found.end("day") + (3 if block.text.startswith("day", found.end("day")) else 0)
    span = Span(found.start("day"), end).moved(block.start)
    told = f"{number} {_MONTHS[month - 1]} {year}"
    better = right if end > found.end("day") else right[:3]
    sure: Confidence | None = None if found["year"] else "likely"
    yield Match(
        WEEKDAY, span, f"{told} is a {right}, not a {block.text[found.start('day') : end]}.", (better,), sure
    )
