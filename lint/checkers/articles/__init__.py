"""Articles that are missing, and articles before words that take none."""

from collections.abc import Iterator
from dataclasses import dataclass

from lint.checker import Context
from lint.checkers.articles import _bare, _names, _superlatives, _uncounted
from lint.checkers.articles._words import Hit
from lint.document import Block
from lint.finding import Match
from lint.tagged import Tagged
from lint.text import Span

SCOPE = "block"
QUICK = False
LOOKS = ()
RULES = (*_names.RULES, _uncounted.RULE, _bare.RULE, _superlatives.RULE)

_KINDS = frozenset(("paragraph", "item"))
"""Kinds of blocks in whole sentences; headlines and captions leave articles out."""

_FEWEST = 4
"""Words of the shortest text that is looked at."""


@dataclass(frozen=True, slots=True)
class Options:
    """The checker has no settings."""


def check(block: Block, _options: Options, _context: Context) -> Iterator[Match]:
    """The articles of the block that are missing or too many.

    Yields:
        Matches that cover the words around the gap, or the article and the word behind it.
    """
    if block.kind not in _KINDS or len(block.words) < _FEWEST:
        return
    for sentence in block.tagged:
        if len(sentence) < _FEWEST:
            continue
        for hit in _hits(sentence):
            start, end = sentence.span(hit.first, hit.last)
            if not block.is_opaque(start, end):
                yield Match(hit.rule, Span(start, end), hit.message, hit.better)


def _hits(sentence: Tagged) -> Iterator[Hit]:
    present = set(sentence.lower)
    seen: set[int] = set()
    for look in (_names.hits, _uncounted.hits, _superlatives.hits, _bare.hits):
        for hit in look(sentence, present):
            if hit.first not in seen:
                seen.add(hit.first)
                yield hit
