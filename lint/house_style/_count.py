"""Counting, article by article: which ways of writing an archive uses, and which rules it breaks."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lint.dialect import detect
from lint.document import Block, Document
from lint.house_style._variants import HEADS, TOPICS, Topic, compiled
from lint.lexicon import british_only

PLACES = 3
"""Places that are kept as evidence for each way of writing."""

AROUND = 24
"""Code points that are shown before and behind a use."""

_LONG = 4
_ISE = re.compile(r"(?:is|iz)(e[sdr]?|ing|ations?)\Z")


@dataclass
class Uses:
    """How often a form stands in the archive.

    Attributes:
        count: uses.
        articles: that have one.
        places: some of them: path, line, the words around.
    """

    count: int = 0
    articles: int = 0
    places: list[tuple[str, int, str]] = field(default_factory=list)

    def add(self, document: Document, spans: Sequence[tuple[int, int]]) -> None:
        """Count uses of one document, spans in its prose."""
        self.count += len(spans)
        self.articles += bool(spans)
        for start, end in spans[: max(0, PLACES - len(self.places))]:
            self.places.append(place(document, start, end))


def place(document: Document, start: int, end: int) -> tuple[str, int, str]:
    """Path, line and the words around a range of prose."""
    from lint.text import Span  # noqa: PLC0415

    line, _ = document.source.position(document.to_source(Span(start, end)).start)
    block = document.block_at(start)
    low, high = (block.span.start, block.span.end) if block else (0, len(document.prose))
    around = document.prose[max(low, start - AROUND) : min(high, end + AROUND)]
    return document.source.path, line, " ".join(around.split())


class Tally:
    """What an archive writes.

    Attributes:
        articles: how many were read.
        words: of all of them.
        uses: of each form, by topic and form.
        dialects: how many articles each English has.
    """

    def __init__(self) -> None:
        self.articles = 0
        self.words = 0
        self.uses: dict[tuple[str, str], Uses] = {
            (topic.key, form.name): Uses() for topic in TOPICS for form in topic.forms
        }
        self.dialects: Counter[str] = Counter()

    def read(self, document: Document) -> None:
        """Count one article."""
        self.articles += 1
        self.words += sum(len(block.words) for block in document.blocks)
        self.dialects[detect(document)] += 1
        for topic in TOPICS:
            found: dict[str, list[tuple[int, int]]] = {form.name: [] for form in topic.forms}
            for block in document.blocks:
                if not topic.blocks or block.kind in topic.blocks:
                    for name, start, end in _uses(topic, block):
                        found[name].append((block.start + start, block.start + end))
            for name, spans in found.items():
                self.uses[topic.key, name].add(document, spans)


def _uses(topic: Topic, block: Block) -> Iterator[tuple[str, int, int]]:
    """Every use in a block that counts: form, start, end."""
    told = _BY_CODE.get(topic.key)
    uses = told(topic, block) if told else _by_expression(topic, block)
    for name, start, end in uses:
        if not block.is_opaque(start, end) and (topic.quoted or not block.is_quoted(start, end)):
            yield name, start, end


def _by_expression(topic: Topic, block: Block) -> Iterator[tuple[str, int, int]]:
    for form in topic.forms:
        for match in compiled(form.source).finditer(block.text):
            yield form.name, *match.span()


def _by_ending(topic: Topic, block: Block) -> Iterator[tuple[str, int, int]]:
    """Verbs that can be written with -ise and -ize."""
    british, american = (form.name for form in topic.forms)
    for word in block.words:
        found = _ISE.search(word.text)
        if found:
            ending = found[0]
            if word.text[: found.start()].lower() + "is" + ending[2:] in british_only():
                yield (british if ending.startswith("is") else american), word.start, word.end


def _by_case(topic: Topic, block: Block) -> Iterator[tuple[str, int, int]]:
    """Whether the long words of a heading behind the first one have capitals."""
    sentence, title = (form.name for form in topic.forms)
    words = [word.text for word in block.words[1:] if len(word.text) >= _LONG and word.text[0].isalpha()]
    if block.kind not in HEADS or len(words) < 2 or block.text.isupper():
        return
    share = sum(word[0].isupper() for word in words) / len(words)
    if share >= 0.8 or share <= 0.5:
        yield (title if share >= 0.8 else sentence), 0, len(block.text)


_BY_CODE = {"ise": _by_ending, "headlines": _by_case}
