"""The exit status and what went wrong, counted while reports pass."""

from collections.abc import Callable, Iterable, Iterator

from lint.finding import SEVERITIES, Problem, Report


class Outcome:
    """What is left of reports when they have passed.

    Args:
        fail_on: gives the fail level of a path: a severity, or “never”.
        exit_zero: whether findings are no failure; problems always are.

    Attributes:
        problems: how many there were.
        problem: the first of them.
    """

    def __init__(self, fail_on: Callable[[str], str], *, exit_zero: bool = False) -> None:
        self.fail_on = fail_on
        self.exit_zero = exit_zero
        self.problems = 0
        self.problem: Problem | None = None
        self._failed = False

    def passing(self, reports: Iterable[Report]) -> Iterator[Report]:
        """The same reports, counted."""
        for report in reports:
            if report.problems:
                self.problem = self.problem or report.problems[0]
                self.problems += len(report.problems)
            if report.findings and not self._failed:
                level = self.fail_on(report.path)
                failing = SEVERITIES[: SEVERITIES.index(level) + 1] if level in SEVERITIES else ()
                self._failed = any(finding.severity in failing for finding in report.findings)
            yield report

    @property
    def status(self) -> int:
        """0 clean, 1 findings at or above the fail level, 3 something could not be checked."""
        if self.problems:
            return 3
        return 1 if self._failed and not self.exit_zero else 0
