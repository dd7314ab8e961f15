"""How often does each rule of Harper speak on texts that are known to be clean, and what does it say?

    .venv/bin/python bench/harper_rules.py [--table] [--samples 5] TEXT ...

Paragraphs are separated by blank lines. Without ``--table`` all rules but SpellCheck are counted as Harper has
them; with it, what prooflint makes of them under ``lint/data/harper.txt``. What is read here decides that table.
"""

import argparse
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from lint.checker import Context
from lint.checkers import harper
from lint.document import Block
from lint.finding import Match

Hit = tuple[str, int, int, tuple[str, ...]]


def paragraphs(paths: list[str]) -> list[str]:
    """The paragraphs of all files that Harper can digest, each on one line."""
    found = []
    for path in paths:
        for part in re.split(r"\n\s*\n", Path(path).read_text(encoding="utf-8", errors="replace")):
            line = " ".join(part.split())
            if 20 <= len(line) <= 6_000:
                found.append(line)
    return found


def raw(texts: list[str]) -> Iterator[tuple[int, Hit]]:
    """What Harper itself says, all rules on."""
    import harper as engine  # noqa: PLC0415  # the engine, not our checker

    linter = None
    for place, text in enumerate(texts):
        if place % 400 == 0:
            linter = engine.Linter()
            linter.set_lint_config({name: name != "SpellCheck" for name in linter.get_lint_config()})
        assert linter is not None
        for rule, lints in linter.organized_lints(text, language="plaintext", dedup=False).items():
            for lint in lints:
                options = tuple(option.replacement_text for option in lint.suggestions)
                yield place, (rule, lint.span.start, lint.span.end, options)


def used(texts: list[str]) -> Iterator[tuple[int, Hit]]:
    """What prooflint reports of it."""
    blocks = [Block("paragraph", text) for text in texts]
    for place, found in harper.check(blocks, harper.Options(), Context()):
        if isinstance(found, Match):
            yield place, (found.rule.id, found.span.start, found.span.end, found.replacements)
        else:
            print("problem:", found.message, file=sys.stderr)


def main() -> None:
    """Print the count of each rule, the most talkative first, with samples."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--table", action="store_true", help="count what prooflint makes of it")
    parser.add_argument("--samples", type=int, default=5, help="places shown of each rule (5)")
    parser.add_argument("texts", nargs="+")
    arguments = parser.parse_args()
    texts = paragraphs(arguments.texts)
    words = sum(len(text.split()) for text in texts)
    by_rule: dict[str, list[str]] = defaultdict(list)
    for place, (rule, start, end, options) in (used if arguments.table else raw)(texts):
        text = texts[place]
        around = f"{text[max(0, start - 45) : start]}[{text[start:end]}]{text[end : end + 35]}"
        by_rule[rule].append(f"    {around} → {' | '.join(options[:2])}")
    print(f"{words:,} words, {sum(map(len, by_rule.values()))} findings")
    for rule, places in sorted(by_rule.items(), key=lambda item: (-len(item[1]), item[0])):
        print(f"{rule}: {len(places)}, {len(places) / words * 1000:.3f} in 1,000 words")
        print(*places[: arguments.samples], sep="\n")


if __name__ == "__main__":
    main()
