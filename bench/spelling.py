"""How often the first suggestion is right, on misspellings that people made.

    python bench/spelling.py [--count N]

The list of misspellings is codespell's (CC BY-SA, https://github.com/codespell-project/codespell), installed into
``.bench/peers`` for measuring; nothing of it is kept.
"""

import argparse
import random
import subprocess
import sys
import time
from pathlib import Path

from lint.checkers.spelling._suggest import suggestions
from lint.lexicon import lexicon

ROOT = Path(__file__).resolve().parents[1]


def pairs(count: int) -> list[tuple[str, str]]:
    """A sample of wrong and right words: one right form each, wrong in our dictionary and right in it."""
    folder = ROOT / ".bench" / "codespell"
    if not folder.exists():
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(folder)]
        subprocess.run([*command, "codespell==2.4.3"], check=True)
    words = lexicon()
    found = []
    for line in (folder / "codespell_lib" / "data" / "dictionary.txt").read_text("utf-8").splitlines():
        wrong, _, right = line.partition("->")
        if "," not in right and right in words and wrong.isalpha() and wrong not in words:
            found.append((wrong, right, words.frequency(right)))
    found.sort(key=lambda row: -row[2])
    frequent = [(wrong, right) for wrong, right, _ in found[: len(found) // 3]]
    return random.Random(1).sample(frequent, count)  # noqa: S311


def main() -> None:
    """Measure and print."""
    asked = argparse.ArgumentParser(description="Measure suggestions.")
    asked.add_argument("--count", type=int, default=800)
    asked.add_argument("--show", action="store_true", help="print what was wrong")
    arguments = asked.parse_args()
    sample = pairs(arguments.count)
    suggestions("warmm")
    first = five = 0
    began = time.perf_counter()
    for wrong, right in sample:
        found = suggestions(wrong)
        first += found[:1] == (right,)
        five += right in found
        if arguments.show and found[:1] != (right,):
            print(f"{wrong} -> {right}: {', '.join(found)}")
    took = (time.perf_counter() - began) / len(sample) * 1000
    best, near = first / len(sample), five / len(sample)
    print(f"{len(sample)} misspellings: first right {best:.3f}, in five {near:.3f}, {took:.1f} ms each")


if __name__ == "__main__":
    main()
