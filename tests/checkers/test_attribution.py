"""Quotations without a speaker."""

from functools import partial

import pytest
from articles_said import said

from lint.checker import Context, checkers
from lint.checkers import attribution
from lint.proving import prove

found = partial(said, attribution)


def test_the_examples_of_the_rules_hold() -> None:
    assert list(prove(attribution.RULES, checkers()["attribution"], attribution.Options(), Context())) == []


@pytest.mark.parametrize(
    ("stamp", "text", "expected"),
    [
        (
            "",
            "The new pier is open.\n\n“It is the best thing that has come to this town in all my years.”\n\nIt rained.",
            [("nobody", "“It is the best thing that has come to this town in all my years.”", ())],
        ),
        (
            "",
            "The bus line will close in June. “Without it we cannot get to the market or to the doctor.” The council meets on Monday.",
            [("nobody", "“Without it we cannot get to the market or to the doctor.”", ())],
        ),
        (
            "",
            'Fares rise by a tenth.\n\n"Nobody asked the passengers what they think of it before the vote was taken."\n\nThe new prices hold from May.',
            [("nobody", '"Nobody asked the passengers what they think of it before the vote was taken."', ())],
        ),
        (
            "",
            "The mill burned down on Sunday.\n\n“There was nothing left of the roof when the first engine came up the hill.”\n\nThe cause is not known.",
            [("nobody", "“There was nothing left of the roof when the first engine came up the hill.”", ())],
        ),
    ],
)
def test_it_is_found(stamp: str, text: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    assert found(stamp, text) == expected


@pytest.mark.parametrize(
    ("stamp", "text"),
    [
        ("", "Ann Hill was glad. “It is the best thing that has come to this town in all my years.”"),
        ("", "The sign reads: “Nobody may enter the water here before nine o’clock in the morning.”"),
        (
            "",
            "“Are you quite sure that there is nobody in the house tonight?”\n\n“There was a man at the gate when the bell rang for the second time.”\n\n“Then we must wait until the rain has stopped and go out.”",
        ),
        ("", "The pier is open.\n\n“It is the best thing that has come to this town in all my years,” she said."),
        ("", "The mayor spoke.\n\n“It is the best thing that has come to this town in all my years.”"),
        ("", "The book “How to Build a Pier With Nothing but Your Own Two Hands and Hope” sold well."),
        ("@.md", "> “It is the best thing that has come to this town in all my years.”\n\nIt rained."),
        ("", "He opened it.\n\n“It is the best thing that has come to this town in all my years.”\n\nIt rained."),
    ],
)
def test_what_only_looks_like_it(stamp: str, text: str) -> None:
    assert found(stamp, text) == []


@pytest.mark.parametrize(
    "text", ["“We wait. " * 50_000, "“It is as it is and it will be as it will be.”\n\nSo.\n\n" * 8_000]
)
def test_no_text_is_too_much(text: str) -> None:
    assert len(found("", text)) < 20_000
