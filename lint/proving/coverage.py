"""Coverage: which parts of a rule no example and no clean text reaches.

A part is reached if some text of the rule comes out differently without it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from lint.packs.rule import HouseRule
from lint.proving.files import child
from lint.proving.trial import Trial

Kind = Literal["phrase", "slot", "exception", "token"]
KINDS: tuple[Kind, ...] = ("phrase", "slot", "exception", "token")


@dataclass(frozen=True, slots=True)
class Item:
    """A part of a rule.

    Attributes:
        kind: phrase, slot of the message, exception, or token (also a word of one).
        name: for a reader.
        line: in the rule's file.
        reached: whether some text needs it.
    """

    kind: Kind
    name: str
    line: int
    reached: bool


def coverage(rule: HouseRule, dialect: str) -> list[Item]:
    """The parts of a rule, in the order of its file, slots first.

    Args:
        rule: whose file is still there.
        dialect: of texts that name none.

    Raises:
        RuleError: if the file has changed and has a mistake now.
    """
    trial = Trial(rule, dialect)
    line = (child(trial.node, "message") or trial.node).line
    slots = [Item("slot", f"{{{name}}}", line, filled) for name, filled in trial.slots()]
    return [*slots, *dict.fromkeys(_parts(trial))]


def _parts(trial: Trial) -> Iterator[Item]:
    speaks = any(trial.usual)
    for mutant in trial.mutants():
        kind = mutant.kind
        if kind == "setting" or kind == "replacement":  # noqa: PLR1714  # so the type checker sees what is left
            continue
        if mutant.node is None:
            reached = speaks
        elif trial.is_idle(mutant):
            reached = False
        else:
            said = trial.of(mutant.node)
            if said is None:
                continue
            reached = said != trial.usual
        yield Item(kind, mutant.name, mutant.line, reached)
