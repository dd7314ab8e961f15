"""The clock and the calendar."""

import re

from lint.checkers.figures._family import Family
from lint.finding import Example, Rule

CLOCK = Rule(
    id="figures.clock",
    why="The times of one article are written alike: “10 a.m.”, “10am” or “10:00”.",
    category="consistency",
    severity="info",
    quotations=False,
    examples=(
        Example(
            "It opens at 9am, rests at 1pm and shuts at 6 p.m.", "It opens at 9am, rests at 1pm and shuts at 6pm."
        ),
        Example(
            "It opens at 9.30am, rests at 1.15pm and shuts at 6:45pm.",
            "It opens at 9.30am, rests at 1.15pm and shuts at 6.45pm.",
        ),
    ),
    clean=(
        "It opens at 9am and shuts at 6pm.",
        "It opens at 9:30, at 9 o’clock on Sundays.",
        "He ran it in 2:10.",
    ),
)
DATE_ORDER = Rule(
    id="figures.date",
    why="The dates of one article are written alike: “4 March”, “March 4” or “March 4th”.",
    category="consistency",
    severity="info",
    quotations=False,
    examples=(
        Example(
            "It opened on 4 March, shut on 9 May and burned on June 2.",
            "It opened on 4 March, shut on 9 May and burned on 2 June.",
        ),
    ),
    clean=(
        "It opened on 4 March and shut on 9 May.",
        "On 4 March they spoke of the September 11 attacks.",
        "In May 20 came.",
    ),
)

_TIME = r"(?<![\w.,:£$€-])(?:1[0-2]|0?[1-9])(?:[.:][0-5]\d)?"
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""The first letters of the months."""

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Oct|Nov|Dec)\.)"
)
_NAMES = (
    r"(?!-|[’']s|,? (?:attacks?|movement|[Rr]evolution|[Mm]assacre|uprising|plot|coup|incident|holiday|parade|deadline|"
    r"Committee))"
)
_SUFFIX = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}


def _clock(found: re.Match[str], form: str, _model: re.Match[str]) -> str:
    number = re.match(r"[\d.:]+", found[0])
    half = "a" if "a" in found[0].lower() else "p"
    if number is None or form == "long":
        return ""
    written = number[0].rstrip(".")
    return {
        "points": f"{written} {half}.m.",
        "tight": f"{written}{half}m",
        "apart": f"{written} {half}m",
        "capitals": f"{written} {half.upper()}M",
        "tight_capitals": f"{written}{half.upper()}M",
    }[form]


def _minutes(found: re.Match[str], form: str, _model: re.Match[str]) -> str:
    return re.sub("[.:]", ":" if form == "colon" else ".", found[0], count=1)


def _date(found: re.Match[str], form: str, _model: re.Match[str]) -> str:
    number, month = re.search(r"\d+", found[0]), re.search(_MONTH, found[0])
    if number is None or month is None:
        return ""
    day = int(number[0])
    suffix = _SUFFIX.get(day, "th") if form.endswith("ordinal") else ""
    return f"{day}{suffix} {month[0]}" if form.startswith("day") else f"{month[0]} {day}{suffix}"


TIMES = (
    Family(
        CLOCK,
        (
            rf"(?P<points>{_TIME}[ ]?[ap]\.m\.)|(?P<tight>{_TIME}[ap]m\b)|(?P<apart>{_TIME}[ ][ap]m\b)|"
            rf"(?P<capitals>{_TIME}[ ][AP]M\b)|(?P<tight_capitals>{_TIME}[AP]M\b)|"
            r"(?P<long>(?<![\w.,:£$€-])(?:1[3-9]|2[0-3]):[0-5]0\b(?![:\d]))"
        ),
        {
            "points": "“a.m.”",
            "tight": "“am” without a space",
            "apart": "“am” with a space",
            "capitals": "“AM”",
            "tight_capitals": "“AM” without a space",
            "long": "24 hours",
        },
        frozenset({"am", "pm", "AM", "PM", "a", "p", ":"}),
        _clock,
    ),
    Family(
        CLOCK,
        (
            r"(?P<colon>(?<![\w.,:£$€-])\d{1,2}:[0-5]\d(?=[ ]?[apAP]\.?[mM]\b))|"
            r"(?P<point>(?<![\w.,:£$€-])\d{1,2}\.[0-5]\d(?=[ ]?[apAP]\.?[mM]\b))"
        ),
        {"colon": "a colon before the minutes", "point": "a point before the minutes"},
        frozenset({"am", "pm", "AM", "PM", "a", "p"}),
        _minutes,
    ),
    Family(
        DATE_ORDER,
        (
            rf"(?P<day>(?<![\w.,:–-])\d{{1,2}}[ ]{_MONTH}(?!\w){_NAMES})|"
            rf"(?P<day_ordinal>(?<![\w.,:–-])\d{{1,2}}(?:st|nd|rd|th)[ ]{_MONTH}(?!\w){_NAMES})|"
            rf"(?P<month_ordinal>\b{_MONTH}[ ]\d{{1,2}}(?:st|nd|rd|th)\b{_NAMES})|"
            rf"(?P<month>(?<!In )(?<!in )\b{_MONTH}[ ]\d{{1,2}}"
            rf"(?![\w%]|[.,:]\d|[ ](?:people|per|members|[a-z]+s)\b){_NAMES})"
        ),
        {
            "day": "“4 March”",
            "day_ordinal": "“4th March”",
            "month_ordinal": "“March 4th”",
            "month": "“March 4”",
        },
        frozenset(MONTHS),
        _date,
    ),
)
