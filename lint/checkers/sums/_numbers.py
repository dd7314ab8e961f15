"""Numbers as they are written: figures with signs, words of scale and units, and small numbers in words."""

import re
from typing import NamedTuple

SMALL = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
}
WORDS = "|".join(sorted(SMALL, key=len, reverse=True))
SCALES = {
    "thousand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "m": 1e6,
    "mn": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
}
FIGURES = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
AMOUNT = (
    rf"(?P<sign>(?:US|A|C|NZ)?\$|[£€¥])?(?P<figure>{FIGURES})"
    r"(?:[ -]?(?P<scale>thousand|million|billion|trillion|mn|bn|tn|[mk])\b)?"
    r"(?P<unit>%|p\b|°?C\b|°?F\b|mph\b|kph\b|km\b|kg\b|g\b|[ ](?:per[ ]cent|percent|percentage[ ]points|[a-z]+)\b)?"
)
"""An amount; with ``named(AMOUNT, "a")`` its groups are called asign, afigure, ascale and aunit."""

_PERCENT = frozenset({"%", "per cent", "percent"})


class Amount(NamedTuple):
    """A number with what it counts; the unit is empty where the text does not say."""

    value: float
    sign: str
    scaled: bool
    unit: str


def named(pattern: str, prefix: str) -> str:
    """The pattern with another beginning for the names of its groups."""
    return re.sub(r"\(\?P<", f"(?P<{prefix}", pattern)


def amount(found: re.Match[str], prefix: str) -> Amount:
    """What the groups of a match say."""
    value, scale = float(found[f"{prefix}figure"].replace(",", "")), found[f"{prefix}scale"]
    unit = (found[f"{prefix}unit"] or "").strip()
    return Amount(
        value * SCALES.get(scale or "", 1.0),
        found[f"{prefix}sign"] or "",
        bool(scale),
        "%" if unit in _PERCENT else unit,
    )


def small(text: str) -> int | None:
    """A whole number in figures or in words up to twenty; “a” and “an” are one."""
    lower = text.lower()
    if lower in {"a", "an"}:
        return 1
    if lower in SMALL:
        return SMALL[lower]
    digits = lower.replace(",", "")
    return int(digits) if digits.isdigit() and len(digits) < 10 else None
