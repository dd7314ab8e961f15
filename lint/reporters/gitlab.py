"""GitLab's Code Quality report: a list of issues with fingerprints; lines only."""

from collections.abc import Iterator
from typing import Any

from lint.finding import Finding, Report
from lint.reporters import DEFAULT_STYLE, Run, Style
from lint.reporters._shared.content import PROBLEM, Problems, listed, said
from lint.reporters._shared.encode import dumped, line, whole
from lint.reporters._shared.uris import known

_SEVERITY = {"error": "major", "warning": "minor", "info": "info"}


def render(run: Run, style: Style = DEFAULT_STYLE) -> Iterator[str]:
    """The issues of the findings as they come, then one of the gravest kind for each problem.

    GitLab shows only the first of issues with equal fingerprints, so each is different: it holds the path, the rule,
    the sentence and a number for those that are alike, and no line.
    """
    del style
    yield "["
    problems = Problems()
    before = "\n"
    for report in run.reports:
        problems.add(report)
        for finding, hidden, fingerprint in listed(report):
            if hidden is None:
                yield before + " " + dumped(_issue(finding, report, fingerprint))
                before = ",\n"
    for path, told, identity in problems.rows():
        issue = {
            "description": line(told),
            "check_name": PROBLEM,
            "fingerprint": _digest(PROBLEM, identity),
            "severity": "blocker",
            "location": {"path": whole(known(path)), "lines": {"begin": 1}},
        }
        yield before + " " + dumped(issue)
        before = ",\n"
    yield "\n]\n"


def _issue(finding: Finding, report: Report, fingerprint: str) -> dict[str, Any]:
    assert report.source is not None
    first, _ = report.source.position(finding.span.start)
    last, _ = report.source.position(max(finding.span.start, finding.span.end - 1))
    return {
        "description": line(said(finding)),
        "check_name": finding.rule.id,
        "fingerprint": _digest(known(report.path), fingerprint),
        "severity": _SEVERITY[finding.severity],
        "location": {"path": whole(known(report.path)), "lines": {"begin": first, "end": last}},
    }


def _digest(*parts: str) -> str:
    from hashlib import blake2b  # noqa: PLC0415  # most articles are clean

    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
