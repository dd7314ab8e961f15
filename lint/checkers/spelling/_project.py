"""What a project knows beyond the dictionary: its accepted words, the names of its archive, its front matter."""

from collections.abc import Mapping
from functools import lru_cache

from lint.checker import Context
from lint.checkers.spelling._edits import near_common
from lint.checkers.spelling._known import plain
from lint.document import Document
from lint.words import words

_KEYS = frozenset(
    "author authors by byline contributors editor people tags tag keywords topics categories".split()
)
"""Front matter whose words are names and terms, written by somebody who knows them."""

_TITLES = frozenset(("title", "subtitle", "headline", "description", "summary"))
"""Front matter that is prose: only its names count."""

_OF_NAMES = ("s", "es", "ian", "ians", "an", "ans", "n", "ns", "ite", "ites", "esque", "ist", "ists", "ism", "ish")
"""Endings that a name takes."""


def stem_of(word: str) -> str:
    """A word in plain form without the ending of a possessive."""
    return word[:-2] if word.endswith(("'s", "'S")) else word.removesuffix("'")


def why_accepted(word: str, context: Context) -> str:
    """Which list of the project holds a word in plain form; empty if none does.

    A word of the list in lower case accepts all capitals, another itself; both accept a possessive and a plural, and
    an entry of several words or with a hyphen accepts its parts. A name of the archive accepts those who come after it
    ("Xylander", "Xylanders", "Xylanderian").
    """
    if not context.accept and not context.names:
        return ""
    stem = stem_of(word)
    if context.accept:
        entries = _parts(context.accept)
        forms = {word, stem, stem.removesuffix("s")}
        forms |= {form.lower() for form in forms}
        if forms & entries or (stem.isupper() and stem in _capitals(context.accept)):
            return "the list of accepted words"
    if context.names and _is_learnt(stem, context.names):
        return "the names of the archive"
    return ""


def _is_learnt(stem: str, names: Mapping[str, int]) -> bool:
    if stem in names or (stem.isupper() and len(stem) > 3 and stem.capitalize() in names):
        return True
    return stem[:1].isupper() and any(
        stem.endswith(ending) and stem[: -len(ending)] in names for ending in _OF_NAMES
    )


@lru_cache(maxsize=8)
def _parts(accept: frozenset[str]) -> frozenset[str]:
    """The entries of a list, and the words of those that are made of several."""
    return accept | {
        part for entry in accept if "-" in entry or " " in entry for part in entry.replace("-", " ").split()
    }


@lru_cache(maxsize=8)
def _capitals(accept: frozenset[str]) -> frozenset[str]:
    return frozenset(entry.upper() for entry in accept)


def declared(document: Document) -> frozenset[str]:
    """The words that the front matter vouches for, as written; near misses of frequent words are left out."""
    found: set[str] = set()
    for key, values in document.metadata.items():
        low = key.lower()
        if low in _KEYS or low in _TITLES:
            texts = {plain(word.text) for value in values for word in words(value)}
            found |= texts if low in _KEYS else {text for text in texts if text[:1].isupper()}
    return frozenset(text for text in found if not near_common(text.lower()))
