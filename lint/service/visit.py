"""The services for checks, seen by somebody who wants to know of them, start them or end them."""

import os
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lint.lock import Lock
from lint.machine import Machine
from lint.service import call, client, desk, start

TALK = 2.0
"""Seconds for an answer; the service answers while it is at work."""

BIRTH = 30.0
"""Seconds in which a service must have loaded all; it takes two on an idle computer."""

GRACE = 1.0
"""Seconds until a process that was started must hold the lock of the folder."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a service says of itself.

    Attributes:
        service: number of its process.
        age: seconds since it began.
        runs: how many it has done; those that it left to their callers do not count.
        busy: whether it is doing one.
        left: seconds until it leaves unless it is used.
        bytes: of memory that it holds, without the processes of Harper; 0 where the system does not tell.
    """

    service: int
    age: float
    runs: int
    busy: bool
    left: float
    bytes: int


def folders(machine: Machine) -> list[Path]:
    """The folders of all services for checks of this user, of whatever version."""
    every = Path(machine.service).glob("*")
    return sorted(place for place in every if client.is_desk(place) and any(place.iterdir()))


def state(place: Path, question: str = "status") -> Told | None:
    """What the service of a folder says; None if it does not answer.

    Args:
        place: the folder.
        question: “status”, or “stop” to make it leave.
    """
    try:
        line = call.Line(str(place), TALK)
    except (OSError, ValueError):
        return None
    try:
        line.send((question,))
        told: dict[str, Any] = line.receive()
        return Told(**told)
    except (OSError, ValueError, EOFError, TypeError):
        return None
    finally:
        line.close()


def begin(environ: Mapping[str, str], tool: str, paths: list[str], idle: float = start.IDLE) -> Told | None:
    """What the service for checks says, which is started if there is none; None if it does not come up.

    Args:
        environ: the process environment.
        tool: the digest of the tool.
        paths: where this process finds its modules.
        idle: seconds without work after which a service that is started now leaves.
    """
    place = Path(call.folder(environ, tool))
    began = time.monotonic()
    told = state(place)
    if told is None:
        (place / call.LOG).unlink(missing_ok=True)
        start.begin(str(place), paths, idle)
    while told is None and time.monotonic() - began < BIRTH:
        time.sleep(0.05)
        told = state(place)
        if told is None and time.monotonic() - began > GRACE and is_free(place):
            break
    return told


def is_free(place: Path) -> bool:
    """Whether no process is the service of a folder."""
    lock = Lock(place / desk.LOCK)
    try:
        return lock.take()
    except OSError:
        return True
    finally:
        lock.release()


def stop(place: Path, patience: float = 15.0) -> bool:
    """Ask a service to leave and wait until it has; whether it has. What a killed one left is taken away.

    Args:
        place: its folder.
        patience: seconds.
    """
    told = state(place, "stop")
    until = time.monotonic() + patience
    while told is not None and (place / desk.LOCK).exists() and is_alive(told.service):
        if time.monotonic() > until:
            return False
        time.sleep(0.02)
    client.clear(place)
    return True


def is_alive(pid: int) -> bool:
    """Whether a process of this user exists."""
    if os.name != "posix":
        return True  # a signal would end it there
    try:
        os.kill(pid, 0)
    except OSError:
        return False
    return True
