"""Choices of kind ``dates`` about day, month and year."""

import re
from collections.abc import Iterator

from lint.checkers.house._dates_scan import MONTHS, SUFFIX, Date, Form, dates, month_wakes
from lint.checkers.house._page import Hit, Page
from lint.lazy import Pattern

_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_AP = ("Jan.", "Feb.", *MONTHS[2:7], "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
_NUMERIC = Pattern(
    r"(?<![\w.,:/$£€#-])(?P<one>\d{1,2})(?:(?P<slash>/)|(?P<other>[.-]))(?P<two>\d{1,2})(?:(?(slash)/|(?P=other)))"
    r"(?P<year>(?:19|20)\d\d|(?(slash)\d\d|(?!)))(?![\w/–-]|[.,]\d)"
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_COUNTED = Pattern(r"[ ](?:people|men|women|children|members|countries|states|villages|workers|ships|per)\b")
_ENDS = Pattern(r"\W{0,3}(?:\Z|[.;)])")
_OWNER = Pattern(r"(?:\b(?:a|an|the|its|his|her|their|our|this|that)|'s)[ ]\Z", re.IGNORECASE)
_GOES_ON = Pattern(r"[ ][A-Za-z]")
_PLURAL = Pattern(r"[ ][a-z]+s\b")


def _suffixed(day: str) -> str:
    number = int(day)
    ending = "th" if 10 < number < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _bare(days: str) -> str:
    return re.sub(r"(?<=\d)(?:st|nd|rd|th)", "", days)


def _written(date: Date, shape: str, days: str, month: str) -> str:
    if shape == "day-month":
        return f"{days} {month}" + (f" {date.year}" if date.year else "")
    return f"{month} {days}" + (f", {date.year}" if date.year else "")


def order(page: Page, value: str) -> Iterator[Hit]:
    """Dates whose day and month stand the other way round."""
    shape = value.removesuffix("-th")
    for date in dates(page):
        if date.shape in {shape, "month"} or date.is_event(page) or date.last_day > 31:
            continue
        days = _bare(date.days)
        if shape != value and days.isdigit():
            better = f"{date.written} {_suffixed(days)}" + (f" {date.year}" if date.year else "")
        else:
            better = _written(date, shape, days, date.name if shape == "day-month" else date.written)
        yield Hit(date.start, date.end, (better,))


def ordinals(page: Page, value: str) -> Iterator[Hit]:
    """Days with “st”, “nd”, “rd” or “th” in a date, or without."""
    for date in dates(page):
        if date.shape == "month" or date.is_event(page) or (not date.year and _is_holiday(date)):
            continue
        has = SUFFIX.search(date.days) is not None
        if value == "no" and has:
            better = _again(page, date, _bare(date.days))
            yield Hit(date.start, date.end, (better,))
        elif value == "yes" and not has and date.days.isdigit():
            yield Hit(date.start, date.end, (_again(page, date, _suffixed(date.days)),))


def _again(page: Page, date: Date, days: str) -> str:
    """The date with other days and everything else as it is, without “the … of”."""
    year = page.even[date.month_at + len(date.written) : date.end]
    if date.shape == "day-month":
        return f"{days} {date.written}{year}"
    return f"{date.written} {days}{year.removeprefix(f' {date.days}')}"


def _is_holiday(date: Date) -> bool:
    return (date.month, date.last_day) in {(7, 4), (11, 5)} and (date.of or date.shape == "month-day")


def months(page: Page, value: str) -> Iterator[Hit]:
    """Names of months that are cut short and should not be, or the other way round."""
    for date in dates(page):
        if value == "full":
            better = date.name
        elif date.shape == "day-month":
            continue  # the day goes behind the month first
        else:
            better = _AP[date.month - 1] if date.shape == "month-day" else date.name
        if date.written != better:
            yield Hit(date.month_at, date.month_at + len(date.written), (better,))


def weekday(page: Page, value: str) -> Iterator[Hit]:
    """Days of the week before a date that are cut short."""
    del value
    for date in dates(page):
        if date.weekday and not date.weekday.endswith("day"):
            better = next(day for day in _WEEKDAYS if day.startswith(date.weekday[:3]))
            yield Hit(date.weekday_at, date.weekday_at + len(date.weekday), (better,))


def weekday_comma(page: Page, value: str) -> Iterator[Hit]:
    """A comma between the day of the week and the date, or none."""
    for date in dates(page):
        shape = "day-month" if value == "no" else "month-day"
        if date.weekday and date.shape == shape and date.weekday_comma == (value == "no") and not date.of:
            end = date.weekday_at + len(date.weekday)
            end += date.weekday_comma
            yield Hit(date.weekday_at, end, (date.weekday + ("" if value == "no" else ","),))


def comma(page: Page, value: str) -> Iterator[Hit]:
    """Commas around the year."""
    for date in dates(page):
        stands = page.even[date.start : date.end]
        if not date.year or date.is_event(page):
            continue
        if value == "none" and date.comma and date.shape != "month-day":
            if not (date.shape == "month" and _PLURAL.match(page.even, date.end)):
                yield Hit(date.start, date.end, (stands.replace(",", ""),))
        elif date.shape != "month-day" or value == "none":
            continue
        elif value == "before-year" and not date.comma:
            yield Hit(date.start, date.end, (f"{stands[:-5]},{stands[-5:]}",))
        elif value == "after-year" and date.comma and _is_open(page, date):
            yield Hit(date.start, date.end, (f"{stands},",))


def _is_open(page: Page, date: Date) -> bool:
    """Whether the sentence runs on behind a date that is no attribute (“a January 5, 2026 letter”)."""
    if not _GOES_ON.match(page.even, date.end):
        return False
    return not _OWNER.search(page.even[max(0, date.start - 7) : date.start])


def numeric(page: Page, value: str) -> Iterator[Hit]:
    """Dates in figures alone, which one half of the world reads as another day."""
    for found in _NUMERIC.finditer(page.even):
        one, two = int(found["one"]), int(found["two"])
        year = found["year"]
        if len(year) == 2:
            year = ("20" if int(year) < 50 else "19") + year
        better = []
        for day, month, shape in ((one, two, "day-month"), (two, one, "month-day")):
            if 0 < month < 13 and 0 < day <= _LENGTHS[month - 1] and (value in {"no", shape} or _only(one, two)):
                name = MONTHS[month - 1]
                american = (shape if value == "no" else value) == "month-day"
                better.append(f"{name} {day}, {year}" if american else f"{day} {name} {year}")
        if better:
            yield Hit(*found.span(), tuple(better[:1] if one == two else better))


def _only(one: int, two: int) -> bool:
    """Whether two figures of a date can be read in one way only."""
    return one > 12 or two > 12


def zero(page: Page, value: str) -> Iterator[Hit]:
    """Days with a nought before them."""
    del value
    for date in dates(page):
        if date.days.startswith("0"):
            end = date.month_at + len(date.written) if date.shape == "day-month" else date.end
            yield Hit(date.start, end, (page.even[date.start : end].replace("0", "", 1),))


def day(page: Page, value: str) -> Iterator[Hit]:
    """Days that the month does not have; the 29th of February is a question of the year."""
    del value
    for date in dates(page):
        if date.shape == "month" or 0 < date.last_day <= _LENGTHS[date.month - 1]:
            continue
        told = bool(date.year) or SUFFIX.search(date.days) is not None
        if date.shape == "day-month":
            sure = told or date.last_day <= 31
        else:
            on = page.even[max(0, date.start - 3) : date.start].lower() == "on "
            behind = on and not _COUNTED.match(page.even, date.end)
            sure = told or behind or _ENDS.match(page.even, date.end) is not None
        if sure:
            start = date.start + 4 if page.even[date.start : date.start + 4].lower() == "the " else date.start
            yield Hit(start, date.end)


_YES_NO = ("yes", "no")
_FIGURES = tuple((f"/{figure}", "part") for figure in range(10))
_YEARS = tuple((f"{mark}{century}", "part") for mark in ".-" for century in ("19", "20"))
FORMS = {
    "order": Form(
        ("day-month", "month-day", "month-day-th"),
        order,
        month_wakes(),
        "5 January 2026, January 5, 2026 or January 5th 2026",
    ),
    "ordinals": Form(_YES_NO, ordinals, month_wakes(), "“5th” in a date: January 5th or January 5"),
    "months": Form(("full", "ap"), months, month_wakes(), "always in full, or with a day as AP cuts them short"),
    "weekday": Form(("full",), weekday, month_wakes(), "the day of the week before a date in full"),
    "weekday-comma": Form(_YES_NO, weekday_comma, month_wakes(), "Monday, January 5 or Monday 5 January"),
    "comma": Form(
        ("after-year", "before-year", "none"),
        comma,
        month_wakes(),
        "commas around the year: January 5, 2026, the …; none in 5 January 2026 and in January 2026",
    ),
    "numeric": Form(
        ("no", "day-month", "month-day"),
        numeric,
        (*_FIGURES, *_YEARS),
        "05/01/2026 becomes words, read in either order or in the one that is named",
    ),
    "zero": Form(("no",), zero, month_wakes(), "no nought before the day"),
    "day": Form(("real",), day, month_wakes(), "days that the month does not have"),
}
"""The choices by the word that a rule uses for them."""
