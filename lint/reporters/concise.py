"""One line per finding, for greps, editors and hooks: path:line:column: severity: message [rule]."""

from collections.abc import Iterator

from lint.display import harmless, safe
from lint.finding import Report
from lint.reporters import DEFAULT_STYLE, Run, Style


def render(run: Run, style: Style = DEFAULT_STYLE) -> Iterator[str]:
    """Lines, notes and problems last; line and column from 1, the column in code points."""
    return map(harmless, _lines(run, style))


def _lines(run: Run, style: Style) -> Iterator[str]:
    rest: list[str] = []
    is_clean = True
    for report in run.reports:
        path = safe(report.path)
        is_clean = is_clean and not report.findings and not report.problems
        yield from _findings(path, report)
        rest += (f"{path}: note: {safe(note)}\n" for note in report.notes)
        for problem in report.problems:
            where = "" if problem.where == report.path else f"{safe(problem.where)}: "
            rest.append(f"{path}: problem: {where}{safe(problem.message)}\n")
    yield from rest
    for notice in run.notices:
        yield f"prooflint: {safe(notice)}\n"
    if run.exit and not is_clean and not style.quiet:
        yield f"prooflint: exit {run.exit['status']}: {safe(str(run.exit['reason']))}\n"


def _findings(path: str, report: Report) -> Iterator[str]:
    for finding in report.findings:
        assert report.source is not None
        line, column = report.source.position(finding.span.start)
        better = f" -> {safe(finding.replacements[0])}" if finding.replacements else ""
        excerpt = safe(finding.excerpt if len(finding.excerpt) <= 60 else finding.excerpt[:59] + "…")
        message = safe(finding.message)
        yield f"{path}:{line}:{column}: {finding.severity}: {excerpt}{better}: {message} [{finding.rule.id}]\n"
