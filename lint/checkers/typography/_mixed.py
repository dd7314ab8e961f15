"""The rule for straight and curly quotation marks and apostrophes side by side in one document."""

import re
from collections.abc import Iterator

from lint.document import Document
from lint.finding import Example, Match, Rule
from lint.text import Span

MIXED_QUOTES = Rule(
    id="typography.mixed-quotes",
    why="Straight and curly marks in one text show that it was put together from several; readers notice.",
    category="consistency",
    severity="info",
    confidence="certain",
    examples=(
        Example('He said “no” and “yes” and "well".', "He said “no” and “yes” and “well”."),
        Example("It’s over and he’s gone; that's all.", "It’s over and he’s gone; that’s all."),
    ),
    clean=(
        "He said “no” and it’s over.",
        'He said "no" and it\'s over.',
        'It is 5" wide, he said: “Why?”',
    ),
)

_STRAIGHT_DOUBLE = re.compile(r"(?<!\d)\"")
_CURLY_DOUBLE = re.compile(r"[“”]")
_STRAIGHT_SINGLE = re.compile(r"(?<=[A-Za-z])'(?=[A-Za-z])")
_CURLY_SINGLE = re.compile(r"(?<=[A-Za-z])’(?=[A-Za-z])")
_EACH = 3  # more marks of the rarer shape give one finding


def mixed(document: Document) -> Iterator[Match]:
    """The marks of the rarer shape; spans in the document's prose.

    Quotation marks and apostrophes are counted apart, as many editors curl only one of them.
    """
    prose = document.prose
    if '"' in prose and ("“" in prose or "”" in prose):
        yield from _minority(document, _STRAIGHT_DOUBLE, _CURLY_DOUBLE, "quotation mark")
    if "'" in prose and "’" in prose:
        yield from _minority(document, _STRAIGHT_SINGLE, _CURLY_SINGLE, "apostrophe")


def _minority(document: Document, straight: re.Pattern[str], curly: re.Pattern[str], name: str) -> Iterator[Match]:
    prose = document.prose
    shapes = {"straight": _judged(document, straight), "curly": _judged(document, curly)}
    counts = {shape: len(places) for shape, places in shapes.items()}
    if not all(counts.values()):
        return
    rare, usual = ("straight", "curly") if counts["straight"] <= counts["curly"] else ("curly", "straight")
    places = shapes[rare]
    for at in places[:1] if len(places) > _EACH else places:
        count = f"; {len(places)} are {rare}, {counts[usual]} are {usual}" if len(places) > _EACH else ""
        message = f"A {rare} {name} “{prose[at]}” in a text with {usual} ones{count}."
        yield Match(MIXED_QUOTES, Span(at, at + 1), message)


def _judged(document: Document, mark: re.Pattern[str]) -> list[int]:
    """Offsets in prose of the marks that stand in running text, not in something opaque."""
    found: list[int] = []
    for block in document.blocks:
        start = block.start
        found += [
            start + hit.start() for hit in mark.finditer(block.text) if not block.is_opaque(hit.start(), hit.end())
        ]
    return found
