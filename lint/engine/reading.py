"""Files into batches of sources."""

from collections.abc import Iterable, Iterator

from lint import discovery
from lint.errors import UnreadableError
from lint.finding import Problem, Report
from lint.text import Source

BATCH, BATCH_TEXT = 40, 400_000
"""Sources handed to an engine in one call, and code points in them: enough to keep its workers busy, few enough to
show progress."""


def batches(paths: Iterable[str]) -> Iterator[list[Source | Report]]:
    """The sources of files in the given order; for one that cannot be read a report with a problem."""
    batch: list[Source | Report] = []
    size = 0
    for path in paths:
        try:
            source = discovery.read(path)
        except UnreadableError as error:
            batch.append(Report(path, None, problems=(Problem(path, error.reason),)))
        else:
            batch.append(source)
            size += len(source.text)
        if len(batch) >= BATCH or size >= BATCH_TEXT:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
