"""The local service itself: holds a server for the runs of one user, leaves when nobody has asked for long."""

import argparse
import json
import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from lint.errors import EngineError
from lint.lock import Lock
from lint.service import wire
from lint.service.server import Plan, Server

LOCK = "lock"

IDLE = 900.0
"""Seconds without a run after which the service leaves."""

BEAT = 0.5
"""Seconds between two looks at the state of things."""

LOOK, SILENCES = 5.0, 4
"""Seconds between two looks whether the server answers, and how many in a row without an answer make it dead."""

DEATHS = 600.0
"""Seconds in which a server may die once and be started again; at the second death in them it is given up."""

REST = 30.0
"""Seconds for which a service whose server does not start tells so, before it leaves and the next run tries anew."""


class Engine:
    """A server of the service and what is known of it; started in a thread, started again when it dies once.

    Attributes:
        state: “starting”, “ready” or “failed”.
        why: what is wrong if it failed.
    """

    def __init__(self, plan: Plan, folder: Path) -> None:
        self.plan = plan
        self.folder = folder
        self.state = "starting"
        self.why = ""
        self.server: Server | None = None
        self.died: list[float] = []
        self.stopping = threading.Event()
        self.thread = threading.Thread(target=self._run, daemon=True)
        self.thread.start()

    def _run(self) -> None:
        while not self.stopping.is_set():
            try:
                self.server = Server(self.plan, self.folder, cancelled=self.stopping.is_set)
                self.server.warm()
            except EngineError as error:
                self._fail(str(error))
                return
            self.state = "ready" if self.server.alive() else "starting"
            if self._watch(self.server):
                return
            now = time.monotonic()
            self.died = [moment for moment in self.died if now - moment < DEATHS] + [now]
            words = self.server.last_words()
            self.server.stop()
            if len(self.died) > 1:
                self._fail(f"{self.plan.name} ended twice within {DEATHS / 60:.0f} minutes: {words}")
                return
            self.state = "starting"

    def _watch(self, server: Server) -> bool:
        """Until it has died, or hangs, or is told to stop; whether the last."""
        silent, looked = 0, time.monotonic()
        while server.alive() and silent < SILENCES:
            if self.stopping.wait(BEAT):
                return True
            if time.monotonic() - looked > LOOK:
                silent, looked = 0 if server.answers() else silent + 1, time.monotonic()
        return False

    def _fail(self, why: str) -> None:
        self.why = why
        self.state = "failed"

    def stop(self) -> None:
        """End the server."""
        self.stopping.set()
        if self.server is not None:
            self.server.stop()
        self.thread.join(_PATIENCE)
        if self.server is not None:
            self.server.stop()

    def told(self) -> dict[str, Any]:
        """For a client."""
        server = self.server
        return {
            "state": self.state,
            "why": self.why,
            "url": server.url if server is not None and self.state == "ready" else "",
            "pid": server.pid if server is not None else 0,
        }


_PATIENCE = 10.0


class Service:
    """Answers questions until it is idle, told to stop or useless.

    Args:
        folder: for socket, lock and log.
        plan: of its engine's server.
        idle: seconds without a run after which it leaves.
    """

    def __init__(self, folder: Path, plan: Plan, idle: float) -> None:
        self.folder = folder
        self.idle = idle
        self.began = self.used = time.monotonic()
        self.leases = 0
        self.runs = 0
        self.leaving = threading.Event()
        self._guard = threading.Lock()
        self.socket, self.secret = wire.listen(folder)
        self.engine = Engine(plan, folder)

    def serve(self) -> None:
        """Until there is a reason to leave."""
        threading.Thread(target=self._accept, daemon=True).start()
        failed = 0.0
        while not self.leaving.wait(BEAT):
            now = time.monotonic()
            if not (self.folder / LOCK).exists():
                break  # somebody has cleared the folder: the next run starts a service of its own
            if self.leases == 0 and now - self.used > self.idle:
                break
            failed = (failed or now) if self.engine.state == "failed" else 0.0
            if failed and now - failed > REST:
                break
        self.socket.close()
        self.engine.stop()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            threading.Thread(target=self._talk, args=(connection,), daemon=True).start()

    def _talk(self, connection: socket.socket) -> None:
        end = wire.Wire(connection)
        leased = False
        try:
            if not wire.is_friend(end, self.secret):
                return
            while (question := end.receive()) is not None:
                if question.get("do") == "use" and not leased:
                    leased = True
                    self._lease(1)
                end.send(self._answer(str(question.get("do"))))
        except OSError:
            return
        finally:
            if leased:
                self._lease(-1)
            end.close()

    def _lease(self, by: int) -> None:
        with self._guard:
            self.leases += by
            self.runs += by > 0
            self.used = time.monotonic()

    def _answer(self, question: str) -> dict[str, Any]:
        if question == "stop":
            self.leaving.set()
        now = time.monotonic()
        return {
            **self.engine.told(),
            "service": os.getpid(),
            "age": now - self.began,
            "runs": self.runs,
            "busy": self.leases,
            "idle": self.idle,
            "left": max(0.0, self.idle - (now - self.used)) if self.leases == 0 else self.idle,
        }


def main(argv: Sequence[str]) -> int:
    """Be the service of a folder, unless there is one.

    Args:
        argv: folder, idle seconds, and the plan as JSON.

    Returns:
        0 when it has left or was not needed; 3 if it could not begin.
    """
    parser = argparse.ArgumentParser(prog="prooflint-service")
    for name in ("folder", "idle", "plan"):
        parser.add_argument(name)
    arguments = parser.parse_args(argv)
    folder = Path(arguments.folder)
    lock = Lock(folder / LOCK)
    try:
        if not lock.take():
            return 0
        service = Service(folder, _plan(arguments.plan), float(arguments.idle))
    except OSError as error:
        sys.stderr.write(f"prooflint service: {error}\n")  # this is the log
        return 3
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: service.leaving.set())
    try:
        service.serve()
    finally:
        if service.engine.state != "failed":  # else the log is worth reading
            for path in folder.glob("*.log"):
                path.unlink(missing_ok=True)
        # The lock goes last: whoever finds none begins a service of its own.
        for name in (wire.SOCKET, wire.PORT, LOCK):
            (folder / name).unlink(missing_ok=True)
        lock.release()
        _remove(folder)
    return 0


def _remove(folder: Path) -> None:
    try:
        folder.rmdir()
    except OSError:
        return


def _plan(text: str) -> Plan:
    raw = json.loads(text)
    warm = raw["warm"]
    return Plan(raw["name"], tuple(raw["command"]), raw["config"], raw["proof"], tuple(warm) if warm else None)
