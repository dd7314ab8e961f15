"""Patterns that could take for ever are refused, and the words they need are found."""

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.packs.patterns import PatternError, understand, understand_word


@pytest.mark.parametrize(
    "source",
    [
        r"(a+)+foo",
        r"(\w+)*foo",
        r"(?:\w+\s*)+foo",
        r"(?:a|ab)+foo",
        r"(?:\w|\d\s)+foo",
        r"(?:|a)+foo",
        r"\w+\w+foo",
        r".*foo.*bar",
        r"(?:a?){30}foo",
        r".+ .+ foo",
        r"(foo)\1",
        r"(?x)foo",
        r"foo)",
        r"(foo|)",
        r"\d+",
        r"a|foo",
        r"fo+o",
        r"[foo]bar?",
        r"x{0,3000}foo",
    ],
)
def test_refused(source: str) -> None:
    with pytest.raises(PatternError):
        understand(source)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (r"\bfoot(?:ball)?\b", {"foot"}),
        (r"(?:monday|friday) \d+", {"monday", "friday"}),
        (r"utili[sz]e", {"utili"}),
        (r"\d+(?:st|nd) cent(?:ury|uries)", {"centur"}),
        (r"(?:\w+ ){1,3}ago", {"ago"}),
        (r"(?:in|at) (?:the|this) moment", {"moment"}),
        (r"[^.]{0,40}foo", {"foo"}),
        (r"(?<!not )foo(?=bar)", {"foo"}),
        (r"(foo){2}", {"foo"}),
        (r"FOO\+bars*", {"foo"}),
    ],
)
def test_words_it_needs(source: str, words: Any) -> None:
    assert set(understand(source).words) == words


@pytest.mark.parametrize(
    ("source", "bounded"),
    [
        (r"foo\w+", r"foo\w{1,60}"),
        (r"foo *bar", r"foo {0,60}bar"),
        (r"foo\s*?bar", r"foo\s{0,60}?bar"),
        (r"foo\*[*+]bar", r"foo\*[*+]bar"),
        (r"foo\d{2,}", r"foo\d{2,60}"),
        (r"foo[]*]+", r"foo[]*]{1,60}"),
        (r"fooo?", r"fooo?"),
    ],
)
def test_repetitions_get_an_end(source: str, bounded: str) -> None:
    assert understand(source).source == bounded


def test_a_word_pattern_needs_no_word() -> None:
    assert understand_word(".*ing") == ".{0,60}ing"


PIECES = st.sampled_from(
    [
        "foo",
        r"\w+",
        r"\s",
        " ",
        "a",
        "(?:a|b)",
        "(?:bar)?",
        "[a-c]*",
        ".{0,9}",
        r"\b",
        "(foo|bar)",
        "x?",
        "+",
        "(a*)+",
    ]
)


@given(st.lists(PIECES, max_size=6).map("".join), st.text(alphabet="fobar cx", max_size=40))
@settings(max_examples=300)
def test_every_match_holds_a_word(source: str, text: str) -> None:
    try:
        pattern = understand(source)
    except PatternError:
        return
    for match in re.finditer(pattern.source, text, re.IGNORECASE):
        assert any(word in match[0].lower() for word in pattern.words)
        assert len(match[0]) <= pattern.width


@pytest.mark.parametrize(
    "source", [r"\w+ \w+ foo", r"(?:\w+ ){0,5}foo", r"[^.]{0,40}foo", r"\$?\d+(?:\.\d+)? foo"]
)
@pytest.mark.parametrize("sign", ["a", "a ", "1", "1.", "fo"])
def test_accepted_patterns_are_linear(source: str, sign: str) -> None:
    # Would not end within the life of the test run if a pattern could explode.
    pattern = understand(source)
    assert re.search(pattern.source, sign * 20_000, re.IGNORECASE) is None
