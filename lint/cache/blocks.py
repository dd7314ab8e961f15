"""What checkers and engines said about single blocks, kept between runs: the store behind ``lint.engine.memory``.

The name of an answer is a digest of all that it depends on: the block, who is asked with which options in which
version, the tool and the packages that it builds on, and the fields of the context that may be looked at. Where the
article lies counts for nothing, nor does the order of its paragraphs: a text that moves is known wherever it stands.
"""

import marshal
import os
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import Any

from lint.cache import early
from lint.cache.articles import canonical, packs_digest, tool
from lint.cache.database import Database
from lint.cache.reports import rule_of, rule_values
from lint.engine.memory import Answer, Asked, Said
from lint.finding import Match
from lint.text import Span

PART = "blocks"
"""The folder of the cache in which they are."""

LONGEST = 1_000_000
"""Bytes of the longest answer that is kept."""

MOST_LATE = 10_000
"""Answers that wait until the file can be written."""

Plain = tuple[Any, ...]


class Blocks:
    """Answers of earlier runs.

    Args:
        home: the cache folder.
    """

    def __init__(self, home: str) -> None:
        self.home = home
        self.database = Database(os.path.join(home, PART))
        self._tool: tuple[object, ...] = ()
        self._late: dict[bytes, bytes] = {}

    def __reduce__(self) -> tuple[Any, ...]:
        """To another process goes the place."""
        return Blocks, (self.home,)

    def is_new(self) -> bool:
        """Whether nothing is kept yet."""
        return self.database.is_new()

    def circumstances(self, asked: Asked) -> bytes:
        """The digest of all that an answer depends on beside the block."""
        self._tool = self._tool or tool()
        seen = tuple((name, _seen(name, getattr(asked.context, name))) for name in asked.looks)
        who = tuple((name, version, _options(options)) for name, version, options in asked.who)
        whole = (early.FORMAT, self._tool, who, seen)
        return early.digest(repr(whole).encode("utf-8", "backslashreplace"))

    def get(self, names: Sequence[bytes]) -> dict[bytes, Answer]:
        """The answers that are known."""
        found: dict[bytes, Answer] = {}
        for name, value in self.database.get(names).items():
            try:
                found[name] = answer(marshal.loads(value))  # noqa: S302  # its digest has been compared
            except (TypeError, ValueError, EOFError, IndexError):
                continue
        return found

    def put(self, answers: Mapping[bytes, Answer]) -> None:
        """Keep answers; what cannot be written now waits for the next time."""
        for name, one in answers.items():
            value = marshal.dumps(plain(one))
            if len(value) <= LONGEST:
                self._late[name] = value
        if self.database.put(self._late) or len(self._late) > MOST_LATE:
            self._late = {}


def _seen(name: str, value: Any) -> object:
    return packs_digest(value) if name == "packs" else canonical(value)


def _options(options: Any) -> Plain:
    """Options as text that is the same in every run."""
    if not is_dataclass(options):
        return (repr(options),)
    values = {field.name: getattr(options, field.name) for field in fields(options)}
    # A language model of the user's own may be gigabytes, so its content is not read for this.
    named = values.get("model")
    return *((name, canonical(value)) for name, value in values.items()), early.state(named) if named else None


def plain(said: Answer) -> Plain:
    """Plain values for ``marshal``."""
    rules: dict[int, int] = {}
    held: list[Plain] = []
    found = []
    for one in said:
        matches = []
        for match in one.matches:
            number = rules.setdefault(id(match.rule), len(rules))
            if number == len(held):
                held.append(rule_values(match.rule))
            span = match.span
            how = (match.confidence, match.severity)
            matches.append((number, span.start, span.end, match.message, match.replacements, *how))
        found.append((one.who, tuple(matches), one.facts))
    return tuple(held), tuple(found)


def answer(values: Plain) -> Answer:
    """What ``plain`` was made of; its rules have no examples.

    Raises:
        ValueError: if the values are no answer.
        TypeError: the same.
        IndexError: the same.
    """
    held, found = values
    rules = [rule_of(one) for one in held]
    return tuple(
        Said(
            who,
            tuple(
                Match(rules[number], Span(start, end), message, better, *how)
                for number, start, end, message, better, *how in matches
            ),
            facts,
        )
        for who, matches, facts in found
    )
