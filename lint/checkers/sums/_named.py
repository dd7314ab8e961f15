"""Announced numbers and the names that follow them."""

import re
from collections.abc import Iterator

from lint.checkers.sums._numbers import small
from lint.finding import Example, Match, Rule
from lint.lazy import Pattern
from lint.text import Span

NAMED = Rule(
    id="sums.named",
    why="The text announces another number of names than it gives.",
    category="consistency",
    severity="warning",
    quotations=False,
    examples=(
        Example("Four states signed: Chad, Niger and Mali.", "Three states signed: Chad, Niger and Mali."),
        Example("Her three sons, Tom and Will, run it.", "Her two sons, Tom and Will, run it."),
    ),
    clean=(
        "Three states signed: Chad, Niger and Mali.",
        "Two chains, Marks and Spencer and Boots, closed.",
        "Three ministers, including Hill and Dale, left.",
    ),
)

_CAPITAL = r"[A-Z][\w’'-]*\.?"
_NAME = rf"{_CAPITAL}(?: (?:(?:of|de|van|von|der|al|the|bin|la) )?{_CAPITAL}){{0,3}}"
_NAMES = rf"(?P<names>{_NAME}(?:, {_NAME}){{0,8}},? and {_NAME})"
_NUMBER = r"(?P<number>[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en)"
_COUNTS = frozenset(
    "two three four five six seven eight nine ten Two Three Four Five Six Seven Eight Nine Ten".split()
)
_COLON = Pattern(rf"\b{_NUMBER} (?:[a-z]+ ){{1,4}}?[a-z]+: {_NAMES}(?=[.;]|\Z)")
_COMMA = Pattern(
    rf"\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ur|[Mm]y)(?: other)? {_NUMBER} (?:[a-z-]+ ){{0,2}}"
    rf"(?:[a-z]+s|men|women|children|people)(?:, | [–—-] ){_NAMES}(?=[,.;]| [–—-] )"
)
_PLAIN_COLON = Pattern(rf"(?:\A|\s){_NUMBER} [a-z]+: {_NAMES}(?=[.;]|\Z)")


def named(sentence: str) -> Iterator[Match]:
    """Spans are relative to the sentence and cover the number."""
    if " and " not in sentence or _COUNTS.isdisjoint(sentence.split()):
        return
    for form in (_COLON, _PLAIN_COLON, _COMMA) if ": " in sentence else (_COMMA,):
        found = form.search(sentence)
        if found is None:
            continue
        names = re.split(r",? and |, ", found["names"])
        number = small(found["number"])
        if number is None or number == len(names) or _doubtful(found["names"], number, len(names)):
            return
        message = f"{len(names)} names follow, not {found['number'].lower()}."
        yield Match(NAMED, Span(*found.span("number")), message)
        return


def _doubtful(names: str, number: int, count: int) -> bool:
    """Whether an “and” may stand inside a name, or a comma before a title or a place."""
    return (
        names.count(" and ") > 1
        or (count > number and "," in names and count - number > 1)
        or bool(re.search(r", (?:Jr|Sr|Inc|Ltd|MP|[A-Z]\.)|&", names))
    )
