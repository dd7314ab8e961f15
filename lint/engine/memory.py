"""What was said about single blocks: an equal block under equal circumstances is not judged again.

The nearest answers are at hand in the process, and a store (``lint.cache.blocks``) may keep all of them between runs.
Circumstances are all that an answer depends on beside the block: who is asked, with which options, in which version,
and the fields of the context that those who are asked may look at. They are compared by content, so that one memory
serves any number of proofreaders.
"""

import threading
from collections import OrderedDict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import count
from typing import Any, NamedTuple, Protocol

from lint.checker import Checker, Context
from lint.digest import blake2b
from lint.document import Block
from lint.finding import Match

AT_HAND, LONGEST = 8_000, 2_000
"""Answers that are at hand in a process, and code points of the longest block among those that they are about."""

ANYWAY = ("cache", "machine", "patient")
"""Fields of the context that everybody is given: they say where and how work is done, and change no answer."""

SIZE = 16
"""Bytes of the digest that names an answer."""


class Said(NamedTuple):
    """What one checker or engine said about a block.

    Attributes:
        who: its name.
        matches: relative to the block.
        facts: plain values for ``marshal``; None if there are none.
    """

    who: str
    matches: tuple[Match, ...] = ()
    facts: Any = None


Answer = tuple[Said, ...]
"""What all who were asked together said; those who had nothing to say are not in it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Who is asked together, and what they may look at beside the block.

    Attributes:
        who: name, version and options of each.
        looks: the fields of the context that they may look at, in order.
        context: has nothing else but these.
    """

    who: tuple[tuple[str, str, Any], ...]
    looks: tuple[str, ...]
    context: Context

    def __post_init__(self) -> None:
        assert not set(self.looks) & set(ANYWAY)


class Store(Protocol):
    """Keeps answers between runs. None of its methods raises, or waits for another process."""

    def is_new(self) -> bool:
        """Whether nothing is kept yet."""

    def circumstances(self, asked: Asked) -> bytes | None:
        """The digest of all that an answer depends on beside the block; None if answers must not be kept."""

    def get(self, names: Sequence[bytes]) -> Mapping[bytes, Answer]:
        """The answers that are known."""

    def put(self, answers: Mapping[bytes, Answer]) -> None:
        """Keep answers."""


class Memory:
    """Answers of a process, and behind them those of earlier runs.

    Args:
        store: keeps answers between runs; None if nothing is kept.
    """

    def __init__(self, store: Store | None = None) -> None:
        self.store = store
        self._at_hand: OrderedDict[bytes, Answer] = OrderedDict()
        self._new: dict[bytes, Answer] = {}
        self._passing = count()
        self._lock = threading.RLock()  # engines answer in threads of their own

    def circumstances(self, asked: Asked, *, lasting: bool = True) -> "Circumstances":
        """What an answer of these depends on beside the block.

        Args:
            asked: who is asked.
            lasting: whether answers may be kept between runs.
        """
        digest = self.store.circumstances(asked) if self.store is not None and lasting else None
        if digest is not None:
            return Circumstances(digest, lasting=True)
        # As good as any digest while the process lives, for nobody else is ever given it.
        return Circumstances(next(self._passing).to_bytes(4, "big"), lasting=False)

    def recall(self, names: Collection[bytes], under: "Circumstances") -> dict[bytes, Answer]:
        """The answers that are known, by name; those of the store come in one piece.

        Args:
            names: from ``under.name``.
            under: the circumstances.
        """
        with self._lock:
            found = {name: known for name in names if (known := self._near(name)) is not None}
            missing = [name for name in dict.fromkeys(names) if name not in found]
            if missing and under.lasting and self.store is not None:
                kept = self.store.get(missing)
                found.update(kept)
                for name, answer in kept.items():
                    self._hold(name, answer)
        return found

    def _near(self, name: bytes) -> Answer | None:
        known = self._at_hand.get(name)
        if known is None:
            return self._new.get(name)
        self._at_hand.move_to_end(name)
        return known

    def keep(self, name: bytes, answer: Answer, under: "Circumstances", size: int) -> None:
        """Remember an answer.

        Args:
            name: from ``under.name``.
            answer: that nothing went wrong with.
            under: the circumstances.
            size: code points that it is about.
        """
        with self._lock:
            if size <= LONGEST:
                self._hold(name, answer)
            if under.lasting:
                self._new[name] = answer

    def _hold(self, name: bytes, answer: Answer) -> None:
        self._at_hand[name] = answer
        if len(self._at_hand) > AT_HAND:
            self._at_hand.popitem(last=False)

    def flush(self) -> None:
        """Hand what is new to the store."""
        with self._lock:
            new, self._new = self._new, {}
        if new and self.store is not None:
            self.store.put(new)


class Circumstances:
    """What answers depend on beside the block.

    Args:
        digest: of it.
        lasting: whether it is the same in other runs.
    """

    __slots__ = ("_by_kind", "digest", "lasting")

    def __init__(self, digest: bytes, *, lasting: bool) -> None:
        self.digest = digest
        self.lasting = lasting
        self._by_kind: dict[tuple[str, tuple[str, ...], int], Any] = {}

    def name(self, block: Block) -> bytes:
        """The name of the answer about a block: the digest of all that it depends on."""
        kind = (block.kind, block.within, block.level)
        start = self._by_kind.get(kind)
        if start is None:
            start = blake2b(self.digest + repr(kind).encode() + b"\n", digest_size=SIZE)
            self._by_kind[kind] = start
        found = start.copy()
        found.update(block.text.encode("utf-8", "surrogatepass"))
        return bytes(found.digest())

    def of_word(self, word: str) -> bytes:
        """The name of what was said about a word alone."""
        return blake2b(self.digest + b"\0" + word.encode("utf-8", "surrogatepass"), digest_size=SIZE).digest()


_FIELDS = tuple(field.name for field in fields(Context) if field.name not in ANYWAY)


def looks_of(checker: Checker) -> tuple[str, ...]:
    """The fields of the context that what a checker says about a block may depend on."""
    return _FIELDS if checker.looks is None else tuple(name for name in _FIELDS if name in checker.looks)


def narrowed(context: Context, looks: Sequence[str]) -> Context:
    """A context in which nothing but some fields can be seen: a checker cannot depend on what it did not name."""
    return Context(**{name: getattr(context, name) for name in (*looks, *ANYWAY)})
