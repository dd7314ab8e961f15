"""What wakes rules without telling them where: signs that stand in many blocks, and what is seen at a glance.

Each costs a block one quick look, however many rules wait for it.
"""

import re
from collections.abc import Callable
from functools import cached_property

from lint.checkers.house._page import Page
from lint.packs.features import BEHIND, BEYOND, FIGURE, SHORT, SHORTEST
from lint.packs.index import Index

_has_figure = re.compile(FIGURE).search
_figures = re.compile(rf"{FIGURE}+[^0-9]{{0,{BEHIND}}}").findall
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


class Gates:
    """The rules of an index that a look at a block wakes.

    Args:
        index: of the packs.
        silent: places of rules that nobody wants to hear.
        wants: tells whether a rule looks at a kind of block.
    """

    def __init__(self, index: Index, silent: frozenset[int], wants: Callable[[int, str], bool]) -> None:
        self._wants = wants
        self._places: list[frozenset[int]] = [frozenset(index.always) - silent]
        self._signs: list[tuple[str, int]] = []
        self._odd_signs: list[tuple[str, int]] = []
        self._shapes: list[_Shape] = []
        self._figures: list[_Shape] = []
        self._short = self._beyond = 0
        for text, places in index.signs:
            bit = self._bit(places, silent)
            if bit:
                (self._signs if text.isascii() else self._odd_signs).append((text, bit))
        for name, places in index.features:
            bit = self._bit(places, silent)
            if name == SHORT:
                self._short = bit
            elif name == BEYOND:
                self._beyond = bit
            elif bit:
                (self._figures if name.startswith(FIGURE) else self._shapes).append(_Shape(name, bit))
        self._open: dict[tuple[str, int], frozenset[int]] = {}

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
        for text, bit in self._signs:
            if text in folded:
                bits |= bit
        if not even.isascii():  # this is known of a text and costs nothing
            bits |= self._beyond
            for text, bit in self._odd_signs:
                if text in folded:
                    bits |= bit
        for shape in self._shapes:
            if shape.search(even):
                bits |= shape.bit
        if self._figures and _has_figure(even):
            figures = "".join(_figures(even))
            for shape in self._figures:
                if shape.search(figures):
                    bits |= shape.bit
        if len(even) <= SHORTEST:
            bits |= self._short
        key = (page.block.kind, bits)
        found = self._open.get(key)
        if found is None:
            found = self._open[key] = self._behind(*key)
        return found

    def _behind(self, kind: str, bits: int) -> frozenset[int]:
        places = (place for number, some in enumerate(self._places) if bits >> number & 1 for place in some)
        return frozenset(place for place in places if self._wants(place, kind))
