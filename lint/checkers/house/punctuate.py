"""Kind ``punctuate``: marks that guides set in different ways, and letters of two alphabets in one word."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from lint.checkers.house import _punctuate_dashes, _punctuate_letters, _punctuate_lists, _punctuate_quotes
from lint.checkers.house._choices import chosen, schema
from lint.checkers.house._page import Found, Hit, Page
from lint.packs.fields import Fields
from lint.packs.rule import HouseRule, Literal, Parts

KEYS = ("punctuate",)
SLOTS = ("found", "better")
COMPOUNDS = True


class Form(NamedTuple):
    """What a rule may ask for.

    Attributes:
        values: the choices, as written in a rule.
        find: gives the hits of one choice in a block.
        wakes: the texts or, where they begin with “/”, the expressions without which there is nothing to find; none
            if every block is looked at.
        about: for the schema.
    """

    values: tuple[str, ...]
    find: Callable[[Page, str], Iterator[Hit]]
    wakes: tuple[str, ...]
    about: str


FORMS = {
    "quotes": Form(
        ("single", "double"),
        _punctuate_quotes.marks,
        ("“", '"', "‘", " '"),
        "the outer quotation marks: ‘single’ or “double”",
    ),
    "stops": Form(
        ("inside", "outside"),
        _punctuate_quotes.stops,
        ('".', '",', "”.", "”,", "'.", "',", '."', ".”", ".'"),
        "full stop and closing quotation mark: inside as in America, outside where only a few words are quoted",
    ),
    "dash": Form(
        tuple(_punctuate_dashes.DASHES),
        _punctuate_dashes.dashes,
        ("—", " - "),
        "a dash between words: word—word, word — word or word – word",
    ),
    "en-dash": Form(("no",), _punctuate_dashes.joins, ("/–",), "no en dash between words and figures"),
    "serial-comma": Form(
        ("yes", "no"), _punctuate_lists.commas, _punctuate_lists.WAKES, "a, b, and c (yes) or a, b and c (no)"
    ),
    "letters": Form(
        ("one-alphabet",),
        _punctuate_letters.mixed,
        ("/" + _punctuate_letters.FOREIGN,),
        "no Cyrillic or Greek letter in a Latin word",
    ),
}

SCHEMA = schema("punctuate", "How marks are set: one choice.", FORMS)
"""For an editor that completes rule files."""


def compile(fields: Fields) -> Parts:  # noqa: A001  # each kind has a compile and a find
    """Read the choice.

    Raises:
        RuleError: if there is no choice or more than one, or if it is unknown.
    """
    name, value = chosen(fields, "punctuate", FORMS, "{quotes: double}")
    # The marks stand in most blocks, and where they do each choice reads the block anyway.
    wakes = (
        Literal(text[1:], "feature") if text[0] == "/" else Literal(text, "sign") for text in FORMS[name].wakes
    )
    return Parts((name, value), tuple(wakes))


def find(rule: HouseRule, page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """What the block sets in another way."""
    return prepare(rule)(page, found)


def prepare(rule: HouseRule) -> Callable[[Page, Sequence[Found]], Iterator[Hit]]:
    """The same for one rule."""
    name, value = rule.data
    form = FORMS[name].find
    return lambda page, _: form(page, value)
