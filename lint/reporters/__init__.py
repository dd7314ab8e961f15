"""One file per report format: reports in, text out.

A reporter is a module with ``render(run, style) -> Iterator[str]``: pieces of text that are written one after
the other. It is pure: it neither prints nor decides the exit status. Its name is the name of the format.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lint.finding import Report


@dataclass(frozen=True, slots=True)
class Run:
    """All that a run found out.

    Attributes:
        version: of prooflint.
        engines: versions of the engines, None for one that did not take part.
        notices: what a reader of any report should know about the run as a whole.
    """

    reports: tuple[Report, ...]
    version: str
    engines: Mapping[str, str | None] = field(default_factory=dict)
    notices: tuple[str, ...] = ()


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
