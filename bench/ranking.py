"""How often the first replacement of a misspelt word is right, with and without the sentence around it.

Usage: ranking.py TEXT… (paragraphs between blank lines). In each paragraph one word gets one slip of the kinds
that typists make; slips that give another word are left out.
"""

import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from lint.checker import Context
from lint.checkers import spelling
from lint.engine.parsing import parse
from lint.lexicon import lexicon
from lint.ranking import ranked
from lint.text import Source

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def slip(word: str, chance: random.Random) -> str:
    """A word with two letters swapped, one left out, doubled, put in or taken for another."""
    at, kind = chance.randrange(1, len(word)), chance.random()
    if kind < 0.25 and at + 1 < len(word):
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if kind < 0.5:
        return word[:at] + word[at + 1 :]
    if kind < 0.65:
        return word[:at] + word[at] + word[at:]
    if kind < 0.8:
        return word[:at] + chance.choice(LETTERS) + word[at:]
    return word[:at] + chance.choice("aeiou" if word[at] in "aeiou" else LETTERS) + word[at + 1 :]


def drafts(files: list[str], chance: random.Random) -> Iterator[tuple[str, int, str]]:
    """Paragraphs with one slip: the text, where it is, the right word."""
    for file in files:
        for paragraph in Path(file).read_text(encoding="utf-8").split("\n\n"):
            text = " ".join(paragraph.split())
            words = [found for found in re.finditer(r"\b[a-z]{4,}\b", text) if found[0] in lexicon()]
            if words and 20 < len(text.split()) < 200:
                found = chance.choice(words)
                wrong = slip(found[0], chance)
                if wrong not in lexicon():
                    yield text[: found.start()] + wrong + text[found.end() :], found.start(), found[0]


def main(files: list[str]) -> None:
    """Print both shares."""
    seen = alone = within = 0
    for text, at, right in drafts(files, random.Random(7)):  # noqa: S311
        document = parse(Source("a.txt", text))
        for match in spelling.check(document, spelling.Options(), Context()):
            if match.span.start == at and match.replacements:
                seen += 1
                alone += match.replacements[0] == right
                within += ranked(match, document).replacements[0] == right
    print(
        f"{seen} misspelt words: first replacement right {alone / seen:.3f} by spelling, {within / seen:.3f} in context"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
