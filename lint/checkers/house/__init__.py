"""House rules from YAML: one file per kind of rule.

A kind is a module of this folder with ``KEYS`` (what it adds to a rule file), ``SLOTS`` (of its message),
``compile`` (reads its keys) and ``find`` (its hits in a block). A kind that needs the whole document also has
``settle``, which turns the hits of all blocks into those that are reported, or ``review``, which looks at the
document itself. ``near`` tells of a literal, at the first look, that the rule has nothing to say there; ``sieve``
tells of rules that nothing wakes which of them have to look at a block. Both only save time. ``SCHEMA`` says of each key
what an editor of YAML should know.
"""

import pkgutil
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import import_module
from types import ModuleType

from lint.checker import Context
from lint.checkers.house._page import Hit, Page
from lint.checkers.house._search import Search
from lint.checkers.house._watch import SLOW, STRETCH, Run
from lint.document import Block, Document
from lint.finding import Match, Problem, Rule
from lint.packs import Packs, load
from lint.packs.rule import HouseRule
from lint.packs.shelf import Brief
from lint.text import Span

SCOPE = "document"

MAX_SHOWN = 80
"""Code points of the text that a message repeats."""

TOO_SLOW = (
    f"takes more than {SLOW} s for {STRETCH:,} characters and was stopped: the rest of the file was not checked by it; "
    "make its patterns simpler or put it into “ignore”"
)

_SLOT = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Options:
    """House rules have no settings of their own: packs and selection decide."""


class Kinds(Mapping[str, ModuleType]):
    """All kinds of house rules by name; each is imported when a rule of it is first needed."""

    def __init__(self) -> None:
        self._names = sorted(info.name for info in pkgutil.iter_modules(__path__) if not info.name.startswith("_"))
        self._imported: dict[str, ModuleType] = {}

    def __getitem__(self, name: str) -> ModuleType:
        module = self._imported.get(name)
        if module is None:
            if name not in self._names:
                raise KeyError(name)
            module = self._imported[name] = import_module(f"{__name__}.{name}")
        return module

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


@cache
def kinds() -> Mapping[str, ModuleType]:
    """All kinds of house rules by name."""
    return Kinds()


def rules(options: Options, context: Context) -> tuple[Rule, ...]:
    """The rules of the packs that hold in the dialect; all of them while it is undecided."""
    del options
    packs = _packs(context.packs, context.cache)
    return tuple(
        packs.records[rule.id]
        for rule in packs.rules
        if not rule.dialects or context.dialect in ("en", *rule.dialects)
    )


def briefs(context: Context) -> tuple[Brief, ...]:
    """Id, former ids and default state of every rule of the packs, without their examples."""
    return _packs(context.packs, context.cache).briefs


def check(document: Document, options: Options, context: Context) -> Iterator[Match | Problem]:
    """Every hit of every house rule in a document, spans in its prose; a Problem for each rule that was too slow."""
    del options
    return search_document(document, _search(context.packs, context.cache, context.dialect, context.unwanted))


def search_document(document: Document, search: Search) -> Iterator[Match | Problem]:
    """The same for some rules."""
    uses: dict[str, list[tuple[Page, Hit]]] = {}
    pages = [Page(block, document.metadata) for block in document.blocks]
    run = search.begin(pages)
    for page in pages:
        yield from _check_page(page, search, uses, run, page.block.start)
    yield from settle(search, uses)
    yield from review(search, document, pages)
    for place in sorted(run.stopped):
        yield Problem(search.ids[place], TOO_SLOW)


def check_block(
    block: Block, search: Search, uses: dict[str, list[tuple[Page, Hit]]] | None = None
) -> Iterator[Match]:
    """The hits that depend on one block alone: a pure function of the block and the rules; spans in its text.

    Args:
        block: what is checked.
        search: the rules.
        uses: takes what kinds that need the whole document saw, by rule.
    """
    return _check_page(Page(block), search, uses, None, 0)


def _check_page(
    page: Page, search: Search, uses: dict[str, list[tuple[Page, Hit]]] | None, run: Run | None, shift: int
) -> Iterator[Match]:
    """The same for a block that was made ready; spans moved on."""
    for rule, hits in search.hits(page, run):
        if not _settles(rule.kind):
            record = search.record(rule)
            for hit in hits:
                yield _match(record, rule, page, hit, shift)
        elif uses is not None:
            uses.setdefault(rule.id, []).extend((page, hit) for hit in hits)


@cache
def _settles(kind: str) -> bool:
    return hasattr(kinds()[kind], "settle")


def settle(search: Search, uses: dict[str, list[tuple[Page, Hit]]]) -> Iterator[Match]:
    """What the whole document shows; spans in its prose."""
    for place in sorted(map(search.place, uses)):
        rule = search.rules[place]
        record = search.record(rule)
        for page, hit in kinds()[rule.kind].settle(rule, uses[rule.id]):
            yield _match(record, rule, page, hit, page.block.start)


def review(search: Search, document: Document, pages: Sequence[Page]) -> Iterator[Match]:
    """What the rules say that look at the document as a whole; spans in its prose."""
    for place in search.reviewing:
        rule = search.rules[place]
        for page, hit in kinds()[rule.kind].review(rule, document, pages):
            if not rule.blocks or page.block.kind in rule.blocks:
                yield _match(search.record(rule), rule, page, hit, page.block.start)


def _match(record: Rule, rule: HouseRule, page: Page, hit: Hit, shift: int = 0) -> Match:
    start, end, better, slots, _ = hit
    found = page.text[start:end]
    if end - start > MAX_SHOWN:
        found = _shown(found)
    message = _message(rule.message, slots, better[0] if better else "", found)
    return Match(record, Span(start + shift, end + shift), message, better)


@lru_cache(maxsize=4096)
def _message(message: str, slots: tuple[tuple[str, str], ...], better: str, found: str) -> str:
    """A message with its slots filled; an article has most of its mistakes more than once."""
    values = {name: _shown(value) for name, value in slots}
    values |= {"better": better, "found": _shown(found)}
    # Piece by piece: a slot's name inside a text of the article must stay as it is.
    pieces = [values.get(text, f"{{{text}}}") if place % 2 else text for place, text in _pieces(message)]
    return "".join(pieces)


@lru_cache(maxsize=4096)
def _pieces(message: str) -> tuple[tuple[int, str], ...]:
    """A message cut at its slots: every second piece is the name of one."""
    return tuple(enumerate(_SLOT.split(message)))


def _shown(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= MAX_SHOWN else line[: MAX_SHOWN - 1] + "…"


@cache
def _packs(folders: tuple[str, ...], store: str) -> Packs:
    return load(folders, store, kinds())


@lru_cache(maxsize=16)
def _search(folders: tuple[str, ...], store: str, dialect: str, unwanted: frozenset[str] = frozenset()) -> Search:
    return Search(_packs(folders, store), kinds(), dialect, unwanted)
