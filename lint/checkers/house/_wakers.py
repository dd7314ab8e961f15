"""What wakes a pattern that has no fixed word: characters one of which stands in every match."""

import re
from collections.abc import Iterable
from importlib import import_module
from typing import Any

from lint.packs._signs import REPEATS
from lint.packs.phrases import fold

_parser: Any = import_module("re._parser")

_DIGITS = frozenset("0123456789")
_MAX_CHOICES = 40
_LETTER = 0.06
_SIGN = 0.01
_WORTH = 0.04
"""How often something may stand in a text, by character, and still be worth waiting for."""


def parsed(source: str) -> Any:
    """A pattern as the parser of the standard library sees it; its letters fit both cases."""
    return _parser.parse(source, re.IGNORECASE)


def wakers(tree: Any) -> tuple[str, ...]:
    """Texts one of which stands in every match, folded; empty if the rule has to look at every block."""
    best = min((choice for choice in _choices(tree) if choice), key=_cost, default=frozenset[str]())
    return tuple(sorted(best)) if best and _cost(best) <= _WORTH else ()


def _cost(choice: Iterable[str]) -> float:
    """About how often one of the texts stands in a text, by character."""
    return sum(_frequency(text) for text in choice)


def _frequency(text: str) -> float:
    frequency = 1.0
    for sign in text:
        frequency *= _LETTER if sign.isalpha() else _SIGN / 4 if sign.isdigit() else _SIGN
    return frequency


def _choices(items: Any) -> list[frozenset[str]]:
    """Sets of texts; of each set one stands in every match."""
    found: list[frozenset[str]] = []
    run = ""
    for operation, value in [*items, (None, None)]:
        name = str(operation)
        if name == "LITERAL" and not chr(value).isspace():
            run += chr(value)
            continue
        if name == "AT":
            continue
        if run:
            found.append(frozenset({fold(run)} - {""}))
        run = ""
        if name == "SUBPATTERN":
            found += _choices(value[3])
        elif name == "ATOMIC_GROUP":
            found += _choices(value)
        elif name in REPEATS and value[0] > 0:
            found += _choices(value[2])
        elif name == "BRANCH":
            found.append(_either(value[1]))
        elif name == "IN":
            found.append(_signs(value))
    return found


def _either(branches: Iterable[Any]) -> frozenset[str]:
    chosen: list[frozenset[str]] = []
    for branch in branches:
        best = min((choice for choice in _choices(branch) if choice), key=_cost, default=frozenset[str]())
        if not best:
            return frozenset()
        chosen.append(best)
    together = frozenset[str]().union(*chosen)
    return together if len(together) <= _MAX_CHOICES else frozenset()


def _signs(parts: Any) -> frozenset[str]:
    """The characters of a class, if they are few."""
    found: set[str] = set()
    for part, what in parts:
        name = str(part)
        if name == "LITERAL":
            found.add(fold(chr(what)))
        elif name == "RANGE" and what[1] - what[0] < _MAX_CHOICES:
            found |= {fold(chr(code)) for code in range(what[0], what[1] + 1)}
        elif name == "CATEGORY" and str(what) == "CATEGORY_DIGIT":
            found |= _DIGITS
        else:
            return frozenset()
    return frozenset() if "" in found or len(found) > _MAX_CHOICES else frozenset(found)
