"""Which findings make a run fail, and the reason that is given."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.finding import CONFIDENCES, SEVERITIES, Finding, Report, Rule
from lint.policy import Policy, Tally, Verdict, listed
from lint.text import Source, Span

Make = Callable[..., Finding]


def finding(severity: str = "error", rule: str = "spelling.unknown-word", confidence: str = "likely") -> Finding:
    record = Rule(rule, "why", "spelling", aliases=("words.old",) if rule.startswith("words.") else ())
    return Finding(record, Span(0, 1), "message", severity, confidence, "x")  # type: ignore[arg-type]


def report(*findings: Finding, words: int = 100, path: str = "a.md") -> Report:
    return Report(path, Source(path, "x"), words, findings)


def verdict(policy: Policy, *reports: Report, knows_new: bool = False) -> Verdict:
    tally = Tally(knows_new=knows_new)
    for one in reports:
        tally.add(one, policy)
    return tally.verdict()


ERROR, WARNING, REMARK = finding("error"), finding("warning"), finding("info")


@pytest.mark.parametrize(
    ("level", "findings", "expected"),
    [
        ("warning", (), (0, "nothing to mend")),
        ("warning", (ERROR, WARNING), (1, "1 error and 1 warning (fail-on warning)")),
        ("error", (ERROR, WARNING), (1, "1 error (fail-on error)")),
        ("error", (WARNING, WARNING, REMARK), (0, "2 warnings and 1 remark, below fail-on error")),
        ("info", (REMARK,), (1, "1 remark (fail-on info)")),
        ("never", (ERROR,), (0, "1 error, none of which fails (fail-on never)")),
    ],
)
def test_the_fail_level(level: str, findings: tuple[Finding, ...], expected: tuple[int, str]) -> None:
    assert verdict(Policy.of(level, {}), report(*findings)) == expected


@pytest.mark.parametrize(
    ("table", "findings", "status", "reason"),
    [
        ({"rules": ("spelling",)}, (finding(rule="grammar.x"),), 0, "none of which counts"),
        ({"rules": ("spelling",)}, (ERROR,), 1, "1 error (fail-on warning)"),
        ({"rules": ("spelling.unknown",)}, (ERROR,), 0, "none of which counts"),
        ({"ignore": ("spelling",)}, (ERROR,), 0, "none of which counts"),
        ({"ignore": ("ALL",), "rules": ("spelling",)}, (ERROR,), 1, "1 error"),
        ({"ignore": ("spelling.unknown-word",), "rules": ("spelling",)}, (ERROR,), 0, "none of which counts"),
        ({"rules": ("spelling.unknown-word",), "ignore": ("spelling",)}, (ERROR,), 1, "1 error"),
        ({"rules": ("words.old",)}, (finding(rule="words.new"),), 1, "1 error"),
        ({"min_confidence": "certain"}, (ERROR,), 0, "none of which counts"),
        ({"min_confidence": "likely"}, (ERROR,), 1, "1 error"),
        ({"max_findings": 1}, (ERROR,), 0, "1 error, at most 1 allowed (exit.max-findings)"),
        ({"max_findings": 1}, (ERROR, WARNING), 1, "1 error and 1 warning, more than 1 (exit.max-findings)"),
        ({"max_per_1000_words": 10}, (ERROR,), 0, "at most 10 in 1,000 words allowed"),
        ({"max_per_1000_words": 9.5}, (ERROR,), 1, "1 error, 10.0 in 1,000 words, more than 9.5"),
        ({"max_per_1000_words": 50, "max_findings": 2}, (ERROR,) * 3, 1, "3 errors, more than 2"),
        ({"max_per_1000_words": 5, "max_findings": 2}, (ERROR,), 1, "10.0 in 1,000 words, more than 5"),
        ({"max_warnings": 2}, (WARNING,) * 2, 0, "2 warnings, at most 2 warnings allowed (max-warnings)"),
        ({"max_warnings": 2}, (WARNING,) * 3, 1, "3 warnings, more than 2 (max-warnings)"),
        ({"max_warnings": 2}, (WARNING, ERROR), 1, "1 error (fail-on warning)"),
        ({"max_warnings": 0}, (WARNING, ERROR), 1, "1 error (fail-on warning); 1 warning, more than 0"),
    ],
)
def test_what_counts_and_how_much_may_be_left(
    table: dict[str, object], findings: tuple[Finding, ...], status: int, reason: str
) -> None:
    found = verdict(Policy.of("warning", table), report(*findings))
    assert found.status == status
    assert reason in found.reason


def test_a_limit_of_warnings_counts_them_below_the_fail_level_too() -> None:
    assert verdict(Policy.of("error", {}, 0), report(WARNING)).status == 1
    assert verdict(Policy.of("error", {"max_warnings": 0}, 1), report(WARNING)).status == 0


def test_a_share_is_of_the_words_of_all_articles() -> None:
    policy = Policy.of("warning", {"max_per_1000_words": 5})
    assert verdict(policy, report(ERROR), report(words=100)).status == 0
    assert verdict(policy, report(ERROR), report(words=99)).status == 1


def test_findings_in_a_text_without_words_are_too_many() -> None:
    assert verdict(Policy.of("warning", {"max_per_1000_words": 5}), report(ERROR, words=0)).status == 1


@pytest.mark.parametrize(("knows_new", "status"), [(True, 1), (False, 0)])
def test_new_only_fails_nothing_where_nothing_is_known_to_be_new(knows_new: bool, status: int) -> None:
    found = verdict(Policy.of("warning", {"new_only": True}), report(ERROR), knows_new=knows_new)
    assert found.status == status
    assert ("none known to be new" in found.reason) is not knows_new


def test_articles_under_one_policy_are_counted_together_and_others_apart() -> None:
    strict, lenient = Policy.of("warning", {}), Policy.of("warning", {"max_findings": 2})
    tally = Tally()
    tally.add(report(ERROR), lenient)
    tally.add(report(WARNING), lenient)
    tally.add(report(REMARK), strict)
    assert tally.verdict() == (0, "1 error, 1 warning and 1 remark, no more than the settings allow")
    tally.add(report(ERROR), Policy.of("warning", {"max_findings": 2}))
    tally.add(report(ERROR), strict)
    assert tally.verdict() == (
        1,
        "2 errors and 1 warning, more than 2 (exit.max-findings); 1 error (fail-on warning)",
    )


def test_of_many_policies_only_some_are_told() -> None:
    tally = Tally()
    for limit in range(5):
        tally.add(report(*(ERROR,) * 9), Policy.of("warning", {"max_findings": limit}))
    assert tally.verdict().reason.endswith("; and 2 more reasons")
    assert tally.verdict().reason.count(";") == 3


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ({"error": 1}, "1 error"),
        ({"warning": 1_200, "error": 2}, "2 errors and 1,200 warnings"),
        ({"info": 1, "warning": 1, "error": 1}, "1 error, 1 warning and 1 remark"),
        ({"warning": 0}, "0 warnings"),
    ],
)
def test_numbers_in_words(counts: dict[str, int], words: str) -> None:
    assert listed(counts) == words


FINDINGS = st.builds(
    finding,
    st.sampled_from(SEVERITIES),
    st.sampled_from(["spelling.a", "spelling.b", "grammar.c"]),
    st.sampled_from(CONFIDENCES),
)
REPORTS = st.lists(
    st.builds(
        lambda found, words: report(*found, words=words), st.lists(FINDINGS, max_size=4), st.integers(0, 300)
    ),
    max_size=5,
)
LIMITS = st.none() | st.integers(0, 6)
POLICIES = st.builds(
    lambda level, rules, findings, share, warnings: Policy.of(
        level,
        {"rules": rules, "max_findings": findings, "max_per_1000_words": share},
        warnings,
    ),
    st.sampled_from([*SEVERITIES, "never"]),
    st.sampled_from([(), ("spelling",), ("grammar.c",)]),
    LIMITS,
    LIMITS,
    LIMITS,
)


@given(REPORTS, POLICIES, st.randoms())
def test_the_order_of_articles_does_not_count(reports: list[Report], policy: Policy, random: object) -> None:
    shuffled = list(reports)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert verdict(policy, *reports) == verdict(policy, *shuffled)


@given(REPORTS, POLICIES)
def test_a_run_fails_if_and_only_if_a_limit_is_passed(reports: list[Report], policy: Policy) -> None:
    """The truth, counted anew in the plainest way."""
    every = [one for each in reports for one in each.findings]
    named = [one for one in every if not policy.rules or one.rule.id.startswith(policy.rules)]
    grave = SEVERITIES[: SEVERITIES.index(policy.fail_on) + 1] if policy.fail_on in SEVERITIES else ()  # type: ignore[arg-type]
    apart = policy.max_warnings is not None
    counted = [one for one in named if one.severity in grave and not (apart and one.severity == "warning")]
    warnings = [one for one in named if one.severity == "warning"]
    words = sum(each.words for each in reports)
    fails = policy.max_findings is not None and len(counted) > policy.max_findings
    if policy.max_per_1000_words is not None:
        fails = fails or 1000 * len(counted) > policy.max_per_1000_words * words
    if policy.max_warnings is not None:
        fails = fails or len(warnings) > policy.max_warnings
    found = verdict(policy, *reports)
    assert (found.status == 1) is fails
    assert found.reason
    assert "\n" not in found.reason
