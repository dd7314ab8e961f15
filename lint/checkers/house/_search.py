"""One pass over a block for the literals of all rules; a rule is asked only where one of its own stands."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from types import ModuleType
from typing import Any

from lint.checkers.house._page import Found, Hit, Page
from lint.finding import Rule
from lint.packs import Packs
from lint.packs.index import EXCEPT, PART, PHRASE, Entries, Entry
from lint.packs.rule import HouseRule

CHUNK = 1 << 16
"""Code points searched at once, so that a text full of hits needs no memory for all of them together."""

# After these “'s” is a verb and belongs to the word; after others it is a possessive and does not.
_HOSTS = frozenset("it that what who there here let he she how where when why this one everyone everybody".split())
_LAST_WORD = re.compile(r"[^\W_]+\Z")
_NEXT = re.compile(r"[ \"“”‘‐‑–-]{0,5}([^\W_]+(?:['-][^\W_]+){0,4})")
_PREVIOUS = re.compile(r"([^\W_]+(?:['-][^\W_]+){0,4})[ \"“”‐‑–-]{0,5}\Z")
_NEIGHBOUR = 80


class Search:
    """The rules of some packs, ready to be looked for.

    Args:
        packs: with their indexes.
        kinds: all kinds by name.
        dialect: of the text; rules that do not hold in it are silent.
    """

    def __init__(self, packs: Packs, kinds: Mapping[str, ModuleType], dialect: str) -> None:
        self.rules = packs.rules
        self._kinds = kinds
        self._silent = {
            place for place, rule in enumerate(packs.rules) if rule.dialects and dialect not in rule.dialects
        }
        self._records: dict[str, Rule] = {}
        self._texts: list[str] = []
        self._starts: list[int] = []
        self._packed = [(base, Entries(literals)) for base, literals in packs.indexes]
        self._entries: dict[int, tuple[Entry, ...]] = {}
        self._always: list[int] = []
        for base, literals in packs.indexes:
            self._starts.append(len(self._texts))
            self._texts += literals.texts()
            self._always += [base + place for place in literals.always]
        self._longest = max(map(len, self._texts), default=0)

    def record(self, rule: HouseRule) -> Rule:
        """The full record of a rule, unpacked when it first speaks."""
        if rule.id not in self._records:
            self._records[rule.id] = rule.rule()
        return self._records[rule.id]

    def _wanted(self, literal: int) -> tuple[Entry, ...]:
        """Who wants a literal, with places in ``rules``."""
        found = self._entries.get(literal)
        if found is None:
            pack = bisect_right(self._starts, literal) - 1
            base, entries = self._packed[pack]
            unpacked = entries.at(literal - self._starts[pack])
            found = self._entries[literal] = tuple((base + place, *rest) for place, *rest in unpacked)
        return found

    @cached_property
    def _automaton(self) -> Any:
        from ahocorasick_rs import AhoCorasick  # noqa: PLC0415

        return AhoCorasick(self._texts, store_patterns=False) if self._texts else None

    def hits(self, page: Page) -> Iterator[tuple[HouseRule, list[Hit]]]:
        """Each rule that speaks about a block, with its hits in order; inside one rule they never overlap."""
        found, right = self._look(page)
        wanted = [place for place in sorted({*found, *self._always} - self._silent) if self._looks_at(place, page)]
        early = self._by_stretch(page, found, wanted) if len(page.text) > CHUNK else {}
        for place in wanted:
            rule = self.rules[place]
            raw = early.get(place)
            if raw is None:
                raw = list(self._kinds[rule.kind].find(rule, page, _in_order(found.get(place, ()))))
            raw.sort(key=lambda hit: (hit.start, -hit.end))
            if not raw:
                continue
            hits = [hit for hit in _apart(raw) if not page.block.is_opaque(hit.start, hit.end)]
            hits = _guarded(rule, page, hits, right.get(place, []))
            if hits:
                yield rule, hits

    def _looks_at(self, place: int, page: Page) -> bool:
        blocks = self.rules[place].blocks
        return not blocks or page.block.kind in blocks

    def _by_stretch(
        self, page: Page, found: Mapping[int, Sequence[Found]], wanted: Sequence[int]
    ) -> dict[int, list[Hit]]:
        """Hits of the rules that look at sentences, stretch by stretch of a long text.

        Each rule in turn over the whole text would read every sentence once a rule.
        """
        places = [place for place in wanted if getattr(self._kinds[self.rules[place].kind], "BY_SENTENCE", False)]
        waiting = {place: _in_order(found.get(place, ())) for place in places}
        starts = {place: [one.start for one in waiting[place]] for place in places}
        hits: dict[int, list[Hit]] = {place: [] for place in places}
        for low in range(0, len(page.text), CHUNK):
            for place in places:
                first, last = bisect_left(starts[place], low), bisect_left(starts[place], low + CHUNK)
                if first < last:
                    rule = self.rules[place]
                    hits[place] += self._kinds[rule.kind].find(rule, page, waiting[place][first:last])
        return hits

    def _look(self, page: Page) -> tuple[dict[int, list[Found]], dict[int, list[tuple[int, int]]]]:
        """By rule: where its literals stand, and where its exceptions do."""
        found: dict[int, list[Found]] = {}
        right: dict[int, list[tuple[int, int]]] = {}
        text, folded = page.folded.text, page.folded
        for index, start, end in self._occurrences(text):
            first, last = folded.start(start), folded.end(end)
            bound = bounded(text, start, end)
            for place, role, value in self._wanted(index):
                if role == PART:
                    found.setdefault(place, []).append(Found(first, last, value))
                elif not bound or (bound == 1 and role == PHRASE and self.rules[place].whole):
                    continue
                elif role == EXCEPT:
                    right.setdefault(place, []).append((first, last))
                else:
                    found.setdefault(place, []).append(Found(first, last, value))
        return found, right

    def _occurrences(self, text: str) -> Iterator[tuple[int, int, int]]:
        if self._automaton is None:
            return
        find = self._automaton.find_matches_as_indexes
        if len(text) <= CHUNK:
            yield from find(text, overlapping=True)
            return
        for at in range(0, len(text), CHUNK):
            for index, start, end in find(text[at : at + CHUNK + self._longest], overlapping=True):
                if start < CHUNK:
                    yield index, start + at, end + at


def _in_order(found: Iterable[Found]) -> list[Found]:
    return sorted(found, key=lambda one: (one.start, one.end))


def bounded(text: str, start: int, end: int) -> int:
    """Whether a range of folded text begins and ends at word boundaries.

    Returns:
        0 no, 1 yes but it is part of a hyphenated compound, 2 yes. A possessive “'s” may follow; any other
        apostrophe with letters (“don't”, “who's”) belongs to the word.
    """
    result = 2
    if start and text[start].isalnum():
        before = text[start - 1]
        joined = start > 1 and text[start - 2].isalnum()
        if before.isalnum() or before == "_" or (before == "'" and joined):
            return 0
        if before == "-" and joined:
            result = 1
    if end < len(text) and text[end - 1].isalnum():
        after = text[end]
        if after.isalnum() or after == "_" or "\u0300" <= after <= "\u036f":
            return 0
        joins = text[end + 1 : end + 2].isalnum()
        if after == "'" and joins and not _possessive(text, start, end):
            return 0
        if after == "-" and joins:
            result = 1
    return result


def _possessive(text: str, start: int, end: int) -> bool:
    if text[end + 1] != "s" or text[end + 2 : end + 3].isalnum():
        return False
    word = _LAST_WORD.search(text[max(start, end - 12) : end])
    return word is None or word[0] not in _HOSTS


def _apart(hits: Sequence[Hit]) -> list[Hit]:
    """Hits in order without overlaps; of two that overlap the longer one stays."""
    kept: list[Hit] = []
    for hit in hits:
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
        elif hit.end - hit.start > kept[-1].end - kept[-1].start:
            kept[-1] = hit
    return kept


def _guarded(rule: HouseRule, page: Page, hits: list[Hit], right: list[tuple[int, int]]) -> list[Hit]:
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


def next_word(text: str, end: int) -> str:
    """The following word of the sentence with all of its compound, or an empty text."""
    found = _NEXT.match(text, end, end + _NEIGHBOUR)
    return found[1] if found else ""


def previous_word(text: str, start: int) -> str:
    """The preceding word of the sentence with all of its compound, or an empty text."""
    found = _PREVIOUS.search(text, max(0, start - _NEIGHBOUR), start)
    return found[1] if found else ""


def _following(text: str, end: int) -> tuple[str, ...]:
    """The following word in lower case: the whole compound, its first part, no possessive."""
    word = next_word(text, end).lower()
    return word, word.partition("-")[0], word.removesuffix("'s")


def _preceding(text: str, start: int) -> tuple[str, ...]:
    """The preceding word in lower case: the whole compound, its last part, no possessive."""
    word = previous_word(text, start).lower()
    return word, word.rpartition("-")[2], word.removesuffix("'s")
