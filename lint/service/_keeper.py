"""Runs a program and ends it when the parent ends, however the parent ends.

Run as a script, never imported: ``python -I -S _keeper.py LOG PROGRAM ARGUMENT …``. Its standard input is a pipe
whose other end only the parent holds: it closes when the parent asks for the end, and also when the parent is
killed. What the program prints goes to the file LOG, or nowhere if that cannot be written. The number of the
program's process is printed once; the exit status is the program's.
"""

import os
import signal
import subprocess
import sys
import threading

_DEATH_SIGNAL = 1
"""PR_SET_PDEATHSIG of Linux: the program is killed even when this script is."""


def tie() -> None:
    """In the program's process, before it starts: die with this script, and first of all when memory runs out."""
    if not sys.platform.startswith("linux"):
        return
    import ctypes  # noqa: PLC0415  # only there

    ctypes.CDLL(None).prctl(_DEATH_SIGNAL, signal.SIGKILL)
    try:
        with open("/proc/self/oom_score_adj", "w", encoding="ascii") as file:  # noqa: PTH123  # no pathlib needed
            file.write("500")
    except OSError:
        pass


def watch(child: "subprocess.Popen[bytes]") -> None:
    """End the program when the other end of standard input closes."""
    try:
        while os.read(0, 1024):
            pass
    except OSError:
        pass
    child.kill()  # it keeps nothing that could be lost, and takes seconds to end by itself


def main(log: str, command: list[str]) -> int:
    """Run the command until it or the parent ends."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    try:
        out = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    except OSError:
        out = os.open(os.devnull, os.O_WRONLY)
    before = tie if os.name == "posix" else None
    try:
        child = subprocess.Popen(  # noqa: S603  # the parent's command
            command,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            preexec_fn=before,  # noqa: PLW1509  # there are no threads yet
        )
    except OSError as error:
        os.write(out, f"{error}\n".encode())
        return 127
    threading.Thread(target=watch, args=(child,), daemon=True).start()
    try:
        os.write(1, f"{child.pid}\n".encode())
    except OSError:
        child.kill()
    return child.wait()


if __name__ == "__main__":
    status = main(sys.argv[1], sys.argv[2:])
    os._exit(status & 0xFF)
