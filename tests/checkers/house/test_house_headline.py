"""Kind ``headline``: sentence case, judged by the words that are no names."""

from collections.abc import Callable

import pytest

from lint.errors import RuleError
from lint.packs.rule import HouseRule

KEYS = "kind: headline\nheadline: {case: sentence}\n"
Seen = Callable[..., list[tuple[str, ...]]]


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Council Approves New Budget for Roads", "Council approves new budget for roads"),
        ("Councils Approve Ferries for New York Again", "Councils approve ferries for New York again"),
        ("Why Bridges Fail in Winter", "Why bridges fail in winter"),
        ("Gordon Brown Rejects Harbour Plans", "Gordon Brown rejects harbour plans"),
        ("A Deep Dive Into Harbour Tests With Ida Moss", "A deep dive into harbour tests with Ida Moss"),
        ("Notes: Rules for Ferries Approved Again", "Notes: Rules for ferries approved again"),
        ("  Ferries Approved by Councils Again ", "Ferries approved by councils again"),
        ("The Council’s Ferries Approved Again", "The council’s ferries approved again"),
    ],
)
@pytest.mark.parametrize("kind", ["heading", "title"])
def test_small_letters_for_plain_words(seen: Seen, kind: str, text: str, better: str) -> None:
    assert seen(KEYS, text, kind=kind) == [(text.strip(), better)]


@pytest.mark.parametrize(
    "text",
    [
        "Council approves new budget for roads",
        "Council approves Budget for Roads Again",
        "Theresa May Meets Donald Trump in Paris",
        "Bank of England",
        "House of Commons",
        "NATO AND EU APPROVE FERRIES",
        "Why Ferries",
        "",
        "2026",
        "Ferries Approved by Councils Again " * 20,
    ],
)
def test_what_may_be_a_name_or_is_right_is_left_alone(seen: Seen, text: str) -> None:
    assert seen(KEYS, text, kind="heading") == []


def test_only_headings_and_titles_are_judged(seen: Seen) -> None:
    assert seen(KEYS, "Council Approves New Budget for Roads", kind="paragraph") == []


def test_two_words_that_may_be_one_name_are_left_to_the_writer(seen: Seen) -> None:
    text = "Councils Approve Ferries for Grace Field Again"
    assert seen(KEYS, text, kind="heading") == [(text,)]


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        ("headline: {case: title}", "“case” is “title”; expected sentence"),
        ("headline: {}", "“headline” has no “case”; expected one"),
        ("headline: {size: big}", "unknown key “size” of “headline”"),
    ],
)
def test_mistakes_are_told(compiled: Callable[..., HouseRule], keys: str, message: str) -> None:
    with pytest.raises(RuleError) as caught:
        compiled(f"kind: headline\n{keys}\n")
    assert message in str(caught.value)
