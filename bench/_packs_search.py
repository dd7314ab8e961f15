"""House rules in this process: words a second, and what each kind and rule costs."""

import gc
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

from lint import profiles, resources
from lint.checkers import house
from lint.checkers.house._page import Page
from lint.checkers.house._search import Search
from lint.document import Document
from lint.engine.parsing import parse
from lint.finding import Problem
from lint.packs import PACK_FILE, load
from lint.text import Source

TIMED = ("find", "settle", "review")
"""What a kind does; the rest of the time is the search for literals, shared forms of the text and messages."""

PREPARED = "prepare"
"""What gives a kind's ``find`` for one rule, if the kind has it."""


@dataclass(frozen=True, slots=True)
class Speed:
    """One pass over all articles.

    Attributes:
        name: of what was switched on.
        rules: that were looked for.
        words: in the articles.
        seconds: CPU time of the fastest pass.
        hits: findings of a pass.
    """

    name: str
    rules: int
    words: int
    seconds: float
    hits: int

    @property
    def rate(self) -> float:
        """Words a second."""
        return self.words / self.seconds


@dataclass(frozen=True, slots=True)
class Costs:
    """Where the time goes.

    Attributes:
        total: CPU seconds of the pass, with the clock running.
        shared: of the parts that no rule owns, by name.
        kinds: by kind.
        rules: by kind and id.
        asked: how often a rule was asked, by kind and id.
        blocks: in the articles.
    """

    total: float
    shared: Mapping[str, float]
    kinds: Mapping[str, float]
    rules: Mapping[tuple[str, str], float]
    asked: Mapping[tuple[str, str], int]
    blocks: int


def names() -> list[str]:
    """The packs that come with the tool."""
    return sorted(file.parent.name for file in resources.packs().glob(f"*/{PACK_FILE}"))


def off(packs: Sequence[str]) -> list[str]:
    """The ids of the rules that are off by default."""
    folders = tuple(str(resources.packs() / name) for name in packs)
    found = load(folders, "", house.kinds())
    return [found.ids[place] for place in found.off]


def search(packs: Sequence[str], kinds: Mapping[str, ModuleType], profile: str | None = None) -> Search:
    """Every rule of some packs at once, also those that are off by default or belong to one dialect.

    With a profile, only the rules that are on under it; an empty one leaves those that are on by default.
    """
    folders = tuple(str(resources.packs() / name) for name in packs)
    if profile is not None:
        found = profiles.all_profiles().get(profile)
        unwanted = frozenset(off(packs)) - frozenset(found.rules if found else ())
        return Search(load(folders, "", kinds), kinds, "en-GB", unwanted)
    # Without limits of dialects, the rules of all profiles are on together.
    return Search(replace(load(folders, "", kinds), limited=()), kinds, "en")


def documents(files: Sequence[Path]) -> list[Document]:
    """The articles, parsed; made anew for each pass, because a block remembers what was asked of it."""
    return [parse(Source(file.name, file.read_text("utf-8"))) for file in files]


def speed(name: str, ready: Search, files: Sequence[Path], words: int, rounds: int) -> Speed:
    """Time a pass of rules over articles; they are compiled and woken before.

    The collector looks as seldom as in a run of the tool.
    """
    gc.set_threshold(100_000, 20, 50)
    for document in documents(files[:20]):
        _pass(document, ready)
    best, hits = float("inf"), 0
    for _ in range(rounds):
        texts = documents(files)
        began = time.process_time()
        hits = sum(_pass(text, ready) for text in texts)
        best = min(best, time.process_time() - began)
    return Speed(name, len(ready.ids), words, best, hits)


def _pass(document: Document, ready: Search) -> int:
    return sum(not isinstance(match, Problem) for match in house.search_document(document, ready))


class Clock:
    """Counts what rules take.

    Attributes:
        spent: CPU seconds by kind and id.
        asked: how often each was asked.
    """

    def __init__(self) -> None:
        self.spent: defaultdict[tuple[str, str], float] = defaultdict(float)
        self.asked: Counter[tuple[str, str]] = Counter()

    def reset(self) -> None:
        """Begin anew."""
        self.spent.clear()
        self.asked.clear()

    def timed(self, name: str, kind: ModuleType) -> Any:
        """A kind that works like another one and is timed."""
        done: dict[str, Any] = {}
        for part in TIMED:
            if hasattr(kind, part):
                done[part] = self._with_rule(name, getattr(kind, part))
        if hasattr(kind, PREPARED):
            done[PREPARED] = lambda rule: self._for_rule((name, rule.id), getattr(kind, PREPARED)(rule))
        return SimpleNamespace(**{**vars(kind), **done})

    def _with_rule(self, name: str, work: Callable[..., Any]) -> Callable[..., list[Any]]:
        return lambda rule, *rest: self._for_rule((name, rule.id), partial(work, rule))(*rest)

    def _for_rule(self, key: tuple[str, str], work: Callable[..., Any]) -> Callable[..., list[Any]]:
        def run(*rest: Any) -> list[Any]:
            began = time.thread_time()
            found = [*work(*rest)]
            self.spent[key] += time.thread_time() - began
            self.asked[key] += 1
            return found

        return run


def costs(packs: Sequence[str], files: Sequence[Path]) -> Costs:
    """Attribute the CPU time of a pass. Reading the clock adds to each call, so the sum is above that of ``speed``."""
    clock, real = Clock(), house.kinds()
    timed = {name: clock.timed(name, kind) for name, kind in real.items()}
    ready = search(packs, timed)
    for document in documents(files[:20]):
        _pass(document, ready)
    texts = documents(files)
    shared = _shared(texts, ready)
    clock.reset()
    house.kinds = lambda: timed  # type: ignore[assignment]
    try:
        total = _time(texts, lambda text: _pass(text, ready))
    finally:
        house.kinds = lambda: real  # type: ignore[assignment]
    kinds: defaultdict[str, float] = defaultdict(float)
    for (kind, _), seconds in clock.spent.items():
        kinds[kind] += seconds
    before = shared["sentences"]
    shared["the rest: exceptions, matches, messages"] = total - sum(kinds.values()) - sum(shared.values()) + before
    blocks = sum(len(text.blocks) for text in texts)
    return Costs(total + before, shared, kinds, dict(clock.spent), clock.asked, blocks)


def _shared(texts: Sequence[Document], ready: Search) -> dict[str, float]:
    """CPU seconds of what no rule owns. Sentences stay with the blocks; nearly each is asked for them by some rule."""
    return {
        "sentences": _time(texts, lambda text: [block.sentences for block in text.blocks]),
        "the block in comparable forms": _time(texts, _pages),
        "search for literals": _time(texts, lambda text: _literals(text, ready)) - _time(texts, _pages),
    }


def _pages(text: Document) -> list[Page]:
    return [Page(block) for block in text.blocks]


def _literals(text: Document, ready: Search) -> list[Any]:
    pages = _pages(text)
    run = ready.begin(pages)
    return [ready._look(page, run) for page in pages]  # noqa: SLF001  # a part that is timed alone


def _time(texts: Sequence[Document], work: Callable[[Document], Any]) -> float:
    began = time.thread_time()
    for text in texts:
        work(text)
    return time.thread_time() - began


def lines(costs: Costs, words: int, count: int) -> Iterator[str]:
    """The costs as tables: milliseconds for 1,000 words, the dearest first."""
    for title, parts in (("part that no rule owns", costs.shared), ("kind", costs.kinds)):
        yield from (f"| {title} | ms for 1,000 words | share |", "|---|---|---|")
        for name, seconds in sorted(parts.items(), key=lambda part: -part[1]):
            yield f"| {name} | {seconds / words * 1e6:.3f} | {seconds / costs.total:.1%} |"
        yield ""
    yield f"Rules asked about a block, on average: {sum(costs.asked.values()) / costs.blocks:.1f}."
    yield ""
    head = f"| the {count} dearest rules | kind | ms for 1,000 words | share | asked about blocks |"
    yield from (head, "|---|---|---|---|---|")
    for (kind, rule), seconds in sorted(costs.rules.items(), key=lambda part: -part[1])[:count]:
        asked = min(1.0, costs.asked[kind, rule] / costs.blocks)
        yield f"| {rule} | {kind} | {seconds / words * 1e6:.3f} | {seconds / costs.total:.1%} | {asked:.0%} |"
    yield ""
