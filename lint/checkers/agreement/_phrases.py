"""The words of a sentence, and the noun phrases in it."""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, pairwise

from lint.checkers.agreement._words import PLURAL, SINGULAR
from lint.tagger import Tagging
from lint.words import STAND_IN

_TOKEN = re.compile(r"[^\W_]+(?:[.,'-](?!s\b)[^\W_]+)*|'s\b|\.{2,}|[^\w\s]")
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
}

DETERMINERS = frozenset(
    "a an the this that these those its their his her our my your each every another any some".split()
)

PREPOSITIONS = frozenset(
    """of in for from at on with by about between behind into over to within against among across under near around
    through during towards toward""".split()
)

_INSIDE = frozenset(("JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "CD", "VBN", "VBG", "POS"))

_OBJECTS = frozenset("that to it him them how why what whether".split())

MOST_PHRASES = 5
"""Phrases with prepositions that may stand between a noun and its verb."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase.

    Attributes:
        start: number of its first word.
        head: number of the noun that decides.
        end: number of the word behind it.
        determiner: its first word if that is one, else empty.
    """

    start: int
    head: int
    end: int
    determiner: str


class Words:
    """The words of a sentence with tags that are worked out on demand.

    Args:
        text: of the sentence, with straight apostrophes.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self.texts: list[str] = _TOKEN.findall(text)
        self.lower = _TOKEN.findall(text.lower()) if text.isascii() else [word.lower() for word in self.texts]

    def start(self, place: int) -> int:
        """Where a word begins, in code points of the sentence."""
        return next(islice(_TOKEN.finditer(self._text), place, None)).start()

    def __len__(self) -> int:
        return len(self.texts)

    @cached_property
    def _tagging(self) -> Tagging:
        return Tagging([_PENN.get(word, word) for word in self.texts])

    def tag(self, place: int) -> str:
        """The Penn tag of a word."""
        # Two words in the treebank, whose tags would be those of “is” and “can”; neither is part of a noun phrase.
        if self.lower[place].endswith("n't") or self.lower[place] == "cannot":
            return "MD"
        return self._tagging.at(place)

    def phrase(self, start: int) -> Phrase | None:
        """The noun phrase that begins at a word, None if none does."""
        at, determiner = start, ""
        if at < len(self) and (self.lower[at] in DETERMINERS or self.tag(at) in {"DT", "PRP$", "PDT"}):
            determiner = self.lower[at]
            at += 1
            if at < len(self) and determiner in {"all", "both", "half"} and self.tag(at) == "DT":
                at += 1
        first = at
        while at < len(self) and self._is_inside(at, first):
            at += 1
        if at == first or self.tag(at - 1) not in {"NN", "NNS", "NNP", "NNPS"}:
            return None
        return Phrase(start, at - 1, at, determiner)

    def _is_inside(self, place: int, first: int) -> bool:
        tag, word = self.tag(place), self.lower[place]
        if word in {"is", "are", "was", "were", "has", "have", "do", "does", "today", "tomorrow", "yesterday"}:
            return False
        if word in SINGULAR or word in PLURAL:
            # “the plan costs”: a verb unless the tag says noun and nothing of a clause comes behind it.
            return tag in {"NN", "NNS"} and (place == first or not self._may_be_verb(place))
        if tag in _INSIDE or word == "'s":
            return True
        return tag in {"RB", "RBR", "RBS"} and (word.endswith("ly") or word in {"most", "more", "very"})

    def _may_be_verb(self, place: int) -> bool:
        """Whether a word that can be both is rather a verb, by what comes behind it."""
        if place + 1 >= len(self):
            return False
        behind = self.lower[place + 1]
        # “design reduces costs”: a plural seldom stands before another noun.
        before_noun = self.lower[place] in SINGULAR and (
            behind in SINGULAR or self.tag(place + 1) in {"NN", "NNS"}
        )
        return before_noun or behind in DETERMINERS or behind in _OBJECTS

    def has_neighbours(self, phrase: Phrase) -> bool:
        """Whether two plurals stand side by side, so that it is two phrases: “the challenges cities face”."""
        tags = [self.tag(place) for place in range(phrase.start, phrase.end)]
        return ("NNS", "NNS") in pairwise(tags)

    def skip_prepositions(self, at: int) -> int:
        """The place behind the phrases with prepositions that begin at a word; -1 if one cannot be read."""
        for _ in range(MOST_PHRASES):
            if at >= len(self) or self.lower[at] not in PREPOSITIONS:
                return at
            inner = self.phrase(at + 1)
            if inner is None or self.has_neighbours(inner):
                return -1
            at = inner.end
        return -1
