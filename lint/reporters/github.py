"""Annotations of GitHub Actions, as many as GitHub shows; the rest are lines of the log. Columns are UTF-16 units."""

from collections import Counter
from collections.abc import Iterator

from lint.finding import CONFIDENCES, Finding, Report
from lint.reporters import DEFAULT_STYLE, Run, Style
from lint.reporters._shared.columns import Columns
from lint.reporters._shared.content import Problems, ending, remarks, said
from lint.reporters._shared.encode import line
from lint.reporters._shared.uris import known

MOST = 10
"""Annotations of each level that GitHub shows for a step; of a job it shows 50."""

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}
_WORDS = {"error": "error", "warning": "warning", "info": "remark"}

Shown = tuple[int, int, str, str]
"""How unsure it is and its number, for the order; the command; the same as a line of the log."""


def render(run: Run, style: Style = DEFAULT_STYLE) -> Iterator[str]:
    """Lines for what GitHub would not show, as it comes; then the annotations, the most severe and surest first.

    A problem is an error and comes before all findings.
    """
    del style
    kept: dict[str, list[Shown]] = {level: [] for level in _LEVELS}
    counts: Counter[str] = Counter()
    problems = Problems()
    for report in run.reports:
        problems.add(report)
        counts["article"] += report.source is not None
        for severity, shown in _findings(report, counts):
            kept[severity] = sorted([*kept[severity], shown])
            yield from _beyond(kept[severity], MOST)
    told = [
        _command("error", {"file": known(path), "title": "prooflint: problem"}, text)
        for path, text, _ in problems.rows()
    ]
    yield from (f"- {line(text)}\n" for _, text, _ in list(problems.rows())[MOST:])
    yield from _beyond(kept["error"], max(0, MOST - len(told)))
    hidden = len(told[MOST:]) + sum(counts[level] for level in _LEVELS) - sum(map(len, kept.values()))
    if hidden and len(kept["info"]) == MOST:  # the last place is for saying so
        yield from _beyond(kept["info"], MOST - 1)
        hidden += 1
    yield from told[:MOST]
    yield from (shown[2] for level in _LEVELS for shown in kept[level])
    if hidden:
        yield _command("notice", {"title": "prooflint"}, _withheld(hidden))
    yield from (f"- {line(text)}\n" for text in remarks(run))
    yield f"prooflint: {_summary(counts, len(problems))}\n"
    yield from (f"prooflint: {line(told)}\n" for told in ending(run))


def _findings(report: Report, counts: Counter[str]) -> Iterator[tuple[str, Shown]]:
    if not report.findings or report.source is None:
        return
    columns = Columns(report.source, "utf-16")
    for finding in report.findings:
        counts[finding.severity] += 1
        number = sum(counts[level] for level in _LEVELS)
        yield finding.severity, _shown(finding, known(report.path), columns, number)


def _shown(finding: Finding, path: str, columns: Columns, number: int) -> Shown:
    row, column, end_row, end_column = columns.range(finding)
    # Columns mean something to GitHub only where the range stays on one line.
    place = {"col": column, "endColumn": end_column} if row == end_row else {}
    values: dict[str, str | int] = {
        "file": path,
        "line": row,
        "endLine": end_row,
        **place,
        "title": finding.rule.id,
    }
    told = f"{path}:{row}:{column}: {said(finding)}"
    listed = f"- {line(f'{told} ({_WORDS[finding.severity]}, {finding.rule.id})')}\n"
    command = _command(_LEVELS[finding.severity], values, told)
    return CONFIDENCES.index(finding.confidence), number, command, listed


def _beyond(kept: list[Shown], most: int) -> Iterator[str]:
    """Take out those that are too many, as lines of the log."""
    while len(kept) > most:
        yield kept.pop()[3]


def _withheld(count: int) -> str:
    return (
        f"{count:,} more in the log of this step: GitHub shows at most {MOST} errors, {MOST} warnings and"
        f" {MOST} notices of a step."
    )


def _summary(counts: Counter[str], problems: int) -> str:
    numbers = {**{_WORDS[level]: counts[level] for level in _LEVELS}, "problem": problems}
    parts = [f"{number:,} {word}{'s' * (number != 1)}" for word, number in numbers.items() if number]
    articles = f"{counts['article']:,} article{'s' * (counts['article'] != 1)}"
    return f"{', '.join(parts) or 'nothing to mend'} in {articles}."


def _command(level: str, values: dict[str, str | int], data: str) -> str:
    given = ",".join(f"{name}={_value(str(value))}" for name, value in values.items())
    return f"::{level} {given}::{_data(data)}\n"


def _data(text: str) -> str:
    """As the runner takes it back; line ends are gone already."""
    return line(text).replace("%", "%25")


def _value(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
