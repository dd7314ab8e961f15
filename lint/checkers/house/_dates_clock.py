"""Choices of kind ``dates`` about the time of day."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from lint.checkers.house._dates_scan import Form, dates
from lint.checkers.house._page import Hit, Page
from lint.lazy import Pattern

HALF = r"(?:[ap]\.m\b\.?|[ap]m\b|[AP]\.M\b\.?|[AP]M\b)"
_CLOCK = Pattern(
    r"(?<![\w:/$£€#])(?<!\d[.,–-])(?:(?P<h0>\d{1,2})(?:[:.](?P<m0>[0-5]\d))?(?P<link>[ ]?[–-][ ]?|[ ]to[ ]))?"
    r"(?P<hour>\d{1,2})(?:(?P<sep>[:.])(?P<minute>[0-5]\d)(?!\d))?"
    rf"(?:[ ]?(?P<half>{HALF})(?!\w)|(?<=:\d\d)(?![\w:/%]|[.,–-]\d))"
)
_AT = Pattern(r"\b(?:at|from|by|until|till|to|before|after|around|about|between|and|since)[ ]\Z", re.IGNORECASE)
_ZONE_BEHIND = Pattern(r"[ ](?:GMT|BST|CET|CEST|EST|EDT|UTC|ET|PT|local time|hours)\b")
_NOON = Pattern(
    rf"(?<![\w:.,/$£€])(?<!\d[–-])(?:12(?:[:.]00)?[ ]?(?:(?P<word>noon|midday|midnight)\b|(?P<half>{HALF})(?!\w))|"
    r"(?P<zero>00:00)(?![\w:]|[.,–-]\d))|(?<![\w-])(?P<plain>noon|midday)(?![\w-])"
)
_ZONE = Pattern(r"(?:\d|[ap]m|[ap]\.m\.|[AP]M|noon|midnight)[ ](?P<zone>EST|EDT|CDT|PST|PDT|BST|CEST|CET)\b")
_ELSEWHERE = {
    "EST": re.compile(r"Jamaica|Panama|Canc[uú]n|Cayman|Quintana|Australia|Sydney|Melbourne|Brisbane|Queensland"),
    "BST": re.compile(r"Bangladesh|Dhaka|Bougainville"),
    "CET": re.compile(r"Tunis|Algeria|Algiers|Nigeria|Lagos|Abuja"),
}
_SUMMER, _WINTER = range(4, 11), (12, 1, 2)
_SEASONS = {
    **{zone: (_SUMMER, zone.replace("S", "D")) for zone in ("EST", "PST")},
    **{zone: (_WINTER, zone.replace("D", "S")) for zone in ("EDT", "CDT", "PDT")},
    "BST": ((11, *_WINTER), "GMT"),
    "CEST": ((11, *_WINTER), "CET"),
    "CET": (range(4, 10), "CEST"),
}
"""The months in which a zone does not hold, and the one that holds instead; EST becomes EDT."""

REACH = 50
"""Code points on both sides of a zone within which its date is looked for."""


class Clock(NamedTuple):
    """A time of day, or two that share one “am” or “pm”, as written.

    Attributes:
        start: code points into the block's text.
        end: behind the last one.
        first: hour and minutes of the first of two, or empty.
        link: what stands between the two.
        hour: 0 to 24.
        sep: between hour and minutes, or empty.
        minute: two figures, or empty.
        half: “a”, “p” or empty for a clock of 24 hours.
        dotted: whether the last character is the stop of “p.m.”.
    """

    start: int
    end: int
    first: tuple[int, str]
    link: str
    hour: int
    sep: str
    minute: str
    half: str
    dotted: bool


@lru_cache(maxsize=2)
def clocks(page: Page) -> tuple[Clock, ...]:
    """The times of a block in order; the last two blocks are kept, for rule after rule asks."""
    kept = []
    for found in _CLOCK.finditer(page.even):
        half = (found["half"] or "")[:1].lower()
        hour = int(found["hour"])
        if (half and not 0 < hour < 13) or hour > 24 or (found["h0"] and int(found["h0"]) > 24):
            continue
        if not half and (found["sep"] != ":" or (found["h0"] and not found["m0"])):
            continue
        first = (int(found["h0"]), found["m0"] or "") if found["h0"] else (-1, "")
        dotted = found[0].endswith(".")
        kept.append(
            Clock(
                *found.span(),
                first,
                found["link"] or "",
                hour,
                found["sep"] or "",
                found["minute"] or "",
                half,
                dotted,
            )
        )
    return tuple(kept)


def time(page: Page, value: str) -> Iterator[Hit]:
    """Times that are written in another way than the house does."""
    for clock in clocks(page):
        if not clock.half and (value == "17:00" or not _is_time(page, clock)):
            continue
        better = _rendered(clock, value)
        start, end = clock.start, clock.end
        if better and better.rstrip(".") != page.even[start:end].rstrip("."):
            end, better = _stopped(page, clock, better)
        if better != page.even[start:end]:
            yield Hit(start, end, (better,) if better else ())


def _is_time(page: Page, clock: Clock) -> bool:
    """Whether figures with a colon are a time of day in 24 hours, and no score or duration."""
    if clock.hour < 13 and not clock.first[0] > 12:
        return False
    if _ZONE_BEHIND.match(page.even, clock.end):
        return True
    return _AT.search(page.even[max(0, clock.start - 9) : clock.start]) is not None


def _stopped(page: Page, clock: Clock, better: str) -> tuple[int, str]:
    """The end of what is replaced and its replacement, so that one stop closes the sentence."""
    if clock.dotted and not better.endswith("."):
        _, end = page.sentence(clock.start)
        closes = not page.even[clock.end : end].strip(" \"'”’)")
        return clock.end, better + "." if closes else better
    if better.endswith(".") and page.even[clock.end : clock.end + 1] == ".":
        return clock.end + 1, better
    return clock.end, better


def _rendered(clock: Clock, value: str) -> str:
    """The time in another form; empty if it is not certain which."""
    last = _one(clock.hour, clock.minute, clock, value)
    if clock.first[0] < 0:
        return last
    hour, minute = clock.first
    if value != "17:00" and clock.half:
        return f"{_figures(hour, minute, clock.sep, value)}{clock.link}{last}"
    if clock.half and (hour % 12 > clock.hour % 12 or hour > 12):
        return ""
    return f"{_one(hour, minute, clock, value)}{clock.link}{last}"


def _figures(hour: int, minute: str, sep: str, value: str) -> str:
    """Hour and minutes of a clock of 12 hours."""
    if ":00" in value:
        return f"{hour}:{minute or '00'}"
    if minute in {"", "00"}:
        return str(hour)
    mark = "." if value == "5.30pm" else (sep or ":") if value == "5pm" else ":"
    return f"{hour}{mark}{minute}"


def _one(hour: int, minute: str, clock: Clock, value: str) -> str:
    half = clock.half or ("p" if 11 < hour < 24 else "a")
    if value == "17:00":
        full = hour if not clock.half else hour % 12 + (12 if half == "p" else 0)
        return f"{full:02d}:{minute or '00'}"
    if not clock.half:
        hour = hour % 12 or 12
    figures = _figures(hour, minute, clock.sep, value)
    if value.endswith("PM"):
        return f"{figures} {half.upper()}M"
    return f"{figures} {half}.m." if value.endswith(".") else f"{figures}{half}m"


def noon(page: Page, value: str) -> Iterator[Hit]:
    """“12pm”, “12 noon” and “12 midnight”, for which there is one plain word each."""
    for found in _NOON.finditer(page.even):
        word, half = found["word"], (found["half"] or "")[:1].lower()
        better = "midnight" if word == "midnight" or half == "a" or found["zero"] else value
        if found["plain"] and (value == "noon" or found["plain"] == value):
            continue
        if found["half"] and found["half"].endswith("."):
            _, end = page.sentence(found.start())
            better += "" if page.even[found.end() : end].strip(" \"'”’)") else "."
        yield Hit(*found.span(), (better,))


def zone(page: Page, value: str) -> Iterator[Hit]:
    """A zone of winter in summer, or the other way round, judged by the dates beside it."""
    del value
    for found in _ZONE.finditer(page.even):
        name = found["zone"]
        low, high = found.start() - REACH, found.end() + REACH
        named = [date.month for date in dates(page) if low <= date.start < high]
        wrong, better = _SEASONS[name]
        elsewhere = _ELSEWHERE.get(name)
        if not named or not all(month in wrong for month in named) or (elsewhere and elsewhere.search(page.even)):
            continue
        yield Hit(found.start("zone"), found.end("zone"), (better,))


_HALVES = tuple(
    (f"{figure}{gap}{half}", "part") for figure in range(10) for gap in ("", " ") for half in ("am", "pm")
)
_POINTS = (("a.m", "part"), ("p.m", "part"))
_COLONS = tuple((f":{figure}", "part") for figure in range(6))
_TWELVES = tuple(
    (f"{twelve}{gap}{what}", "part")
    for twelve in ("12", "12:00", "12.00")
    for gap in ("", " ")
    for what in ("noon", "midday", "midnight", "am", "pm", "a.m", "p.m")
)
CLOCK_WAKES = (*_HALVES, *_POINTS, *_COLONS)
FORMS = {
    "time": Form(
        ("5pm", "5.30pm", "5:30pm", "5 p.m.", "5:00 p.m.", "5:00 PM", "17:00"),
        time,
        CLOCK_WAKES,
        "how a time is written, by its example",
    ),
    "noon": Form(
        ("noon", "midday"),
        noon,
        (*_TWELVES, ("noon", "word"), ("midday", "word"), ("00:00", "part")),
        "the word for twelve o’clock",
    ),
    "zone": Form(
        ("season",), zone, tuple((name.lower(), "word") for name in _SEASONS), "EST in July, or BST in December"
    ),
}
"""The choices by the word that a rule uses for them."""
