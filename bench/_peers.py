"""The programs that prooflint is compared with: pinned, installed once into ``.bench/peers``, and how each is called.

One that cannot be had is listed with the reason, and the others run.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from _texts import ROOT

PLACE = ROOT / ".bench" / "peers"
PYTHON = {"codespell": "codespell==2.4.3", "typos": "typos==1.52.0", "proselint": "proselint==0.16.0"}
VALE = "github.com/vale-cli/vale/v3/cmd/vale@v3.22.0"
CSPELL = "cspell@9.8.0"
HARPER = "harper-py==0.2.0"
STYLES = ("Google", "Microsoft", "write-good", "alex", "proselint")
PATIENCE = 900
"""Seconds that an installation may take."""

OK = {"codespell": (0, 65), "typos": (0, 2), "proselint": (0, 1, 2), "cspell": (0, 1)}
"""Exit statuses of programs that did their work."""


@dataclass(frozen=True, slots=True)
class Peers:
    """What there is.

    Attributes:
        programs: by name.
        absent: why one is not there, by name.
    """

    programs: Mapping[str, Path] = field(default_factory=dict)
    absent: Mapping[str, str] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        """Whether a program can be run."""
        return name in self.programs


class AbsentError(Exception):
    """A program cannot be had; the text says why."""


def install(wanted: Sequence[str] = ("codespell", "typos", "proselint", "vale", "cspell")) -> Peers:
    """Install what is missing."""
    programs, absent = {}, {}
    for name in wanted:
        way = {"vale": _vale, "cspell": _cspell}.get(name)
        try:
            programs[name] = way() if way else _from_python(name)
        except AbsentError as error:
            absent[name] = str(error)
    return Peers(programs, absent)


def pins(peers: Peers) -> str:
    """The versions that run, in one line."""
    known = {**PYTHON, "vale": "Vale 3.22.0", "cspell": CSPELL.replace("@", "==")}
    return ", ".join([*(known[name] for name in peers.programs), HARPER])


def _from_python(name: str) -> Path:
    python = PLACE / ("Scripts" if os.name == "nt" else "bin") / "python"

    def work() -> None:
        if not python.exists():
            _run([sys.executable, "-m", "venv", str(PLACE)])
        _run([str(python), "-m", "pip", "install", "--quiet", PYTHON[name]])

    return _once(PYTHON[name], python.with_name(name), work)


def _vale() -> Path:
    own = PLACE / "bin" / "vale"

    def work() -> None:
        _need("go", "Vale is built with Go")
        _run(["go", "install", VALE], GOBIN=str(own.parent))

    return _once(VALE, own, work)


def _cspell() -> Path:
    place = PLACE / "node"

    def work() -> None:
        _need("node", "cspell needs Node")
        npm = _need("npm", "cspell is installed with npm")
        place.mkdir(parents=True, exist_ok=True)
        # Neither scripts of packages nor reports about them: nothing but the files.
        quiet = ["--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]
        _run([npm, "install", "--prefix", str(place), *quiet, CSPELL])

    return _once(CSPELL, place / "node_modules" / ".bin" / "cspell", work)


def _once(pin: str, program: Path, work: Callable[[], None]) -> Path:
    """Do the work unless a note says that it is done; the program.

    Raises:
        AbsentError: if it is not there afterwards.
    """
    note = PLACE / f"{program.name}.pin"
    if not program.exists() or not note.exists() or note.read_text("utf-8") != pin:
        PLACE.mkdir(parents=True, exist_ok=True)
        print(f"installing {pin} …", file=sys.stderr, flush=True)
        work()
        if not program.exists():
            raise AbsentError(f"{pin} was installed and holds no {program.name}")
        note.write_text(pin, "utf-8")
    return program


def _need(program: str, why: str) -> str:
    found = shutil.which(program)
    if not found:
        raise AbsentError(f"{why}, and there is no {program} on the PATH")
    return found


def _run(words: Sequence[str], **more: str) -> None:
    try:
        done = subprocess.run(
            words,
            env={**os.environ, **more},
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise AbsentError(str(error)) from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise AbsentError(f"{Path(words[0]).name} failed: {said[-1] if said else done.returncode}")


def words_of(peers: Peers, name: str, target: Path) -> tuple[str, ...]:
    """How a program is called for a file or a folder.

    Args:
        peers: the programs.
        name: of one of them; for Vale see ``vale``.
        target: what is checked.
    """
    program = str(peers.programs[name])
    if name == "proselint":
        return (program, "check", str(target))
    if name == "cspell":
        every = str(target / "**") if target.is_dir() else str(target)
        return (program, "lint", "--no-progress", "--no-summary", "--no-config-search", every)
    return (program, str(target))


def vale(program: Path, folder: Path, based_on: Sequence[str], styles: Path, target: Path) -> tuple[str, ...]:
    """How Vale is called under settings of its own, which are written into a folder.

    Args:
        program: Vale.
        folder: for its settings.
        based_on: the styles that are on.
        styles: the folder that holds them.
        target: what is checked.
    """
    settings = folder / f"vale-{len(based_on)}.ini"
    based = ", ".join(based_on)
    settings.write_text(
        f"StylesPath = {styles}\nMinAlertLevel = suggestion\n\n[*.md]\nBasedOnStyles = {based}\n", "utf-8"
    )
    return (str(program), f"--config={settings}", "--no-exit", "--output=line", str(target))


def without(styles: Path | None) -> list[str]:
    """The styles of the five that a folder does not hold."""
    return [name for name in STYLES if not (styles and (styles / name).is_dir())]
