"""Thousands, units and ranges: how figures are written."""

import re
from collections.abc import Iterator, Sequence

from lint.checkers.house._lazily import compiled
from lint.checkers.house._numbers_scan import PEOPLE, RUN, SIGN, THINGS, all_figures, amount, sign_before
from lint.checkers.house._numbers_units import LONG, MEASURES, SHORT, american
from lint.checkers.house._page import Found, Hit, Page

_WORD = compiled(r" ([a-z]+)")
_APART = compiled(r"(?<![\w.,/+-])[1-9][0-9]{0,2}(?: [0-9]{3}){1,4}(?![0-9.,/-]*[0-9])(?= [a-z])")
# Nearly all numbers stand alone, and this is quicker to look for.
_MAY_BE_APART = compiled("[0-9] [0-9]{3}")
_COMMAS = compiled(r"(?<![\w.,])[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4}(?![,0-9])")
_COUNTED = (PEOPLE | THINGS | MEASURES) - {
    "am",
    "pm",
    "in",
    "million",
    "billion",
    "trillion",
    "hundred",
    "thousand",
}


def thousands(setting: str, page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """Large numbers whose thousands are not parted as they should be."""
    del found
    text = page.even
    if setting != "comma":
        for number in _COMMAS.finditer(text):
            gap = "\u202f" if setting == "space" else ""
            yield Hit(*number.span(), (number[0].replace(",", gap),))
        if setting == "space":
            return
    for number in _APART.finditer(text) if _MAY_BE_APART.search(text) else ():
        gap = "," if setting == "comma" else ""
        yield Hit(*number.span(), (number[0].replace(" ", gap),))
    for start, end in all_figures(page) if setting == "comma" else ():
        if not 4 <= end - start <= 12:
            continue
        run = text[start:end]
        if run.isdecimal() and run[0] != "0" and _is_count(text, start, end):
            yield Hit(start, end, (f"{int(run):,}",))


def _is_count(text: str, start: int, end: int) -> bool:
    """Whether a number without separators is a sum of money or counts things, and is no year or code."""
    if text[end : end + 1].isalnum() or (start and text[start - 1] in "#/_-–.,+"):
        return False
    if sign_before(text, start):
        return True
    word = _WORD.match(text, end)
    if word is None or word[1] not in _COUNTED:
        return False
    return end - start > 4 or not 1900 <= int(text[start:end]) <= 2100


_SHORTS = "|".join(sorted(map(re.escape, SHORT), key=len, reverse=True))
_SHORT_BEHIND = compiled(rf"( ?)({_SHORTS})(?![\w/²³'’-])")
_NUMBER_BEFORE = compiled(rf"(?<![\w$£€/-])({RUN})( )\Z")


def units(setting: tuple[str, str, str], page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """Units with or without a space, abbreviated or in full."""
    space, names, spelling = setting
    text = page.even
    if names == "short":
        gap = "" if space == "no" else " "
        for one in found:
            number = _NUMBER_BEFORE.search(text, max(0, one.start - 24), one.start)
            short = LONG.get(text[one.start : one.end].lower())
            if number and short and amount(number[1]) is not None:
                yield Hit(number.start(), one.end, (f"{number[1]}{gap}{short}",))
        return
    for start, end in all_figures(page):
        unit = _SHORT_BEHIND.match(text, end)
        value = amount(text[start:end]) if unit is not None else None
        if unit is None or value is None or sign_before(text, start):
            continue
        if names == "long":
            name = SHORT[unit[2]][value != 1]
            name = american(name) if spelling == "american" else name
            yield Hit(start, unit.end(), (f"{text[start:end]} {name}",))
        elif (unit[1] == " ") != (space == "yes"):
            gap = " " if space == "yes" else ""
            yield Hit(start, unit.end(), (f"{text[start:end]}{gap}{unit[2]}",))


_END = rf"{SIGN}?{RUN}(?:%|m\b|bn\b)?"
_FROM = compiled(rf"from ({_END})(?: ?[-–] ?)({_END})(?!\w|[-–/])", re.IGNORECASE)
_BETWEEN = compiled(rf"between ({_END})(?: ?[-–] ?| to )({_END})(?!\w|[-–/])", re.IGNORECASE)
_ASCENDING = compiled(rf"between ({_END}) and ({_END})(?!\w|[-–/:])", re.IGNORECASE)
_AGO = compiled(r"(?: (?:thousand|million|billion))? years? (?:ago|before)\b|,? ?B\.?C|bn |m ")
_TO_BEHIND = compiled(
    r" (?:to|until|and|through)\b|[-–]| (?:down|up|win|lead|loss|defeat|victory|season|school)\b"
)
_PART = r"([0-9]{1,4}(?:,[0-9]{3})*(?:\.[0-9]+)?)"
_SPAN = compiled(rf"(?<![\w.,:/#–-])({SIGN}?){_PART}(%?)( ?)([-–])( ?)({SIGN}?){_PART}(?![\w–-]|[.,:/][0-9])")
_SPAN_CONTEXT = compiled(
    r"%|(?: (?:per ?cent|percent|a\.m\.|p\.m\.)| ?(?:am|pm|km|kg|cm|mm|m|bn|million|billion)\b| [a-z]+s\b| people\b)"
)


def ranges(setting: str, page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """Ranges with a mark that does not go with “from” or “between”, or with another mark than the guide's."""
    if setting in {"en-dash", "hyphen", "to"}:
        yield from _spans(setting, page)
        return
    pattern = {"from-to": _FROM, "between-and": _BETWEEN, "ascending": _ASCENDING}[setting]
    text = page.even
    for one in found:
        span = pattern.match(text, one.start)
        if span is None or _TO_BEHIND.match(text, _trimmed(span)):
            continue
        first, last = span[1].rstrip(",."), span[2].rstrip(",.")
        if (_value(first) > _value(last)) != (setting == "ascending") or _value(last) < 0:
            continue
        if setting == "ascending":
            better = f"{text[one.start : span.start(1)]}{last} and {first}"
            if _alike(first, last) and not _may_be_hours(first, last) and not _AGO.match(text, _trimmed(span)):
                yield Hit(one.start, _trimmed(span), (better,))
        else:
            sign = re.match(SIGN, first)
            if sign and last[0].isdigit():
                last = sign[0] + last
            middle = "to" if setting == "from-to" else "and"
            yield Hit(one.start, _trimmed(span), (f"{text[one.start : span.start(1)]}{first} {middle} {last}",))


def _may_be_hours(first: str, last: str) -> bool:
    return first.isdecimal() and last.isdecimal() and int(first[:3]) <= 24


def _trimmed(span: re.Match[str]) -> int:
    return span.end() - (len(span[2]) - len(span[2].rstrip(",.")))


def _value(end: str) -> float:
    """The value of an end of a range; below zero if it has none."""
    scale = 1e9 if end.endswith("bn") else 1e6 if end.endswith("m") else 1.0
    value = amount(re.sub(r"[^0-9.,]", "", end))
    return -1.0 if value is None else value * scale


def _alike(first: str, last: str) -> bool:
    """Whether two ends are both sums, both shares or both plain, so that they can be compared."""
    return all((sign in first) == (sign in last) for sign in "$£€¥%")


_MARK = compiled("%? ?[-–]")


def _spans(setting: str, page: Page) -> Iterator[Hit]:
    mark = {"en-dash": "–", "hyphen": "-", "to": " to "}[setting]
    text = page.even
    for start, end in all_figures(page):
        if not _MARK.match(text, end):
            continue
        span = _SPAN.match(text, start - len(sign_before(text, start)))
        if span is None:
            continue
        sign, first, share, gap, stands, _, other, last = span.groups()
        if (stands == mark and not gap) or not _is_range(text, span):
            continue
        yield Hit(*span.span(), (f"{sign}{first}{share}{mark}{other}{last}",))


def _is_range(text: str, span: re.Match[str]) -> bool:
    """Whether two numbers around a mark are a range: ascending, with what they measure behind."""
    low, high = amount(span[2]), amount(span[8])
    if (
        low is None
        or high is None
        or re.search(r"(?:from|between|no\.) \Z", text[max(0, span.start() - 8) : span.start()], re.IGNORECASE)
    ):
        return False
    # Years are dates, and the kind of that name looks after them.
    if len(span[2]) == 4 and span[2].isdecimal() and 1000 <= low <= 2100:
        return False
    if (low > 0 and span[2][0] == "0") or low >= high or (span[4] and not span[6]):
        return False
    return bool(_SPAN_CONTEXT.match(text, span.end()) or span[1] or span[3])
