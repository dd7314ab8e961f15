"""Pronouns in the wrong form, relative pronouns that do not fit, and pronouns that sound like something else."""

from collections.abc import Iterator
from dataclasses import dataclass

from lint.checker import Context
from lint.checkers.pronouns._cases import OBJECT_FORM, SUBJECT_FORM, object_forms, subject_forms
from lint.checkers.pronouns._homophones import THEIR, YOUR, homophones
from lint.checkers.pronouns._possessives import possessives
from lint.checkers.pronouns._relatives import TO_WHO, WHICH, WHO, WHOM, WHOSE, relatives
from lint.checkers.pronouns._subjects import POINTING, SELF, WHAT, more_object_forms, pointing, selves, whats
from lint.document import Block
from lint.finding import Match, Rule
from lint.tagged import Tagged
from lint.text import Span

SCOPE = "block"
LOOKS = ()
RULES = (OBJECT_FORM, SUBJECT_FORM, WHICH, WHO, WHOM, TO_WHO, WHOSE, THEIR, YOUR, POINTING, SELF, WHAT)

_CASES = frozenset("he she they we i him her them us me".split())
_RELATIVES = frozenset("who whom which whose".split())


@dataclass(frozen=True, slots=True)
class Options:
    """The checker has no settings."""


def check(block: Block, _options: Options, _context: Context) -> Iterator[Match]:
    """The pronouns of the block that are wrong; each match covers the pronoun alone, or “me and Anna”."""
    for sentence in block.tagged:
        seen: set[int] = set()
        for rule, first, last, better in _seen(sentence):
            if first in seen:
                continue
            seen.add(first)
            start, end = sentence.span(first, last)
            if block.is_opaque(start, end):
                continue
            found = block.text[start:end]
            written = tuple(_like(text, found, block.text) for text in better)
            yield Match(rule, Span(start, end), f"Write “{written[0]}”, not “{found}”.", written)


def _like(better: str, found: str, text: str) -> str:
    """A replacement with the capital and the apostrophe of the text."""
    if found[:1].isupper():
        better = better[:1].upper() + better[1:] if found.lower() != "i" else better
    return better.replace("'", "’") if "’" in text else better


def _seen(sentence: Tagged) -> Iterator[tuple[Rule, int, int, tuple[str, ...]]]:
    present = set(sentence.lower)
    if not _CASES.isdisjoint(present):
        for first, last, better in object_forms(sentence):
            yield OBJECT_FORM, first, last, (better,)
        for first, last, better in subject_forms(sentence):
            yield SUBJECT_FORM, first, last, (better,)
        for first, last, better in more_object_forms(sentence):
            yield OBJECT_FORM, first, last, (better,)
        yield from pointing(sentence)
    if "what" in present:
        yield from whats(sentence)
    yield from selves(sentence, present)
    yield from possessives(sentence, present)
    if not _RELATIVES.isdisjoint(present):
        yield from relatives(sentence)
    for rule, place, better in homophones(sentence):
        yield rule, place, place, (better,)
