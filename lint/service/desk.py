"""The service's end of a call: takes one piece of work at a time, says no at once while it is at work.

The work is done in the main thread, whose working folder and environment are those of the caller meanwhile. Some
threads beside it answer the door.
"""

import contextlib
import hmac
import os
import queue
import secrets
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from lint.lock import Lock
from lint.service import call
from lint.service.call import Line

LOCK = "lock"

IDLE = 900.0
"""Seconds without work after which the service leaves."""

BEAT = 2.0
"""Seconds between two looks at the state of things."""

DOORS = 3
"""Threads that answer: one hands the work over, another says meanwhile that there is work."""

TALK = 1.0
"""Seconds for a caller to say what it wants; it takes 0.0001."""

MOMENT = 0.01
"""Seconds for which a caller waits while another's work is done."""

MAX_MEMORY = 700_000_000
"""Bytes that the process may hold; beyond them it leaves, and the next run starts another."""

Work = tuple[Line, tuple[Any, ...]]


class Desk:
    """Takes calls until it is idle, told to stop or out of date.

    Args:
        folder: for socket, lock and log.
        run: does the work that is asked for: it is given a function, which it calls with the answer, and what is wanted.
            If it does not call it, the caller does the work himself.
        is_current: whether the tool is still the one that this process is made of.
        idle: seconds without work after which it leaves.
    """

    def __init__(
        self,
        folder: Path,
        run: Callable[..., None],
        is_current: Callable[[], bool],
        idle: float = IDLE,
    ) -> None:
        self.folder = folder
        self.run = run
        self.is_current = is_current
        self.idle = idle
        self.began = self.used = time.monotonic()
        self.runs = 0
        self.leaving = False
        self._busy = threading.Lock()
        self._work: queue.SimpleQueue[Work | None] = queue.SimpleQueue()
        self.socket, self._secrets = listen(folder)

    def serve(self) -> None:
        """Until there is a reason to leave."""
        for _ in range(DOORS):
            threading.Thread(target=self._answer, daemon=True).start()
        looked = time.monotonic()
        while not self.leaving:
            try:
                work = self._work.get(timeout=BEAT)
            except queue.Empty:
                work = None
            if work is not None:
                self._do(*work)
                self._busy.release()
            if work is None or time.monotonic() - looked > BEAT:
                looked = time.monotonic()
                if self._should_leave(looked):
                    break
        self.leaving = True
        with contextlib.suppress(OSError):
            self.socket.shutdown(socket.SHUT_RDWR)  # the threads at the door are woken
        self.socket.close()

    def leave(self) -> None:
        """Leave soon; the work that has begun is finished first."""
        self.leaving = True
        self._work.put(None)

    def _should_leave(self, now: float) -> bool:
        if now - self.used > self.idle or memory(os.getpid()) > MAX_MEMORY:
            return True
        # If somebody has cleared the folder, the next run starts a service of its own.
        return not (self.folder / LOCK).exists() or not self.is_current()

    def _do(self, line: Line, wanted: tuple[Any, ...]) -> None:
        told: list[object] = []

        def tell(answer: object) -> None:
            told.append(answer)
            self.runs += answer is not None
            with contextlib.suppress(OSError, ValueError):
                line.send(answer)
            line.close()

        try:
            self.run(tell, *wanted)
        except Exception as error:  # noqa: BLE001  # what has become of this process nobody knows
            sys.stderr.write(f"{type(error).__name__}: {error}\n")  # this is the log
            self.leaving = True
        if not told:
            tell(None)
        self.used = time.monotonic()

    def _answer(self) -> None:
        while not self.leaving:
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            line = _Accepted(connection)
            try:
                handed = is_friend(line, self._secrets) and self._talk(line)
            except (OSError, ValueError, EOFError, TypeError, MemoryError):
                handed = False
            if not handed:
                line.close()

    def _talk(self, line: Line) -> bool:
        """Answer a question; whether the line has been handed to who does the work."""
        kind, *wanted = line.receive()
        if kind == "check":
            # What is done after an answer, and most runs, take no longer than this.
            if self.leaving or not self._busy.acquire(timeout=MOMENT):
                line.socket.sendall(call.BUSY)
                return False
            line.socket.sendall(call.TAKEN)
            self._work.put((line, tuple(wanted)))
            return True
        now = time.monotonic()
        line.send(
            {
                "service": os.getpid(),
                "age": now - self.began,
                "runs": self.runs,
                "busy": self._busy.locked(),
                "left": max(0.0, self.idle - (now - self.used)),
                "bytes": memory(os.getpid()),
            }
        )
        if kind == "stop":
            self.leave()
        return False


class _Accepted(Line):
    """The service's end of a line."""

    def __init__(self, connection: socket.socket) -> None:
        self.socket = connection
        connection.settimeout(TALK)


def listen(folder: Path) -> tuple[socket.socket, tuple[bytes, bytes] | None]:
    """A socket that waits for calls, and the secrets of both ends if it is a port.

    Raises:
        OSError: if it cannot be made.
    """
    path = folder / call.SOCKET
    for old in (path, folder / call.PORT):
        old.unlink(missing_ok=True)
    if call.is_unix(str(folder)):
        found = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        found.bind(str(path))
        path.chmod(0o600)
        found.listen(64)
        return found, None
    found = socket.create_server(("127.0.0.1", 0), backlog=64)
    ours, theirs = secrets.token_hex(16).encode(), secrets.token_hex(16).encode()
    draft = folder / f"{call.PORT}.new"
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(b"%d %s %s" % (found.getsockname()[1], theirs, ours))
    draft.replace(folder / call.PORT)
    return found, (ours, theirs)


def is_friend(line: Line, both: tuple[bytes, bytes] | None) -> bool:
    """Whether the other end of a new connection is this user."""
    if both is not None:
        ours, theirs = both
        if not hmac.compare_digest(line.exactly(len(theirs)), theirs):
            return False
        line.socket.sendall(ours)
        return True
    line.verify()
    return True


def memory(pid: int) -> int:
    """Bytes that a process holds; 0 where the system does not tell so simply."""
    try:
        text = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
        return int(text.partition("VmRSS:")[2].split()[0]) * 1024
    except (OSError, ValueError, IndexError):
        return 0


def main(folder: Path, idle: float, begin: Callable[[], tuple[Callable[..., Any], Callable[[], bool]]]) -> int:
    """Be the service of a folder, unless there is one.

    Args:
        folder: where it lives; it is this user's alone.
        idle: seconds without work after which it leaves.
        begin: loads what there is to load, and gives what does the work and whether the tool is as it was.

    Returns:
        0 when it has left or was not needed; 3 if it could not begin.
    """
    lock = Lock(folder / LOCK)
    try:
        if not _taken(lock):
            return 0
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, _end)
        desk = Desk(folder, *begin(), idle)
    except OSError as error:
        sys.stderr.write(f"prooflint service: {error}\n")  # this is the log
        return 3
    except KeyboardInterrupt:
        _clear(folder, lock)
        return 0
    try:
        desk.serve()
    except KeyboardInterrupt:
        pass
    finally:
        _clear(folder, lock)
    return 0


def _taken(lock: Lock) -> bool:
    """Take the lock, unless another service has it: who only looks has it for a moment."""
    for _ in range(5):
        if lock.take():
            return True
        time.sleep(0.02)
    return False


def _end(*_: object) -> None:
    raise KeyboardInterrupt


def _clear(folder: Path, lock: Lock) -> None:
    # The lock goes last: whoever finds none begins a service of its own.
    for name in (call.SOCKET, call.PORT, call.LOG, LOCK):
        (folder / name).unlink(missing_ok=True)
    lock.release()
    with contextlib.suppress(OSError):
        folder.rmdir()
