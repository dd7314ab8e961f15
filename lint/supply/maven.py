"""LanguageTool from the repository that Maven uses: the jars of our own list and no other."""

import hashlib
import shutil
import subprocess
import tempfile
from pathlib import Path

from lint.errors import EngineError
from lint.machine import Machine
from lint.resources import data
from lint.supply.install import Tell
from lint.supply.languagetool import jars

GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"
"""Pinned, so that what it does does not depend on Maven's own version."""

PATIENCE = 1800.0
"""Seconds; ten on a fast line. What Maven has fetched it keeps, so that another try goes on from there."""


def fill(machine: Machine, target: Path, tell: Tell) -> None:
    """Let Maven fetch the jars and compare each with the list ``lint/data/languagetool-jars.txt``.

    Args:
        machine: whose PATH has ``mvn``.
        target: an empty folder.
        tell: shows what is being done.

    Raises:
        EngineError: if there is no Maven, if it fails, or if a jar is not what the list says.
    """
    program = shutil.which("mvn", path=machine.path) if machine.path else None
    if program is None:
        raise EngineError("there is no Maven (mvn) on the PATH; install it, or leave out “--from maven”")
    tell("Maven fetches 97 MB; this takes ten seconds on a fast line")
    libs = target / "libs"
    with tempfile.TemporaryDirectory(prefix="prooflint-") as folder:
        pom = Path(folder) / "pom.xml"
        shutil.copy(data("languagetool-pom.xml"), pom)
        command = [
            program,
            "-B",
            "-q",
            "-f",
            str(pom),
            GOAL,
            "-DincludeScope=runtime",
            f"-DoutputDirectory={libs}",
        ]
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)  # noqa: S603
        except (OSError, subprocess.TimeoutExpired) as error:
            raise EngineError(f"Maven does not run: {error}") from None
    if done.returncode:
        lines = [line for line in (done.stdout + done.stderr).splitlines() if "ERROR" in line] or [
            "no reason given"
        ]
        raise EngineError(f"Maven failed: {' '.join(lines[0].split())[:300]}")
    verify(libs)


def verify(libs: Path) -> None:
    """Compare the jars of a folder with the list.

    Raises:
        EngineError: naming the first one that is missing, too many or different.
    """
    wanted = listed()
    found = {file.name: file for file in jars(libs)}
    for name in sorted({*wanted, *found}):
        if name not in found:
            raise EngineError(f"{name} was not fetched")
        if name not in wanted:
            raise EngineError(f"{name} was fetched, and is not in the list of jars")
        if checksum(found[name]) != wanted[name]:
            raise EngineError(f"{name} is not what the list of jars says: its SHA-256 differs")


def listed() -> dict[str, str]:
    """The SHA-256 of each jar by its name."""
    lines = data("languagetool-jars.txt").read_text(encoding="ascii").splitlines()
    pairs = (line.split() for line in lines if line and not line.startswith("#"))
    return {name: digest for digest, name in pairs}


def checksum(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
