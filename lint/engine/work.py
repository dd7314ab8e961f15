"""A document on its way to a report."""

from dataclasses import dataclass, field

from lint.checker import Context
from lint.document import Document
from lint.finding import Finding, Match, Problem, Report
from lint.settings import Settings


@dataclass
class Work:
    """What is known about one source so far; only the engine sees it.

    Attributes:
        skipped: the document is not checked at all; the notes or problems say why.
    """

    document: Document
    settings: Settings
    context: Context
    matches: list[Match] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    skipped: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """What was said of one source and what is reported of it: all that is needed to say why.

    Attributes:
        report: what is reported.
        matches: what the checkers saw, in prose, whether or not it may be judged.
        spoken: those of them that may be judged, as the rules stated them, in source.
    """

    document: Document
    settings: Settings
    report: Report
    matches: tuple[Match, ...]
    spoken: tuple[Finding, ...]


State = tuple[dict[str, str | None], dict[str, str], list[str]]
"""What became of the engines in a process: versions, why one is absent, notices."""


def blame(error: BaseException) -> str:
    """An error in one line, for a problem."""
    lines = str(error).splitlines()
    return f"{type(error).__name__}: {lines[0][:200]}" if lines else type(error).__name__
