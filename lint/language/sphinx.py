"""The built-in model: the general English trigrams that the package pocketsphinx brings along.

72,000 words, 2.1 million bigrams and 1.7 million trigrams of American English, BSD licence. The library gives
whole numbers that are logarithms to base 1.0001.
"""

import math

_UNIT = math.log10(1.0001)
_UNKNOWN = -500_000_000
"""Below this the library means: not in the vocabulary."""

_REMEMBERED = 100_000
"""Answers that are kept; more than a long article asks for."""


class Sphinx:
    """The model of pocketsphinx; fulfils ``lint.language.Model``."""

    def __init__(self) -> None:
        from pocketsphinx import NGramModel, get_model_path  # noqa: PLC0415  # 40 ms

        self._prob = NGramModel.readfile(get_model_path("en-us/en-us.lm.bin")).prob
        self._known: dict[str, bool] = {}
        self._scores: dict[tuple[str, str | None, str | None], float] = {}

    def knows(self, word: str) -> bool:
        """Whether a word in lower case is in its vocabulary."""
        known = self._known.get(word)
        if known is None:
            # The library reads C strings: what cannot be one is no word of its vocabulary.
            sane = "\0" not in word and word.isprintable()
            known = self._known[word] = sane and self._prob([word]) > _UNKNOWN
        return known

    def score(self, word: str, before: str | None, earlier: str | None) -> float:
        """The logarithm of the probability of a known word behind one or two known ones."""
        key = (word, before, earlier)
        found = self._scores.get(key)
        if found is None:
            if len(self._scores) > _REMEMBERED:
                self._scores.clear()
            asked = [word]
            if before is not None:
                asked += [before] if earlier is None else [before, earlier]
            found = self._scores[key] = self._prob(asked) * _UNIT
        return found
