"""JUnit's XML, in the form of Jenkins' schema: a suite for each article, a failed test for each finding."""

from collections import Counter
from collections.abc import Iterable, Iterator

from lint.finding import Finding, Report
from lint.reporters import DEFAULT_STYLE, Run, Style
from lint.reporters._shared.content import PROBLEM, clipped, remarks, said
from lint.reporters._shared.encode import xml


def render(run: Run, style: Style = DEFAULT_STYLE) -> Iterator[str]:
    """One document. Errors and warnings are failures, problems are errors, remarks stand in the output of the suite.

    The names of the tests hold no line, so that a test is known again when the text around is edited. The last suite
    is that of the run: it passes, and is there so that a run without articles has a test too.
    """
    del style
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="prooflint">\n'
    for report in run.reports:
        yield "".join(_suite(report))
    output = _output(remarks(run))
    yield (
        '<testsuite name="prooflint" tests="1" failures="0" errors="0">'
        f'<testcase classname="prooflint" name="run">{output}</testcase></testsuite>\n</testsuites>\n'
    )


def _output(told: Iterable[str]) -> str:
    """Lines that begin with a sign of ours, so that none of them begins a command of a CI job."""
    rows = "\n".join(f"- {xml(row)}" for row in told)
    return f"<system-out>{rows}</system-out>" if rows else ""


def _suite(report: Report) -> Iterator[str]:
    path = xml(report.path)
    failed = [finding for finding in report.findings if finding.severity != "info"]
    tests = len(failed) + bool(report.problems) or 1
    yield (
        f'<testsuite name="{path}" tests="{tests}" failures="{len(failed)}" errors="{int(bool(report.problems))}">\n'
    )
    if report.problems or not failed:
        yield f' <testcase classname="{path}" name="checked">{"".join(_errors(report))}</testcase>\n'
    seen: Counter[str] = Counter()
    for finding in failed:
        name = f"{finding.rule.id}: {clipped(finding.excerpt)}"
        seen[name] += 1
        number = f" ({seen[name]})" if seen[name] > 1 else ""
        yield f' <testcase classname="{path}" name="{xml(name)}{number}">{_failure(finding, report)}</testcase>\n'
    light = (_place(finding, report) for finding in report.findings if finding.severity == "info")
    yield _output((*report.notes, *light))
    yield "</testsuite>\n"


def _errors(report: Report) -> Iterator[str]:
    for problem in report.problems:
        where = "" if problem.where == report.path else f"{problem.where}: "
        told = f"Not checked as it should be: {where}{problem.message}"
        yield f'<error type="{PROBLEM}" message="{xml(told)}"/>'


def _failure(finding: Finding, report: Report) -> str:
    kind = f"{finding.severity}.{finding.rule.category}"
    return f'<failure type="{kind}" message="{xml(said(finding))}">- {xml(_place(finding, report))}</failure>'


def _place(finding: Finding, report: Report) -> str:
    assert report.source is not None
    line, column = report.source.position(finding.span.start)
    word = "remark" if finding.severity == "info" else finding.severity
    return f"{report.path}:{line}:{column}: {word}: {said(finding)} [{finding.rule.id}]"
