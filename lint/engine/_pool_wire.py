"""Reports between processes: plain values for ``marshal``, and each rule only once."""

import pickle
from collections.abc import Sequence
from typing import Any

from lint.finding import Finding, Hidden, Problem, Report, Rule
from lint.text import Source, Span

Plain = tuple[Any, ...]


class Packer:
    """The end that sends: knows which rules the other end has been told."""

    def __init__(self) -> None:
        self._numbers: dict[int, int] = {}
        self._rules: list[Rule] = []  # keeps them, so that no other rule has the identity of one
        self._told = 0

    def pack(self, reports: Sequence[Report]) -> Plain:
        """Reports as plain values, and the rules in them that are new."""
        packed = tuple(self._report(report) for report in reports)
        new = self._rules[self._told :]
        self._told = len(self._rules)
        return packed, pickle.dumps(new) if new else b""

    def _report(self, report: Report) -> Plain:
        return (
            report.path,
            None if report.source is None else report.source.text,
            report.words,
            tuple(self._finding(finding) for finding in report.findings),
            tuple((self._finding(one.finding), one.by, one.reason) for one in report.hidden),
            tuple((problem.where, problem.message) for problem in report.problems),
            report.notes,
        )

    def _finding(self, finding: Finding) -> Plain:
        number = self._numbers.get(id(finding.rule))
        if number is None:
            number = self._numbers[id(finding.rule)] = len(self._rules)
            self._rules.append(finding.rule)
        return (
            number,
            finding.span.start,
            finding.span.end,
            finding.message,
            finding.severity,
            finding.confidence,
            finding.excerpt,
            finding.replacements,
            finding.fixable,
            finding.also,
            finding.anchor,
        )


class Unpacker:
    """The end that receives."""

    def __init__(self) -> None:
        self._rules: list[Rule] = []

    def unpack(self, values: Plain) -> list[Report]:
        """The reports that were packed; their rules are equal to those of the other end."""
        packed, new = values
        if new:
            self._rules += pickle.loads(new)  # noqa: S301  # from our own process, over a pipe that nobody else has
        return [self._report(one) for one in packed]

    def _report(self, values: Plain) -> Report:
        path, text, words, findings, hidden, problems, notes = values
        return Report(
            path=path,
            source=None if text is None else Source(path, text),
            words=words,
            findings=tuple(self._finding(one) for one in findings),
            hidden=tuple(Hidden(self._finding(one), by, reason) for one, by, reason in hidden),
            problems=tuple(Problem(where, message) for where, message in problems),
            notes=notes,
        )

    def _finding(self, values: Plain) -> Finding:
        number, start, end, *others = values
        return Finding(self._rules[number], Span(start, end), *others)
