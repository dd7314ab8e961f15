"""Kind ``numbers``: words or figures, per cent, money, units, ranges. A rule makes one choice."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache
from importlib import import_module
from typing import Any

from lint.checkers.house._page import Found, Hit, Page
from lint.packs.fields import Fields, Node
from lint.packs.rule import HouseRule, Literal, Parts

KEYS = ("numbers",)
SLOTS = ("found", "better")
COMPOUNDS = True

_WORDS = {
    "percent": ("sign", "word", "two-words", "closed"),
    "millions": ("letter", "letter-money", "word", "zeros"),
    "currency": ("sign", "first", "no-codes", "plain-dollar", "us-dollar"),
    "thousands": ("comma", "space", "none"),
    "ranges": ("from-to", "between-and", "ascending", "en-dash", "hyphen", "to"),
    "fractions": ("hyphen", "words"),
    "sentence_start": ("spell",),
    "zero": ("leading",),
    "points": ("check",),
}
"""The choices that are one word, with their words."""

_TABLES = ("spell", "figures", "ordinals", "units", "decimals", "conversions")
_CHOICES = (*_WORDS, *_TABLES)
_LIMIT = 999_999
_ORDINAL_LIMIT = 99

_HOMES = {
    "counts": ("spell", "figures", "sentence_start"),
    "shares": ("ordinals", "fractions"),
    "money": ("percent", "millions", "currency", "zero", "decimals"),
    "forms": ("thousands", "units", "ranges"),
    "checks": ("points", "conversions"),
}
_HOME = {choice: home for home, choices in _HOMES.items() for choice in choices}

_RANGE_SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {"from": {"type": "integer", "minimum": 0}, "to": {"type": "integer", "minimum": 0}},
    "additionalProperties": False,
}
SCHEMA: dict[str, object] = {
    "numbers": {
        "description": "One choice of how numbers are written.",
        "type": "object",
        "minProperties": 1,
        "maxProperties": 1,
        "additionalProperties": False,
        "properties": {
            **{choice: {"enum": list(words)} for choice, words in _WORDS.items()},
            "spell": _RANGE_SCHEMA,
            "figures": {
                **_RANGE_SCHEMA,
                "properties": {**_RANGE_SCHEMA["properties"], "round": {"type": "boolean"}},
            },
            "ordinals": {
                "type": "object",
                "properties": {"spell": _RANGE_SCHEMA, "figures": _RANGE_SCHEMA},
                "minProperties": 1,
                "maxProperties": 1,
                "additionalProperties": False,
            },
            "units": {
                "type": "object",
                "properties": {
                    "space": {"enum": ["yes", "no"]},
                    "names": {"enum": ["short", "long"]},
                    "spelling": {"enum": ["british", "american"]},
                },
                "minProperties": 1,
                "additionalProperties": False,
            },
            "decimals": {"type": "object", "properties": {"max": {"type": "integer", "minimum": 1}}},
            "conversions": {"type": "object", "properties": {"within": {"type": "integer", "minimum": 1}}},
        },
    }
}
"""For each key what may stand there, as JSON Schema."""


def compile(fields: Fields) -> Parts:  # noqa: A001  # each kind has a compile and a find
    """Read the one choice of a rule."""
    node = fields.need("numbers")
    table = Fields(node, "“numbers”", _CHOICES)
    if len(table.values) != 1:
        node.fail(f"“numbers” makes {len(table.values)} choices; expected one, such as “percent: sign”")
    choice, value = next(iter(table.values.items()))
    if choice in _WORDS:
        setting: Any = value.as_choice(f"“{choice}”", _WORDS[choice])
    else:
        setting = _READERS[choice](value, choice)
    return Parts((choice, setting), tuple(_literals(choice, setting)))


def _limits(node: Node, choice: str, highest: int = _LIMIT) -> tuple[int, int]:
    """The range of a table with “from” and “to”."""
    return _between(Fields(node, f"“{choice}”", ("from", "to")), choice, highest)


def _figures(node: Node, choice: str) -> tuple[int, int, bool]:
    """The range, and whether round hundreds and thousands are meant too."""
    table = Fields(node, f"“{choice}”", ("from", "to", "round"))
    return (*_between(table, choice, _LIMIT), table.flag("round", default=True))


def _between(table: Fields, choice: str, highest: int) -> tuple[int, int]:
    if "from" not in table and "to" not in table:
        table.node.fail(f"“{choice}” is empty; expected “from”, “to” or both")
    low, high = (_limit(table, key, default) for key, default in (("from", 0), ("to", highest)))
    if not low <= high <= highest:
        table.node.fail(f"“{choice}” goes from {low} to {high}; expected a range between 0 and {highest:,}")
    return low, high


def _limit(table: Fields, key: str, default: int) -> int:
    node = table.get(key)
    if node is None:
        return default
    # Zero is a number that can be spelled out.
    return 0 if node.text == "0" else node.as_number(f"“{key}”")


def _ordinals(node: Node, choice: str) -> tuple[str, int, int]:
    table = Fields(node, f"“{choice}”", ("spell", "figures"))
    if len(table.values) != 1:
        node.fail(f"“{choice}” makes {len(table.values)} choices; expected “spell” or “figures”")
    way, limits = next(iter(table.values.items()))
    return (way, *_limits(limits, way, _ORDINAL_LIMIT))


def _units(node: Node, choice: str) -> tuple[str, str, str]:
    table = Fields(node, f"“{choice}”", ("space", "names", "spelling"))
    space = table.choice("space", ("yes", "no"), "yes")
    names = table.choice("names", ("short", "long"), "-")
    if "space" not in table and "names" not in table:
        node.fail(f"“{choice}” has neither “space” nor “names”; expected one, such as “space: yes”")
    return space, names, table.choice("spelling", ("british", "american"), "british")


def _most(node: Node, choice: str) -> int:
    return Fields(node, f"“{choice}”", ("max",)).need("max").as_number("“max”")


def _within(node: Node, choice: str) -> int:
    return Fields(node, f"“{choice}”", ("within",)).need("within").as_number("“within”")


_READERS: dict[str, Callable[[Node, str], Any]] = {
    "spell": _limits,
    "figures": _figures,
    "ordinals": _ordinals,
    "units": _units,
    "decimals": _most,
    "conversions": _within,
}


def _literals(choice: str, setting: Any) -> Iterable[Literal]:
    """What wakes a rule; nothing where every figure may."""
    from lint.checkers.house import _numbers_waking as waking  # noqa: PLC0415  # only when a pack is compiled

    for text, role, value in waking.literals(choice, setting):
        yield Literal(text, role, value)


@cache
def _finder(choice: str) -> Callable[[Any, Page, Sequence[Found]], Iterable[Hit]]:
    """What looks for a choice; imported when a text may need it."""
    module = import_module(f"lint.checkers.house._numbers_{_HOME[choice]}")
    finder: Callable[[Any, Page, Sequence[Found]], Iterable[Hit]] = getattr(module, choice)
    return finder


def find(rule: HouseRule, page: Page, found: Sequence[Found]) -> Iterable[Hit]:
    """Every number that is written in another way than the rule asks for."""
    return prepare(rule)(page, found)


def prepare(rule: HouseRule) -> Callable[[Page, Sequence[Found]], Iterable[Hit]]:
    """The same for one rule."""
    choice, setting = rule.data

    def find_choice(page: Page, found: Sequence[Found]) -> Iterable[Hit]:
        if not found and not _has_figures(page):
            return ()
        return _finder(choice)(setting, page, found)

    return find_choice


def near(rule: HouseRule) -> Callable[[Any], Callable[[Page, int], bool]] | None:
    """Tells at once, where a number in words stands, that it has a capital and stays."""
    return (lambda _: _is_small) if rule.data[0] in {"figures", "ordinals"} else None


def _is_small(page: Page, start: int) -> bool:
    return page.text[start].islower()


@lru_cache(maxsize=1)
def _has_figures(page: Page) -> bool:
    """Whether a block has figures; all rules of the kind ask it one after the other."""
    from lint.checkers.house._numbers_scan import all_figures  # noqa: PLC0415

    return bool(all_figures(page))
