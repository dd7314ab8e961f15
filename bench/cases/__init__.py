"""The cases of the bench: one module each, with ``TITLE`` and ``run(lab)``, which gives an ``Outcome``."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib import import_module
from types import ModuleType

from _harness import Series, ratio, table

NAMES = ("unchanged", "edited", "fresh", "first", "archive", "complete", "book", "deep", "profile", "growth")
"""In the order of the page."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A row of the table of what is promised.

    Attributes:
        case: what is run.
        limit: the largest figure that keeps the promise.
        unit: of the figures: “× typos”, “s”, “MiB”.
        measured: the figure, or None if it could not be measured.
    """

    case: str
    limit: float
    unit: str
    measured: float | None

    @property
    def verdict(self) -> str:
        """Whether the promise is kept."""
        if self.measured is None:
            return "not measured"
        return "kept" if self.measured <= self.limit else "missed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a case found.

    Attributes:
        claims: the promises that it measures.
        lines: its tables in Markdown.
    """

    claims: Sequence[Claim] = ()
    lines: Sequence[str] = field(default_factory=tuple)


def case(name: str) -> ModuleType:
    """The module of a case."""
    return import_module(f"cases.{name}")


def against(found: dict[str, Series], ours: str, theirs: str) -> float | None:
    """The ratio of two programs, or None if one of them did not run."""
    one, other = found.get(ours), found.get(theirs)
    return ratio(one, other) if one and other and one.runs and other.runs else None


def promises(claims: Sequence[Claim]) -> list[str]:
    """The table of promises."""
    rows = []
    for one in claims:
        measured = "–" if one.measured is None else f"{_figure(one.measured)} {one.unit}"
        rows.append([one.case, f"{_figure(one.limit)} {one.unit}", measured, one.verdict])
    return table(["case", "at most", "measured", "verdict"], rows)


def _figure(number: float) -> str:
    return f"{number:,.0f}" if number >= 100 else f"{number:.3g}"
