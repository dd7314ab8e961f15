"""The literals of rules, laid out so that loading them costs next to nothing per literal.

Each has a key: two words that follow each other in it, or its word. A text without the key does not hold the literal.
"""

import marshal
import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple
from zlib import crc32

from lint.packs.commonness import of
from lint.packs.rule import HouseRule

PHRASE, EXCEPT, WORD, PART, EDGE = range(5)
_ROLES = {"phrase": PHRASE, "except": EXCEPT, "word": WORD, "part": PART, "edge": EDGE}

STARTS, ENDS = 1, 2
"""Flags of a literal: no letter or digit may stand before it, or behind it."""

SEVERAL = 0xFFFF
"""The owner of a literal that several rules want."""

_WORD = re.compile(r"[^\W_]+")

Entry = tuple[int, int, Any]
"""Who wants a literal: place of the rule, role, the kind's own value."""


class Index(NamedTuple):
    """What to look for, and for whom. Literals with the same key stand together.

    Attributes:
        joined: folded literals, each once, a line each.
        stops: where each ends in ``joined``, as 32-bit numbers of this machine.
        keys: checksums of the keys in order, as 32-bit numbers; two keys with one checksum share a place.
        firsts: the number of the first literal of each key, and of all literals, as 32-bit numbers.
        flags: a byte a literal, of ``STARTS`` and ``ENDS``.
        owners: for each literal the place of the rule that wants it, or ``SEVERAL``, as 16-bit numbers.
        packed: the entries of each, marshalled, one after the other; a view of them if they were read from a file.
        ends: where the entries of each end in ``packed``, as 32-bit numbers.
        signs: texts that wake rules wherever they stand, each with the places of these rules.
        features: the same for what the search can tell of a block.
        always: places of the rules that nothing wakes and that look at every block.
    """

    joined: str
    stops: bytes
    keys: bytes
    firsts: bytes
    flags: bytes
    owners: bytes
    packed: bytes | memoryview
    ends: bytes
    signs: tuple[tuple[str, tuple[int, ...]], ...]
    features: tuple[tuple[str, tuple[int, ...]], ...]
    always: tuple[int, ...]


class Literals:
    """The literals of an index, unpacked one by one as they are needed."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._stops = array("I", index.stops)
        self._ends = array("I", index.ends)
        self._keys = array("I", index.keys)
        self._firsts = array("I", index.firsts)
        self.owners = array("H", index.owners)

    def __len__(self) -> int:
        return len(self._stops)

    def some(self, first: int, last: int) -> list[str]:
        """The literals from one number to the one before another."""
        start = self._stops[first - 1] + 1 if first else 0
        return self._index.joined[start : self._stops[last - 1]].split("\n")

    def texts(self) -> list[str]:
        """All literals."""
        return self._index.joined.split("\n") if len(self) else []

    def entries(self, number: int) -> tuple[Entry, ...]:
        """Who wants a literal."""
        start = self._ends[number - 1] if number else 0
        found: tuple[Entry, ...] = marshal.loads(self._index.packed[start : self._ends[number]])  # noqa: S302  # ours
        return found

    def among(self, keys: Iterable[str]) -> Iterator[tuple[int, int]]:
        """The literals that can stand in a text with these keys: from which number on, and behind which no more."""
        sums, firsts = self._keys, self._firsts
        most = len(sums)
        # All at once: to encode them one by one takes as long as everything else here.
        encoded = "\n".join(("", *keys)).encode("utf-8", "surrogatepass").split(b"\n")
        for key in set(map(crc32, encoded)):
            place = bisect_left(sums, key)
            if place < most and sums[place] == key:
                yield firsts[place], firsts[place + 1]


def keys_of(text: str) -> set[str]:
    """What a folded text may have of the keys of literals: its words, and each two that follow each other."""
    words = _WORD.findall(text)
    return {*words, *map(" ".join, pairwise(words))}


def index(rules: Sequence[HouseRule]) -> Index:
    """The index of some rules."""
    wanted: dict[str, list[Entry]] = {}
    for place, rule in enumerate(rules):
        for text, role, value in rule.literals:
            if role in _ROLES:
                wanted.setdefault(text, []).append((place, _ROLES[role], value))
    ordered = sorted((_checksum(_key(text, entries)), text) for text, entries in wanted.items())
    packed = bytearray()
    ends, stops, owners, flags = array("I"), array("I"), array("H"), bytearray()
    keys, firsts = array("I"), array("I")
    stop = -1
    for number, (key, text) in enumerate(ordered):
        entries = wanted[text]
        packed += marshal.dumps(tuple(entries))
        ends.append(len(packed))
        stop += len(text) + 1
        stops.append(stop)
        places = {entry[0] for entry in entries}
        owners.append(min(places) if len(places) == 1 else SEVERAL)
        flags.append(_flags(text, entries))
        if not keys or keys[-1] != key:
            keys.append(key)
            firsts.append(number)
    firsts.append(len(ordered))
    return Index(
        joined="\n".join(text for _, text in ordered),
        stops=stops.tobytes(),
        keys=keys.tobytes(),
        firsts=firsts.tobytes(),
        flags=bytes(flags),
        owners=owners.tobytes(),
        packed=bytes(packed),
        ends=ends.tobytes(),
        signs=_gates(rules, "sign"),
        features=_gates(rules, "feature"),
        always=tuple(
            place for place, rule in enumerate(rules) if all(one.role == "except" for one in rule.literals)
        ),
    )


def _gates(rules: Sequence[HouseRule], role: str) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """What wakes rules without telling them where, with the places of these rules."""
    found: dict[str, list[int]] = {}
    for place, rule in enumerate(rules):
        for text in dict.fromkeys(one.text for one in rule.literals if one.role == role):
            found.setdefault(text, []).append(place)
    return tuple((text, tuple(places)) for text, places in sorted(found.items()))


def _checksum(key: str) -> int:
    """What a key is known by: numbers load faster than words."""
    return crc32(key.encode("utf-8", "surrogatepass"))


def _is_loose(entries: Iterable[Entry]) -> bool:
    """Whether a literal may stand inside a word."""
    return any(role == PART for _, role, _ in entries)


def _key(text: str, entries: Iterable[Entry]) -> str:
    """The rarest two words, or the word, that a text must have in full to hold the literal; empty if there is none."""
    words = list(_WORD.finditer(text))
    if _is_loose(entries):
        words = [word for word in words if word.start() > 0 and word.end() < len(text)]
    pairs = [(one[0], other[0]) for one, other in pairwise(words)]
    if pairs:
        one, other = min(pairs, key=lambda pair: of(pair[0]) * of(pair[1]))
        return f"{one} {other}"
    return words[0][0] if words else ""


def _flags(text: str, entries: Iterable[Entry]) -> int:
    if _is_loose(entries):
        return 0
    return (STARTS if text[0].isalnum() else 0) | (ENDS if text[-1].isalnum() else 0)
