"""Stops, commas, colons, hyphens and capitals that are wrong for the sentence they stand in."""

from collections.abc import Iterator
from dataclasses import dataclass

from lint.checker import Context
from lint.checkers.marks._hyphens import COMPOUND, hyphens
from lint.checkers.marks._misplaced import COLON, COMMA, colons, commas
from lint.checkers.marks._names import NAME, names
from lint.checkers.marks._openers import OPENING_COMMA, openers
from lint.checkers.marks._speech import SPEECH_COMMA, speech
from lint.checkers.marks._stops import CAPITAL_INSIDE, STOP_INSIDE, capitals, stops
from lint.checkers.marks._stray import strays
from lint.checkers.marks._stray_capitals import STRAY_CAPITAL, stray_capitals
from lint.document import Block
from lint.finding import Match
from lint.tagged import Tagged
from lint.text import Span

SCOPE = "block"
LOOKS = ()
RULES = (CAPITAL_INSIDE, STOP_INSIDE, SPEECH_COMMA, COLON, COMMA, COMPOUND, NAME, OPENING_COMMA, STRAY_CAPITAL)

_KINDS = frozenset(("paragraph", "item", "summary", "caption", "cell"))


@dataclass(frozen=True, slots=True)
class Options:
    """The checker has no settings."""


def check(block: Block, _options: Options, _context: Context) -> Iterator[Match]:
    """What is wrong with the marks of the block; spans in its text."""
    if block.kind not in _KINDS:
        return
    for find in (capitals, speech, colons, commas, names):
        yield from find(block)
    for sentence in block.tagged:
        for match in _in_sentence(sentence, block.text):
            if not block.is_opaque(match.span.start, match.span.end):
                yield match


def _in_sentence(sentence: Tagged, text: str) -> Iterator[Match]:
    for first, last, better in hyphens(sentence):
        start, end = sentence.span(first, last)
        if text[start:end].replace(" ", "-") == better:  # no mark, no other space between the words
            yield Match(COMPOUND, Span(start, end), f"Before a noun write “{better}”.", (better,))
    for first, last, better, sure in stops(sentence):
        start, end = sentence.span(first, last)
        yield Match(STOP_INSIDE, Span(start, end), f"No sentence ends here: write “{better}”.", (better,), sure)
    for place, better, sure in openers(sentence):
        start, end = sentence.span(place, place)
        yield Match(OPENING_COMMA, Span(start, end), f"A comma belongs after “{better[:-1]}”.", (better,), sure)
    for first, last, word in strays(sentence):
        start, end = sentence.span(first, last)
        better = f"{sentence.texts[first]} {sentence.texts[last]}"
        yield Match(COMMA, Span(start, end), f"No comma after “{word}” here.", (better,))
    for place in stray_capitals(sentence):
        start, end = sentence.span(place, place)
        small = sentence.lower[place]
        yield Match(STRAY_CAPITAL, Span(start, end), f"No capital here: write “{small}”.", (small,))
