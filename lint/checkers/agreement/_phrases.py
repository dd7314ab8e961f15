"""The words of a sentence, and the noun phrases in it."""

from dataclasses import dataclass
from itertools import pairwise

from lint.checkers.agreement._verbs import AUXILIARY, FORMS, PURE_FORMS, SINGULAR
from lint.checkers.agreement._words import DETERMINERS, PLAIN_PLURALS, PREPOSITIONS, PRONOUNS, noun_number
from lint.lexicon import common
from lint.tagged import Tagged

NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_INSIDE = NOUNS | {"JJ", "JJR", "JJS", "CD", "VBN", "VBG", "POS"}
_DAYS = frozenset(("today", "tomorrow", "yesterday"))
_OBJECTS = DETERMINERS | {"that", "to", "it", "him", "them", "how", "why", "what", "whether"}

_LONGEST = 14
"""Words of a noun phrase; what is longer is a list."""


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
    """The words of a sentence, with the tags as this checker reads them."""

    def __init__(self, sentence: Tagged) -> None:
        self.sentence = sentence
        self.text, self.texts, self.lower = sentence.text, sentence.texts, sentence.lower
        self._phrases: dict[int, Phrase | None] = {}

    def __len__(self) -> int:
        return len(self.texts)

    def tag(self, place: int) -> str:
        """The Penn tag of a word."""
        if place == 0 and self.lower[0] in PLAIN_PLURALS:
            return "NNS"  # and not a name, for all its capital
        found = self.sentence.tag(place)
        if place == 0 and found in {"NNP", "NNPS"} and self._is_common():
            return "NNS"
        return found

    def _is_common(self) -> bool:
        """Whether the first word is a plural such as “Shops” in “Shops on the coast”, and no name."""
        return self.lower[0].endswith("s") and self.at(1) in PREPOSITIONS - {"by"} and self.lower[0] in common()

    def at(self, place: int) -> str:
        """The word at a place in lower case, empty behind the end."""
        return self.sentence.at(place)

    def number(self, phrase: Phrase) -> str:
        """The number that the head of a phrase shows."""
        return noun_number(self.lower[phrase.head], self.tag(phrase.head))

    def phrase(self, start: int) -> Phrase | None:
        """The noun phrase that begins at a word, None if none does."""
        if start not in self._phrases:
            self._phrases[start] = self._read_phrase(start)
        return self._phrases[start]

    def _read_phrase(self, start: int) -> Phrase | None:
        at, determiner = start, ""
        if at >= len(self) or self.lower[at] in PREPOSITIONS or self.lower[at] in PRONOUNS:
            return None
        if self.lower[at] in DETERMINERS or self.tag(at) in {"DT", "PRP$", "PDT"}:
            determiner = self.lower[at]
            at += 1
            if at < len(self) and determiner in {"all", "both", "half"} and self.tag(at) == "DT":
                at += 1
        first = at
        while at < len(self) and at - start < _LONGEST and self._is_inside(at, first):
            at += 1
        while at > first and self.tag(at - 1) not in NOUNS:
            at -= 1  # “the letters found” goes on with what somebody did to them
        return Phrase(start, at - 1, at, determiner) if at > first else None

    def _is_inside(self, place: int, first: int) -> bool:
        word = self.lower[place]
        if word in AUXILIARY or word in _DAYS:
            return False
        tag = self.tag(place)
        if word in FORMS:
            # “the plan costs”: a verb unless the tag says noun and more nouns follow.
            if tag not in {"NN", "NNS"} or (word in PURE_FORMS and place > first):
                return tag in {"JJ", "VBN", "VBG"}
            return place == first or not self._may_be_verb(place)
        if tag == "VBG" and place > first and self.tag(place - 1) == "NNS":
            return False  # “people living here”
        if tag in _INSIDE or word == "'s":
            return True
        if word == "'":
            return self.lower[place - 1].endswith("s") and self.at(place + 1).isalpha()
        return tag in {"RB", "RBR", "RBS"} and (word.endswith("ly") or word in {"most", "more", "very"})

    def _may_be_verb(self, place: int) -> bool:
        """Whether a word that can be both is rather a verb, by what comes behind it."""
        if self.tag(place - 1) in {"JJ", "JJR", "JJS", "DT", "CD", "PRP$"}:
            return False  # “many questions to answer”
        behind = self.at(place + 1)
        # “design reduces costs”: a plural seldom stands before another noun.
        plural = self.lower[place] in SINGULAR and self.tag(place - 1) in NOUNS and behind not in AUXILIARY
        return behind in _OBJECTS or (
            bool(behind) and plural and (behind in SINGULAR or self.tag(place + 1) in {"NN", "NNS"})
        )

    def has_neighbours(self, phrase: Phrase) -> bool:
        """Whether two plurals stand side by side, so that it is two phrases: “the challenges cities face”."""
        return ("NNS", "NNS") in pairwise(map(self.tag, range(phrase.start, phrase.end)))
