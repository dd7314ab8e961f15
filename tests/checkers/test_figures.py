"""Figures that are written in two ways in one article."""

from functools import partial

import pytest
from articles_said import said

from lint.checker import Context, checkers
from lint.checkers import figures
from lint.proving import prove

found = partial(said, figures)


def test_the_examples_of_the_rules_hold() -> None:
    assert list(prove(figures.RULES, checkers()["figures"], figures.Options(), Context())) == []


@pytest.mark.parametrize(
    ("stamp", "text", "expected"),
    [
        ("", "Sales rose 5 per cent, costs 4 per cent and profits 3%.", [("percent", "3%", ("3 per cent",))]),
        ("", "Sales rose 5 percent, costs 4 percent and profits 3%.", [("percent", "3%", ("3 percent",))]),
        (
            "",
            "Turnout was 61%, up from 58% and far from the 70 per cent of 1990.",
            [("percent", "70 per cent", ("70%",))],
        ),
        ("", "Turnout was 61%, then 58%, then 70 %.", [("percent", "70 %", ("70%",))]),
        ("", "The fund has £5 million; it had £7 million and will have £9m.", [("money", "£9m", ("£9 million",))]),
        ("", "The firm lost $4bn, then $2bn, then $1 billion.", [("money", "$1 billion", ("$1bn",))]),
        ("", "Tickets cost €50, €70 and, on Sundays, 90 euros.", [("money", "90 euros", ("€90",))]),
        ("", "The fine is $40, the fee $20 and the deposit 100 dollars.", [("money", "100 dollars", ("$100",))]),
        (
            "",
            "The path is 5 kilometres long, the road 8 kilometres and the line 9 km.",
            [("unit", "9 km", ("9 kilometres",))],
        ),
        (
            "",
            "It is 5 km to the lake, 8 km to the hut and 12 kilometres to the pass.",
            [("unit", "12 kilometres", ("12 km",))],
        ),
        ("", "The box weighs 5kg, the lid 2kg and the lock 1 kg.", [("unit", "1 kg", ("1kg",))]),
        ("", "The mast is 30 cm thick and 12 cm at the top, or 9cm in the rain.", [("unit", "9cm", ("9 cm",))]),
        (
            "",
            "The plant makes 20 MW, the old one 15 MW and the small one 7 megawatts.",
            [("unit", "7 megawatts", ("7 MW",))],
        ),
        (
            "",
            "The wind blew at 40mph, then 60mph, then 70 miles per hour.",
            [("unit", "70 miles per hour", ("70mph",))],
        ),
        (
            "",
            "The farm has 90 hectares, the next 70 hectares, the last 12 ha.",
            [("unit", "12 ha", ("12 hectares",))],
        ),
        (
            "",
            "Some 12,000 people came, 14,000 left and 16000 people slept there.",
            [("thousands", "16000", ("16,000",))],
        ),
        (
            "",
            "The town has 15 000 homes, the county 90 000 and the city 300,000.",
            [("thousands", "300,000", ("300 000",))],
        ),
        ("", "The shop opens at 9am, shuts at 1pm and reopens at 3 p.m.", [("clock", "3 p.m.", ("3pm",))]),
        ("", "Trains leave at 9 a.m., 11 a.m. and 4pm.", [("clock", "4pm", ("4 p.m.",))]),
        ("", "Trains leave at 9:15 am, 11:15 am and 4:15pm.", [("clock", "4:15pm", ("4:15 pm",))]),
        ("", "Doors open at 7 PM, the show starts at 8 PM and ends at 10pm.", [("clock", "10pm", ("10 PM",))]),
        (
            "",
            "Doors open at 7.30pm, the film starts at 8.15pm and ends at 10:20pm.",
            [("clock", "10:20", ("10.20",))],
        ),
        ("", "The museum shuts at 17:30, the park at 18:00 and the pool at 9pm.", [("clock", "9pm", ())]),
        ("", "It opened on 4 March, shut on 9 May and burned on June 2.", [("date", "June 2", ("2 June",))]),
        ("", "It opened on March 4, shut on May 9 and burned on 2 June.", [("date", "2 June", ("June 2",))]),
        ("", "It opened on March 4, shut on May 9 and burned on June 2nd.", [("date", "June 2nd", ("June 2",))]),
        ("", "They met on 3rd June, on 5th June and on 7 June.", [("date", "7 June", ("7th June",))]),
        ("", "The file has 20 GB, the copy 21 GB and the backup 30GB.", [("unit", "30GB", ("30 GB",))]),
        ("", "The dose was 20 mg, then 30 mg, then 40mg.", [("unit", "40mg", ("40 mg",))]),
        ("", "A rise of 2% in May, 3% in June and 4 percent in July.", [("percent", "4 percent", ("4%",))]),
    ],
)
def test_it_is_found(stamp: str, text: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    assert found(stamp, text) == expected


@pytest.mark.parametrize(
    ("stamp", "text"),
    [
        ("", "Sales rose 5 per cent; the percentage is small."),
        ("", "“It rose 5%,” she said. It had risen 4 per cent before, and 3 per cent."),
        ("", "The fund has £5m, and £7m next year."),
        ("", "The path is 5 km long and a few kilometres more."),
        ("", "It is a 5km run of 5km."),
        ("", "Some 12,000 people came in 2019 and 9,000 in 2020."),
        ("", "Call 01632 960001 for the 12,000 tickets."),
        ("", "He ran it in 2:10 and left at 9am."),
        ("", "The score was 10:15 at half-time, at 9 p.m."),
        ("", "It opened on 4 March; the September 11 attacks were long past."),
        ("", "In May 20 people came, on 4 March ten."),
        ("", "See https://example.org/5km and 5 km."),
        ("", "Version 3.5 and 3,500 people."),
        ("", "The train at 9:15 am and the one at 10:45 am."),
        ("", "They met on 4 March and on the 5th."),
    ],
)
def test_what_only_looks_like_it(stamp: str, text: str) -> None:
    assert found(stamp, text) == []


def test_no_more_than_five_places_are_told() -> None:
    text = "Rents rose 5 per cent. " * 20 + "Wages rose 4%. " * 9
    assert len(found("", text)) == figures.MAX_SHOWN


@pytest.mark.parametrize(
    "text",
    [
        "5%, " * 100_000,
        "1,000" * 100_000,
        "9 " * 200_000,
        "4 March " * 60_000,
        "12 000 " * 60_000,
        "5 km 6km " * 50_000,
    ],
)
def test_no_text_is_too_much(text: str) -> None:
    assert len(found("", text)) < 100
