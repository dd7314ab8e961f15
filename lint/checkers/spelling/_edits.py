"""What lies one edit away: a look at the frequent words that costs microseconds, before any ranking."""

from collections.abc import Iterator

from lint.lexicon import common

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LONGEST = 32


def one_edit(word: str) -> Iterator[str]:
    """Every string one letter more, less or other away from a word in lower case, and every swap of neighbours."""
    for at in range(len(word) + 1):
        left, right = word[:at], word[at:]
        rest = right[1:]
        if right:
            yield left + rest
        if len(right) > 1:
            yield left + right[1] + right[0] + right[2:]
        for letter in _LETTERS:
            yield left + letter + right
            if right:
                yield left + letter + rest


def neighbours(word: str) -> frozenset[str]:
    """The frequent words one edit away from a word in lower case."""
    return common().intersection(one_edit(word)) if len(word) <= _LONGEST else frozenset()


def near_common(word: str) -> bool:
    """Whether a word in lower case is one edit away from one of the frequent words."""
    return len(word) <= _LONGEST and not common().isdisjoint(one_edit(word))


def is_substitution(wrong: str, right: str) -> bool:
    """Whether one letter was taken for another, the rest being the same; no swap of neighbours."""
    return len(wrong) == len(right) and sorted(wrong) != sorted(right)
