"""The table of an engine's rules: which are used, how far each is trusted, why the others are not.

One file of ``lint/data`` for each engine. A rule that is on is a line: name, category, confidence, options, and
after a bar what it does. A rule that is off stands under the heading that says why. See the head of each file.
"""

import re
from dataclasses import dataclass
from typing import cast

from lint.finding import Category, Confidence, Rule

CAPITAL = "Aa"
"""In a condition: any word that begins with a capital, but for those that only the start of a sentence gives one."""

_NO_NAMES = frozenset("i he she it we you they this that these those there who what which the a an".split())

STOP = "."
"""In a condition on what follows: the end of a sentence or a clause."""


_BEFORE = re.compile(r"([\w’'-]{1,40})\s{1,3}\Z")
_AFTER = re.compile(r"\s{0,3}([\w’'-]{1,40})?")


@dataclass(frozen=True, slots=True)
class Entry:
    """A rule of an engine as it is used.

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
    """The rules of an engine that are known.

    Attributes:
        on: those that are used, by the engine's name.
        off: why each other one is not.
    """

    on: dict[str, Entry]
    off: dict[str, str]


def parse(engine: str, text: str) -> Table:
    """Read a table.

    Args:
        engine: its name, the first part of the ids of its rules.
        text: of the table.

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
            name, entry = _entry(engine, line)
            on[name] = entry
        else:
            off.update(dict.fromkeys(line.split(), reason))
    return Table(on, off)


def _entry(engine: str, line: str) -> tuple[str, Entry]:
    head, bar, why = line.partition(" | ")
    words = head.split()
    if not bar or len(words) < 3:
        raise ValueError(f"not a rule of {engine}: {line}")
    name, category, confidence, *options = words
    flags = {option for option in options if "=" not in option}
    conditions = {
        key: frozenset(value.replace("_", " ") for value in values.split(","))
        for key, _, values in (option.partition("=") for option in options if "=" in option)
    }
    rule = Rule(
        id=f"{engine}.{name}",
        why=why,
        category=cast("Category", category),
        severity="warning" if "warning" in flags else "error",
        confidence=cast("Confidence", confidence),
        autofix="fix" in flags,
        quotations=not flags & {"warning", "noquote"},
    )
    return name, Entry(rule, lower="lower" in flags, mended="mended" in flags, **conditions)


def extra(engine: str, name: str, reason: str) -> Entry:
    """How a rule is used that the settings switch on though the table has it off, or does not know it.

    Args:
        engine: its name.
        name: of the rule, as the engine calls it.
        reason: why it is off otherwise.
    """
    return Entry(
        Rule(
            id=f"{engine}.{name}",
            why=f"A rule of the engine {engine} that is off unless the settings name it: {reason}.",
            category="wording",
            severity="warning",
            confidence="likely",
            quotations=False,
        )
    )


def counts(entry: Entry, text: str, start: int, end: int) -> bool:
    """Whether the conditions of the table hold for a range of the text."""
    found = text[start:end]
    if entry.lower and not found[:1].islower():
        return False
    if entry.found and found.casefold() not in entry.found:
        return False
    if entry.notfound and _is_in(found, entry.notfound):
        return False
    if entry.before or entry.notbefore:
        met = _BEFORE.search(text, max(0, start - 44), start)
        word = met[1] if met else STOP
        if (entry.before and word.casefold() not in entry.before) or _is_in(word, entry.notbefore):
            return False
    if entry.after:
        follows = _AFTER.match(text, end)
        word = (follows[1] if follows else None) or STOP
        return word.casefold() in entry.after
    return True


def _is_in(word: str, words: frozenset[str]) -> bool:
    folded = word.casefold()
    return folded in words or (CAPITAL in words and word[:1].isupper() and folded not in _NO_NAMES)
