"""Engines that somebody else wrote: which are wanted, which answer, and asking them."""

import importlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from lint.checker import Checker, Context
from lint.document import Block
from lint.engine.work import Work, blame
from lint.errors import EngineError
from lint.finding import Problem
from lint.settings import Settings

OptionsOf = Callable[[Checker, Settings], Any]


class Guests:
    """The engines of a run.

    Attributes:
        versions: of each engine, None for one that is off or absent.
        absent: why an engine that was wanted does not answer.
    """

    def __init__(self, checkers: Mapping[str, Checker], options_of: OptionsOf) -> None:
        self.checkers = {name: checker for name, checker in checkers.items() if checker.scope == "engine"}
        self.options_of = options_of
        self.versions: dict[str, str | None] = dict.fromkeys(self.checkers)
        self.absent: dict[str, str] = {}

    def wanted(self, settings: Settings) -> list[Checker]:
        """The engines that the settings do not turn off and that answer."""
        found = []
        for name, checker in self.checkers.items():
            if settings.engines.get(name) == "off" or not may_report(name, settings) or name in self.absent:
                continue
            if self.versions[name] is None and checker.version is not None:
                try:
                    self.versions[name] = checker.version(self.options_of(checker, settings))
                except EngineError as error:
                    self.absent[name] = str(error)
                    continue
            found.append(checker)
        return found

    def prepare(self, settings: Settings, context: Context) -> None:
        """Let the engines start while the first sources are read."""
        for checker in self.wanted(settings):
            start = getattr(importlib.import_module(checker.check.__module__), "prepare", None)
            if start is not None:
                start(self.options_of(checker, settings), context)

    def missing(self, settings: Settings) -> list[Problem]:
        """A problem for each engine that the settings require and that does not answer."""
        return [Problem(name, why) for name, why in self.absent.items() if settings.engines.get(name) == "require"]

    def ask(self, works: Sequence[Work]) -> None:
        """Hand the blocks of all works to each engine, in one call for all that share options and context.

        Matches and problems are added to the works.
        """
        groups: dict[tuple[str, str, int], list[Work]] = {}
        for work in works:
            for checker in self.wanted(work.settings):
                key = (checker.name, repr(self.options_of(checker, work.settings)), id(work.context))
                groups.setdefault(key, []).append(work)
        for (name, _, _), group in groups.items():
            checker = self.checkers[name]
            try:
                self._ask(checker, group, self.options_of(checker, group[0].settings))
            except Exception as error:  # noqa: BLE001  # an engine that fails is a problem of each source
                problem = Problem(name, f"failed: {error if isinstance(error, EngineError) else blame(error)}")
                for work in group:
                    work.problems.append(problem)

    @staticmethod
    def _ask(checker: Checker, group: Sequence[Work], options: Any) -> None:
        places: list[tuple[Work, Block]] = [(work, block) for work in group for block in work.document.blocks]
        blocks = [block for _, block in places]
        for answer in checker.check(blocks, options, group[0].context):
            if isinstance(answer, Problem):
                for work in group:
                    work.problems.append(answer)
                continue
            place, result = answer
            work, block = places[place]
            if isinstance(result, Problem):
                source = work.document.source
                line, _ = source.position(work.document.to_source(block.span).start)
                work.problems.append(replace(result, message=f"{result.message} ({source.path}:{line})"))
            else:
                work.matches.append(result.moved(block.start))


def may_report(name: str, settings: Settings) -> bool:
    """Whether any rule whose id begins with ``name`` can be wanted."""
    asked = (*settings.select, *settings.extend_select)
    if name in settings.ignore and not any(selector.startswith(name + ".") for selector in asked):
        return False
    return not settings.select or any(
        selector == "ALL" or selector.partition(".")[0] == name for selector in asked
    )
