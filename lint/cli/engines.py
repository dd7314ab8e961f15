"""``prooflint engines``: which engines there are, installing LanguageTool, removing it. Nothing else ever downloads."""

import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from lint.cli._arguments import Parser
from lint.cli._terminal import tell, write
from lint.errors import EngineError, UserError
from lint.machine import Machine, machine
from lint.supply import java, languagetool
from lint.supply.install import install, remove

ABOUT = "list the engines; install or remove LanguageTool"

INSTALLABLE = "languagetool"
SOURCES = ("release", "maven")


@dataclass(frozen=True, slots=True)
class Row:
    """What is known about an engine or what it needs.

    Attributes:
        state: “ready”, or what is missing and how to mend it.
        size: bytes on disk, 0 if unknown.
    """

    name: str
    state: str
    version: str = ""
    size: int = 0
    place: str = ""
    licence: str = ""


def main(argv: Sequence[str]) -> int:
    """List, install or remove.

    Returns:
        0; 3 if the engine could not be installed or removed.
    """
    found = Parser(prog="prooflint engines", description="List the engines; install or remove LanguageTool.")
    found.add_argument("action", nargs="?", choices=("list", "install", "remove"), default="list", help="(list)")
    found.add_argument("engine", nargs="?", help=f"to install or remove: {INSTALLABLE}")
    found.add_argument(
        "--from",
        dest="origin",
        metavar="SOURCE",
        help="install: release (the default), maven, or a folder or zip archive brought from elsewhere",
    )
    found.add_argument("--force", action="store_true", help="install: again, even if it is complete")
    found.add_argument("--output-format", choices=("text", "json"), default="text", help="of the list (text)")
    arguments = found.parse(argv)
    here = machine(os.environ)
    if arguments.action == "list":
        if arguments.engine:
            raise UserError(f"prooflint engines list: expected no name, got “{arguments.engine}”")
        _list(here, as_json=arguments.output_format == "json")
        return 0
    if arguments.engine != INSTALLABLE:
        said = f"“{arguments.engine}”" if arguments.engine else "no name"
        raise UserError(f"prooflint engines {arguments.action}: expected “{INSTALLABLE}”, got {said}")
    try:
        if arguments.action == "remove":
            _remove(here)
        else:
            _install(here, arguments.origin or "release", force=arguments.force)
    except EngineError as error:
        tell(str(error))
        return 3
    return 0


def _list(here: Machine, *, as_json: bool) -> None:
    rows = [_harper(here), _languagetool(here), _wrapper(), _java(here)]
    if as_json:
        print(json.dumps([asdict(row) for row in rows], indent=1, ensure_ascii=False))
        return
    for row in rows:
        size = f"{row.size / 1e6:.0f} MB" if row.size else ""
        details = ", ".join(part for part in (size, row.place, row.licence) if part)
        write([f"{row.name:<22}{row.version:<10}{row.state}\n", f"{'':<32}{details}\n" if details else ""])


def _harper(here: Machine) -> Row:
    from lint.checkers import harper  # noqa: PLC0415

    name, licence = "harper", "Apache-2.0"
    try:
        version = harper.version(harper.Options(), here)
    except EngineError as error:
        return Row(name, str(error), licence=licence)
    return Row(name, "ready", version, place="a Python package of this environment", licence=licence)


def _languagetool(here: Machine) -> Row:
    try:
        found = languagetool.find(here)
    except EngineError as error:
        return Row("languagetool", str(error), licence=languagetool.LICENCE)
    return Row("languagetool", "ready", found.version, found.size, found.folder, languagetool.LICENCE)


def _wrapper() -> Row:
    from importlib import metadata  # noqa: PLC0415

    name, licence = "  its package", "language-tool-python, GPL-3.0-only, an extra"
    try:
        return Row(name, "ready", metadata.version("language-tool-python"), licence=licence)
    except metadata.PackageNotFoundError:
        return Row(name, "missing; run “pip install 'prooflint[languagetool]'”", licence=licence)


def _java(here: Machine) -> Row:
    try:
        found = java.find(here)
    except EngineError as error:
        return Row("  its Java", str(error))
    return Row("  its Java", f"ready, by {found.origin}", found.version, place=found.program)


def _install(here: Machine, origin: str, *, force: bool) -> None:
    if not force:
        try:
            found = languagetool.find(here)
        except EngineError:
            pass
        else:
            print(f"LanguageTool {found.version} is installed in {found.folder}; “--force” installs it again.")
            return
    if origin in SOURCES or Path(origin).exists():
        found = install(here, origin if origin in SOURCES else "folder", _source(here, origin))
    else:
        raise UserError(f"--from {origin}: expected release, maven, or a folder or archive that exists")
    print(
        f"Installed LanguageTool {found.version} in {found.folder}: {found.jars} jars, {found.size / 1e6:.0f} MB."
    )
    try:
        java.find(here)
    except EngineError as error:
        tell(f"to run it, one thing is missing: {error}")


def _source(here: Machine, origin: str) -> Callable[[Path], None]:
    from lint.supply import folder, maven, release  # noqa: PLC0415  # each brings what it needs

    if origin == "maven":
        return partial(maven.fill, here, tell=tell)
    if origin == "release":
        return partial(release.fill, Path(here.engines), progress=Bar())
    return partial(folder.fill, Path(origin))


class Bar:
    """How far a download is: a line that grows for a person at a terminal, else one at each quarter."""

    def __init__(self) -> None:
        self.live = sys.stderr.isatty()
        self.shown = 0.0
        self.quarter = -1

    def __call__(self, have: int, total: int) -> None:
        """Show ``have`` of ``total`` bytes."""
        done = bool(total) and have >= total
        if self.live:
            if not done and time.monotonic() - self.shown < 0.1:
                return
            self.shown = time.monotonic()
            filled = 30 * have // total if total else 0
            share = f"{100 * have // total:3} %" if total else ""
            sys.stderr.write(f"\r[{'#' * filled}{' ' * (30 - filled)}] {share} {have / 1e6:.0f} MB\x1b[K")
            sys.stderr.write("\n" if done else "")
            sys.stderr.flush()
            return
        quarter = 4 * have // total if total else 0
        if quarter != self.quarter:
            self.quarter = quarter
            tell(
                f"downloaded {have / 1e6:.0f} of {total / 1e6:.0f} MB"
                if total
                else f"downloaded {have / 1e6:.0f} MB"
            )


def _remove(here: Machine) -> None:
    freed = remove(here)
    if freed:
        print(f"Removed LanguageTool from {here.engines}: {freed / 1e6:.0f} MB.")
    else:
        print(f"LanguageTool was not installed in {here.engines}.")
