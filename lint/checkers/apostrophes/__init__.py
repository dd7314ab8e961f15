"""Apostrophes that are lost, and apostrophes that stand in a plain plural or in “its”."""

from collections.abc import Iterator
from dataclasses import dataclass

from lint.checker import Context
from lint.checkers.apostrophes._its import ITS, its
from lint.checkers.apostrophes._plurals import PLURAL, plurals
from lint.checkers.apostrophes._possessives import LOST_POSSESSIVE, LOST_TIME, possessives
from lint.document import Block
from lint.finding import Match, Rule
from lint.tagged import Tagged
from lint.text import Span

SCOPE = "block"
QUICK = False
LOOKS = ()
RULES = (LOST_POSSESSIVE, LOST_TIME, PLURAL, ITS)


@dataclass(frozen=True, slots=True)
class Options:
    """The checker has no settings."""


def check(block: Block, _options: Options, _context: Context) -> Iterator[Match]:
    """The words of the block whose apostrophe is lost or one too many.

    Yields:
        Matches that cover the word, its apostrophe included.
    """
    for sentence in block.tagged:
        for rule, (first, last), better in _seen(sentence):
            start, end = sentence.span(first, last)
            found = block.text[start:end]
            written = tuple(_like(text, found, block.text) for text in better)
            if not block.is_opaque(start, end):
                yield Match(rule, Span(start, end), f"Write “{written[0]}”, not “{found}”.", written)


def _like(better: str, found: str, text: str) -> str:
    """A replacement with the capital of what it replaces and the apostrophe of the text."""
    if found[:1].isupper():
        better = better[:1].upper() + better[1:]
    return better.replace("'", "’") if "’" in text else better


def _seen(sentence: Tagged) -> Iterator[tuple[Rule, tuple[int, int], tuple[str, ...]]]:
    for rule, place, better in possessives(sentence):
        tail = 1 if sentence.at(place + 1) == "'" and better[0].endswith("n's") else 0
        yield rule, (place, place + tail), better
    for place, plain in plurals(sentence):
        yield PLURAL, (place, place + 1), (plain,)
    for place in its(sentence):
        yield ITS, (place, place + 1), ("its",)
