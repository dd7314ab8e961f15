"""Dictionaries of codespell: a wrong word and what is meant, a pair a line."""

import re
from pathlib import PurePath

from lint.importing._draft import Left
from lint.importing.words._lists import Words

_OTHERS = frozenset({".json", ".jsonc", ".yaml", ".yml"})
_PAIR = re.compile(r"(?m)^[^#\n]*\S[ \t]*->[ \t]*\S")


def fits(name: str, text: str) -> bool:
    """Whether the file is a list of lines, and one of them has an arrow between two words."""
    return PurePath(name).suffix.lower() not in _OTHERS and _PAIR.search(text) is not None


def read(name: str, text: str) -> Words:
    """The pairs; of several meanings the first one becomes the suggestion."""
    found = Words()
    for number, line in enumerate(text.splitlines(), 1):
        entry = line.partition("#")[0].strip()
        if not entry:
            continue
        wrong, arrow, rest = (part.strip() for part in entry.partition("->"))
        where = f"{name}:{number}"
        # codespell writes a reason behind the last comma, or nothing where several words are meant.
        choices = [choice.strip() for choice in rest.split(",")[:-1]] if "," in rest else [rest]
        choices = [choice for choice in choices if choice]
        if not arrow or not wrong or not choices:
            found.left.append(Left(where, f"“{entry}” is no pair of a wrong and a right word"))
        elif wrong in choices:
            found.left.append(Left(where, f"“{wrong}” may also be right"))
        else:
            found.reject(wrong, choices[0], where)
    return found
