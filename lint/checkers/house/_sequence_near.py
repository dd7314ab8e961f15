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

# As lint.words cuts words, in lower case and with straight apostrophes.
_WORD = r"(\d+(?:[.,]\d+)+(?!\w)|[^\W_]+(?:'[^\W_]+)*(?:'(?<=[szx]'))?)"
_NEXT = rf"(?:(?:\s+|[-‑‐]){_WORD}"
_RUN = compiled(f"{_WORD}{_NEXT}{_NEXT}{_NEXT})?)?)?")
_HYPHENS = "-‑‐"

_MANY = 64
"""Words of a token that are not held against the text one by one."""

Test = Callable[[str], bool]


class Nearness:
    """What must stand beside the words that wake a sequence.

    Args:
        tokens: of the rule.
    """

    def __init__(self, tokens: Sequence[tuple[Any, ...]]) -> None:
        self._tokens = tokens
        self._befores: dict[int, tuple[str, ...] | None] = {}

    @cached_property
    def _tests(self) -> tuple[Test, ...]:
        return tuple(map(_test, self._tokens))

    @cached_property
    def _following(self) -> tuple[tuple[int, ...] | None, ...]:
        return tuple(map(self._after, range(len(self._tokens))))

    def allows(self, page: Page, start: int, place: int) -> bool:
        """Whether the token of a number can stand at the word that begins at an offset."""
        befores = self._befores
        before = befores[place] if place in befores else self._know(place)
        if before is not None and not _stands_before(page.low, start, before):
            return page.marked
        run = page.runs.get(start)
        if run is None:
            found = _RUN.match(page.low, start)
            run = page.runs[start] = found.groups() if found else ()
        if run and self._tests[place](run[0] or "") and self._goes_on(place, run, 1):
            return True
        # A mark that hangs on a letter is rare, and then the long way finds out.
        return page.marked

    def _know(self, place: int) -> tuple[str, ...] | None:
        self._befores[place] = self._before(place)
        return self._befores[place]

    def _goes_on(self, place: int, run: Sequence[str | None], at: int) -> bool:
        """Whether the tokens behind one can take the words that were read, as far as these tell."""
        following = self._following[place]
        if following is None or at == len(run):
            return True
        word = run[at]
        if word is None:
            return False
        return any(self._tests[number](word) and self._goes_on(number, run, at + 1) for number in following)

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
