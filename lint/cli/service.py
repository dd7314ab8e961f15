"""``prooflint service``: the local service that keeps what runs need loaded, and LanguageTool running, between runs."""

import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

from lint.cache import early
from lint.cli._arguments import Parser
from lint.cli._terminal import tell, write
from lint.errors import EngineError, UserError
from lint.machine import Machine, machine
from lint.service import call, client, daemon, desk, visit
from lint.service.client import State
from lint.service.visit import Told
from lint.supply import languagetool

ABOUT = "keep everything loaded between runs: start, status, stop"

ACTIONS = ("start", "status", "stop")


def main(argv: Sequence[str]) -> int:
    """Start, show or stop.

    Returns:
        0; 1 if ``status`` finds no service; 3 if the service or its engine does not start, or does not stop.
    """
    found = Parser(
        prog="prooflint service", description="Keep everything loaded, and LanguageTool running, between runs."
    )
    found.add_argument("action", choices=ACTIONS, help="what to do")
    found.add_argument(
        "--idle",
        type=float,
        metavar="SECONDS",
        help=f"start: leave after so long without a run ({daemon.IDLE:.0f})",
    )
    found.add_argument("--no-wait", action="store_true", help="start: do not wait until LanguageTool answers")
    found.add_argument("--output-format", choices=("text", "json"), default="text", help="of the status (text)")
    arguments = found.parse(argv)
    here = machine(os.environ)
    if arguments.action == "start":
        idle = daemon.IDLE if arguments.idle is None else arguments.idle
        if not 0 < idle < 1e7:
            raise UserError("--idle: expected a number of seconds above 0")
        return _start(here, idle, wait=not arguments.no_wait)
    if arguments.action == "stop":
        return _stop(here)
    return _status(here, as_json=arguments.output_format == "json")


def _start(here: Machine, idle: float, *, wait: bool) -> int:
    # What must not be used for checks is not started for them; LanguageTool is asked for by its own setting.
    for_checks = os.environ.get(call.VARIABLE, "") in ("", "0")
    status = 0
    if for_checks:
        told = visit.begin(os.environ, early.tool(), sys.path, idle)
        if told is None:
            tell(f"the local service does not start; see {call.folder(os.environ, early.tool())}/{call.LOG}")
            status = 3
        else:
            write([_desk_line(told) + "\n"])
    if for_checks and not languagetool.place(here).exists():
        return status
    return _start_engine(here, idle, wait=wait) or status


def _start_engine(here: Machine, idle: float, *, wait: bool) -> int:
    from lint.service.languagetool import plan  # noqa: PLC0415

    try:
        lease = client.lease(here, plan(here), idle=idle)
        assert lease is not None
        if wait and lease.state.state == "starting":
            tell("LanguageTool is starting; this takes some seconds")
            lease.wait()
    except (EngineError, OSError) as error:
        tell(str(error))
        return 3
    lease.close()
    state = _settled(lease.place) or lease.state
    write([_line(state) + "\n"])
    return 3 if state.state == "failed" else 0


def _settled(place: Path, patience: float = 1.0) -> State | None:
    """The state without the use by this command, whose end the service notices a moment after it."""
    end = time.monotonic() + patience
    while (state := client.status(place)) is not None and state.busy and time.monotonic() < end:
        time.sleep(0.02)
    return state


def _status(here: Machine, *, as_json: bool) -> int:
    states: list[tuple[Path, State | Told | None]] = [*client.states(here)]
    states += [(place, visit.state(place)) for place in visit.folders(here)]
    running = [state for _, state in states if state is not None]
    if as_json:
        print(json.dumps([{**asdict(state), "folder": str(place)} for place, state in states if state], indent=1))
    elif not states:
        print("No service is running; a run that checks something starts one.")
    for place, state in states if not as_json else ():
        if state is None and client.is_desk(place) and not visit.is_free(place):
            write([f"The service for checks is starting\n  folder {place}\n"])
        elif state is None:
            write([f"A service that was killed left {place}\n"])
        else:
            line = _desk_line(state) if isinstance(state, Told) else _line(state)
            write([f"{line}\n  folder {place}\n"])
    return 0 if running else 1


def _stop(here: Machine) -> int:
    services: list[tuple[Path, State | Told | None, Callable[[Path], bool]]] = [
        *((place, state, client.stop) for place, state in client.states(here)),
        *((place, visit.state(place), visit.stop) for place in visit.folders(here)),
    ]
    if not services:
        print("No service was running.")
    left = 0
    for place, state, stop in services:
        if not stop(place):
            tell(f"the service in {place} does not stop; its process is {state.service if state else 'unknown'}")
            left = 3
        elif state is not None:
            print(f"Stopped the service (process {state.service}) after {_count(state.runs, 'run')}.")
        else:
            print(f"Cleared {place}, which a service that was killed had left.")
    return left


def _desk_line(told: Told) -> str:
    size = f", {told.bytes // 1_000_000} MB" if told.bytes else ""
    use = "is at work" if told.busy else f"leaves in {_span(told.left)} if nobody uses it"
    return (
        f"The service for checks is ready (process {told.service}{size}); {_count(told.runs, 'run')} so far; {use}"
    )


def _line(state: State) -> str:
    if state.state == "failed":
        return f"LanguageTool does not start: {state.why}"
    size = f", {_megabytes(state.pid)} MB" if state.pid and _megabytes(state.pid) else ""
    words = "is ready" if state.state == "ready" else "is starting"
    use = (
        f"in use by {_count(state.busy, 'run')}"
        if state.busy
        else f"leaves in {_span(state.left)} if nobody uses it"
    )
    return f"LanguageTool {words} (process {state.pid}{size}); {_count(state.runs, 'run')} so far; {use}"


def _megabytes(pid: int) -> int:
    """Memory that a process holds, in MB; 0 where the system does not tell so simply."""
    return desk.memory(pid) // 1_000_000


def _span(seconds: float) -> str:
    return _count(round(seconds / 60), "minute") if seconds >= 90 else _count(round(seconds), "second")


def _count(number: int, name: str) -> str:
    return f"{number:,} {name}" + ("" if number == 1 else "s")
