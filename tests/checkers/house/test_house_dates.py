"""Kind ``dates``: what each choice finds, what it writes instead, and what it leaves alone."""

from collections.abc import Callable

import pytest

from lint.checkers.house import dates
from lint.checkers.house._dates_scan import dates as scanned
from lint.checkers.house._dates_today import relative, stamp, stated
from lint.checkers.house._page import Page
from lint.document import Block
from lint.errors import RuleError
from lint.finding import Match
from lint.packs.rule import HouseRule

Seen = Callable[..., list[tuple[str, ...]]]


def _rule(choice: str, value: str) -> str:
    return f'kind: dates\ndates: {{{choice}: "{value}"}}\n'


ONE = [
    ("order", "day-month", "On January 5, 2026 it fell.", "January 5, 2026", "5 January 2026"),
    ("order", "day-month", "On Jan. 5th it fell.", "Jan. 5th", "5 January"),
    ("order", "day-month", "It ran January 5-7, 2026.", "January 5-7, 2026", "5-7 January 2026"),
    ("order", "month-day", "On 5 January 2026 it fell.", "5 January 2026", "January 5, 2026"),
    ("order", "month-day", "On the 5th of May it fell.", "the 5th of May", "May 5"),
    ("order", "month-day-th", "On 22 May 2026 it fell.", "22 May 2026", "May 22nd 2026"),
    ("ordinals", "no", "On May 1st, 2026, it fell.", "May 1st, 2026", "May 1, 2026"),
    ("ordinals", "no", "On the 22nd of May it fell.", "the 22nd of May", "22 May"),
    ("ordinals", "yes", "On May 2 2026 it fell.", "May 2 2026", "May 2nd 2026"),
    ("ordinals", "yes", "On May 11 it fell.", "May 11", "May 11th"),
    ("months", "full", "On 5 Jan 2026 it fell.", "Jan", "January"),
    ("months", "full", "In Sept. 2026 it fell.", "Sept.", "September"),
    ("months", "ap", "On January 5 it fell.", "January", "Jan."),
    ("months", "ap", "On Mar. 5 it fell.", "Mar.", "March"),
    ("months", "ap", "In Dec. 2026 it fell.", "Dec.", "December"),
    ("weekday", "full", "On Thurs. 5 May it fell.", "Thurs.", "Thursday"),
    ("weekday-comma", "yes", "On Monday March 3 it fell.", "Monday", "Monday,"),
    ("weekday-comma", "no", "On Monday, 3 March it fell.", "Monday,", "Monday"),
    ("comma", "none", "In May, 1989, it fell.", "May, 1989", "May 1989"),
    ("comma", "none", "On 5 May, 1989 it fell.", "5 May, 1989", "5 May 1989"),
    ("comma", "before-year", "On May 5 1989 it fell.", "May 5 1989", "May 5, 1989"),
    ("comma", "after-year", "On May 5, 1989 it fell.", "May 5, 1989", "May 5, 1989,"),
    ("numeric", "day-month", "On 12/25/26 it fell.", "12/25/26", "25 December 2026"),
    ("numeric", "month-day", "On 5/6/1999 it fell.", "5/6/1999", "May 6, 1999"),
    ("zero", "no", "On 05 May 2026 it fell.", "05 May", "5 May"),
    ("time", "5pm", "It fell at 5:30 p.m. on Monday.", "5:30 p.m.", "5:30pm"),
    ("time", "5.30pm", "It fell at 17:30 GMT.", "17:30", "5.30pm"),
    ("time", "5:30pm", "It fell at 5.00 PM.", "5.00 PM", "5pm"),
    ("time", "5 p.m.", "It fell at 5pm.", "5pm.", "5 p.m."),
    ("time", "5 p.m.", "It was open 5:00-7:00pm daily.", "5:00-7:00pm", "5-7 p.m."),
    ("time", "5pm", "It fell at 5 p.m.", "5 p.m.", "5pm."),
    ("time", "5:00 p.m.", "It fell at 5 p.m. on Monday.", "5 p.m.", "5:00 p.m."),
    ("time", "5:00 PM", "It fell at 9.30am.", "9.30am", "9:30 AM"),
    ("time", "17:00", "It fell at 12.15am.", "12.15am", "00:15"),
    ("time", "17:00", "It was open 5-7pm daily.", "5-7pm", "17:00-19:00"),
    ("noon", "noon", "It fell at 12 p.m.", "12 p.m.", "noon."),
    ("noon", "noon", "It fell at 12am today.", "12am", "midnight"),
    ("noon", "midday", "It fell at noon.", "noon", "midday"),
    ("zone", "season", "It falls at 5 p.m. EST on July 4.", "EST", "EDT"),
    ("zone", "season", "On 9 December at 22:00 BST it falls.", "BST", "GMT"),
    ("range", "to", "It ran from 2019-20.", "2019-20", "2019 to 2020"),
    ("range", "to", "It ran 9am – 5pm.", "9am – 5pm", "9am to 5pm"),
    ("range", "en-dash", "It ran Monday-Friday.", "Monday-Friday", "Monday–Friday"),
    ("range", "hyphen", "It ran 5–7 May.", "5–7", "5-7"),
    ("decades", "1990s", "It fell in the late ’80s.", "’80s", "1980s"),
    ("decades", "'90s", "It’s said it fell in the 80s.", "80s", "’80s"),
    ("decades", "90s", "It fell in the '80s.", "'80s", "80s"),
    ("decades", "nineties", "It fell in the 90s.", "90s", "nineties"),
    ("centuries", "lower", "It fell in the 19th Century.", "Century", "century"),
    ("centuries", "figures-from-10th", "It fell in the eleventh century.", "eleventh", "11th"),
    ("centuries", "figures-from-10th", "It fell in the 9th century.", "9th", "ninth"),
    ("centuries", "words", "It is a 21st-century town.", "21st", "twenty-first"),
    ("seasons", "lower", "It fell in Autumn 2026.", "Autumn", "autumn"),
    ("era", "ad-first", "It fell in 79 AD.", "79 AD", "AD 79"),
    ("era", "ad-first", "It fell in BC 44.", "BC 44", "44 BC"),
    ("era", "no-stops", "It fell in 44 B.C.", "B.C.", "BC."),
    ("era", "stops", "It fell in AD 79.", "AD", "A.D."),
]


@pytest.mark.parametrize(("choice", "value", "text", "found", "better"), ONE)
def test_one_hit_and_what_stands_there_instead(
    seen: Seen, choice: str, value: str, text: str, found: str, better: str
) -> None:
    assert seen(_rule(choice, value), text) == [(found, better)]


NONE = [
    ("order", "day-month", "The September 11 attacks and the January 6 committee."),
    ("order", "day-month", "In May 20 ships came. On April 30 per cent left. A May 5-seater."),
    ("order", "month-day", "She survived the 7 July bombings."),
    ("ordinals", "no", "They danced on the 4th of July and on July 4th; the 5th street in May."),
    ("ordinals", "yes", "From May 5 to 7 and in May 2026."),
    ("months", "full", "Jan Smit came. A dec 5 code."),
    ("months", "ap", "On March 5, in January 2026, in January and on 5 January."),
    ("weekday", "full", "The sun 5 May be. They wed 5 May."),
    ("weekday-comma", "no", "On Monday, 3 million voted. On Monday, March 3, they met."),
    ("comma", "none", "On May 5, 1989, and in May, 1989 seats were free."),
    ("comma", "after-year", "Her May 5, 1989 letter. On May 5, 1989, it fell. It fell May 5, 1989."),
    ("numeric", "no", "24/7/365, 1.2.26, 31/31/2026, 2026-01-05 and http://a.org/05/06/2026 too"),
    ("zero", "no", "On 20 May and on 5 May, 2005."),
    ("day", "real", "On 29 February 2023, 31 May, In June 310 left and on June 31 people left."),
    ("time", "5pm", "She won 21:15. He ran 2:10. I am 5 pm.py at 5:30pm"),
    ("time", "17:00", "The PM spoke at 17:00. The ratio is 3:15."),
    ("noon", "noon", "At midday, at 12.30pm, at noon and in the afternoon."),
    ("zone", "season", "At 5 p.m. EST in Panama on July 4. At noon BST on 4 May. At 5 p.m. EST."),
    ("range", "to", "The 2019-20 season, 2026-01, Ada Moss (1902–1971), between 2019-2020 and now."),
    ("range", "en-dash", "Take form 12-7 and call 2019-3345."),
    ("decades", "1990s", "In her nineties. In the 1990s. It was hot: in the 90s, at 33 degrees."),
    ("centuries", "lower", "Twentieth Century Fox. The 19th century."),
    (
        "seasons",
        "lower",
        "In Winter Park. Spring came. The Winter Olympics. In the Fall. Since the Spring 2026 issue.",
    ),
    ("era", "ad-first", "The first century AD, AD 79 and 44 BC. A good ad 79 times."),
    ("era", "no-stops", "In Vancouver B.C. they met."),
    (
        "relative",
        "no",
        "The towns of tomorrow, in Britain today, no tomorrow, The Tomorrow People, today's youth.",
    ),
]


@pytest.mark.parametrize(("choice", "value", "text"), NONE)
def test_look_alikes_are_left_alone(seen: Seen, choice: str, value: str, text: str) -> None:
    assert seen(_rule(choice, value), text) == []


def test_a_date_in_figures_is_read_both_ways_unless_one_is_impossible(seen: Seen) -> None:
    text = "On 05/06/2026, not on 25/06/2026."
    assert seen(_rule("numeric", "no"), text) == [
        ("05/06/2026", "5 June 2026", "May 6, 2026"),
        ("25/06/2026", "25 June 2026"),
    ]


@pytest.mark.parametrize(
    "text", ["31 June", "the 30th of February", "Sept. 31st", "on April 31.", "on November 31, 2026 it"]
)
def test_days_that_no_month_has(seen: Seen, text: str) -> None:
    [(found,)] = seen(_rule("day", "real"), f"It fell {text} again.".replace(". again", "."))
    assert "3" in found


def test_hours_that_may_lie_before_and_after_noon_get_no_replacement(seen: Seen) -> None:
    assert seen(_rule("time", "17:00"), "It was open 10-2pm.") == [("10-2pm",)]


def test_tables_keep_their_own_form_unless_the_rule_asks_for_cells(seen: Seen) -> None:
    keys = _rule("months", "full")
    assert seen(keys, "5 Jan 2026", kind="cell") == []
    assert seen(f"{keys}blocks: [cell]\n", "5 Jan 2026", kind="cell") == [("Jan", "January")]


def test_headings_may_have_capitals(seen: Seen) -> None:
    assert seen(_rule("centuries", "lower"), "Life in the 19th Century", kind="heading") == []
    assert seen(_rule("seasons", "lower"), "Life in Spring", kind="title") == []


class _Dated(Page):
    """A page of an article whose front matter has a date."""

    def __init__(self, block: Block, date: str = "2026-05-06") -> None:
        super().__init__(block)
        self.metadata = {"title": ("Bridge",), "date": (date,)}


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("He left yesterday.", "on Tuesday"),
        ("She opened today.", "on Wednesday"),
        ("Tomorrow it falls.", "On Thursday"),
        ("It falls tonight.", "on Wednesday night"),
    ],
)
def test_the_date_of_the_article_names_the_day(text: str, better: str) -> None:
    [hit] = relative(_Dated(Block("paragraph", text)), "no")
    assert hit.better == (better,)
    [hit] = relative(Page(Block("paragraph", text)), "no")
    assert hit.better == ()


def test_a_stated_year_must_fit_the_date_of_the_article() -> None:
    text = "Last year, 2024, it fell; this year (2026) it rose; next year, 2026, it stays."
    hits = [
        (text[hit.start : hit.end], *hit.better)
        for hit in stated(_Dated(Block("paragraph", text)), "of-the-article")
    ]
    assert hits == [("2024", "2025"), ("2026", "2027")]
    assert list(stated(Page(Block("paragraph", text)), "of-the-article")) == []


@pytest.mark.parametrize("date", ["soon", "2026-5", ""])
def test_front_matter_without_a_date(date: str) -> None:
    assert stamp({"date": (date,)}) is None


def test_an_impossible_date_of_the_article_names_no_day() -> None:
    [hit] = relative(_Dated(Block("paragraph", "He left yesterday."), "2026-02-31"), "no")
    assert hit.better == ()


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        ("dates: {order: month-first}", "“order” is “month-first”; expected day-month, month-day"),
        ("dates: {ordre: day-month}", "unknown key “ordre” of “dates”; did you mean “order”?"),
        ("dates: {order: day-month, months: ap}", "“dates” has 2 choices; expected one, such as"),
        ("dates: {}", "“dates” has 0 choices; expected one, such as"),
        ("dates: [order]", "“dates” is a list; expected keys with values"),
        ("case: sensitive", "a rule of kind dates has no “dates”; expected one"),
    ],
)
def test_mistakes_are_told(compiled: Callable[..., HouseRule], keys: str, message: str) -> None:
    with pytest.raises(RuleError, match=r"rule\.yaml:\d+: ") as caught:
        compiled(f"kind: dates\n{keys}\n")
    assert message in str(caught.value)


def test_the_schema_has_every_choice_and_every_value() -> None:
    table = dates.SCHEMA["dates"]
    assert isinstance(table, dict)
    assert {name: tuple(one["enum"]) for name, one in table["properties"].items()} == {
        name: form.values for name, form in dates.FORMS.items()
    }
    assert all(one["description"] for one in table["properties"].values())


@pytest.mark.parametrize("name", sorted(dates.FORMS))
def test_every_choice_sleeps_where_nothing_wakes_it(compiled: Callable[..., HouseRule], name: str) -> None:
    for value in dates.FORMS[name].values:
        rule = compiled(_rule(name, value))
        assert rule.literals
        assert rule.data == (name, value)


@pytest.mark.parametrize(
    "text",
    [
        "On May 5, 2026, ",
        "5pm-",
        "2019-20 ",
        "12 noon ",
        "the 5th of ",
        "1/2/2026",
        "May ",
        "9",
        "the ’90s ",
        "44 B.C. ",
        "yesterday ",
    ],
)
@pytest.mark.parametrize("name", sorted(dates.FORMS))
def test_long_texts_come_to_an_end(speak: Callable[..., list[Match]], name: str, text: str) -> None:
    long = text * (60_000 // len(text))
    for match in speak(_rule(name, dates.FORMS[name].values[0]), long, message="{found}"):
        assert 0 <= match.span.start < match.span.end <= len(long)


def test_a_block_is_read_once_for_all_rules() -> None:
    page = Page(Block("paragraph", "On Monday, 5 May 2026, and May 6."))
    assert scanned(page) is scanned(page)
    assert [(date.shape, date.days, date.month, date.year) for date in scanned(page)] == [
        ("day-month", "5", 5, "2026"),
        ("month-day", "6", 5, ""),
    ]
