"""The table of words and the prepositions that do not go with them."""

import re
from functools import cache
from typing import NamedTuple

from lint import resources


class Entry(NamedTuple):
    """A preposition that is wrong behind a word.

    Attributes:
        wrong: the preposition.
        right: what belongs there, best first; empty if nothing does.
        gerund: whether an infinitive behind it becomes an “-ing” form.
        after: words of which one stands right before; empty for any.
        following: words of which one follows; empty for any.
        noun: words of which one is the noun that follows; empty for any.
        gap: whether an object stands between the word and the preposition.
        determined: whether a determiner must follow.
        place: whether a name or a determiner must follow.
    """

    wrong: str
    right: tuple[str, ...]
    gerund: bool
    after: frozenset[str]
    following: frozenset[str]
    noun: frozenset[str]
    gap: bool
    determined: bool
    place: bool


_LINE = re.compile(r"([^:]+): ([^>]+) > ([^\[]+?)\s*((?:\[[^\]]*\]\s*)*)\Z")
_CONDITION = re.compile(r"\[(\w+)(?:: ([^\]]*))?\]")


@cache
def entries() -> dict[str, tuple[Entry, ...]]:
    """The entries by word, in lower case.

    Raises:
        ValueError: if a line of the file cannot be read.
    """
    found: dict[str, list[Entry]] = {}
    for line in resources.data("prepositions.txt").read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        parts = _LINE.match(line)
        if not parts:
            raise ValueError(f"prepositions.txt: cannot read “{line}”")
        for entry in _read(parts):
            for word in parts[1].split():
                for form in _forms(word):
                    found.setdefault(form, []).append(entry)
    return {word: tuple(rows) for word, rows in found.items()}


def _read(parts: re.Match[str]) -> list[Entry]:
    conditions = {name: frozenset(words.split()) for name, words in _CONDITION.findall(parts[4])}
    nothing: frozenset[str] = frozenset()
    right = tuple(word for word in parts[3].split() if not word.startswith("-"))
    return [
        Entry(
            wrong=wrong,
            right=right,
            gerund="-ing" in parts[3].split(),
            after=conditions.get("after", nothing),
            following=conditions.get("next", nothing),
            noun=conditions.get("then", nothing),
            gap="gap" in conditions,
            determined="det" in conditions,
            place="place" in conditions,
        )
        for wrong in parts[2].split()
    ]


def _forms(word: str) -> tuple[str, ...]:
    """The word, or all forms of a regular verb that is marked as one."""
    if not word.endswith("/v"):
        return (word,)
    verb = word.removesuffix("/v")
    if verb.endswith("e"):
        return (verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing")
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return (verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing")
    third = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x")) else f"{verb}s"
    return (verb, third, f"{verb}ed", f"{verb}ing")


_DOUBLING = re.compile(r"(?:[^aeiou]|\A|qu)[aeiou][bdgmnprt]\Z")
_IRREGULAR = {"be": "being", "die": "dying", "lie": "lying", "tie": "tying", "begin": "beginning"}
_UNDOUBLED = frozenset(
    """open enter offer listen visit suffer develop deliver consider remember discover answer happen""".split()
)


def gerund(verb: str) -> str:
    """The “-ing” form of a verb."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return f"{verb[:-1]}ing"
    if (
        verb not in _UNDOUBLED
        and _DOUBLING.search(verb)
        and (len(verb) < 5 or verb in {"admit", "submit", "permit", "forget"})
    ):
        return f"{verb}{verb[-1]}ing"
    return f"{verb}ing"
