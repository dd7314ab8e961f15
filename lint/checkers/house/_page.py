"""A block made ready for the search, and what a kind of rule sees in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from lint.checkers.house._lazily import compiled
from lint.document import Block
from lint.packs.phrases import Folded, even, lower
from lint.words import Word, words

if TYPE_CHECKING:
    from lint.checkers.house._tokens import Sentences


_MARKS = compiled(r"[\u0300-\u036f\u00ad\u200b-\u200d]")


class Found(NamedTuple):
    """A literal of a rule that stands in a block.

    Attributes:
        start: code points into the block's text.
        end: behind the last one.
        value: what the kind gave with the literal.
    """

    start: int
    end: int
    value: Any


class Hit(NamedTuple):
    """What a kind saw.

    Attributes:
        start: code points into the block's text.
        end: behind the last one.
        better: what could stand there, best first.
        slots: more for the message.
        value: the kind's own.
    """

    start: int
    end: int
    better: tuple[str, ...] = ()
    slots: tuple[tuple[str, str], ...] = ()
    value: Any = None


class Page:
    """A block and its comparable forms; everything is a pure function of the block.

    Attributes:
        block: what is checked.
        text: the block's text.
        even: straight apostrophes, blanks for every space; as long as the text.
        folded: what literals are looked for in.
        low: the even form in lower case, as long as the text; hyphens may be the plain one.
        runs: words that were read from an offset on for the kind ``sequence``, kept for the rules that ask next.
        heads: words that were read backwards from an offset, likewise.
        metadata: of the document's front matter.
    """

    def __init__(self, block: Block, metadata: Mapping[str, tuple[str, ...]] = MappingProxyType({})) -> None:
        self.block = block
        self.metadata = metadata
        self.text = block.text
        self.even = even(block.text)
        self.folded = Folded(self.even)
        self.low = lower(self.even) if self.folded.shifted else self.folded.text
        self.runs: dict[int, tuple[str | None, ...]] = {}
        self.heads: dict[int, tuple[str | None, ...]] = {}
        self._sentences: Sentences | None = None
        self._sentence_starts: list[int] | None = None

    @cached_property
    def marked(self) -> bool:
        """Whether the text has marks that hang on letters, or invisible signs inside of words."""
        return not self.text.isascii() and _MARKS.search(self.text) is not None

    @cached_property
    def curly(self) -> bool:
        """Whether apostrophes are written curly here."""
        return "’" in self.text and "'" not in self.text

    @cached_property
    def shouted(self) -> bool:
        """Whether the block is written in capitals."""
        return self.text.isupper()

    @property
    def sentences(self) -> "Sentences":
        """The sentences as sequences of words."""
        # A cached property locks each time that it is worked out, which takes longer than most of what is asked here.
        if self._sentences is None:
            from lint.checkers.house._tokens import Sentences  # noqa: PLC0415

            self._sentences = Sentences(self)
        return self._sentences

    def sentence(self, at: int) -> tuple[int, int]:
        """Start and end of the sentence that holds an offset."""
        if self._sentence_starts is None:
            self._sentence_starts = [sentence[0] for sentence in self.block.sentences]
        place = bisect_right(self._sentence_starts, at) - 1
        if place < 0:
            return 0, len(self.text)
        start, end = self.block.sentences[place]
        return start, max(end, at + 1)

    @cached_property
    def _word_starts(self) -> list[int]:
        return [word.start for word in self.block.words]

    def words(self, start: int, end: int) -> list[Word]:
        """All words of a range that cuts none, positions relative to the block.

        They are looked for again where the block hides some of them, and where nobody has asked it for all of them.
        """
        if "words" not in vars(self.block) or self.block.opaque:
            return [Word(word.text, word.start + start, word.end + start) for word in words(self.even[start:end])]
        starts = self._word_starts
        return self.block.words[bisect_left(starts, start) : bisect_left(starts, end)]

    def dressed(self, better: str, start: int, end: int) -> str:
        """A replacement with the apostrophes that the text has."""
        if "'" in better and ("’" in self.text[start:end] or ("'" not in self.text[start:end] and self.curly)):
            return better.replace("'", "’")
        return better
