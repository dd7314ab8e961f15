"""Readability: long sentences, long paragraphs, and articles and sections that ask too much of their readers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lint.checker import Context
from lint.document import Block, Document
from lint.finding import Example, Match, Rule
from lint.scores import (
    Audience,
    Counts,
    Passage,
    Scores,
    TooShortError,
    audience,
    counted,
    measure,
    scores,
    sections,
    total,
)
from lint.text import Span

SCOPE = "document"

_LONG_SENTENCE = (
    "The council, which had met four times since the spring without agreeing on anything, decided late on Tuesday that "
    "the bridge would be closed to lorries, that the ferry would run twice as often in the summer months, and that the "
    "money for both would come from the fund for roads."
)
_LONG_PARAGRAPH = "The ferry left at noon. " * 9
_HARD = (
    "The administration’s implementation of comprehensive institutional restructuring necessitates considerable "
    "reconsideration of established organisational responsibilities. Departmental representatives subsequently "
    "emphasised that interdepartmental communication remains fundamentally unsatisfactory. Independent evaluators "
    "demonstrated that administrative complexity disproportionately disadvantages inexperienced applicants. "
    "Parliamentary investigations established that accountability mechanisms were systematically circumvented. "
    "Nevertheless, governmental authorities maintained that modernisation initiatives would ultimately facilitate "
    "significantly improved operational effectiveness.\n\n"
    "Constitutional specialists characterised these explanations as intellectually unsatisfying. "
    "Opposition politicians demanded immediate publication of confidential "
    "documentation concerning international telecommunications infrastructure procurement. Representatives of "
    "multinational corporations expressed considerable dissatisfaction regarding unpredictable regulatory "
    "requirements. Environmental organisations simultaneously criticised inadequate consultation procedures. "
    "Professional associations recommended establishing independent supervisory institutions."
)
_EASY = "The ferry ran aground in the fog, and the crew got all of the passengers off in time. " * 8

LONG_SENTENCE = Rule(
    id="readability.long-sentence",
    why="Readers lose the thread of a long sentence; two short ones say the same.",
    category="readability",
    severity="info",
    examples=(Example(_LONG_SENTENCE, "The council met. It decided that the bridge would be closed."),),
    clean=("The council met four times since the spring.",),
    quotations=False,
)
LONG_PARAGRAPH = Rule(
    id="readability.long-paragraph",
    why="A long paragraph is a wall on a small screen; a break gives readers a place to rest.",
    category="readability",
    severity="info",
    examples=(Example(_LONG_PARAGRAPH.strip(), "The ferry left at noon."),),
    clean=("The ferry left at noon. It came back at six.",),
    quotations=False,
)
HARD_ARTICLE = Rule(
    id="readability.hard-article",
    why="The score of the article misses the target of its audience: shorter sentences and words would help.",
    category="readability",
    severity="info",
    examples=(Example(_HARD, _EASY.strip()),),
    clean=(_EASY.strip(), "Too short to be scored."),
)
HARD_SECTION = Rule(
    id="readability.hard-section",
    why="One section is much harder to read than the article may be: look at its longest sentences.",
    category="readability",
    severity="info",
    examples=(
        Example(
            f"# One\n\n{_EASY}\n\n{_EASY}\n\n{_EASY}\n\n{_EASY}\n\n# Two\n\n{_HARD}\n",
            f"# One\n\n{_EASY}\n\n# Two\n\n{_EASY}\n",
            ".md",
        ),
    ),
    clean=(f"# One\n\n{_EASY}\n\n# Two\n\n{_EASY}\n",),
)
RULES = (LONG_SENTENCE, LONG_PARAGRAPH, HARD_ARTICLE, HARD_SECTION)

SLACK = 2.0
"""Grades, and five times as many points of ease, that a section may be harder than its article may be."""


@dataclass(frozen=True, slots=True)
class Options:
    """Settings of the checker; 0 means what suits the audience.

    Attributes:
        sentence_words: a sentence with more words is long.
        paragraph_words: a paragraph with more words is long.
        paragraph_sentences: a paragraph with more sentences is long.
    """

    sentence_words: int = 0
    paragraph_words: int = 0
    paragraph_sentences: int = 0


def check(document: Document, options: Options, context: Context) -> Iterator[Match]:
    """Remarks about a document; spans in its prose."""
    readers = audience(context.audience)
    passages = {block.start: measure(block) for block in document.blocks if counted(block)}
    for block in document.blocks:
        if block.start in passages and "quote" not in block.within:
            yield from _sentences(
                block, passages[block.start], options.sentence_words or readers.sentence_words, readers
            )
            yield from _paragraph(block, passages[block.start], options, readers)
    yield from _articles(document, passages, readers)


def _sentences(block: Block, passage: Passage, most: int, readers: Audience) -> Iterator[Match]:
    for sentence in passage.sentences:
        if sentence.words <= most:
            continue
        start, end = sentence.start - block.start, sentence.end - block.start
        if _quoted(block, start, end) * 2 > end - start:
            continue
        message = f"A sentence of {sentence.words} words; {most} is the limit for {readers.readers}."
        yield Match(LONG_SENTENCE, Span(sentence.start, sentence.end), message)


def _quoted(block: Block, start: int, end: int) -> int:
    """Code points of a stretch that stand in quotation marks."""
    return sum(max(0, min(end, right) - max(start, left)) for left, right in block.quotations)


def _paragraph(block: Block, passage: Passage, options: Options, readers: Audience) -> Iterator[Match]:
    words = options.paragraph_words or readers.paragraph_words
    sentences = options.paragraph_sentences or readers.paragraph_sentences
    counts = passage.counts
    if counts.words > words:
        message = f"A paragraph of {counts.words} words; {words} is the limit for {readers.readers}."
    elif counts.sentences > sentences:
        message = f"A paragraph of {counts.sentences} sentences; {sentences} is the limit for {readers.readers}."
    else:
        return
    yield Match(LONG_PARAGRAPH, block.span, message)


def _articles(document: Document, passages: dict[int, Passage], readers: Audience) -> Iterator[Match]:
    whole = _scored(passage.counts for passage in passages.values())
    if whole is None:
        return
    if _misses(whole, readers, 0):
        head = next((block for block in document.blocks if block.kind in ("title", "heading")), document.blocks[0])
        yield Match(HARD_ARTICLE, head.span, f"The article is hard to read: {_told(whole, readers)}.")
        return
    found = sections(document)
    for section in found if len(found) > 1 else ():
        part = _scored(passages[block.start].counts for block in section.blocks)
        if part is not None and _misses(part, readers, SLACK):
            head = section.heading or section.blocks[0]
            yield Match(HARD_SECTION, head.span, f"This section is hard to read: {_told(part, readers)}.")


def _scored(counts: Iterable[Counts]) -> Scores | None:
    try:
        return scores(total(counts))
    except TooShortError:
        return None


def _misses(found: Scores, readers: Audience, slack: float) -> bool:
    if readers.grade is not None and found.fkgl > readers.grade + slack:
        return readers.ease is None or found.fre < readers.ease - 5 * slack
    return False


def _told(found: Scores, readers: Audience) -> str:
    """Scores and targets in words."""
    parts = [f"Flesch-Kincaid grade {found.fkgl:.1f} (target {readers.grade:g})"]
    if readers.ease is not None:
        parts.append(f"Flesch Reading Ease {found.fre:.0f} (target {readers.ease:g})")
    return ", ".join(parts)
