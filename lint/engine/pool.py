"""Articles over several processes: who gets which, what comes back in order, and what if a process dies."""

import marshal
import multiprocessing
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any

from lint.engine._pool_wire import Unpacker
from lint.engine._pool_worker import Make, Reader, serve
from lint.engine.work import State
from lint.errors import UserError
from lint.finding import Problem, Report

BATCH = 16
"""Most articles that a process gets at once: enough for an engine beside it, few enough to end together."""

AHEAD = 2
"""Batches that a process has at once, so that it never waits for the next one."""

WINDOW = 100
"""Batches by which one process may be ahead of the slowest one: what it found has to be kept until its turn."""

DEATHS = 20
"""Processes that may die in a run before what they had in hand is not tried again."""

LEAVE = 2.0
"""Seconds a process has to leave when there is no more work."""


class InternalError(Exception):
    """A worker failed in a way that is no mistake of the user's."""


@dataclass
class _Task:
    """Articles that are checked together.

    Attributes:
        start: place of the first one in the run.
        again: whether a process has died over it.
    """

    start: int
    paths: Sequence[str]
    again: bool = False


@dataclass
class _Worker:
    process: BaseProcess
    line: Connection
    tasks: deque[_Task] = field(default_factory=deque)
    unpacker: Unpacker = field(default_factory=Unpacker)
    ready: bool = False


class Pool:
    """Processes that check articles; they live for one call.

    Args:
        make: what makes the proofreader of a process.
        size: how many processes.
        tell: shows a line to whoever looks on.
        state: is given what became of the engines in a process.
        method: “fork” or “spawn”; chosen if empty.
    """

    def __init__(
        self,
        make: Make,
        size: int,
        tell: Callable[[str], None],
        state: Callable[[State], None],
        method: str = "",
    ) -> None:
        self.make = make
        self.size = size
        self.tell = tell
        self.state = state
        self.context: Any = multiprocessing.get_context(method or start_method())
        self._workers: list[_Worker] = []
        self._todo: deque[_Task] = deque()
        self._done: dict[int, Report] = {}
        self._deaths = 0

    def run(self, paths: Sequence[str]) -> Iterator[Report]:
        """The report of each file, in the given order. Ending the iteration early ends the processes.

        Raises:
            UserError: as a process raised it.
            InternalError: if a process fails for a reason that lies in no article.
        """
        at = shown = 0  # the next article that nobody has, and the next one that is due
        try:
            while shown < len(paths):
                at = self._hand_out(paths, at, shown)
                if not self._workers:
                    yield from self._alone(paths, shown)
                    return
                self._receive()
                while shown in self._done:
                    yield self._done.pop(shown)
                    shown += 1
            self._dismiss()
        finally:
            self._kill()

    def _hand_out(self, paths: Sequence[str], at: int, shown: int) -> int:
        while len(self._workers) < self.size and (self._todo or at < len(paths)):
            if not self._start():
                break
        for load in range(AHEAD):
            for worker in self._workers:
                if len(worker.tasks) > load:
                    continue
                if self._todo:
                    task = self._todo.popleft()
                elif at < len(paths) and at - shown < WINDOW * BATCH:
                    task = _Task(at, paths[at : at + self._batch(len(paths) - at)])
                    at += len(task.paths)
                else:
                    return at
                worker.tasks.append(task)
                with suppress(OSError):  # one that died is noticed where answers are waited for
                    worker.line.send_bytes(marshal.dumps(tuple(task.paths)))
        return at

    def _batch(self, left: int) -> int:
        """Towards the end batches get smaller, so that all processes end together."""
        return max(1, min(BATCH, left // (AHEAD * self.size)))

    def _receive(self) -> None:
        by_line = {worker.line: worker for worker in self._workers}
        for line in wait(list(by_line)):
            worker = by_line[line]  # type: ignore[index]
            try:
                kind, *values = marshal.loads(worker.line.recv_bytes())  # noqa: S302  # from our own process
            except (EOFError, OSError):
                self._bury(worker)
                continue
            if kind == "ready":
                worker.ready = True
            elif kind == "tell":
                self.tell(values[0])
            elif kind == "refused":
                raise UserError(values[0])
            elif kind == "failed":
                raise InternalError(values[0])
            else:
                task = worker.tasks.popleft()
                for place, report in enumerate(worker.unpacker.unpack(values[0]), task.start):
                    self._done[place] = report
                self.state(values[1])

    def _bury(self, worker: _Worker) -> None:
        """What a dead process had in hand is tried once more, article by article; the rest of its work goes on."""
        worker.process.kill()
        worker.process.join()
        worker.line.close()
        self._workers.remove(worker)
        self._deaths += 1
        tasks = list(worker.tasks)
        if not worker.ready:
            self.size -= 1  # it cannot even start: fewer processes may fit
        elif tasks:
            task = tasks.pop(0)
            if task.again or self._deaths > DEATHS:
                why = _why(worker.process.exitcode)
                for place, path in enumerate(task.paths, task.start):
                    self._done[place] = Report(path, None, problems=(Problem(path, why),))
            else:
                alone = [_Task(place, (path,), again=True) for place, path in enumerate(task.paths, task.start)]
                tasks = [*alone, *tasks]
        self._todo.extendleft(reversed(tasks))

    def _start(self) -> bool:
        """Start a process; whether that went well."""
        here = there = None
        masked = hasattr(signal, "pthread_sigmask")
        try:
            here, there = self.context.Pipe()
            others = [worker.line for worker in self._workers] + [here] if self._forks else []
            process = self.context.Process(target=serve, args=(there, self.make, others), daemon=True)
            before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT,)) if masked else ()
            try:
                process.start()
                self._workers.append(_Worker(process, here))
            finally:
                there.close()
                if masked:
                    signal.pthread_sigmask(signal.SIG_SETMASK, before)
        except (OSError, MemoryError):
            for line in (here, there):
                if line is not None:
                    line.close()
            self.size = len(self._workers)  # no more memory or processes: what there is must do
            return False
        return True

    @property
    def _forks(self) -> bool:
        return bool(self.context.get_start_method() == "fork")

    def _alone(self, paths: Sequence[str], shown: int) -> Iterator[Report]:
        """No process can be started: the rest is checked here."""
        reader: Reader = self.make(self.tell)
        while shown < len(paths):
            if shown in self._done:
                yield self._done.pop(shown)
                shown += 1
                continue
            end = shown + 1
            while end < min(len(paths), shown + BATCH) and end not in self._done:
                end += 1
            yield from reader.check(paths[shown:end])
            shown = end
        self.state(reader.state())

    def _dismiss(self) -> None:
        """There is no more work: let the processes end what they began elsewhere."""
        for worker in self._workers:
            with suppress(OSError):
                worker.line.send_bytes(marshal.dumps(None))
        for worker in self._workers:
            worker.process.join(LEAVE)

    def _kill(self) -> None:
        for worker in self._workers:
            worker.process.kill()
        for worker in self._workers:
            worker.process.join()
            worker.process.close()
            worker.line.close()
        self._workers.clear()


def _why(status: int | None) -> str:
    if status is not None and status < 0:
        with suppress(ValueError):
            name = signal.Signals(-status).name
            more = ", perhaps for want of memory" if name == "SIGKILL" else ""
            return f"not checked: the process that read it was ended by {name}{more}"
    return f"not checked: the process that read it ended with status {status}"


def start_method() -> str:
    """How processes are started: by a fork where that is safe, for then they share all that has been loaded."""
    return "fork" if sys.platform == "linux" and threading.active_count() == 1 else "spawn"
