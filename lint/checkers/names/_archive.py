"""Names of an article that are near misses of names that the archive has often."""

from collections.abc import Mapping
from functools import lru_cache

from lint.archive import folded, likeness, one_edit
from lint.checker import Context
from lint.checkers.names._judge import Slip, Uses
from lint.lexicon import lexicon

OFTEN = 3
"""Times that a name must stand in the archive to be held against another."""

_LEFT_OUT = ("", "plural", "two")


def strangers(uses: Uses, context: Context) -> list[Slip]:
    """Unknown names that stand here once and are one edit away from a name of the archive."""
    if not context.names:
        return []
    words, found = lexicon(), []
    held = _by_folded(frozenset(name for name, count in context.names.items() if count >= OFTEN))
    for name, places in sorted(uses.items()):
        low = name.lower()
        if len(places) > 1 or len(name) < 5 or name in context.names or name in context.accept:
            continue
        if name in words or low in words or low in context.accept:
            continue
        near = _nearest(name, held, context.names)
        if near:
            message = f"“{name}” is spelt “{near}” in the archive ({context.names[near]} times)."
            found.append(Slip(name, near, (places[0].start,), message, "likely"))
    return found


def _nearest(name: str, held: Mapping[str, tuple[str, ...]], counts: Mapping[str, int]) -> str:
    """The most frequent of the learnt names that a name may be a slip for, or nothing."""
    near = {other for key in held.keys() & set(one_edit(folded(name))) for other in held[key]}
    fitting = [other for other in near if likeness(name, other) not in _LEFT_OUT]
    return max(fitting, key=lambda other: (counts[other], other), default="")


@lru_cache(maxsize=8)
def _by_folded(names: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """The names by what is left of them without capitals and accents."""
    found: dict[str, tuple[str, ...]] = {}
    for name in names:
        key = folded(name)
        found[key] = (*found.get(key, ()), name)
    return found
