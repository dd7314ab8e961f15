"""Sessions of the local service: many runs under the same settings, while the files of the settings are untouched."""

import argparse
import contextlib
import copy
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from lint.cache import early, runs
from lint.checkers import house
from lint.cli._session import Session
from lint.engine import Memory, Proofreader, pack_folders
from lint.engine.guests import Guests

MOST_FILES, MOST_BYTES = 20, 100_000
"""Files of a run, and bytes of them together, beyond which it is left to the caller, who has all processors."""

STAYS = ("_by_folder", "_by_file", "_by_path", "_settled", "base", "given", "_options", "_is_verified")
"""What a session has from an earlier one: all that was read from the files of the settings."""


class DeclinedError(Exception):
    """The work is not for the service."""


class WarmSession(Session):
    """A session of few files, in a process that does many runs.

    Args:
        arguments: of the run.
        memories: what was said about paragraphs before, by cache folder.
        before: an earlier session under the same settings, from untouched files.

    Attributes:
        ready: the proofreader of an earlier session.
    """

    is_warm = True

    def __init__(
        self, arguments: argparse.Namespace, memories: dict[str, Memory], before: "WarmSession | None" = None
    ) -> None:
        super().__init__(arguments)
        self.memories = memories
        self._is_verified = False
        self._later: list[Callable[[], None]] = []
        self.ready: Proofreader | None = None
        if before is not None:
            vars(self).update({name: value for name, value in vars(before).items() if name in STAYS})
            self.ready = vars(before).get("proofreader") or before.ready

    @cached_property
    def proofreader(self) -> Proofreader:
        """One that has ready what an earlier one has; what engines said of themselves belongs to a run."""
        if self.ready is None:
            return super().proofreader
        found = copy.copy(self.ready)
        found.settings_for = self.settings_for
        found.machine = replace(found.machine, today=self.today)
        found.guests = Guests(found.checkers, found.options, found.machine, self.tell, found.memory)
        found.jobs = 1
        if "_engines" in vars(self):
            found.guests.take(self._engines.versions, self._engines.absent, self._engines.notices)
        return found

    def _memory(self) -> Memory:
        home = early.folder(os.environ)
        if home not in self.memories:
            self.memories.clear()
            self.memories[home] = super()._memory()
        return self.memories[home]

    def verify(self) -> None:
        """Refuse selectors that fit no rule, unless that has been done under these settings."""
        if not self._is_verified:
            super().verify()
            self._is_verified = True

    def afterwards(self, work: Callable[[], None]) -> None:
        """Do something when the caller has the answer."""
        self._later.append(work)

    def finish(self) -> None:
        """Do what has been put off."""
        while self._later:
            self._later.pop(0)()

    def files(self, paths: Iterable[str]) -> Iterator[str]:
        """The files to check.

        Raises:
            UserError: as a session of one run does.
            DeclinedError: if they are many, or large.
        """
        size = 0
        for number, path in enumerate(super().files(paths), 1):
            with contextlib.suppress(OSError):
                size += os.path.getsize(path)  # noqa: PTH202
            if number > MOST_FILES or size > MOST_BYTES:
                raise DeclinedError
            yield path

    def verify_settings(self) -> None:
        """Leave it to the caller if the settings refuse the service, or use an engine or a model of somebody else's.

        Raises:
            DeclinedError: if there is one.
        """
        for settings in self.by_folder.values():
            url = settings.options.get("languagetool", {}).get("url")
            if not settings.service or url or settings.options.get("context", {}).get("model"):
                raise DeclinedError


@dataclass
class Kept:
    """A session and the files that its settings came from.

    Attributes:
        inputs: how each was looked at, where it is, what was seen, and its state when it was seen.
    """

    session: WarmSession
    inputs: tuple[tuple[runs.Input, object], ...] = ()

    def is_current(self) -> bool:
        """Whether none of the files has been touched; equal content is not enough, it may have been another between."""
        return all(
            early.LOOKS[look](path) == seen and _state(look, path) == state
            for (look, path, seen), state in self.inputs
        )


def _state(look: str, path: str) -> object:
    return early.state(path) if look == "content" else None


def forget() -> None:
    """Packs are kept by the names of their folders: they must be those of the session that is at work."""
    house._packs.cache_clear()  # noqa: SLF001  # nobody else has a process that outlives a change of packs
    house._search.cache_clear()  # noqa: SLF001


def inputs_of(session: WarmSession, began: int) -> tuple[tuple[runs.Input, object], ...]:
    """The files that the settings of a session came from; empty if one may have changed since it was read."""
    arguments = session.arguments
    loaded = list({id(found): found for found in session.by_folder.values()}.values())
    trail = runs.Trail(
        words=(),
        paths=(),
        asked={folder: found.file for folder, found in session.by_folder.items()},
        searched=not arguments.isolated and not arguments.config,
        loaded=loaded,
        packs=tuple(dict.fromkeys(folder for found in loaded for folder in pack_folders(found))),
        walked=(),
        others=(("content", arguments.config),) if arguments.config else (),
    )
    found = runs.inputs_of(trail, {}, began)
    return tuple((one, _state(one[0], one[1])) for one in found or ())
