"""One line per finding, for greps, editors and hooks: path:line:column: severity: message [rule]."""

from collections.abc import Iterator

from lint.display import safe
from lint.reporters import DEFAULT_STYLE, Run, Style


def render(run: Run, style: Style = DEFAULT_STYLE) -> Iterator[str]:
    """Lines, problems last; line and column from 1, the column in code points."""
    del style
    for report in run.reports:
        path = safe(report.path)
        for finding in report.findings:
            assert report.source is not None
            line, column = report.source.position(finding.span.start)
            better = f" -> {safe(finding.replacements[0])}" if finding.replacements else ""
            excerpt = safe(finding.excerpt if len(finding.excerpt) <= 60 else finding.excerpt[:59] + "…")
            message = safe(finding.message)
            yield (
                f"{path}:{line}:{column}: {finding.severity}: {excerpt}{better}: {message} [{finding.rule.id}]\n"
            )
    for report in run.reports:
        for note in report.notes:
            yield f"{safe(report.path)}: note: {safe(note)}\n"
        for problem in report.problems:
            where = "" if problem.where == report.path else f"{safe(problem.where)}: "
            yield f"{safe(report.path)}: problem: {where}{safe(problem.message)}\n"
    for notice in run.notices:
        yield f"prooflint: {safe(notice)}\n"
