import json
from collections.abc import Callable

from lint.reporters import Run

Render = Callable[[str, Run], str]


def test_lines(render: Render, full_run: Run) -> None:
    rows = [json.loads(line) for line in render("json_lines", full_run).splitlines()]
    assert [row["type"] for row in rows] == (
        ["run", *["finding"] * 4, "problem", "note", "article", "problem", "article", "problem", "article", "end"]
    )
    assert rows[0] == {
        "type": "run",
        "schema": 1,
        "tool": {"name": "prooflint", "version": "0.1.0"},
        "omitted": ["harper"],
    }
    assert rows[-1] == {
        "type": "end",
        "articles": 2,
        "words": 13,
        "findings": 4,
        "suppressed": 1,
        "problems": 3,
        "engines": {"harper": "2.13.0", "languagetool": None},
        "notices": ["A notice."],
    }


def test_findings_are_those_of_the_json_format(render: Render, full_run: Run) -> None:
    answer = json.loads(render("json", full_run))
    wanted = [{"path": one["path"], **row} for one in answer["reports"] for row in one["findings"]]
    rows = [json.loads(line) for line in render("json_lines", full_run).splitlines()]
    assert [{**row, "type": 0} for row in rows if row["type"] == "finding"] == [
        {**row, "type": 0} for row in wanted
    ]


def test_a_name_that_is_not_utf_8_comes_back(render: Render, full_run: Run) -> None:
    rows = [json.loads(line) for line in render("json_lines", full_run).splitlines()]
    assert rows[-2]["path"] == "bad\udcff\x1b[31m.md"
    assert rows[-2]["read"] is False
