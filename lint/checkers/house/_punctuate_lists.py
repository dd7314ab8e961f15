"""Choice of kind ``punctuate`` about the comma before “and” in a list of three or more single words."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from lint.checkers.house._page import Hit, Page
from lint.tagged import FINITE_TAGS, MAX_SENTENCE, Tagged

_CLASSES = {
    "NN": "noun",
    "NNS": "noun",
    "NNP": "name",
    "NNPS": "name",
    "JJ": "adjective",
    "RB": "adverb",
    "VB": "plain",
    "VBD": "past",
    "VBN": "past",
    "VBG": "ing",
    "VBZ": "s",
}
_JOINS = frozenset({"and", "or"})
_GOES_ON = frozenset({"noun", "name", "adjective"})
_LEADS_IN = frozenset({"IN", "WRB", "VBG", "TO", "RB"})
"""Tags of words with which “In May, Smith and Jones came” begins: before its verb such a comma lists nothing."""

_MOST = 20

WAKES = (r"/,[\s_]*+[^\W\d_]++(?:-[^\W\d_]++)*+[\s_]*+,?+[\s_]*+(?:[Aa][Nn][Dd]|[Oo][Rr])\b",)
"""What a block must hold: a comma, one word and “and” or “or”, with a comma before it or none.

Without it no sentence is cut into words.
"""

_LISTS = {
    "yes": re.compile(r",[\s_]*[^\W\d_]+(?:-[^\W\d_]+)*[\s_]+(?:and|or)\b", re.IGNORECASE),
    "no": re.compile(r",[\s_]*[^\W\d_]+(?:-[^\W\d_]+)*[\s_]*,[\s_]*(?:and|or)\b", re.IGNORECASE),
}
"""The same for one choice; it is held against each sentence."""


def commas(page: Page, value: str) -> Iterator[Hit]:
    """Lists in which the comma before “and” is missing (“yes”) or should not be (“no”)."""
    listed = _LISTS[value].search
    if ", " not in page.text or not listed(page.even):
        return
    seen = 0
    for start, end in page.block.sentences:
        text = page.text[start:end].replace("’", "'")
        if end - start > MAX_SENTENCE or not listed(text):
            continue
        # Not the tagged sentences of the block: most of them hold no list and need not be cut into words.
        sentence = _tagged(text, start)
        lower = sentence.lower
        for place in range(3, len(lower) - 1):
            if lower[place] in _JOINS and seen < _MOST:
                hit = _missing(sentence, place) if value == "yes" else _needless(sentence, place)
                if hit is not None:
                    seen += 1
                    yield hit


@lru_cache(maxsize=16)
def _tagged(text: str, start: int) -> Tagged:
    """A sentence of a block; both choices may ask for it."""
    return Tagged(text, start)


def _missing(sentence: Tagged, place: int) -> Hit | None:
    """“b and” of “a, b and c”."""
    if sentence.texts[place - 2] != "," or not _is_list(sentence, (place - 3, place - 1, place + 1)):
        return None
    start, end = sentence.span(place - 1, place)
    return Hit(start, end, (f"{sentence.texts[place - 1]}, {sentence.texts[place]}",))


def _needless(sentence: Tagged, place: int) -> Hit | None:
    """“b, and” of “a, b, and c”."""
    if place < 4 or sentence.texts[place - 1] != "," or sentence.texts[place - 3] != ",":
        return None
    if not _is_list(sentence, (place - 4, place - 2, place + 1)):
        return None
    start, end = sentence.span(place - 2, place)
    return Hit(start, end, (f"{sentence.texts[place - 2]} {sentence.texts[place]}",))


def _is_list(sentence: Tagged, places: Sequence[int]) -> bool:
    """Whether the words at three places are of one kind and make a plain list."""
    first, _, last = places
    # Tags cost more than all else here, so that none is asked for in vain.
    if not all(_is_word(sentence.texts[place]) for place in places):
        return False
    kind = _kind(sentence, last)
    if kind is None or any(_kind(sentence, place) != kind for place in places[:2]):
        return False
    if first > 0 and sentence.texts[first - 1] == "-":
        return False
    if sentence.tag(0) in _LEADS_IN and not any(sentence.tag(at) in FINITE_TAGS for at in range(first)):
        return False
    if kind == "name" and first > 0 and _kind(sentence, first - 1) in _GOES_ON:
        return False  # a name of two words
    return last + 1 >= len(sentence) or _kind(sentence, last + 1) not in _GOES_ON


def _kind(sentence: Tagged, place: int) -> str | None:
    return _CLASSES.get(sentence.tag(place)) if _is_word(sentence.texts[place]) else None


def _is_word(text: str) -> bool:
    return len(text) > 1 and text.replace("-", "").isalpha()
