"""Names by what is left of them when one letter is taken out: two that are one edit apart share a key."""

from collections.abc import Iterable, Iterator, Mapping

from lint.archive._mentions import folded

LONGEST = 32
"""Longer names are compared as they are."""


def index(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The index of some names."""
    found: dict[str, list[str]] = {}
    for name in names:
        for key in _keys(folded(name)):
            found.setdefault(key, []).append(name)
    return {key: tuple(held) for key, held in found.items()}


def neighbours(name: str, held: Mapping[str, tuple[str, ...]]) -> set[str]:
    """The indexed names that may be one edit away from a name, accents and capitals aside."""
    return {other for key in _keys(folded(name)) for other in held.get(key, ())}


def _keys(name: str) -> set[str]:
    if len(name) > LONGEST:
        return {name}
    return {name, *(name[:at] + name[at + 1 :] for at in range(len(name)))}


_LETTERS = "abcdefghijklmnopqrstuvwxyz'"


def one_edit(name: str) -> Iterator[str]:
    """A name in lower case without accents, and every string one letter more, less, other or swapped away from it."""
    yield name
    if len(name) > LONGEST:
        return
    for at in range(len(name) + 1):
        left, right = name[:at], name[at:]
        rest = right[1:]
        if right:
            yield left + rest
        if len(right) > 1:
            yield left + right[1] + right[0] + right[2:]
        for letter in _LETTERS:
            yield left + letter + right
            if right:
                yield left + letter + rest
