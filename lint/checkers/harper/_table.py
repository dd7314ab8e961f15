"""Which rules of Harper are used, and how far each is trusted: the table ``lint/data/harper.txt``."""

from dataclasses import dataclass
from functools import cache
from typing import cast

from lint.finding import Category, Confidence, Rule
from lint.resources import data

CAPITAL = "Aa"
"""In a condition: any word that begins with a capital."""

STOP = "."
"""In a condition on what follows: the end of a sentence or a clause."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A rule of Harper as it is used.

    Attributes:
        rule: what is reported.
        mended: only what has a replacement counts.
        lower: only text that begins with a small letter counts.
        found: the only texts that count, case folded; empty for any.
        notfound: texts that do not count.
        before: the only words after which it counts; empty for any.
        notbefore: words after which it does not count.
        after: the only words before which it counts; empty for any.
    """

    rule: Rule
    lower: bool = False
    mended: bool = False
    found: frozenset[str] = frozenset()
    notfound: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    notbefore: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Table:
    """Every rule of Harper that is known.

    Attributes:
        on: those that are used, by Harper's name.
        off: why each other one is not.
    """

    on: dict[str, Entry]
    off: dict[str, str]


@cache
def table() -> Table:
    """The table, read once a process."""
    return parse(data("harper.txt").read_text(encoding="utf-8"))


def parse(text: str) -> Table:
    """Read a table.

    Raises:
        ValueError: if a line is none of a table's; the message names it.
    """
    on: dict[str, Entry] = {}
    off: dict[str, str] = {}
    reason: str | None = None
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            reason = None if line == "[on]" else line.removeprefix("[off: ").removesuffix("]")
        elif reason is None:
            name, entry = _entry(line)
            on[name] = entry
        else:
            off.update(dict.fromkeys(line.split(), reason))
    return Table(on, off)


def _entry(line: str) -> tuple[str, Entry]:
    head, bar, why = line.partition(" | ")
    words = head.split()
    if not bar or len(words) < 3:
        raise ValueError(f"not a rule of Harper: {line}")
    name, category, confidence, *options = words
    flags = {option for option in options if "=" not in option}
    conditions = {
        key: frozenset(value.replace("_", " ") for value in values.split(","))
        for key, _, values in (option.partition("=") for option in options if "=" in option)
    }
    rule = Rule(
        id=f"harper.{name}",
        why=why,
        category=cast("Category", category),
        severity="warning" if "warning" in flags else "error",
        confidence=cast("Confidence", confidence),
        autofix="fix" in flags,
        quotations=not flags & {"warning", "noquote"},
    )
    return name, Entry(rule, lower="lower" in flags, mended="mended" in flags, **conditions)


def extra(name: str) -> Entry:
    """How a rule is used that is off in the table and that the settings switch on."""
    return Entry(
        Rule(
            id=f"harper.{name}",
            why=f"A rule of Harper that is off unless the settings name it: {table().off.get(name, 'unknown')}.",
            category="wording",
            severity="warning",
            confidence="possible",
            quotations=False,
        )
    )
