"""Compounds that one article writes with a hyphen, in one word and in two."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from lint.checker import Context
from lint.document import Block, Document
from lint.finding import Example, Match, Rule
from lint.lexicon import lexicon
from lint.tagged import Tagged
from lint.text import Span

SCOPE = "document"

SOLID = Rule(
    id="hyphens.solid",
    why="A compound is written with a hyphen or in one word, and alike in all of an article.",
    category="consistency",
    severity="warning",
    quotations=False,
    examples=(
        Example(
            "The boat-yard is old. A boatyard is loud. No boatyard is rich.",
            "The boatyard is old. A boatyard is loud. No boatyard is rich.",
        ),
    ),
    clean=("The boatyard is old. Another boatyard is new.", "They re-sort the fish on the way to the resort."),
)
OPEN = Rule(
    id="hyphens.open",
    why="A compound noun is written with a hyphen or in two words, and alike in all of an article.",
    category="consistency",
    severity="info",
    quotations=False,
    examples=(
        Example(
            "The tax-payer pays. The tax payer is tired. A tax payer left.",
            "The tax payer pays. The tax payer is tired. A tax payer left.",
        ),
    ),
    clean=(
        "It was a long-term plan, and in the long term it failed.",
        "The follow-up was slow; they follow up on all of it.",
        "A small-business owner spoke. The small business failed.",
    ),
)
RULES = (SOLID, OPEN)

MAX_SHOWN = 5
"""Places of one compound that are told."""

_HYPHENATED = re.compile(r"(?<![\w-])([A-Za-z][a-z]{1,19})-([a-z]{2,20})(?![\w–-])")
_PREFIXES = frozenset(
    "pre non anti over under out self all well ill half multi semi mid sub super inter intra post pro counter mis "
    "dis".split()
)
_TWO_WORDS = frozenset(
    "resort recover resign reform recreation remark release represent redress react reserve record recount coop relay "
    "resound restrain reuse research retreat repose reflex inform forego multiply".split()
)
_NOUN = frozenset({"NN", "NNS"})
_SHOWS_NOUN = frozenset("is was are were of who has had will would said says can could may . 's".split())
_NO_HEAD = frozenset({"NN", "NNS", "NNP", "JJ", "VBG", "VBN", "CD"})
_BEFORE = frozenset({"DT", "JJ", "PRP$", "IN", "NN", "POS", "CC", "JJR", "JJS", "CD", "PDT", "VBN"})


_Pair = tuple[str, str]
_Hyphened = dict[_Pair, list[tuple[Block, re.Match[str]]]]


@dataclass(frozen=True, slots=True)
class Options:
    """The checker has no settings."""


@dataclass(frozen=True, slots=True)
class _Use:
    """A compound in the document: its place, its text, and how it is written: hyphen, solid or open."""

    span: Span
    text: str
    way: str


def check(document: Document, options: Options, context: Context) -> Iterator[Match]:
    """The rarer ways to write a compound; spans in the prose of the document."""
    del options, context
    blocks = [
        block for block in document.blocks if block.kind not in {"alt", "cell"} and "quote" not in block.within
    ]
    hyphened: _Hyphened = {}
    for block in blocks:
        for found in _HYPHENATED.finditer(block.text) if "-" in block.text else ():
            if not block.is_opaque(*found.span()) and not block.is_quoted(*found.span()):
                hyphened.setdefault((found[1].lower(), _stem(found[2])), []).append((block, found))
    if hyphened:
        yield from _solid(document.vocabulary, blocks, hyphened)
        yield from _open(blocks, hyphened)


def _stem(word: str) -> str:
    """A word without the ending of the plural."""
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _solid(texts: frozenset[str], blocks: list[Block], hyphened: _Hyphened) -> Iterator[Match]:
    wanted = {one + other: (one, other) for one, other in hyphened if other != "ly"}
    near = texts.intersection(form for text in wanted for form in (text, text + "s"))
    present = {text for text in near if _stem(text) in wanted and _is_same(*wanted[_stem(text)])}
    if not present:
        return
    uses: dict[_Pair, list[_Use]] = {}
    for block in blocks:
        for word in block.words if any(text in block.text for text in present) else ():
            if word.text in present and not block.is_quoted(word.start, word.end):
                span = Span(word.start, word.end).moved(block.start)
                uses.setdefault(wanted[_stem(word.text)], []).append(_Use(span, word.text, "solid"))
    for pair, solid in uses.items():
        found = [_Use(Span(*met.span()).moved(block.start), met[0], "hyphen") for block, met in hyphened[pair]]
        yield from _rarer(SOLID, pair, solid, found)


def _is_same(one: str, other: str) -> bool:
    """Whether hyphen and one word can be the same word: “re-sort” and “resort” are two."""
    return one + other not in _TWO_WORDS and len(one + other) > 4


def _open(blocks: list[Block], hyphened: _Hyphened) -> Iterator[Match]:
    """Nouns only: before another noun a hyphen is right, and a verb with its particle is no compound."""
    words = lexicon()
    wanted = {pair for pair in hyphened if pair[0] not in _PREFIXES and pair[0] in words}
    firsts = {one for one, _ in wanted}
    uses: dict[_Pair, list[_Use]] = {}
    for block in blocks:
        hits = _neighbours(block, firsts, wanted)
        for pair, start in hits:
            use = _as_noun(block, start)
            if use:
                uses.setdefault(pair, []).append(use)
    for pair, opened in uses.items():
        found = [
            _Use(Span(*met.span()).moved(block.start), met[0], "hyphen")
            for block, met in hyphened[pair]
            if _is_head(block, met)
        ]
        yield from _rarer(OPEN, pair, opened, found)


def _neighbours(block: Block, firsts: set[str], wanted: set[_Pair]) -> list[tuple[_Pair, int]]:
    """Pairs of neighbouring words that are wanted, with a space between them, and where they begin."""
    found: list[tuple[_Pair, int]] = []
    if not any(first in block.text for first in firsts):
        return found
    words = block.words
    for word, behind in pairwise(words):
        if word.text in firsts and behind.start == word.end + 1 and block.text[word.end] == " ":
            pair = word.text, _stem(behind.text)
            if pair in wanted and not block.is_quoted(word.start, behind.end):
                found.append((pair, word.start))
    return found


def _sentence(block: Block, at: int) -> Tagged | None:
    """The sentence that holds a place of the block."""
    return next((one for one in block.tagged if one.start <= at < one.start + len(one.text)), None)


def _as_noun(block: Block, start: int) -> _Use | None:
    """The open pair, if it is a noun that stands for itself: two nouns, and no noun behind."""
    tagged = _sentence(block, start)
    if tagged is None:
        return None
    place = next((at for at, begin in enumerate(tagged.starts) if begin + tagged.start == start), -1)
    if place < 0 or place + 1 >= len(tagged) or tagged.tag(place) not in {"NN", "VBG"}:
        return None
    second = tagged.tag(place + 1)
    if second not in _NOUN and not (second == "VBG" and tagged.at(place + 2) not in {"the", "a", "an"}):
        return None
    if place + 2 < len(tagged) and tagged.tag(place + 2) in _NO_HEAD:
        return None
    if place and tagged.tag(place - 1) not in _BEFORE:
        return None
    begin, end = tagged.span(place, place + 1)
    return _Use(Span(begin, end).moved(block.start), block.text[begin:end], "open")


def _is_head(block: Block, met: re.Match[str]) -> bool:
    """Whether a compound with a hyphen is a noun with no noun behind it."""
    tagged = _sentence(block, met.start())
    if tagged is None:
        return False
    place = next((at for at, begin in enumerate(tagged.starts) if begin + tagged.start == met.start()), -1)
    if place < 0:
        return False
    tag = tagged.tag(place)
    if tag == "JJ":  # what the tagger takes for an adjective may be one, if nothing shows that it is a subject
        return tagged.at(place + 1) in _SHOWS_NOUN
    return tag in {"NN", "NNS", "VBG"} and (place + 1 >= len(tagged) or tagged.tag(place + 1) not in _NO_HEAD)


def _rarer(rule: Rule, pair: _Pair, others: list[_Use], found: list[_Use]) -> Iterator[Match]:
    """The matches for the way that is rarer; the later one if both are equally frequent."""
    if not found or not others:
        return
    first = min([*others, *found], key=lambda use: use.span.start)
    counts = Counter(use.way for use in [*others, *found])
    best = max(counts, key=lambda way: (counts[way], way == first.way))
    shown = {"hyphen": "-".join(pair), "solid": "".join(pair), "open": " ".join(pair)}[best]
    odd = [use for use in [*others, *found] if use.way != best]
    for use in sorted(odd, key=lambda use: use.span.start)[:MAX_SHOWN]:
        message = f"The article writes “{shown}” {_often(counts[best])}, and this way {_often(len(odd))}."
        yield Match(rule, use.span, message, (_written(use.text, pair, best),))


def _written(text: str, pair: _Pair, way: str) -> str:
    """The compound as it is written in another way, its plural kept."""
    joint = {"hyphen": "-", "solid": "", "open": " "}[way]
    plain = re.sub(r"[- ]", "", text)
    return plain[: len(pair[0])] + joint + plain[len(pair[0]) :]


def _often(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
