"""Prepositions of time: “in Monday”, “on June”, “at 1998”, “since five years”."""

import re
from collections.abc import Iterator

from lint.tagged import Tagged

_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_MONTHS = frozenset("january february april june july august september october november december".split())
_UNITS = frozenset("years months weeks days hours decades centuries".split())
_ENDS = frozenset(". , and when ; : but because for to".split())
_CLOSERS = frozenset((".", ",", "when", ";"))
_YEAR = re.compile(r"1[89][6-9]\d\Z")
_ANY_YEAR = re.compile(r"(?:1[6-9]|20)\d\d\Z")
_FOUNDED = frozenset("born founded built opened published established formed launched".split())
_NOT_SINCE = frozenset("ago earlier before previously".split())
_WANTED = frozenset(("in", "on", "at", "since"))


def times(sentence: Tagged) -> Iterator[tuple[int, str]]:
    """Wrong prepositions by place, and the right ones."""
    lower = sentence.lower
    if _WANTED.isdisjoint(lower):
        return
    for place in range(len(lower) - 2):
        word, after, then = lower[place], lower[place + 1], lower[place + 2]
        if word not in _WANTED:
            continue
        named = sentence.texts[place + 1][0].isupper()
        if word == "since":
            if then in _UNITS and _is_number(sentence, place + 1) and _is_stretch(sentence, place):
                yield place, "for"
        elif word == "in":
            if named and after in _WEEKDAYS and then in _ENDS:
                yield place, "on"
        elif named and after in _MONTHS:
            if (then in _CLOSERS and lower[place - 1] != "based") or _ANY_YEAR.match(then):
                yield place, "in"
        elif then in _ENDS and _is_year(word, after, lower[place - 1]):
            yield place, "in"


def _is_year(word: str, after: str, before: str) -> bool:
    """Whether a number behind “at” or “on” is a year and no time of the day."""
    return (word == "at" and _YEAR.match(after) is not None) or (
        before in _FOUNDED and _ANY_YEAR.match(after) is not None
    )


def _is_stretch(sentence: Tagged, place: int) -> bool:
    """Whether “since five years” is no “since five years ago”."""
    return sentence.at(place + 3) not in _NOT_SINCE and sentence.at(place - 1) not in {"long", "ever"}


def _is_number(sentence: Tagged, place: int) -> bool:
    word = sentence.lower[place]
    return (sentence.tag(place) == "CD" and not _ANY_YEAR.match(word)) or word in {"several", "many"}
