"""How far a run has looked: only what it could have found again may count as fixed."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from lint.baseline.entries import Entry
from lint.baseline.known import Known
from lint.cli._session import Session
from lint.engine import selection_of


@dataclass(frozen=True, slots=True)
class _Named:
    """As much of a rule as its id says; it may be one of former days."""

    id: str
    default: bool = True
    aliases: tuple[str, ...] = ()


class Scope:
    """What a run has looked at.

    Args:
        session: of the run; its engines have been asked.
        known: the known findings.
        paths: files and folders that were looked at.
    """

    def __init__(self, session: Session, known: Known, paths: Sequence[str]) -> None:
        self._session = session
        self._known = known
        folders = [path for path in paths if os.path.isdir(path)]  # noqa: PTH112  # as for all paths of articles
        self._folders = tuple(os.path.join(os.path.realpath(path), "") for path in folders)  # noqa: PTH118
        self._wanted: dict[object, bool] = {}

    def stale(self) -> list[Entry]:
        """The entries that are fixed or whose article is gone."""
        gone = self._known.gone(self._is_within)
        found = self._known.stale(set(gone) - self._left_out if gone else (), self.counts)
        return [] if found and self.reason else found

    @property
    def reason(self) -> str:
        """Why nothing counts as fixed in this run, or empty."""
        arguments = self._session.arguments
        if "min_confidence" in self._session.given or getattr(arguments, "fast", False):
            return "less was asked for than a whole check"
        missing = self._missing()
        if missing:
            return f"{', '.join(missing)} took no part, and findings of it are in the baseline"
        return ""

    def _missing(self) -> list[str]:
        """The engines that took no part and did when the baseline was written: they confirm findings of others too."""
        guests, modes = self._session.guests, self._session.base.engines
        return [
            name
            for name in guests.checkers
            if guests.versions[name] is None and modes.get(name) != "off" and self._known.speaks(f"{name}.")
        ]

    def _is_within(self, name: str) -> bool:
        return bool(self._folders) and self._known.place.path(name).startswith(self._folders)

    @cached_property
    def _left_out(self) -> frozenset[str]:
        from lint.baseline.renames import left_out  # noqa: PLC0415  # only where an article is gone

        return left_out(self._known.place.file, os.environ)

    def counts(self, entry: Entry) -> bool:
        """Whether the rule of an entry could speak about its article in this run."""
        path = self._known.place.path(entry.path)
        settings = self._session.settings_for(path)
        key = settings.select, settings.extend_select, settings.ignore, entry.rule
        if key not in self._wanted:
            self._wanted[key] = not selection_of(settings).unwanted((_Named(entry.rule),))
        return self._wanted[key]
