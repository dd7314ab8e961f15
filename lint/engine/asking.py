"""What an engine is asked about blocks and words, and what becomes of its answers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from lint.checker import Checker, Context
from lint.document import Block
from lint.engine.memory import Answer, Circumstances, Memory, Said
from lint.engine.work import Work
from lint.finding import Match, Problem, Waiting

Place = tuple[Work, Block]
"""A block, and the work that it stands in."""


@dataclass(eq=False, slots=True)
class Circle:
    """Works that an engine judges under the same circumstances, and what is still to be done for them.

    Attributes:
        options: of the engine.
        context: what it may see.
        under: the circumstances.
        whole: the context of the works, which is kept so that no other has its number.
        open: blocks that it has to be asked about, each text once, by the name of the answer.
        known: blocks with answers that were known before.
    """

    checker: Checker
    options: Any
    context: Context
    under: Circumstances
    whole: Context
    open: dict[bytes, list[Place]] = field(default_factory=dict)
    known: list[tuple[Place, Answer]] = field(default_factory=list)

    def works(self) -> list[Work]:
        """The works with blocks that it is asked about."""
        return list({id(work): work for places in self.open.values() for work, _ in places}.values())

    def clear(self) -> None:
        """All is done."""
        self.open.clear()
        self.known.clear()


def ask(circle: Circle, memory: Memory, tell: Callable[[str], None]) -> None:
    """Hand an engine the blocks that are open; what it says about those that it judged whole is remembered.

    Matches and problems are added to the works.

    Args:
        circle: with the blocks.
        memory: takes the answers.
        tell: shows a line to whoever looks on while the engine makes the run wait.

    Raises:
        EngineError: if the engine does not do its work.
    """
    name = circle.checker.name
    places = list(circle.open.values())
    said: list[list[Match]] = [[] for _ in places]
    spoilt: set[int] = set()
    for answer in circle.checker.check([first[0][1] for first in places], circle.options, circle.context):
        if isinstance(answer, Waiting):
            tell(answer.message)
        elif isinstance(answer, Problem):
            spoilt.update(range(len(places)))
            for work in circle.works():
                work.problems.append(answer)
        elif isinstance(answer[1], Problem):
            spoilt.add(answer[0])
            for work, block in places[answer[0]]:
                work.problems.append(_located(answer[1], work, block))
        else:
            said[answer[0]].append(answer[1])
            for work, block in places[answer[0]]:
                work.matches.append(answer[1].moved(block.start))
    for number, key in enumerate(circle.open):
        if number not in spoilt:
            found = (Said(name, tuple(said[number])),) if said[number] else ()
            memory.keep(key, found, circle.under, len(places[number][0][1].text))


def _located(problem: Problem, work: Work, block: Block) -> Problem:
    """A problem of an engine with a block, with the place of the block."""
    source = work.document.source
    line, _ = source.position(work.document.to_source(block.span).start)
    return replace(problem, message=f"{problem.message} ({source.path}:{line})")


def doubts(work: Work) -> dict[int, str]:
    """The words that are likely slips, by the places of their matches."""
    return {
        place: work.document.prose[match.span.start : match.span.end]
        for place, match in enumerate(work.matches)
        if match.rule.consult and (match.confidence or match.rule.confidence) == "likely"
    }


def dictionary(circle: Circle, words: Sequence[str], memory: Memory) -> set[str]:
    """Those words that are in the dictionary of an engine; it is only asked about those that it never judged.

    Raises:
        EngineError: if it does not answer.
    """
    names = {word: circle.under.of_word(word) for word in words}
    judged = memory.recall(names.values(), circle.under)
    found = {word for word, name in names.items() if judged.get(name)}
    new = [word for word in words if names[word] not in judged]
    if new and circle.checker.known is not None:
        said = circle.checker.known(new, circle.options, circle.context)
        for word in new:
            answer = (Said(circle.checker.name),) if word in said else ()
            memory.keep(names[word], answer, circle.under, len(word))
        found.update(said)
    return found
