"""Suggestions in the order in which they fit into the sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.engine.parsing import parse
from lint.finding import Match, Rule
from lint.ranking import ranked
from lint.text import Source, Span

SPELLING = Rule(id="spelling.unknown-word", why="", category="spelling")
STYLE = Rule(id="plain.word", why="", category="style")


def _order(text: str, wrong: str, replacements: tuple[str, ...], rule: Rule = SPELLING) -> tuple[str, ...]:
    document = parse(Source("a.txt", text))
    start = document.prose.index(wrong)
    match = Match(rule, Span(start, start + len(wrong)), "", replacements)
    found = ranked(match, document)
    assert found.span == match.span
    return found.replacements


@pytest.mark.parametrize(
    ("text", "wrong", "replacements", "best"),
    [
        ("They drank a cup of teh in the garden.", "teh", ("the", "tea", "ten"), "tea"),
        ("The army fired a missle at the port.", "missle", ("miss", "missile"), "missile"),
        ("He said it was the bset time of his life.", "bset", ("beset", "best", "bet"), "best"),
        ("The wether was too cold for bathing, “I thnik”.", "thnik", ("thick", "think"), "think"),
    ],
)
def test_what_fits_the_sentence_comes_first(
    text: str, wrong: str, replacements: tuple[str, ...], best: str
) -> None:
    order = _order(text, wrong, replacements)
    assert order[0] == best
    assert sorted(order) == sorted(replacements)


def test_without_a_sentence_the_order_stays() -> None:
    assert _order("Xqz", "Xqz", ("the", "tea")) == ("the", "tea")


@pytest.mark.parametrize("replacements", [(), ("tea",)])
def test_nothing_to_choose(replacements: tuple[str, ...]) -> None:
    assert _order("A cup of teh.", "teh", replacements) == replacements


def test_other_rules_keep_their_order() -> None:
    assert _order("They drank a cup of teh in the garden.", "teh", ("the", "tea"), STYLE) == ("the", "tea")


def test_a_span_that_is_no_token_keeps_its_order() -> None:
    assert _order("They drank a cup-of-teh there.", "teh", ("the", "tea")) == ("the", "tea")


@given(st.permutations(["the", "tea", "ten", "two words", "x-ray", "Zürich"]))
def test_nothing_is_lost(order: list[str]) -> None:
    assert sorted(_order("They drank a cup of teh in the garden.", "teh", tuple(order))) == sorted(order)
