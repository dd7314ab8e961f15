"""How often does each rule of LanguageTool speak on texts that are known to be clean, and what does it say?

    .venv/bin/python bench/languagetool_rules.py [--table] [--samples 5] [--dialect en-GB] TEXT ...

Paragraphs are separated by blank lines. Without ``--table`` all rules but the spellers are counted as LanguageTool
has them; with it, what prooflint makes of them under ``lint/data/languagetool.txt``. What is read here decides that
table. LanguageTool must be installed; the local service runs it.
"""

import argparse
import os
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from lint.checkers.languagetool._asking import Asking, Skipped
from lint.checkers.languagetool._client import Rules, Said
from lint.checkers.languagetool._sources import Warm
from lint.checkers.languagetool._table import Choice
from lint.machine import machine

ALL = Rules(off=("MORFOLOGIK_RULE_EN_US", "MORFOLOGIK_RULE_EN_GB"))


def paragraphs(paths: list[str]) -> list[str]:
    """The paragraphs of all files, each on one line."""
    parts = (part for path in paths for part in Path(path).read_text(encoding="utf-8").split("\n\n"))
    return [" ".join(part.split()) for part in parts if 20 <= len(part) <= 6_000 and max(part) <= "\uffff"]


def spoken(texts: list[str], dialect: str, *, table: bool) -> Iterator[tuple[str, Said]]:
    """What is said, with the text it is said about."""
    choice = Choice(frozenset(), frozenset(), dialect)
    asking = Asking(Warm(machine(os.environ), patient=True), dialect, choice.asked() if table else ALL)
    for place, outcome in asking.run(texts):
        if isinstance(outcome, Skipped):
            print("skipped:", outcome.why)
            continue
        for one in outcome:
            if not table or choice.entry(one.rule, one.category):
                yield texts[place], one


def main() -> None:
    """Count, and show samples."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="+")
    parser.add_argument("--table", action="store_true")
    parser.add_argument("--samples", type=int, default=5)
    parser.add_argument("--dialect", default="en-US")
    arguments = parser.parse_args()
    texts = paragraphs(arguments.texts)
    words = sum(len(text.split()) for text in texts)
    hits: dict[tuple[str, str], list[tuple[str, Said]]] = defaultdict(list)
    for text, one in spoken(texts, arguments.dialect, table=arguments.table):
        hits[one.category, one.rule].append((text, one))
    total = sum(map(len, hits.values()))
    print(f"{words:,} words, {total} flags, {1000 * total / words:.2f} in 1,000 words")
    for (category, rule), found in sorted(hits.items(), key=lambda item: -len(item[1])):
        print(f"{len(found):5} {rule} ({category})")
        for text, one in found[: arguments.samples]:
            before, after = text[max(0, one.start - 50) : one.start], text[one.end : one.end + 30]
            options = " | ".join(one.replacements[:3])
            print(f"        {before}«{text[one.start : one.end]}»{after}  → {options}")


if __name__ == "__main__":
    main()
