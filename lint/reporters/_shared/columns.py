"""Lines and columns in the unit that a consumer counts in."""

from typing import Literal

from lint.finding import Finding
from lint.text import BOM, Source

Unit = Literal["utf-16", "utf-8"]

_CHUNK = 1024
"""Code points between two known places: what is counted anew for each position is never more."""

_ENCODING = {"utf-16": ("utf-16-le", 2), "utf-8": ("utf-8", 1)}


class Columns:
    """Positions in one source; many on one very long line, in any order, cost no more than on many short ones.

    Args:
        source: what is counted in.
        unit: UTF-16 code units or UTF-8 bytes. Code points are what ``Source.position`` counts. A byte-order mark is
            part of the bytes of the first line, and for who counts in UTF-16 no part of the text.
    """

    def __init__(self, source: Source, unit: Unit) -> None:
        self._source = source
        self._encoding, self._size = _ENCODING[unit]
        self._known: list[int] | None = None
        self._mark = int(unit == "utf-16" and source.text.startswith(BOM))

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset in code points, both from 1."""
        line, column = self._source.position(offset)
        if not self._source.text.isascii():
            start = offset - column + 1
            column = self._before(offset) - self._before(start) + 1
            if line == 1 and offset:
                column -= self._mark
        return line, column

    def range(self, finding: Finding) -> tuple[int, int, int, int]:
        """First line and column of a finding, then the line and column behind its end."""
        return *self.position(finding.span.start), *self.position(finding.span.end)

    def _before(self, offset: int) -> int:
        """How many units stand before an offset in the whole text."""
        text = self._source.text
        if self._known is None:
            self._known = [0]
            for start in range(0, len(text), _CHUNK):
                self._known.append(self._known[-1] + self._units(text[start : start + _CHUNK]))
        place = offset // _CHUNK
        return self._known[place] + self._units(text[place * _CHUNK : offset])

    def _units(self, text: str) -> int:
        return len(text) if text.isascii() else len(text.encode(self._encoding, "surrogatepass")) // self._size
