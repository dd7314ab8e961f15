"""Whole processes in turn: CPU seconds of prooflint and of Vale, and what a start costs."""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

VALE = "github.com/vale-cli/vale/v3/cmd/vale@v3.22.0"
STYLES = ("Google", "Microsoft", "write-good", "alex", "proselint")
OURS = (str(Path(sys.executable).parent / "prooflint"), "check")
FAST = (
    "--no-cache",
    "--quiet",
    "--exit-zero",
    "--engine",
    "harper=off",
    "--engine",
    "languagetool=off",
    "--output-format",
    "concise",
)
"""One line for each finding, as Vale is asked for."""


@dataclass(frozen=True, slots=True)
class Spent:
    """What the runs of one command took.

    Attributes:
        wall: seconds of each run.
        cpu: CPU seconds of each run, of all its processes.
        lines: of output of a run.
    """

    wall: tuple[float, ...]
    cpu: tuple[float, ...]
    lines: int


@dataclass(frozen=True, slots=True)
class Command:
    """A program to be timed.

    Attributes:
        words: its arguments.
        cache: folder of prooflint's compiled packs, or empty for that of the user.
    """

    words: tuple[str, ...]
    cache: str = ""


def find_vale(place: Path, *, install: bool) -> Path | None:
    """Vale on the PATH or among the installed peers; with ``install`` it is built there by Go if it is nowhere."""
    own = place / "bin" / "vale"
    known = shutil.which("vale") or (own if own.is_file() else None)
    if known or not install:
        return Path(known) if known else None
    if not shutil.which("go"):
        sys.exit("--install: Vale is built with Go, and no go is on the PATH")
    (place / "bin").mkdir(parents=True, exist_ok=True)
    environment = {**os.environ, "GOBIN": str(own.parent.resolve())}
    subprocess.run(["go", "install", VALE], env=environment, check=True)
    return own


def vale(program: Path, folder: Path, based_on: Sequence[str], styles: Path, target: str) -> Command:
    """A run of Vale under settings of its own, which are written into a folder."""
    settings = folder / f"vale-{len(based_on)}.ini"
    based = ", ".join(based_on)
    settings.write_text(
        f"StylesPath = {styles}\nMinAlertLevel = suggestion\n\n[*.md]\nBasedOnStyles = {based}\n", "utf-8"
    )
    return Command((str(program), f"--config={settings}", "--no-exit", "--output=line", target))


@dataclass(frozen=True, slots=True)
class Starts:
    """Runs of prooflint on one target.

    Attributes:
        target: a file or a folder.
        folder: where settings are written.
        cache: of compiled packs, or empty for that of the user.
    """

    target: str
    folder: Path
    cache: str = ""

    def house(self, packs: Sequence[str], *more: str) -> Command:
        """The house rules of some packs and no other checker."""
        return self._run("--isolated", "--select", ",".join(packs), *more)

    def every_rule(self, packs: Sequence[str], off: Sequence[str]) -> Command:
        """The rules that are off by default too, as if all profiles were chosen at once."""
        settings = self.folder / "every.toml"
        settings.write_text(f"select = {json.dumps(packs)}\nextend-select = {json.dumps(off)}\n", "utf-8")
        return self._run("--config", str(settings))

    def all_checkers(self) -> Command:
        """What is on by default."""
        return self._run("--isolated")

    def one_pack(self, pack: str, *, alone: bool) -> Command:
        """No other pack is loaded; ``alone`` without the other checkers too."""
        settings = self.folder / f"one-{alone}.toml"
        chosen = f'select = ["{pack}"]\n' if alone else ""
        settings.write_text(f'packs = ["{pack}"]\n{chosen}', "utf-8")
        return self._run("--config", str(settings))

    def _run(self, *more: str) -> Command:
        return Command((*OURS, *FAST, *more, self.target), self.cache)


def once(command: Command, folder: Path) -> Spent:
    """One run, in a folder without settings; its output is counted.

    Raises:
        SystemExit: if the program failed, with what it said.
    """
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    if command.cache:
        environment["PROOFLINT_CACHE_DIR"] = command.cache
    with tempfile.TemporaryFile() as output:
        began = time.perf_counter()
        with subprocess.Popen(
            command.words, stdout=output, stderr=subprocess.STDOUT, cwd=folder, env=environment
        ) as running:
            _, state, usage = os.wait4(running.pid, 0)
            running.returncode = os.waitstatus_to_exitcode(state)
        wall = time.perf_counter() - began
        output.seek(0)
        said = output.read()
    if running.returncode:
        sys.exit(f"{' '.join(command.words[:3])} … failed: {said[-500:].decode('utf-8', 'replace')}")
    cpu = usage.ru_utime + usage.ru_stime
    return Spent((wall,), (cpu,), said.count(b"\n"))


def compare(commands: Mapping[str, Command], rounds: int, folder: Path, *, warm: bool = True) -> dict[str, Spent]:
    """Run each command ``rounds`` times in turn; with ``warm`` once more before, uncounted."""
    runs: dict[str, list[Spent]] = {name: [] for name in commands}
    for number in range(-1 if warm else 0, rounds):
        for name, command in commands.items():
            spent = once(command, folder)
            if number >= 0:
                runs[name].append(spent)
    return {name: _together(found) for name, found in runs.items()}


def _together(runs: Sequence[Spent]) -> Spent:
    return Spent(
        wall=tuple(run.wall[0] for run in runs),
        cpu=tuple(run.cpu[0] for run in runs),
        lines=runs[-1].lines,
    )


def starts(found: Mapping[str, Spent]) -> list[str]:
    """A table of starts; differences are medians of pairs of neighbouring runs."""
    base = next(iter(found.values()))
    rows = [
        "| one article, a new process | CPU ms | wall ms | more CPU ms | more wall ms |",
        "|---|---|---|---|---|",
    ]
    for name, spent in found.items():
        more = [_difference(spent.cpu, base.cpu), _difference(spent.wall, base.wall)]
        shown = ["–", "–"] if spent is base else [f"{seconds * 1000:+.1f}" for seconds in more]
        rows.append(
            f"| {name} | {statistics.median(spent.cpu) * 1000:.0f} | {statistics.median(spent.wall) * 1000:.0f} "
            f"| {shown[0]} | {shown[1]} |"
        )
    return [*rows, ""]


def _difference(one: Sequence[float], other: Sequence[float]) -> float:
    return statistics.median(first - second for first, second in zip(one, other, strict=True))


def archive(found: Mapping[str, Spent], words: int) -> list[str]:
    """A table of runs over many articles, ratios against the first row."""
    base = statistics.median(next(iter(found.values())).cpu)
    rows = [
        "| program | CPU s | spread | ratio | words for a CPU second | wall s | lines of output |",
        "|---|---|---|---|---|---|---|",
    ]
    for name, spent in found.items():
        cpu = statistics.median(spent.cpu)
        rows.append(
            f"| {name} | {cpu:.2f} | {min(spent.cpu):.2f}–{max(spent.cpu):.2f} | {cpu / base:.2f} "
            f"| {words / cpu:,.0f} | {statistics.median(spent.wall):.2f} | {spent.lines:,} |"
        )
    return [*rows, ""]
