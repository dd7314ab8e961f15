"""Several nouns behind one “of”: “the price of the doors, windows and locks”."""

from lint.checkers.agreement._phrases import Phrase, Words
from lint.checkers.agreement._verbs import FORMS

_LONGEST = 6
"""Nouns in a list."""

_PAIRED = frozenset("combination mixture mix blend pairing trio relationship difference similarity".split())


def behind_list(words: Words, at: int, head: str) -> int:
    """The place of the verb behind “of” with two nouns or more; -1 if they are none or may be subjects of their own.

    Args:
        words: of the sentence.
        at: the place of “of”.
        head: the noun before it.
    """
    if words.lower[at] != "of" or head in _PAIRED:
        return -1
    items: list[Phrase] = []
    end = at + 1
    for _ in range(_LONGEST):
        item = words.phrase(end)
        if item is None or not _is_common(words, item):
            return -1
        items.append(item)
        if words.at(item.end) not in {",", "and"} or words.at(item.end - 1) == "and":
            break
        end = item.end + 1 + (words.at(item.end) == "," and words.at(item.end + 1) == "and")
    last = items[-1]
    if len(items) == 1 or words.at(items[-2].end) == ",":
        fits = len(items) > 1 and words.at(last.start - 1) == "and"
    else:
        fits = words.at(items[-2].end) == "and"
    return last.end if fits and words.at(last.end) in FORMS and _are_alike(words, items) else -1


def _is_common(words: Words, item: Phrase) -> bool:
    return words.tag(item.head) in {"NN", "NNS"} and words.texts[item.head].islower()


def _are_alike(words: Words, items: list[Phrase]) -> bool:
    """Whether the nouns go together, so that none of them is joined to what stands before “of”."""
    if any(item.determiner for item in items[1:]) or items[0].determiner not in {"", "the"}:
        return False
    if any(words.texts[place] == "'s" for item in items for place in range(item.start, item.end)):
        return False
    return len(items) > 2 or words.tag(items[0].head) == words.tag(items[1].head)
