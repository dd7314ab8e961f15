"""A sentence as the tagger sees it: tokens as the Penn Treebank cuts them, with tags worked out on demand."""

import re
from collections.abc import Sequence
from functools import cached_property

from lint.tagger import Tagging
from lint.words import STAND_IN

MAX_SENTENCE = 800
"""Code points of the longest sentence that is tagged: what is longer is no sentence."""

BEFORE, BEHIND = "<", ">"
"""Stand for the tags of what is not there, before and behind a sentence."""

FINITE_TAGS = frozenset(("VBD", "VBZ", "VBP", "MD"))
"""Tags of verbs that make a clause."""

_REACH = 7
"""Tokens on either side that are tagged anew where other words are tried: no tag further off would change."""

_TOKEN = re.compile(r"[^\W_]+(?:[.,'-](?![sS]\b)[^\W_]+)*|'[sS]\b|\.{2,}|[^\w\s]")
_PENN = {
    "“": "``",
    "”": "''",
    '"': "''",
    "(": "-LRB-",
    ")": "-RRB-",
    "—": ":",
    "–": ":",
    ";": ":",
    STAND_IN: "thing",
    # The treebank cuts these in two; the tag is that of the verb.
    "isn't": "is",
    "aren't": "are",
    "wasn't": "was",
    "weren't": "were",
    "hasn't": "has",
    "haven't": "have",
    "doesn't": "does",
    "don't": "do",
}


class Tagged:
    """The tokens of a sentence: words with their contractions (“didn't”, “well-known”), “'s” and marks apart.

    Attributes:
        text: of the sentence, with straight apostrophes.
        start: where the sentence begins in its block, in code points.
        texts: the tokens as written.
        lower: the same in lower case.
    """

    def __init__(self, text: str, start: int = 0) -> None:
        self.text = text
        self.start = start
        self.texts: list[str] = _TOKEN.findall(text)
        self.lower = _TOKEN.findall(text.lower()) if text.isascii() else [word.lower() for word in self.texts]

    def __len__(self) -> int:
        return len(self.texts)

    @cached_property
    def starts(self) -> list[int]:
        """Where each token begins, in code points of the sentence."""
        found, at = [], 0
        for word in self.texts:
            at = self.text.index(word, at)
            found.append(at)
            at += len(word)
        return found

    @cached_property
    def _tagging(self) -> Tagging:
        return Tagging([_PENN.get(word, word) for word in self.texts])

    def tag(self, place: int) -> str:
        """The Penn tag of a token; the contracted forms of be, have and do have that of the verb."""
        return "MD" if self.lower[place] == "cannot" else self._tagging.at(place)

    def tags_with(self, place: int, words: Sequence[str], cut: int = 1) -> list[str]:
        """The tags if other words stood there: from four tokens before them to two behind.

        Args:
            place: of the first token that they take the place of.
            words: what would be written; none if the tokens were left out.
            cut: how many tokens they take the place of; none if they were put in before the place.

        Returns:
            Tags; ``BEFORE`` and ``BEHIND`` for what is not there.
        """
        first, behind = max(0, place - _REACH), place + cut
        texts = [*self.texts[first:place], *words, *self.texts[behind : behind + _REACH]]
        tagging = Tagging([_PENN.get(word, word) for word in texts])
        at = place - first
        return [
            BEFORE if number < 0 else tagging.at(number) if number < len(texts) else BEHIND
            for number in range(at - 4, at + len(words) + 2)
        ]

    def at(self, place: int) -> str:
        """The token at a place in lower case, empty before the beginning and behind the end."""
        return self.lower[place] if 0 <= place < len(self.lower) else ""

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The range of the block from the first character of one token to the last of another."""
        starts = self.starts
        return self.start + starts[first], self.start + starts[last] + len(self.texts[last])
