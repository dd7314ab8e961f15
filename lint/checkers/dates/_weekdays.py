"""Days of the week that do not fit their dates, or one another."""

import re
from collections.abc import Iterator
from itertools import pairwise

from lint.checkers.dates._calendar import (
    DAY,
    DAYS,
    MONTH,
    MONTHS,
    NUMBER,
    YEAR,
    Day,
    has_month,
    month_of,
    nearest_year,
    ordinal,
    stamp,
    weekday,
    years,
)
from lint.document import Block, Document
from lint.finding import Confidence, Example, Match, Rule
from lint.lazy import Pattern
from lint.text import Span

WEEKDAY = Rule(
    id="dates.weekday",
    why="A day of the week that does not fit its date sends readers to the wrong day; one of the two is wrong.",
    category="consistency",
    severity="error",
    confidence="certain",
    examples=(
        Example("The vote is on Monday, 5 May 2026.", "The vote is on Tuesday, 5 May 2026."),
        Example("It opens on Friday, May 5, 2026.", "It opens on Tuesday, May 5, 2026."),
        Example("It opened on 5 May 2026 (Friday).", "It opened on 5 May 2026 (Tuesday)."),
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
CLASH = Rule(
    id="dates.clash",
    why="Two days of one passage cannot both fall on the dates that are given: one of the days or dates is wrong.",
    category="consistency",
    severity="error",
    confidence="likely",
    examples=(
        Example(
            "It runs from Friday, 6 June, to Sunday, 9 June.", "It runs from Friday, 6 June, to Sunday, 8 June."
        ),
    ),
    clean=(
        "It runs from Friday, 6 June, to Sunday, 8 June.",
        "It ran on Friday, 6 June, and the next year on Sunday, 9 June.",
    ),
)

_PART = r"(?:[ ](?:morning|afternoon|evening|night|lunchtime))?"
_FORMS = (
    Pattern(rf"\b{DAY}{_PART},?[ ][(]?(?:the[ ])?{NUMBER}[ ](?:of[ ])?{MONTH}(?![a-z]){YEAR}(?!\d)"),
    Pattern(rf"\b{DAY}{_PART},?[ ][(]?{MONTH}[ ]{NUMBER}(?![\d:]){YEAR}(?!\d)"),
    Pattern(rf"\b{NUMBER}[ ]{MONTH}(?![a-z]){YEAR}(?:[ ][(]|,[ ]a[ ]){DAY}\b"),
    Pattern(rf"\b{MONTH}[ ]{NUMBER}(?![\d:]){YEAR}(?:[ ][(]|,[ ]a[ ]){DAY}\b"),
)
_PAIR = Pattern(
    rf"\b{DAY}[ ](?P<first>\d{{1,2}})(?:st|nd|rd|th)?[ ]?(?:to|and|until|–|-)[ ]?"
    rf"{DAY.replace('<day>', '<second>')}[ ](?:the[ ])?{NUMBER}[ ]{MONTH}(?![a-z])"
)
_OTHER_YEAR = Pattern(r"\byear|\b(?:1[6-9]|20)\d\d\b|\b(?:last|next|this)\b")

NEAR = 40
"""Days that two dates without a year may be apart to be taken for dates of one year."""


def weekdays(document: Document) -> Iterator[Match]:
    """Days that do not fit; a date without a year is read as the one nearest to the date of the article.

    Without a date in the front matter the year of the other dates of the article counts, if they have but one.
    """
    now = stamp(document)
    known: set[int] | None = None
    for block in document.blocks:
        if not has_month(block.text):
            continue
        undecided: list[tuple[re.Match[str], int, int]] = []
        for found in sorted((each for form in _FORMS for each in form.finditer(block.text)), key=re.Match.start):
            number, month = int(found["number"]), month_of(found["month"])
            if found["year"]:
                year: int | None = int(found["year"])
            elif now:
                year = nearest_year(now, number, month)
            else:
                known = years(document) if known is None else known
                year = next(iter(known)) if len(known) == 1 else None
            if year is None:
                undecided.append((found, number, month))
            else:
                yield from _compare(block, found, Day(year, month, number))
        yield from _clashes(block, undecided)
        yield from _pairs(block)


def _compare(block: Block, found: re.Match[str], day: Day) -> Iterator[Match]:
    right = weekday(day)
    if right is None or right.startswith(found["day"][:3]) or block.is_opaque(*found.span()):
        return
    start, end = _extent(block.text, found, "day")
    told = f"{day.number} {MONTHS[day.month - 1]} {day.year}"
    better = right if end > found.end("day") and block.text[end - 1] == "y" else right[:3]
    sure: Confidence | None = None if found["year"] else "likely"
    message = f"{told} is a {right}, not a {block.text[start:end]}."
    yield Match(WEEKDAY, Span(start, end).moved(block.start), message, (better,), sure)


def _extent(text: str, found: re.Match[str], group: str) -> tuple[int, int]:
    """The range of a day of the week with its ending."""
    start, end = found.span(group)
    return start, end + (3 if text.startswith("day", end) else 0)


def _clashes(block: Block, dates: list[tuple[re.Match[str], int, int]]) -> Iterator[Match]:
    """Dates of unknown year that no one year can have; the first of a passage is believed."""
    for (one, first, month), (other, second, later) in pairwise(dates):
        counts = ordinal(Day(2023, month, first)), ordinal(Day(2023, later, second))
        if counts[0] is None or counts[1] is None or {month, later} == {2, 3}:
            continue
        if abs(counts[1] - counts[0]) > NEAR or _OTHER_YEAR.search(block.text, one.start(), other.end()):
            continue
        right = DAYS[(_place(one["day"]) + counts[1] - counts[0]) % 7]
        if not right.startswith(other["day"][:3]) and not block.is_opaque(*other.span()):
            yield _clash(block, other, "day", (one, right))
            return


def _pairs(block: Block) -> Iterator[Match]:
    """“Monday 3 to Friday 8 June”: the month stands only once."""
    for found in _PAIR.finditer(block.text):
        apart = int(found["number"]) - int(found["first"])
        right = DAYS[(_place(found["day"]) + apart) % 7]
        if apart > 0 and not right.startswith(found["second"][:3]):
            yield _clash(block, found, "second", (found, right))


def _clash(block: Block, found: re.Match[str], group: str, basis: tuple[re.Match[str], str]) -> Match:
    start, end = _extent(block.text, found, group)
    one, right = basis
    named = DAYS[_place(one["day"])]
    message = f"If the other date is a {named}, this one is a {right}, not a {block.text[start:end]}."
    better = right if end - start > 4 else right[:3]
    return Match(CLASH, Span(start, end).moved(block.start), message, (better,))


def _place(name: str) -> int:
    return next(at for at, day in enumerate(DAYS) if day.startswith(name[:3]))
