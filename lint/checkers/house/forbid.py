"""Kind ``forbid``: a word or phrase that must not stand there, without a replacement."""

from collections.abc import Iterator, Sequence

from lint.checkers.house._page import Found, Hit, Page
from lint.checkers.house._terms import compile_terms, find_terms
from lint.packs.fields import Fields
from lint.packs.rule import HouseRule, Parts, is_sensitive

KEYS = ("forbid",)
SLOTS = ("found",)
COMPOUNDS = False


def compile(fields: Fields) -> Parts:  # noqa: A001  # each kind has a compile and a find
    """Read the list of phrases."""
    phrases = fields.need("forbid").as_list("“forbid”")
    return compile_terms([(phrase, ()) for phrase in phrases], sensitive=is_sensitive(fields))


def find(rule: HouseRule, page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """Every phrase of the list that stands in the block."""
    return find_terms(rule, page, found)
