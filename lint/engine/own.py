"""Our own checkers over one document: the block checkers one block after the other, then those of the whole."""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lint.checker import Checker
from lint.document import Block
from lint.engine.guests import OptionsOf, may_report
from lint.engine.work import Work, blame
from lint.errors import UserError
from lint.finding import Match, Problem
from lint.settings import Settings

SEEN_BLOCKS, SEEN_TEXT = 2_000, 2_000
"""Blocks whose results are remembered, and code points of the longest one."""

_Said = tuple[tuple[str, tuple[Match, ...]], ...]
"""What each checker that spoke said about a block, relative to it."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Who looks at the documents that are under the same settings.

    Attributes:
        blocks: checkers of single blocks, with their options.
        documents: checkers of whole documents, with their options.
        seen: what was said about blocks, the one used last at the end.
    """

    blocks: tuple[tuple[Checker, Any], ...]
    documents: tuple[tuple[Checker, Any], ...]
    seen: OrderedDict[tuple[object, ...], _Said]


class Own:
    """Runs the checkers of the project.

    Args:
        checkers: all of them, by name.
        options_of: the options of a checker under settings.
    """

    def __init__(self, checkers: Mapping[str, Checker], options_of: OptionsOf) -> None:
        self.checkers = {name: checker for name, checker in checkers.items() if checker.scope != "engine"}
        self.options_of = options_of
        self._plans: dict[tuple[object, ...], tuple[object, Plan]] = {}

    def run(self, work: Work) -> None:
        """Add to a work what the checkers say about it; one that fails is named, and the others go on.

        Raises:
            UserError: if the settings or the rules of the project are at fault.
        """
        plan = self._plan(work)
        found: dict[str, list[Match]] = {}
        failed = self._blocks(plan, work, found)
        for checker, options in plan.documents:
            try:
                said = list(checker.check(work.document, options, work.context))
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
                blocks=tuple(pair for pair in chosen if pair[0].scope == "block"),
                documents=tuple(pair for pair in chosen if pair[0].scope == "document"),
                seen=OrderedDict(),
            )
            self._plans[key] = (work.context, plan)  # the context is kept, so that no other has its number
        return self._plans[key][1]

    def _blocks(self, plan: Plan, work: Work, found: dict[str, list[Match]]) -> dict[str, str]:
        """What is said about single blocks, added to ``found``; which checkers failed, and why."""
        failed: dict[str, str] = {}
        for block in work.document.blocks:
            for name, matches in _said(plan, block, work, failed):
                found.setdefault(name, []).extend(match.moved(block.start) for match in matches)
        return failed


def _is_asked(checker: Checker, settings: Settings) -> bool:
    # The house rules have the names of their packs, so only selection can tell.
    return checker.name == "house" or may_report(checker.name, settings)


def _said(plan: Plan, block: Block, work: Work, failed: dict[str, str]) -> _Said:
    """What the checkers say about a block; a text that was seen before is not looked at again."""
    key = (block.text, block.kind, block.within, block.level)
    known = plan.seen.pop(key, None)
    if known is not None:
        plan.seen[key] = known
        return known
    said = []
    for checker, options in plan.blocks:
        if checker.name in failed:
            continue
        try:
            matches = tuple(checker.check(block, options, work.context))
        except UserError:
            raise
        except Exception as error:  # noqa: BLE001  # named in the report
            failed[checker.name] = blame(error)
            continue
        if matches:
            said.append((checker.name, matches))
    result = tuple(said)
    if not failed and len(block.text) <= SEEN_TEXT:
        plan.seen[key] = result
        if len(plan.seen) > SEEN_BLOCKS:
            plan.seen.popitem(last=False)
    return result
