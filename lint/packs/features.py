"""What can be told of a block at a glance, and which of it every match of a regular expression needs.

A rule whose every match holds no rare text (three capitals, an initial) would look at each block. Most blocks lack
what it needs, and one look at a block serves all rules that need the same.
"""

from collections.abc import Iterator
from itertools import pairwise
from string import ascii_uppercase
from typing import Any

SHORT = "short"
"""Feature of a block of at most ``SHORTEST`` code points."""

SHORTEST = 64

INITIAL, CAPITALS, FIGURE = r"[A-Z]\.", "[A-Z]{2}", "[0-9]"
"""Other features are expressions that the even text of a block must hold.

Those that begin with a figure are only tried in a block that has one, and see ``BEHIND`` code points behind each. Those
that begin with a sign beyond ASCII, or with a set of such signs, are only tried in a block that has any.
"""

QUICK = {INITIAL: r"\.(?<=[A-Z]\.)", CAPITALS: "[A-Z][A-Z]"}
"""The same, written so that the search for where they begin is quick."""

BEHIND = 8

COUNTED = (INITIAL, CAPITALS, FIGURE)
"""Features of which a text has as many as an expression finds in it."""

_FIGURES = frozenset("0123456789")
_CAPITALS = frozenset(ascii_uppercase)


def feature_of(tree: Any, width: int, *, sensitive: bool) -> str:
    """The rarest feature that every block has in which an expression matches; empty if there is none.

    Args:
        tree: of the parsed expression.
        width: of its longest match, in code points.
        sensitive: whether its letters must be written so.
    """
    from lint.packs.needed import flat  # noqa: PLC0415  # a run that compiles no pack needs the names alone

    items = flat(tree)
    edges = [str(value) for operation, value in (items[0], items[-1]) if str(operation) == "AT"]
    if edges == ["AT_BEGINNING", "AT_END"] and width < SHORTEST:
        return SHORT
    sets = [_set(operation, value) for operation, value in _consuming(items)]
    capital = [bool(one) and one <= _CAPITALS and sensitive for one in sets]
    for place, (one, other) in enumerate(pairwise(capital)):
        if one and sets[place + 1] == {"."}:
            return INITIAL
        if one and other:
            return CAPITALS
    return FIGURE if any(one and one <= _FIGURES for one in sets) else ""


def needs_figure(name: str) -> bool:
    """Whether a feature that is an expression is only in blocks with figures."""
    return name.startswith(FIGURE)


def needs_beyond(name: str) -> bool:
    """Whether a feature that is an expression is only in blocks with other characters than those of ASCII."""
    return not name.removeprefix("[")[:1].isascii()


def _consuming(items: list[Any]) -> Iterator[tuple[Any, Any]]:
    """The items that take characters; what only looks stands between none of them."""
    return (
        (operation, value) for operation, value in items if str(operation) not in {"AT", "ASSERT", "ASSERT_NOT"}
    )


def _set(operation: Any, value: Any) -> frozenset[str]:
    """The characters that an item takes; empty if it may take none, more than one or any."""
    name = str(operation)
    if name == "LITERAL":
        return frozenset(chr(value))
    found: set[str] = set()
    for part, what in value if name == "IN" else ():
        kind = str(part)
        if kind == "LITERAL":
            found.add(chr(what))
        elif kind == "RANGE" and what[1] < 128:
            found.update(map(chr, range(what[0], what[1] + 1)))
        else:
            return frozenset()
    return frozenset(found)
