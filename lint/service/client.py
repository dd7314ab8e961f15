"""What a run sees of the local service: is it there, what does it say, start it, stop it."""

import hashlib
import json
import shutil
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from lint import __version__, resources
from lint.errors import EngineError
from lint.machine import Machine
from lint.service import daemon, wire
from lint.service.server import START, Plan

TALK = 2.0
"""Seconds for an answer of the service, which never does work before it answers."""

BIRTH = 5.0
"""Seconds until a service that was started must answer; it takes 0.1."""

LOG = "service.log"


@dataclass(frozen=True, slots=True)
class State:
    """What the service says.

    Attributes:
        state: “starting”, “ready” or “failed”.
        why: what is wrong if it failed.
        url: of the engine's server once it is ready.
        pid: of the engine's server, 0 for none.
        service: number of the service's process.
        age: seconds since it began.
        runs: how many it has served.
        busy: how many it serves now.
        left: seconds until it leaves unless it is used.
    """

    state: str
    why: str
    url: str
    pid: int
    service: int
    age: float
    runs: int
    busy: int
    left: float


def folder(machine: Machine, plan: Plan) -> Path:
    """Where the service of a plan lives: one for each version of the tool and each way to start the engine."""
    text = json.dumps([__version__, str(resources.HERE), asdict(plan)])
    return Path(machine.service) / hashlib.sha256(text.encode()).hexdigest()[:12]


def folders(machine: Machine) -> list[Path]:
    """The folders of all services of this user that hold an engine's server, of whatever version."""
    every = Path(machine.service).glob("*")
    return sorted(place for place in every if (place / daemon.LOCK).exists() and not is_desk(place))


def is_desk(place: Path) -> bool:
    """Whether a folder is that of a service for checks, which is asked in another way."""
    return place.name.startswith("check-")


class Lease:
    """A use of the service by a run; while one is open, the service stays.

    Args:
        place: its folder.

    Raises:
        OSError: if there is no service.
    """

    def __init__(self, place: Path) -> None:
        self.place = place
        self._wire = wire.connect(place, TALK)
        self.state = self._ask("use")

    def refresh(self) -> State:
        """The state now.

        Raises:
            OSError: if the service has gone.
        """
        self.state = self._ask("use")
        return self.state

    def wait(self, patience: float = START) -> State:
        """Until it is ready or has failed, or the patience, in seconds, is over.

        Raises:
            OSError: if the service has gone.
        """
        until = time.monotonic() + patience
        while self.refresh().state == "starting" and time.monotonic() < until:
            time.sleep(0.05)
        return self.state

    def _ask(self, question: str) -> State:
        return _state(self._wire.ask(do=question))

    def close(self) -> None:
        """End the use."""
        self._wire.close()


def lease(machine: Machine, plan: Plan, *, patient: bool = True, idle: float = daemon.IDLE) -> Lease | None:
    """The use of the service, which is started if there is none; it never waits for an engine.

    Args:
        machine: where its folder is.
        plan: how its engine's server is started.
        patient: whether to wait, some 0.1 s, for a service that had to be started; else the answer is None.
        idle: seconds without a run after which a service that is started now leaves.

    Raises:
        EngineError: if it cannot be started.
    """
    place = folder(machine, plan)
    try:
        return Lease(place)
    except OSError:
        pass
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        place.chmod(0o700)
        _spawn(place, plan, idle)
    except OSError as error:
        raise EngineError(f"the local service cannot be started in {place}: {error.strerror or error}") from None
    if not patient:
        return None
    until = time.monotonic() + BIRTH
    while True:
        try:
            return Lease(place)
        except OSError as error:
            if time.monotonic() > until:
                raise EngineError(f"the local service does not answer in {place}: {error}; see {LOG}") from None
        time.sleep(0.02)


_BEGIN = """
import sys
sys.path.insert(0, sys.argv.pop(1))
from lint.service.daemon import main
sys.exit(main(sys.argv[1:]))
"""


def _spawn(place: Path, plan: Plan, idle: float) -> None:
    """Start the process; if there is one already, it ends by itself."""
    with (place / LOG).open("wb") as log:
        child = subprocess.Popen(  # noqa: S603  # our own interpreter and our own code
            [
                sys.executable,
                "-I",
                "-S",
                "-c",
                _BEGIN,
                str(resources.HERE.parent),
                str(place),
                str(idle),
                _text(plan),
            ],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
            cwd=place,
        )
    # It outlives this run by design: not waiting for it must not be called a leak.
    child.returncode = 0


def _text(plan: Plan) -> str:
    return json.dumps(asdict(plan))


def status(place: Path) -> State | None:
    """What the service of a folder says; None if it does not answer."""
    return _told(place, "status")


def states(machine: Machine) -> list[tuple[Path, State | None]]:
    """What each service of this user says; None for one that does not answer."""
    return [(place, status(place)) for place in folders(machine)]


def stop(place: Path, patience: float = 15.0) -> bool:
    """Ask a service to leave and wait until it has; whether it has.

    Args:
        place: its folder.
        patience: seconds.
    """
    told = _told(place, "stop")
    until = time.monotonic() + patience
    while (place / daemon.LOCK).exists() and told is not None:
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    clear(place)
    return True


def clear(place: Path) -> None:
    """Take away what a service left behind that was killed."""
    shutil.rmtree(place, ignore_errors=True)


def _told(place: Path, question: str) -> State | None:
    try:
        end = wire.connect(place, TALK)
    except OSError:
        return None
    try:
        return _state(end.ask(do=question))
    except OSError:
        return None
    finally:
        end.close()


def _state(answer: dict[str, Any]) -> State:
    try:
        return State(**{name: answer[name] for name in State.__slots__})
    except (KeyError, TypeError) as error:
        raise OSError(f"the service answers in another way: {error}") from None
