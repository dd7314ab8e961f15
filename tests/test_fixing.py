import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.finding import Finding, Rule
from lint.fixing import UnstableError, apply, settle
from lint.text import Source, Span

RULE = Rule("a.b", "why", "repetition", autofix=True)


def swap(pattern: str, better: str):  # noqa: ANN201
    def check(source: Source) -> list[Finding]:
        return [
            Finding(RULE, Span(*hit.span()), "m", "error", "certain", hit[0], (hit.expand(better),), True)
            for hit in re.finditer(pattern, source.text)
        ]

    return check


def test_only_fixable_findings_are_applied() -> None:
    source = Source("a", "the the sea sea")
    found = swap(r"(\w+) \1", r"\1")(source)
    assert apply(source, [found[0], replace(found[1], fixable=False)]).text == "the sea sea"


def test_of_two_that_overlap_the_first_is_applied() -> None:
    source = Source("a", "abc")
    findings = [
        Finding(RULE, Span(0, 2), "m", "error", "certain", "", ("x",), True),
        Finding(RULE, Span(1, 3), "m", "error", "certain", "", ("y",), True),
    ]
    assert apply(source, findings).text == "xc"


@given(st.lists(st.sampled_from(["the", "sea", "\r\n", "  ", "😀"]), max_size=20).map(" ".join))
def test_fixing_twice_changes_nothing_more_than_fixing_once(text: str) -> None:
    check = swap(r"\b(\w+) \1\b", r"\1")
    once = settle(Source("a", text), check)
    assert settle(once, check) == once
    assert re.sub(r"\w|😀", "", once.text).count("\r\n") == text.count("\r\n")


def test_rules_that_undo_each_other_are_named() -> None:
    def check(source: Source) -> list[Finding]:
        return swap("a", "b")(source) or swap("b", "a")(source)

    with pytest.raises(UnstableError, match=r"a\.b"):
        settle(Source("a", "a"), check)
