"""A run that somebody looks at: on a pseudo-terminal, with the time until the first finding is on the screen."""

import os
import subprocess
import time

from _harness import SAID, Command, FailedError, Run

SIZE = (120, 40)
CHUNK = 65_536


def on_terminal(command: Command, seen: bytes, number: int = 0) -> Run:
    """One run on a pseudo-terminal.

    Args:
        command: the program; it is told that the terminal knows the usual sequences.
        seen: what the first finding holds.
        number: of the round.

    Returns:
        The run; its ``first`` is the time until ``seen`` could be read.

    Raises:
        FailedError: if the program failed, said nothing of the finding, or there are no pseudo-terminals.
    """
    try:
        import pty  # noqa: PLC0415  # not on Windows
    except ImportError:
        raise FailedError("there are no pseudo-terminals on this system") from None
    command.before(number)
    ours, theirs = pty.openpty()
    columns, rows = SIZE
    variables = {"TERM": "xterm-256color", "COLUMNS": str(columns), "LINES": str(rows)}
    began = time.perf_counter()
    running = subprocess.Popen(
        command.words,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        cwd=command.folder,
        env={**command.environment, **variables},
        start_new_session=True,
    )
    os.close(theirs)
    said, first = _read(ours, seen, began)
    _, state, usage = os.wait4(running.pid, 0)
    wall = time.perf_counter() - began
    os.close(ours)
    running.returncode = os.waitstatus_to_exitcode(state)
    if running.returncode not in command.accepted or not first:
        what = f"ended with {running.returncode}" if running.returncode else "did not report the slip"
        text = " ".join(said[-SAID:].decode("utf-8", "replace").split())
        raise FailedError(f"the run on a terminal {what}: {text}")
    return Run(wall, usage.ru_utime + usage.ru_stime, 0.0, said.count(b"\n"), first)


def _read(terminal: int, seen: bytes, began: float) -> tuple[bytes, float]:
    """All that is written to a terminal, and when something was there; 0 for never."""
    said, first = b"", 0.0
    while True:
        try:
            piece = os.read(terminal, CHUNK)
        except OSError:  # Linux says so when the other end has closed
            break
        if not piece:
            break
        said += piece
        if not first and seen in said:
            first = time.perf_counter() - began
    return said, first
