"""A sentence as the tagger sees it: tokens as the Penn Treebank cuts them, with tags worked out on demand."""

import re
from functools import cached_property

from lint.tagger import Tagging
from lint.words import STAND_IN

MAX_SENTENCE = 800
"""Code points of the longest sentence that is tagged: what is longer is no sentence."""

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

    def at(self, place: int) -> str:
        """The token at a place in lower case, empty before the beginning and behind the end."""
        return self.lower[place] if 0 <= place < len(self.lower) else ""

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The range of the block from the first character of one token to the last of another."""
        starts = self.starts
        return self.start + starts[first], self.start + starts[last] + len(self.texts[last])
