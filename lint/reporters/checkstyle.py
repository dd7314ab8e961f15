"""Checkstyle's XML: a file element for each article with findings or problems; columns are code points."""

from collections.abc import Iterator

from lint.finding import Report
from lint.reporters import DEFAULT_STYLE, Run, Style
from lint.reporters._shared.content import PROBLEM, said
from lint.reporters._shared.encode import xml


def render(run: Run, style: Style = DEFAULT_STYLE) -> Iterator[str]:
    """One document; the severities are those of the format: error, warning, info."""
    del style
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="10.0">\n'
    for report in run.reports:
        if report.findings or report.problems:
            yield f'<file name="{xml(report.path)}">\n' + "".join(_errors(report)) + "</file>\n"
    yield "</checkstyle>\n"


def _errors(report: Report) -> Iterator[str]:
    for problem in report.problems:
        where = "" if problem.where == report.path else f"{problem.where}: "
        told = f"Not checked as it should be: {where}{problem.message}"
        yield f' <error line="1" severity="error" message="{xml(told)}" source="{PROBLEM}"/>\n'
    for finding in report.findings:
        assert report.source is not None
        line, column = report.source.position(finding.span.start)
        yield (
            f' <error line="{line}" column="{column}" severity="{finding.severity}"'
            f' message="{xml(said(finding))}" source="prooflint.{xml(finding.rule.id)}"/>\n'
        )
