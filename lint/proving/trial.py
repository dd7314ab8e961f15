"""A house rule and its own texts, on which changed forms of it are tried."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from lint.checkers import house
from lint.checkers.house._search import Search
from lint.document import Document, lift
from lint.engine import parse
from lint.errors import RuleError
from lint.finding import Match
from lint.fixing import apply
from lint.packs import single
from lint.packs.fields import Node, read
from lint.packs.phrases import fold
from lint.packs.rule import HouseRule, compile_rule
from lint.proving.examples import Part
from lint.proving.files import child, file_of, run
from lint.proving.mutants import Mutant, mutants
from lint.text import Source

_SLOT = re.compile(r"\{([^{}]+)\}")
_MARK = "\ue000"
"""Stands before the value of a slot in a message that is nothing but the slot."""

TABLES = ("replace", "forbid", "consistent", "capitalise")
"""Tables whose entries speak each for itself."""

LONG = 8
"""Entries from which on it pays to look which of them matter."""

Behaviour = tuple[tuple[Match, ...], ...]
"""What a rule says about each of the texts."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text of the rule.

    Attributes:
        part: which.
        good: what ``bad`` should become; empty for other texts.
        dialect: in which it is read.
    """

    part: Part
    document: Document
    good: str
    dialect: str


class Trial:
    """A rule, its file and its texts.

    Args:
        rule: of a file that is still there.
        dialect: of texts that name none.

    Raises:
        RuleError: if the file has changed and has a mistake now.
    """

    def __init__(self, rule: HouseRule, dialect: str) -> None:
        self.rule = rule
        self.record = rule.rule()
        self.node = read(file_of(rule))
        self.texts = tuple(_texts(rule, dialect))
        self._idle: frozenset[int] = frozenset()
        self._idle = self._idle_entries()

    @cached_property
    def usual(self) -> Behaviour:
        """What the rule says as it is."""
        found = self.of(self.node)
        assert found is not None
        return found

    def of(self, node: Node) -> Behaviour | None:
        """What the rule says when its file is another; None if that is no rule."""
        try:
            changed = compile_rule(self.rule.id, self._small(node), house.kinds())
        except RuleError:
            return None
        packs = single([changed])
        searches = {name: Search(packs, house.kinds(), name) for name in {text.dialect for text in self.texts}}
        return tuple(tuple(_heard(text, searches[text.dialect])) for text in self.texts)

    def mutants(self) -> Iterator[Mutant]:
        """The ways to weaken the rule."""
        return mutants(self.node, house.kinds()[self.rule.kind].KEYS)

    def is_idle(self, mutant: Mutant) -> bool:
        """Whether no text has the words without which a change makes no difference."""
        return bool(mutant.needed) and mutant.needed not in self._folded

    def _idle_entries(self) -> frozenset[int]:
        """The entries of a long table that say nothing about the texts: to compile them again and again is dear."""
        key = next((name for name in TABLES if child(self.node, name)), "")
        table = child(self.node, key)
        rows = _rows(table) if table else []
        if not table or len(rows) < LONG:
            return frozenset()
        plain = child(self.node, "inflect") is None
        found: set[int] = set()
        for place, row in enumerate(rows):
            literal = plain and row.tag != "list" and not row.text.startswith("/")
            if literal and fold(row.text) not in self._folded:
                found.add(id(row))
            elif not literal:
                said = self.of(_with(self.node, key, _only(table, {place})))
                if said is not None and not any(said):
                    found.add(id(row))
        return frozenset(found)

    def _small(self, node: Node) -> Node:
        """The file without the entries that say nothing about the texts."""
        if self._idle:
            for key in TABLES:
                table = child(node, key)
                if table:
                    rows = _rows(table)
                    kept = {place for place, row in enumerate(rows) if id(row) not in self._idle}
                    node = _with(node, key, _only(table, kept or {0}))
        return node

    @cached_property
    def _folded(self) -> str:
        return "\n".join(fold(text.document.prose) for text in self.texts)

    def slots(self) -> Iterator[tuple[str, bool]]:
        """Each slot of the message, and whether any example fills it."""
        message = child(self.node, "message")
        assert message is not None
        for name in dict.fromkeys(_SLOT.findall(message.text)):
            said = self.of(_with(self.node, "message", replace(message, text=f"{_MARK}{{{name}}}"))) or ()
            yield (
                name,
                any(match.message not in (_MARK, f"{_MARK}{{{name}}}") for found in said for match in found),
            )

    def holds(self, said: Behaviour) -> bool:
        """Whether the examples hold for what the rule says."""
        for text, found in zip(self.texts, said, strict=True):
            if bool(found) != (text.part[2] == "bad"):
                return False
            if text.good and self.record.autofix and mended(text, found) != text.good:
                return False
        return True

    def shows(self, said: Behaviour) -> tuple[bool, ...]:
        """For each text with a better one beside it: whether the first replacements lead to it."""
        pairs = zip(self.texts, said, strict=True)
        return tuple(mended(text, found) == text.good for text, found in pairs if text.good)


def _texts(rule: HouseRule, dialect: str) -> Iterator[Text]:
    record = rule.rule()
    usual = rule.dialects[0] if rule.dialects else dialect
    for number, example in enumerate(record.examples):
        for key, good in (("bad", example.good), ("good", "")):
            source = Source(f"example{example.suffix}", getattr(example, key))
            yield Text(("examples", number, key), parse(source), good, example.dialect or usual)
    first = record.examples[0] if record.examples else None
    suffix, spoken = (first.suffix, first.dialect) if first else (".txt", "")
    for number, text in enumerate(record.clean):
        yield Text(("clean", number, ""), parse(Source(f"example{suffix}", text)), "", spoken or usual)


def _rows(table: Node) -> list[Node]:
    return [key for key, _ in table.entries] or list(table.items)


def _only(table: Node, places: set[int]) -> Node:
    entries = tuple(entry for place, entry in enumerate(table.entries) if place in places)
    return replace(table, entries=entries, items=tuple(i for n, i in enumerate(table.items) if n in places))


def _with(node: Node, key: str, value: Node) -> Node:
    """A mapping with another value of a key."""
    return replace(node, entries=tuple((name, value if name.text == key else old) for name, old in node.entries))


def _heard(text: Text, search: Search) -> Iterator[Match]:
    for match in run(text.document, search):
        if match.rule.quotations or not text.document.is_quoted(match.span):
            yield match


def mended(text: Text, found: Sequence[Match]) -> str:
    """A text with the first replacement of everything that was found."""
    document = text.document
    findings = (lift(match, document) for match in found if match.replacements)
    return apply(document.source, (replace(finding, fixable=True) for finding in findings)).text
