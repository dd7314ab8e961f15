"""The exit status, its reason and what went wrong, counted while reports pass."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from lint.finding import Problem, Report

if TYPE_CHECKING:
    from lint.policy import Tally


class Outcome:
    """What is left of reports when they have passed.

    Args:
        policy_for: gives what holds for a path: the fail level, a severity or “never”, and the table “exit” of the
            settings.
        exit_zero: whether findings are no failure; problems always are.
        max_warnings: so many do not yet fail the run, in place of what the settings say; None if not given.
        knows_new: whether the run tells new findings from old ones.

    Attributes:
        problems: how many there were.
        problem: the first of them.
        ending: “status” and “reason”, once the last report has passed.
    """

    def __init__(
        self,
        policy_for: Callable[[str], tuple[str, Mapping[str, Any]]],
        *,
        exit_zero: bool = False,
        max_warnings: int | None = None,
        knows_new: Callable[[], bool] = lambda: False,
    ) -> None:
        self.policy_for = policy_for
        self.exit_zero = exit_zero
        self.max_warnings = max_warnings
        self.knows_new = knows_new
        self.problems = 0
        self.problem: Problem | None = None
        self.ending: dict[str, int | str] = {}
        self._tally: Tally | None = None

    def passing(self, reports: Iterable[Report]) -> Iterator[Report]:
        """The same reports, counted."""
        for report in reports:
            if report.problems:
                self.problem = self.problem or report.problems[0]
                self.problems += len(report.problems)
            level, table = self.policy_for(report.path)
            # Words matter where findings are counted by them, also those of an article that has none.
            if report.findings or "max_per_1000_words" in table:
                self._count(report, level, table)
            yield report
        status, reason = self.verdict()
        self.ending.update(status=status, reason=reason)

    def _count(self, report: Report, level: str, table: Mapping[str, Any]) -> None:
        from lint.policy import Policy, Tally  # noqa: PLC0415  # most articles of a hook are clean

        if self._tally is None:
            self._tally = Tally(knows_new=self.knows_new())
        self._tally.add(report, Policy.of(level, table, self.max_warnings))

    @property
    def status(self) -> int:
        """0 clean, 1 findings that count, 3 something could not be checked."""
        return self.verdict()[0]

    def verdict(self) -> tuple[int, str]:
        """The exit status and its reason, one line without a full stop; complete after the last report."""
        if self.problems:
            many = "1 problem" if self.problems == 1 else f"{self.problems:,} problems"
            return 3, f"{many}, so not all was checked as it should be"
        status, reason = self._tally.verdict() if self._tally is not None else (0, "nothing to mend")
        if status and self.exit_zero:
            return 0, f"{reason}, but --exit-zero"
        return status, reason
