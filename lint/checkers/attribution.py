"""Quotations of which nobody is told who said them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lint.checker import Context
from lint.document import Block, Document
from lint.finding import Example, Match, Rule
from lint.text import Span

SCOPE = "document"

NOBODY = Rule(
    id="attribution.nobody",
    why="A reader wants to know who speaks: name the speaker in the paragraph, or in the one before or behind.",
    category="structure",
    severity="info",
    confidence="possible",
    examples=(
        Example(
            "The new pier is open.\n\n“It is the best thing that has come to this town in all my years.”\n\nIt rained.",
            "The new pier is open.\n\n“It is the best thing that has come to this town in all my years,” the mayor "
            "said.\n\nIt rained.",
        ),
    ),
    clean=(
        "Ann Hill was glad. “It is the best thing that has come to this town in all my years.”",
        "The sign reads: “Nobody may enter the water here before nine o’clock in the morning.”",
    ),
)
RULES = (NOBODY,)

MIN_WORDS = 10
"""Words of the shortest quotation that needs a speaker; shorter ones may be sayings and titles."""

_MARKS = " .,;:–—-…*⁂"
_SPEAKER = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|told|tells?|ask(?:s|ed|ing)|add(?:s|ed|ing)|repl(?:y|ies|ied)|writes?|wrote|written|reads?|"
    r"according|call(?:s|ed|ing)|claim\w*|argu\w+|insist\w*|explain\w*|recall\w*|remember\w*|warn\w*|announce\w*|"
    r"state[sd]?|statement|spoke\w*|speak\w*|answer\w*|quot\w+|declar\w+|admit\w*|conclud\w+|continued?|comment\w*|describ\w+|"
    r"remark\w*|respon\w+|question\w*|cried|cries|shout\w*|whisper\w*|mutter\w*|murmur\w*|exclaim\w*|observ\w+|went on|"
    r"thought|thinks?|joke[sd]?|urg\w+|vow\w*|pledg\w+|promis\w+|confirm\w*|stress\w*|report\w*|word\w*|letter|note[sd]?|"
    r"[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I|his|her|my)\b|:\s*\Z|[a-z,;] "
    # a month or a day has a capital and does not speak
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Janu|Febru)ary|March|April|May|June|July|August|"
    r"(?:Septem|Octo|Novem|Decem)ber)[A-Z][a-z]+|[A-Z][a-z]+ [A-Z][a-z]+"
)


@dataclass(frozen=True, slots=True)
class Options:
    """The checker has no settings."""


def check(document: Document, options: Options, context: Context) -> Iterator[Match]:
    """Long quotations with no speaker near them; the match covers the quotation."""
    del options, context
    blocks = [block for block in document.blocks if block.kind in {"paragraph", "item", "heading"}]
    for place, block in enumerate(blocks):
        if block.kind != "paragraph" or "quote" in block.within:
            continue
        for start, end in block.quotations:
            if not _is_speech(block.text[start:end]):
                continue
            near = [_outside(blocks[at]) for at in (place, place - 1, place + 1) if 0 <= at < len(blocks)]
            talk = any(not text.strip(_MARKS) for text in near[1:])  # two who take turns
            if not talk and not any(_SPEAKER.search(text) for text in near):
                yield Match(NOBODY, Span(start, end).moved(block.start), "Nobody is named who says this.")
            break


def _is_speech(text: str) -> bool:
    """Whether a quotation is a sentence and long."""
    return text[1:2].isupper() and text[-2:-1] in ".!?," and len(text.split()) >= MIN_WORDS


def _outside(block: Block) -> str:
    """What of a block stands outside its quotations."""
    at, parts = 0, []
    for start, end in block.quotations:
        parts.append(block.text[at:start])
        at = end
    return " ".join((*parts, block.text[at:]))
