"""Kind ``capitalise``: names that have one right capitalisation."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from lint.checkers.house._beside import next_word, previous_word, unlike_written
from lint.checkers.house._page import Found, Hit, Page
from lint.packs.fields import Fields
from lint.packs.phrases import even, fold, straight
from lint.packs.rule import HouseRule, Literal, Parts

KEYS = ("capitalise",)
SLOTS = ("found", "better")
COMPOUNDS = True

SCHEMA: dict[str, object] = {
    "capitalise": {"description": "Names with the one right capitalisation.", "$ref": "#/$defs/texts"},
}

_HEADS = frozenset({"heading", "title"})


def compile(fields: Fields) -> Parts:  # noqa: A001  # each kind has a compile and a find
    """Read the list of names."""
    literals: dict[str, Literal] = {}
    for node in fields.need("capitalise").as_list("“capitalise”"):
        text = node.as_text("a name")
        key = fold(text)
        if key in literals:
            node.fail(f"the name “{text}” occurs twice; expected it once")
        if not any(sign.isalpha() for sign in key):
            node.fail(f"the name “{text}” has no letters; expected some")
        literals[key] = Literal(key, "phrase", text)
    return Parts(None, tuple(literals.values()))


def find(rule: HouseRule, page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """Every name that is written in another way; text in capitals and the start of a sentence excuse."""
    del rule
    for one in found:
        stands, right = straight(page.even[one.start : one.end]), straight(even(one.value))
        if stands == right or (stands.isupper() and _shouted(page, one)):
            continue
        if stands == right[0].upper() + right[1:] and _opens(page, one.start):
            continue
        yield Hit(one.start, one.end, (page.dressed(one.value, one.start, one.end),))


def near(rule: HouseRule) -> Callable[[Any], Callable[[Page, int], bool]]:
    """Gives for a name what tells at once, where it stands, that it is written right."""
    del rule
    return unlike_written


def _shouted(page: Page, one: Found) -> bool:
    """Whether a name in capitals is, or stands in, a run of words in capitals."""
    if " " in page.even[one.start : one.end].strip():
        return True
    neighbours = (previous_word(page.even, one.start), next_word(page.even, one.end))
    return page.shouted or any(len(word) > 1 and word.isupper() for word in neighbours)


def _opens(page: Page, start: int) -> bool:
    """Whether a name begins a sentence, or stands where many words have a capital."""
    if page.block.kind in _HEADS:
        return True
    begin, _ = page.sentence(start)
    return not any(sign.isalnum() for sign in page.even[begin:start][-40:])
