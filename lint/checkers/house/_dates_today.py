"""Choices of kind ``dates`` about the day on which an article appears: “yesterday”, “last year, 2024”."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from lint.checkers.house._dates_scan import Form
from lint.checkers.house._dates_words import inside
from lint.checkers.house._page import Hit, Page
from lint.lazy import Pattern

_RELATIVE = Pattern(r"(?<![\w'’-])(?P<word>[Yy]esterday|[Tt]omorrow|[Tt]onight|[Tt]oday)(?![\w-]|['’]\w)")
_BEFORE_TODAY = Pattern(
    r"\b(?:earlier|later|said|announced|published|opened|released|launched|died|met|begins|starts|opens|confirmed|signed|"
    r"closes|ends|arrives|arrived|resigned|voted|rejected|unveiled)[ ]\Z"
)
_BEHIND_TODAY = Pattern(
    r"[ ](?:announced|said|confirmed|published|unveiled|launched|rejected|signed|voted|ruled|arrested)\b"
)
_LOOSE = Pattern(
    r"\b(?:the day (?:after|before)|of|no|only|a better|a brighter|like|seems|born|for|and)[ ]\Z", re.IGNORECASE
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_STAMP = re.compile(r"\s*(\d{4})-(\d{2})-(\d{2})")
_STAMP_KEYS = ("date", "published", "pubdate", "publishdate", "publish_date", "published_at", "created")
_STATED = Pattern(r"\b(?P<which>[Tt]his|[Ll]ast|[Nn]ext) year(?:, | \()(?P<year>(?:19|20)\d\d)(?!\w|[–-]\d)")


def relative(page: Page, value: str) -> Iterator[Hit]:
    """“Yesterday”, “today” and “tomorrow” for a certain day; the date of the article tells its name."""
    del value
    day = stamp(page.metadata)
    now = None if day is None else _weekday(*day)
    for found in _RELATIVE.finditer(page.even):
        word = found["word"].lower()
        if found["word"][0].isupper() and inside(page, found.start()):
            continue  # a title
        before = page.even[max(0, found.start() - 15) : found.start()]
        if word == "today":  # mostly “nowadays”
            if not _BEFORE_TODAY.search(before) and not _BEHIND_TODAY.match(page.even, found.end()):
                continue
        elif _LOOSE.search(before):
            continue
        name = ""
        if now is not None:
            name = _DAYS[(now + {"yesterday": -1, "tomorrow": 1}.get(word, 0)) % 7]
        yield Hit(*found.span(), (_named(name, word, found["word"]),) if name else ())


def _named(name: str, word: str, written: str) -> str:
    prefix = "On " if written[0].isupper() else "on "
    return f"{prefix}{name}{' night' if word == 'tonight' else ''}"


def stated(page: Page, value: str) -> Iterator[Hit]:
    """“Last year, 2023” in an article of 2026; nothing where the front matter has no date."""
    del value
    day = stamp(page.metadata)
    for found in _STATED.finditer(page.even) if day else ():
        year = day[0] + {"last": -1, "next": 1}.get(found["which"].lower(), 0) if day else 0
        if int(found["year"]) != year:
            yield Hit(*found.span("year"), (str(year),))


def stamp(metadata: Mapping[str, Any]) -> tuple[int, int, int] | None:
    """Year, month and day on which the article appears; None if its front matter has no date."""
    for key in _STAMP_KEYS:
        for text in metadata.get(key, ()):
            found = _STAMP.match(text)
            if found:
                return int(found[1]), int(found[2]), int(found[3])
    return None


def _weekday(year: int, month: int, number: int) -> int | None:
    from datetime import date  # noqa: PLC0415  # few articles need it

    try:
        return date(year, month, number).weekday()
    except ValueError:
        return None


FORMS = {
    "relative": Form(
        ("no",),
        relative,
        tuple((word, "word") for word in ("yesterday", "today", "tomorrow", "tonight")),
        "no “yesterday”: the day is named",
    ),
    "stated-year": Form(
        ("of-the-article",),
        stated,
        tuple((f"{which} year", "word") for which in ("this", "last", "next")),
        "“this year, 2026” fits the date of the article",
    ),
}
"""The choices by the word that a rule uses for them."""
