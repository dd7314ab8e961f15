"""What is looked for in a text: the literals of all rules, or those that can stand in it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Any

from lint.packs.index import ENDS, STARTS, Entry, Index, Literals, keys_of

CHUNK = 1 << 16
"""Code points searched at once, so that a text full of hits needs no memory for all of them together."""

PATIENCE = 1
"""Once so many times all literals were laid out for single texts, they are laid out together for all texts."""


class Net:
    """Some literals, ready to be found in texts.

    Args:
        nets: where they come from.
        numbers: of the literals.
        texts: the literals themselves.
    """

    def __init__(self, nets: "Nets", numbers: Sequence[int], texts: Sequence[str]) -> None:
        from ahocorasick_rs import AhoCorasick  # noqa: PLC0415

        self._numbers = numbers
        self._automaton: Any = AhoCorasick(texts, store_patterns=False) if texts else None
        self._longest = max(map(len, texts), default=0)
        self._flags = bytes(map(nets.flags.__getitem__, numbers))
        self.entries = nets.entries

    def occurrences(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Literals in a folded text: number, start, end; none that stands inside a word and must not."""
        if self._automaton is None:
            return
        find, flags, numbers = self._automaton.find_matches_as_indexes, self._flags, self._numbers
        padded = text + " "
        for at in range(0, len(text), CHUNK):
            part = text if len(text) <= CHUNK else text[at : at + CHUNK + self._longest]
            for index, first, last in find(part, overlapping=True):
                if first >= CHUNK:
                    continue
                start, end, flag = first + at, last + at, flags[index]
                if (flag & STARTS and padded[start - 1].isalnum()) or (flag & ENDS and padded[end].isalnum()):
                    continue
                yield numbers[index], start, end

    def together(self, texts: Sequence[str]) -> list[list[tuple[int, int, int]]]:
        """The same for several short texts at once: while the automaton is at hand it is much faster."""
        found: list[list[tuple[int, int, int]]] = [[] for _ in texts]
        if self._automaton is None:
            return found
        flags, numbers = self._flags, self._numbers
        joined = "\n".join((*texts, " "))  # no literal has a line break
        ends = accumulate(len(text) + 1 for text in texts)
        place = base = 0
        end = next(ends)
        for index, start, last in self._automaton.find_matches_as_indexes(joined, overlapping=True):
            flag = flags[index]
            if (flag & STARTS and joined[start - 1].isalnum()) or (flag & ENDS and joined[last].isalnum()):
                continue
            while last > end:
                place, base, end = place + 1, end, next(ends)
            found[place].append((numbers[index], start - base, last - base))
        return found


class Nets:
    """Finds the literals of an index.

    A single text is searched for those literals alone that its words allow: to lay out all of them takes longer
    than to check a short article. After some texts all are laid out, once.

    Args:
        index: of the packs.
        silent: places of rules that nobody wants to hear.
    """

    def __init__(self, index: Index, silent: frozenset[int]) -> None:
        self._literals = Literals(index)
        self._silent = silent
        self.flags = index.flags
        self._entries: dict[int, tuple[Entry, ...]] = {}
        self._whole: Net | None = None
        self._laid_out = 0

    @property
    def whole(self) -> Net:
        """All literals, laid out when they are first needed."""
        if self._whole is None:
            silent, owners = self._silent, self._literals.owners
            # One that several rules want may be for nobody; that is seen when it is found.
            numbers = [number for number, owner in enumerate(owners) if owner not in silent]
            texts = self._literals.texts()
            self._whole = Net(
                self, numbers, texts if len(numbers) == len(texts) else [texts[one] for one in numbers]
            )
        return self._whole

    def fitting(self, texts: Iterable[str]) -> Net:
        """Those literals at least that can stand in these folded texts."""
        if self._whole is not None or self._laid_out > PATIENCE * len(self._literals):
            return self.whole
        keys: set[str] = set()
        for text in texts:
            keys |= keys_of(text)
        numbers: list[int] = []
        found: list[str] = []
        for first, last in self._literals.among(keys):
            numbers += range(first, last)
            found += self._literals.some(first, last)
        self._laid_out += len(numbers)
        return Net(self, numbers, found)

    def entries(self, number: int) -> tuple[Entry, ...]:
        """Who wants a literal, without those that are silent."""
        found = self._entries.get(number)
        if found is None:
            found = self._literals.entries(number)
            if self._silent:
                found = tuple(entry for entry in found if entry[0] not in self._silent)
            self._entries[number] = found
        return found
