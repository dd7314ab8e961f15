"""Runs of prooflint with some packs and of Vale, as whole processes, and tables of their CPU time."""

import json
import os
import statistics
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from _harness import Command, Series, ratio, table

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


def environment(cache: str = "") -> dict[str, str]:
    """The variables of a run; installed programs have their modules compiled.

    Args:
        cache: folder of compiled packs, or empty for that of the user.
    """
    found = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    found["PROOFLINT_NO_SERVICE"] = "1"
    return {**found, "PROOFLINT_CACHE_DIR": cache} if cache else found


@dataclass(frozen=True, slots=True)
class Starts:
    """Runs of prooflint on one target.

    Attributes:
        target: a file or a folder.
        folder: where settings are written; there are none in it but these.
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
        return Command((*OURS, *FAST, *more, self.target), self.folder, environment(self.cache))


def starts(found: Mapping[str, Series]) -> list[str]:
    """A table of starts; differences are medians of pairs of neighbouring runs."""
    base = next(iter(found.values()))
    rows = []
    for name, series in found.items():
        more = [statistics.median(_pairs(series, base, what)) for what in ("cpu", "wall")]
        times = [f"{series.median(what) * 1000:.0f}" for what in ("cpu", "wall")]
        rows.append([name, *times, *(["–", "–"] if series is base else [f"{one * 1000:+.1f}" for one in more])])
    return table(["one article, a new process", "CPU ms", "wall ms", "more CPU ms", "more wall ms"], rows)


def _pairs(one: Series, other: Series, what: str) -> list[float]:
    return [mine - theirs for mine, theirs in zip(one.values(what), other.values(what), strict=True)]


def archive(found: Mapping[str, Series], words: int) -> list[str]:
    """A table of runs over many articles, ratios against the first row."""
    base = next(iter(found.values()))
    rows = []
    for name, series in found.items():
        if series.why:
            rows.append([name, series.why, *["–"] * 5])
            continue
        cpu, all_of_them = series.median("cpu"), series.values("cpu")
        rows.append(
            [
                name,
                f"{cpu:.2f}",
                f"{min(all_of_them):.2f}–{max(all_of_them):.2f}",
                f"{ratio(series, base, 'cpu'):.2f}",
                f"{words / cpu:,.0f}",
                f"{series.median():.2f}",
                f"{series.runs[-1].lines:,}",
            ]
        )
    head = ["program", "CPU s", "spread", "ratio", "words for a CPU second", "wall s", "lines of output"]
    return table(head, rows)
