"""Which rules of LanguageTool are used, and how far each is trusted: the table ``lint/data/languagetool.txt``.

LanguageTool has some six thousand rules for English and gets more with each release. So the table speaks of
categories too (``@GRAMMAR``), and of families of rules by the beginning or the end of their names (``EN_COMPOUNDS_*``).
"""

from dataclasses import dataclass, replace
from functools import cache

from lint.checkers.languagetool._client import Rules
from lint.handover.table import Entry, Table, extra, parse
from lint.resources import data

ENGINE = "languagetool"

SPELLERS = ("MORFOLOGIK_RULE_EN_*",)
"""Never used as rules: spelling has its own checker, which asks these about words that it doubts."""

GROUPS = ("EN_COMPOUNDS", "EN_SIMPLE_REPLACE", "EN_DIACRITICS_REPLACE", "EN_DIACRITICS_REPLACE_ORTHOGRAPHY")
"""Families that the server knows by their common name, so that it need not look for them."""


@cache
def table() -> Table:
    """The table, read once a process."""
    return parse(ENGINE, data("languagetool.txt").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Choice:
    """The rules of a run.

    Attributes:
        rules: that the settings switch on.
        off: that they switch off.
        dialect: whose rules are used.
    """

    rules: frozenset[str]
    off: frozenset[str]
    dialect: str

    def entry(self, rule: str, category: str) -> Entry | None:
        """How a rule is used that spoke; None if it is not.

        Args:
            rule: its id in LanguageTool.
            category: the id of its category there.
        """
        if rule in self.off or any(is_in(family, rule) for family in SPELLERS):
            return None
        known = table()
        found = known.on.get(rule)
        if found is not None:
            return found
        if rule in self.rules:
            return extra(ENGINE, rule, reason(rule, category))
        if _is_off(rule, category, known):
            return None
        found = known.on.get(f"@{category}")
        return found and replace(found, rule=replace(found.rule, id=f"{ENGINE}.{rule}"))

    def asked(self) -> Rules:
        """What the server is told, so that it spares itself work whose result is not wanted."""
        known = table()
        names = {name for name in known.off if not name.startswith("@") and "*" not in name}
        off = (names | self.off | set(GROUPS)) - self.rules | {_speller(self.dialect)}
        categories = {name[1:] for name in known.off if name.startswith("@")}
        on = {name for name in known.on if not name.startswith("@")} - self.off | self.rules
        return Rules(tuple(sorted(off)), tuple(sorted(categories)), tuple(sorted(on)))


def speller(dialect: str) -> Rules:
    """The speller of a dialect and nothing else."""
    return Rules(on=(_speller(dialect),), only=True)


def _speller(dialect: str) -> str:
    return f"MORFOLOGIK_RULE_{dialect.upper().replace('-', '_')}"


def reason(rule: str, category: str = "") -> str:
    """Why a rule is off unless the settings name it."""
    off = table().off
    for name, why in off.items():
        if name == rule or (name[:1] != "@" and is_in(name, rule)):
            return why
    return off.get(f"@{category}", "it is not in the table")


def _is_off(rule: str, category: str, known: Table) -> bool:
    if rule in known.off or f"@{category}" in known.off:
        return True
    return any(is_in(family, rule) for family in known.off if "*" in family)


def is_in(family: str, rule: str) -> bool:
    """Whether a rule has the beginning or the end that ``*`` leaves open."""
    if family.endswith("*"):
        return rule.startswith(family[:-1])
    return family.startswith("*") and rule.endswith(family[1:])
