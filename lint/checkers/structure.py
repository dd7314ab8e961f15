"""Headings: levels left out, two titles, empty sections, headings that stand twice or end like sentences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from lint.checker import Context
from lint.document import Block, Document
from lint.finding import Example, Match, Rule
from lint.text import Span
from lint.words import STAND_IN

SCOPE = "document"

LEVEL = Rule(
    id="structure.level",
    why="Readers with a screen reader move from level to level: a heading may go only one level deeper than the last.",
    category="structure",
    severity="info",
    confidence="certain",
    examples=(
        Example(
            "# Ferry\n\nIt sails.\n\n### Times\n\nAt noon.\n",
            "# Ferry\n\nIt sails.\n\n## Times\n\nAt noon.\n",
            ".md",
        ),
    ),
    clean=("# Ferry\n\n## Times\n\n### Winter\n\nAt noon.\n\n## Fares\n\nLow.\n",),
)
TITLES = Rule(
    id="structure.titles",
    why="An article has one title; a second heading of the first level begins another article.",
    category="structure",
    severity="info",
    examples=(
        Example("# Ferry\n\nIt sails.\n\n# Fares\n\nLow.\n", "# Ferry\n\nIt sails.\n\n## Fares\n\nLow.\n", ".md"),
    ),
    clean=("# Ferry\n\nIt sails.\n\n## Fares\n\nLow.\n",),
)
EMPTY = Rule(
    id="structure.empty-section",
    why="A heading with nothing below it promises what is not there.",
    category="structure",
    severity="warning",
    examples=(Example("## Times\n\n## Fares\n\nLow.\n", "## Times\n\nAt noon.\n\n## Fares\n\nLow.\n", ".md"),),
    clean=("## Times\n\n### Winter\n\nAt noon.\n", "## Times\n\n![The board](board.png)\n\n## Fares\n\nLow.\n"),
)
STOP = Rule(
    id="structure.heading-stop",
    why="A heading is no sentence and ends in no full stop or colon.",
    category="structure",
    severity="info",
    quotations=False,
    examples=(Example("## New times.\n\nAt noon.\n", "## New times\n\nAt noon.\n", ".md"),),
    clean=(
        "## Harbour Co.\n\nIt sails.\n",
        "## Will it sail?\n\nYes.\n",
        "## It sails. It sinks.\n\nSo it goes.\n",
    ),
)
TWICE = Rule(
    id="structure.heading-twice",
    why="Two sections with one heading are one section, or one of the headings is a leftover.",
    category="structure",
    severity="info",
    examples=(
        Example("## Times\n\nNoon.\n\n## Times\n\nSix.\n", "## Times\n\nNoon.\n\n## Winter\n\nSix.\n", ".md"),
    ),
    clean=("## A\n\n### Times\n\nNoon.\n\n## B\n\n### Times\n\nSix.\n",),
)
RULES = (LEVEL, TITLES, EMPTY, STOP, TWICE)

_NOTHING = re.compile(
    r"(?:\s|[#=*_-]|\{[^{}\n]{0,80}\}|</?(?:h[1-6]|div|section|header|article|p|span|a|br|hr|strong|em|b|i)\b[^<>]{0,200}>"
    r"|<!--.{0,400}?-->)*\Z",
    re.DOTALL,
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:[A-Za-z]\.){2,}|\b(?:Inc|Co|Ltd|Corp|Bros|Jr|Sr|St|etc|vs?|No|Dr|Mr|a\.m|p\.m)\.|\.\.)\Z"
)

MAX_GAP = 2000
"""Code points between two headings beyond which nobody asks whether there is anything."""


@dataclass(frozen=True, slots=True)
class Options:
    """The checker has no settings."""


def check(document: Document, options: Options, context: Context) -> Iterator[Match]:
    """What is wrong with the headings of a document; spans in its prose."""
    del options, context
    headings = [block for block in document.blocks if block.kind == "heading" and block.text.strip()]
    yield from _levels(headings)
    yield from _empty(document)
    yield from _stops(headings)
    yield from _twice(headings)


def _levels(headings: list[Block]) -> Iterator[Match]:
    for before, block in pairwise(headings):
        if before.level and block.level > before.level + 1:
            message = f"A heading of level {block.level} follows one of level {before.level}."
            yield Match(LEVEL, block.span, message)
    titles = [block for block in headings if block.level == 1]
    if len(titles) == 2:
        yield Match(TITLES, titles[1].span, f"The article has a title already: “{_short(titles[0].text)}”.")


def _empty(document: Document) -> Iterator[Match]:
    """Headings with no block and nothing else before the next heading of their level or a higher one."""
    blocks = document.blocks
    for place, block in enumerate(blocks):
        if block.kind != "heading" or not block.level or not block.text.strip():
            continue
        behind = blocks[place + 1] if place + 1 < len(blocks) else None
        if behind is not None and (behind.kind != "heading" or not 0 < behind.level <= block.level):
            continue
        start = document.to_source(block.span).end
        end = document.to_source(behind.span).start if behind else len(document.source.text)
        if end - start < MAX_GAP and _NOTHING.match(document.source.text, start, end):
            yield Match(EMPTY, block.span, "There is nothing below this heading.")


def _stops(headings: list[Block]) -> Iterator[Match]:
    ending = [block for block in headings if block.text.rstrip().endswith((".", ":"))]
    if len(ending) * 2 > len(headings) > 2:
        return  # the custom of the house
    for block in ending:
        text = block.text.rstrip()
        if _ABBREVIATED.search(text) or len(block.sentences) != 1 or block.is_opaque(len(text) - 1, len(text)):
            continue
        name = "full stop" if text[-1] == "." else "colon"
        yield Match(
            STOP, Span(len(text) - 1, len(text)).moved(block.start), f"A heading ends in no {name}.", ("",)
        )


def _twice(headings: list[Block]) -> Iterator[Match]:
    """Headings of one level that stand twice below one heading of a higher level."""
    seen: dict[int, set[str]] = {}
    for block in headings:
        if STAND_IN in block.text:
            continue  # the code may be another one
        for level in [level for level in seen if level > block.level]:
            del seen[level]
        key = " ".join(block.text.lower().split()).rstrip(".:")
        known = seen.setdefault(block.level, set())
        if key in known and len(key) > 1:
            yield Match(TWICE, block.span, "A section before has the same heading.")
        known.add(key)


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39].rstrip() + "…"
