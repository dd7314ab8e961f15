from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
        "Those who met in May may meet again.",
        "The US us and them.",
        "Serie A a year later",
        "The “The Voice” winner sang.",
        "The word “and” and the rest; the letters “ll” and “and” again.",
        "It flew over Bora Bora.",
        "What will be will be.",
        "They had friends of friends of friends.",
        "“Of the of the,” he said.",
        "He played for café café owners.",
    ],
)
def test_what_is_no_repetition(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "I know that that man left.",
        "He moved on on Monday.",
        "“Stop stop,” he said.",
        "The moment they waited for for years came.",
        "The bird they were looking at at the time flew.",
        "He turned it in in May.",
        "What it was was football.",
        "Those who can can still come.",
        "He gave her her coat.",
        "He told you you were late.",
        "And when they spoke they spoke of home.",
        "It was stop stop stop all day.",
        "The Bison bison herd grew, and the Bison bison fell.",
    ],
)
def test_doubtful_ones_are_only_possible(text: str) -> None:
    assert {match.confidence for match in found(text)} == {"possible"}


@pytest.mark.parametrize(
    "text",
    [
        "She said that that the plan had failed.",
        "He hoped that there there would be peace.",
        "It was placed in in a box.",
        "They left because it it was late.",
        "The vote is is close.",
        "They spoke about about the budget.",
        "Ministers agreed to to meet.",
        "It’s it’s over.",
        "The government government fell.",
        "They had had been there.",
        "Nobody knew who who had called.",
        "It was the end of the of the talks.",
        "They were waiting for for an answer.",
    ],
)
def test_slips_that_look_like_legitimate_pairs(text: str) -> None:
    assert [match.confidence in ("certain", "likely") for match in found(text)] == [True]


def test_intensifiers_have_a_milder_rule() -> None:
    (match,) = found("It was a very very long day.")
    assert (match.rule.id, match.rule.severity, match.replacements) == ("repeated.intensifier", "info", ("very",))


def test_only_plain_function_words_are_mended_unseen() -> None:
    fixable = {}
    for text in ("in the the end", "the minister minister left"):
        document = parse(Source("a.txt", text))
        (match,) = check(document.blocks[0], Options(), Context())
        fixable[text] = lift(match, document).fixable
    assert fixable == {"in the the end": True, "the minister minister left": False}


@given(
    st.lists(
        st.sampled_from(["the", "a", "very", "had", "on", "Duran", "“", "”", ",", "5", "it’s", "\n"]), max_size=12
    )
)
@settings(max_examples=200, deadline=None)
def test_spans_start_and_end_with_a_word(parts: list[str]) -> None:
    text = " ".join(parts)
    for match in found(text):
        piece = text[match.span.start : match.span.end]
        assert piece.split()[0].strip("“”").lower() == piece.split()[-1].strip(
            "“”"
        ).lower() or match.rule.id.endswith("phrase")


def test_words_can_be_allowed() -> None:
    assert found("the gnu gnu ran")
    assert found("the gnu gnu ran", Options(allow=("Gnu",))) == []


def test_a_megabyte_of_one_word_is_one_finding(one_block: Callable[..., Document]) -> None:
    block = one_block("the " * 250_000).blocks[0]
    assert len(list(check(block, Options(), Context()))) == 1
