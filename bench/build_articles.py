"""Write lint/data/articles.txt from the CMU Pronouncing Dictionary.

    python bench/build_articles.py DICTIONARY

DICTIONARY is ``pocketsphinx/model/en-us/cmudict-en-us.dict`` of the ``pocketsphinx`` wheel (BSD licence).
Only words whose first sound cannot be told from their letters are kept, so the table stays small.
"""

import re
import sys
from pathlib import Path

from lint.checkers.typography._articles import by_letters

VOWELS = frozenset("AA AE AH AO AW AY EH ER EY IH IY OW OY UH UW".split())
OUT = Path(__file__).parent.parent / "lint" / "data" / "articles.txt"
WORD = re.compile(r"[a-z]{2,}")
SPOKEN_H = re.compile(r"(?:hour|heir|honest|hono[ur])")
HEAD = """\
# The article before words whose spelling does not tell: "a", "an" or "either", then the words.
# Made by bench/build_articles.py from the CMU Pronouncing Dictionary; do not edit.
"""


def sounds(dictionary: Path) -> dict[str, set[str]]:
    """The articles that the pronunciations of each word ask for."""
    found: dict[str, set[str]] = {}
    for line in dictionary.read_text("utf-8").splitlines():
        word, first, *_ = line.split()
        word = re.sub(r"\(\d\)\Z", "", word)
        if WORD.fullmatch(word):
            found.setdefault(word, set()).add("an" if first in VOWELS else "a")
    return found


def kept(word: str) -> bool:
    """Whether the dictionary may speak about this word.

    Abbreviations are judged by their capitals, and a consonant that is silent in a surname proves nothing.
    """
    if word[0] in "aeiou":
        return len(word) > 3 or word in {"use", "one", "ewe", "uni", "urn", "ugh", "ion"}
    if word[0] == "h":
        return SPOKEN_H.match(word) is not None
    return word[0] == "y" and len(word) > 3


def main(dictionary: Path) -> None:
    """Write the table."""
    rows: dict[str, list[str]] = {"a": [], "an": [], "either": []}
    for word, articles in sorted(sounds(dictionary).items()):
        article = next(iter(articles)) if len(articles) == 1 else "either"
        if kept(word) and article != by_letters(word):
            rows[article].append(word)
    lines = [f"{article} {' '.join(words)}\n" for article, words in rows.items()]
    OUT.write_text(HEAD + "".join(lines), "utf-8")
    print(OUT, {article: len(words) for article, words in rows.items()})


if __name__ == "__main__":
    main(Path(sys.argv[1]))
