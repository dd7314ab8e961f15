"""Where the time goes: by checker, and at the start."""

import json
import subprocess
import sys

from _harness import Command, alternate, shown, table
from _imports import grouped, modules
from _lab import OWN, PROGRAM, QUIET, Lab
from _texts import ROOT

from cases import Outcome

TITLE = "Where the time goes"
LEAST = 0.5
"""Milliseconds from which on a part is named."""


def run(lab: Lab) -> Outcome:
    """CPU time in one process, and what the start of a new one holds."""
    return Outcome((), [*_checkers(lab), *_starts(lab), *_imports(lab)])


def _checkers(lab: Lab) -> list[str]:
    files = lab.files[: 6 if lab.quick else 41]
    words = [sys.executable, str(ROOT / "bench" / "_costs.py"), *map(str, files)]
    found = [_costs(words, lab) for _ in range(lab.few(3))]
    rows = []
    for name in found[0]:
        first, more = (min(one[name][place] for one in found) for place in (0, 1))
        rows.append((more, [name, f"{first:.1f}", f"{more:.2f}"]))
    total = [sum(min(one[name][place] for one in found) for name in found[0]) for place in (0, 1)]
    head = ["part", "first article, ms", "each further 1,000 words, ms"]
    ordered = [row for _, row in sorted(rows, key=lambda entry: -entry[0])]
    return [
        "By checker, CPU time in one process; the first article pays for what is loaded:",
        "",
        *table(head, [*ordered, ["all", *(f"{one:.1f}" for one in total)]]),
    ]


def _costs(words: list[str], lab: Lab) -> dict[str, list[float]]:
    done = subprocess.run(words, cwd=lab.home, env=lab.environment(), capture_output=True, check=True)
    answer: dict[str, list[float]] = json.loads(done.stdout)
    return answer


def _starts(lab: Lab) -> list[str]:
    folder, line = lab.part("start", 1), lab.home / "line"
    line.mkdir(exist_ok=True)
    (line / "line.md").write_text("One line.\n", "utf-8")
    bare = ("-c", "pass")
    commands = {
        "Python alone, without its folder of packages": _python(lab, "-I", "-S", *bare),
        "Python with it": _python(lab, "-I", *bare),
        "prooflint --version": Command((PROGRAM, "--version"), lab.home, lab.environment()),
        "an article that has not changed": lab.check(*QUIET, folder),
        "a text of one line, fast checkers": lab.check("--no-cache", *lab.fast, line),
        "an article, fast checkers": lab.check("--no-cache", *lab.fast, folder),
        "an article, all in-process checkers": lab.check("--no-cache", *OWN, folder),
    }
    found = alternate(commands, lab.rounds)
    rows = [
        [name, shown(series.median("cpu")), shown(series.median())] if series.runs else [name, series.why, "–"]
        for name, series in found.items()
    ]
    return ["A start, step by step:", "", *table(["whole process", "CPU ms", "ms"], rows)]


def _python(lab: Lab, *words: str) -> Command:
    return Command((sys.executable, *words), lab.home, lab.environment())


def _imports(lab: Lab) -> list[str]:
    folder = lab.part("start", 1)
    check = ["-m", "lint", "check", "--no-cache", *lab.fast, str(folder)]
    always = modules(_importing(lab, "-c", "pass"))
    found = grouped(modules(_importing(lab, *check)), always)
    rows = [[part, str(count), f"{took:.1f}"] for part, (count, took) in found.items() if took >= LEAST]
    small = [(count, took) for count, took in found.values() if took < LEAST]
    rest = ["the rest", str(sum(count for count, _ in small)), f"{sum(took for _, took in small):.1f}"]
    head = ["part", "modules", "ms"]
    return [
        "Imports of a run of the fast checkers; the clock itself adds to them:",
        "",
        *table(head, [*rows, rest]),
    ]


def _importing(lab: Lab, *words: str) -> str:
    """What is written about imports by the second of two runs."""
    whole = [sys.executable, "-X", "importtime", *words]
    done = [
        subprocess.run(whole, cwd=lab.home, env=lab.environment(), capture_output=True, check=True)
        for _ in range(2)
    ]
    return done[-1].stderr.decode("utf-8", "replace")
