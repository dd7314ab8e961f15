"""What lies one edit away: a look at the frequent words that costs microseconds, before any ranking."""

from functools import lru_cache

from lint.lexicon import common

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LONGEST = 32
_REMEMBERED = 20_000
"""Words whose answers are kept: the same names stand in many articles."""


def one_edit(word: str) -> set[str]:
    """Every string one letter more, less or other away from a word in lower case, and every swap of neighbours."""
    halves = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    found = {left + letter + right for left, right in halves for letter in _LETTERS}
    del halves[-1]
    found.update([left + letter + right[1:] for left, right in halves for letter in _LETTERS])
    found.update([left + right[1:] for left, right in halves])
    found.update([left + right[1] + right[0] + right[2:] for left, right in halves[:-1]])
    return found


@lru_cache(maxsize=_REMEMBERED)
def neighbours(word: str) -> frozenset[str]:
    """The frequent words one edit away from a word in lower case."""
    return common().intersection(one_edit(word)) if len(word) <= _LONGEST else frozenset()


@lru_cache(maxsize=_REMEMBERED)
def near_common(word: str) -> bool:
    """Whether a word in lower case is one edit away from one of the frequent words."""
    return len(word) <= _LONGEST and not common().isdisjoint(one_edit(word))


def is_substitution(wrong: str, right: str) -> bool:
    """Whether one letter was taken for another, the rest being the same; no swap of neighbours."""
    return len(wrong) == len(right) and sorted(wrong) != sorted(right)
