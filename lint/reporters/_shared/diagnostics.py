"""The diagnostics of reviewdog's two formats."""

from collections.abc import Iterator
from typing import Any

from lint.finding import Finding, Report
from lint.reporters import Run
from lint.reporters._shared.columns import Columns
from lint.reporters._shared.content import PROBLEM, Problems, can_be_put_in, link, said
from lint.reporters._shared.encode import inert, whole
from lint.reporters._shared.uris import known

SOURCE = {"name": "prooflint"}
_SEVERITY = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def diagnostics(run: Run) -> Iterator[dict[str, Any]]:
    """One for each finding as it comes, then one for each problem."""
    problems = Problems()
    for report in run.reports:
        problems.add(report)
        if report.findings and report.source is not None:
            columns = Columns(report.source, "utf-8")
            for finding in report.findings:
                yield _diagnostic(finding, report, columns)
    for path, told, _ in problems.rows():
        yield {
            "message": inert(told),
            "location": {"path": whole(known(path))},
            "severity": "ERROR",
            "code": {"value": PROBLEM},
        }


def _diagnostic(finding: Finding, report: Report, columns: Columns) -> dict[str, Any]:
    line, column, end_line, end_column = columns.range(finding)
    place = {"start": {"line": line, "column": column}, "end": {"line": end_line, "column": end_column}}
    address = link(finding.rule.source)
    found: dict[str, Any] = {
        "message": inert(said(finding)),
        "location": {"path": whole(known(report.path)), "range": place},
        "severity": _SEVERITY[finding.severity],
        "code": {"value": finding.rule.id, **({"url": address} if address else {})},
    }
    if can_be_put_in(finding):
        found["suggestions"] = [
            {"range": place, "text": whole(text)} for text in dict.fromkeys(finding.replacements)
        ]
    return found
