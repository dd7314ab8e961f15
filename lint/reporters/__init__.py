"""One file per report format: reports in, text out.

A reporter is a module with ``render(run, style) -> Iterator[str]``: pieces of text that are written one after
the other. It is pure: it neither prints nor decides the exit status. Its name is the name of the format.

Reports come as a stream, for a run may be of more articles than fit into memory. So a reporter

- goes through ``run.reports`` exactly once, from the first to the last, also if it does not need all of it: going
  through it is what checks the articles;
- yields what it has to say about a report before it asks for the next one: what has been yielded by then is shown
  to who looks on. A report that has nothing to say need not be followed by a piece;
- keeps of a report neither the report nor its source, findings or rules' examples: tallies, ids, lines for the end
  about what went wrong. What it keeps may grow with the number of rules and of problems, not with that of articles
  or findings. A format whose head needs totals (a count of failures as an attribute) leaves out what its
  specification lets it leave out;
- reads ``run.engines``, ``run.notices`` and ``run.exit`` after the last report: before, they may lack what comes later;
- lets what the stream raises pass: the text ends there, and a file that was being replaced stays as it was.

An interrupted run leaves a text that ends after a piece. ``run.reports`` may be a tuple, in tests for one.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from lint.finding import Report


@dataclass(frozen=True, slots=True)
class Run:
    """All that a run finds out, while it does.

    Attributes:
        reports: one for each article, in the order of the articles; may be gone through only once.
        version: of prooflint.
        engines: versions of the engines, None for one that did not take part; complete after the last report.
        notices: what a reader of any report should know about the run as a whole; complete after the last report.
        omitted: names of the checkers that were left out because a quick answer was asked for.
        exit: “status” and “reason” (one line without a full stop) of the run; complete after the last report, and
            empty if nobody decides.
        compared: whether findings are told from those of before: by a baseline, or as only changes are asked about.
    """

    reports: Iterable[Report]
    version: str
    engines: Mapping[str, str | None] = field(default_factory=dict)
    notices: Sequence[str] = ()
    omitted: Sequence[str] = ()
    exit: Mapping[str, int | str] = field(default_factory=dict)
    compared: bool = False


@dataclass(frozen=True, slots=True)
class Style:
    """How text for people is written.

    Attributes:
        color: whether the terminal understands colours.
        width: columns of the terminal.
        ascii: whether only ASCII can be shown in frames and carets.
        quiet: findings only, no summary.
        statistics: counts by rule instead of findings.
    """

    color: bool = False
    width: int = 100
    ascii: bool = False
    quiet: bool = False
    statistics: bool = False


DEFAULT_STYLE = Style()
