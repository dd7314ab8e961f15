"""Vocabularies of Vale: accept.txt and reject.txt, a word or an expression a line."""

from pathlib import PurePath

from lint.importing._draft import Left
from lint.importing.vale._syntax import SyntaxLeftError, phrases, translate
from lint.importing.words._lists import Words


def fits(name: str, text: str) -> bool:
    """Whether the file is called as Vale calls them and is no list of wrong and right words."""
    return PurePath(name).name in {"accept.txt", "reject.txt"} and "->" not in text


def read(name: str, text: str) -> Words:
    """The words; expressions that stand for a few words are written out."""
    found = Words()
    rejects = PurePath(name).name == "reject.txt"
    for number, line in enumerate(text.splitlines(), 1):
        entry = line.partition(" #")[0].strip()
        if not entry or entry.startswith("#"):
            continue
        where = f"{name}:{number}"
        for word in _expanded(entry, where, found):
            if rejects:
                found.reject(word, "", where)
            else:
                found.accept(word, where)
    return found


def _expanded(entry: str, where: str, found: Words) -> list[str]:
    try:
        source, loose = translate(entry)
    except SyntaxLeftError:
        source, loose = entry, False
    plain = phrases(source, whole=True)
    if plain is None:
        found.left.append(Left(where, f"the expression {entry} stands for more than a few words"))
        return []
    # In a list of the project a word in small letters is right in any case.
    return list(dict.fromkeys(word.lower() if loose else word for word in plain))
