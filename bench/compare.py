"""Is one state of the project slower than another? For CI.

    python bench/compare.py BASE HEAD [--limit 1.10] [--rounds N] [--only CASE …] [--wall] [--install]

BASE and HEAD are commits, or folders that hold the project. Both check the same texts as whole processes that take
turns, so that only ratios count and a busy or slow computer does no harm. What is compared is CPU time; ``--wall``
compares seconds. A case counts as slower if all of the 95% interval of its ratio (bootstrap over pairs of neighbouring
runs) lies above the limit. One that seems slower or is unclear is measured once more, and both series together count.

Exit status: 0 nothing is slower, 1 something is, 2 wrong use or a state that does not run at all.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from _harness import Command, Series, alternate, table
from _sides import Side, sides
from _texts import edit, make
from _verdict import LEAST, Interval, compare

COMMON = ("--isolated", "--quiet", "--exit-zero", "--engine", "languagetool=off")
OWN = ("--no-cache", *COMMON, "--engine", "harper=off")


@dataclass(frozen=True, slots=True)
class Case:
    """What is compared.

    Attributes:
        title: what is checked.
        options: of ``prooflint check``; both states must have them.
        articles: how many.
        edited: whether a paragraph is changed before each run.
        share: of the rounds; long cases have fewer.
    """

    title: str
    options: tuple[str, ...]
    articles: int = 1
    edited: bool = False
    share: float = 1.0


CASES = {
    "unchanged": Case("an article that has not changed", (*COMMON, "--engine", "harper=off")),
    "edited": Case("one paragraph changed", (*COMMON, "--engine", "harper=off"), edited=True),
    "article": Case("a new article", OWN),
    "archive": Case("100 new articles", OWN, articles=100, share=0.4),
    "harper": Case("a new article with Harper", ("--no-cache", *COMMON, "--engine", "harper=require"), share=0.5),
}


def main() -> int:
    """Compare and print a table.

    Returns:
        The exit status.
    """
    arguments = _arguments()
    what = "wall" if arguments.wall else "cpu"
    with tempfile.TemporaryDirectory(prefix="pl-compare-", ignore_cleanup_errors=True) as place:
        home = Path(place).resolve()
        both = sides([arguments.base, arguments.head], home, install=arguments.install)
        rows, slower = [], False
        for name in arguments.only or CASES:
            row, is_slower = _row(CASES[name], both, home / name, (arguments.rounds, arguments.limit, what))
            rows.append(row)
            slower = slower or is_slower
    head = [f"case, {'seconds' if arguments.wall else 'CPU time'}", "ratio", "95% interval", "pairs", "verdict"]
    print("\n".join(table(head, rows)))
    print(f"{arguments.head} is let be up to {arguments.limit:.2f} times as slow as {arguments.base}.")
    return int(slower)


def _arguments() -> argparse.Namespace:
    asked = argparse.ArgumentParser(description="Is one state of the project slower than another?")
    asked.add_argument("base", help="commit or folder")
    asked.add_argument("head", help="commit or folder")
    asked.add_argument("--limit", type=float, default=1.10, metavar="RATIO", help="largest ratio let pass (1.10)")
    asked.add_argument("--rounds", type=int, default=20, metavar="N", help="pairs of runs (20)")
    asked.add_argument("--only", nargs="+", choices=CASES, metavar="CASE", help=f"of {', '.join(CASES)}")
    asked.add_argument("--wall", action="store_true", help="compare seconds instead of CPU time")
    asked.add_argument("--install", action="store_true", help="install both into environments of their own")
    found = asked.parse_args()
    if found.limit <= 1 or found.rounds < 1:
        asked.error("--limit must be above 1, and --rounds at least 1")
    return found


def _row(case: Case, both: Sequence[Side], place: Path, asked: tuple[int, float, str]) -> tuple[list[str], bool]:
    """Measure a case; its row, and whether it is slower."""
    rounds, limit, what = asked
    print(f"{case.title} …", file=sys.stderr, flush=True)
    commands = {str(number): _command(case, side, place / str(number)) for number, side in enumerate(both)}
    base: list[float] = []
    head: list[float] = []
    count = max(min(rounds, LEAST), round(rounds * case.share))
    for _ in range(2):
        found = alternate(commands, count, watch=False)
        failed = [(both[int(number)], series) for number, series in found.items() if series.why]
        if failed:
            return _failed(case, both, failed)
        base += found["0"].values(what)
        head += found["1"].values(what)
        interval = compare(base, head)
        if interval.verdict(limit) in ("as fast", "faster"):
            break
    return _shown(case, interval, limit), interval.verdict(limit) == "slower"


def _failed(case: Case, both: Sequence[Side], failed: Sequence[tuple[Side, Series]]) -> tuple[list[str], bool]:
    """A case that the old state does not know yet is left out; one that the new state has lost is not."""
    side, series = failed[-1]
    print(f"{side.name}: {series.why}", file=sys.stderr, flush=True)
    lost = side is both[1] and len(failed) == 1
    return [case.title, "–", "–", "0", f"{side.name} does not run it"], lost


def _shown(case: Case, interval: Interval, limit: float) -> list[str]:
    ends = f"{interval.low:.2f}–{interval.high:.2f}"
    return [case.title, f"{interval.ratio:.2f}", ends, str(interval.pairs), interval.verdict(limit)]


def _command(case: Case, side: Side, home: Path) -> Command:
    """A case for one side, with texts and cache of its own."""
    texts = home / "texts"
    make(texts, case.articles)
    file = texts / "0000.md"

    def change(number: int) -> None:
        edit(file, number)

    words = side.words("check", *case.options, str(texts))
    return Command(words, home, side.environment(home), (0, 1), change if case.edited else _nothing)


def _nothing(_number: int) -> None:
    """Before most runs."""


if __name__ == "__main__":
    sys.exit(main())
