"""Starting the local service for checks: a process of its own, that nobody waits for.

``subprocess`` takes as long to import as a paragraph to check, so it is asked only where the system cannot start a
process in a session of its own.
"""

# pathlib takes longer to import than all the rest.
# ruff: noqa: PTH101, PTH103, PTH116, PTH118

import os
import sys
import time

from lint.service import call

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

IDLE = 900.0
"""Seconds without work after which the service leaves."""

AGAIN = 30.0
"""Seconds after a start in which no other is tried: the service listens when it has loaded all, which takes two."""

_BEGIN = """
import sys
sys.path[:] = sys.argv.pop(1).split(chr(10))
from lint.cli._warm import main
sys.exit(main(sys.argv[1:]))
"""


def begin(place: str, paths: "Sequence[str]", idle: float = IDLE) -> bool:
    """Start the service of a folder unless that has just been tried; whether it was started.

    If there is one already, the new one ends by itself.

    Args:
        place: the folder.
        paths: where this process finds its modules.
        idle: seconds without work after which it leaves.
    """
    log = os.path.join(place, call.LOG)
    try:
        if time.time() - os.stat(log).st_mtime < AGAIN:
            return False
    except OSError:
        pass
    try:
        os.makedirs(place, mode=0o700, exist_ok=True)
        os.chmod(place, 0o700)
        out = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    except OSError:
        return False
    os.utime(log)
    try:
        _spawn(_line(place, paths, idle), out)
    except OSError:
        return False
    finally:
        os.close(out)
    return True


def _line(place: str, paths: "Sequence[str]", idle: float) -> list[str]:
    flags = [flag for flag, is_on in (("-I", sys.flags.isolated), ("-S", sys.flags.no_site)) if is_on]
    return [sys.executable, *flags, "-c", _BEGIN, "\n".join(paths), place, str(idle)]


def _spawn(line: list[str], out: int) -> None:
    """Start a process with a session of its own, whose output goes to a file.

    Raises:
        OSError: if it cannot be started.
    """
    if hasattr(os, "posix_spawn"):
        actions = [
            (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
            (os.POSIX_SPAWN_DUP2, out, 1),
            (os.POSIX_SPAWN_DUP2, out, 2),
        ]
        try:
            os.posix_spawn(line[0], line, os.environ, file_actions=actions, setsid=True)
        except NotImplementedError:
            pass
        else:
            return
    import subprocess  # noqa: PLC0415

    flags = {"creationflags": 0x00000008 | 0x00000200} if sys.platform == "win32" else {"start_new_session": True}
    child = subprocess.Popen(line, stdin=subprocess.DEVNULL, stdout=out, stderr=out, **flags)  # noqa: S603  # our own interpreter and our own code
    child.returncode = 0  # it outlives this run by design: not waiting for it must not be called a leak
