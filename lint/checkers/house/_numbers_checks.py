"""Sums that figures of one sentence must bear: percentage points and converted measures."""

import re
from collections.abc import Iterator, Sequence

from lint.checkers.house._lazily import compiled
from lint.checkers.house._numbers_scan import RUN, amount
from lint.checkers.house._page import Found, Hit, Page

_SHARE = r"(?:%| per ?cent\b)"
_RISE = compiled(
    rf"({RUN}) ?{_SHARE}(?: points?)?,? from ({RUN}) ?{_SHARE}?(?: to ({RUN}) ?{_SHARE})", re.IGNORECASE
)


def points(setting: str, page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """A difference of two percentages that is called a percentage."""
    del setting
    text = page.even
    for one in found:
        low = text.rfind(" ", 0, max(0, one.start - 1)) + 1
        rise = _RISE.match(text, low)
        if rise is None or "point" in rise[0]:
            continue
        stated, first, last = (amount(part.rstrip(",.")) for part in rise.groups())
        if stated is None or first is None or last is None or not stated:
            continue
        # Of 50 to 51 per cent both may be true: a rise by 2 per cent is one of a point.
        if (
            abs(abs(last - first) - stated) < 0.051
            and abs(abs(last - first) / max(first, 0.01) * 100 - stated) > 1
        ):
            yield Hit(low, rise.end(1) + len(_unit(text, rise.end(1))), (f"{rise[1]} percentage points",))


def _unit(text: str, at: int) -> str:
    found = re.compile(rf" ?{_SHARE}").match(text, at)
    return found[0] if found else ""


# How many of the second unit one of the first has; degrees need a sum of their own.
_FACTORS = {
    ("km", "mi"): 0.621371,
    ("m", "ft"): 3.28084,
    ("m", "yd"): 1.09361,
    ("cm", "in"): 0.393701,
    ("mm", "in"): 0.0393701,
    ("kg", "lb"): 2.20462,
    ("g", "oz"): 0.035274,
    ("ha", "ac"): 2.47105,
    ("kmh", "mph"): 0.621371,
    ("l", "gal"): 0.219969,
}
_US_GALLONS = 0.264172
_NAMES = {
    "km": "km kilometre kilometres kilometer kilometers",
    "mi": "mi mile miles",
    "m": "m metre metres meter meters",
    "ft": "ft foot feet",
    "yd": "yd yard yards",
    "cm": "cm centimetre centimetres centimeter centimeters",
    "mm": "mm millimetre millimetres millimeter millimeters",
    "in": "in inch inches",
    "kg": "kg kilogram kilograms kilogramme kilogrammes kilo kilos",
    "lb": "lb lbs pound pounds",
    "g": "g gram grams gramme grammes",
    "oz": "oz ounce ounces",
    "ha": "ha hectare hectares",
    "ac": "acre acres",
    "kmh": "km/h kph kmh",
    "mph": "mph",
    "l": "l litre litres liter liters",
    "gal": "gallon gallons",
    "C": "°c c degrees-celsius",
    "F": "°f f degrees-fahrenheit",
}
_UNIT_OF = {name: unit for unit, names in _NAMES.items() for name in names.split()}
_UNIT = "|".join(sorted((re.escape(name).replace(r"s\-", "s ") for name in _UNIT_OF), key=len, reverse=True))
_PAIR = compiled(
    rf" ?-?({_UNIT})(?:-[a-z]+)? \((?:about |some |nearly |around |roughly |or )?([-−]?{RUN})[ -]?({_UNIT})\)",
    re.IGNORECASE,
)
_NUMBER = compiled(rf"(?<![\w.,/-])([-−]?{RUN})\Z")
_JOINED = ("metre-", "meter-", "mile-", "foot-", "inch-", "yard-", "pound-", "acre-", "hectare-")
WAKING = (*sorted(f"{name.replace('-', ' ')} (" for name in _UNIT_OF), *_JOINED)
"""What stands before a converted measure."""


def conversions(setting: int, page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """A measure in brackets that is not the one before them; ``setting`` is the tolerance in per cent."""
    text = page.even
    seen: set[int] = set()
    for one in found:
        gap = one.start > 0 and text[one.start - 1] in " -"
        pair = _PAIR.match(text, one.start - gap)
        if pair is None or pair.start() in seen:
            continue
        seen.add(pair.start())
        number = _NUMBER.search(text, max(0, pair.start() - 24), pair.start())
        hit = number and _converted(number[1], pair, setting)
        if number and hit:
            yield Hit(pair.start(2), pair.end(2), (hit,))


def _converted(first: str, pair: re.Match[str], tolerance: int) -> str:
    """What should stand in the brackets, or an empty text if it is near enough or no pair that can be converted."""
    one, other = (_UNIT_OF.get(pair[group].lower().replace("degrees ", "degrees-")) for group in (1, 3))
    value, stated = (amount(text.lstrip("-−").rstrip(",.")) for text in (first, pair[2]))
    if one is None or other is None or value is None or stated is None:
        return ""
    if {one, other} == {"C", "F"}:
        value, stated = (
            -number if text[0] in "-−" else number for number, text in ((value, first), (stated, pair[2]))
        )
        right = value * 1.8 + 32 if one == "C" else (value - 32) / 1.8
        return "" if abs(right - stated) <= max(2, abs(right) * tolerance / 100) else f"{right:.0f}"
    factor = _FACTORS.get((one, other)) or 1 / _FACTORS.get((other, one), float("inf"))
    if not factor or _near(value * factor, stated, tolerance):
        return ""
    if "gal" in {one, other} and _near(
        value * (_US_GALLONS if one == "l" else 1 / _US_GALLONS), stated, tolerance
    ):
        return ""
    right = value * factor
    return f"{right:,.0f}" if right >= 10 else f"{right:.1f}".removesuffix(".0")


def _near(right: float, stated: float, tolerance: int) -> bool:
    # Small round figures are rounded hard: 1 metre (3 feet).
    return abs(right - stated) <= max(right * tolerance / 100, 0.55 if right < 10 else 0)
