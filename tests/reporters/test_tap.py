from collections.abc import Callable

import ci_readers
import pytest

from lint.finding import Report
from lint.reporters import Run
from lint.text import Source

Render = Callable[[str, Run], str]


def test_a_test_for_each_article(render: Render, full_run: Run) -> None:
    stream = ci_readers.tap(render("tap", full_run))
    assert [(test.ok, test.name) for test in stream.tests] == [
        (False, "drafts/a b.md"),
        (False, "./clean.md"),
        (False, "bad�␛[31m.md"),
    ]
    assert stream.plan == "1..3"
    assert stream.comments == [
        "drafts/a b.md: only half in English",
        "A notice.",
        "A quick look, without harper.",
    ]
    block = stream.tests[0].block
    assert block["problems"] == [{"where": "languagetool", "message": "is not installed"}]
    assert block["findings"][0] == {
        "severity": "error",
        "line": 3,
        "column": 11,
        "rule": "spelling.unknown-word",
        "message": "“missle” is wrong. Suggestion: “missile” or “missal”.",
    }


def test_remarks_alone_are_ok(render: Render, full_run: Run) -> None:
    report = full_run.reports[0]
    light = Report(report.path, report.source, 9, report.findings[2:3])
    stream = ci_readers.tap(render("tap", Run((light, Report("b.md", Source("b.md", "x"), 1)), "1")))
    assert [test.ok for test in stream.tests] == [True, True]
    assert stream.tests[0].block["findings"][0]["severity"] == "info"
    assert stream.tests[1].block is None


def test_no_articles(render: Render) -> None:
    assert render("tap", Run((), "1")) == "TAP version 14\n1..0 # SKIP no articles\n"


@pytest.mark.parametrize("path", ["a # SKIP.md", "a\\# TODO.md", "\\", "##[error]\nok 2 - b"])
def test_names_are_no_directives(render: Render, path: str) -> None:
    stream = ci_readers.tap(render("tap", Run((Report(path, Source(path, ""), 0),), "1")))
    assert stream.tests[0].name == path.replace("##", "# #").replace("\n", " ")
