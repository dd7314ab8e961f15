"""Kind ``introduced``: what an article must have introduced before it uses it, such as an abbreviation."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from lint.checkers.house._page import Found, Hit, Page
from lint.packs.fields import Fields, Node
from lint.packs.phrases import even
from lint.packs.rule import HouseRule, Literal, Parts, is_sensitive

KEYS = ("introduced",)
SLOTS = ("found",)
COMPOUNDS = True

SCHEMA: dict[str, object] = {
    "introduced": {
        "description": "What is used, and how it is introduced.",
        "type": "object",
        "required": ["use", "by"],
        "additionalProperties": False,
        "properties": {
            "use": {"description": "a regular expression for what is used", "type": "string"},
            "by": {
                "description": "a regular expression for what introduces it; a group in it is what may be used from "
                "there on, without a group it must stand in the same block",
                "type": "string",
            },
            "known": {"description": "what everybody knows and nobody introduces", "type": ["array", "string"]},
        },
    }
}

_USE, _BY = 0, 1


def compile(fields: Fields) -> Parts:  # noqa: A001  # each kind has a compile and a find
    """Read the two expressions."""
    table = Fields(fields.need("introduced"), "“introduced”", ("use", "by", "known"))
    use, _, wakers = _vetted(table.need("use"))
    by, groups, _ = _vetted(table.need("by"))
    # A block without a use may introduce something, so only the two together may sleep.
    literals = tuple(Literal(waker, "part", _USE) for waker in wakers) if wakers and not groups else ()
    return Parts((is_sensitive(fields), use, by, groups, table.texts("known")), literals)


def _vetted(node: Node) -> tuple[str, int, tuple[str, ...]]:
    from lint.checkers.house.pattern import vetted  # noqa: PLC0415  # only when a pack is compiled
    from lint.packs.patterns import PatternError  # noqa: PLC0415

    source = even(node.as_text("a pattern"))
    try:
        return vetted(source)
    except PatternError as error:
        node.fail(f"the pattern /{source}/ {error}")


def find(rule: HouseRule, page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """Every use in the block, and first what is introduced there, at no place of its own."""
    del found
    sensitive, use, by, groups, known = rule.data
    introduced = list(_compiled(by, sensitive=sensitive).finditer(page.even))
    if introduced and not groups:
        return
    uses = [
        match for match in _compiled(use, sensitive=sensitive).finditer(page.even) if match.end() > match.start()
    ]
    names = tuple(group for match in introduced for group in match.groups() if group)
    for match in uses:
        # What is introduced anywhere in a block may be used anywhere in it.
        yield Hit(*match.span(), value=("" if match[0] in known else match[0], names))
    if names and not uses:
        yield Hit(*introduced[0].span(), value=("", names))


def settle(rule: HouseRule, uses: Sequence[tuple[Page, Hit]]) -> Iterator[tuple[Page, Hit]]:
    """The uses of what neither their own block nor an earlier one introduces."""
    del rule
    known: set[str] = set()
    for page, hit in uses:
        text, names = hit.value
        known.update(names)
        if text and text not in known:
            yield page, hit


@cache
def _compiled(source: str, *, sensitive: bool) -> re.Pattern[str]:
    """A pattern of a rule, compiled when it is first needed."""
    return re.compile(source, re.NOFLAG if sensitive else re.IGNORECASE)
