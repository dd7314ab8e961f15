"""Ordinals and fractions, in words or in figures."""

import re
from collections.abc import Iterator, Sequence

from lint.checkers.house import _numbers_words as words
from lint.checkers.house._beside import previous_word
from lint.checkers.house._lazily import compiled
from lint.checkers.house._numbers_scan import all_figures, is_designation, opens_sentence, whole
from lint.checkers.house._page import Found, Hit, Page

_SUFFIX = compiled(r"(st|nd|rd|th)\b(?! of [A-Z])(?! [A-Z])(?![/’'])")
_ORDINAL = compiled(r"(?<!\w)([0-9]{1,3})(?:st|nd|rd|th)\b(?! century)")
_NEAR = 60
"""Code points on either side in which ordinals make a series."""


def ordinals(setting: tuple[str, int, int], page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """Ordinals in words or in figures."""
    way, low, high = setting
    text = page.even
    if way == "figures":
        for one in found:
            if page.text[one.start : one.end].islower() and not _fraction(page, one):
                yield Hit(one.start, one.end, (words.ordinal_figures(one.value),))
        return
    for start, end in all_figures(page):
        suffix = _SUFFIX.match(text, end)
        number = whole(text[start:end])
        if (
            suffix is None
            or number is None
            or not low <= number <= high
            or (start and text[start - 1] in "-–/.$£€")
        ):
            continue
        if _beyond(page, start, high) or previous_word(text, start).lower() in words.SIMPLE:
            continue
        if not is_designation(text, start) and words.ordinal_figures(number).endswith(suffix[1]):
            better = words.ordinal(number)
            better = better.capitalize() if opens_sentence(page, start) else better
            yield Hit(start, suffix.end(), (better,))


def _beyond(page: Page, at: int, high: int) -> bool:
    """Whether the sentence has an ordinal in figures beyond the range, so that they look alike."""
    first, last = page.sentence(at)
    series = _ORDINAL.finditer(page.even, max(first, at - _NEAR), min(last, at + _NEAR))
    return any(int(one[1]) > high for one in series)


def _fraction(page: Page, one: Found) -> bool:
    """Whether an ordinal is the lower half of a fraction, opens a sentence or is part of a longer number."""
    word = previous_word(page.even, one.start).lower()
    if page.even[one.start - 1 : one.start] == "-" or word in {"a", "an", "hundred", "thousand", "and"}:
        return True
    return word in words.SIMPLE or opens_sentence(page, one.start)


_NUMERATOR = compiled(r"\b(one|two|three|four|five|six|seven|eight|nine) +\Z", re.IGNORECASE)
_SHARE = compiled(
    r" of (?:the|all|a|an|its|their|his|her|our|my|your|those|them|us|it|this|that|[a-z]+s\b)|[ -]majority\b"
)
_PERIOD = frozenset("last past next first previous consecutive these those final straight successive".split())
_SLASHED = compiled(r"([1-9])/(2|3|4|5|6|8|10)(?= of (?:the|all|a|an|its|their|his|her|our|those|them)\b)")
_CUT = compiled(r"[\w/.,-]\Z|[0-9] \Z")
_PARTS = {2: "half", 3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 8: "eighth", 10: "tenth"}


def fractions(setting: str, page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """Fractions in two words without a hyphen, or in figures."""
    text = page.even
    if setting == "words":
        for slash in _SLASHED.finditer(text):
            upper, lower = int(slash[1]), int(slash[2])
            if upper < lower and not _CUT.search(text, max(0, slash.start() - 2), slash.start()):
                yield Hit(*slash.span(), (_share(upper, lower),))
        return
    for one in found:
        upper_word = _NUMERATOR.search(text, max(0, one.start - 8), one.start)
        if upper_word is None or not _SHARE.match(text, one.end):
            continue
        plural = text[one.end - 1] == "s"
        if (
            plural == (upper_word[1].lower() == "one")
            or previous_word(text, upper_word.start()).lower() in _PERIOD
        ):
            continue
        yield Hit(
            upper_word.start(),
            one.end,
            (f"{page.text[slice(*upper_word.span(1))]}-{page.text[one.start : one.end]}",),
        )


def _share(upper: int, lower: int) -> str:
    part = _PARTS[lower]
    if lower == 2:
        return part
    return f"{words.spelled(upper)}-{part}{'s' if upper > 1 else ''}"
