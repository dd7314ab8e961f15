"""The baseline of a run: where it is, what it holds, and what of it no longer holds."""

import argparse
import os
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from lint.baseline.place import Place
from lint.cli._session import Session
from lint.errors import UserError
from lint.finding import Report
from lint.settings import Settings

if TYPE_CHECKING:
    from lint.baseline.known import Known

USUAL = Settings().baseline


def add_baseline(parser: argparse.ArgumentParser) -> None:
    """Which findings are known."""
    group = parser.add_argument_group("baseline")
    group.add_argument("--baseline", metavar="FILE", help=f"the file of known findings ({USUAL})")
    group.add_argument("--no-baseline", action="store_true", help="report known findings too")


def place_of(session: Session) -> Place | None:
    """Where the known findings are, or would be; None if there shall be none."""
    arguments = session.arguments
    if getattr(arguments, "no_baseline", False):
        return None
    named = getattr(arguments, "baseline", None)
    if named:
        return Place(named)
    if getattr(arguments, "isolated", False) or not session.base.baseline:
        return None
    file = os.path.join(session.base.root, session.base.baseline)  # noqa: PTH118  # it goes on as a text
    try:
        near = os.path.relpath(file)
    except ValueError:  # another drive
        return Place(file)
    return Place(file if near.startswith("..") else near)


def data_at(place: Place) -> bytes | None:
    """What the file holds; None if there is none.

    Raises:
        UserError: if it cannot be read.
    """
    try:
        with open(place.file, "rb") as file:  # noqa: PTH123  # the hook's path
            return file.read()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise UserError(f"{place.file}: cannot be read: {(error.strerror or str(error)).lower()}") from None


def known_at(place: Place) -> "Known | None":
    """The known findings; None if there is no such file.

    Raises:
        UserError: if it cannot be read or holds what is no line of a baseline.
    """
    data = data_at(place)
    if data is None:
        return None
    from lint.baseline.entries import parse  # noqa: PLC0415  # most projects have none
    from lint.baseline.known import Known  # noqa: PLC0415

    def renames(gone: Iterable[str]) -> Mapping[str, str]:
        from lint.baseline.renames import renames as asked  # noqa: PLC0415  # few runs ask git

        return asked(place.file, gone, os.environ)

    return Known(place, parse(data, place.file), renames)


class Baseline:
    """What ``prooflint check`` does with known findings. Made for one run.

    Args:
        session: of the run.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    @cached_property
    def place(self) -> Place | None:
        """Where it is, or would be."""
        return place_of(self._session)

    @cached_property
    def known(self) -> "Known | None":
        """The known findings; None without a file.

        Raises:
            UserError: if a file is named and is not there, or cannot be read.
        """
        if self.place is None:
            return None
        found, base = known_at(self.place), self._session.base
        if found is None and self._session.arguments.baseline:
            raise UserError(f"--baseline {self.place.file}: no such file; {_CREATE} writes it")
        if found is None and base.baseline != USUAL:
            raise UserError(
                f"{base.file}: “baseline” names “{base.baseline}”, which does not exist; {_CREATE} writes it"
            )
        return found

    def hiding(self, report: Report) -> Report:
        """A report with known findings hidden, which leaves no trace: of a quick look before the run."""
        if self.known is None:
            return report
        from lint.baseline.matching import apply  # noqa: PLC0415  # only with a baseline

        return apply(report, self.known.entries(self.known.place.name(report.path))).report

    def through(self, reports: Iterable[Report], notices: list[str]) -> Iterator[Report]:
        """Pass reports on with known findings hidden.

        Args:
            reports: as they come.
            notices: takes a line about what is known, after the last report.
        """
        known = self.known
        if known is None:
            yield from reports
            return
        for report in reports:
            yield known.apply(report).report
        if not self._session.arguments.quiet:
            notices += self._lines(known)

    def _lines(self, known: "Known") -> Iterator[str]:
        from lint.cli._baseline_scope import Scope  # noqa: PLC0415  # only with a baseline

        stale = len(Scope(self._session, known, self._session.arguments.paths or ["."]).stale())
        old = f"{count(known.hidden, 'old finding')} {'is' if known.hidden == 1 else 'are'} in the baseline"
        if stale and known.hidden:
            fixed = "1 of its entries is" if stale == 1 else f"{stale:,} of its entries are"
            yield f"{old}; {fixed} fixed: prooflint baseline prune"
        elif stale:
            verb = "is" if stale == 1 else "are"
            yield f"{count(stale, 'entry')} of the baseline {verb} fixed: prooflint baseline prune"
        elif known.hidden:
            yield f"{old}."

    @property
    def inputs(self) -> list[tuple[str, str]] | None:
        """All that the outcome depends on, in the words of ``lint.cache.early``; None if git was asked too.

        To be called after the last report.
        """
        if self.place is None:
            return []
        if self.known is not None and self.known.asked:
            return None
        gone = [] if self.known is None else self.known.looked
        return [("content", self.place.file), *(("there", path) for path in gone)]


_CREATE = "“prooflint baseline create”"


def count(number: int, name: str) -> str:
    """A number with its noun."""
    many = f"{name[:-1]}ies" if name.endswith("y") else f"{name}s"
    return f"{number:,} {name if number == 1 else many}"
