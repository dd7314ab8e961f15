"""Numbers of rules: how they are read, and how messages show them."""

import re
from math import ceil, floor

from lint.packs.fields import Node

_DECIMAL = re.compile(r"-?\d{1,6}(?:\.\d{1,3})?")


def decimal(node: Node, what: str, least: float | None = None) -> float:
    """A number with or without decimals.

    Args:
        node: the value.
        what: what it is, for messages.
        least: the smallest that may be, if there is one.

    Raises:
        RuleError: if it is no such number.
    """
    text = node.text if node.tag not in {"list", "mapping"} else ""
    if not _DECIMAL.fullmatch(text) or (least is not None and float(text) < least):
        from_on = "" if least is None else f" from {least:g} on"
        node.fail(f"{what} is {node.shown}; expected a number{from_on}, such as 3 or 2.5")
    return float(text)


def whole(count: int) -> str:
    """A count in a message."""
    return f"{count:,}"


def shown(value: float, *, above: float | None = None, below: float | None = None) -> str:
    """A value in a message: a limit as it is written, a measured value to one decimal.

    Args:
        value: that is shown.
        above: a limit that it exceeds: it is rounded so that a reader sees that it does.
        below: a limit that it falls short of; likewise.
    """
    if above is None and below is None:
        return f"{value:,.3f}".rstrip("0").rstrip(".")
    rounded = round(value, 1)
    if above is not None and rounded <= above:
        rounded = ceil(value * 10) / 10
    elif below is not None and rounded >= below:
        rounded = floor(value * 10) / 10
    return f"{rounded:,.1f}".removesuffix(".0")
