"""What stands around an article on a web page, and comes along when the text is copied from there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lint.checker import Context
from lint.checkers.chrome._pieces import is_piece, is_plainly_one
from lint.document import Block
from lint.finding import Example, Match, Rule
from lint.text import Span

SCOPE = "block"
LOOKS = ()

LEFT_OVER = Rule(
    id="chrome.left-over",
    why="A link, a button or a notice of the page that the text was copied from is no part of the article.",
    category="structure",
    severity="info",
    examples=(
        Example("Skip to main content\n\nThe ferry sails.", "The ferry sails."),
        Example("The ferry sails.\n\nSign up for our daily newsletter.", "The ferry sails."),
        Example("The ferry sails.\n\nShare on Facebook", "The ferry sails."),
        Example("The ferry sails.\n\nWe use cookies to improve your visit.", "The ferry sails."),
        Example("The ferry sails at noon. Sign up for our daily newsletter.", "The ferry sails at noon."),
        Example("# Share this article\n\nThe ferry sails.\n", "The ferry sails.\n", ".md"),
    ),
    clean=(
        "Readers who skip to the main content miss the point.",
        "She asked them to sign up for our walk, and to share this story with friends who sail.",
        "The bakery uses cookies to lure its guests.",
        "Read more books, she said.",
    ),
)
RULES = (LEFT_OVER,)

MAX_LENGTH = 260
"""Code points of the longest piece that is looked at: what stands around an article is short."""

_EDGES = " \t.:!…»›→|•·*<>▸▶-–—[]▼▾"
_BETWEEN = re.compile(r"\s+[|•·»›/]\s+")


@dataclass(frozen=True, slots=True)
class Options:
    """The checker has no settings."""


def check(block: Block, _options: Options, _context: Context) -> Iterator[Match]:
    """Whether the whole block is such a piece, or its first or last sentence; the match covers the piece.

    A heading is judged by the wording that no section of an article has for a title.
    """
    text = block.text
    if block.kind not in {"paragraph", "item", "heading"}:
        return
    bare = text.strip(_EDGES) if len(text) <= MAX_LENGTH else ""
    if bare and _is_chrome(bare):
        if block.kind != "heading" or is_plainly_one(bare):
            yield _match(text.index(bare), bare)
        return
    if block.kind == "paragraph":
        yield from _edges(block)


def _is_chrome(bare: str) -> bool:
    """Whether a text is a piece, or some pieces with bars or points between them."""
    if is_piece(bare):
        return True
    parts = _BETWEEN.split(bare)
    return len(parts) > 1 and all(is_piece(part.strip(_EDGES)) for part in parts)


def _edges(block: Block) -> Iterator[Match]:
    """Pieces that were pasted into a paragraph before its first or behind its last sentence."""
    sentences = block.sentences
    if len(sentences) < 2:
        return
    for start, end in (sentences[0], sentences[-1]):
        bare = block.text[start:end].strip(_EDGES)
        if len(bare) <= MAX_LENGTH and is_piece(bare) and is_plainly_one(bare):
            yield _match(block.text.index(bare, start), bare)


def _match(start: int, bare: str) -> Match:
    return Match(LEFT_OVER, Span(start, start + len(bare)), "This belongs to a web page and not to the article.")
