"""Time prooflint against codespell, typos and proselint, side by side on the same files.

    python bench/run.py [--texts DIR] [--rounds N]

Whole processes run in turn, so that a busy moment of the machine hits all of them. The peers are installed into
``.bench/peers``. The texts are made from ``articles/`` by a seeded generator, unless a folder is given. The
figures are written to ``bench/RESULTS.md``, between its marks.
"""

import argparse
import html
import os
import platform
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BENCH = ROOT / ".bench"
RESULTS = ROOT / "bench" / "RESULTS.md"
PEERS = ("codespell==2.4.3", "typos==1.52.0", "proselint==0.16.0")
WORDS = 600
RAN = (0, 1, 2, 65)
"""Exit statuses of programs that did their work; 2 is that of typos for findings."""

MARKUP = re.compile(r"\A---\n.*?\n---\n|<[^>]*>|^[#>*-][^\n]*$", re.MULTILINE | re.DOTALL)
MARKS = ("<!-- speed -->", "<!-- /speed -->")


@dataclass(frozen=True, slots=True)
class Timing:
    """Whole processes: seconds of each run, and the largest memory in MiB."""

    seconds: tuple[float, ...]
    memory: float

    @property
    def median(self) -> float:
        """Middle of the seconds."""
        return statistics.median(self.seconds)


def sentences() -> list[str]:
    """The sentences of the clean articles, markup taken away."""
    found: list[str] = []
    for file in sorted((ROOT / "articles").glob("*.*")):
        text = html.unescape(MARKUP.sub(" ", file.read_text("utf-8")))
        for paragraph in re.split(r"\n\s*\n", text):
            found += re.findall(r"[A-Z“][^.!?]{20,300}[.!?]”?(?=\s|\Z)", " ".join(paragraph.split()))
    return found


def make(folder: Path, count: int, seed: int = 1) -> int:
    """Write articles of about ``WORDS`` words.

    Returns:
        the number of words in all of them.
    """
    folder.mkdir(parents=True, exist_ok=True)
    chance, known, total = random.Random(seed), sentences(), 0  # noqa: S311
    for number in range(count):
        words, paragraphs = 0, []
        while words < WORDS:
            said = chance.sample(known, 4)
            words += sum(len(sentence.split()) for sentence in said)
            paragraphs.append(" ".join(said))
        text = "\n\n".join([f"# Article {number}", *paragraphs]) + "\n"
        (folder / f"{number:04}.md").write_text(text, "utf-8")
        total += words
    return total


def peers() -> Path:
    """The programs to compare with, installed once; the folder of their commands."""
    place = BENCH / "peers"
    if not (place / "bin" / "codespell").exists():
        subprocess.run([sys.executable, "-m", "venv", place], check=True)
        subprocess.run([place / "bin" / "python", "-m", "pip", "install", "--quiet", *PEERS], check=True)
    return place / "bin"


def once(command: Sequence[str]) -> tuple[float, float]:
    """Seconds and MiB of one process; its output is thrown away."""
    # Installed programs have their modules compiled; a checkout has them after the first round.
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    quiet = subprocess.DEVNULL
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=quiet, stderr=quiet, cwd=BENCH, env=environment) as running:
        _, state, usage = os.wait4(running.pid, 0)
        running.returncode = os.waitstatus_to_exitcode(state)
    if running.returncode not in RAN:
        sys.exit(f"{' '.join(command[:3])} … failed with {running.returncode}")
    return time.perf_counter() - began, usage.ru_maxrss / 1024


def compare(commands: dict[str, Sequence[str]], rounds: int) -> dict[str, Timing]:
    """Run each command ``rounds`` times in turn, after one that warms the caches of the system."""
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    memory = dict.fromkeys(commands, 0.0)
    for number in range(rounds + 1):
        for name, command in commands.items():
            took, used = once(command)
            if number:
                seconds[name].append(took)
            memory[name] = max(memory[name], used)
    return {name: Timing(tuple(seconds[name]), memory[name]) for name in commands}


def table(title: str, found: dict[str, Timing], words: int) -> list[str]:
    """A table of one case, ratios against the first row."""
    base = next(iter(found.values())).median
    head = "| program | median ms | spread ms | ratio | words/s | memory MiB |"
    rows = [f"### {title}", "", head, "|---|---|---|---|---|---|"]
    for name, timing in found.items():
        low, high = min(timing.seconds) * 1000, max(timing.seconds) * 1000
        rows.append(
            f"| {name} | {timing.median * 1000:.0f} | {low:.0f}–{high:.0f} | {timing.median / base:.2f} "
            f"| {words / timing.median:,.0f} | {timing.memory:.0f} |"
        )
    return [*rows, ""]


def commands(tools: Path, target: str, *, harper: bool) -> dict[str, Sequence[str]]:
    """What is compared, on one file or folder."""
    ours = str(Path(sys.executable).parent / "prooflint")
    check = [ours, "check", "--no-cache", "--isolated", "--quiet", "--exit-zero"]
    found: dict[str, Sequence[str]] = {"prooflint, fast checkers": [*check, "--engine", "harper=off", target]}
    if harper:
        found["prooflint with Harper, cold"] = [*check, "--engine", "harper=require", target]
    found["typos"] = [str(tools / "typos"), target]
    found["codespell"] = [str(tools / "codespell"), target]
    found["proselint"] = [str(tools / "proselint"), "check", target]
    return found


def write(lines: Sequence[str]) -> None:
    """Put the tables between the marks of the results."""
    text = RESULTS.read_text("utf-8")
    before, _, rest = text.partition(MARKS[0])
    after = rest.partition(MARKS[1])[2]
    RESULTS.write_text(before + MARKS[0] + "\n\n" + "\n".join(lines) + MARKS[1] + after, "utf-8")


def main() -> None:
    """Measure and write."""
    asked = argparse.ArgumentParser(description="Time prooflint against its peers.")
    asked.add_argument("--texts", type=Path, help="a folder of articles instead of made ones")
    asked.add_argument("--rounds", type=int, default=7)
    arguments = asked.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = arguments.texts or Path(made)
        if not arguments.texts:
            make(folder, 1000)
        measure(folder, arguments.rounds)


def measure(folder: Path, rounds: int) -> None:
    """Compare on one file of a folder and on all of them, and write the results."""
    tools = peers()
    files = sorted(folder.rglob("*.md"))
    sizes = [len(file.read_text("utf-8").split()) for file in files]
    words = sum(sizes)
    one = compare(commands(tools, str(files[0]), harper=True), rounds)
    many = compare(commands(tools, str(folder), harper=False), max(3, rounds // 3))
    machine = (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    )
    lines = [
        f"{machine}, {', '.join(PEERS)}. Whole processes in turn, medians of {rounds} rounds.",
        "",
        *table(f"One article ({sizes[0]} words)", one, sizes[0]),
        *table(f"{len(files):,} articles ({words:,} words)", many, words),
    ]
    write(lines)
    print("\n".join(lines))


if __name__ == "__main__":
    main()
