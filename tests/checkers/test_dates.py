import calendar
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.checker import Context, checkers
from lint.checkers.dates import DAYS, RULES, Options, check
from lint.document import lift
from lint.engine import parse
from lint.proving import prove
from lint.text import Source


def found(text: str, suffix: str = ".txt") -> list[tuple[str, tuple[str, ...]]]:
    document = parse(Source(f"a{suffix}", text))
    return [(lift(match, document).excerpt, match.replacements) for match in check(document, Options(), Context())]


def test_the_examples_of_the_rule_hold() -> None:
    assert list(prove(RULES, checkers()["dates"], Options(), Context())) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Monday, 5 May 2026", [("Monday", ("Tuesday",))]),
        ("on Monday the 5th of May, 2026", [("Monday", ("Tuesday",))]),
        ("on Mon, 5 May 2026", [("Mon", ("Tue",))]),
        ("on Thursday, Dec. 25, 2025", []),
        ("on Friday, Dec. 25, 2025", [("Friday", ("Thursday",))]),
        ("It began on 1 May 2026. On Monday, 5 May, it ended.", [("Monday", ("Tuesday",))]),
        ("It began on 1 May 2026 and 2 May 2025. On Monday, 5 May, it ended.", []),
        ("on Monday, 31 June 2026", []),
        ("on Monday, May 10:30", []),
    ],
)
def test_days_and_dates(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("stamp", "day"), [("2025-12-30", "Friday"), ("2026-01-15", "Friday"), ("2026-12-30", "Saturday")]
)
def test_a_date_without_a_year_is_the_one_nearest_to_the_article(stamp: str, day: str) -> None:
    other = "Monday"
    text = f"---\ndate: {stamp}\n---\n\nIt opens on {other}, 2 January.\n"
    assert found(text, ".md") == [(other, (day,))]


@given(st.dates(date(1600, 1, 1), date(2099, 12, 31)), st.sampled_from(DAYS))
def test_exactly_the_wrong_days_are_found(when: date, day: str) -> None:
    text = f"It was {day}, {when.day} {calendar.month_name[when.month]} {when.year}."
    assert (found(text) == []) is (DAYS[when.weekday()] == day)
