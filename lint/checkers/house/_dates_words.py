"""Choices of kind ``dates`` about decades, centuries, seasons and eras."""

import re
from collections.abc import Iterator

from lint.checkers.house._dates_scan import Form
from lint.checkers.house._page import Hit, Page
from lint.lazy import Pattern

_TENS = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
_DECADE = Pattern(
    rf"\b(?P<lead>[Tt]he (?:early |mid[ -]|late )?)(?P<what>"
    rf"(?P<word>{'|'.join(_TENS)}|{'|'.join(map(str.title, _TENS))})|"
    r"(?P<mark>['‘])?(?P<tens>[2-9])0s)(?![\w-]| (?:with|degrees|Fahrenheit|celsius|Celsius))"
)
_HEAT = Pattern(r"\b(?:degrees?|temperatures?|Fahrenheit|thermometer|heat|humid\w*|percentile)\b", re.IGNORECASE)
_UNITS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_TEENS = (
    "eleventh",
    "twelfth",
    *(f"{stem}teenth" for stem in "thir four fif six seven eigh nine".split()),
    "twentieth",
)
_ORDINALS = (*_UNITS, *_TEENS, *(f"twenty-{unit}" for unit in _UNITS[:9]))
_CENTURY = Pattern(
    rf"\b(?P<number>\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(sorted(_ORDINALS, key=len, reverse=True))})(?P<gap>[ -])"
    r"(?P<word>[Cc]entur(?:y|ies))\b(?P<name> \w)?",
    re.IGNORECASE,
)
_SEASON = Pattern(
    r"\b(?:in|this|last|next|since|until|till|during|from|early|late|mid|every|each)(?P<the> the)?[ -](?:early |late )?"
    r"(?P<season>Spring|Summer|Autumn|Winter|Fall)"
    r"(?=(?P<when> of \d{4}| \d{4})?(?P<behind> [A-Z]\w*| (?:issue|edition|number|[Cc]ollection)\b)?)(?![\w-]|'s)"
)
_ERA = Pattern(
    r"(?<![\w.,])(?:(?P<ad>AD|A\.D\.)(?=[ ]\d)|(?P<bc>BCE?|B\.C\.(?:E\.)?)[ ](?P<year>\d{1,4})(?![\w,.:]\d|\d)|"
    r"(?P<number>\d[\d,]{0,6}|century|centuries)[ ](?P<era>AD|A\.D\.|BCE?|CE|B\.C\.(?:E\.)?|C\.E\.))(?![\w])"
)


def decades(page: Page, value: str) -> Iterator[Hit]:
    """Decades that are written in another way than the house does."""
    if _HEAT.search(page.even):
        return
    for found in _DECADE.finditer(page.even):
        word = (found["word"] or "").lower()
        tens = str(2 + _TENS.index(word)) if word else found["tens"]
        full = f"19{tens}0s"
        if value == "1990s":
            better = full
        elif word and value != "nineties":
            continue
        elif value == "nineties":
            better = _TENS[int(tens) - 2]
        else:
            better = f"{value[:-3]}{tens}0s"
        stands = found["what"].replace("‘", "'")
        if stands != better:
            yield Hit(*found.span("what"), (page.dressed(better, *found.span("what")),))


def centuries(page: Page, value: str) -> Iterator[Hit]:
    """Centuries with a capital, in figures or in words."""
    for found in _CENTURY.finditer(page.even):
        number, word = found["number"], found["word"]
        if found["name"] and found["name"][1].isupper() and word[0] == "C":
            continue  # Twentieth Century Fox
        if value == "lower":
            if word[0] == "C" and page.block.kind not in {"heading", "title"} and not page.shouted:
                start = found.start("number" if number[0].isalpha() and inside(page, found.start()) else "word")
                yield Hit(start, found.end("word"), (page.even[start : found.end("word")].lower(),))
            continue
        count = int(number[:-2]) if number[0].isdigit() else 1 + _ORDINALS.index(number.lower())
        if not 0 < count <= len(_ORDINALS):
            continue
        figures = f"{count}{'th' if 10 < count < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(count % 10, 'th')}"
        better = figures if value == "figures-from-10th" and count > 9 else _ORDINALS[count - 1]
        if number.lower() != better and (count > 3 or number[0].isdigit()):
            better = better[0].upper() + better[1:] if number[0].isupper() else better
            yield Hit(*found.span("number"), (better,))


def inside(page: Page, at: int) -> bool:
    """Whether a word stands inside its sentence."""
    begin, _ = page.sentence(at)
    return any(sign.isalnum() for sign in page.even[begin:at])


def seasons(page: Page, value: str) -> Iterator[Hit]:
    """Spring, summer, autumn and winter with a capital, where no name has them."""
    del value
    if page.block.kind in {"heading", "title"}:
        return
    for found in _SEASON.finditer(page.even):
        if found["behind"] or (found["season"] == "Fall" and found["the"] and not found["when"]):
            continue
        yield Hit(*found.span("season"), (found["season"].lower(),))


def era(page: Page, value: str) -> Iterator[Hit]:
    """AD and BC: where they stand, and whether with stops."""
    for found in _ERA.finditer(page.even):
        mark = found["ad"] or found["bc"] or found["era"]
        if value == "ad-first":
            if found["bc"]:
                yield Hit(*found.span(), (f"{found['year']} {mark}",))
            elif mark in {"AD", "A.D."} and (found["number"] or " ")[0].isdigit():
                yield Hit(*found.span(), (f"{mark} {found['number']}",))
            continue
        name = "ad" if found["ad"] else "bc" if found["bc"] else "era"
        plain = mark.replace(".", "")
        better = plain if value == "no-stops" else ".".join(plain) + "."
        if mark != better:
            start, end = found.span(name)
            yield Hit(start, *_closed(page, start, end, better))


def _closed(page: Page, start: int, end: int, better: str) -> tuple[int, tuple[str, ...]]:
    """End and replacement, so that one stop closes the sentence."""
    if page.even[end - 1] == "." and not better.endswith("."):
        _, close = page.sentence(start)
        return end, (better if page.even[end:close].strip(" \"'”’)") else f"{better}.",)
    if better.endswith(".") and page.even[end : end + 1] == ".":
        end += 1
    return end, (better,)


FORMS = {
    "decades": Form(
        ("1990s", "'90s", "90s", "nineties"),
        decades,
        (("0s", "part"), *((word, "word") for word in _TENS)),
        "how a decade is written, by its example",
    ),
    "centuries": Form(
        ("lower", "figures-from-10th", "words"),
        centuries,
        (("century", "part"), ("centuries", "part")),
        "small letters; figures from the 10th on; or words",
    ),
    "seasons": Form(
        ("lower",),
        seasons,
        tuple((word, "word") for word in ("spring", "summer", "autumn", "winter", "fall")),
        "small letters",
    ),
    "era": Form(
        ("ad-first", "no-stops", "stops"),
        era,
        tuple((word, "word") for word in ("ad", "bc", "bce", "ce", "a.d", "b.c", "c.e")),
        "AD 79 and 44 BC; without stops, or with them",
    ),
}
"""The choices by the word that a rule uses for them."""
