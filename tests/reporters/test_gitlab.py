import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import jsonschema

from lint.reporters import Run
from lint.text import Source

Render = Callable[[str, Run], str]
SCHEMA = json.loads((Path(__file__).parent / "schemas" / "gitlab.json").read_text("utf-8"))


def test_issues(render: Render, full_run: Run) -> None:
    issues = json.loads(render("gitlab", full_run))
    jsonschema.Draft202012Validator(SCHEMA).validate(issues)
    assert [(issue["check_name"], issue["severity"]) for issue in issues] == [
        ("spelling.unknown-word", "major"),
        ("repeated.word", "minor"),
        ("plain.word", "info"),
        ("spelling.unknown-word", "major"),
        ("prooflint.problem", "blocker"),
        ("prooflint.problem", "blocker"),
    ]
    assert issues[0]["description"] == "“missle” is wrong. Suggestion: “missile” or “missal”."
    assert issues[1]["location"] == {"path": "drafts/a b.md", "lines": {"begin": 4, "end": 5}}
    assert issues[4]["description"].endswith("languagetool: is not installed (2 articles)")
    assert issues[5]["location"]["path"] == "bad\ufffd\x1b[31m.md"
    assert len({issue["fingerprint"] for issue in issues}) == 6
    # How many articles an engine is missing for is no part of what the problem is.
    alone = json.loads(render("gitlab", Run(full_run.reports[1:2], "1")))
    assert alone[0]["fingerprint"] == issues[4]["fingerprint"]


def test_fingerprints_last_when_lines_move(render: Render, full_run: Run) -> None:
    report = full_run.reports[0]
    moved = replace(report, path="./" + report.path, source=Source("x", "\n\n" + report.source.text))
    before, after = (json.loads(render("gitlab", Run((one,), "1"))) for one in (report, moved))
    assert [row["fingerprint"] for row in before] == [row["fingerprint"] for row in after]
    elsewhere = json.loads(render("gitlab", Run((replace(report, path="b.md"),), "1")))
    assert not {row["fingerprint"] for row in before[:4]} & {row["fingerprint"] for row in elsewhere}


def test_nothing_is_an_empty_list(render: Render) -> None:
    assert json.loads(render("gitlab", Run((), "1"))) == []
