"""``prooflint doctor``: what is installed, which engines answer, what would be checked and why."""

import os
import platform
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib import metadata
from pathlib import Path, PurePath

from lint import __version__, resources
from lint.cli._arguments import Parser, add_settings
from lint.cli._session import Session
from lint.cli._terminal import write
from lint.display import safe
from lint.errors import EngineError, UserError
from lint.machine import machine
from lint.service import client
from lint.supply import java

ABOUT = "show what is installed, which engines answer, what would be checked"

PACKAGES = (
    "ahocorasick_rs",
    "harper-py",
    "pyromark",
    "rapidfuzz",
    "textstat",
    "language-tool-python",
    "pre-commit",
)


def main(argv: Sequence[str]) -> int:
    """Print the state of things.

    Returns:
        0; 3 if an engine that is required does not answer.
    """
    found = Parser(prog="prooflint doctor", description="Show what is installed and what would be checked.")
    found.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="what would be checked (.)")
    add_settings(found)
    arguments = found.parse(argv)
    session = Session(arguments)
    write(f"{line}\n" for line in (*_installed(), "", *_settings(session), "", *_files(session, arguments.paths)))
    write(["\n"])
    lines, missing = _engines(session)
    write(f"{line}\n" for line in lines)
    return 3 if missing else 0


def _installed() -> Iterator[str]:
    yield f"prooflint {__version__} in {resources.HERE}"
    yield f"Python {platform.python_version()} ({sys.executable}) on {platform.system()} {platform.machine()}"
    for name in PACKAGES:
        try:
            yield f"  {name} {metadata.version(name)}"
        except metadata.PackageNotFoundError:
            yield f"  {name} is not installed"
    yield f"  {_java()}"
    cache = resources.cache(os.environ)
    place = next(folder for folder in (cache, *cache.parents) if folder.exists())
    state = (
        "can be written" if os.access(place, os.W_OK) else "cannot be written: packs are compiled anew in each run"
    )
    yield f"Cache {cache} {state}"


def _java() -> str:
    try:
        found = java.find(machine(os.environ))
    except EngineError as error:
        return f"Java: {error} (only LanguageTool needs it)"
    return f"Java {found.version} in {found.program}, by {found.origin}"


def _service() -> str:
    states = [state for _, state in client.states(machine(os.environ)) if state is not None]
    if not states:
        return "  the local service is not running; the first run that wants LanguageTool starts it"
    return "\n".join(
        f"  the local service (process {state.service}): LanguageTool {state.state}"
        + (f", {state.why}" if state.why else "")
        for state in states
    )


def _settings(session: Session) -> Iterator[str]:
    base = session.base
    yield f"Settings: {base.file or 'none found from this folder upwards; the defaults hold'}"
    yield f"Language: {base.language or 'judged by the text of each article'}; audience: {base.audience}"
    yield f"Words of the project: {len(base.accepted)} accepted, {len(base.rejected)} rejected"
    if base.exclude:
        yield f"Left out: {', '.join(base.exclude)}"
    rules = session.proofreader.rules(base)
    packs = Counter(name.partition(".")[0] for name in rules)
    yield "Rules: " + ", ".join(f"{name} {count}" for name, count in sorted(packs.items()))


def _files(session: Session, paths: Sequence[str]) -> Iterator[str]:
    try:
        files = list(session.files(paths))
    except UserError as error:
        yield f"Nothing would be checked: {safe(str(error))}"
        return
    kinds = Counter(PurePath(name).suffix.lower() or "no ending" for name in files)
    yield f"Would be checked: {len(files)} files ({', '.join(f'{kind} {n}' for kind, n in sorted(kinds.items()))})"
    for name in files[:10]:
        holding = session.settings_for(name)
        reason = f"settings of {Path(holding.file).name}" if holding.file else "the defaults"
        changed = " with overrides" if session.is_overridden(name) else ""
        yield f"  {safe(name)}: {reason}{changed}"
    if len(files) > 10:
        yield f"  … and {len(files) - 10} more"


def _engines(session: Session) -> tuple[list[str], bool]:
    guests = session.proofreader.guests
    holding = session.base.with_values(session.given)
    wanted = {checker.name for checker in guests.wanted(holding)}
    lines, missing = ["Engines:"], False
    for name in sorted(guests.checkers):
        mode = holding.engines.get(name, "auto")
        if name in wanted:
            state = f"answers, version {guests.versions[name]}"
        elif mode == "off":
            state = "off in the settings"
        else:
            state = f"does not answer: {guests.absent.get(name, 'no rule of it is selected')}"
            missing = missing or mode == "require"
        lines.append(f"  {name} ({mode}) {state}")
    return [*lines, _service()], missing
