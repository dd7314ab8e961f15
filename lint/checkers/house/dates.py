"""Kind ``dates``: how days, months, years and times of day are written; one choice a rule."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib import import_module
from typing import Any

from lint.checkers.house._dates_scan import Form, dates
from lint.checkers.house._page import Found, Hit, Page
from lint.packs.fields import Fields
from lint.packs.rule import HouseRule, Literal, Parts

KEYS = ("dates",)
SLOTS = ("found", "better")
COMPOUNDS = True

_HOMES = {
    "calendar": ("order", "ordinals", "months", "weekday", "weekday-comma", "comma", "numeric", "zero", "day"),
    "clock": ("time", "noon", "zone"),
    "ranges": ("range",),
    "words": ("decades", "centuries", "seasons", "era"),
    "today": ("relative", "stated-year"),
}
"""Which module looks for a choice: a text seldom needs all of them."""


@cache
def _forms(home: str) -> dict[str, Form]:
    found: dict[str, Form] = import_module(f"lint.checkers.house._dates_{home}").FORMS
    return found


def __getattr__(name: str) -> Any:
    """``FORMS``, all choices, and ``SCHEMA``, for an editor that completes rule files: only compiling needs them."""
    if name == "FORMS":
        return {choice: form for home in _HOMES for choice, form in _forms(home).items()}
    if name == "SCHEMA":
        from lint.checkers.house._choices import schema  # noqa: PLC0415

        return schema("dates", "How dates and times are written: one choice.", __getattr__("FORMS"))
    raise AttributeError(name)


def compile(fields: Fields) -> Parts:  # noqa: A001  # each kind has a compile and a find
    """Read the choice.

    Raises:
        RuleError: if there is no choice or more than one, or if it is unknown.
    """
    from lint.checkers.house._choices import chosen  # noqa: PLC0415  # only when a pack is compiled

    forms = __getattr__("FORMS")
    name, value = chosen(fields, "dates", forms, "{order: day-month}")
    return Parts((name, value), tuple(Literal(text, role) for text, role in dict.fromkeys(forms[name].wakes)))


def find(rule: HouseRule, page: Page, found: Sequence[Found]) -> Iterable[Hit]:
    """What the block writes in another way; a table has forms of its own unless the rule asks for its cells."""
    return prepare(rule)(page, found)


def prepare(rule: HouseRule) -> Callable[[Page, Sequence[Found]], Iterable[Hit]]:
    """The same for one rule."""
    name, value = rule.data
    home = next(home for home, names in _HOMES.items() if name in names)
    cells = "cell" in rule.blocks
    # What waits for the names of months looks at dates alone, and most months stand in none.
    of_dates = home == "calendar" and name != "numeric"

    def find_form(page: Page, found: Sequence[Found]) -> Iterable[Hit]:
        del found
        if (page.block.kind == "cell" and not cells) or (of_dates and not dates(page)):
            return ()
        return _forms(home)[name].find(page, value)

    return find_form
