"""The dates of a block, read once for all rules of kind ``dates``."""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from lint.checkers.house._page import Hit, Page
from lint.lazy import Pattern

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
FULL = "|".join(MONTHS)
SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
MONTH = rf"(?:(?:{FULL})\b|(?:{SHORT})\b\.?)"
YEAR = r"(?:1\d|20)\d\d"
SUFFIX = Pattern(r"(?<=\d)(?:st|nd|rd|th)")
NAMES_AN_EVENT = Pattern(
    r"(?:'s)?[ -](?:terror(?:ist|ism)?[ ])?(?:attack(?:er)?s?|bomb(?:ing|er)s?|riot(?:er)?s?|coup|massacre|uprising|"
    r"revolution|movement|insurrection|[Cc]ommittee|commission|plot|protest(?:er)?s?|killings?|disaster|tragedy)\b"
)

_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_LINK = r"(?:[ ]?[–-][ ]?|[ ]to[ ]|[ ]and[ ])"
_DATE = Pattern(
    rf"(?:(?<![\w.,:/$£€#%–-])(?P<days>{_DAY}(?:{_LINK}{_DAY})?)(?P<of>[ ]of)?[ ](?P<behind>{MONTH})|"
    rf"(?<![\w-])(?P<before>{MONTH})[ ](?P<then>{_DAY}(?:{_LINK}{_DAY}(?![:.]\d))?)"
    rf"(?![\w%]|[.,:/]\d|[–-]\w|[ ][ap]\.?m\b)|"
    rf"(?<![\w-])(?P<alone>{MONTH})(?=,?[ ]{YEAR}))"
    rf"(?:(?P<comma>,?)[ ](?P<year>{YEAR})(?![\w%/–-]|[.,:]\d))?"
)
_MONTH_BEGINS = Pattern("Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec")
_BEFORE_MONTH = 17
"""Code points of the longest days: “25th – 26th of ”."""

_WEEKDAY = Pattern(
    r"(?<![\w-])(?P<day>(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b)"
    r"(?P<stop>\.?)(?P<comma>,?)[ ]\Z"
)
_QUANTITY = Pattern(
    r"[ ](?:people|per|percent|men|women|children|members|countries|states|villages|workers|years?|months|days|hours|"
    r"minutes|times|million|billion|thousand|points|goals|games)\b"
)


class Date(NamedTuple):
    """A date as it is written.

    Attributes:
        start: code points into the block's text; a “the” that belongs to “the 5th of January” is inside.
        end: behind the day, the month or the year.
        shape: “day-month”, “month-day” or “month”.
        days: one day or two, as written: “5”, “5th”, “5-7”.
        month: 1 to 12.
        written: the month as written, with its stop.
        month_at: where it stands.
        of: whether “of” stands before the month.
        comma: whether a comma stands before the year.
        year: four figures, or empty.
        weekday: as written, with its stop, or empty.
        weekday_at: where it stands.
        weekday_comma: whether a comma follows it.
    """

    start: int
    end: int
    shape: str
    days: str
    month: int
    written: str
    month_at: int
    of: bool
    comma: bool
    year: str
    weekday: str
    weekday_at: int
    weekday_comma: bool

    @property
    def name(self) -> str:
        """The full name of the month."""
        return MONTHS[self.month - 1]

    @property
    def abbreviated(self) -> bool:
        """Whether the month is not written out."""
        return self.written != self.name

    @property
    def last_day(self) -> int:
        """The day, or the second of two."""
        return int(re.findall(r"\d+", self.days)[-1])

    def is_event(self, page: Page) -> bool:
        """Whether it is the name of what happened on it: “the September 11 attacks”."""
        return NAMES_AN_EVENT.match(page.even, self.end) is not None


class Form(NamedTuple):
    """What a rule may ask for.

    Attributes:
        values: the choices, as written in a rule.
        find: gives the hits of one choice in a block.
        wakes: the texts without which there is nothing to find, each with its role.
        about: for the schema.
    """

    values: tuple[str, ...]
    find: Callable[[Page, str], Iterator[Hit]]
    wakes: tuple[tuple[str, str], ...]
    about: str


@cache
def month_wakes() -> tuple[tuple[str, str], ...]:
    """What every date holds; “may” and “march” are plain words unless a figure stands beside them."""
    plain = [
        (name.lower(), "word") for name in (*MONTHS, *SHORT.split("|")) if name not in {"May", "March", "Mar"}
    ]
    near: list[tuple[str, str]] = []
    for name in ("may", "mar", "march"):
        ends = [*map(str, range(10)), "st", "nd", "rd", "th", "of"]
        near += [(f"{end} {name}", "part") for end in ends]
        gaps = (" ",) if name == "may" else (" ", ". ") if name == "mar" else (" ",)
        near += [(f"{name}{gap}{figure}", "part") for gap in gaps for figure in range(10)]
        near += [(f"{name}, {figure}", "part") for figure in (1, 2)]
    return (*plain, *near)


@lru_cache(maxsize=2)
def dates(page: Page) -> tuple[Date, ...]:
    """The dates of a block in order; the last two blocks are kept, for rule after rule asks."""
    return tuple(date for found in _written(page.even) if (date := _date(page, found)))


def _written(text: str) -> Iterator[re.Match[str]]:
    """The dates of a text in order and apart: only where a month stands, or figures shortly before it, can one begin."""
    at = 0
    for month in _MONTH_BEGINS.finditer(text):
        for start in range(max(at, month.start() - _BEFORE_MONTH), month.start() + 1):
            if start == month.start() or text[start].isdecimal():
                found = _DATE.match(text, start)
                if found is not None:
                    yield found
                    at = found.end()
                    break


def _date(page: Page, found: re.Match[str]) -> Date | None:
    name = next(one for one in ("behind", "before", "alone") if found[one])
    shape = {"behind": "day-month", "before": "month-day", "alone": "month"}[name]
    days = found["days"] or found["then"] or ""
    if shape == "month" and not found["year"]:
        return None
    if shape == "month-day" and not found["year"] and _is_quantity(page.even, found):
        return None
    start = found.start()
    if found["of"] and page.even[max(0, start - 4) : start].lower() == "the ":
        start -= 4
    weekday = _WEEKDAY.search(page.even[max(0, start - 12) : start])
    at = start - 12 if start > 12 else 0
    return Date(
        start,
        found.end(),
        shape,
        days,
        1 + next(place for place, month in enumerate(MONTHS) if month.startswith(found[name][:3])),
        found[name],
        found.start(name),
        bool(found["of"]),
        bool(found["comma"]),
        found["year"] or "",
        weekday["day"] + weekday["stop"] if weekday else "",
        at + weekday.start() if weekday else 0,
        bool(weekday and weekday["comma"]),
    )


def _is_quantity(text: str, found: re.Match[str]) -> bool:
    """“In May 20 people came”: a month, and a number of something."""
    if _QUANTITY.match(text, found.end()):
        return True
    return text[max(0, found.start() - 3) : found.start()].lower() == "in " and not SUFFIX.search(found["then"])
