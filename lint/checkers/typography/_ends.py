"""The rule for a paragraph whose last sentence has no mark at its end."""

import re
from collections.abc import Iterator, Sequence

from lint.document import Block
from lint.finding import Confidence, Example, Match, Rule
from lint.text import Span

_LONG_PARAGRAPH = """\
The talks began in May.

The ministers met on Monday in the old town hall, where the first treaty had been signed ninety years before, and agreed
on all but two of the eleven points that their deputies had left open. They will meet again in the spring to settle \
the rest"""

SENTENCE_END = Rule(
    id="typography.sentence-end",
    why="A sentence that just stops looks as if its end were lost; often it is.",
    category="punctuation",
    severity="warning",
    confidence="likely",
    examples=(Example(_LONG_PARAGRAPH, f"{_LONG_PARAGRAPH}."),),
    clean=(
        "It began in May. These were the three parties to it:\n\n- one\n- two",
        "The talks are over\n\nThey ended on Monday. Nobody signed anything.",
        "It is over. Follow him\n\nIt is over. He left.",
    ),
)

_KINDS = frozenset(("paragraph",))
_NEXT = frozenset(("paragraph", "heading"))
_ENDS = re.compile(r"[.!?…]['\"”’)\]]{0,3}\Z")
_OPENS = frozenset("“\"‘'(")
_FEWEST_WORDS = 6
_LONG = 40  # words; captions and standfirsts, which some houses leave open, are shorter
_TAIL = 4  # characters in which the end of a paragraph shows


def ends(blocks: Sequence[Block]) -> Iterator[Match]:
    """Last sentences without a closing mark; the span is the last word, in the document's prose.

    Spoken of are paragraphs of two sentences or more in running text, whose last sentence has six words or more
    and ends with a small letter, and only where most paragraphs do end with a mark. What stands before a list, a
    table or a picture may go on there. Short paragraphs may be captions: there the match is only possible.
    """
    running = [block for block in blocks if block.kind in _KINDS and not block.within]
    open_ended = [block for block in running if block.text[-1:].islower()]
    if not open_ended or 2 * len(open_ended) > len(running):
        return
    wanted = {block.start for block in open_ended}
    for place, block in enumerate(blocks):
        if block.start not in wanted or not _stops_short(block):
            continue
        if place + 1 < len(blocks) and _may_go_on(blocks[place + 1]):
            continue
        word = block.words[-1]
        if word.end == len(block.text):
            span = Span(word.start, word.end).moved(block.start)
            sure: Confidence = "likely" if len(block.words) >= _LONG else "possible"
            yield Match(SENTENCE_END, span, "No mark ends this sentence.", (word.text + ".",), sure)


def _may_go_on(after: Block) -> bool:
    """Whether a block may go on with the sentence before it: a list, a table, a line that begins with no capital."""
    first = after.text[:1]
    return after.kind not in _NEXT or bool(after.within) or not (first.isupper() or first in _OPENS)


def _stops_short(block: Block) -> bool:
    """Whether whole sentences stand before a last one that has no end."""
    sentences = block.sentences
    if len(sentences) < 2 or not block.words or block.is_opaque(len(block.text) - 1, len(block.text)):
        return False
    last = block.text[sentences[-1].start : sentences[-1].end]
    before = block.text[: sentences[-1].start].rstrip()
    if last.count(" ") + 1 < _FEWEST_WORDS or not last[0].isupper() or "\ufffc" in last or "|" in last:
        return False
    return _ENDS.search(before, max(0, len(before) - _TAIL)) is not None
