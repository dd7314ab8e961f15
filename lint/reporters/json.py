"""JSON with a published schema (docs/report.schema.json)."""

import json
from collections.abc import Iterator
from typing import Any

from lint.finding import Finding, Problem, Report
from lint.reporters import DEFAULT_STYLE, Run, Style

SCHEMA = 1
"""Grows when a reader of the old form would misread the new one."""


def render(run: Run, style: Style = DEFAULT_STYLE) -> Iterator[str]:
    """One object; a report of a file a line, so that a large answer can be looked at and compared.

    Columns and offsets are code points; a lone surrogate of a file name is written as an escape.
    """
    del style
    tool = {"name": "prooflint", "version": run.version, "engines": dict(sorted(run.engines.items()))}
    yield f'{{"schema": {SCHEMA}, "tool": {_dump(tool)},\n "notices": {_dump(list(run.notices))},\n "reports": ['
    for number, report in enumerate(run.reports):
        yield (",\n" if number else "\n") + "  " + _dump(_report(report))
    yield "\n ]}\n"


def _dump(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        return json.dumps(value)
    return text


def _report(report: Report) -> dict[str, Any]:
    return {
        "path": report.path,
        "words": report.words,
        "findings": [_finding(finding, report) for finding in report.findings],
        "suppressed": report.suppressed,
        "problems": [_problem(problem) for problem in report.problems],
        "notes": list(report.notes),
    }


def _problem(problem: Problem) -> dict[str, str]:
    return {"where": problem.where, "message": problem.message}


def _finding(finding: Finding, report: Report) -> dict[str, Any]:
    assert report.source is not None
    line, column = report.source.position(finding.span.start)
    end_line, end_column = report.source.position(finding.span.end)
    return {
        "rule": finding.rule.id,
        "severity": finding.severity,
        "category": finding.rule.category,
        "message": finding.message,
        "start": finding.span.start,
        "end": finding.span.end,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "excerpt": finding.excerpt,
        "replacements": list(finding.replacements),
        "fixable": finding.fixable,
        "confidence": finding.confidence,
        "also": list(finding.also),
    }
