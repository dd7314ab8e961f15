"""What wakes rules without telling them where: signs that stand in many blocks, and what is seen at a glance.

Each costs a block one quick look, however many rules wait for it.
"""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cached_property

from lint.checkers.house._page import Page
from lint.packs.features import BEHIND, FIGURE, QUICK, SHORT, SHORTEST, needs_beyond, needs_figure
from lint.packs.index import Index

_has_figure = re.compile(FIGURE).search
_figures = re.compile(rf"{FIGURE}{FIGURE}*[^0-9]{{0,{BEHIND}}}").findall
"""Figures with what stands behind them: a tenth of the text, and all that features with figures look at."""


class _Shape:
    """A feature that is an expression, compiled when the first block is held against it."""

    def __init__(self, source: str, bit: int) -> None:
        self._source = source
        self.bit = bit

    @cached_property
    def search(self) -> Callable[[str], re.Match[str] | None]:
        """The first place where a text has it."""
        return re.compile(self._source).search


Sieve = Callable[[Page], Collection[int]]
"""Tells which of some rules have to look at a block."""

_GUARDS = "'\"-—“”‘’–"


def _guard(sign: str) -> str:
    """The rarest character of a sign; where a text lacks it, no sign with it need be looked for."""
    return next((one for one in _GUARDS if one in sign), sign[0])


class Gates:
    """The rules of an index that a look at a block wakes.

    Args:
        index: of the packs.
        silent: places of rules that nobody wants to hear.
        wants: tells whether a rule looks at a kind of block.
        sieves: gives for rules that nothing wakes those that look at every block, and what tells the others.
    """

    def __init__(
        self,
        index: Index,
        silent: frozenset[int],
        wants: Callable[[int, str], bool],
        sieves: Callable[[frozenset[int]], tuple[frozenset[int], Sequence[Sieve]]],
    ) -> None:
        self._wants = wants
        self._sieves = sieves
        self._always = frozenset(index.always) - silent
        self._places: list[frozenset[int]] = [self._always]
        self._signs: dict[str, list[tuple[str, int]]] = {}
        self._odd_signs: list[tuple[str, int]] = []
        self._shapes: list[_Shape] = []
        self._odd_shapes: list[_Shape] = []
        self._figures: list[_Shape] = []
        self._short = 0
        for text, places in index.signs:
            bit = self._bit(places, silent)
            if bit and text.isascii():
                self._signs.setdefault(_guard(text), []).append((text, bit))
            elif bit:
                self._odd_signs.append((text, bit))
        for name, places in index.features:
            bit = self._bit(places, silent)
            if name == SHORT:
                self._short = bit
            elif bit:
                shapes = self._figures if needs_figure(name) else self._shapes
                (self._odd_shapes if needs_beyond(name) else shapes).append(_Shape(QUICK.get(name, name), bit))
        self._open: dict[tuple[str, int], tuple[frozenset[int], Sequence[Sieve]]] = {}

    def _bit(self, places: tuple[int, ...], silent: frozenset[int]) -> int:
        wanted = frozenset(places) - silent
        if not wanted:
            return 0
        self._places.append(wanted)
        return 1 << (len(self._places) - 1)

    def open(self, page: Page) -> frozenset[int]:
        """The places of the rules that must look at a block."""
        bits = 1
        folded, even = page.folded.text, page.even
        for guard, signs in self._signs.items():
            if guard in folded:
                for text, bit in signs:
                    if text in folded:
                        bits |= bit
        if not even.isascii():  # this is known of a text and costs nothing
            for text, bit in self._odd_signs:
                if text in folded:
                    bits |= bit
            bits |= _shown(self._odd_shapes, even)
        bits |= _shown(self._shapes, even)
        if self._figures and _has_figure(even):
            bits |= _shown(self._figures, "".join(_figures(even)))
        if len(even) <= SHORTEST:
            bits |= self._short
        key = (page.block.kind, bits)
        found = self._open.get(key)
        if found is None:
            found = self._open[key] = self._behind(*key)
        places, sieves = found
        return places.union(*(sieve(page) for sieve in sieves)) if sieves else places

    def _behind(self, kind: str, bits: int) -> tuple[frozenset[int], Sequence[Sieve]]:
        every = (place for number, some in enumerate(self._places) if bits >> number & 1 for place in some)
        places = frozenset(place for place in every if self._wants(place, kind))
        looking, sieves = self._sieves(places & self._always)
        return looking | (places - self._always), sieves


def _shown(shapes: Iterable[_Shape], text: str) -> int:
    """The bits of the shapes that a text has."""
    bits = 0
    for shape in shapes:
        if shape.search(text):
            bits |= shape.bit
    return bits
