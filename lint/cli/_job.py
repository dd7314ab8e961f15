"""The summary of a job, where the runner of a CI wants one beside the annotations."""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from lint.finding import Report
from lint.reporters import Run

if TYPE_CHECKING:
    from lint.reporters.markdown import Digest

VARIABLE = "GITHUB_STEP_SUMMARY"
"""Names the file to which a step of GitHub Actions appends its summary."""


class Summary:
    """Takes note of the reports of a run for the summary of its job, if there is to be one.

    Args:
        output_format: of the report; only annotations have a summary beside them.
    """

    def __init__(self, output_format: str) -> None:
        self._file = os.environ.get(VARIABLE, "") if output_format == "github" else ""
        self._digest: Digest | None = None

    def passing(self, reports: Iterable[Report]) -> Iterator[Report]:
        """Pass reports on."""
        if not self._file:
            return iter(reports)
        from lint.reporters.markdown import SUMMARY, Digest  # noqa: PLC0415  # of no use elsewhere

        self._digest = Digest(SUMMARY)
        return self._digest.through(reports)

    def write(self, run: Run) -> None:
        """Append the summary when the last report has passed; a file that cannot be written is no failure of the run."""
        if self._digest is None:
            return
        with suppress(OSError), open(self._file, "a", encoding="utf-8", errors="replace") as file:  # noqa: PTH123
            file.write(self._digest.text(run) + "\n")
