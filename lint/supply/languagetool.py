"""Where LanguageTool is installed, whether it is complete, and what a Java needs to run it."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lint.errors import EngineError
from lint.machine import Machine

VERSION = "6.8"
"""The release whose rules the table ``lint/data/languagetool.txt`` knows."""

LICENCE = "LGPL-2.1-or-later"

MEND = "run “prooflint engines install languagetool”"

NOTE = "installed.json"
"""Written last when an installation is complete: a folder without it is none."""


@dataclass(frozen=True, slots=True)
class Installation:
    """LanguageTool on this computer.

    Attributes:
        folder: holds its jars, in itself and in ``libs``.
        version: such as “6.8”.
        origin: where it came from: “release”, “maven” or “folder”.
        jars: how many there were when it was complete.
        size: of all its files, in bytes.
    """

    folder: str
    version: str
    origin: str
    jars: int
    size: int

    @property
    def classpath(self) -> str:
        """For the option ``-cp`` of Java: the languages of a release are no jars and lie in the folder itself."""
        return os.pathsep.join(str(Path(self.folder) / place) for place in ("", "*", "libs/*"))


def place(machine: Machine) -> Path:
    """The folder that an installation has; it need not exist."""
    return Path(machine.engines) / f"languagetool-{VERSION}"


def find(machine: Machine) -> Installation:
    """The installation.

    Raises:
        EngineError: if there is none or it is damaged; the message says how to mend it.
    """
    folder = place(machine)
    try:
        text = (folder / NOTE).read_text(encoding="utf-8")
        import json  # noqa: PLC0415  # not in a run without the engine

        note: dict[str, Any] = json.loads(text)
        found = Installation(
            str(folder), str(note["version"]), str(note["origin"]), int(note["jars"]), int(note["size"])
        )
    except FileNotFoundError:
        raise EngineError(f"LanguageTool is not installed; {MEND}") from None
    except (OSError, ValueError, KeyError, TypeError):
        raise EngineError(f"the installation of LanguageTool in {folder} is damaged; {MEND} --force") from None
    count = len(jars(folder))
    if count != found.jars:
        raise EngineError(
            f"the installation of LanguageTool in {folder} has {count} jars of {found.jars}; {MEND} --force"
        )
    return found


def jars(folder: Path) -> list[Path]:
    """The jars of an installation."""
    return sorted([*folder.glob("*.jar"), *folder.glob("libs/*.jar")])
