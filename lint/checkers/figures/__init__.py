"""Figures that are written in several ways in one article: per cent, money, units, thousands, times, dates."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lint.checker import Context
from lint.checkers.figures._amounts import AMOUNTS, MONEY, PERCENT
from lint.checkers.figures._family import Family, best_form
from lint.checkers.figures._times import CLOCK, DATE_ORDER, MONTHS, TIMES
from lint.checkers.figures._units import THOUSANDS, UNIT, UNITS
from lint.document import Block, Document
from lint.finding import Match
from lint.text import Span

SCOPE = "document"

RULES = (PERCENT, MONEY, UNIT, THOUSANDS, CLOCK, DATE_ORDER)

MAX_SHOWN = 5
"""Places of one family that are told; a text that mixes more often has no form at all."""

_FAMILIES: tuple[Family, ...] = (*AMOUNTS, *UNITS, *TIMES)
_DIGIT = re.compile(r"\d")
_BEHIND = re.compile(r"\d[ ]?([A-Za-z]{1,4})")
_LARGE = re.compile(r"\d\d[, ]?\d\d\d")
_KINDS = frozenset({"paragraph", "item", "caption"})


@dataclass(frozen=True, slots=True)
class Options:
    """The checker has no settings."""


def check(document: Document, options: Options, context: Context) -> Iterator[Match]:
    """The rarer forms of a document; spans in its prose."""
    del options, context
    blocks = [
        (block, _hints(block.text))
        for block in document.blocks
        if block.kind in _KINDS and "quote" not in block.within and _DIGIT.search(block.text)
    ]
    for family in _FAMILIES if blocks else ():
        uses = [
            (block, found)
            for block, hints in blocks
            if not family.hints.isdisjoint(hints)
            for found in re.finditer(family.pattern, block.text)
            if not block.is_opaque(*found.span()) and not block.is_quoted(*found.span())
        ]
        yield from _mixed(family, uses)


def _hints(text: str) -> set[str]:
    """What tells which families a text may hold: the letters behind its figures, signs, months, large numbers."""
    hints = set(_BEHIND.findall(text))
    hints.update(sign for sign in "%£$€:" if sign in text)
    hints.update(month for month in MONTHS if month in text)
    if _LARGE.search(text):
        hints.add("000")
    return hints


def _mixed(family: Family, uses: list[tuple[Block, re.Match[str]]]) -> Iterator[Match]:
    if len(uses) < 2:
        return
    forms = [family.form(found) for _, found in uses]
    best = best_form(forms)
    model = uses[forms.index(best)][1]
    odd = [use for use, form in zip(uses, forms, strict=True) if form != best]
    message = f"The article has {family.names[best]} {_often(forms.count(best))}, as in “{model[0]}”."
    for block, found in odd[:MAX_SHOWN]:
        better = family.rewrite(found, best, model)
        yield Match(family.rule, Span(*found.span()).moved(block.start), message, (better,) if better else ())


def _often(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
