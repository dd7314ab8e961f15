"""Plain lists, a word a line: dictionaries of cspell, ignore lists of codespell."""

from lint.importing.words._lists import Words
from lint.importing.words.cspell import take


def fits(name: str, text: str) -> bool:
    """Every text is a list of words; the other formats are asked before."""
    del name, text
    return True


def read(name: str, text: str) -> Words:
    """The words: “#” and “//” begin a comment, “!” forbids a word."""
    found = Words()
    for number, line in enumerate(text.splitlines(), 1):
        entry = line.partition("#")[0].partition("//")[0].strip()
        # An ignore list of codespell may hold several words in a line, with commas.
        for word in entry.split(","):
            if word.strip():
                take(word.strip(), f"{name}:{number}", found)
    return found
