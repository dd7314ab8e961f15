"""A JSON object a line, for streams: a run, then articles with their findings, then what is known at the end."""

from collections.abc import Iterator

from lint.finding import Report
from lint.reporters import DEFAULT_STYLE, Run, Style
from lint.reporters._shared.content import engines, fields
from lint.reporters._shared.encode import dumped

SCHEMA = 1
"""Grows when a reader of the old form would misread the new one."""


def render(run: Run, style: Style = DEFAULT_STYLE) -> Iterator[str]:
    """Lines whose key “type” tells what they are: run, finding, problem, note, article, end.

    The lines about an article come before the one of type “article”, so that one who waits for it has them all. A
    text without a line of type “end” is that of an interrupted run. Columns and offsets are code points.
    """
    del style
    tool = {"name": "prooflint", "version": run.version}
    yield _line({"type": "run", "schema": SCHEMA, "tool": tool, "omitted": list(run.omitted)})
    counts = dict.fromkeys(("articles", "words", "findings", "suppressed", "problems"), 0)
    for report in run.reports:
        yield "".join(_article(report))
        counts["articles"] += report.source is not None
        counts["words"] += report.words
        counts["findings"] += len(report.findings)
        counts["suppressed"] += report.suppressed
        counts["problems"] += len(report.problems)
    rest = {
        "engines": engines(run.engines),
        "notices": list(run.notices),
        **({"exit": dict(run.exit)} if run.exit else {}),
    }
    yield _line({"type": "end", **counts, **rest})


def _article(report: Report) -> Iterator[str]:
    for finding in report.findings:
        yield _line({"type": "finding", "path": report.path, **fields(finding, report)})
    for problem in report.problems:
        yield _line({"type": "problem", "path": report.path, "where": problem.where, "message": problem.message})
    for note in report.notes:
        yield _line({"type": "note", "path": report.path, "message": note})
    count = len(report.findings)
    read = report.source is not None
    yield _line(
        {
            "type": "article",
            "path": report.path,
            "read": read,
            "words": report.words,
            "findings": count,
            "suppressed": report.suppressed,
        }
    )


def _line(value: dict[str, object]) -> str:
    return dumped(value) + "\n"
