"""The Test Anything Protocol, version 14: a test for each article, findings in its YAML block."""

import json
from collections.abc import Iterator

from lint.finding import Report
from lint.reporters import DEFAULT_STYLE, Run, Style
from lint.reporters._shared.content import ending, remarks, said
from lint.reporters._shared.encode import line


def render(run: Run, style: Style = DEFAULT_STYLE) -> Iterator[str]:
    """An article with errors, warnings or problems is “not ok”; the plan comes last. Columns are code points."""
    del style
    yield "TAP version 14\n"
    number = 0
    for number, report in enumerate(run.reports, 1):  # the plan needs the last one
        yield "".join(_test(number, report))
    yield from (f"# {line(told)}\n" for told in (*remarks(run), *ending(run)))
    yield f"1..{number}\n" if number else "1..0 # SKIP no articles\n"


def _test(number: int, report: Report) -> Iterator[str]:
    failed = report.problems or any(finding.severity != "info" for finding in report.findings)
    # A number sign would begin a directive such as “# SKIP”.
    name = line(report.path).replace("\\", "\\\\").replace("#", "\\#")
    yield f"{'not ok' if failed else 'ok'} {number} - {name}\n"
    if report.findings or report.problems:
        yield "  ---\n"
        yield from _block(report)
        yield "  ...\n"
    yield from (f"# {line(report.path)}: {line(note)}\n" for note in report.notes)


def _block(report: Report) -> Iterator[str]:
    if report.problems:
        yield "  problems:\n"
        for problem in report.problems:
            yield f"    - {_value({'where': line(problem.where), 'message': line(problem.message)})}\n"
    if report.findings:
        yield "  findings:\n"
    for finding in report.findings:
        assert report.source is not None
        row, column = report.source.position(finding.span.start)
        shown = {
            "severity": finding.severity,
            "line": row,
            "column": column,
            "rule": finding.rule.id,
            "message": line(said(finding)),
        }
        yield f"    - {_value(shown)}\n"


def _value(value: object) -> str:
    """JSON that is YAML too: readers of YAML take the escapes of two surrogates for two characters."""
    return json.dumps(value, ensure_ascii=False)
