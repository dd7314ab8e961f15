"""Where a finding stands, told by the sentence and not by the line: what lasts when a text is edited around it."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace

from lint.digest import blake2b
from lint.document import Block, Document
from lint.finding import Finding
from lint.text import Span

SIZE = 8
"""Bytes of an anchor: among a million sentences two are alike by chance once in forty million archives."""

ARTICLE = frozenset(
    {
        "readability.hard-article",
        "structure.titles",
        "variants.ise-ize",
        "figures.clock",
        "figures.date",
        "figures.money",
        "figures.percent",
        "figures.thousands",
        "figures.unit",
        "typography.mixed-quotes",
    }
)
"""Rules about an article as a whole: where the finding stands, what it says in numbers and which of two customs it calls
the rarer one changes with every paragraph that is moved."""

WORDS = frozenset(
    {
        "acronyms.undefined",
        "acronyms.late",
        "acronyms.unused",
        "acronyms.twice",
        "acronyms.two-names",
        "hyphens.open",
        "hyphens.solid",
        "names.variant",
        "spelling.mixed-dialects",
        "variants.form",
        "variants.spelling",
    }
)
"""Rules about words in an article: the finding stands at their first use, or at whichever of two forms is rarer."""

_EVEN = str.maketrans({**dict.fromkeys("‘’‚‛`´", "'"), **dict.fromkeys("“”„‟«»", '"')})


def anchor(sentence: str) -> str:
    """The digest of a sentence, in hexadecimal digits; spaces, line breaks and forms of quotation marks do not count.

    Args:
        sentence: prose, so that markup does not count either.
    """
    even = " ".join(sentence.split()).translate(_EVEN)
    return blake2b(even.encode("utf-8", "surrogatepass"), digest_size=SIZE).hexdigest()


def anchored(findings: Iterable[Finding], document: Document) -> tuple[Finding, ...]:
    """The same findings, each with the anchor of the sentence in which it begins.

    What stands outside all blocks (a comment, a value of the front matter that nobody reads) is told by its line.
    """
    findings = tuple(findings)
    if not findings:
        return ()
    ends = [document.to_source(block.span).end for block in document.blocks]
    known: dict[int, list[tuple[int, str]]] = {}
    found = []
    for finding in findings:
        place = bisect_right(ends, finding.span.start)
        if place not in known:
            known[place] = _sentences(document, document.blocks[place]) if place < len(ends) else []
        found.append(replace(finding, anchor=_at(finding, known[place], document)))
    return tuple(found)


def _sentences(document: Document, block: Block) -> list[tuple[int, str]]:
    """Where each sentence of a block begins in the source, and its anchor."""
    found = []
    for sentence in block.sentences:
        start = document.to_source(Span(block.start + sentence.start, block.start + sentence.end)).start
        found.append((start, anchor(block.text[sentence.start : sentence.end])))
    return found


def _at(finding: Finding, sentences: list[tuple[int, str]], document: Document) -> str:
    place = bisect_right(sentences, finding.span.start, key=lambda pair: pair[0])
    if place or (sentences and sentences[0][0] < finding.span.end):
        return sentences[max(place - 1, 0)][1]
    line, _ = document.source.position(finding.span.start)
    span = document.source.line_span(line)
    return anchor(document.source.text[span.start : span.end])
