"""A sentence as the language model sees it."""

from lint.language import BEGIN, END, Model
from lint.lexicon import variant
from lint.tagged import Tagged
from lint.words import STAND_IN

_SPOKEN = {
    "mr": "mister",
    "mrs": "missus",
    "dr": "doctor",
    "gen": "general",
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "lt": "lieutenant",
    "col": "colonel",
}


BREAKS = frozenset(', — – ; : ( ) [ ] “ ” " … ...'.split()) | {STAND_IN}
"""Marks across which words say nothing of each other: like a word that the model does not know."""


class Line:
    """The words of a sentence in the model's vocabulary.

    Attributes:
        words: in lower case, None for one that the model does not know, ``BEGIN`` first and ``END`` last.
        places: the token of the sentence that each stands for; -1 and the number of tokens at the two ends.
    """

    def __init__(self, sentence: Tagged, model: Model) -> None:
        self._scores: list[float] = []
        self.words: list[str | None] = [BEGIN]
        self.places = [-1]
        for place, word in enumerate(sentence.lower):
            if word[0].isalpha():
                for part in word.split("-") if "-" in word else (word,):
                    self.words.append(known(part, model))
                    self.places.append(place)
            elif word == "'s":
                self._possessive(place, model)
            elif word[0].isdigit():
                self.words.append(_number(word))
                self.places.append(place)
            elif word in BREAKS:
                self.words.append(None)
                self.places.append(place)
        self.words.append(END)
        self.places.append(len(sentence))

    def scores(self, model: Model) -> list[float]:
        """The logarithm of the probability of each word behind the two before it; 0 for the first and the unknown."""
        if not self._scores:
            words = self.words
            self._scores = [
                0.0,
                *(
                    model.score(word, words[at - 1], words[at - 2] if at > 1 else None) if word else 0.0
                    for at, word in enumerate(words[1:], 1)
                ),
                0.0,
                0.0,
            ]
        return self._scores

    def _possessive(self, place: int, model: Model) -> None:
        owner = self.words[-1]
        if owner and len(self.words) > 1 and model.knows(owner + "'s"):
            self.words[-1] = owner + "'s"
        else:
            self.words.append("'s")
            self.places.append(place)

    def at(self, place: int) -> str | None:
        """A word, None if it is unknown or outside."""
        return self.words[place] if 0 <= place < len(self.words) else None


def known(word: str, model: Model) -> str | None:
    """A word as the model writes it: titles as they are spoken, the rest American if need be; None if unknown."""
    word = _SPOKEN.get(word, word)
    if model.knows(word):
        return word
    pair = variant(word)
    return pair.american if pair and model.knows(pair.american) else None


def _number(word: str) -> str | None:
    """A number as a word of its size: what stands beside a number seldom depends on which it is."""
    if len(word) == 1:
        return "five"
    if len(word) == 2 and word.isdigit():
        return "twenty"
    return "thousand" if word.endswith(",000") else None
