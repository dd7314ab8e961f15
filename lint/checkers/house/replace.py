"""Kind ``replace``: a word or phrase and what to write instead."""

from collections.abc import Iterator, Sequence

from lint.checkers.house._page import Found, Hit, Page
from lint.checkers.house._terms import INFLECT, compile_terms, find_terms, near_terms
from lint.packs.fields import Fields
from lint.packs.rule import HouseRule, Parts

KEYS = ("replace", "inflect")
SLOTS = ("found", "better")
COMPOUNDS = False

SCHEMA: dict[str, object] = {
    "replace": {
        "description": "Words and phrases, or regular expressions between slashes, each with what to write instead; "
        "of several the best first. \\1 and \\g<name> are groups.",
        "type": "object",
        "minProperties": 1,
        "additionalProperties": {"$ref": "#/$defs/texts"},
    },
    "inflect": INFLECT,
}


def compile(fields: Fields) -> Parts:  # noqa: A001  # each kind has a compile and a find
    """Read the table of phrases and their replacements."""
    table = fields.need("replace")
    if table.tag != "mapping" or not table.entries:
        table.fail(f"“replace” is {table.shown}; expected phrases with replacements, such as {{utilise: use}}")
    terms = []
    for phrase, better in table.entries:
        terms.append((phrase, better.as_texts(f"the replacement of “{phrase.text}”")))
    return compile_terms(fields, terms)


def find(rule: HouseRule, page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """Every phrase of the table that stands in the block."""
    return find_terms(rule, page, found)


near = near_terms
"""What tells at once that a phrase is not written as the rule asks."""
