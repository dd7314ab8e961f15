"""Which characters the parts of a regular expression can match: enough to tell whether two of them overlap."""

import re
from functools import cache
from typing import Any

REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})
LOOKS = frozenset({"ASSERT", "ASSERT_NOT", "AT"})
_SIGNS = [*map(chr, range(128)), "é"]


def children(operation: Any, value: Any) -> list[Any]:
    """What stands inside an item of a parsed pattern."""
    name = str(operation)
    if name in REPEATS:
        return [value[2]]
    if name == "SUBPATTERN":
        return [value[3]]
    if name == "ATOMIC_GROUP":
        return [value]
    if name == "BRANCH":
        return list(value[1])
    return []


def signs_of(items: Any) -> frozenset[str]:
    """All characters that can occur in a match; one letter stands for all beyond ASCII."""
    found: frozenset[str] = frozenset()
    for operation, value in items:
        inner = children(operation, value)
        if inner:
            found = found.union(*(signs_of(child) for child in inner))
        elif str(operation) not in LOOKS:
            found |= _matching(operation, value)
    return found


def _matching(operation: Any, value: Any) -> frozenset[str]:
    name = str(operation)
    if name == "LITERAL":
        return _either_case(value)
    if name == "NOT_LITERAL":
        return frozenset(_SIGNS) - _either_case(value)
    if name != "IN":
        return frozenset(_SIGNS)
    found: set[str] = set()
    negated = False
    for part, what in value:
        kind = str(part)
        if kind == "NEGATE":
            negated = True
        elif kind == "LITERAL":
            found |= _matching(part, what)
        elif kind == "RANGE":
            found |= {sign for sign in _SIGNS if what[0] <= ord(sign.lower()) <= what[1]}
            found |= {sign for sign in _SIGNS if what[0] <= ord(sign.upper()) <= what[1]}
            if what[1] >= 128:
                found.add("é")
        else:
            found |= {sign for sign in _SIGNS if _CLASSES[str(what)].match(sign)}
    return frozenset(_SIGNS) - found if negated else frozenset(found)


@cache
def _either_case(value: int) -> frozenset[str]:
    sign = chr(value) if value < 128 else "é"
    return frozenset({sign.lower(), sign.upper()} & set(_SIGNS))


_CLASSES = {
    f"CATEGORY_{no}{word}": re.compile(f"\\{letter.upper() if no else letter}")
    for word, letter in (("DIGIT", "d"), ("SPACE", "s"), ("WORD", "w"))
    for no in ("", "NOT_")
}
