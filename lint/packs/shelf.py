"""The rules of all packs of a run together, each unpacked when it is first asked for."""

import marshal
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple, overload

from lint.finding import Rule
from lint.packs.index import Index, index
from lint.packs.rule import HouseRule


class Brief(NamedTuple):
    """What decides whether somebody wants a rule; cheap to have of all rules, unlike their records.

    Attributes:
        id: of the rule.
        default: whether it is on when nobody asks for it.
        aliases: former ids.
    """

    id: str
    default: bool
    aliases: tuple[str, ...]


class Rules(Sequence[HouseRule]):
    """Rules by place. They have no literals of their own: those stand in the index.

    Args:
        packed: the rules, marshalled, one after the other; a view of them if they were read from a file.
        ends: where each ends in ``packed``, as 32-bit numbers of this machine.
    """

    def __init__(self, packed: bytes | memoryview, ends: bytes) -> None:
        self.packed = packed
        self.ends = ends
        self._ends = array("I", ends)
        self._made: dict[int, HouseRule] = {}

    def __len__(self) -> int:
        return len(self._ends)

    @overload
    def __getitem__(self, place: int) -> HouseRule: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[HouseRule, ...]: ...

    def __getitem__(self, place: int | slice) -> HouseRule | tuple[HouseRule, ...]:
        if isinstance(place, slice):
            return tuple(self[one] for one in range(*place.indices(len(self))))
        if place < 0:
            place += len(self)
        rule = self._made.get(place)
        if rule is None:
            end = self._ends[place]
            start = self._ends[place - 1] if place else 0
            rule = HouseRule.from_plain(marshal.loads(self.packed[start:end]))  # noqa: S302  # ours
            self._made[place] = rule
        return rule

    def __iter__(self) -> Iterator[HouseRule]:
        return (self[place] for place in range(len(self)))


@dataclass(frozen=True)
class Packs:
    """What ``load`` gives.

    Attributes:
        rules: of all packs, in the order of the packs and of their file names.
        ids: of the rules.
        off: places of the rules that are off by default.
        aliases: places of the rules that had other ids, with these.
        limited: places of the rules that hold in some dialects only, with these.
        reviewing: places of the rules that look at the document as a whole.
        index: of their literals.
    """

    rules: Rules
    ids: tuple[str, ...]
    off: tuple[int, ...]
    aliases: tuple[tuple[int, tuple[str, ...]], ...]
    limited: tuple[tuple[int, tuple[str, ...]], ...]
    reviewing: tuple[int, ...]
    index: Index

    def plain(self) -> tuple[Any, ...]:
        """Plain values for ``marshal``, without what ``bulk`` has."""
        lists = (self.off, self.aliases, self.limited, self.reviewing)
        parts = (len(self.rules.packed), len(self.index.packed))
        return parts, self.rules.ends, "\n".join(self.ids), *lists, tuple(self.index._replace(packed=b""))

    def bulk(self) -> bytes:
        """The packed rules and entries, three quarters of it all; a run unpacks few of them and copies none."""
        return bytes(self.rules.packed) + bytes(self.index.packed)

    @classmethod
    def from_plain(cls, values: tuple[Any, ...], bulk: memoryview) -> "Packs":
        """The packs that ``plain`` and ``bulk`` were made of."""
        (size, rest), ends, joined, off, aliases, limited, reviewing, literals = values
        ids = tuple(joined.split("\n")) if joined else ()
        index = Index(*literals)._replace(packed=bulk[size : size + rest])
        return cls(Rules(bulk[:size], ends), ids, off, aliases, limited, reviewing, index)

    @cached_property
    def briefs(self) -> tuple[Brief, ...]:
        """Of every rule what decides whether somebody wants it."""
        off, aliases = frozenset(self.off), dict(self.aliases)
        return tuple(Brief(name, place not in off, aliases.get(place, ())) for place, name in enumerate(self.ids))

    @cached_property
    def records(self) -> dict[str, Rule]:
        """The full record of every rule by id."""
        return {rule.id: rule.rule() for rule in self.rules}


def shelve(rules: Iterable[HouseRule]) -> Packs:
    """Compiled rules, made ready to be searched for."""
    every = list(rules)
    packed = bytearray()
    ends = array("I")
    for rule in every:
        packed += marshal.dumps(rule.plain()[:-1])
        ends.append(len(packed))
    return Packs(
        rules=Rules(bytes(packed), ends.tobytes()),
        ids=tuple(rule.id for rule in every),
        off=tuple(place for place, rule in enumerate(every) if not rule.default),
        aliases=tuple((place, rule.aliases) for place, rule in enumerate(every) if rule.aliases),
        limited=tuple((place, rule.dialects) for place, rule in enumerate(every) if rule.dialects),
        reviewing=tuple(place for place, rule in enumerate(every) if rule.reviews),
        index=index(every),
    )
