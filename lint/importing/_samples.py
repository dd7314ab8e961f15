"""Texts that a regular expression matches: the material for the examples of a rule."""

import re
from collections.abc import Iterator, Sequence
from importlib import import_module
from itertools import islice
from typing import Any

_parser: Any = import_module("re._parser")

VARIANTS = 24
"""How many samples of one expression are tried."""

_RUNS = ("arsh", "stone", "river", "amber", "letter", "QTV", "VL", "12", "2019", "3", "ab")
_SIGNS = "oaMQ3 -,.x'\"(:;!?@/%_~"


def samples(source: str) -> list[str]:
    """Some texts that an expression may match, the shortest choices first; not all of them need fit."""
    try:
        tree = _parser.parse(source)
    except (re.error, RecursionError, OverflowError):
        return []
    found = dict.fromkeys(_sample(tree, variant) for variant in range(VARIANTS))
    return [text for text in found if text]


def _sample(items: Any, variant: int) -> str:
    text = ""
    for operation, value in items:
        text += _piece(str(operation), value, variant, text)
    return text


def _piece(name: str, value: Any, variant: int, before: str) -> str:
    if name == "LITERAL":
        return chr(value)
    if name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
        return _repeated(value, variant, before)
    if name == "SUBPATTERN":
        return _sample(value[3], variant)
    if name == "ATOMIC_GROUP":
        return _sample(value, variant)
    if name == "BRANCH":
        return _sample(value[1][variant % len(value[1])], variant // len(value[1]))
    if name in {"IN", "ANY", "NOT_LITERAL"}:
        own = "".join(chr(what) for part, what in value if str(part) == "LITERAL") if name == "IN" else ""
        return next((sign for sign in _SIGNS + own if _fits(name, value, sign)), "")
    return ""


def _repeated(value: Any, variant: int, before: str) -> str:
    least, greatest, body = value
    if least == 0 and variant % 2 == 0:
        return ""
    if len(body) == 1 and str(body[0][0]) in {"IN", "ANY", "NOT_LITERAL"}:
        name, what = str(body[0][0]), body[0][1]
        runs = _RUNS if before[-1:].isupper() else (*_RUNS[1:], _RUNS[0])
        fitting = (
            run
            for run in runs
            if max(least, 1) <= len(run) <= greatest and all(_fits(name, what, sign) for sign in run)
        )
        chosen = list(islice(fitting, 3))
        if chosen:
            return chosen[variant // 2 % len(chosen)]
    return "".join(_sample(body, variant + round_) for round_ in range(max(least, 1)))


def _fits(name: str, value: Any, sign: str) -> bool:
    if name == "ANY":
        return True
    if name == "NOT_LITERAL":
        return ord(sign) != int(value)
    negated = False
    fits = False
    for part, what in value:
        kind = str(part)
        if kind == "NEGATE":
            negated = True
        elif kind == "LITERAL":
            fits = fits or ord(sign) == what
        elif kind == "RANGE":
            fits = fits or what[0] <= ord(sign) <= what[1]
        elif kind == "CATEGORY":
            fits = fits or _in_category(str(what), sign)
    return fits is not negated


def _in_category(name: str, sign: str) -> bool:
    letter = {"DIGIT": "d", "SPACE": "s", "WORD": "w"}.get(name.rsplit("_", 1)[-1], "w")
    found = re.match(f"\\{letter.upper() if '_NOT_' in name else letter}", sign)
    return found is not None


def spread(texts: Sequence[str]) -> Iterator[str]:
    """The texts in an order that soon has shown all regions of the list: first, middle, last and so on."""
    step = max(1, len(texts) // 8)
    for offset in range(step):
        yield from texts[offset::step]
