"""Texts one of which stands in every match of a regular expression, and how far behind its start."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

from lint.packs._signs import LOOKS, REPEATS
from lint.packs.commonness import of_text
from lint.packs.phrases import fold

MOST = 64
"""The most texts that stand for one expression."""

_CHOICES = 12
"""Choices that are written out as texts of their own, characters or branches."""

_WRITTEN = 5
"""Rounds of a repetition that are written out, and items that one may have."""

LETTERS = 3
"""Letters side by side that make a text rare enough to wait for, unless somebody knows better."""

_NO_LETTERS = re.compile(r"[\W\d_]+")
_Texts = tuple[str, ...] | None
_parser: Any = import_module("re._parser")
_ENDLESS = 1 << 20
_PRICE = 0.05
"""What looking for one more text costs, in hits among 10,000 words."""


class Needed(NamedTuple):
    """A text that wakes an expression.

    Attributes:
        text: folded; it begins with no blank.
        whole: it begins and ends at word boundaries.
        least: code points of the match before it, at least.
        most: the same, at most.
    """

    text: str
    whole: bool
    least: int
    most: int


def needed(tree: Any, letters: int = LETTERS) -> tuple[Needed, ...]:
    """The texts that are rarest in English; none if there are none of that kind.

    Args:
        tree: of the parsed expression.
        letters: that each of the texts must have side by side; with 0 a sign is enough.
    """
    return _best(_runs(list(tree), 0, 0, letters)) or ()


def _best(offers: Iterable[tuple[Needed, ...]]) -> tuple[Needed, ...] | None:
    return min((offer for offer in offers if offer), key=_cost, default=None)


def _cost(offer: tuple[Needed, ...]) -> float:
    hits = sum(of_text(one.text, bounded=one.whole) for one in offer)
    # Where the start is not known the expression is tried at every place of a range.
    loose = any(one.least != one.most for one in offer)
    return (hits + 0.02) * (1.5 if loose else 1.0) + _PRICE * len(offer)


def _runs(items: Sequence[Any], least: int, most: int, letters: int) -> Iterator[tuple[Needed, ...]]:
    """Every offer of a sequence of items that begins so many code points behind the start of a match."""
    items = flat(items)
    written = [_texts(operation, value) for operation, value in items]
    for place, (operation, value) in enumerate(items):
        if written[place] is None:
            yield from _inside(operation, value, (least, most), letters)
        elif not place or str(items[place - 1][0]) != "LITERAL" or _is_blank(*items[place - 1]):
            yield from _grown(items[place:], written[place:], (least, most), letters, opened=_opened(items, place))
        low, high = _width(operation, value)
        least, most = least + low, most + high


def flat(items: Iterable[Any]) -> list[Any]:
    """Items without the groups around them, and what must stand there several times written so often."""
    found: list[Any] = []
    for operation, value in items:
        name = str(operation)
        if name == "SUBPATTERN" and not value[1] and not value[2]:
            found += flat(value[3])
        elif name == "ATOMIC_GROUP":
            found += flat(value)
        elif name in REPEATS and value[0] > 0 and len(value[2]) <= _WRITTEN:
            least, most, body = value
            rounds = min(least, _WRITTEN)
            found += flat(body) * rounds
            if most > rounds:
                found.append((operation, (least - rounds, most - rounds, body)))
        else:
            found.append((operation, value))
    return found


def _grown(
    items: Sequence[Any], written: Sequence[_Texts], before: tuple[int, int], letters: int, *, opened: bool
) -> Iterator[tuple[Needed, ...]]:
    """The offers that begin with the first of some items: as long as there are few texts."""
    texts: tuple[str, ...] = ("",)
    for (operation, value), more in zip(items, written, strict=True):
        if str(operation) == "AT":
            if str(value) == "AT_BOUNDARY":
                yield _offer(texts, before, letters, opened=opened, closed=True)
            continue
        if str(operation) in LOOKS:
            continue
        if more is None or len(texts) * len(more) > MOST:
            yield _offer(
                texts, before, letters, opened=opened, closed=more is None and _is_blank(operation, value)
            )
            return
        if len(more) > 1:
            yield _offer(texts, before, letters, opened=opened, closed=False)
        texts = tuple(dict.fromkeys(text + other for text in texts for other in more))
    yield _offer(texts, before, letters, opened=opened, closed=False)


def _opened(items: Sequence[Any], place: int) -> bool:
    """Whether a word boundary, or something that is no letter, stands before an item."""
    while place:
        place -= 1
        operation, value = items[place]
        if str(operation) == "AT" and str(value) == "AT_BOUNDARY":
            return True
        if str(operation) not in LOOKS:
            return _is_blank(operation, value)
    return False


def _offer(
    texts: Sequence[str], before: tuple[int, int], letters: int, *, opened: bool, closed: bool
) -> tuple[Needed, ...]:
    """The texts of a run, if each of them can be looked for."""
    found: dict[str, Needed] = {}
    for text in texts:
        bare = text.lstrip(" ")
        folded = bare if bare.isascii() and "  " not in bare else fold(bare + "|")[:-1]
        if not bare or max(map(len, _NO_LETTERS.split(folded))) < letters:
            return ()
        cut = len(text) - len(bare)
        begins = opened or cut > 0 or not folded[0].isalnum()
        ends = closed or not folded[-1].isalnum()
        new = Needed(folded, begins and ends, before[0] + cut, before[1] + cut)
        found[folded] = _both(found.get(folded, new), new)
    kept: list[str] = []
    for text in sorted(found):
        # A text that begins with another one of the set adds nothing.
        first = kept[-1] if kept else text
        if first == text or not text.startswith(first) or (found[first].whole and first[-1].isalnum()):
            kept.append(text)
    return tuple(found[text] for text in kept)


def _texts(operation: Any, value: Any) -> _Texts:
    """All texts that an item can match, in lower case, if they are few."""
    name = str(operation)
    if name == "LITERAL":
        return _sign(value)
    if name == "IN":
        return _signs(value)
    if name == "SUBPATTERN":
        return _joined(value[3])
    if name == "BRANCH":
        found: dict[str, None] = {}
        for choice in value[1]:
            joined = _joined(choice)
            if joined is None or len(found) > MOST:
                return None
            found |= dict.fromkeys(joined)
        return tuple(found) if len(found) <= MOST else None
    if name == "MAX_REPEAT" and value[:2] == (0, 1):
        inner = _joined(value[2])
        return None if inner is None else tuple(dict.fromkeys((*inner, "")))
    return None


@cache
def _sign(value: int) -> _Texts:
    """A character in lower case, if it stands in a folded text as it is."""
    sign = chr(value)
    return (sign.lower(),) if fold(f"|{sign}|") in {f"|{sign.lower()}|", "|-|"} else None


def _signs(value: Any) -> _Texts:
    found: list[str] = []
    for part, what in value:
        if str(part) != "LITERAL" or len(found) >= _CHOICES:
            return None
        one = _texts(part, what)
        if one is None:
            return None
        found += one
    return tuple(dict.fromkeys(found))


def _joined(items: Any) -> _Texts:
    texts: tuple[str, ...] = ("",)
    for operation, value in items:
        more = _texts(operation, value)
        if more is None or len(texts) * len(more) > MOST:
            return None
        if len(more) == 1:
            texts = tuple(text + more[0] for text in texts)
        else:
            texts = tuple(text + other for text in texts for other in more)
    return texts


def _inside(operation: Any, value: Any, before: tuple[int, int], letters: int) -> Iterator[tuple[Needed, ...]]:
    """The offers of an item that is not written out."""
    name = str(operation)
    if name == "SUBPATTERN":
        yield from _runs(list(value[3]), *before, letters)
    elif name == "ATOMIC_GROUP":
        yield from _runs(list(value), *before, letters)
    elif name in REPEATS and value[0] > 0:
        yield from _runs(list(value[2]), *before, letters)
    elif name == "BRANCH":
        choices = [_best(_runs(list(choice), *before, letters)) for choice in value[1]]
        if all(choices):
            yield _together(choice for choice in choices if choice)


def _together(choices: Iterable[tuple[Needed, ...]]) -> tuple[Needed, ...]:
    found: dict[str, Needed] = {}
    for one in (one for choice in choices for one in choice):
        found[one.text] = _both(found.get(one.text, one), one)
    return tuple(found.values()) if len(found) <= MOST else ()


def _both(one: Needed, other: Needed) -> Needed:
    """A text that can stand in two places of a match: “5pm” and “5 pm”."""
    return Needed(one.text, one.whole and other.whole, min(one.least, other.least), max(one.most, other.most))


def _is_blank(operation: Any, value: Any) -> bool:
    """Whether an item matches no letter: what stands beside it ends there."""
    name = str(operation)
    if name == "LITERAL":
        return not (chr(value).isalnum() or chr(value) == "_")
    if name in REPEATS and value[0] > 0:
        return all(_is_blank(*item) for item in value[2])
    if name == "IN":
        return all(
            (str(part) == "LITERAL" and _is_blank(part, what)) or str(what) == "CATEGORY_SPACE"
            for part, what in value
        )
    return False


def _width(operation: Any, value: Any) -> tuple[int, int]:
    low, high = _parser.SubPattern(_parser.State(), [(operation, value)]).getwidth()
    return low, min(high, _ENDLESS)
