"""Segment, Block and Document: prose, and the way back from prose to source."""

from bisect import bisect_right
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING
from weakref import ref

from lint.finding import Finding, Match
from lint.text import Source, Span
from lint.words import Sentence, Word, opaque, quotations, sentences, words

if TYPE_CHECKING:
    from lint.tagged import Tagged

GAP = "\n\n"
"""Stands in prose between two blocks."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of prose and the source range it came from.

    Attributes:
        verbatim: the characters are the same in both; then both spans are equally long.
    """

    prose: Span
    source: Span
    verbatim: bool


@dataclass(frozen=True)
class Block:
    """A stretch of prose that belongs together: a paragraph, a heading, a table cell.

    Everything a block checker may look at is here, so that its result is a pure function of the block.

    Attributes:
        kind: paragraph, heading, item, cell, caption, alt, title or summary.
        text: the prose of the block; soft line breaks are spaces, code is ``words.STAND_IN``.
        start: where the text begins in the prose of the document.
        within: what it stands in, outermost first: quote, list, table, footnote, figure, front matter.
        level: of a heading, 1 to 6; otherwise 0.
    """

    kind: str
    text: str
    start: int = 0
    within: tuple[str, ...] = ()
    level: int = 0

    @property
    def span(self) -> Span:
        """Code points of the document's prose."""
        return Span(self.start, self.start + len(self.text))

    @cached_property
    def opaque(self) -> list[tuple[int, int]]:
        """Ranges of the text that are never judged (addresses, file names, placeholders), in order."""
        return opaque(self.text)

    @cached_property
    def words(self) -> list[Word]:
        """The words that may be judged, in order; positions are relative to the text."""
        hidden = self.opaque
        if not hidden:
            return words(self.text)
        return [word for word in words(self.text) if not _in_ranges(word.start, hidden)]

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The sentences, positions relative to the text."""
        return sentences(self.text)

    @cached_property
    def tagged(self) -> "list[Tagged]":
        """The sentences as the tagger sees them, very long ones left out; tags are shared by all who ask."""
        from lint.tagged import MAX_SENTENCE, Tagged  # noqa: PLC0415  # the tagger's weights are two megabytes

        _drop_tags(self)
        even = self.text.replace("’", "'")
        return [
            Tagged(even[sentence.start : sentence.end], sentence.start)
            for sentence in self.sentences
            if sentence.end - sentence.start <= MAX_SENTENCE
        ]

    @cached_property
    def quotations(self) -> list[tuple[int, int]]:
        """Ranges of the text that somebody else said; the whole text in a block quotation."""
        if "quote" in self.within:
            return [(0, len(self.text))]
        return quotations(self.text)

    def is_opaque(self, start: int, end: int) -> bool:
        """Whether a range of the text touches something that must not be judged."""
        return _touches(start, end, self.opaque)

    def is_quoted(self, start: int, end: int) -> bool:
        """Whether a range of the text touches a quotation."""
        return _touches(start, end, self.quotations)


KEPT_TAGS = 1_000
"""Blocks whose tags are kept: more than a long article has. Tags are many times as large as the text."""

_with_tags: "deque[ref[Block]]" = deque()


def _drop_tags(block: Block) -> None:
    """A block is about to be tagged: the one that was so longest ago is made anew if it is asked for again."""
    _with_tags.append(ref(block))
    if len(_with_tags) > KEPT_TAGS:
        old = _with_tags.popleft()()
        if old is not None:
            old.__dict__.pop("tagged", None)


def _in_ranges(at: int, ranges: list[tuple[int, int]]) -> bool:
    place = bisect_right(ranges, at, key=lambda pair: pair[0]) - 1
    return place >= 0 and at < ranges[place][1]


def _touches(start: int, end: int, ranges: list[tuple[int, int]]) -> bool:
    place = bisect_right(ranges, start, key=lambda pair: pair[0]) - 1
    if place >= 0 and start < ranges[place][1]:
        return True
    return place + 1 < len(ranges) and ranges[place + 1][0] < end


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment of the source (HTML, MDX): its text without the marks, and where it stands."""

    text: str
    span: Span


@dataclass(frozen=True)
class Document:
    """The prose of a source, cut into blocks, and the map back.

    Attributes:
        prose: the texts of the blocks, joined by ``GAP``.
        segments: a gapless list that covers the prose.
        blocks: in reading order; they never overlap.
        comments: all comments, for suppression.
        metadata: front matter at top level, scalars and lists of scalars as strings.
        language: what the document itself declares ("en-GB", "fr"), or empty.

    Raises:
        ValueError: from the constructor, if segments do not cover the prose, if a verbatim segment
            differs from its source, or if blocks overlap or differ from the prose.
    """

    source: Source
    prose: str
    segments: tuple[Segment, ...]
    blocks: tuple[Block, ...]
    comments: tuple[Comment, ...] = ()
    metadata: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    language: str = ""

    def __post_init__(self) -> None:
        self._verify_segments()
        at = 0
        for block in self.blocks:
            if block.start < at or not self.prose.startswith(block.text, block.start):
                raise ValueError(f"block at {block.start} overlaps another or differs from the prose")
            at = block.start + len(block.text)

    def _verify_segments(self) -> None:
        text, prose, at = self.source.text, self.prose, 0
        for piece in self.segments:
            start, end = piece.prose.start, piece.prose.end
            if start != at or end <= start:
                raise ValueError(f"segments do not cover the prose at {at}")
            begin, stop = piece.source.start, piece.source.end
            if stop > len(text):
                raise ValueError(f"segment at {at} points behind the end of the source")
            if piece.verbatim and text[begin:stop] != prose[start:end]:
                raise ValueError(f"verbatim segment at {at} differs from its source")
            at = end
        if at != len(prose):
            raise ValueError(f"segments do not cover the prose at {at}")

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The distinct words of all blocks, as written."""
        return frozenset(word.text for block in self.blocks for word in block.words)

    @cached_property
    def _starts(self) -> list[int]:
        return [piece.prose.start for piece in self.segments]

    def segments_under(self, span: Span) -> Iterator[Segment]:
        """The segments that a span of prose touches, in order; for an empty span the one that it stands in."""
        if not self.segments:
            return
        place = max(0, bisect_right(self._starts, span.start) - 1)
        yield self.segments[place]
        # Not a slice: a copy of all the rest for each span takes minutes in a long list.
        for number in range(place + 1, len(self.segments)):
            piece = self.segments[number]
            if piece.prose.start >= span.end:
                return
            yield piece

    def to_source(self, span: Span) -> Span:
        """The source range of a span of prose: from its first to its last character.

        An entity or a line break counts whole; markup between the two ends is inside, markup around is not.
        """
        pieces = list(self.segments_under(span))
        if not pieces:
            return Span(0, 0)
        first, last = pieces[0], pieces[-1]
        if first.verbatim:
            start = first.source.start + span.start - first.prose.start
        elif len(span) == 0 and span.start == first.prose.end:
            start = first.source.end
        else:
            start = first.source.start
        if len(span) == 0:
            return Span(start, start)
        end = last.source.start + span.end - last.prose.start if last.verbatim else last.source.end
        return Span(start, max(start, end))

    def editable(self, span: Span) -> bool:
        """Whether the span may be replaced in the source: all verbatim, adjoining, and nobody's quotation."""
        end = None
        for piece in self.segments_under(span):
            if not piece.verbatim or (end is not None and piece.source.start != end):
                return False
            end = piece.source.end
        return end is not None

    def block_at(self, offset: int) -> Block | None:
        """The block whose text holds an offset of the prose."""
        place = bisect_right(self.blocks, offset, key=lambda block: block.start) - 1
        if place < 0:
            return None
        block = self.blocks[place]
        return block if offset <= block.start + len(block.text) else None

    def is_quoted(self, span: Span) -> bool:
        """Whether a span of prose touches quoted speech or a block quotation."""
        block = self.block_at(span.start)
        return block is not None and block.is_quoted(span.start - block.start, span.end - block.start)


def lift(match: Match, document: Document) -> Finding:
    """Turn what was seen in prose into what is reported in source: the only way from the one to the other."""
    span = document.to_source(match.span)
    rule = match.rule
    fixable = (
        rule.autofix
        and len(match.replacements) == 1
        and document.editable(match.span)
        and not document.is_quoted(match.span)
    )
    return Finding(
        rule=rule,
        span=span,
        message=match.message,
        severity=match.severity or rule.severity,
        confidence=match.confidence or rule.confidence,
        excerpt=document.source.text[span.start : span.end],
        replacements=match.replacements,
        fixable=fixable,
    )
