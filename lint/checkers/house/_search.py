"""One pass over a block for the literals of all rules; a rule is asked only where one of its own stands."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from itertools import accumulate
from operator import itemgetter
from types import ModuleType
from typing import Any, NamedTuple

from lint.checkers.house._beside import at_edges, bounded, next_word, previous_word
from lint.checkers.house._gates import Gates, Sieve
from lint.checkers.house._net import CHUNK, Nets
from lint.checkers.house._page import Found, Hit, Page
from lint.checkers.house._watch import WATCHED, Run, Watch
from lint.finding import Rule
from lint.packs import Packs
from lint.packs.index import EDGE, EXCEPT, PART, PHRASE, WORD
from lint.packs.rule import HouseRule

_CLEAR = frozenset(' .,;:!?()[]“”"…—/')
_Test = Callable[[Page, int], bool]
_Wish = tuple[int, int, Any, _Test | None]
_Wake = tuple[int, Any, _Test | None]
_Wishes = tuple[Sequence[_Wake], Sequence[int], Sequence[_Wish]]
"""Whom a literal wakes where it stands clear, whose exception it is there, and the same with roles."""


class Known(NamedTuple):
    """A rule that was woken before.

    Attributes:
        rule: the rule.
        find: of its kind, for this rule.
    """

    rule: HouseRule
    find: Callable[[Page, Sequence[Found]], Iterable[Hit]]


class Search:
    """The rules of some packs, ready to be looked for.

    Args:
        packs: with their index.
        kinds: all kinds by name.
        dialect: of the text; rules that do not hold in it are silent.
        unwanted: ids of rules that are silent.
    """

    def __init__(
        self, packs: Packs, kinds: Mapping[str, ModuleType], dialect: str, unwanted: frozenset[str] = frozenset()
    ) -> None:
        self.rules = packs.rules
        self.ids = packs.ids
        self._kinds = kinds
        silent = {place for place, dialects in packs.limited if dialect not in dialects}
        if unwanted:
            silent |= {place for place, name in enumerate(packs.ids) if name in unwanted}
        self._gates = Gates(packs.index, frozenset(silent), self._wants, self._sieved)
        self._sieves: dict[tuple[int, ...], Sieve] = {}
        self._wishes: defaultdict[str, dict[int, _Wishes | tuple[()]]] = defaultdict(dict)
        self._nears: dict[int, Callable[[Any], _Test | None] | None] = {}
        self._records: dict[str, Rule] = {}
        self._known: dict[int, Known] = {}
        self._nets = Nets(packs.index, frozenset(silent))
        self.reviewing = [place for place in packs.reviewing if place not in silent]

    def record(self, rule: HouseRule) -> Rule:
        """The full record of a rule, unpacked when it first speaks."""
        if rule.id not in self._records:
            self._records[rule.id] = rule.rule()
        return self._records[rule.id]

    def place(self, name: str) -> int:
        """The place of a rule, told by its id."""
        return self._places[name]

    @cached_property
    def _places(self) -> dict[str, int]:
        return {name: place for place, name in enumerate(self.ids)}

    def begin(self, pages: Sequence[Page]) -> Run:
        """What the search of a document shares between its pages."""
        return Run(self._nets.fitting(page.folded.text for page in pages), pages)

    def hits(self, page: Page, run: Run | None = None) -> Iterator[tuple[HouseRule, list[Hit]]]:
        """Each rule that speaks about a block, with its hits in order; inside one rule they never overlap.

        Args:
            page: the block.
            run: the document's; a rule that is too slow is stopped for the rest of it.
        """
        run = run or Run(self._nets.whole)
        found, right = self._look(page, run)
        known = self._known
        wanted = sorted(found.keys() | self._gates.open(page))
        if run.stopped:
            wanted = [place for place in wanted if place not in run.stopped]
        watch = Watch(run, page) if len(page.text) > WATCHED else None
        early = self._by_stretch(page, found, wanted, watch) if watch and len(page.text) > CHUNK else {}
        for place in wanted:
            rule, find = known.get(place) or self._know(place)
            raw = early.get(place) if early else None
            if raw is None:
                if watch:
                    watch.begin()
                reasons = found.get(place, ())
                if len(reasons) > 1:
                    reasons = _in_order(reasons)
                raw = [*find(page, reasons)]
                if watch:
                    watch.count(place)
            if raw:
                hits = self._judged(rule, page, raw, right.get(place))
                if hits:
                    yield rule, hits

    def _know(self, place: int) -> Known:
        rule = self.rules[place]
        kind = self._kinds[rule.kind]
        # A kind that works something out for a rule does it once.
        find = kind.prepare(rule) if hasattr(kind, "prepare") else partial(kind.find, rule)
        self._known[place] = Known(rule, find)
        return self._known[place]

    def _wants(self, place: int, kind: str) -> bool:
        """Whether a rule looks at a kind of block."""
        blocks = self.rules[place].blocks
        return not blocks or kind in blocks

    def _sieved(self, places: frozenset[int]) -> tuple[frozenset[int], list[Sieve]]:
        """Of rules that nothing wakes those that look at every block, and what tells the others."""
        groups: dict[str, list[int]] = {}
        for place in sorted(places):
            kind = self.rules[place].kind
            if hasattr(self._kinds[kind], "sieve"):
                groups.setdefault(kind, []).append(place)
        for kind, some in groups.items():
            if tuple(some) not in self._sieves:
                self._sieves[tuple(some)] = self._kinds[kind].sieve({place: self.rules[place] for place in some})
        return places.difference(*groups.values()), [self._sieves[tuple(some)] for some in groups.values()]

    @staticmethod
    def _judged(rule: HouseRule, page: Page, raw: list[Hit], right: list[tuple[int, int]] | None) -> list[Hit]:
        """Hits in order and apart, without those that something excuses."""
        if len(raw) > 1:
            raw.sort(key=lambda hit: (hit.start, -hit.end))
            raw = _apart(raw)
        hits = raw
        if page.block.opaque:
            hits = [hit for hit in raw if not page.block.is_opaque(hit.start, hit.end)]
        return _guarded(rule, page, hits, right)

    def _by_stretch(
        self, page: Page, found: Mapping[int, list[Found]], wanted: Sequence[int], watch: Watch
    ) -> dict[int, list[Hit]]:
        """Hits of the rules that look at sentences, stretch by stretch of a long text.

        Each rule in turn over the whole text would read every sentence once a rule.
        """
        places = [place for place in wanted if getattr(self._kinds[self.rules[place].kind], "BY_SENTENCE", False)]
        waiting = {place: _in_order(found.get(place, [])) for place in places}
        starts = {place: [one.start for one in waiting[place]] for place in places}
        hits: dict[int, list[Hit]] = {place: [] for place in places}
        for low in range(0, len(page.text), CHUNK):
            for place in places:
                first, last = bisect_left(starts[place], low), bisect_left(starts[place], low + CHUNK)
                if first < last and not watch.stops(place):
                    watch.begin()
                    _, find = self._known.get(place) or self._know(place)
                    hits[place] += find(page, waiting[place][first:last])
                    watch.count(place)
        return hits

    def _look(self, page: Page, run: Run) -> tuple[dict[int, list[Found]], dict[int, list[tuple[int, int]]]]:
        """By rule: where its literals stand, and where its exceptions do."""
        found: defaultdict[int, list[Found]] = defaultdict(list)
        right: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        text, folded = page.folded.text, page.folded
        padded, shifted = text + " ", folded.shifted
        # What NamedTuple does itself takes three times as long.
        made: Callable[..., Found] = tuple.__new__
        known = self._wishes[page.block.kind]
        for number, start, end in run.occurrences(page):
            wishes = known.get(number)
            if wishes is None:
                wishes = known[number] = self._wishes_for(page.block.kind, number)
            if not wishes:
                continue
            first, last = (folded.start(start), folded.end(end)) if shifted else (start, end)
            # Most words stand between blanks or before a stop, where nobody asks for more.
            if padded[end] in _CLEAR and padded[start - 1] in _CLEAR:
                wakes, excepts, _ = wishes
            else:
                wakes, excepts = self._at_bounds(wishes[2], text, start, end)
            for place, value, test in wakes:
                if test is None or test(page, first):
                    found[place].append(made(Found, (first, last, value)))
            for place in excepts:
                right[place].append((first, last))
        return found, right

    def _at_bounds(self, every: Sequence[_Wish], text: str, start: int, end: int) -> tuple[list[_Wake], list[int]]:
        """Whom a literal wakes and whose exception it is where a hyphen, an apostrophe or a letter stands beside it."""
        wakes: list[_Wake] = []
        excepts: list[int] = []
        bound = -1
        for place, role, value, test in every:
            if role == PART or (role == EDGE and at_edges(text, start, end)):
                wakes.append((place, value, test))
                continue
            if bound < 0:
                bound = bounded(text, start, end)
            if role == EDGE or not bound or (bound == 1 and role == PHRASE and self.rules[place].whole):
                continue
            if role == EXCEPT:
                excepts.append(place)
            else:
                wakes.append((place, value, test))
        return wakes, excepts

    def _wishes_for(self, kind: str, number: int) -> "_Wishes | tuple[()]":
        """Who wants a literal in blocks of a kind."""
        entries = [entry for entry in self._nets.entries(number) if self._wants(entry[0], kind)]
        every = tuple((place, role, value, self._test(place, role, value)) for place, role, value in entries)
        if not every:
            return ()
        wakes = tuple((place, value, test) for place, role, value, test in every if role != EXCEPT)
        return wakes, tuple(place for place, role, *_ in every if role == EXCEPT), every

    def _test(self, place: int, role: int, value: Any) -> _Test | None:
        """What tells at once, where a literal of a rule stands, that the rule has nothing to say there."""
        if role not in (PHRASE, WORD):
            return None
        if place not in self._nears:
            rule = self.rules[place]
            near = getattr(self._kinds[rule.kind], "near", None)
            self._nears[place] = near(rule) if near else None
        near = self._nears[place]
        return near(value) if near else None


def _in_order(found: Sequence[Found]) -> list[Found]:
    return sorted(found, key=itemgetter(0, 1))


def _apart(hits: Sequence[Hit]) -> list[Hit]:
    """Hits in order without overlaps; of two that overlap the longer one stays."""
    kept: list[Hit] = []
    for hit in hits:
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
        elif hit.end - hit.start > kept[-1].end - kept[-1].start:
            kept[-1] = hit
    return kept


def _guarded(rule: HouseRule, page: Page, hits: list[Hit], right: list[tuple[int, int]] | None) -> list[Hit]:
    """The hits that no exception and no neighbouring word excuses."""
    if right:
        right.sort()
        starts = [start for start, _ in right]
        ends = list(accumulate((end for _, end in right), max))
        hits = [hit for hit in hits if not _inside(hit, starts, ends)]
    if rule.before:
        hits = [hit for hit in hits if rule.before.isdisjoint(_following(page.even, hit.end))]
    if rule.after:
        hits = [hit for hit in hits if rule.after.isdisjoint(_preceding(page.even, hit.start))]
    return hits


def _inside(hit: Hit, starts: list[int], ends: list[int]) -> bool:
    place = bisect_right(starts, hit.start) - 1
    return place >= 0 and ends[place] >= hit.end


def _following(text: str, end: int) -> tuple[str, ...]:
    """The following word in lower case: the whole compound, its first part, no possessive."""
    word = next_word(text, end).lower()
    return word, word.partition("-")[0], word.removesuffix("'s")


def _preceding(text: str, start: int) -> tuple[str, ...]:
    """The preceding word in lower case: the whole compound, its last part, no possessive."""
    word = previous_word(text, start).lower()
    return word, word.rpartition("-")[2], word.removesuffix("'s")
