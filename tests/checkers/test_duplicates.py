"""Sentences that stand twice."""

from functools import partial

import pytest
from articles_said import said

from lint.checker import Context, checkers
from lint.checkers import duplicates
from lint.proving import prove

found = partial(said, duplicates)


def test_the_examples_of_the_rules_hold() -> None:
    assert list(prove(duplicates.RULES, checkers()["duplicates"], duplicates.Options(), Context())) == []


@pytest.mark.parametrize(
    ("stamp", "text", "expected"),
    [
        (
            "",
            "The pump failed at four in the morning on Sunday. Nobody was hurt.\n\nThe pump failed at four in the morning on Sunday.",
            [("sentence", "The pump failed at four in the morning on Sunday.", ())],
        ),
        (
            "",
            "The council will vote on the plan in the first week of May. It is cheap. The council will vote on the plan in the first week of May.",
            [("sentence", "The council will vote on the plan in the first week of May.", ())],
        ),
        (
            "@.md",
            "Two of the boats were towed back to the harbour by night.\n\n- Two of the boats were towed back to the harbour by night.\n- None sank.",
            [("sentence", "Two of the boats were towed back to the harbour by night.", ())],
        ),
        (
            "",
            "Officials in the capital said that the road to the border would stay closed until the snow had melted. All waited.\n\nOfficials in the capital said that the road to the border would remain closed until the snow had melted.",
            [
                (
                    "nearly",
                    "Officials in the capital said that the road to the border would remain closed until the snow had melted.",
                    (),
                )
            ],
        ),
        (
            "",
            "The museum shows tools, maps and letters from the years when the valley still had a railway of its own. It is small.\n\nThe museum shows tools, maps and letters from the years when the valley had a railway of its own.",
            [
                (
                    "nearly",
                    "The museum shows tools, maps and letters from the years when the valley had a railway of its own.",
                    (),
                )
            ],
        ),
        (
            "",
            "Farmers say that the price of feed has risen faster than the price of milk for three years in a row. Few farm.\n\nFarmers say the price of feed has risen faster than the price of milk for three years in a row.",
            [
                (
                    "nearly",
                    "Farmers say the price of feed has risen faster than the price of milk for three years in a row.",
                    (),
                )
            ],
        ),
        (
            "",
            "Teachers at the school asked for smaller classes and a new roof last year. They got none. Teachers at the school asked for smaller classes and a new roof last year!",
            [("sentence", "Teachers at the school asked for smaller classes and a new roof last year!", ())],
        ),
        (
            "",
            "It rained on the day of the fair, as it always does. A band played until the tent came down. Then all left.\n\nIt rained on the day of the fair, as it always does. A band played until the tent came down.",
            [
                (
                    "sentence",
                    "It rained on the day of the fair, as it always does. A band played until the tent came down.",
                    (),
                )
            ],
        ),
    ],
)
def test_it_is_found(stamp: str, text: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    assert found(stamp, text) == expected


@pytest.mark.parametrize(
    ("stamp", "text"),
    [
        ("", "He came back. He came back. He came back."),
        (
            "",
            "“We will not sell the mill to anyone from the city,” she said. “We will not sell the mill to anyone from the city.”",
        ),
        (
            "",
            "In 2019 the town spent £4 million on the repair of its roads and paths and bridges. In 2020 the town spent £6 million on the repair of its roads and paths and bridges.",
        ),
        (
            "",
            "Ann Hill, who won the first race, will run again in June with a new team and a new coach. Bob Lane, who won the first race, will run again in June with a new team and a new coach.",
        ),
        (
            "@.md",
            "> The pump failed at four in the morning on Sunday.\n\nThe pump failed at four in the morning on Sunday.",
        ),
        ("", "Row, row, row your boat gently down the stream. Row your boat gently down the stream to the sea."),
        (
            "",
            "For more on this, see the notes at the end of it:\n\nOne.\n\nFor more on this, see the notes at the end of it:\n\nTwo.",
        ),
        (
            "@.md",
            "---\nsummary: The pump failed at four in the morning on Sunday.\n---\n\nThe pump failed at four in the morning on Sunday.",
        ),
        (
            "@.md",
            "To see what it does write `a` in the file of your project.\n\nTo see what it does write `b` in the file of your project.",
        ),
    ],
)
def test_what_only_looks_like_it(stamp: str, text: str) -> None:
    assert found(stamp, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "one two three four five six seven eight nine ten. " * 20_000,
        " ".join(
            f"The board met in room {n} at noon and then it went to sea with all of its boats."
            for n in range(9_000)
        ),
        "word " * 200_000,
    ],
)
def test_no_text_is_too_much(text: str) -> None:
    assert len(found("", text)) < 200_000
