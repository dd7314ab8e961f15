from collections.abc import Callable

import pytest

from lint.checker import Context, checkers
from lint.checkers.repeated import RULES, Options, check
from lint.document import Block, Document, lift
from lint.engine import parse
from lint.finding import Match
from lint.proving import prove
from lint.text import Source


def found(text: str, options: Options | None = None) -> list[Match]:
    return list(check(Block("paragraph", text), options or Options(), Context()))


def test_the_examples_of_the_rules_hold() -> None:
    checker = checkers()["repeated"]
    assert list(prove(RULES, checker, Options(), Context())) == []


@pytest.mark.parametrize(
    ("text", "excerpt", "suffix"),
    [
        ("in the\nthe end", "the\nthe", ".txt"),
        ("in the\r\n  the end", "the\r\n  the", ".txt"),
        ("in **the** the end", "the** the", ".md"),
        ("in the **the** end", "the **the", ".md"),
        ("> in the\n> the end", "the\n> the", ".md"),
        ("<p>in the <b>the</b> end", "the <b>the", ".html"),
        ("😀 é in the the end", "the the", ".txt"),
        ("in the “the end”", "the “the", ".txt"),
        ("in the the the end", "the the the", ".txt"),
    ],
)
def test_repetitions_across_lines_and_markup(text: str, excerpt: str, suffix: str) -> None:
    document = parse(Source(f"a{suffix}", text))
    matches = [m.moved(block.start) for block in document.blocks for m in check(block, Options(), Context())]
    assert [lift(match, document).excerpt for match in matches] == [excerpt]


def test_a_repetition_across_a_line_end_is_not_mended_unseen() -> None:
    document = parse(Source("a.txt", "in the\nthe end"))
    (match,) = check(document.blocks[0], Options(), Context())
    assert not lift(match, document).fixable


@pytest.mark.parametrize(
    "text",
    [
        "He said “no.” “No,” she said.",
        "the, the",
        "5 5 5",
        "x x",
        "the – the",
        "http://the.the the.",
        "the `the` a",
    ],
)
def test_what_is_no_repetition(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", ["I know that that man left.", "He moved on on Monday.", "“Stop stop,” he said."])
def test_doubtful_ones_are_only_possible(text: str) -> None:
    assert [match.confidence for match in found(text)] == ["possible"]


def test_words_can_be_allowed() -> None:
    assert found("the dik dik ran")
    assert found("the dik dik ran", Options(allow=("Dik",))) == []


def test_a_megabyte_of_one_word_is_one_finding(one_block: Callable[..., Document]) -> None:
    block = one_block("the " * 250_000).blocks[0]
    assert len(list(check(block, Options(), Context()))) == 1
