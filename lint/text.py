"""Span and Source: where something stands, and the text it stands in."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Self

from lint.errors import UnreadableError

MAX_BYTES = 64_000_000
"""Larger files are not read: no article is larger, and memory stays bounded."""

BOM = "\ufeff"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, ``start`` included, ``end`` not.

    Raises:
        ValueError: if it does not hold that 0 <= start <= end.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Self) -> bool:
        """Whether the two share a code point; an empty span touches what it stands in or beside."""
        if self.start == self.end or other.start == other.end:
            return self.start <= other.end and other.start <= self.end
        return self.start < other.end and other.start < self.end

    def contains(self, other: Self) -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def moved(self, by: int) -> "Span":
        """The same length, ``by`` code points further on."""
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True)
class Source:
    """The text of one file, exactly as on disk: a byte-order mark and all line ends are kept.

    Attributes:
        path: the name to report, as the user gave it.
        text: the decoded text; its length is in code points and a byte-order mark is its first one.
    """

    path: str
    text: str

    @classmethod
    def from_bytes(cls, path: str, data: bytes) -> Self:
        """Decode UTF-8.

        Raises:
            UnreadableError: if the bytes are not UTF-8; the message says what they look like.
        """
        if data[:4] in (b"\xff\xfe\0\0", b"\0\0\xfe\xff"):
            raise UnreadableError(path, "is UTF-32, not UTF-8; save it as UTF-8")
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            raise UnreadableError(path, "is UTF-16, not UTF-8; save it as UTF-8")
        try:
            return cls(path, data.decode("utf-8"))
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            raise UnreadableError(
                path, f"is not UTF-8: byte {error.start} (line {line}) cannot be decoded; save it as UTF-8"
            ) from None

    @cached_property
    def _starts(self) -> list[int]:
        """Offset of the first code point of each line; a line ends with a line feed."""
        starts = [0]
        find = self.text.find
        at = find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = find("\n", at + 1)
        return starts

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1, the column in code points."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def line_span(self, line: int) -> Span:
        """The line's code points without its line end; ``line`` counts from 1."""
        start = self._starts[line - 1]
        end = self._starts[line] - 1 if line < len(self._starts) else len(self.text)
        if end > start and self.text[end - 1] == "\r":
            end -= 1
        return Span(start, end)
