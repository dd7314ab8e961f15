from collections.abc import Callable
from dataclasses import replace

import ci_readers

from lint.reporters import Run

Render = Callable[[str, Run], str]


def test_suites(render: Render, full_run: Run) -> None:
    root = ci_readers.tree(render("junit", full_run), ci_readers.JUNIT, "testsuites")
    counts = [tuple(suite.get(key) for key in ("name", "tests", "failures", "errors")) for suite in root]
    assert counts == [
        ("drafts/a b.md", "4", "3", "1"),
        ("./clean.md", "1", "0", "1"),
        ("bad�␛[31m.md", "1", "0", "1"),
        ("prooflint", "1", "0", "0"),
    ]
    for suite in root:
        cases = suite.findall("testcase")
        assert len(cases) == int(suite.get("tests", ""))
        assert len(suite.findall("testcase/failure")) == int(suite.get("failures", ""))
        assert sum(case.find("error") is not None for case in cases) == int(suite.get("errors", ""))


def test_what_a_suite_says(render: Render, full_run: Run) -> None:
    root = ci_readers.tree(render("junit", full_run), ci_readers.JUNIT, "testsuites")
    failure = root.findall("testsuite/testcase/failure")[0]
    assert failure.get("message") == "“missle” is wrong. Suggestion: “missile” or “missal”."
    assert failure.text == f"- drafts/a b.md:3:11: error: {failure.get('message')} [spelling.unknown-word]"
    output = root[0].find("system-out")
    assert output is not None
    assert output.text is not None
    assert output.text.splitlines()[0] == "- only half in English"
    assert "remark: “fine” is wrong." in output.text
    last = root[-1].find("testcase/system-out")
    assert last is not None
    assert last.text == "- A notice.\n- A quick look, without harper."


def test_names_hold_no_line_and_differ(render: Render, full_run: Run) -> None:
    report = full_run.reports[0]
    double = replace(report, findings=(report.findings[0], report.findings[0]))
    root = ci_readers.tree(render("junit", Run((double,), "1")), ci_readers.JUNIT, "testsuites")
    names = [case.get("name") for case in root[0].findall("testcase")]
    assert names == ["checked", "spelling.unknown-word: missle", "spelling.unknown-word: missle (2)"]


def test_a_run_without_articles_has_a_test(render: Render) -> None:
    root = ci_readers.tree(render("junit", Run((), "1")), ci_readers.JUNIT, "testsuites")
    assert len(root.findall("testsuite/testcase")) == 1
