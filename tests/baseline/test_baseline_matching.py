"""Which findings are known: by rule and sentence, as many as there were."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.baseline import keys
from lint.baseline.entries import Entry
from lint.baseline.matching import added, apply, numbered
from lint.engine import Proofreader
from lint.finding import Finding, Hidden, Report, Rule
from lint.settings import Settings
from lint.text import Source, Span

Make = Callable[..., Finding]


def said(rule: str, anchor: str, at: int = 0, **more: object) -> Finding:
    record = Rule(rule, "why", "grammar", aliases=more.pop("aliases", ()))  # type: ignore[arg-type]
    values = {"message": "m", "severity": "error", "confidence": "likely", "excerpt": "x", **more}
    return Finding(record, Span(at, at + 1), anchor=anchor, **values)  # type: ignore[arg-type]


def report(*findings: Finding, hidden: tuple[Hidden, ...] = ()) -> Report:
    return Report("a.md", Source("a.md", "x" * 50), 9, findings, hidden)


pairs = st.lists(
    st.tuples(st.sampled_from(["p.a", "p.b", "q.c"]), st.sampled_from(["s1", "s2", "s3"])), max_size=12
)


@given(pairs, pairs)
def test_of_those_that_are_alike_as_many_are_known_as_there_were(
    before: list[tuple[str, str]], now: list[tuple[str, str]]
) -> None:
    entries = added("a.md", (said(*pair) for pair in before))
    found = apply(report(*(said(*pair, at) for at, pair in enumerate(now))), entries)
    new = Counter((one.rule.id, one.anchor) for one in found.report.findings)
    known = Counter((one.finding.rule.id, one.finding.anchor) for one in found.report.hidden)
    left = Counter((one.rule, one.anchor) for one in found.left)
    assert (new, known, left) == (
        Counter(now) - Counter(before),
        Counter(now) & Counter(before),
        Counter(before) - Counter(now),
    )
    assert sorted((*found.used, *found.left)) == sorted(entries)
    assert list(found.report.findings) == sorted(found.report.findings, key=lambda one: one.order)


@given(pairs, pairs)
def test_entries_that_are_added_never_take_the_number_of_one_that_stays(
    before: list[tuple[str, str]], now: list[tuple[str, str]]
) -> None:
    present = added("a.md", (said(*pair) for pair in before))
    new = added("a.md", (said(*pair) for pair in now), present)
    assert len({entry[1:4] for entry in (*present, *new)}) == len(before) + len(now)


def test_what_comes_later_of_those_that_are_alike_is_new() -> None:
    found = apply(report(said("p.a", "s", 3), said("p.a", "s", 9)), [Entry("a.md", "p.a", "s", 1)])
    assert [one.span.start for one in found.report.findings] == [9]


def test_occurrences_may_have_gaps() -> None:
    found = apply(report(said("p.a", "s", 3)), [Entry("a.md", "p.a", "s", 4)])
    assert (found.report.findings, found.left) == ((), ())


def test_a_former_id_fits_and_is_brought_up_to_date() -> None:
    found = apply(report(said("new.id", "s", aliases=("old.id",))), [Entry("a.md", "old.id", "s", 1)])
    assert (found.report.findings, [one.rule for one in found.used]) == ((), ["new.id"])


def test_two_entries_whose_rules_became_one_stay_two() -> None:
    first, second = Entry("a.md", "p.a", "s", 1, "one"), Entry("a.md", "p.a", "s", 1, "two")
    assert [(one.occurrence, one.words) for one in numbered([first, second])] == [(1, "one"), (2, "two")]


def test_another_rule_about_the_same_place_fits_after_all_of_its_own() -> None:
    entries = [Entry("a.md", "p.b", "s", 1)]
    both = apply(report(said("p.a", "s", 1, also=("p.b",)), said("p.b", "s", 5)), entries)
    assert [one.rule.id for one in both.report.findings] == ["p.a"]
    alone = apply(report(said("p.a", "s", 1, also=("p.b",))), entries)
    assert (alone.report.findings, alone.left) == ((), ())


def test_what_is_hidden_as_unchanged_counts_as_found_and_what_a_comment_hides_does_not() -> None:
    finding = said("p.a", "s")
    entries = [Entry("a.md", "p.a", "s", 1)]
    unchanged = apply(report(hidden=(Hidden(finding, "unchanged"),)), entries)
    comment = apply(report(hidden=(Hidden(finding, "comment"),)), entries)
    assert (unchanged.left, list(comment.left)) == ((), entries)
    assert [one.by for one in unchanged.report.hidden] == ["unchanged"]


def test_a_report_is_not_written_on() -> None:
    before = report(said("p.a", "s"), hidden=(Hidden(said("p.b", "s"), "comment", "why"),))
    copy = replace(before)
    found = apply(before, [Entry("a.md", "p.a", "s", 1)])
    assert before == copy
    assert [(one.by, one.reason) for one in found.report.hidden] == [("baseline", ""), ("comment", "why")]


QUIET = Settings(select=("ALL",), engines={"harper": "off", "languagetool": "off"})
SIMPLE = "The town met. It rained. The mayor left for the harbour at noon on Friday. "
HARD = (
    "The administration’s implementation of comprehensive institutional restructuring necessitates considerable "
    "reconsideration of established organisational responsibilities. Departmental representatives subsequently "
    "emphasised that interdepartmental communication remains fundamentally unsatisfactory. Independent evaluators "
    "demonstrated that administrative complexity disproportionately disadvantages inexperienced applicants.\n\n"
)
EDITS = {
    "readability.hard-article": (
        HARD * 3,
        "The council’s decision came on Friday.\n\n" + HARD * 3 + "Nobody anticipated it.\n",
    ),
    "structure.titles": (
        f"# Ferry\n\n{SIMPLE}\n\n# Fares\n\n{SIMPLE}\n",
        f"# Fares\n\n{SIMPLE}\n\n# Ferry\n\n{SIMPLE}\n",
    ),
    "acronyms.undefined": (
        f"The HVRQ met. {SIMPLE}\n\nNobody saw the HVRQ then.\n",
        f"Nobody saw the HVRQ then.\n\nThe HVRQ met. {SIMPLE}\n",
    ),
    "variants.spelling": (
        f"She focused on fish. He focused on it. {SIMPLE}\n\nThey focussed on bread.\n",
        f"They focussed on bread. {SIMPLE}\n\nWe all focussed on wine. She focused on fish.\n",
    ),
    "web.one-form-email": (
        f"Send an email. She sent an email. {SIMPLE}\n\nNobody reads e-mail.\n",
        f"Nobody reads e-mail. She sent e-mail. {SIMPLE}\n\nSend an email.\n",
    ),
    "figures.percent": (
        "About 5% came. Then 6% left. Later 7% stayed.\n\nIn all 8 per cent sang.\n",
        "In all 8 per cent sang, and 9 per cent wept, and 3 per cent ate.\n\nAbout 5% came.\n",
    ),
}


@pytest.mark.parametrize("rule", EDITS)
def test_findings_about_an_article_or_its_words_stay_the_same_when_they_stand_elsewhere(rule: str) -> None:
    proofreader = Proofreader(lambda _path: replace(QUIET, select=(rule,)))
    before, after = (
        next(iter(proofreader.check_sources([Source("a.md", text)]))).findings for text in EDITS[rule]
    )
    old, new = ([one for one in found if one.rule.id == rule] for found in (before, after))
    assert old
    assert new
    assert [one.anchor for one in old] != [one.anchor for one in new]
    found = apply(report(*new), added("a.md", old))
    assert found.report.findings == ()


def test_rules_that_are_told_by_more_than_a_sentence_are_there() -> None:
    there = Proofreader(lambda _path: QUIET).rules(QUIET)
    assert there.keys() >= keys.ARTICLE | keys.WORDS
