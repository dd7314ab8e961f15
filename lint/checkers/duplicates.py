"""Sentences and paragraphs that stand twice in an article, word for word or nearly so."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lint.checker import Context
from lint.document import Block, Document
from lint.finding import Example, Match, Rule
from lint.lexicon import common
from lint.text import Span
from lint.words import STAND_IN

SCOPE = "document"

_LONG = "The harbour board said on Tuesday that it would not raise the fees for small boats before the end of the season"
SENTENCE = Rule(
    id="duplicates.sentence",
    why="A sentence that stands twice was copied, or was moved and left where it was.",
    category="structure",
    severity="warning",
    quotations=False,
    examples=(
        Example(
            "The ferry sails at noon on every day but Monday. It is late.\n\n"
            "Fares are low. The ferry sails at noon on every day but Monday.",
            "The ferry sails at noon on every day but Monday. It is late.\n\nFares are low.",
        ),
    ),
    clean=("The ferry sails at noon on every day but Monday. The ferry sails at six on every Monday.",),
)
NEARLY = Rule(
    id="duplicates.nearly",
    why="Two long sentences differ in a word: one was copied, or both tell the same.",
    category="structure",
    severity="info",
    quotations=False,
    examples=(
        Example(
            f"{_LONG}. It is a small board.\n\nNobody came. {_LONG.replace('raise', 'increase')}.",
            f"{_LONG}. It is a small board.\n\nNobody came.",
        ),
    ),
    clean=(f"{_LONG}. {_LONG.replace('small', 'large').replace('fees', 'rents').replace('Tuesday', 'Friday')}.",),
)
RULES = (SENTENCE, NEARLY)

MIN_WORDS = 8
"""Words of the shortest sentence that counts."""

MIN_NEARLY = 15
"""Words of the shortest sentence that is compared with others that are not the same."""

ALIKE = 0.9
"""Share of words that two sentences must have in common, in order."""

MAX_TIMES = 3
"""A sentence that stands more often is a refrain or a form."""

MAX_WORDS = 120
"""Words of the longest sentence that is compared with others."""

_EDGES = ".!?…”’\"'“‘() "
_MARKS = _EDGES + ",;:"
_KINDS = frozenset({"paragraph", "item"})


@dataclass(frozen=True, slots=True)
class Options:
    """The checker has no settings."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A sentence: the block, its range there, and its words in small letters."""

    block: Block
    start: int
    end: int
    words: tuple[str, ...]

    @property
    def span(self) -> Span:
        """Code points of the document's prose."""
        return Span(self.start, self.end).moved(self.block.start)


def check(document: Document, options: Options, context: Context) -> Iterator[Match]:
    """Sentences that stand twice; the match covers the second, or all of a run of such sentences."""
    del options, context
    places = list(_places(document))
    counts: dict[tuple[str, ...], int] = {}
    for place in places:
        counts[place.words] = counts.get(place.words, 0) + 1
    first: dict[tuple[str, ...], _Place] = {}
    run: tuple[Span, _Place] | None = None
    for place in places:
        known = first.setdefault(place.words, place)
        if known is place or counts[place.words] > MAX_TIMES:
            continue
        if run and place.span.start - run[0].end < 3:
            run = Span(run[0].start, place.span.end), run[1]
            continue
        if run:
            yield _match(*run)
        run = place.span, known
    if run:
        yield _match(*run)
    yield from _nearly(list(first.values()), counts)


def _places(document: Document) -> Iterator[_Place]:
    """The sentences that are long enough, quotations from elsewhere left out."""
    for block in document.blocks:
        if block.kind not in _KINDS or "quote" in block.within:
            continue
        for start, end in block.sentences:
            if end - start < 4 * MIN_WORDS or block.text[end - 1] == ":":  # what leads to a list may stand often
                continue
            words = tuple(block.text[start:end].strip(_EDGES).lower().split())
            if len(words) >= MIN_WORDS and STAND_IN not in block.text[start:end]:
                yield _Place(block, start, end, words)


def _match(span: Span, first: _Place) -> Match:
    return Match(SENTENCE, span, f"This stands before: “{_opening(first)}”.")


def _opening(place: _Place) -> str:
    return " ".join(place.block.text[place.start : place.end].split()[:5]) + " …"


def _nearly(places: list[_Place], counts: dict[tuple[str, ...], int]) -> Iterator[Match]:
    """Sentences that share their first or last words with one before, and nine tenths of all of them.

    Numbers and names tell things apart: sentences that differ in them are parallel and no copies.
    """
    seen: dict[tuple[str, ...], list[_Place]] = {}
    for place in places:
        if not MIN_NEARLY <= len(place.words) <= MAX_WORDS or counts[place.words] > 1:
            continue
        keys = [place.words[:7], ("", *place.words[-7:])]
        others = [other for key in keys for other in seen.get(key, ())]
        twin = next((other for other in others if _alike(place, other)), None)
        if twin:
            yield Match(NEARLY, place.span, f"This is nearly what stands before: “{_opening(twin)}”.")
            continue
        for key in keys:
            kept = seen.setdefault(key, [])
            if len(kept) < MAX_TIMES:
                kept.append(place)


def _alike(one: _Place, other: _Place) -> bool:
    if abs(len(one.words) - len(other.words)) > 2:
        return False
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415  # few articles hold such sentences

    if Levenshtein.normalized_similarity(one.words, other.words) < ALIKE:
        return False
    starts = {words[0].strip(_MARKS) for words in (one.words, other.words)}
    if len(starts) > 1 and not starts <= common():
        return False  # a name, in all likelihood
    apart = {word.strip(_MARKS) for word in set(one.words) ^ set(other.words)} - {""}
    texts = f"{one.block.text[one.start + 1 : one.end]} {other.block.text[other.start + 1 : other.end]}"
    return not any(
        word[0].isdigit() or word[0] in "$£€" or re.search(rf"\b{re.escape(word.capitalize())}\b", texts)
        for word in apart
    )
