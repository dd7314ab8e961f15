"""Which names an archive holds: read article by article, weighed at the end."""

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from lint.archive._index import index, neighbours
from lint.archive._likeness import likeness
from lint.archive._mentions import folded, mentions
from lint.document import Document
from lint.lexicon import lexicon

ARTICLES = 2
"""Articles that make a name known, however seldom each has it."""

TIMES = 3
"""Times that make a name known if one article alone has it."""

MORE = 3
"""A name that stands so many times as often as a near one makes that a slip."""


class Learnt(NamedTuple):
    """How often a name stands in the archive, and in how many articles."""

    times: int
    articles: int


class Archive:
    """The names of many articles, counted."""

    def __init__(self) -> None:
        self._times: Counter[str] = Counter()
        self._articles: Counter[str] = Counter()

    def read(self, document: Document) -> None:
        """Count the names of one article."""
        words = lexicon()
        for name, uses in mentions(document).items():
            if name in words or name.lower() in words or all(use.opens for use in uses):
                continue
            self._times[name] += len(uses)
            self._articles[name] += 1

    def names(self) -> dict[str, Learnt]:
        """The names that are worth knowing, in the order of the alphabet.

        A name must stand in ``ARTICLES`` articles or ``TIMES`` times in one; a near miss of one that is much more
        frequent is a slip and no name.
        """
        kept = {
            name: Learnt(times, self._articles[name])
            for name, times in self._times.items()
            if self._articles[name] >= ARTICLES or times >= TIMES
        }
        near = index(kept)
        return {name: kept[name] for name in sorted(kept, key=order) if not _is_slip(name, kept, near)}


def order(name: str) -> tuple[str, str]:
    """Sort key: the alphabet, capitals and accents aside."""
    return folded(name), name


def _is_slip(name: str, kept: Mapping[str, Learnt], near: Mapping[str, tuple[str, ...]]) -> bool:
    limit = kept[name].times * MORE
    return any(
        kept[other].times >= limit and likeness(name, other) not in ("", "plural")
        for other in neighbours(name, near)
        if other != name
    )
