"""Builder: prose, segments and blocks are put together here, whatever the kind of file."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from lint.document import GAP, Block, Comment, Document, Segment
from lint.text import Source, Span
from lint.words import STAND_IN

_SPACE = re.compile(r"\s+")
_COLLAPSIBLE = re.compile(r"[ \t\n\r\f]+")


class _Piece(NamedTuple):
    """A stretch of prose on its way into a block; verbatim if ``text`` is the source's own."""

    text: str
    start: int
    end: int
    verbatim: bool


class Builder:
    """Collects blocks in reading order; all offsets are code points of the source.

    ``open`` a block, add to it, ``close`` it. White space at both ends of a block is dropped, and a block
    without a visible character is none. What is added while no block is open is ignored.

    Attributes:
        view: the source with constructs of templates blanked, as long as the source.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.view = source.text
        self.comments: list[Comment] = []
        self.metadata: dict[str, tuple[str, ...]] = {}
        self.language = ""
        self._prose: list[str] = []
        self._length = 0
        self._segments: list[Segment] = []
        self._blocks: list[Block] = []
        self._pieces: list[_Piece] = []
        self._kind = ""
        self._within: tuple[str, ...] = ()
        self._level = 0
        self._last = 0

    @property
    def is_open(self) -> bool:
        """Whether a block is open."""
        return bool(self._kind)

    def open(self, kind: str, within: tuple[str, ...] = (), level: int = 0) -> None:
        """Close what is open and begin a block."""
        self.close()
        self._kind, self._within, self._level = kind, within, level

    def add(self, start: int, end: int) -> None:
        """The characters from ``start`` to ``end``; what was blanked with stand-ins becomes one."""
        if not self._kind:
            return
        at = start
        while at < end:
            found = self.view.find(STAND_IN, at, end)
            stop = end if found < 0 else found
            if at < stop:
                text = self.view[at:stop]
                self._put(_Piece(text, at, stop, verbatim=self.source.text.startswith(text, at)))
            at = stop
            while at < end and self.view[at] == STAND_IN:
                at += 1
            if stop < at:
                self.stand_in(stop, at)

    def add_soft(self, start: int, end: int) -> None:
        """The same, but a run of white space that holds a line end is one space."""
        at = start
        for space in _SPACE.finditer(self.view, start, end):
            if "\n" in space[0] or "\r" in space[0]:
                self.add(at, space.start())
                self.put(" ", space.start(), space.end())
                at = space.end()
        self.add(at, end)

    def add_collapsed(self, start: int, end: int) -> None:
        """The same, but every run of white space is one space, as HTML shows it."""
        at = start
        for space in _COLLAPSIBLE.finditer(self.view, start, end):
            self.add(at, space.start())
            at = space.end()
            if self._ends_in_space():
                continue
            if space[0] == " ":
                self.add(space.start(), space.end())
            else:
                self.put(" ", space.start(), space.end())
        self.add(at, end)

    def put(self, text: str, start: int, end: int) -> None:
        """Prose that stands for other characters of the source: an entity, a line end."""
        if text and self._kind:
            self._put(_Piece(text, start, end, verbatim=False))

    def space(self, start: int, end: int) -> None:
        """One space for a line break, unless a space stands there already."""
        if not self._ends_in_space():
            self.put(" ", start, end)

    def stand_in(self, start: int, end: int) -> None:
        """Code, an image, a construct of a template: one character that nobody judges."""
        if self._kind and self._pieces and self._pieces[-1].text == STAND_IN and self._pieces[-1].end == start:
            last = self._pieces.pop()
            start = last.start
        self.put(STAND_IN, start, end)

    def _ends_in_space(self) -> bool:
        return not self._pieces or self._pieces[-1].text.endswith(" ")

    def _put(self, piece: _Piece) -> None:
        self._pieces.append(piece)

    def close(self) -> None:
        """End the block that is open, if one is."""
        pieces = _trimmed(self._pieces)
        if self._kind and pieces:
            if self._blocks:
                self._append(GAP, self._last, max(self._last, pieces[0].start), verbatim=False)
            start = self._length
            for piece in pieces:
                self._append(*piece)
            text = "".join(piece.text for piece in pieces)
            self._blocks.append(Block(self._kind, text, start, self._within, self._level))
            self._last = pieces[-1].end
        self._pieces = []
        self._kind = ""

    def _append(self, text: str, start: int, end: int, verbatim: bool) -> None:
        at, self._length = self._length, self._length + len(text)
        self._prose.append(text)
        if verbatim and self._segments:
            last = self._segments[-1]
            if last.verbatim and last.source.end == start:
                prose, source = Span(last.prose.start, self._length), Span(last.source.start, end)
                self._segments[-1] = Segment(prose, source, verbatim=True)
                return
        self._segments.append(Segment(Span(at, self._length), Span(start, end), verbatim))

    def document(self) -> Document:
        """What was collected."""
        self.close()
        metadata: Mapping[str, tuple[str, ...]] = dict(self.metadata)
        return Document(
            source=self.source,
            prose="".join(self._prose),
            segments=tuple(self._segments),
            blocks=tuple(self._blocks),
            comments=tuple(sorted(self.comments, key=lambda comment: comment.span)),
            metadata=metadata,
            language=self.language,
        )


def _trimmed(pieces: list[_Piece]) -> list[_Piece]:
    """The pieces without white space at both ends; empty if nothing visible is left."""
    first, last = 0, len(pieces)
    while first < last and not pieces[first].text.strip():
        first += 1
    while last > first and not pieces[last - 1].text.strip():
        last -= 1
    kept = pieces[first:last]
    if not kept:
        return []
    head = kept[0]
    cut = len(head.text) - len(head.text.lstrip())
    if cut and head.verbatim:
        kept[0] = _Piece(head.text[cut:], head.start + cut, head.end, verbatim=True)
    tail = kept[-1]
    cut = len(tail.text) - len(tail.text.rstrip())
    if cut and tail.verbatim:
        kept[-1] = _Piece(tail.text[:-cut], tail.start, tail.end - cut, verbatim=True)
    return kept
