"""Kind ``forbid``: a word or phrase that must not stand there, without a replacement."""

from collections.abc import Iterator, Sequence

from lint.checkers.house._page import Found, Hit, Page
from lint.checkers.house._terms import INFLECT, compile_terms, find_terms, near_terms
from lint.packs.fields import Fields
from lint.packs.rule import HouseRule, Parts

KEYS = ("forbid", "inflect")
SLOTS = ("found",)
COMPOUNDS = False

SCHEMA: dict[str, object] = {
    "forbid": {
        "description": "Words and phrases, or regular expressions between slashes, that must not stand there.",
        "$ref": "#/$defs/texts",
    },
    "inflect": INFLECT,
}


def compile(fields: Fields) -> Parts:  # noqa: A001  # each kind has a compile and a find
    """Read the list of phrases."""
    phrases = fields.need("forbid").as_list("“forbid”")
    return compile_terms(fields, [(phrase, ()) for phrase in phrases])


def find(rule: HouseRule, page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """Every phrase of the list that stands in the block."""
    return find_terms(rule, page, found)


near = near_terms
"""What tells at once that a phrase is not written as the rule asks."""
