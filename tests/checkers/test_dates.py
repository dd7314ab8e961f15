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


def named(stamp: str, text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    source = Source("a.md", f"---\ndate: {stamp}\n---\n\n{text}\n") if stamp else Source("a.txt", text)
    document = parse(source)
    return [
        (match.rule.id.partition(".")[2], lift(match, document).excerpt, match.replacements[:1])
        for match in check(document, Options(), Context())
    ]


@pytest.mark.parametrize(
    ("stamp", "text", "expected"),
    [
        ("", "The trial opens on Monday, 5 May 2026.", ("weekday", "Monday", ("Tuesday",))),
        ("", "The ship sailed on Friday (5 May 2026).", ("weekday", "Friday", ("Tuesday",))),
        ("", "The ship sailed on 5 May 2026 (Friday).", ("weekday", "Friday", ("Tuesday",))),
        ("", "The ship sailed on 5 May 2026, a Friday.", ("weekday", "Friday", ("Tuesday",))),
        ("", "The ship sailed on Saturday evening, 5 May 2026.", ("weekday", "Saturday", ("Tuesday",))),
        ("", "Ballots close Thursday, March 3, 2026.", ("weekday", "Thursday", ("Tuesday",))),
        ("", "They married on Sunday the 4th of April, 2025.", ("weekday", "Sunday", ("Friday",))),
        ("", "The festival runs from Friday, 6 June, to Sunday, 9 June.", ("clash", "Sunday", ("Monday",))),
        (
            "",
            "The strike begins on Monday, 3 March, and ends on Thursday, 7 March.",
            ("clash", "Thursday", ("Friday",)),
        ),
        ("", "The fair is open from Wednesday 3 to Sunday 6 August.", ("clash", "Sunday", ("Saturday",))),
        ("", "The market runs Thursday 12 – Saturday 15 June.", ("clash", "Saturday", ("Sunday",))),
        (
            "",
            "Polls open on Tuesday, 4 November, and the count is on Friday, 6 November.",
            ("clash", "Friday", ("Thursday",)),
        ),
        ("", "The bridge opened on 29 February 2023.", ("impossible", "29 February 2023", ())),
        ("", "The law took effect on February 29, 2022.", ("impossible", "February 29, 2022", ())),
        ("", "He was born on 29th February 1970.", ("impossible", "29th February 1970", ())),
        ("", "The exhibition runs from 12 to 9 April.", ("backwards", "12 to 9", ())),
        ("", "The road is shut between 14 and 11 July.", ("backwards", "14 and 11", ())),
        ("", "The camp lasts from July 20 to 12.", ("backwards", "20 to 12", ())),
        ("", "The camp (July 20–12) is full.", ("backwards", "20–12", ())),
        ("", "The course runs 18–16 October.", ("backwards", "18–16", ())),
        ("", "Schools close from the 24th to the 20th of December.", ("backwards", "24th to the 20th", ())),
        ("", "The show is open from 5 May 2025 to 3 March 2025.", ("backwards", "5 May 2025 to 3 March 2025", ())),
        ("", "The show ran 14 June 2024 – 10 May 2024.", ("backwards", "14 June 2024 – 10 May 2024", ())),
        (
            "",
            "The siege lasted from 1 May 1917 until 3 April 1917.",
            ("backwards", "1 May 1917 until 3 April 1917", ()),
        ),
        ("", "She was mayor from 2012 to 2006.", ("backwards", "2012 to 2006", ())),
        ("", "She led the choir (1998–1991).", ("backwards", "1998–1991", ())),
        ("", "The war of 1914–1908 changed the town.", ("backwards", "1914–1908", ())),
        ("", "He taught there from 1987 to 1979 and then retired.", ("backwards", "1987 to 1979", ())),
        ("2026-05-06", "The talks begin tomorrow (Friday).", ("relative", "Friday", ("Thursday",))),
        ("2026-05-06", "The talks ended yesterday, Monday.", ("relative", "Monday", ("Tuesday",))),
        ("2026-05-06", "The verdict is due today, Thursday.", ("relative", "Thursday", ("Wednesday",))),
        ("2026-05-06", "The strike begins tomorrow, 9 May.", ("relative", "9 May", ())),
        ("2026-05-06", "Rail workers walked out yesterday, May 3.", ("relative", "May 3", ())),
        ("2026-05-06", "Turnout was high today (5 May).", ("relative", "5 May", ())),
        ("2026-05-06", "The pier will reopen on 2 April 2026.", ("tense", "2 April 2026", ())),
        ("2026-05-06", "The minister will visit the port on Tuesday, 5 May.", ("tense", "5 May", ())),
        ("2026-05-06", "The theatre will be closed on 1 May.", ("tense", "1 May", ())),
        ("2026-05-06", "The council met on Tuesday, 12 May.", ("tense", "12 May", ())),
        ("2026-05-06", "The ferry was launched on 20 June 2026.", ("tense", "20 June 2026", ())),
        ("2026-05-06", "The poet died on 14 May.", ("tense", "14 May", ())),
        ("2026-05-06", "The hearing took place on May 19.", ("tense", "May 19", ())),
        ("2026-05-06", "The new fares came into force on 1 June.", ("tense", "1 June", ())),
        ("2026-05-06", "The court met on Friday, 5 May.", ("weekday", "Friday", ("Tuesday",))),
        ("2026-05-06", "The fair opens on Sunday, 9 May.", ("weekday", "Sunday", ("Saturday",))),
        ("2026-05-06", "The vote was on Wednesday, April 30.", ("weekday", "Wednesday", ("Thursday",))),
        (
            "",
            "The term starts on Monday, 1 September 2025, and the first exam is on Tuesday, 3 September 2025.",
            ("weekday", "Tuesday", ("Wednesday",)),
        ),
        ("", "The treaty was signed on Thursday, 28 June 1919.", ("weekday", "Thursday", ("Saturday",))),
        (
            "",
            "Doors open Sat, 7 March 2026, at noon; the gig on Sun, 9 March 2026, is sold out.",
            ("weekday", "Sun", ("Mon",)),
        ),
        (
            "",
            "The congress meets from Tuesday, 10 February, until Thursday, 13 February.",
            ("clash", "Thursday", ("Friday",)),
        ),
        ("", "The tour, from Monday 2 to Thursday 4 March, is sold out.", ("clash", "Thursday", ("Wednesday",))),
        ("2026-05-06", "The bishop arrived on 8 June 2026.", ("tense", "8 June 2026", ())),
        ("2026-05-06", "The mayor will open the library on April 20.", ("tense", "April 20", ())),
        ("2026-05-06", "The museum closed on 30 May.", ("tense", "30 May", ())),
        ("", "The curfew, from 20 to 15 January, was strict.", ("backwards", "20 to 15", ())),
        ("", "Edith Crane, 1931–1926, wrote plays.", ("backwards", "1931–1926", ())),
        (
            "2026-05-06",
            "Counting resumes tomorrow (Tuesday), officials said.",
            ("relative", "Tuesday", ("Thursday",)),
        ),
        ("2026-05-06", "Today, 4 May, marks ten years since the fire.", ("relative", "4 May", ())),
        (
            "2026-05-06",
            "The runners set off yesterday – Sunday – in the rain.",
            ("relative", "Sunday", ("Tuesday",)),
        ),
    ],
)
def test_contradictions(stamp: str, text: str, expected: tuple[str, str, tuple[str, ...]]) -> None:
    assert expected in named(stamp, text)


@pytest.mark.parametrize(
    ("stamp", "text"),
    [
        ("", "The trial opens on Tuesday, 5 May 2026."),
        ("", "The festival runs from Friday, 6 June, to Sunday, 8 June."),
        ("", "On Friday, 6 June, he left; a year later, on Sunday, 9 June, he was back."),
        ("", "The fair is open from Wednesday 3 to Saturday 6 August."),
        ("", "From 28 December to 3 January the ferry does not run."),
        ("", "It fell from 20 to 12 July games."),
        ("", "The index slid from 2015 to 1990."),
        ("", "Take 5 to 3 as the score of the March derby."),
        ("", "The match ended 5–3 in March."),
        ("", "They won 6-4 in the May final."),
        ("", "He was born on 29 February 1972."),
        ("", "She led the choir (1991–1998)."),
        ("", "Call 0171 2019-2015 for tickets."),
        ("", "The dynasty (1600–1046 BC) fell."),
        ("", "The tools date from 2000–1500 BCE."),
        ("2026-05-06", "The talks begin tomorrow (Thursday)."),
        ("2026-05-06", "The talks ended yesterday, Tuesday."),
        ("2026-05-06", "We met yesterday, Monday's storm forgotten."),
        ("2026-05-06", "It is open today. Friday is the last day."),
        ("2026-05-06", "The pier will reopen on 2 June 2026."),
        ("2026-05-06", "The council met on Tuesday, 5 May."),
        ("2026-05-06", "The council met to plan the fair on 12 May."),
        ("2026-05-06", "The hearing was postponed to 19 May."),
        ("2026-05-06", "The election on 14 May will be close."),
        ("2026-05-06", "The bridge, which opened on 3 May, will be closed on 9 May."),
        ("2026-05-06", "A man who was to be tried on 9 June died."),
        ("2026-05-06", "Under the plan agreed on 2 May, shops will pay more."),
        ("2026-05-06", "The ferry opened on 20 June 1999."),
        ("", "In May 2010 12 people came; in 2009 to 2008 prices, it cost less."),
        ("", "From 9 to 5 March meetings were held."),
        ("", "Rooms cost from 20 to 15 in August."),
        ("", "The ratio went from 3 to 1 in June to 2 to 1."),
        ("", "The Sunday paper of 9 June and the Monday paper of 10 June agree."),
        ("", "Room 2019–2015 is on the left? No, the phone is 2019-2015."),
    ],
)
def test_what_only_looks_like_one(stamp: str, text: str) -> None:
    assert named(stamp, text) == []


@pytest.mark.parametrize(
    "text", ["5 March to " * 50_000, "1999-" * 100_000, "Monday, " * 100_000, "yesterday (" * 90_000]
)
def test_no_text_is_too_much(text: str) -> None:
    assert len(named("2026-05-06", text)) < 200_000
