"""Which rules of Harper are used, and how far each is trusted: the table ``lint/data/harper.txt``."""

from functools import cache

from lint.handover.table import Table, parse
from lint.resources import data


@cache
def table() -> Table:
    """The table, read once a process."""
    return parse("harper", data("harper.txt").read_text(encoding="utf-8"))
