"""House rules from YAML: one file per kind of rule.

A kind is a module of this folder with ``KEYS`` (what it adds to a rule file), ``SLOTS`` (of its message),
``compile`` (reads its keys) and ``find`` (its hits in a block). A kind that needs the whole document also has
``settle``, which turns the hits of all blocks into those that are reported.
"""

import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from types import ModuleType

from lint.checker import Context
from lint.checkers.house._page import Hit, Page
from lint.checkers.house._search import Search
from lint.document import Block, Document
from lint.finding import Match, Rule
from lint.packs import Packs, load
from lint.packs.rule import HouseRule
from lint.text import Span

SCOPE = "document"

MAX_SHOWN = 80
"""Code points of the text that a message repeats."""


@dataclass(frozen=True, slots=True)
class Options:
    """House rules have no settings of their own: packs and selection decide."""


@cache
def kinds() -> dict[str, ModuleType]:
    """All kinds of house rules by name."""
    names = sorted(info.name for info in pkgutil.iter_modules(__path__) if not info.name.startswith("_"))
    return {name: import_module(f"{__name__}.{name}") for name in names}


def rules(options: Options, context: Context) -> tuple[Rule, ...]:
    """The rules of the packs that hold in the dialect; all of them while it is undecided."""
    del options
    packs = _packs(context.packs, context.cache)
    return tuple(
        packs.records[rule.id]
        for rule in packs.rules
        if not rule.dialects or context.dialect in ("en", *rule.dialects)
    )


def check(document: Document, options: Options, context: Context) -> Iterator[Match]:
    """Every hit of every house rule in a document; spans in its prose."""
    del options
    search = _search(context.packs, context.cache, context.dialect)
    uses: dict[str, list[tuple[Page, Hit]]] = {}
    for block in document.blocks:
        for match in check_block(block, search, uses):
            yield match.moved(block.start)
    yield from settle(search, uses)


def check_block(
    block: Block, search: Search, uses: dict[str, list[tuple[Page, Hit]]] | None = None
) -> Iterator[Match]:
    """The hits that depend on one block alone: a pure function of the block and the rules; spans in its text.

    Args:
        block: what is checked.
        search: the rules.
        uses: takes what kinds that need the whole document saw, by rule.
    """
    page = Page(block)
    for rule, hits in search.hits(page):
        if not hasattr(kinds()[rule.kind], "settle"):
            record = search.record(rule)
            for hit in hits:
                yield _match(record, rule, page, hit)
        elif uses is not None:
            uses.setdefault(rule.id, []).extend((page, hit) for hit in hits)


def settle(search: Search, uses: dict[str, list[tuple[Page, Hit]]]) -> Iterator[Match]:
    """What the whole document shows; spans in its prose."""
    for rule in search.rules:
        if rule.id in uses:
            record = search.record(rule)
            for page, hit in kinds()[rule.kind].settle(rule, uses[rule.id]):
                yield _match(record, rule, page, hit).moved(page.block.start)


def _match(record: Rule, rule: HouseRule, page: Page, hit: Hit) -> Match:
    found = " ".join(page.text[hit.start : hit.end].split())
    if len(found) > MAX_SHOWN:
        found = found[: MAX_SHOWN - 1] + "…"
    message = rule.message
    for name, value in hit.slots:
        message = message.replace(f"{{{name}}}", value)
    # The text comes last: a slot's name inside it must stay as it is.
    message = message.replace("{better}", hit.better[0] if hit.better else "").replace("{found}", found)
    return Match(record, Span(hit.start, hit.end), message, hit.better)


@cache
def _packs(folders: tuple[str, ...], store: str) -> Packs:
    return load(folders, store, kinds())


@cache
def _search(folders: tuple[str, ...], store: str, dialect: str) -> Search:
    return Search(_packs(folders, store), kinds(), dialect)
