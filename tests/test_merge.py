from collections.abc import Callable
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.finding import Finding, Rule
from lint.merge import Sources, merge
from lint.text import Span

Make = Callable[..., Finding]

HARPER = Sources(engines=frozenset({"harper"}))


def test_one_place_gives_one_finding_and_names_the_others(finding: Make) -> None:
    ours, theirs = finding("spelling.unknown-word", 4, 10), finding("harper.SpellCheck", 4, 10)
    (merged,) = merge([theirs, ours], HARPER)
    assert merged.rule.id == "spelling.unknown-word"
    assert merged.also == ("harper.SpellCheck",)


def test_the_surer_one_leads_even_if_it_is_an_engine(finding: Make) -> None:
    ours = finding("grammar.x", 4, 10)
    theirs = finding("harper.Y", 4, 10, confidence="certain")
    assert merge([ours, theirs], HARPER)[0].rule.id == "harper.Y"


def test_a_replacement_is_taken_over_for_the_same_words_only(finding: Make) -> None:
    bare = finding("a.x", 4, 10)
    better = finding("harper.Y", 4, 10, replacements=("right",))
    elsewhere = finding("harper.Y", 4, 14, replacements=("right one",))
    assert merge([bare, better], HARPER)[0].replacements == ("right",)
    assert merge([bare, elsewhere], HARPER)[0].replacements == ()


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [((0, 5), (5, 9), 2), ((0, 5), (4, 9), 1), ((0, 60), (3, 6), 2), ((0, 40), (3, 6), 1)],
)
def test_what_counts_as_one_place(
    finding: Make, first: tuple[int, int], second: tuple[int, int], count: int
) -> None:
    assert len(merge([finding("a.x", *first), finding("b.y", *second)])) == count


def test_a_long_sentence_does_not_swallow_its_slips(finding: Make) -> None:
    sentence = finding("readability.long-sentence", 0, 30, category="readability", severity="info")
    assert len(merge([sentence, finding("spelling.unknown-word", 3, 8)])) == 2


@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20), st.sampled_from("abc")), max_size=25), st.integers()
)
def test_the_order_of_findings_does_not_matter(raw: list[tuple[int, int, str]], seed: int) -> None:
    findings = [
        Finding(Rule(f"{name}.r", "why", "grammar"), Span(start, start + size), "m", "error", "likely", "")
        for start, size, name in raw
    ]
    shuffled = findings[:]
    Random(seed).shuffle(shuffled)  # noqa: S311
    merged = merge(findings)
    assert merged == merge(shuffled)
    assert merged == tuple(sorted(merged, key=lambda found: found.order))
    named = {found.rule.id for found in merged} | {name for found in merged for name in found.also}
    assert named == {found.rule.id for found in findings}
    assert merge(replace(found) for found in merged) == merged
