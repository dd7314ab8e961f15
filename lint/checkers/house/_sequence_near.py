"""Whether a sequence can stand at a word that woke it, told by the words beside it.

Most words that wake a sequence stand alone. The words behind one are read once for all rules that it wakes; the
sentence is only cut into words where a whole sequence may stand.
"""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

from lint.checkers.house._fitting import NOT_WORDS, OPTIONAL, PATTERN, SKIP, WORDS, spelled
from lint.checkers.house._lazily import compiled
from lint.checkers.house._page import Page

# As lint.words cuts words, in lower case and with straight apostrophes. Most words are plain letters.
_WORD = r"([a-z]++(?![0-9'\u0080-\U0010ffff])|\d+(?:[.,]\d+)+(?!\w)|[^\W_]++(?:'[^\W_]++)*(?:'(?<=[szx]'))?)"
_NEXT = rf"(?:(?:\s+|[-‑‐]){_WORD}"
_ANY = compiled(_WORD)
_RUN = compiled(f"{_WORD}{_NEXT}{_NEXT}{_NEXT})?)?)?")
_HYPHENS = "-‑‐"

_MANY = 64
"""Words of a token that are not held against the text one by one."""

_REACH = 80
"""Code points before a word in which the words before it are read."""

_FURTHEST = 4
"""Words that are read on either side."""

Test = Callable[[str], bool]


class Nearness:
    """What must stand beside the words that wake a sequence.

    Args:
        tokens: of the rule.
    """

    def __init__(self, tokens: Sequence[tuple[Any, ...]]) -> None:
        self._tokens = tokens
        self._checks: dict[int, Callable[[Page, int], bool]] = {}

    def check(self, place: int) -> Callable[[Page, int], bool]:
        """Tells of an offset of a page whether the token of a number can stand at the word that begins there."""
        if place not in self._checks:
            self._checks[place] = self._check(place)
        return self._checks[place]

    @cached_property
    def _tests(self) -> tuple[Test, ...]:
        return tuple(map(_test, self._tokens))

    @cached_property
    def _following(self) -> tuple[tuple[int, ...] | None, ...]:
        return tuple(map(self._after, range(len(self._tokens))))

    @cached_property
    def _leading(self) -> tuple[tuple[int, ...] | None, ...]:
        return tuple(map(self._ahead, range(len(self._tokens))))

    def _check(self, place: int) -> Callable[[Page, int], bool]:
        before, here = self._before(place), self._tests[place]
        leading, following = self._leading, self._following
        wanted = self._words(following[place])

        def stands(page: Page, start: int) -> bool:
            if before is None or _stands_before(page.low, start, before):
                run = page.runs.get(start)
                if run is None:
                    found = _RUN.match(page.low, start)
                    run = page.runs[start] = found.groups() if found else ()
                if (
                    run
                    and (wanted is None or run[1] in wanted)
                    and here(run[0] or "")
                    and self._goes_on(following, place, run[1:])
                    and (before is None or self._goes_on(leading, place, _words_before(page, start)))
                ):
                    return True
            # A mark that hangs on a letter is rare, and then the long way finds out.
            return page.marked

        return stands

    def _words(self, numbers: tuple[int, ...] | None) -> frozenset[str] | None:
        """The words that some tokens take; None if they are not all listed."""
        tokens = [self._tokens[number] for number in numbers or ()]
        if not tokens or not all(token[WORDS] for token in tokens):
            return None
        return frozenset().union(*(token[WORDS] for token in tokens))

    def _goes_on(
        self, beside: Sequence[tuple[int, ...] | None], place: int, words: Sequence[str | None], at: int = 0
    ) -> bool:
        """Whether the tokens on one side of one can take the words that were read, as far as these tell."""
        numbers = beside[place]
        if numbers is None or at == len(words):
            return True
        word = words[at]
        if word is None:
            return False
        for number in numbers:  # noqa: SIM110  # a generator would take as long again
            if self._tests[number](word) and self._goes_on(beside, number, words, at + 1):
                return True
        return False

    def _ahead(self, place: int) -> tuple[int, ...] | None:
        """The tokens that may take the word before; None if none need take it or any word may stand there."""
        found: list[int] = []
        for number in range(place - 1, -1, -1):
            if self._tokens[number][SKIP]:
                return None
            found.append(number)
            if not self._tokens[number][OPTIONAL]:
                return tuple(found)
        return None

    def _after(self, place: int) -> tuple[int, ...] | None:
        """The tokens that may take the next word; None if none need take it or any word may stand there."""
        found: list[int] = []
        for number in range(place + 1, len(self._tokens)):
            if self._tokens[number][SKIP]:
                return None
            found.append(number)
            if not self._tokens[number][OPTIONAL]:
                return tuple(found)
        return None

    def _before(self, place: int) -> tuple[str, ...] | None:
        """The words one of which must stand before a token; empty if any word may, None if none need."""
        words: set[str] = set()
        listed = True
        for token in reversed(self._tokens[:place]):
            if token[SKIP]:
                return None
            listed = listed and bool(token[WORDS])
            words |= token[WORDS]
            if not token[OPTIONAL]:
                return tuple(words) if listed and len(words) <= _MANY else ()
        return None


def _test(token: tuple[Any, ...]) -> Test:
    if token[WORDS] and not (token[PATTERN] or token[NOT_WORDS]):
        return token[WORDS].__contains__  # type: ignore[no-any-return]  # of a frozenset of texts
    return lambda word: spelled(token, word)


def _stands_before(text: str, start: int, words: tuple[str, ...]) -> bool:
    """Whether one of some words ends before a place, with a blank or a hyphen between."""
    end = start - 1
    if end < 1:
        return False
    if text[end] in _HYPHENS:
        return text.endswith(words, 0, end) if words else True
    if not text[end].isspace():
        return False
    while end and text[end - 1].isspace():
        end -= 1
    return text.endswith(words, 0, end) if words else True


def _words_before(page: Page, start: int) -> tuple[str | None, ...]:
    """The words before a place, the nearest first; None where no word is joined to the next by a blank or a hyphen."""
    words = page.heads.get(start)
    if words is not None:
        return words
    text, low, edge = page.low, max(0, start - _REACH), start
    found = list(_ANY.finditer(text, low, start))
    if low:
        del found[:1]  # it may be cut
    read: list[str | None] = []
    for one in reversed(found[-_FURTHEST:]):
        between = text[one.end() : edge]
        if not between.isspace() and (len(between) != 1 or between not in _HYPHENS):
            read.append(None)
            break
        read.append(one[0])
        edge = one.start()
    else:
        if not low and len(found) < _FURTHEST:
            read.append(None)
    words = page.heads[start] = tuple(read)
    return words
