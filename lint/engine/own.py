"""Our own checkers over one document: the block checkers one block after the other, then those of the whole."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lint.checker import Checker, Context
from lint.document import Block
from lint.engine.guests import OptionsOf, may_report
from lint.engine.memory import Answer, Asked, Circumstances, Memory, Said, looks_of, narrowed
from lint.engine.work import Work, blame
from lint.errors import UserError
from lint.finding import Match, Problem
from lint.settings import Settings


@dataclass(frozen=True, slots=True)
class Group:
    """Checkers that look at single blocks and at the same fields of the context.

    Attributes:
        checkers: block checkers, and document checkers that know each block before, with their options.
        context: what they may see.
        under: the circumstances of what they say.
    """

    checkers: tuple[tuple[Checker, Any], ...]
    context: Context
    under: Circumstances


@dataclass(frozen=True, slots=True)
class Plan:
    """Who looks at the documents that are under the same settings.

    Attributes:
        groups: who looks at single blocks.
        documents: checkers of whole documents, with their options.
    """

    groups: tuple[Group, ...]
    documents: tuple[tuple[Checker, Any], ...]


class Own:
    """Runs the checkers of the project.

    Args:
        checkers: all of them, by name.
        options_of: the options of a checker under settings.
        memory: what was said about blocks before.
    """

    def __init__(
        self, checkers: Mapping[str, Checker], options_of: OptionsOf, memory: Memory | None = None
    ) -> None:
        self.checkers = {name: checker for name, checker in checkers.items() if checker.scope != "engine"}
        self.options_of = options_of
        self.memory = Memory() if memory is None else memory
        self._plans: dict[tuple[object, ...], tuple[object, Plan]] = {}

    def run(self, work: Work) -> None:
        """Add to a work what the checkers say about it; one that fails is named, and the others go on.

        Raises:
            UserError: if the settings or the rules of the project are at fault.
        """
        plan = self._plan(work)
        failed: dict[str, str] = {}
        found, facts = self._blocks(plan, work, failed)
        for checker, options in plan.documents:
            if checker.name in failed:
                continue
            known = () if checker.facts is None else (facts.get(checker.name, [None] * len(work.document.blocks)),)
            try:
                said = list(checker.check(work.document, options, work.context, *known))
            except UserError:
                raise
            except Exception as error:  # noqa: BLE001  # named in the report
                failed[checker.name] = blame(error)
                continue
            work.problems += [one for one in said if isinstance(one, Problem)]
            found[checker.name] = [one for one in said if isinstance(one, Match)]
        for name in self.checkers:
            if name in failed:
                path = work.document.source.path
                work.problems.append(Problem(name, f"failed on {path} ({failed[name]})"))
            else:
                work.matches += found.get(name, ())

    def _plan(self, work: Work) -> Plan:
        settings = work.settings
        key = (id(work.context), repr(settings.options), settings.select, settings.extend_select, settings.ignore)
        if key not in self._plans:
            chosen = [
                (checker, self.options_of(checker, settings))
                for checker in self.checkers.values()
                if _is_asked(checker, settings)
            ]
            plan = Plan(
                groups=self._groups(chosen, work.context),
                documents=tuple(pair for pair in chosen if pair[0].scope == "document"),
            )
            self._plans[key] = (work.context, plan)  # the context is kept, so that no other has its number
        return self._plans[key][1]

    def _groups(self, chosen: Sequence[tuple[Checker, Any]], context: Context) -> tuple[Group, ...]:
        parts: dict[tuple[str, ...], list[tuple[Checker, Any]]] = {}
        for checker, options in chosen:
            if checker.scope == "block" or checker.facts is not None:
                parts.setdefault(looks_of(checker), []).append((checker, options))
        found = []
        for looks, checkers in parts.items():
            visible = narrowed(context, looks)
            who = tuple((checker.name, "", options) for checker, options in checkers)
            under = self.memory.circumstances(Asked(who, looks, visible))
            found.append(Group(tuple(checkers), visible, under))
        return tuple(found)

    def _blocks(
        self, plan: Plan, work: Work, failed: dict[str, str]
    ) -> tuple[dict[str, list[Match]], dict[str, list[Any]]]:
        """What is said about single blocks: matches by checker, and facts by checker and place of the block.

        Checkers that fail are added to ``failed``, with the reason.
        """
        matches: dict[str, list[Match]] = {}
        facts: dict[str, list[Any]] = {}
        blocks = work.document.blocks
        for group in plan.groups:
            names = [group.under.name(block) for block in blocks]
            known = self.memory.recall(names, group.under)
            for place, (name, block) in enumerate(zip(names, blocks, strict=True)):
                answer = known.get(name)
                if answer is None:
                    answer = _answer(group, block, failed)
                    if not failed:
                        known[name] = answer
                        self.memory.keep(name, answer, group.under, len(block.text))
                for said in answer:
                    if said.facts is not None:
                        facts.setdefault(said.who, [None] * len(blocks))[place] = said.facts
                    if said.matches:
                        moved = [match.moved(block.start) for match in said.matches]
                        matches.setdefault(said.who, []).extend(moved)
        return matches, facts


def _is_asked(checker: Checker, settings: Settings) -> bool:
    # The house rules have the names of their packs, so only selection can tell.
    return checker.name == "house" or may_report(checker.name, settings)


def _answer(group: Group, block: Block, failed: dict[str, str]) -> Answer:
    """What the checkers of a group say about a block."""
    found = []
    for checker, options in group.checkers:
        if checker.name in failed:
            continue
        try:
            if checker.facts is None:
                said = Said(checker.name, tuple(checker.check(block, options, group.context)))
            else:
                said = Said(checker.name, facts=checker.facts(block, options, group.context))
        except UserError:
            raise
        except Exception as error:  # noqa: BLE001  # named in the report
            failed[checker.name] = blame(error)
            continue
        if said.matches or said.facts is not None:
            found.append(said)
    return tuple(found)
