"""What a run may know about the computer it is on: read from the environment by a front end, handed on as data."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Machine:
    """Places and programs outside the project.

    Attributes:
        engines: folder of the engines that were installed with ``prooflint engines install``; empty for none.
        service: folder of the local service: socket, lock and log; empty if there can be none.
        java_home: the variable JAVA_HOME, or empty.
        path: the variable PATH, or empty.
        stays: whether the service may stay for later runs; false in CI, where there is no later run.
        cores: how many processors an engine may use for this process; 0 for all there are.
        today: the day of the run, as 2027-03-01; empty if no date is to have passed.
    """

    engines: str = ""
    service: str = ""
    java_home: str = ""
    path: str = ""
    stays: bool = True
    cores: int = 0
    today: str = ""


def machine(environ: Mapping[str, str]) -> Machine:
    """The computer as its environment describes it.

    Args:
        environ: the process environment, which only a front end reads. ``PROOFLINT_ENGINES_DIR`` and
            ``PROOFLINT_SERVICE_DIR`` name the folders, ``CI`` says that no service may stay.
    """
    engines = environ.get("PROOFLINT_ENGINES_DIR") or _data(environ) / "prooflint" / "engines"
    service = environ.get("PROOFLINT_SERVICE_DIR") or _runtime(environ) / "prooflint" / "service"
    return Machine(
        engines=str(Path(engines).absolute()),
        service=str(Path(service).absolute()),
        java_home=environ.get("JAVA_HOME", ""),
        path=environ.get("PATH", ""),
        stays=environ.get("CI", "").lower() in ("", "0", "false"),
    )


def _data(environ: Mapping[str, str]) -> Path:
    if sys.platform == "win32":
        return Path(environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    return Path(environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")


def _runtime(environ: Mapping[str, str]) -> Path:
    """A folder of this user's own whose path is short: that of a socket may have 104 bytes."""
    given = environ.get("XDG_RUNTIME_DIR")
    if given and os.access(given, os.W_OK):
        return Path(given)
    return Path(environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
