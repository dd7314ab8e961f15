"""Whole numbers from 0 to 1,000,000 as English words, and back."""

import re

from lint.checkers.house._lazily import compiled

LARGEST = 1_000_000

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_SPLIT = compiled(r"[ -]+")
SIMPLE = {word: number for number, word in enumerate(_UNITS)} | {
    word: 10 * number for number, word in enumerate(_TENS, 2)
}
"""The words below a hundred that are no compounds, with their values."""


def spelled(number: int, *, joined: bool = True) -> str:
    """A number in words.

    Args:
        number: from 0 to ``LARGEST``.
        joined: “one hundred and five”, as in British English, not “one hundred five”.

    Raises:
        ValueError: if the number is outside.
    """
    if not 0 <= number <= LARGEST:
        raise ValueError(f"{number} is not between 0 and {LARGEST:,}")
    if number == LARGEST:
        return "one million"
    thousands, rest = divmod(number, 1000)
    if not thousands:
        return _below_thousand(rest, joined=joined)
    head = f"{_below_thousand(thousands, joined=joined)} thousand"
    if not rest:
        return head
    gap = " and " if joined and rest < 100 else " "
    return head + gap + _below_thousand(rest, joined=joined)


def _below_thousand(number: int, *, joined: bool) -> str:
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _below_hundred(rest)
    head = f"{_UNITS[hundreds]} hundred"
    return head if not rest else f"{head}{' and ' if joined else ' '}{_below_hundred(rest)}"


def _below_hundred(number: int) -> str:
    if number < 20:
        return _UNITS[number]
    tens, rest = divmod(number, 10)
    return _TENS[tens - 2] + (f"-{_UNITS[rest]}" if rest else "")


def value(words: str) -> int | None:
    """The number that words name, or None if they name none from 0 to ``LARGEST``.

    “And” may stand or be missing, hyphens may be blanks; capital and small letters do not matter. “A hundred” is
    no number here, for it is seldom meant as one.
    """
    total = part = 0
    state = "start"
    for word in _SPLIT.split(words.lower().strip()):
        if word == "and":
            if state not in {"hundred", "thousand"}:
                return None
            state = f"{state} and"
        elif word in SIMPLE:
            if not _may_follow(state, SIMPLE[word]):
                return None
            part += SIMPLE[word]
            state = "tens" if SIMPLE[word] >= 20 else "unit" if part < 10 and part else "below"
        elif word == "hundred" and state == "unit":
            part *= 100
            state = "hundred"
        elif word == "thousand" and not total and state in {"unit", "below", "tens", "hundred"} and part:
            total, part = part * 1000, 0
            state = "thousand"
        elif word == "million" and words.lower().split() == ["one", "million"]:
            return LARGEST
        else:
            return None
    return None if state in {"start", "hundred and", "thousand and"} else total + part


def _may_follow(state: str, number: int) -> bool:
    if state == "tens":
        return 1 <= number <= 9
    if number == 0:
        return state == "start"
    return state in {"start", "hundred", "thousand", "hundred and", "thousand and"}


def ordinal(number: int, *, joined: bool = True) -> str:
    """A number as an ordinal in words: first, twenty-first, one hundredth.

    Raises:
        ValueError: if it is not between 1 and ``LARGEST``.
    """
    if number < 1:
        raise ValueError(f"{number} has no ordinal")
    words = spelled(number, joined=joined)
    head, gap, last = re.fullmatch(r"(.*?)([ -]?)([a-z]+)", words).groups()  # type: ignore[union-attr]
    if last in _ORDINALS:
        return f"{head}{gap}{_ORDINALS[last]}"
    return f"{head}{gap}{last[:-1] + 'ie' if last.endswith('y') else last}th"


def ordinal_figures(number: int) -> str:
    """A number as an ordinal in figures: 1st, 12th, 1,003rd."""
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number:,}{ending}"


ORDINAL_VALUES = {ordinal(number): number for number in range(1, 100)}
"""The ordinals below a hundred with their values."""
