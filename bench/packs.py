"""Time the house rules: all packs at once, each start with them, and side by side with Vale.

    python bench/packs.py [--styles DIR] [--count N] [--rounds N] [--only search|costs|starts|vale …]

The articles are those of ``bench/run.py``. Vale 3.22.0 is built with Go into ``.bench/peers``. ``--styles`` names a
folder with Vale's public styles Google, Microsoft, write-good, alex and proselint. Everything is CPU time, and whole
processes run in turn, so that a busy machine changes little. Prints Markdown for ``bench/RESULTS.md``.
"""

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import _packs_processes as processes
import _packs_search as searching
from _harness import Command, alternate, machine, once
from _peers import STYLES, install, without
from _peers import vale as vale_words
from _texts import make

from lint.checkers import house

PARTS = ("search", "costs", "starts", "vale")
DEAREST = 15
TARGET = 400_000
"""Words a second that all packs together should reach."""

MORE = 5
"""Milliseconds that a start with all packs may take more than one with a single pack."""


def main() -> None:
    """Measure and print."""
    arguments = _arguments()
    with tempfile.TemporaryDirectory() as made:
        folder, home = Path(made) / "articles", Path(made) / "home"
        home.mkdir()
        words = make(folder, arguments.count)
        files = sorted(folder.glob("*.md"))
        print(f"{machine()}; {len(files):,} articles, {words:,} words; {len(searching.names())} packs.\n")
        for part in arguments.only or PARTS:
            for line in {"search": search, "starts": starts, "vale": vale, "costs": costs}[part](
                arguments, files, words, home
            ):
                print(line, flush=True)


def _arguments() -> argparse.Namespace:
    asked = argparse.ArgumentParser(description="Time the house rules, and Vale beside them.")
    asked.add_argument("--styles", type=Path, help="folder with the public styles of Vale")
    asked.add_argument("--count", type=int, default=1000, help="articles (1000)")
    asked.add_argument("--rounds", type=int, default=3, help="runs of each over all articles (3)")
    asked.add_argument("--starts", type=int, default=21, help="starts of each (21)")
    asked.add_argument(
        "--pack", default="plain", choices=searching.names(), help="the single pack to compare with (plain)"
    )
    asked.add_argument("--only", nargs="+", choices=PARTS, help="these parts alone")
    return asked.parse_args()


def search(arguments: argparse.Namespace, files: Sequence[Path], words: int, home: Path) -> Iterator[str]:
    """Words a second in this process."""
    del home
    yield from ("### House rules alone, in one process and on one core", "")
    yield from ("| switched on | rules | CPU s | words/s | hits in 1,000 words |", "|---|---|---|---|---|")
    packs = searching.names()
    kinds = house.kinds()
    cases = {
        f"all {len(packs)} packs, every rule": searching.search(packs, kinds),
        "all packs, what is on by default": searching.search(packs, kinds, ""),
        "all packs, the profile guardian": searching.search(packs, kinds, "guardian"),
        "all packs, the profile ap": searching.search(packs, kinds, "ap"),
        f"one pack, {arguments.pack}": searching.search([arguments.pack], kinds),
    }
    for name, ready in cases.items():
        found = searching.speed(name, ready, files, words, arguments.rounds)
        hits = found.hits / words * 1000
        yield f"| {name} | {found.rules:,} | {found.seconds:.2f} | {found.rate:,.0f} | {hits:.1f} |"
    yield from ("", f"Wanted: {TARGET:,} words/s with all packs. Articles are parsed before the clock starts.", "")


def starts(arguments: argparse.Namespace, files: Sequence[Path], words: int, home: Path) -> Iterator[str]:
    """A new process for one article, with compiled packs, and the first run of all."""
    del words
    packs, one, cache = searching.names(), arguments.pack, str(home / "cache")
    runs = processes.Starts(str(files[0]), home, cache)
    alone = {
        f"one pack, {one}": runs.one_pack(one, alone=True),
        "all packs": runs.house(packs),
        "all packs and a profile": runs.house(packs, "--profile", "guardian"),
    }
    beside = {
        f"all checkers and one pack, {one}": runs.one_pack(one, alone=False),
        "all checkers and all packs": runs.all_checkers(),
    }
    yield from ("### Starts", "")
    for commands in (alone, beside):
        for command in commands.values():
            once(command)
        yield from processes.starts(alternate(commands, arguments.starts))
    first = [
        once(processes.Starts(str(files[0]), home, str(home / f"new{number}")).house(packs)).cpu
        for number in range(arguments.rounds)
    ]
    yield (
        f"Medians of {arguments.starts} runs in turn, packs compiled. Wanted: all packs at most {MORE} ms above one. "
        f"The first run of all, which compiles them: {min(first):.1f} CPU seconds."
    )
    yield ""


def vale(arguments: argparse.Namespace, files: Sequence[Path], words: int, home: Path) -> Iterator[str]:
    """Prooflint and Vale over all articles, whole processes in turn."""
    folder = str(files[0].parent)
    packs, runs = searching.names(), processes.Starts(folder, home)
    commands = {
        "prooflint, house rules that are on by default": runs.house(packs),
        "prooflint, every house rule": runs.every_rule(packs, searching.off(packs)),
    }
    peers = install(["vale"])
    missing = without(arguments.styles)
    if peers.has("vale"):
        program, empty = peers.programs["vale"], home / "styles"
        empty.mkdir(exist_ok=True)
        cases: dict[str, tuple[Sequence[str], Path]] = {"Vale, built-in style": (("Vale",), empty)}
        if not missing:
            cases["Vale, five styles"] = (STYLES, arguments.styles.resolve())
        for name, (based, styles) in cases.items():
            settings = vale_words(program, home, based, styles, files[0].parent)
            commands[name] = Command(settings, home, processes.environment())
    yield from ("### Side by side with Vale", "")
    yield from processes.archive(alternate(commands, arguments.rounds, warm=len(files) < 200), words)
    yield f"Medians of {arguments.rounds} runs in turn. The five styles: {', '.join(STYLES)}."
    for why in peers.absent.values():
        yield f"Vale was not measured: {why}."
    if missing and not peers.absent:
        yield f"Vale's styles were not measured: --styles must name a folder with {', '.join(missing)}."
    yield ""


def costs(arguments: argparse.Namespace, files: Sequence[Path], words: int, home: Path) -> Iterator[str]:
    """Where the time goes."""
    del arguments, home
    found = searching.costs(searching.names(), files)
    yield from ("### What house rules cost", "", *searching.lines(found, words, DEAREST))


if __name__ == "__main__":
    main()
