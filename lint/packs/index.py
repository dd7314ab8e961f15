"""The literals of a pack's rules, laid out so that loading a pack costs next to nothing per literal."""

import marshal
from array import array
from collections.abc import Sequence
from typing import Any, NamedTuple

from lint.packs.rule import HouseRule

PHRASE, EXCEPT, WORD, PART = range(4)
_ROLES = {"phrase": PHRASE, "except": EXCEPT, "word": WORD, "part": PART}

Entry = tuple[int, int, Any]
"""Who wants a literal: place of the rule in the pack, role, the kind's own value."""


class Index(NamedTuple):
    """What to look for, and for whom.

    Attributes:
        joined: folded literals, each once, a line each.
        packed: the entries of each, marshalled, one after the other.
        ends: where the entries of each end in ``packed``, as 32-bit numbers of this machine.
        always: places of the rules that have no literals and look at every block.
    """

    joined: str
    packed: bytes
    ends: bytes
    always: tuple[int, ...]

    def texts(self) -> list[str]:
        """The literals."""
        return self.joined.split("\n") if self.joined else []


class Entries:
    """The entries of an index, unpacked one by one as literals are met in a text."""

    def __init__(self, index: Index) -> None:
        self._packed = index.packed
        self._ends = array("I", index.ends)

    def at(self, place: int) -> tuple[Entry, ...]:
        """Who wants the literal at a place."""
        start = self._ends[place - 1] if place else 0
        entries: tuple[Entry, ...] = marshal.loads(self._packed[start : self._ends[place]])  # noqa: S302  # ours
        return entries


def index(rules: Sequence[HouseRule]) -> Index:
    """The index of some rules."""
    wanted: dict[str, list[Entry]] = {}
    for place, rule in enumerate(rules):
        for text, role, value in rule.literals:
            wanted.setdefault(text, []).append((place, _ROLES[role], value))
    packed = bytearray()
    ends = array("I")
    for entries in wanted.values():
        packed += marshal.dumps(tuple(entries))
        ends.append(len(packed))
    always = tuple(place for place, rule in enumerate(rules) if not rule.literals)
    return Index("\n".join(wanted), bytes(packed), ends.tobytes(), always)
