"""Putting an engine in its place: one installation at a time, complete or not at all."""

import json
import os
import re
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from lint.errors import EngineError
from lint.lock import Lock
from lint.machine import Machine
from lint.supply.languagetool import NOTE, VERSION, Installation, find, jars, place

Tell = Callable[[str], None]
"""Shows a line to who looks on."""

Fill = Callable[[Path], None]
"""Puts the jars of a source into a folder, in itself or in ``libs``."""

LOCK = ".lock"
STAGING = ".new-"
PART = ".part"
"""Names of what is in the folder of engines while one is installed."""

NEEDED = (f"languagetool-core-{VERSION}.jar", f"languagetool-server-{VERSION}.jar", f"language-en-{VERSION}.jar")
"""Jars without which there is no server for English. A release leaves the version out of their names."""

ENGLISH = "org/languagetool/language/English.class"
"""In a release, whose languages are no jars: they lie unpacked beside the server's jar, which looks there."""

CORE = "META-INF/maven/org.languagetool/languagetool-core/pom.properties"
"""Says in a jar which version it is."""


def install(machine: Machine, origin: str, fill: Fill) -> Installation:
    """Install from a source; an old installation is replaced when the new one is complete.

    Args:
        machine: where engines are.
        origin: the name of the source, for the note.
        fill: brings the jars.

    Raises:
        EngineError: if it cannot be done; nothing is changed then.
    """
    with _alone(machine) as folder:
        staging = Path(tempfile.mkdtemp(prefix=STAGING, dir=folder))
        try:
            fill(staging)
            found = jars(staging)
            _verify(staging)
            size = sum(file.stat().st_size for file in staging.rglob("*") if file.is_file())
            note = {"version": VERSION, "origin": origin, "jars": len(found), "size": size}
            (staging / NOTE).write_text(json.dumps(note), encoding="utf-8")
            staging.chmod(0o755)
            _replace(staging, place(machine))
        except OSError as error:
            raise EngineError(f"{folder} cannot be written: {error.strerror or error}") from None
        finally:
            shutil.rmtree(staging, ignore_errors=True)
    return find(machine)


def remove(machine: Machine) -> int:
    """Remove the installation and what unfinished ones left; the bytes that were freed.

    Raises:
        EngineError: if it cannot be done.
    """
    if not Path(machine.engines).is_dir():
        return 0
    with _alone(machine) as folder:
        gone = [path for path in (place(machine), *_left(folder)) if path.exists()]
        size = sum(_size(path) for path in gone)
        for path in gone:
            _delete(path)
        if place(machine).exists():
            raise EngineError(f"{place(machine)} cannot be removed; is it in use, or another user's?")
    return size


@contextmanager
def _alone(machine: Machine) -> Iterator[Path]:
    """The folder of engines, for this process alone, without what a killed one left there.

    Raises:
        EngineError: if another process is at it, or the folder cannot be written.
    """
    folder = Path(machine.engines)
    lock = Lock(folder / LOCK)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not lock.take():
            raise EngineError(
                f"another process is installing or removing an engine in {folder}; wait until it is done"
            )
    except OSError as error:
        raise EngineError(f"{folder} cannot be written: {error.strerror or error}") from None
    try:
        for path in folder.glob(f"{STAGING}*"):
            _delete(path)
        yield folder
    finally:
        # Windows does not let an open file be deleted; it may stay, an unlocked one locks nobody out.
        with suppress(OSError):
            lock.path.unlink()
        lock.release()


def _left(folder: Path) -> list[Path]:
    return [*folder.glob(f"{STAGING}*"), *folder.glob(f"*{PART}*")]


def _replace(staging: Path, target: Path) -> None:
    """Move a complete folder into place; the old one is out of the way for an instant only."""
    old = staging.with_name(f"{STAGING}old-{os.getpid()}")
    if target.exists():
        target.rename(old)
    try:
        staging.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
    _delete(old)


def _verify(folder: Path) -> None:
    found = {file.name.replace(f"-{VERSION}", ""): file for file in jars(folder)}
    if (folder / ENGLISH).is_file():
        found.setdefault("language-en.jar", folder)
    missing = [name for name in NEEDED if name.replace(f"-{VERSION}", "") not in found]
    if missing:
        raise EngineError(f"that is no LanguageTool {VERSION} for English: {', '.join(missing)} is not there")
    version = _version(found["languagetool-core.jar"])
    if version not in ("", VERSION):
        raise EngineError(f"that is LanguageTool {version}; only {VERSION} is known here")


def _version(core: Path) -> str:
    """What a jar says its version is; empty if it does not."""
    try:
        with zipfile.ZipFile(core) as jar, jar.open(CORE) as file:
            said = re.search(rb"^version=([\w.-]{1,40})\s*$", file.read(4096), re.MULTILINE)
    except (OSError, KeyError, ValueError, EOFError, RuntimeError, zipfile.BadZipFile, zlib.error):
        return ""
    return said[1].decode() if said else ""


def _delete(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def _size(path: Path) -> int:
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(file.stat().st_size for file in files if file.is_file())
