"""Whole processes that run in turn: seconds, CPU seconds and memory, their ratios, and tables of them.

Programs take turns, so that a busy moment of the machine hits all of them, and each round begins with another one.
Before the rounds that count there is one that fills the caches, and one in which the memory is watched, which would
cost time.
"""

import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from _memory import Watch

SAID = 400
"""Characters of what a failing program said that are shown."""


class FailedError(Exception):
    """A program did not do its work; the text says what it said."""


@dataclass(frozen=True, slots=True)
class Command:
    """A program to be timed.

    Attributes:
        words: program and arguments.
        folder: where it runs.
        environment: all its variables.
        accepted: exit statuses with which it has done its work.
        before: is called with the number of the round before each run, outside of the time.
        cores: processors that it may use, 0 for all.
    """

    words: tuple[str, ...]
    folder: Path
    environment: Mapping[str, str]
    accepted: tuple[int, ...] = (0,)
    before: Callable[[int], None] = lambda _number: None
    cores: int = 0


@dataclass(frozen=True, slots=True)
class Run:
    """One run.

    Attributes:
        wall: seconds.
        cpu: CPU seconds of all its processes.
        memory: largest MiB of all its processes together, if they were watched (elsewhere than on Linux: of one).
        lines: of output.
        first: seconds until the first finding was seen, where somebody looked.
    """

    wall: float
    cpu: float
    memory: float
    lines: int
    first: float = 0.0


@dataclass(slots=True)
class Series:
    """The runs of one program, the same round at the same place in each series.

    Attributes:
        runs: that count.
        memory: largest MiB of the run that was watched.
        why: what went wrong, if the program failed; then there are no runs.
    """

    runs: list[Run] = field(default_factory=list)
    memory: float = 0.0
    why: str = ""

    def values(self, what: str) -> list[float]:
        """One figure of all runs."""
        return [getattr(run, what) for run in self.runs]

    def median(self, what: str = "wall") -> float:
        """Its middle."""
        return statistics.median(self.values(what))


def once(command: Command, number: int = 0, *, watch: bool = False) -> Run:
    """One run of a program.

    Args:
        command: the program.
        number: of the round.
        watch: whether the memory of all its processes is looked at meanwhile.

    Raises:
        FailedError: if it failed.
        SystemExit: on a system that does not say what a process has used.
    """
    if not hasattr(os, "wait4"):
        raise SystemExit("CPU time of processes can be measured on Linux and macOS")
    command.before(number)
    with tempfile.TemporaryFile() as output:
        free = _bind(command.cores)
        began = time.perf_counter()
        try:
            running = subprocess.Popen(
                command.words,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                cwd=command.folder,
                env=command.environment,
            )
        except OSError as error:
            raise FailedError(str(error)) from None
        finally:
            _unbind(free)
        watcher = Watch(running.pid) if watch else None
        _, state, usage = os.wait4(running.pid, 0)
        wall = time.perf_counter() - began
        running.returncode = os.waitstatus_to_exitcode(state)
        seen = watcher.end() if watcher else 0.0
        output.seek(0)
        said = output.read()
    if running.returncode not in command.accepted:
        text = " ".join(said[-SAID:].decode("utf-8", "replace").split())
        raise FailedError(f"{Path(command.words[0]).name} ended with {running.returncode}: {text}")
    if watch and not seen and not sys.platform.startswith("linux"):
        seen = usage.ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024)
    # Linux counts what this process held before the program took its place, so the field says nothing there.
    return Run(wall, usage.ru_utime + usage.ru_stime, seen, said.count(b"\n"))


def _bind(cores: int) -> set[int] | None:
    """Let this process, and so the one that it starts, use so few processors; which it could use before."""
    if not cores or not hasattr(os, "sched_setaffinity"):
        return None
    free = os.sched_getaffinity(0)
    os.sched_setaffinity(0, sorted(free)[:cores])
    return free


def _unbind(free: set[int] | None) -> None:
    if free is not None:
        os.sched_setaffinity(0, free)


def alternate(
    commands: Mapping[str, Command],
    rounds: int,
    *,
    warm: bool = True,
    watch: bool = True,
    run: Callable[..., Run] = once,
) -> dict[str, Series]:
    """Run programs in turn.

    Args:
        commands: by name; one that fails does not run again.
        rounds: that count, at least one.
        warm: whether there are two rounds before, -2 and -1, that do not count. Without them the memory is watched
            in the last one.
        watch: whether it is watched at all.
        run: makes one run.

    Returns:
        The series by name, in the order of the commands.
    """
    found = {name: Series() for name in commands}
    names = list(commands)
    for number in range(-2 if warm else 0, max(1, rounds)):
        turn = max(0, number) % max(1, len(names))
        for name in names[turn:] + names[:turn]:
            series = found[name]
            if series.why:
                continue
            looked = watch and number == (-1 if warm else rounds - 1)
            try:
                made = run(commands[name], number, watch=looked)
            except FailedError as error:
                series.why, series.runs = str(error), []
                continue
            series.memory = max(series.memory, made.memory)
            if number >= 0:
                series.runs.append(made)
    return found


def ratio(one: Series, other: Series, what: str = "wall") -> float:
    """How many times as much one program takes: the median over the rounds, in which both ran side by side."""
    first, second = one.values(what), other.values(what)
    if len(first) == len(second):
        return statistics.median(mine / theirs for mine, theirs in zip(first, second, strict=True))
    return statistics.median(first) / statistics.median(second)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """A table in Markdown and an empty line after it; bars within cells are escaped."""
    lines = [_row(head), "|" + "---|" * len(head)]
    return [*lines, *(_row(row) for row in rows), ""]


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(" ".join(cell.replace("|", "\\|").split()) for cell in cells) + " |"


def shown(seconds: float) -> str:
    """A time in milliseconds."""
    return f"{seconds * 1000:,.0f}"


def programs(found: Mapping[str, Series], words: int = 0) -> list[str]:
    """A table of programs, with ratios of seconds and CPU seconds against the first one that ran.

    Args:
        found: the series by name.
        words: of the texts, for words a second; 0 leaves the column out.
    """
    head = [
        "program",
        "median ms",
        "spread",
        "ratio",
        "CPU ms",
        "CPU ratio",
        *(["words/s"] if words else []),
        "MiB",
    ]
    base = next((series for series in found.values() if series.runs), None)
    rows = []
    for name, series in found.items():
        if not series.runs or base is None:
            rows.append([name, "failed", *["–"] * (len(head) - 2)])
            continue
        wall = series.values("wall")
        cells = [
            f"{shown(series.median())}",
            f"{shown(min(wall))}–{shown(max(wall))}",
            f"{ratio(series, base):.2f}",
            f"{shown(series.median('cpu'))}",
            f"{ratio(series, base, 'cpu'):.2f}",
        ]
        speed = [f"{words / series.median():,.0f}"] if words else []
        rows.append([name, *cells, *speed, f"{series.memory:.0f}"])
    notes = [f"{name}: {series.why}" for name, series in found.items() if series.why]
    return [*table(head, rows), *(line for note in notes for line in (note, ""))]


def write(page: Path, mark: str, lines: Sequence[str]) -> None:
    """Put lines between the marks ``<!-- mark -->`` and ``<!-- /mark -->`` of a page; the rest stays.

    Raises:
        SystemExit: if the page has no such marks.
    """
    text = page.read_text("utf-8")
    begin, end = f"<!-- {mark} -->", f"<!-- /{mark} -->"
    before, found, rest = text.partition(begin)
    _, closed, after = rest.partition(end)
    if not found or not closed:
        raise SystemExit(f"{page}: the marks {begin} and {end} are missing")
    whole = before + begin + "\n\n" + "\n".join(lines).rstrip("\n") + "\n" + end + after
    new = page.with_name(page.name + ".new")
    new.write_text(whole, "utf-8")
    new.replace(page)


def machine() -> str:
    """The computer in one line, without any name."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    load = f", load {os.getloadavg()[0]:.1f} at the start" if hasattr(os, "getloadavg") else ""
    return (
        f"{platform.system()} {platform.machine()}, {cores} cores (`{_model()}`), "
        f"Python {platform.python_version()}{load}"
    )


def _model() -> str:
    try:
        text = Path("/proc/cpuinfo").read_text("utf-8", "replace")
    except OSError:
        return platform.processor() or "unknown"
    names = [line.partition(":")[2].strip() for line in text.splitlines() if line.startswith("model name")]
    return names[0] if names else "unknown"
