"""Coverage and mutation of house rules, summed up and shown."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TypeVar

from lint.cli._rules_named import shown
from lint.display import safe
from lint.packs.rule import HouseRule
from lint.proving.coverage import KINDS, Item, coverage
from lint.proving.files import file_of
from lint.proving.mutation import Outcome, mutation

T = TypeVar("T")

SHOWN = 8
"""Parts of one kind of one rule that are named; of more, how many."""

PLURAL = {"phrase": "phrases", "slot": "slots", "exception": "exceptions", "token": "tokens"}


@dataclass(frozen=True)
class Reach:
    """How far the examples of rules reach.

    Attributes:
        files: of the rules, by id.
        items: the parts of each rule; None if coverage was not asked for.
        outcomes: the mutants of each rule; None if mutation was not asked for.
    """

    files: dict[str, str]
    items: dict[str, list[Item]] | None
    outcomes: dict[str, list[Outcome]] | None

    @property
    def share(self) -> float:
        """Parts that are reached, in per cent; 100 if there are none."""
        every = [item.reached for items in (self.items or {}).values() for item in items]
        return 100 * sum(every) / len(every) if every else 100.0

    def text(self) -> Iterator[str]:
        """For people."""
        if self.items is not None:
            yield from self._coverage(self.items)
        if self.outcomes is not None:
            yield from self._mutation(self.outcomes)

    def object(self) -> dict[str, object]:
        """For programs."""
        found: dict[str, object] = {}
        if self.items is not None:
            found["coverage"] = [
                {"rule": rule, "file": self.files[rule], **asdict(item)} for rule, item in _pairs(self.items)
            ]
            found["reached"] = round(self.share, 1)
        if self.outcomes is not None:
            found["mutation"] = [
                {"rule": rule, "file": self.files[rule], **asdict(one)} for rule, one in _pairs(self.outcomes)
            ]
        return found

    def _coverage(self, every: dict[str, list[Item]]) -> Iterator[str]:
        total: Counter[tuple[str, bool]] = Counter()
        for rule, items in every.items():
            total.update((item.kind, item.reached) for item in items)
            missed = [item for item in items if not item.reached]
            if missed:
                yield f"{rule}: {len(items) - len(missed)} of {len(items)} parts are reached by a text\n"
            for kind in KINDS:
                yield from self._missed(rule, kind, [item for item in missed if item.kind == kind])
        yield "\nReached by an example or a clean text:\n"
        for kind in KINDS:
            hit, miss = total[kind, True], total[kind, False]
            if hit + miss:
                yield f"  {PLURAL[kind]:<11}{hit:>7,} of {hit + miss:>7,}  {100 * hit / (hit + miss):5.1f} %\n"
        yield f"  {'all':<11}{_sum(total, True):>7,} of {total.total():>7,}  {self.share:5.1f} %\n\n"

    def _missed(self, rule: str, kind: str, items: Sequence[Item]) -> Iterator[str]:
        if not items:
            return
        named = "; ".join(item.name for item in items[:SHOWN])
        more = f" and {len(items) - SHOWN} more" if len(items) > SHOWN else ""
        yield f"  {safe(self.files[rule])}:{items[0].line}: {PLURAL[kind]} not reached: {safe(named)}{more}\n"

    def _mutation(self, every: dict[str, list[Outcome]]) -> Iterator[str]:
        noticed = total = 0
        for rule, outcomes in every.items():
            survivors = [one for one in outcomes if not one.noticed]
            total += len(outcomes)
            noticed += len(outcomes) - len(survivors)
            if survivors:
                yield f"{rule}: {len(outcomes) - len(survivors)} of {len(outcomes)} changes are noticed\n"
            for one in survivors[:SHOWN]:
                yield f"  {safe(self.files[rule])}:{one.line}: examples do not notice that {safe(one.what)}\n"
            if len(survivors) > SHOWN:
                yield f"  and {len(survivors) - SHOWN} more\n"
        share = f" ({100 * noticed / total:.1f} %)" if total else ""
        yield f"\nNoticed by the examples: {noticed:,} of {total:,} changes{share}.\n\n"


def reach(rules: Iterable[HouseRule], dialect: str, covered: bool, mutated: bool) -> Reach:
    """How far the examples of house rules reach.

    Args:
        rules: whose examples hold.
        dialect: of texts that name none.
        covered: whether to ask for coverage.
        mutated: whether to ask for mutation.

    Raises:
        RuleError: if a file has changed meanwhile and has a mistake now.
    """
    ordered = sorted(rules, key=lambda rule: rule.id)
    return Reach(
        files={rule.id: shown(file_of(rule)) for rule in ordered},
        items={rule.id: coverage(rule, dialect) for rule in ordered} if covered else None,
        outcomes={rule.id: mutation(rule, dialect) for rule in ordered} if mutated else None,
    )


def _pairs(every: Mapping[str, list[T]]) -> Iterator[tuple[str, T]]:
    for rule, found in every.items():
        for one in found:
            yield rule, one


def _sum(total: Counter[tuple[str, bool]], reached: bool) -> int:
    return sum(count for (_, was), count in total.items() if was == reached)
