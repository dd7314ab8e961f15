"""The exit status, computed in one place."""

from collections.abc import Callable, Iterable

from lint.finding import SEVERITIES, Report


def exit_status(reports: Iterable[Report], fail_on: Callable[[str], str], *, exit_zero: bool = False) -> int:
    """0 clean, 1 findings at or above the fail level, 3 something could not be checked.

    Args:
        reports: of the run.
        fail_on: gives the fail level of a path: a severity, or "never".
        exit_zero: whether findings are no failure; problems always are.
    """
    failed = False
    for report in reports:
        if report.problems:
            return 3
        level = fail_on(report.path)
        failing = SEVERITIES[: SEVERITIES.index(level) + 1] if level in SEVERITIES else ()
        failed = failed or any(finding.severity in failing for finding in report.findings)
    return 1 if failed and not exit_zero else 0
