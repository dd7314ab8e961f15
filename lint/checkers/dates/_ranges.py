"""Dates that do not exist, and ranges of dates and years that run backwards."""

import re
from collections.abc import Iterator
from itertools import pairwise

from lint.checkers.dates._calendar import MONTH, MONTHS, Day, dates_in, has_month, month_of, ordinal
from lint.document import Block, Document
from lint.finding import Example, Match, Rule
from lint.lazy import Pattern
from lint.text import Span

IMPOSSIBLE = Rule(
    id="dates.impossible",
    why="February has 29 days only in leap years: the day or the year is wrong.",
    category="consistency",
    severity="error",
    confidence="certain",
    examples=(
        Example("The bridge opened on 29 February 2023.", "The bridge opened on 28 February 2023."),
        Example("It closed on February 29, 2025.", "It closed on February 28, 2025."),
    ),
    clean=("The bridge opened on 29 February 2024.", "The law of 29 February 2000 holds."),
)
BACKWARDS = Rule(
    id="dates.backwards",
    why="The range ends before it begins: a figure is wrong, or the two have changed places.",
    category="consistency",
    severity="warning",
    confidence="likely",
    examples=(
        Example("The fair lasts from 5 to 3 March.", "The fair lasts from 3 to 5 March."),
        Example("She led the museum (2019–2015).", "She led the museum (2015–2019)."),
        Example("He was mayor from 1998 to 1990.", "He was mayor from 1990 to 1998."),
    ),
    clean=(
        "The fair lasts from 3 to 5 March.",
        "The score fell from 2015 to 1990 points.",
        "From 28 December to 3 January 2025 the library is closed.",
        "The tribe lived there 2000–1500 BC.",
        "Trace the decline from 2015 back to 1990.",
    ),
)

_TO = r"(?:[ ](?:to|until|till|through|and)[ ]|[ ]?[–—-][ ]?)"
_ONE_MONTH = Pattern(
    rf"(?P<lead>\b(?:from|between)[ ](?:the[ ])?)?(?<![\d.,:/$£€–-])(?P<first>\d{{1,2}})(?:st|nd|rd|th)?{_TO}(?:the[ ])?"
    rf"(?P<last>\d{{1,2}})(?:st|nd|rd|th)?[ ](?:of[ ])?{MONTH}(?![a-z])"
)
_AMERICAN = Pattern(
    rf"(?P<lead>\b(?:from|between)[ ])?\b{MONTH}[ ](?P<first>\d{{1,2}})(?:st|nd|rd|th)?{_TO}(?:(?P=month)[ ])?"
    r"(?P<last>\d{1,2})(?:st|nd|rd|th)?(?![\d:.,]\d|\d|%|[ ]?(?:[ap]\.?m|o’clock|million|percent|per cent))"
)
_CENTURY = r"(?:1[5-9]|20)\d\d"
_YEARS = Pattern(
    rf"(?P<lead>\b(?:from|between)[ ])?(?<![\w.,/$£€–-])(?<!\d[ ])(?P<first>{_CENTURY})(?:[ ](?:to|and)[ ]|[–-])"
    rf"(?P<last>{_CENTURY})"
    r"(?![\w/–-]|[.,]\d)(?P<behind>.{0,12})"
)
_MAY_BE_YEARS = Pattern(r"\d\d(?: to | and |[–-])[12]\d\d\d")
_SUFFIX = Pattern(r"st|nd|rd|th|")
_CONNECTED = Pattern(r"(?:,? (?:to|until|through) (?:\w+day,? )?| ?[–—-] ?)\Z")
_ERA = Pattern(r"\W{0,2}(?:B\.?C|b\.?c\.?e?\b)")
_QUANTITY = Pattern(
    r"\b(?:fell|fall(?:s|ing|en)?|drop\w*|down|declin\w+|cut|reduc\w+|lower\w*|slid\w*|shrank|shrunk|back(?:wards?)?|reverse\w*|"
    r"phone|tel|no|isbn|room|rooms|from (?:points|votes))\b",
    re.IGNORECASE,
)
_ENDS = Pattern(r"\s*(?:[.,;:)\]”]|\Z|(?:and|when|as|but|before|after|while|the|in|at|he|she|under|with)\b)")


def impossible(document: Document, now: Day | None) -> Iterator[Match]:
    """29 February of a year that has none."""
    for block in document.blocks:
        if "Feb" not in block.text or "29" not in block.text:
            continue
        for found, day in dates_in(block, now):
            if day.month == 2 and day.number == 29 and found["year"] and ordinal(day) is None:
                message = f"February {day.year} had no 29th day."
                yield Match(IMPOSSIBLE, Span(*found.span()).moved(block.start), message)


def backwards(document: Document) -> Iterator[Match]:
    """Ranges that end before they begin."""
    for block in document.blocks:
        text = block.text
        if has_month(text):
            yield from _in_month(block)
            yield from _between_dates(block)
        if _MAY_BE_YEARS.search(text):
            yield from _years(block)


def _in_month(block: Block) -> Iterator[Match]:
    for form in (_ONE_MONTH, _AMERICAN):
        for found in form.finditer(block.text):
            first, last = int(found["first"]), int(found["last"])
            spoken = " and " in found[0]
            if not 0 < last < first <= 31 or (spoken and (found["lead"] or "")[:7] != "between"):
                continue
            if form is _AMERICAN and not found["lead"] and "–" not in found[0] and "-" not in found[0]:
                continue
            if _QUANTITY.search(block.text, max(0, found.start() - 40), found.start()):
                continue
            if found["lead"] is None and form is _ONE_MONTH and " to " in found[0]:
                continue
            month = MONTHS[month_of(found["month"]) - 1]
            start, end = found.start("first"), found.end("last")
            end += len((_SUFFIX.match(block.text, end) or "")[0])
            if not block.is_opaque(start, end):
                message = f"{month} {last} comes before {month} {first}."
                yield Match(BACKWARDS, Span(start, end).moved(block.start), message)


def _between_dates(block: Block) -> Iterator[Match]:
    """Two full dates with “to” or a dash between them."""
    dates = dates_in(block, None)
    for (one, first), (other, last) in pairwise(dates):
        gap = block.text[one.end() : other.start()]
        if (
            first > last
            and len(gap) < 20
            and _CONNECTED.fullmatch(gap)
            and not block.is_opaque(one.start(), other.end())
        ):
            yield Match(
                BACKWARDS, Span(one.start(), other.end()).moved(block.start), f"{other[0]} comes before {one[0]}."
            )


def _years(block: Block) -> Iterator[Match]:
    for found in _YEARS.finditer(block.text):
        first, last = int(found["first"]), int(found["last"])
        if (
            last >= first
            or _ERA.match(found["behind"])
            or block.is_opaque(found.start("first"), found.end("last"))
        ):
            continue
        gap = block.text[found.end("first") : found.start("last")]
        spoken = " " in gap
        if spoken and not found["lead"]:
            continue
        if spoken and (found["lead"].strip() == "between") != (gap == " and "):
            continue
        before = block.text[max(0, found.start() - 60) : found.start()]
        if _QUANTITY.search(before) or (spoken and not _ENDS.match(found["behind"])):
            continue
        span = Span(found.start("first"), found.end("last"))
        yield Match(BACKWARDS, span.moved(block.start), f"{last} comes before {first}.")
