"""Words that are missing, doubled or in the wrong form, found by patterns of words and parts of speech."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from types import ModuleType

from lint.checker import Context
from lint.checkers.syntax._hits import Hit, Pattern
from lint.document import Block
from lint.finding import Match, Rule
from lint.tagged import Tagged
from lint.text import Span
from lint.words import STAND_IN

SCOPE = "block"
QUICK = False
LOOKS = ()

_FAMILIES = (
    "missing_to",
    "missing_of",
    "missing_be",
    "missing_than",
    "missing_article",
    "missing_preposition",
    "adverbs",
    "noun_adjective",
    "comparison",
    "verb_forms",
    "gerunds",
    "numbers",
    "doubled",
    "dangling",
    "missing_subject",
    "missing_link",
    "bare_nouns",
    "word_class",
    "missing_verb",
    "bare_phrases",
    "missing_copula",
)
"""The modules of the rules, in the order in which their patterns are tried."""

_TERSE_KINDS = frozenset(("heading", "title", "caption", "alt", "cell"))
_FULL_SENTENCES = frozenset(
    f"syntax.{name}"
    for name in """missing-article bare-noun missing-the missing-be missing-verb missing-have missing-subject
    missing-link missing-preposition""".split()
)
"""Rules about words that headlines and captions leave out."""

_FEWEST = 3
"""Words of the shortest text that is looked at."""


@dataclass(frozen=True, slots=True)
class Options:
    """The checker has no settings."""


@cache
def _families() -> tuple[ModuleType, ...]:
    """The modules, imported when the first text is checked: an unchanged archive needs none of their words."""
    return tuple(import_module(f"{__name__}.{name}") for name in _FAMILIES)


def rules(_options: Options, _context: Context) -> tuple[Rule, ...]:
    """What the checker can report."""
    return tuple(rule for family in _families() for rule in family.RULES)


def __getattr__(name: str) -> tuple[Rule, ...]:
    """``RULES``, which nobody needs who only checks."""
    if name == "RULES":
        return rules(Options(), Context())
    raise AttributeError(name)


@cache
def _patterns() -> dict[str, tuple[Pattern, ...]]:
    """The patterns that each word sets off."""
    found: dict[str, tuple[Pattern, ...]] = {}
    for family in _families():
        for words, pattern in family.PATTERNS:
            for word in words:
                found[word] = (*found.get(word, ()), pattern)
    return found


def check(block: Block, _options: Options, _context: Context) -> Iterator[Match]:
    """The places of the block where a pattern fits; at one word the first that does."""
    if len(block.words) < _FEWEST:
        return
    set_off = _patterns().get
    is_terse = block.kind in _TERSE_KINDS
    for sentence in block.tagged:
        reported = -1
        for place, word in enumerate(sentence.lower):
            for pattern in set_off(word, ()):
                hit = pattern(sentence, place)
                if hit is None or hit.first <= reported or (is_terse and hit.rule.id in _FULL_SENTENCES):
                    continue
                match = _match(hit, sentence, block)
                if not (block.is_opaque(match.span.start, match.span.end) or _is_beside_code(hit, sentence)):
                    reported = hit.last
                    yield match
                    break


def _is_beside_code(hit: Hit, sentence: Tagged) -> bool:
    """Whether a hit touches code or a picture, which may be any part of speech."""
    return STAND_IN in {sentence.at(hit.first - 1), sentence.at(hit.last + 1)}


def _match(hit: Hit, sentence: Tagged, block: Block) -> Match:
    """What is reported about a hit."""
    start, end = sentence.span(hit.first, hit.last)
    wrong = block.text[start:end]
    better = tuple(_like(each, wrong) for each in hit.better)
    message = hit.message or f"Write “{better[0]}”, not “{wrong}”."
    return Match(hit.rule, Span(start, end), message, better)


def _like(better: str, wrong: str) -> str:
    """A replacement with the capital and the apostrophes of what it replaces."""
    if "’" in wrong:
        better = better.replace("'", "’")
    return better[:1].upper() + better[1:] if wrong[:1].isupper() else better
