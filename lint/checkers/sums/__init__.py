"""Numbers that contradict one another: rises and falls, parts and wholes, announced lists, ages."""

from collections.abc import Iterator
from dataclasses import dataclass

from lint.checker import Context
from lint.checkers.sums._ages import AGE, TWO_AGES, ages, two_ages
from lint.checkers.sums._moves import DIRECTION, FACTOR, moves
from lint.checkers.sums._named import NAMED, named
from lint.checkers.sums._parts import PERCENT, TOTAL, shares, totals
from lint.document import Block, Document
from lint.finding import Match
from lint.lazy import Pattern

SCOPE = "document"

RULES = (DIRECTION, FACTOR, TOTAL, PERCENT, NAMED, AGE, TWO_AGES)

MAX_SENTENCE = 600
"""Code points of the longest sentence that is looked at."""

_NUMBER = Pattern(
    r"\d|\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve)\b"
)
_STAMP = Pattern(r"\s*(\d{4})-\d\d")


@dataclass(frozen=True, slots=True)
class Options:
    """The checker has no settings."""


def check(document: Document, options: Options, context: Context) -> Iterator[Match]:
    """Numbers of a document that cannot all be right; spans in its prose."""
    del options, context
    stamp = _STAMP.match(next(iter(document.metadata.get("date", ())), ""))
    year = int(stamp[1]) if stamp else None
    for block in document.blocks:
        if block.kind in {"paragraph", "item", "caption", "summary"} and _NUMBER.search(block.text):
            yield from _in_block(block, year)
    yield from two_ages(document)


def _in_block(block: Block, year: int | None) -> Iterator[Match]:
    for start, end in block.sentences:
        if end - start > MAX_SENTENCE:
            continue
        sentence = block.text[start:end]
        for match in (
            *moves(sentence),
            *totals(sentence),
            *shares(sentence),
            *named(sentence),
            *(ages(sentence, year) if "born" in sentence or "Born" in sentence or "(1" in sentence else ()),
        ):
            place = match.span.moved(start)
            if not block.is_opaque(place.start, place.end):
                yield match.moved(block.start + start)
