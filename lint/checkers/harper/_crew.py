"""The processes in which Harper runs, seen from the process that owns the results.

Harper can abort or be slow without bound, and Python could neither catch the one nor interrupt the other.
Here a process that dies or is too slow is replaced, and the text it fell over is named.
"""

import atexit
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lint.checkers.harper import _worker
from lint.errors import EngineError

START = 60.0
"""Seconds a process may take until it is ready; 0.7 on an idle computer."""

PATIENCE = 4.0
"""Seconds a text may take; a usual paragraph takes 0.003."""

GRACE = 0.2
"""Seconds for an answer that has arrived but was not taken in yet."""

LEAST = 0.5
"""Seconds to which the patience sinks, halved at each text that was too slow, within one call."""

FAILURES = 20
"""Texts of one call that may fail before the engine is given up for the rest of the call."""

BATCH_TEXTS, BATCH_SIZE = 32, 6_000
"""Texts and code points in one job: few enough for the pipe to hold a job whole (64 kB)."""

SECOND = 300_000
"""Code points of a call from which a second process is worth the 0.7 s that its start costs."""


@dataclass(frozen=True, slots=True)
class Task:
    """A text for Harper: all its pieces, cut from one block.

    Attributes:
        key: what the caller calls it.
        pieces: where each starts in the block, in code points, and the piece.
    """

    key: int
    pieces: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Job:
    """How Harper is to look at texts: the number of a dialect and the names of the rules that are on."""

    dialect: int
    rules: tuple[str, ...]


class DeadError(Exception):
    """The process has ended; the message says what is known about why."""


class SlowError(Exception):
    """The process did not answer in time."""


def command(folder: str) -> list[str]:
    """The command line of a process; ``folder`` holds the package ``harper``."""
    # Isolated and without site: neither the environment nor .pth files can slow it or change it.
    return [sys.executable, "-I", "-S", str(Path(_worker.__file__)), folder]


class Process:
    """One process, started at once; it warms up while the caller does other things.

    Raises:
        EngineError: if it cannot be started.
    """

    def __init__(self, line: Sequence[str]) -> None:
        try:
            self.child = subprocess.Popen(  # noqa: S603  # our own interpreter and our own file
                line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        except (OSError, ValueError) as error:
            raise EngineError(f"cannot start a process for Harper: {error}") from None
        self.began = time.monotonic()
        self.ready = False
        self.serial = 0
        self.answers: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self.listener = threading.Thread(target=self._listen, daemon=True)
        self.listener.start()

    def _listen(self) -> None:
        assert self.child.stdout is not None
        try:
            while (answer := _worker.receive(self.child.stdout)) is not None:
                self.answers.put(answer)
        except (OSError, ValueError):
            pass
        self.answers.put(None)

    def ask(self, job: Job, texts: Sequence[str], patience: float) -> Iterator[list[list[Any]]]:
        """What Harper says about each text, in order.

        Args:
            job: how Harper is to look at them.
            texts: few and short enough for the pipe to hold them.
            patience: seconds until the next answer.

        Raises:
            DeadError: if the process ends.
            SlowError: if an answer is late.
        """
        self.wait()
        assert self.child.stdin is not None
        self.serial += 1
        try:
            _worker.send(self.child.stdin, [self.serial, job.dialect, job.rules, texts])
        except OSError:
            raise DeadError(self._why()) from None
        for _ in texts:
            answer = self._next(patience)
            yield answer[2]

    def wait(self) -> None:
        """Wait until the process is ready.

        Raises:
            DeadError: if it ends before.
            SlowError: if it is not ready in ``START`` seconds after its start.
        """
        if not self.ready:
            self._next(max(0.0, self.began + START - time.monotonic()))
            self.ready = True

    def _next(self, patience: float) -> Any:
        try:
            answer = self.answers.get(timeout=patience)
        except queue.Empty:
            try:  # it may have answered while another thread kept the one that listens from running
                answer = self.answers.get(timeout=GRACE)
            except queue.Empty:
                raise SlowError from None
        if answer is None:
            raise DeadError(self._why())
        if isinstance(answer, dict) and "error" in answer:
            raise DeadError(answer["error"])
        return answer

    def _why(self) -> str:
        try:
            status = self.child.wait(1.0)
        except subprocess.TimeoutExpired:
            status = None
        return f"its process ended with status {status}"

    def close(self) -> None:
        """End the process now."""
        self.child.kill()
        self.child.wait()
        self.listener.join(1.0)
        for stream in (self.child.stdin, self.child.stdout):
            if stream is not None:
                try:
                    stream.close()
                except OSError:
                    continue  # what was still to be written to a dead process


class Crew:
    """The processes of this run, kept warm between calls.

    Attributes:
        line: the command that starts a process.
        patience: seconds a text may take.
    """

    def __init__(self, line: Sequence[str], patience: float = PATIENCE) -> None:
        self.line = line
        self.patience = patience
        self.owner = os.getpid()
        self.free: list[Process] = []
        self.lock = threading.Lock()
        atexit.register(self.close)

    def take(self) -> Process:
        """A process that nobody else uses; one that has ended while it stood by is not given out."""
        with self.lock:
            while self.free:
                process = self.free.pop()
                if process.child.poll() is None:
                    return process
                process.close()
        return Process(self.line)

    def give(self, process: Process) -> None:
        """Hand back a process that is well."""
        with self.lock:
            self.free.append(process)

    def warm(self) -> None:
        """Start a process unless one stands by."""
        if not self.free:
            self.give(Process(self.line))

    def spare(self) -> None:
        """End all processes that nobody uses, but one."""
        while len(self.free) > 1:
            self.free.pop().close()

    def close(self) -> None:
        """End all processes that nobody uses; only the process that started them may do so."""
        if os.getpid() != self.owner:
            return
        while self.free:
            self.free.pop().close()
