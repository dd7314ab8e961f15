"""Fitting the tokens of a sequence to the words of a sentence: greedy, with a few steps back for optional ones."""

import re
from collections.abc import Sequence
from typing import Any

from lint.checkers.house._tokens import Sentence

# A token in the compiled pack is a plain tuple; these are the places of what it holds.
WORDS, _, TAGS, _, _, NOT_TAGS, OPTIONAL, BECOMES = range(8)


class _Fitting:
    """An attempt to fit tokens to words.

    Args:
        tokens: of the rule.
        sentence: whose words are tried.
        tagged: whether tags must fit too; spelling is tried first because it is cheap.
        at_end: whether the last word must close the sentence.
    """

    def __init__(
        self, tokens: Sequence[tuple[Any, ...]], sentence: Sentence, *, tagged: bool, at_end: bool
    ) -> None:
        self.tokens = tokens
        self.sentence = sentence
        self.tagged = tagged
        self.at_end = at_end
        self.places: list[int | None] = []

    def fits(self, place: int) -> bool:
        """Whether the tokens from the number of ``places`` on fit the words from a place on."""
        number, sentence = len(self.places), self.sentence
        begun = number > 0 and (self.places[-1] is not None or any(done is not None for done in self.places))
        if number == len(self.tokens):
            return begun and (not self.at_end or sentence.closes(place - 1))
        token = self.tokens[number]
        follows = place < len(sentence.texts) and (not begun or sentence.joined[place])
        if follows and _is(token, sentence, place, tagged=self.tagged) and self._with(place, place + 1):
            return True
        return bool(token[OPTIONAL]) and self._with(None, place)

    def _with(self, done: int | None, following: int) -> bool:
        self.places.append(done)
        if self.fits(following):
            return True
        self.places.pop()
        return False


def fit(
    tokens: Sequence[tuple[Any, ...]], sentence: Sentence, begin: int, *, at_end: bool
) -> list[int | None] | None:
    """The word of each token if the sequence begins at a word; None for an optional one that is not there."""
    fitting = _Fitting(tokens, sentence, tagged=False, at_end=at_end)
    if not fitting.fits(begin):
        return None
    if any(token[TAGS] or token[NOT_TAGS] for token in tokens):
        fitting = _Fitting(tokens, sentence, tagged=True, at_end=at_end)
        if not fitting.fits(begin):
            return None
    return fitting.places


def _is(token: tuple[Any, ...], sentence: Sentence, place: int, *, tagged: bool) -> bool:
    words, pattern, tags, not_words, not_pattern, not_tags, _, _ = token
    word = sentence.lower[place]
    if (words and word not in words) or word in not_words:
        return False
    if pattern and not re.fullmatch(pattern, word, re.IGNORECASE):
        return False
    if not_pattern and re.fullmatch(not_pattern, word, re.IGNORECASE):
        return False
    if not tagged or not (tags or not_tags):
        return True
    tag = sentence.tag(place)
    return (not tags or tag in tags) and tag not in not_tags
