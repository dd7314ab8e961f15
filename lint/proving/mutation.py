"""Mutation: is a weakened rule noticed by the examples of the rule?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lint.packs.rule import HouseRule
from lint.proving.mutants import Mutant
from lint.proving.trial import Trial

MOST = 40
"""Mutants of one class of one rule; of more, every second or third or … is tried, always the same ones."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a mutant.

    Attributes:
        what: the change, as in “examples do not notice that …”.
        line: of the changed part in the rule's file.
        noticed: whether the examples no longer hold, or a first replacement no longer leads from bad to good.
    """

    what: str
    line: int
    noticed: bool


def mutation(rule: HouseRule, dialect: str, most: int = MOST) -> list[Outcome]:
    """What became of each way to weaken a rule, in the order of its file; the same at every run.

    Args:
        rule: whose file is still there.
        dialect: of texts that name none.
        most: mutants of one class.

    Raises:
        RuleError: if the file has changed and has a mistake now.
    """
    trial = Trial(rule, dialect)
    return list(_outcomes(trial, most))


def _outcomes(trial: Trial, most: int) -> Iterator[Outcome]:
    held, shown = trial.holds(trial.usual), trial.shows(trial.usual)
    for mutant in _sampled(list(trial.mutants()), most):
        what = f"{mutant.name} {mutant.change}"
        if mutant.node is None:
            continue
        if trial.is_idle(mutant):
            yield Outcome(what, mutant.line, noticed=False)
            continue
        said = trial.of(mutant.node)
        if said is not None:
            noticed = trial.holds(said) != held or trial.shows(said) != shown
            yield Outcome(what, mutant.line, noticed)


def _sampled(found: Sequence[Mutant], most: int) -> list[Mutant]:
    """The mutants, of each class at most so many, at equal steps."""
    places: dict[str, list[int]] = {}
    for place, mutant in enumerate(found):
        places.setdefault(mutant.kind, []).append(place)
    kept: set[int] = set()
    for one in places.values():
        step = -(-len(one) // max(1, most))
        kept.update(one[::step])
    return [mutant for place, mutant in enumerate(found) if place in kept]
