"""Measure prooflint beside other checkers and write the figures into ``bench/RESULTS.md``.

    python bench/run.py [--texts DIR] [--styles DIR] [--rounds N] [--quick] [--only CASE …] [--page FILE]

``make bench`` installs prooflint and runs this. The others are installed into ``.bench/peers`` with pinned versions;
one that cannot be had is named, and the rest runs. Texts are made from ``articles/`` and ``bench/texts/clean`` by a
seeded generator. Measure on a computer that does nothing else. All of it takes about a quarter of an hour on two cores.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from _harness import machine, write
from _lab import Lab
from _peers import install, pins, without
from _texts import ROOT, make, take
from cases import NAMES, Claim, case, promises

PAGE = ROOT / "bench" / "RESULTS.md"
MARK = "speed"
ARTICLES = 1000
FEW = 12
"""Articles if it is only tried whether all works."""


def main() -> None:
    """Measure and write."""
    arguments = _arguments()
    line, peers = machine(), install()
    for name, why in peers.absent.items():
        print(f"{name} is left out: {why}", file=sys.stderr)
    with tempfile.TemporaryDirectory(prefix="pl-bench-", ignore_cleanup_errors=True) as place:
        home = Path(place).resolve()
        archive, count = home / "archive", FEW if arguments.quick else ARTICLES
        words = take(arguments.texts, archive, count) if arguments.texts else make(archive, count)
        lab = Lab(
            home,
            archive,
            words,
            peers,
            rounds=arguments.rounds or (1 if arguments.quick else 7),
            quick=arguments.quick,
            styles=arguments.styles.resolve() if arguments.styles else None,
        )
        lab.prime(lab.environment())
        lines = measure(lab, arguments.only or NAMES)
    head = [
        f"{line}. {pins(peers)}. Medians of up to {lab.rounds * 3} rounds, in which the programs take turns.",
        "Ratios are against the first program of a table.",
        "",
        *(["Only tried with small texts: these figures say nothing.", ""] if lab.quick else []),
        *_absent(lab),
    ]
    if not arguments.page.exists():
        arguments.page.parent.mkdir(parents=True, exist_ok=True)
        arguments.page.write_text(f"# Speed\n\n<!-- {MARK} -->\n<!-- /{MARK} -->\n", "utf-8")
    write(arguments.page, MARK, [*head, *lines])
    print("\n".join([*head, *lines]))


def _arguments() -> argparse.Namespace:
    asked = argparse.ArgumentParser(description="Measure prooflint beside other checkers.")
    asked.add_argument("--texts", type=Path, metavar="DIR", help="articles instead of made ones")
    asked.add_argument("--styles", type=Path, metavar="DIR", help="the public styles of Vale")
    asked.add_argument("--rounds", type=int, metavar="N", help="rounds of short runs (7)")
    asked.add_argument("--quick", action="store_true", help="small texts, to try whether all works")
    asked.add_argument("--only", nargs="+", choices=NAMES, metavar="CASE", help=f"of {', '.join(NAMES)}")
    asked.add_argument(
        "--page", type=Path, default=PAGE, metavar="FILE", help="the page with the marks; made if missing"
    )
    found = asked.parse_args()
    if found.rounds is not None and found.rounds < 1:
        asked.error("--rounds: at least 1")
    return found


def measure(lab: Lab, names: Sequence[str]) -> list[str]:
    """The table of promises, and the tables of the cases."""
    claims: list[Claim] = []
    tables: list[str] = []
    for name in names:
        module, began = case(name), time.monotonic()
        print(f"{module.TITLE} …", file=sys.stderr, flush=True)
        outcome = module.run(lab)
        claims += outcome.claims
        tables += [f"### {module.TITLE}", "", *outcome.lines]
        print(f"  {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
    return [*(["### What is promised", "", *promises(claims)] if claims else []), *tables]


def _absent(lab: Lab) -> list[str]:
    lines = [f"{name} could not be installed: {why}." for name, why in lab.peers.absent.items()]
    missing = without(lab.styles)
    if missing and lab.peers.has("vale"):
        names = ", ".join(f"`{name}`" for name in missing)
        lines.append(f"Vale’s styles were not measured: `--styles` must name a folder with {names}.")
    return [part for line in lines for part in (line, "")]


if __name__ == "__main__":
    main()
