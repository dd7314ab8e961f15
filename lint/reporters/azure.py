"""Logging commands of Azure Pipelines: an issue for each error, warning and problem; columns are UTF-16 units."""

from collections.abc import Iterator

from lint.finding import Finding, Report
from lint.reporters import DEFAULT_STYLE, Run, Style
from lint.reporters._shared.columns import Columns
from lint.reporters._shared.content import PROBLEM, Problems, ending, remarks, said
from lint.reporters._shared.encode import line
from lint.reporters._shared.uris import known


def render(run: Run, style: Style = DEFAULT_STYLE) -> Iterator[str]:
    """A command or, for a remark (Azure knows only errors and warnings), a plain line; problems last."""
    del style
    problems = Problems()
    for report in run.reports:
        problems.add(report)
        yield "".join(_findings(report))
    for path, told, _ in problems.rows():
        yield _command({"type": "error", "sourcepath": known(path), "code": PROBLEM}, told)
    yield from (f"- {line(told)}\n" for told in remarks(run))
    yield from (f"prooflint: {line(told)}\n" for told in ending(run))


def _findings(report: Report) -> Iterator[str]:
    if not report.findings or report.source is None:
        return
    columns = Columns(report.source, "utf-16")
    for finding in report.findings:
        row, column = columns.position(finding.span.start)
        if finding.severity == "info":
            yield f"- {line(f'{report.path}:{row}:{column}: remark: {_told(finding)}')}\n"
            continue
        where = {"sourcepath": known(report.path), "linenumber": str(row), "columnnumber": str(column)}
        yield _command({"type": finding.severity, **where, "code": finding.rule.id}, said(finding))


def _told(finding: Finding) -> str:
    return f"{said(finding)} [{finding.rule.id}]"


def _command(values: dict[str, str], data: str) -> str:
    given = "".join(f"{name}={_value(value)};" for name, value in values.items())
    return f"##vso[task.logissue {given}]{_data(data)}\n"


def _data(text: str) -> str:
    """As the agent takes it back; line ends are gone already."""
    return line(text).replace("%", "%AZP25")


def _value(text: str) -> str:
    return _data(text).replace(";", "%3B").replace("]", "%5D")
