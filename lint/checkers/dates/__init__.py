"""Dates that contradict the calendar, one another or the date of the article."""

from collections.abc import Iterator
from dataclasses import dataclass

from lint.checker import Context
from lint.checkers.dates._calendar import DAYS, stamp
from lint.checkers.dates._ranges import BACKWARDS, IMPOSSIBLE, backwards, impossible
from lint.checkers.dates._relative import RELATIVE, TENSE, relative, tense
from lint.checkers.dates._weekdays import CLASH, WEEKDAY, weekdays
from lint.document import Document
from lint.finding import Match

__all__ = ["DAYS", "RULES", "SCOPE", "Options", "check"]

SCOPE = "document"

RULES = (WEEKDAY, CLASH, IMPOSSIBLE, BACKWARDS, RELATIVE, TENSE)


@dataclass(frozen=True, slots=True)
class Options:
    """The checker has no settings."""


def check(document: Document, options: Options, context: Context) -> Iterator[Match]:
    """Dates of a document that cannot be right; spans in its prose."""
    del options, context
    now = stamp(document)
    yield from weekdays(document)
    yield from impossible(document, now)
    yield from backwards(document)
    if now is not None:
        yield from relative(document, now)
        yield from tense(document, now)
