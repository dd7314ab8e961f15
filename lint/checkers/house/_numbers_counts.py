"""Numbers in words or in figures: the choices spell, figures and sentence_start."""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from lint.checkers.house import _numbers_words as words
from lint.checkers.house._beside import previous_word
from lint.checkers.house._lazily import compiled
from lint.checkers.house._numbers_scan import (
    DESIGNATIONS,
    all_figures,
    is_designation,
    may_open,
    opens_sentence,
    sign_before,
    whole,
)
from lint.checkers.house._numbers_units import MEASURES
from lint.checkers.house._page import Found, Hit, Page

_BEHIND = compiled(r"(-| )([a-z][a-z'-]*)")
_NEXT_WORDS = compiled(r" ([a-z][a-z'-]*)(?: ([a-z][a-z'-]*))?(?: ([a-z][a-z'-]*))?")
_OPEN_BEFORE = frozenset(" (\"“'‘[—")
_PARTNER = compiled(
    r"(?:[0-9][\w.,%]{0,12}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten))"
    r"(?:[ -](?:to|in|and|or|by|out of|for)| [-–x×=+<>/])? \Z"
)
_AGE = compiled(r"[ -](?:year|month|week|day)s?(?:[ -]olds?\b| of age)")
_TALLY = compiled(r" [a-z]+ to (?:[0-9]|one|two|three|four|five|six|seven|eight|nine)")
_YEAR = compiled(r"(?:1[0-9]|20)[0-9]{2}")

_COMPOUNDS = frozenset(
    "member person man woman part week month day year bedroom nation country party judge storey story".split()
)
_NO_NOUNS = frozenset(
    """
    and or to in by of for on at a an the is are was were be been have has had will would can could may might should
    that which who as from with per x v vs versus than but if then so not also into after before over under out until
    till since during between through each apiece today tomorrow yesterday tonight last this next later earlier ago
    percent pc pct p pp point points goals goal runs run wickets wicket marks seeds all or nil
    """.split()
)
_PLURALS = frozenset(
    """
    people men women children police feet teeth mice geese sheep fish deer aircraft staff series species dice lives
    spacecraft gentlemen policemen policewomen fishermen businessmen firemen grandchildren offspring
    """.split()
)


def spell(setting: tuple[int, int], page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """Figures that are to be words; not in a sentence that counts the same way beyond the range."""
    del found
    low, high = setting
    starts, ends, numbers = _all_counts(page)
    beyond = [start for start, number in zip(starts, numbers, strict=True) if not low <= number <= high]
    for start, end, number in zip(starts, ends, numbers, strict=True):
        if low <= number <= high:
            first, last = page.sentence(start)
            place = bisect_left(beyond, first)
            if place == len(beyond) or beyond[place] >= last:
                yield Hit(start, end, (words.spelled(number),))


@lru_cache(maxsize=1)
def _all_counts(page: Page) -> "tuple[array[int], array[int], array[int]]":
    """Where numbers that count things start and end, and the numbers; years are none."""
    starts, ends, numbers = array("I"), array("I"), array("I")
    for start, end in all_figures(page):
        number = whole(page.even[start:end].replace(",", ""))
        if number is not None and _counts(page, start, end, number) and not _YEAR.fullmatch(page.even, start, end):
            starts.append(start)
            ends.append(end)
            numbers.append(number)
    return starts, ends, numbers


def _counts(page: Page, start: int, end: int, number: int) -> bool:
    """Whether a number counts things, and is no measure, age, date, score, range or name."""
    text = page.even
    if (start and text[start - 1] not in _OPEN_BEFORE) or not _counted(text, end, number):
        return False
    if _PARTNER.search(text, max(0, start - 24), start) or is_designation(text, start):
        return False
    return not opens_sentence(page, start)


def _counted(text: str, end: int, number: int) -> bool:
    """Whether what is counted stands behind a number: a plural within three words, or a listed compound."""
    behind = _BEHIND.match(text, end)
    if behind is None or _AGE.match(text, end) or _TALLY.match(text, end):
        return False
    if behind[1] == "-":
        return behind[2] in _COMPOUNDS
    for word in _NEXT_WORDS.match(text, end).groups():  # type: ignore[union-attr]  # as _BEHIND has matched
        if word is None or word in _NO_NOUNS or word.partition("-")[0] in MEASURES:
            return False
        if number == 1 or word in _PLURALS or (word[-1] == "s" and word[-2:] not in {"ss", "us", "is", "'s"}):
            return True
    return False


_WORD = "|".join([*sorted(words.SIMPLE, key=len, reverse=True), "hundred", "thousand"])
_LEFT = compiled(rf"\b(?:(?:{_WORD})[ -](?:and )?){{1,6}}\Z", re.IGNORECASE)
_ENDS = (*words.SIMPLE, "hundred", "thousand", "and")
_RUN = compiled(rf"(?:{_WORD})\b(?:(?: and |[ -])(?:{_WORD})\b){{0,9}}", re.IGNORECASE)
_NOT_BEHIND = compiled(
    r"-(?:something|odd|fold|some|to|and|plus|[a-z]*(?:first|second|third|[a-z]th)s?\b)|s\b"
    r"| (?:to|or|and|in|out of) (?:one|two|three|four|five|six|seven|eight|nine)\b"
    r"|[ -](?:million|billion|trillion|per[ -]?cent|pc|odd|point|dozen)\b"
)


def figures(setting: tuple[int, int, bool], page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """Words that are to be figures; not at the start of a sentence, in names and in round figures of speech."""
    low, high, round_too = setting
    text, done = page.even, -1
    for one in found:
        if one.start < done:
            continue
        before = max(0, one.start - 90, done)
        # Nearly always the word before is no number, and that is quickly seen.
        counted = page.low.endswith(_ENDS, max(before, one.start - 12), one.start - 1)
        left = _LEFT.search(text, before, one.start) if counted else None
        begin = left.start() if left else one.start
        run = _RUN.match(text, begin)
        if run is None:
            continue
        done = run.end()
        number = words.value(run[0])
        if number is None or not low <= number <= high or (number % 100 == 0 and not round_too):
            continue
        if run[0].islower() and not _NOT_BEHIND.match(text, done) and not _left_alone(page, begin):
            yield Hit(begin, done, (f"{number:,}",))


_SPOKEN = compiled(r"\b(?:point|half) \Z")


def _left_alone(page: Page, begin: int) -> bool:
    text = page.even
    if (
        text[begin - 1 : begin] == "-"
        or _SPOKEN.search(text, max(0, begin - 8), begin)
        or _PARTNER.search(text, max(0, begin - 24), begin)
        or sign_before(text, begin)
    ):
        return True
    return previous_word(text, begin).lower() in DESIGNATIONS or opens_sentence(page, begin)


_START = compiled(r"(?: [a-z]|-[a-z]+ [a-z]|%)")
_CLOSED = compiled(r"[.!?…][\"”’')\]]*\s*\Z")


def sentence_start(setting: Any, page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """Figures that begin a sentence; years, dates, addresses and fragments without a full stop are left alone."""
    del setting, found
    text = page.even
    for start, end in all_figures(page):
        if not may_open(text, start) or not _START.match(text, end):
            continue
        first, last = page.sentence(start)
        if start - first > 2 or any(sign.isalnum() for sign in text[first:start]):
            continue
        if _YEAR.fullmatch(text, start, end) or not _CLOSED.search(text, max(start, last - 8), last):
            continue
        if start > 0 and not _CLOSED.search(text, max(0, first - 8), first):
            continue
        number = whole(text[start:end].replace(",", ""))
        round_enough = number is not None and (number <= 100 or number % 100 == 0) and text[end] != "%"
        better = words.spelled(number).capitalize() if round_enough and number is not None else ""
        yield Hit(start, end, (better,) if better else ())
