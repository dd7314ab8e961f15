"""Fitting the tokens of a sequence to the words of a sentence: greedy, with a few steps back.

Steps back are needed for tokens that may be missing and for words that are skipped. What did not fit once is
remembered, so that no sequence tries the same words twice.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from lint.checkers.house._tokens import Sentence

# A token in the compiled pack is a plain tuple; these are the places of what it holds.
WORDS, PATTERN, TAGS, NOT_WORDS, NOT_PATTERN, NOT_TAGS, OPTIONAL, BECOMES, SKIP = range(9)

Place = tuple[int, int] | None
"""First and last word that a token took; None if it took none."""


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
        self.places: list[Place] = []
        self._failed: set[tuple[int, int, bool]] = set()

    def fits(self, place: int) -> bool:
        """Whether the tokens from the number of ``places`` on fit the words from a place on."""
        number = len(self.places)
        begun = any(done is not None for done in self.places)
        if number == len(self.tokens):
            return begun and (not self.at_end or self.sentence.closes(place - 1))
        state = (number, place, begun)
        if state in self._failed:
            return False
        token = self.tokens[number]
        if self._skips(token, place) if token[SKIP] else self._takes(token, place, begun=begun):
            return True
        self._failed.add(state)
        return False

    def _takes(self, token: tuple[Any, ...], place: int, *, begun: bool) -> bool:
        sentence = self.sentence
        follows = place < len(sentence.texts) and (not begun or sentence.joined[place])
        if follows and _is(token, sentence, place, tagged=self.tagged) and self._with((place, place), place + 1):
            return True
        return bool(token[OPTIONAL]) and self._with(None, place)

    def _skips(self, token: tuple[Any, ...], place: int) -> bool:
        """Whether the rest fits behind as few words as possible."""
        sentence = self.sentence
        for behind in range(place, place + token[SKIP] + 1):
            if behind > place and (behind > len(sentence.texts) or not sentence.joined[behind - 1]):
                return False
            if self._with((place, behind - 1) if behind > place else None, behind):
                return True
        return False

    def _with(self, done: Place, following: int) -> bool:
        self.places.append(done)
        if self.fits(following):
            return True
        self.places.pop()
        return False


def fit(tokens: Sequence[tuple[Any, ...]], sentence: Sentence, begin: int, *, at_end: bool) -> list[Place] | None:
    """The words of each token if the sequence begins at a word; None for a token that took none."""
    fitting = _Fitting(tokens, sentence, tagged=False, at_end=at_end)
    if not fitting.fits(begin):
        return None
    if any(token[TAGS] or token[NOT_TAGS] for token in tokens):
        fitting = _Fitting(tokens, sentence, tagged=True, at_end=at_end)
        if not fitting.fits(begin):
            return None
    return fitting.places


def spelled(token: tuple[Any, ...], word: str) -> bool:
    """Whether a word in lower case is spelled as a token asks."""
    words, pattern, _, not_words, not_pattern, *_ = token
    if (words and word not in words) or word in not_words:
        return False
    if pattern and not _compiled(pattern).fullmatch(word):
        return False
    return not (not_pattern and _compiled(not_pattern).fullmatch(word))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _is(token: tuple[Any, ...], sentence: Sentence, place: int, *, tagged: bool) -> bool:
    if not spelled(token, sentence.lower[place]):
        return False
    tags, not_tags = token[TAGS], token[NOT_TAGS]
    if not tagged or not (tags or not_tags):
        return True
    tag = sentence.tag(place)
    return (not tags or tag in tags) and tag not in not_tags
