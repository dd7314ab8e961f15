"""Engines that somebody else wrote: which are wanted, which answer, and asking them."""

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from lint.checker import Checker, Context
from lint.engine.asking import Circle, ask, dictionary, doubts
from lint.engine.memory import Asked, Memory, looks_of, narrowed
from lint.engine.work import Work, blame
from lint.errors import AbsentError, EngineError
from lint.finding import Problem
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
        memory: what was said about blocks before.

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
        memory: Memory | None = None,
    ) -> None:
        self.memory = Memory() if memory is None else memory
        self.checkers = {name: checker for name, checker in checkers.items() if checker.scope == "engine"}
        self.options_of = options_of
        self.machine = machine
        self.tell = tell
        self.versions: dict[str, str | None] = dict.fromkeys(self.checkers)
        self.absent: dict[str, str] = {}
        self.notices: list[str] = []
        self._asked: set[str] = set()
        self._heard: set[str] = set()  # what they said may have been known before
        self._prepared: set[str] = set()
        self._circles: dict[tuple[object, ...], Circle] = {}

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
                self._prepared.add(checker.name)
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

    def recall(self, work: Work) -> bool:
        """Take a work up: what is known about its blocks need not be asked.

        An engine that has to be asked is told to start, if answers are kept between runs: before, nobody knew.

        Returns:
            Whether an engine has to be asked about any of them.
        """
        blocks = work.document.blocks
        asks = False
        for checker in self.wanted(work.settings):
            circle = self._circle(checker, work)
            names = [circle.under.name(block) for block in blocks]
            known = self.memory.recall(names, circle.under)
            for name, block in zip(names, blocks, strict=True):
                if name in known:
                    circle.known.append(((work, block), known[name]))
                else:
                    circle.open.setdefault(name, []).append((work, block))
            if circle.open:
                asks = True
                self._start(circle)
        return asks

    def _start(self, circle: Circle) -> None:
        name, prepare = circle.checker.name, circle.checker.prepare
        if self.memory.store is not None and prepare is not None and name not in self._prepared:
            self._prepared.add(name)
            prepare(circle.options, circle.context)

    def _circle(self, checker: Checker, work: Work) -> Circle:
        """The circle that a work belongs to."""
        options = self.options_of(checker, work.settings)
        patient = work.settings.engines.get(checker.name) == "require"
        key = (checker.name, repr(options), id(work.context), patient)
        if key not in self._circles:
            looks = looks_of(checker)
            context = self._context(narrowed(work.context, looks), checker.name, work.settings)
            version = self.versions[checker.name]
            asked = Asked(((checker.name, version or "", options),), looks, context)
            under = self.memory.circumstances(asked, lasting=version is not None)
            self._circles[key] = Circle(checker, options, context, under, work.context)
        return self._circles[key]

    def ask(self) -> None:
        """Let the engines judge all works that were taken up; each is asked in one call for every circle.

        The engines work side by side. Matches and problems are added to the works.
        """
        by_name: dict[str, list[Circle]] = {}
        for circle in self._circles.values():
            if circle.open or circle.known:
                by_name.setdefault(circle.checker.name, []).append(circle)
        # Those who only need to be heard take no time, and no thread.
        parts = sorted(by_name.values(), key=lambda circles: any(circle.open for circle in circles))
        busy = [circles for circles in parts if any(circle.open for circle in circles)]
        threads = [threading.Thread(target=self._ask_all, args=(circles,), daemon=True) for circles in busy[1:]]
        for thread in threads:
            thread.start()
        for circles in parts[: len(parts) - len(threads)]:
            self._ask_all(circles)
        for thread in threads:
            thread.join()

    def _ask_all(self, circles: Sequence[Circle]) -> None:
        for circle in circles:
            if circle.checker.name not in self.absent:
                self._ask_one(circle)
            circle.clear()

    def _ask_one(self, circle: Circle) -> None:
        name = circle.checker.name
        try:
            if circle.open:
                ask(circle, self.memory, self.tell)
                self._asked.add(name)
        except AbsentError as error:
            if name not in self._asked:
                self._leave_out(name, str(error))
                return
            self._blame(name, str(error), circle.works())
        except Exception as error:  # noqa: BLE001  # an engine that fails is a problem of each source
            self._blame(name, str(error) if isinstance(error, EngineError) else blame(error), circle.works())
        for (work, block), answer in circle.known:
            work.matches += [match.moved(block.start) for said in answer for match in said.matches]
        self._heard.add(name)

    def consult(self, works: Sequence[Work]) -> None:
        """Ask the engines that have dictionaries about the words that our own speller doubts.

        A doubted word that an engine knows stays in its work as a possible slip. Called when the works have been
        through all checkers; an engine that fails now has no opinion.
        """
        for name in sorted(self._heard):
            if self.checkers[name].known is not None:
                for work in works:
                    if self.checkers[name] in self.wanted(work.settings):
                        self._confer(self._circle(self.checkers[name], work), work)

    def _confer(self, circle: Circle, work: Work) -> None:
        doubted = doubts(work)
        try:
            known = dictionary(circle, sorted(set(doubted.values())), self.memory)
        except AbsentError as error:
            if circle.checker.name not in self._asked:
                self._leave_out(circle.checker.name, str(error))
            return
        except EngineError:
            return
        for place, word in doubted.items():
            if word in known:
                work.matches[place] = replace(work.matches[place], confidence="possible")

    @staticmethod
    def _blame(name: str, why: str, group: Sequence[Work]) -> None:
        for work in group:
            work.problems.append(Problem(name, f"failed: {why}"))


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
