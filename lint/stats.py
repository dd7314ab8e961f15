"""The readability table of an article: by article and by section, with the sentences that cost most."""

from dataclasses import dataclass

from lint.document import Block, Document
from lint.scores import (
    Audience,
    Counts,
    Passage,
    Scores,
    SentenceCount,
    TooShortError,
    fkgl_without_names,
    hardest,
    measure,
    scores,
    sections,
    total,
)
from lint.text import Span


@dataclass(frozen=True, slots=True)
class Hard:
    """A sentence that is hard to read.

    Attributes:
        line: of its first word in the source, from 1.
        words: how many it has.
        text: the sentence in prose.
    """

    line: int
    words: int
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """One passage.

    Attributes:
        name: the heading of a section; empty for the article and for what stands above the first heading.
        counts: what the scores were computed from.
        scores: None if the passage is too short.
        without_names: the Flesch-Kincaid grade with proper names taken out, None if too little is left.
        meets: whether the target of the audience is met; None without a target or without scores.
        hardest: its longest sentences, longest first.
        sentences: the words of each sentence, as they are read, for a second opinion.
    """

    name: str
    counts: Counts
    scores: Scores | None
    without_names: float | None
    meets: bool | None
    hardest: tuple[Hard, ...]
    sentences: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """All rows of an article; sections only if there are several."""

    path: str
    article: Row
    sections: tuple[Row, ...]


def table(document: Document, readers: Audience, number: int = 3) -> Table:
    """Count and score a document.

    Args:
        document: what is measured.
        readers: whose target holds.
        number: of hardest sentences in a row.
    """
    found = sections(document)
    whole = [block for section in found for block in section.blocks]
    parts = tuple(
        _row(document, section.heading.text if section.heading else "", section.blocks, readers, number)
        for section in found
    )
    return Table(document.source.path, _row(document, "", whole, readers, number), parts if len(parts) > 1 else ())


def _row(
    document: Document, name: str, blocks: list[Block] | tuple[Block, ...], readers: Audience, number: int
) -> Row:
    passages = [measure(block) for block in blocks]
    counts = total(passage.counts for passage in passages)
    found = _or_none(counts)
    long = hardest((sentence for passage in passages for sentence in passage.sentences), number)
    return Row(
        name=name,
        counts=counts,
        scores=found,
        without_names=_grade_without_names(counts),
        meets=_meets(found, readers),
        hardest=tuple(_hard(document, sentence) for sentence in long),
        sentences=tuple(words for passage in passages for words in _texts(passage)),
    )


def _or_none(counts: Counts) -> Scores | None:
    try:
        return scores(counts)
    except TooShortError:
        return None


def _grade_without_names(counts: Counts) -> float | None:
    try:
        return fkgl_without_names(counts)
    except TooShortError:
        return None


def _meets(found: Scores | None, readers: Audience) -> bool | None:
    if found is None or (readers.grade is None and readers.ease is None):
        return None
    grade = readers.grade is None or found.fkgl <= readers.grade
    return grade and (readers.ease is None or found.fre >= readers.ease)


def _hard(document: Document, sentence: SentenceCount) -> Hard:
    place = document.to_source(Span(sentence.start, sentence.start + 1))
    text = document.prose[sentence.start : sentence.end]
    return Hard(document.source.position(place.start)[0], sentence.words, text)


def _texts(passage: Passage) -> list[tuple[str, ...]]:
    return [passage.texts[sentence.first : sentence.first + sentence.words] for sentence in passage.sentences]
