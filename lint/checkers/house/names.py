"""Kind ``names``: a list of names, and one thing that is checked about them."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from lint.checkers.house._beside import as_written
from lint.checkers.house._lazily import compiled
from lint.checkers.house._page import Found, Hit, Page
from lint.packs.fields import Fields
from lint.packs.phrases import even, fold, straight
from lint.packs.rule import HouseRule, Literal, Parts

if TYPE_CHECKING:
    from lint.checkers.house._names_rows import Row

KEYS = ("names", "check", "nouns", "modifiers", "max")
SLOTS = ("found", "better")
COMPOUNDS = False

CHECKS = (
    "spelling",
    "form",
    "adjective",
    "capital-before-name",
    "small-before-name",
    "small-alone",
    "full-first",
    "short-later",
    "family-later",
)

_TEXTS: dict[str, object] = {"$ref": "#/$defs/texts"}
_ROW: dict[str, object] = {
    "name": {"type": "string", "description": "the name as it is written"},
    "adjective": {"type": "string", "description": "of a country: Korean"},
    "wrong": {**_TEXTS, "description": "forms that are mistakes"},
    "not": {**_TEXTS, "description": "words that look like a mistake and are none"},
    "other": {**_TEXTS, "description": "forms that are right elsewhere"},
    "since": {"type": "integer", "minimum": 1, "description": "the year from which the name holds"},
    "family_first": {"type": "boolean", "description": "the family name is the first word"},
    "later": {"type": "string", "description": "what the bearer is called after the first mention"},
}
SCHEMA: dict[str, object] = {
    "names": {
        "description": "the names, or the name of a list beside the rule (people is the file _people.yaml)",
        "anyOf": [
            {"type": "string"},
            {
                "type": "array",
                "minItems": 1,
                "items": {
                    "anyOf": [
                        {"type": "string"},
                        {
                            "type": "object",
                            "properties": _ROW,
                            "required": ["name"],
                            "additionalProperties": False,
                        },
                    ]
                },
            },
        ],
    },
    "check": {"enum": list(CHECKS), "description": "what is checked about the names"},
    "nouns": {**_TEXTS, "description": "check adjective: nouns that want the adjective of a country"},
    "modifiers": {**_TEXTS, "description": "check adjective: words that may stand before the noun"},
    "max": {"type": "integer", "minimum": 1, "description": "check short-later: full names that are allowed"},
}

NEAR = 300
"""Code points on either side of a name in which a year of the same sentence counts."""

_YEAR = compiled(r"(?<!\d)(1[0-9]{3}|20[0-9]{2})(?!\d)")
_OWN = {"nouns": "adjective", "modifiers": "adjective", "max": "short-later"}


def compile(fields: Fields) -> Parts:  # noqa: A001  # each kind has a compile and a find
    """Read the names and what is checked about them."""
    from lint.checkers.house._names_rows import ROW_KEYS, rows_of  # noqa: PLC0415  # only when a pack is compiled

    assert set(_ROW) == set(ROW_KEYS)
    check = fields.choice("check", CHECKS)
    for key, owner in _OWN.items():
        node = fields.get(key)
        if node is not None and check != owner:
            node.fail(f"“{key}” belongs to the check {owner}; expected none with {check}")
    rows, shared = rows_of(fields.need("names"))
    parts = _parts(check, fields, rows, shared=shared)
    most = fields.get("max")
    return Parts((check, most.as_number("“max”") if most else 1, parts.data), parts.literals)


def _parts(check: str, fields: Fields, rows: "Sequence[Row]", *, shared: bool) -> Parts:
    from lint.checkers.house._names_mentions import compile_mentions  # noqa: PLC0415
    from lint.checkers.house._names_spelling import compile_spelling  # noqa: PLC0415
    from lint.checkers.house._names_titles import compile_adjective, compile_titles  # noqa: PLC0415

    if check == "spelling":
        return compile_spelling(rows)
    if check == "form":
        return _compile_form(rows, shared=shared)
    if check == "adjective":
        return compile_adjective(fields, rows, shared=shared)
    if check in {"capital-before-name", "small-before-name", "small-alone"}:
        return compile_titles(rows)
    if check == "family-later":
        rows = [row for row in rows if row.given]
        if not rows:
            fields.need("names").fail("no name says “family_first: true”; expected some that do")
    return compile_mentions([row for row in rows if " " in row.name] if shared else rows)


def _compile_form(rows: "Sequence[Row]", *, shared: bool) -> Parts:
    from lint.checkers.house._names_rows import needing  # noqa: PLC0415

    literals = [
        Literal(fold(form), "phrase", (form, row.name, row.since))
        for row in needing(rows, "other", shared=shared)
        for form in row.other
    ]
    return Parts(None, tuple(literals))


def find(rule: HouseRule, page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """What one block shows; for checks of the whole article, every mention."""
    return prepare(rule)(page, found)


def prepare(rule: HouseRule) -> Callable[[Page, Sequence[Found]], Iterator[Hit]]:
    """The same for one rule."""
    check, _, data = rule.data
    home, name = _FINDERS[check]
    return partial(_find_form if not home else getattr(import_module(f"lint.checkers.house.{home}"), name), data)


def near(rule: HouseRule) -> Callable[[Any], Callable[[Page, int], bool]] | None:
    """Gives for a name what tells at once, where it may stand, that the check has nothing to say there."""
    return _NEARS.get(rule.data[0])


def sieve(rules: Mapping[int, HouseRule]) -> Callable[[Page], Collection[int]]:
    """Gives for rules that nothing wakes, by place, what tells which of them have to look at a block."""
    from lint.checkers.house._names_spelling import spelling_sieve  # noqa: PLC0415

    spelling = {place: rule.data[2] for place, rule in rules.items() if rule.data[0] == "spelling"}
    return spelling_sieve(spelling, tuple(rules.keys() - spelling.keys()))


def settle(rule: HouseRule, uses: Sequence[tuple[Page, Hit]]) -> Iterator[tuple[Page, Hit]]:
    """What is reported once the whole article was seen: for most checks everything that was found."""
    from lint.checkers.house._names_mentions import settle_family, settle_first, settle_later  # noqa: PLC0415

    check, most, data = rule.data
    if check == "full-first":
        yield from settle_first(data, uses)
    elif check == "short-later":
        yield from settle_later(data, uses, most)
    elif check == "family-later":
        yield from settle_family(data, uses)
    else:
        yield from uses


def _find_form(data: object, page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """Other forms of a name, but not where the sentence speaks of a year before the name held."""
    del data
    for one in found:
        form, name, since = one.value
        if straight(page.even[one.start : one.end]) != straight(even(form)):
            continue
        if since and _speaks_of_earlier(page, one, since):
            continue
        yield Hit(one.start, one.end, (page.dressed(name, one.start, one.end),))


def _speaks_of_earlier(page: Page, one: Found, since: int) -> bool:
    low, high = page.sentence(one.start)
    around = max(low, one.start - NEAR), min(high, one.end + NEAR)
    return any(int(year[1]) < since for year in _YEAR.finditer(page.even, *around))


_FINDERS = {
    "spelling": ("_names_spelling", "find_spelling"),
    "form": ("", "_find_form"),
    "adjective": ("_names_titles", "find_adjective"),
    "capital-before-name": ("_names_titles", "find_capital"),
    "small-before-name": ("_names_titles", "find_small"),
    "small-alone": ("_names_titles", "find_alone"),
    "full-first": ("_names_mentions", "find_mentions"),
    "short-later": ("_names_mentions", "find_mentions"),
    "family-later": ("_names_mentions", "find_mentions"),
}
"""Where the work of a check is done: a text seldom needs all of them."""

_NEARS: dict[str, Callable[[Any], Callable[[Page, int], bool]]] = {
    "form": lambda value: as_written(value[0]),
    "adjective": lambda value: as_written(value[0]),
    "capital-before-name": lambda _: lambda page, start: not page.even[start].isupper(),
}
