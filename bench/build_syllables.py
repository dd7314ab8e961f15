"""Write lint/data/syllables.txt: the words of the CMU Pronouncing Dictionary that the vowel-group rule gets wrong.

    python bench/build_syllables.py pocketsphinx-5.1.1-….whl

The argument is the wheel of pocketsphinx (its licence and the dictionary's are BSD-style), or the dictionary file
itself. Of several pronunciations the first one counts.
"""

import re
import sys
import zipfile
from pathlib import Path

from lint import syllables
from lint.resources import data

DICTIONARY = "pocketsphinx/model/en-us/cmudict-en-us.dict"
VOWELS = frozenset("AA AE AH AO AW AY EH ER EY IH IY OW OY UH UW".split())


def pronounced(path: Path) -> dict[str, int]:
    """Each word of the dictionary, letters and apostrophes only, with its number of vowels."""
    text = (
        zipfile.ZipFile(path).read(DICTIONARY).decode("utf-8")
        if path.suffix == ".whl"
        else path.read_text("utf-8")
    )
    found: dict[str, int] = {}
    for line in text.splitlines():
        word, *phones = line.split()
        if re.fullmatch(r"[a-z]+(?:'[a-z]*)?", word):
            found.setdefault(word, sum(phone.rstrip("012") in VOWELS for phone in phones))
    return {word: number for word, number in found.items() if number}


def exceptions(words: dict[str, int]) -> dict[str, int]:
    """The words that the rule gets wrong; of those with an apostrophe only what no part of them explains."""
    plain = {word: n for word, n in words.items() if "'" not in word and syllables.by_rule(word) != n}
    syllables._exceptions = lambda: plain  # type: ignore[assignment]  # noqa: SLF001 - the table that is being built
    contractions = {
        word: n
        for word, n in words.items()
        if re.search(r"'(?!s?$)", word) and syllables._aloud(word) != n  # noqa: SLF001
    }
    return plain | contractions


def main(path: Path) -> None:
    """Write the table and print what was measured on the way."""
    words = pronounced(path)
    alone = sum(syllables.by_rule(word) == n for word, n in words.items() if "'" not in word)
    total = sum("'" not in word for word in words)
    table = exceptions(words)
    lines = [
        f"{number} {' '.join(sorted(word for word, n in table.items() if n == number))}\n"
        for number in sorted(set(table.values()))
    ]
    data("syllables.txt").write_text("".join(lines), "utf-8")
    print(f"{total} words; the rule alone is right for {alone / total:.1%}; {len(table)} exceptions")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
