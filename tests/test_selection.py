import pytest

from lint.finding import Finding, Rule
from lint.selection import Selection, select
from lint.text import Span

ON = Rule("plain.utilize", "why", "style", aliases=("words.utilise",))
OFF = Rule("plain.fussy", "why", "style", default=False)


@pytest.mark.parametrize(
    ("selection", "rule", "wanted"),
    [
        (Selection(), ON, True),
        (Selection(), OFF, False),
        (Selection(select=("plain",)), ON, True),
        (Selection(select=("plain",)), OFF, False),
        (Selection(select=("plain.fussy",)), OFF, True),
        (Selection(select=("ALL",)), OFF, True),
        (Selection(select=("spelling",)), ON, False),
        (Selection(select=("pla",)), ON, False),
        (Selection(extend=("plain.fussy",)), OFF, True),
        (Selection(extend=("plain.fussy",)), ON, True),
        (Selection(ignore=("plain",)), ON, False),
        (Selection(ignore=("ALL",)), ON, False),
        (Selection(select=("plain",), ignore=("plain",)), ON, False),
        (Selection(select=("plain.utilize",), ignore=("plain",)), ON, True),
        (Selection(select=("ALL",), ignore=("plain.utilize",)), ON, False),
        (Selection(select=("words.utilise",)), ON, True),
        (Selection(ignore=("words",)), ON, False),
    ],
)
def test_the_longest_selector_decides(selection: Selection, rule: Rule, wanted: bool) -> None:
    assert selection.wants(rule) is wanted


def made(rule: Rule, confidence: str) -> Finding:
    return Finding(rule, Span(0, 1), "m", rule.severity, confidence, "x")  # type: ignore[arg-type]


def test_severities_come_from_the_longest_selector() -> None:
    selection = Selection(severity={"plain": "info", "plain.utilize": "warning"})
    assert [finding.severity for finding in select([made(ON, "likely")], selection)] == ["warning"]


def test_what_is_not_sure_enough_is_hidden() -> None:
    findings = [made(ON, "certain"), made(ON, "likely"), made(ON, "possible")]
    assert len(select(findings, Selection())) == 2
    assert len(select(findings, Selection(min_confidence="possible"))) == 3
    assert len(select(findings, Selection(min_confidence="certain"))) == 1


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("", True),
        ("news/a.md", True),
        ("news/2026/b.md", True),
        ("news/old/a.md", False),
        ("blog/a.md", False),
    ],
)
def test_a_rule_speaks_about_its_files(path: str, wanted: bool) -> None:
    rule = Rule("plain.news", "why", "style", paths=("news/**", "!news/old/**"))
    selection = Selection(select=("plain.news",), path=path)
    assert selection.wants(rule) is wanted
    assert bool(select([made(rule, "likely")], selection)) is wanted


def test_all_unwanted_rules_at_once() -> None:
    selection = Selection(extend=("plain.fussy",), ignore=("words",))
    assert selection.unwanted([ON, OFF]) == {"plain.utilize"}
    assert Selection().unwanted([ON, OFF]) == {"plain.fussy"}
