"""Kind ``dates``: how days, months, years and times of day are written; one choice a rule."""

from collections.abc import Callable, Iterable, Sequence

from lint.checkers.house import _dates_calendar, _dates_clock, _dates_ranges, _dates_today, _dates_words
from lint.checkers.house._choices import chosen, schema
from lint.checkers.house._dates_scan import dates, month_wakes
from lint.checkers.house._page import Found, Hit, Page
from lint.packs.fields import Fields
from lint.packs.rule import HouseRule, Literal, Parts

KEYS = ("dates",)
SLOTS = ("found", "better")
COMPOUNDS = True

FORMS = {
    **_dates_calendar.FORMS,
    **_dates_clock.FORMS,
    **_dates_ranges.FORMS,
    **_dates_words.FORMS,
    **_dates_today.FORMS,
}

SCHEMA = schema("dates", "How dates and times are written: one choice.", FORMS)
"""For an editor that completes rule files."""


def compile(fields: Fields) -> Parts:  # noqa: A001  # each kind has a compile and a find
    """Read the choice.

    Raises:
        RuleError: if there is no choice or more than one, or if it is unknown.
    """
    name, value = chosen(fields, "dates", FORMS, "{order: day-month}")
    return Parts((name, value), tuple(Literal(text, role) for text, role in dict.fromkeys(FORMS[name].wakes)))


def find(rule: HouseRule, page: Page, found: Sequence[Found]) -> Iterable[Hit]:
    """What the block writes in another way; a table has forms of its own unless the rule asks for its cells."""
    return prepare(rule)(page, found)


def prepare(rule: HouseRule) -> Callable[[Page, Sequence[Found]], Iterable[Hit]]:
    """The same for one rule."""
    name, value = rule.data
    form = FORMS[name]
    cells = "cell" in rule.blocks
    # What waits for the names of months looks at dates alone, and most months stand in none.
    of_dates = form.wakes == month_wakes() and name in _dates_calendar.FORMS

    def find_form(page: Page, found: Sequence[Found]) -> Iterable[Hit]:
        del found
        if (page.block.kind == "cell" and not cells) or (of_dates and not dates(page)):
            return ()
        return form.find(page, value)

    return find_form
