"""What the local service does for a caller: ``prooflint check`` in a process that has everything loaded.

A run must give what it would give in a process of its own. So working folder, environment and terminal are those of
the caller while it is done; settings, word lists and packs are kept from run to run only while the files that they
came from are untouched; and whatever is unusual (a mistake in the settings, an engine that fails, many files) is left
to the caller, who then does it without the service.
"""

import contextlib
import gc
import io
import os
import sys
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from lint.cache import early
from lint.checkers import harper, languagetool
from lint.checkers.house import _net
from lint.cli import check
from lint.cli._warm_session import DeclinedError, Kept, WarmSession, forget, inputs_of
from lint.engine import Memory
from lint.engine.spreading import WARMING
from lint.errors import UserError
from lint.service import desk
from lint.text import Source

KEPT = 4
"""Sessions that are kept, each with what is known of some hundred paragraphs: about 10 MB."""

KNOWN = frozenset(
    "paths output_format statistics quiet color exit_zero fail_on jobs config isolated profile language audience engine "
    "select extend_select ignore min_confidence force_exclude fast".split()
)
"""Arguments that a run in another process may have; of others it is not known on what they depend."""

UNSEEN = ("paths", "output_format", "statistics", "quiet", "color", "exit_zero", "fail_on", "jobs")
"""Arguments that say nothing about the settings of a session."""


class Worker:
    """Does the work of callers, one at a time."""

    def __init__(self) -> None:
        self.parser = check.parser()
        # What git told the run that started this process must not count in others.
        self.own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        self.home = Path.cwd()
        self._sessions: OrderedDict[str, Kept] = OrderedDict()
        self._memories: dict[str, Memory] = {}

    def run(self, answer: Callable[[tuple[int, bytes, bytes]], None], *wanted: Any) -> None:
        """Do a run, unless the caller should do it.

        Args:
            answer: is given exit status, standard output and standard error, before what others have of the run is done.
            wanted: place, arguments, variables, output, error output and size of the terminal, as
                ``lint.service.call`` sends them.
        """
        place, arguments, variables, out, err, size = wanted
        if arguments[:1] != ("check",):
            return
        streams = _Stream(*out), _Stream(*err)
        began = time.time_ns()
        try:
            with self._standing(place, variables), _shown(streams, size):
                key, kept = self._kept(arguments[1:], variables)
                folders = len(kept.session.by_folder)
                status = check.run(kept.session, arguments[1:])
                kept.session.verify_settings()  # of the folders that were met on the way
                if status not in (0, 1):
                    return  # what is unusual may be so because of this process: the caller sees for himself
                answer((status, streams[0].written(), streams[1].written()))
                kept.session.finish()
                if not kept.inputs or len(kept.session.by_folder) != folders:
                    kept.inputs = inputs_of(kept.session, began)
                self._keep(key, kept)
        except (DeclinedError, UserError, OSError, SystemExit):
            return
        finally:
            _rest()

    @contextlib.contextmanager
    def _standing(self, place: tuple[str, int, int], variables: Sequence[tuple[str, str]]) -> Iterator[None]:
        """In the folder and the environment of the caller.

        Raises:
            DeclinedError: if the folder is another one here, as it is for somebody in a container.
        """
        folder, device, number = place
        os.chdir(folder)
        try:
            state = os.stat(".")  # noqa: PTH116
            if (state.st_dev, state.st_ino) != (device, number):
                raise DeclinedError
            os.environ.clear()
            os.environ.update({name: value for name, value in self.own.items() if not early.counts(name)})
            os.environ.update(variables)
            yield
        finally:
            os.chdir(self.home)

    def _kept(self, words: Sequence[str], variables: Sequence[tuple[str, str]]) -> tuple[str, Kept]:
        """The session for a run, and what it is kept under; it is taken out until the run has gone well.

        Raises:
            DeclinedError: if the caller should do the run.
        """
        arguments = self.parser.parse(words)
        if arguments.output_file is not None or any(
            value != self.parser.get_default(name) for name, value in vars(arguments).items() if name not in KNOWN
        ):
            raise DeclinedError
        settled = {name: value for name, value in vars(arguments).items() if name not in UNSEEN}
        key = repr((Path.cwd(), sorted(settled.items()), tuple(variables)))
        last = next(reversed(self._sessions), None)
        kept = self._sessions.pop(key, None)
        if kept is not None and kept.is_current():
            kept = Kept(WarmSession(arguments, self._memories, kept.session), kept.inputs)
        else:
            kept = Kept(WarmSession(arguments, self._memories))
            last = None
        if last != key:
            forget()
        kept.session.base  # noqa: B018  # is read now
        kept.session.verify_settings()
        return key, kept

    def _keep(self, key: str, kept: Kept) -> None:
        if kept.inputs:
            self._sessions[key] = kept
            if len(self._sessions) > KEPT:
                self._sessions.popitem(last=False)


class _Stream(io.TextIOWrapper):
    """Standard output or error of a caller: kept until all is there."""

    def __init__(self, encoding: str, errors: str, is_terminal: bool) -> None:
        self._kept = io.BytesIO()
        super().__init__(self._kept, encoding=encoding, errors=errors)
        self._is_terminal = is_terminal

    def isatty(self) -> bool:
        """Whether a person looks."""
        return self._is_terminal

    def fileno(self) -> int:
        """No file: only the size of the terminal is asked for by it."""
        return -1

    def written(self) -> bytes:
        """All that was written."""
        self.flush()
        return self._kept.getvalue()


@contextlib.contextmanager
def _shown(streams: tuple[_Stream, _Stream], size: Sequence[int] | None) -> Iterator[None]:
    """With the terminal of the caller."""
    before = sys.stdout, sys.stderr, sys.__stdout__, os.get_terminal_size
    sys.stdout, sys.stderr = streams
    sys.__stdout__ = streams[0]  # type: ignore[misc]

    def told(_handle: int = 1) -> os.terminal_size:
        if size is None:
            raise OSError("no terminal")
        return os.terminal_size(size)

    os.get_terminal_size = told
    try:
        yield
    finally:
        sys.stdout, sys.stderr, sys.__stdout__, os.get_terminal_size = before  # type: ignore[misc]


def _rest() -> None:
    """What is not needed between runs is let go."""
    languagetool.close()
    harper.spare()


def warm() -> None:
    """Load what runs need: checkers, tables, the tagger, the model of the language, and a process of Harper."""
    _net.PATIENCE = 0  # there are many texts to come
    arguments = check.parser().parse(["--isolated"])
    session = WarmSession(arguments, {})
    reader = session.proofreader
    reader.prepare(session.base)
    list(reader.check_sources([Source("warming.txt", WARMING)]))
    _rest()
    gc.collect()
    gc.freeze()  # it stays: the collector need not look at it again and again


def main(argv: Sequence[str]) -> int:
    """Be the service.

    Args:
        argv: its folder, and the seconds without work after which it leaves.
    """
    place, idle = argv
    began = early.tool()

    def begin() -> tuple[Any, Any]:
        gc.set_threshold(100_000, 20, 50)
        warm()
        return Worker().run, lambda: early.tool_now() == began

    try:
        return desk.main(Path(place), float(idle), begin) if Path(place).name.endswith(began[:12]) else 0
    finally:
        harper.close()
        languagetool.close()
