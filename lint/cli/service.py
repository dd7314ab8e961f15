"""``prooflint service``: the local service that keeps LanguageTool running between runs."""

import json
import os
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from lint.cli._arguments import Parser
from lint.cli._terminal import tell, write
from lint.errors import EngineError, UserError
from lint.machine import Machine, machine
from lint.service import client, daemon
from lint.service.client import State

ABOUT = "keep LanguageTool running between runs: start, status, stop"

ACTIONS = ("start", "status", "stop")


def main(argv: Sequence[str]) -> int:
    """Start, show or stop.

    Returns:
        0; 1 if ``status`` finds no service; 3 if the service or its engine does not start, or does not stop.
    """
    found = Parser(prog="prooflint service", description="Keep LanguageTool running between runs.")
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
    states = client.states(here)
    running = [state for _, state in states if state is not None]
    if as_json:
        print(json.dumps([{**asdict(state), "folder": str(place)} for place, state in states if state], indent=1))
    elif not running:
        print("No service is running; the next run that wants LanguageTool starts one.")
    for place, state in states if not as_json else ():
        write([_line(state) + f"\n  folder {place}\n" if state else f"A service that was killed left {place}\n"])
    return 0 if running else 1


def _stop(here: Machine) -> int:
    states = client.states(here)
    if not states:
        print("No service was running.")
    left = 0
    for place, state in states:
        if not client.stop(place):
            tell(f"the service in {place} does not stop; its process is {state.service if state else 'unknown'}")
            left = 3
        elif state is not None:
            print(f"Stopped the service (process {state.service}) after {_count(state.runs, 'run')}.")
        else:
            print(f"Cleared {place}, which a service that was killed had left.")
    return left


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
    try:
        text = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
        return int(text.partition("VmRSS:")[2].split()[0]) // 1000
    except (OSError, ValueError, IndexError):
        return 0


def _span(seconds: float) -> str:
    return _count(round(seconds / 60), "minute") if seconds >= 90 else _count(round(seconds), "second")


def _count(number: int, name: str) -> str:
    return f"{number:,} {name}" + ("" if number == 1 else "s")
