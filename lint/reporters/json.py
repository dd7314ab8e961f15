"""JSON with a published schema (docs/report.schema.json)."""

from collections.abc import Iterator
from typing import Any

from lint.finding import Problem, Report
from lint.reporters import DEFAULT_STYLE, Run, Style
from lint.reporters._shared.content import fields
from lint.reporters._shared.encode import dumped

SCHEMA = 1
"""Grows when a reader of the old form would misread the new one."""


def render(run: Run, style: Style = DEFAULT_STYLE) -> Iterator[str]:
    """One object; a report of a file a line, so that a large answer can be looked at and compared.

    What is only known when all articles have been checked stands behind their reports. Columns and offsets are code
    points. It is in ASCII, so that every terminal and log takes it as it is.
    """
    del style
    yield f'{{"schema": {SCHEMA},\n "reports": ['
    for number, report in enumerate(run.reports):
        yield (",\n" if number else "\n") + "  " + dumped(_report(report))
    tool = {"name": "prooflint", "version": run.version, "engines": dict(sorted(run.engines.items()))}
    rest = {"notices": list(run.notices), "omitted": list(run.omitted), "tool": tool}
    if run.exit:
        rest["exit"] = dict(run.exit)
    yield "\n ]" + "".join(f',\n "{key}": {dumped(value)}' for key, value in rest.items()) + "}\n"


def _report(report: Report) -> dict[str, Any]:
    return {
        "path": report.path,
        "words": report.words,
        "findings": [fields(finding, report) for finding in report.findings],
        "suppressed": report.suppressed,
        "problems": [_problem(problem) for problem in report.problems],
        "notes": list(report.notes),
    }


def _problem(problem: Problem) -> dict[str, str]:
    return {"where": problem.where, "message": problem.message}
