"""Engines that somebody else wrote: which are wanted, which answer, and asking them."""

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from lint.checker import Checker, Context
from lint.document import Block
from lint.engine.work import Work, blame
from lint.errors import AbsentError, EngineError
from lint.finding import Problem, Waiting
from lint.machine import Machine
from lint.settings import Settings

OptionsOf = Callable[[Checker, Settings], Any]


class Guests:
    """The engines of a run.

    Args:
        checkers: all of them, by name.
        options_of: the options of a checker under settings.
        machine: the computer.
        tell: shows a line to whoever looks on while an engine makes the run wait.

    Attributes:
        versions: of each engine, None for one that is off, absent or not used by this run.
        absent: why an engine that was wanted does not answer.
        notices: what a reader of the run should know about engines that did not take part.
    """

    def __init__(
        self,
        checkers: Mapping[str, Checker],
        options_of: OptionsOf,
        machine: Machine,
        tell: Callable[[str], None],
    ) -> None:
        self.checkers = {name: checker for name, checker in checkers.items() if checker.scope == "engine"}
        self.options_of = options_of
        self.machine = machine
        self.tell = tell
        self.versions: dict[str, str | None] = dict.fromkeys(self.checkers)
        self.absent: dict[str, str] = {}
        self.notices: list[str] = []
        self._used: set[str] = set()

    def wanted(self, settings: Settings) -> list[Checker]:
        """The engines that the settings do not turn off and that answer."""
        found = []
        for name, checker in self.checkers.items():
            if settings.engines.get(name) == "off" or not may_report(name, settings) or name in self.absent:
                continue
            if self.versions[name] is None and checker.version is not None:
                try:
                    self.versions[name] = checker.version(self.options_of(checker, settings), self.machine)
                except AbsentError as error:
                    self._leave_out(name, str(error))
                    continue
                except EngineError as error:
                    self.absent[name] = str(error)
                    continue
            found.append(checker)
        return found

    def _leave_out(self, name: str, why: str) -> None:
        """No article of the run is checked by an engine that was not there for the first ones."""
        if name not in self.absent:
            self.absent[name] = why
            self.versions[name] = None
            self.notices.append(f"{name}: {why}")

    def prepare(self, settings: Settings, context: Context) -> None:
        """Let the engines start while the first sources are read."""
        for checker in self.wanted(settings):
            if checker.prepare is not None:
                checker.prepare(self.options_of(checker, settings), self._context(context, checker.name, settings))

    def close(self) -> None:
        """End what the engines started for this process, which is about to end too."""
        for checker in self.checkers.values():
            if checker.close is not None:
                checker.close()

    def are_shared(self, settings: Settings) -> bool:
        """Whether several processes may use the engines that the settings want."""
        return all(
            checker.shares is None or checker.shares(self.options_of(checker, settings), self.machine)
            for checker in self.wanted(settings)
        )

    def take(self, versions: Mapping[str, str | None], absent: Mapping[str, str], notices: Sequence[str]) -> None:
        """Learn what became of the engines in another process of this run."""
        self.absent.update(absent)
        for name, version in versions.items():
            if version is not None or name in self.absent:
                self.versions[name] = None if name in self.absent else version
        self.notices += [notice for notice in notices if notice not in self.notices]

    def _context(self, context: Context, name: str, settings: Settings) -> Context:
        """The context for an engine: one that is required may be waited for."""
        return replace(context, patient=settings.engines.get(name) == "require", machine=self.machine)

    def missing(self, settings: Settings) -> list[Problem]:
        """A problem for each engine that the settings require and that does not answer."""
        return [Problem(name, why) for name, why in self.absent.items() if settings.engines.get(name) == "require"]

    def ask(self, works: Sequence[Work]) -> None:
        """Hand the blocks of all works to each engine, in one call for all that share options and context.

        The engines work side by side. Matches and problems are added to the works.
        """
        groups: dict[str, dict[tuple[str, int], list[Work]]] = {}
        for work in works:
            for checker in self.wanted(work.settings):
                key = (repr(self.options_of(checker, work.settings)), id(work.context))
                groups.setdefault(checker.name, {}).setdefault(key, []).append(work)
        asked = list(groups.items())
        threads = [
            threading.Thread(target=self._ask_all, args=(name, list(parts.values())), daemon=True)
            for name, parts in asked[1:]
        ]
        for thread in threads:
            thread.start()
        for name, parts in asked[:1]:
            self._ask_all(name, list(parts.values()))
        for thread in threads:
            thread.join()

    def _ask_all(self, name: str, groups: Sequence[Sequence[Work]]) -> None:
        checker = self.checkers[name]
        for group in groups:
            if name in self.absent:
                return
            try:
                self._ask(checker, group)
                self._used.add(name)
            except AbsentError as error:
                if name in self._used:
                    self._blame(name, str(error), group)
                else:
                    self._leave_out(name, str(error))
            except Exception as error:  # noqa: BLE001  # an engine that fails is a problem of each source
                self._blame(name, str(error) if isinstance(error, EngineError) else blame(error), group)

    def consult(self, works: Sequence[Work]) -> None:
        """Ask the engines that have dictionaries about the words that our own speller doubts.

        A doubted word that an engine knows stays in its work as a possible slip. Called when the works have been
        through all checkers; an engine that fails now has no opinion.
        """
        for name in sorted(self._used):
            if self.checkers[name].known is not None:
                for work in works:
                    if self.checkers[name] in self.wanted(work.settings):
                        self._confer(self.checkers[name], work)

    def _confer(self, checker: Checker, work: Work) -> None:
        doubted = _doubted(work)
        if not doubted or checker.known is None:
            return
        try:
            known = checker.known(
                sorted(set(doubted.values())), self.options_of(checker, work.settings), work.context
            )
        except EngineError:
            return
        for place, word in doubted.items():
            if word in known:
                work.matches[place] = replace(work.matches[place], confidence="possible")

    @staticmethod
    def _blame(name: str, why: str, group: Sequence[Work]) -> None:
        for work in group:
            work.problems.append(Problem(name, f"failed: {why}"))

    def _ask(self, checker: Checker, group: Sequence[Work]) -> None:
        settings = group[0].settings
        context = self._context(group[0].context, checker.name, settings)
        places: list[tuple[Work, Block]] = [(work, block) for work in group for block in work.document.blocks]
        blocks = [block for _, block in places]
        for answer in checker.check(blocks, self.options_of(checker, settings), context):
            if isinstance(answer, Waiting):
                self.tell(answer.message)
                continue
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


def _doubted(work: Work) -> dict[int, str]:
    """The words that are likely slips, by the places of their matches."""
    return {
        place: work.document.prose[match.span.start : match.span.end]
        for place, match in enumerate(work.matches)
        if match.rule.consult and (match.confidence or match.rule.confidence) == "likely"
    }


def with_selectors(name: str, options: type[Any], values: Mapping[str, Any], settings: Settings) -> dict[str, Any]:
    """The options of an engine, with the rules that the selectors name one by one.

    Args:
        name: of the engine.
        options: the class of its options.
        values: what the settings say in its table.
        settings: their selectors such as ``languagetool.EN_UNPAIRED_QUOTES``.
    """
    found = dict(values)
    lists = {"rules": (*settings.select, *settings.extend_select), "off": settings.ignore}
    for option, selectors in lists.items():
        named = tuple(selector for selector in selectors if selector.startswith(f"{name}."))
        if named and option in getattr(options, "__dataclass_fields__", {}):
            found[option] = (*found.get(option, ()), *named)
    return found


def may_report(name: str, settings: Settings) -> bool:
    """Whether any rule whose id begins with ``name`` can be wanted."""
    asked = (*settings.select, *settings.extend_select)
    if name in settings.ignore and not any(selector.startswith(name + ".") for selector in asked):
        return False
    return not settings.select or any(
        selector == "ALL" or selector.partition(".")[0] == name for selector in asked
    )
