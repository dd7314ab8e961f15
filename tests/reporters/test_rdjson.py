import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from lint.finding import Finding, Report, Rule
from lint.reporters import Run
from lint.text import Source, Span

Render = Callable[[str, Run], str]
SCHEMA = json.loads((Path(__file__).parent / "schemas" / "rdjson.json").read_text("utf-8"))


def test_diagnostics(render: Render, full_run: Run) -> None:
    result = json.loads(render("rdjson", full_run))
    jsonschema.Draft202012Validator(SCHEMA).validate(result)
    first, twice, light, _, missing, unread = result["diagnostics"]
    # The family is written with eighteen bytes.
    place = {"start": {"line": 3, "column": 24}, "end": {"line": 3, "column": 30}}
    assert first["location"] == {"path": "drafts/a b.md", "range": place}
    assert first["suggestions"] == [{"range": place, "text": "missile"}, {"range": place, "text": "missal"}]
    assert twice["code"] == {"value": "repeated.word", "url": "https://example.org/twice"}
    assert "suggestions" not in twice
    assert [row["severity"] for row in (first, twice, light, missing)] == ["ERROR", "WARNING", "INFO", "ERROR"]
    assert missing["message"] == "Not checked as it should be: languagetool: is not installed (2 articles)"
    assert unread["code"] == {"value": "prooflint.problem"}


def test_columns_slice_the_bytes_of_the_line(render: Render, full_run: Run) -> None:
    source = full_run.reports[0].source
    lines = source.text.encode().split(b"\n")
    for row, finding in zip(
        json.loads(render("rdjson", full_run))["diagnostics"], full_run.reports[0].findings, strict=False
    ):
        place = row["location"]["range"]
        if place["start"]["line"] == place["end"]["line"]:
            line = lines[place["start"]["line"] - 1]
            assert line[place["start"]["column"] - 1 : place["end"]["column"] - 1].decode() == finding.excerpt


def test_a_diagnostic_a_line(render: Render, full_run: Run) -> None:
    rows = [json.loads(line) for line in render("rdjsonl", full_run).splitlines()]
    assert len(rows) == 6
    assert all(row["source"] == {"name": "prooflint"} for row in rows)
    assert render("rdjsonl", Run((), "1")) == ""


@pytest.mark.parametrize(
    ("excerpt", "fixable", "offered"),
    [
        ("missle", False, True),
        ("mis*s*le", False, False),
        ("AT&amp;T", False, False),
        ("one\ntwo", False, False),
        ("one\ntwo", True, True),
        ("<b>x</b>", False, False),
        ("word’s end", False, True),
    ],
)
def test_what_holds_markup_is_not_replaced(render: Render, excerpt: str, *, fixable: bool, offered: bool) -> None:
    finding = Finding(
        Rule("a.b", "w", "style"), Span(0, len(excerpt)), "m", "error", "likely", excerpt, ("y",), fixable
    )
    report = Report("a.md", Source("a.md", excerpt), 1, (finding,))
    row = json.loads(render("rdjsonl", Run((report,), "1")))
    assert ("suggestions" in row) == offered
