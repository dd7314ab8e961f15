"""Patterns that could take for ever are refused, and the words they need are found."""

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.checkers.house._beside import at_edges
from lint.packs.needed import Needed
from lint.packs.patterns import PatternError, understand, understand_word
from lint.packs.phrases import Folded


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
        r"[foo]b?",
        r"x{0,3000}foo",
    ],
)
def test_refused(source: str) -> None:
    with pytest.raises(PatternError):
        understand(source)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (r"\bfoot(?:ball)?\b", {"foot", "football"}),
        (r"foot(?:ball)?", {"foot"}),
        (r"(?:monday|friday) \d+", {"monday ", "friday "}),
        (r"utili[sz]e", {"utilise", "utilize"}),
        (r"\d+(?:st|nd) cent(?:ury|uries)", {"st centur", "nd centur"}),
        (r"\b(?:the|his|a) set up (?:was|is)\b", {"set up "}),
        (r"\w+ – foo", {"- foo"}),
        (r"a {1,3}foo  bar", {"foo bar"}),
        (r"(?:a|an|the|some|one|two|ten) [^ ]+ foo", {"foo"}),
        (r"(?:\w+ ){1,3}ago", {"ago"}),
        (r"(?:in|at) (?:the|this) moment", {"in the moment", "in this moment", "at the moment", "at this moment"}),
        (r"[^.]{0,40}foo", {"foo"}),
        (r"(?<!not )foo(?=bar)", {"foo"}),
        (r"(foo){2}", {"foofoo"}),
        (r"FOO\+bars*", {"foo+bar"}),
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
        "  ",
        "(?:foo|bar|fox) ",
        "[ab]",
        "(?:o|a)?",
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
        assert len(match[0]) <= pattern.width
        assert any(holds(one, Folded(text), match.start()) for one in pattern.needed)


def holds(one: Needed, folded: Folded, start: int) -> bool:
    """Whether a match that begins at an offset holds a text where the pattern says."""
    at = folded.text.find(one.text)
    while at >= 0:
        edges = not one.whole or at_edges(folded.text, at, at + len(one.text))
        if edges and one.least <= folded.start(at) - start <= one.most:
            return True
        at = folded.text.find(one.text, at + 1)
    return False


@pytest.mark.parametrize(
    ("source", "words"), [(r"\b\w+ly-\w+", {"ly-"}), (r"\d+%", {"%"}), (r"[A-Z]{2,}", set()), (r"\s\s", set())]
)
def test_signs_will_do_where_the_kind_says_so(source: str, words: Any) -> None:
    assert set(understand(source, letters=0).words) == words
    with pytest.raises(PatternError, match="has no word of three letters"):
        understand(source)


def test_how_far_a_pattern_looks() -> None:
    assert understand(r"foot\b(?! field)").ahead == 7
    assert understand(r"foot").ahead == 1


@pytest.mark.parametrize(
    "source", [r"\w+ \w+ foo", r"(?:\w+ ){0,5}foo", r"[^.]{0,40}foo", r"\$?\d+(?:\.\d+)? foo"]
)
@pytest.mark.parametrize("sign", ["a", "a ", "1", "1.", "fo"])
def test_accepted_patterns_are_linear(source: str, sign: str) -> None:
    # Would not end within the life of the test run if a pattern could explode.
    pattern = understand(source)
    assert re.search(pattern.source, sign * 20_000, re.IGNORECASE) is None
