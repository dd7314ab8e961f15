"""One source to one report: parse, check, lift, settle."""

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from lint import suppression
from lint.anchors import anchored
from lint.checker import Checker, Context, checkers
from lint.checkers import house
from lint.dialect import detect
from lint.document import Document, lift
from lint.engine import spreading
from lint.engine.guests import Guests, may_report, with_selectors
from lint.engine.memory import Memory
from lint.engine.ordering import Ordering
from lint.engine.own import Own
from lint.engine.parsing import parse
from lint.engine.reading import batches
from lint.engine.selecting import pack_folders, selection_of, terms_of
from lint.engine.settling import may_speak, settle
from lint.engine.work import Decision, State, Work, blame
from lint.errors import UserError
from lint.finding import Problem, Report, Rule
from lint.judgement import measured
from lint.machine import Machine
from lint.merge import Sources
from lint.selection import ALL, fits
from lint.settings import Settings, near
from lint.text import Source


class Proofreader:
    """Checks sources under settings. Keep one for a run: engines stay warm in it.

    Args:
        settings_for: gives the settings that hold for a path.
        cache: folder for compiled packs, or empty.
        machine: the computer, for engines.
        tell: shows a line to whoever looks on while an engine makes the run wait.
        everything: whether house rules that nobody wants are looked for too, to say what became of them.
        memory: what was said about blocks before; several proofreaders may share one.

    Attributes:
        jobs: how many processes may check files side by side; 1 for none but this one.
    """

    def __init__(
        self,
        settings_for: Callable[[str], Settings],
        cache: str = "",
        machine: Machine = Machine(),  # noqa: B008  # frozen
        tell: Callable[[str], None] = lambda _line: None,
        *,
        everything: bool = False,
        memory: Memory | None = None,
    ) -> None:
        self.everything = everything
        self.settings_for = settings_for
        self.cache = cache
        self.machine = machine
        self.checkers = checkers()
        self.memory = Memory() if memory is None else memory
        self.own = Own(self.checkers, self.options, self.memory)
        self.guests = Guests(self.checkers, self.options, machine, tell, self.memory)
        self.ordering = Ordering(self.memory)
        self.sources = Sources(frozenset(self.guests.checkers), frozenset(self.checkers))
        self.jobs = 1
        self._contexts: dict[tuple[str, ...], Context] = {}
        self._awaited: Settings | None = None

    def prepare(self, settings: Settings) -> None:
        """Let engines start while the first sources are read."""
        self._awaited = settings

    def _prepare(self) -> None:
        """In the process that will ask them: the others would keep engines that nobody uses."""
        settings, self._awaited = self._awaited, None
        store = self.memory.store
        if settings is not None and (store is None or store.is_new()):  # else they may not be needed
            self.guests.prepare(settings, self.context(settings, settings.language or "en"))

    def check(self, paths: Iterable[str]) -> Iterator[Report]:
        """The report of each file, in the given order; a file that cannot be read gives one with a problem."""
        if self.jobs > 1:
            paths = list(paths)
            if spreading.pays(self, paths):
                yield from spreading.check(self, paths)
                return
        self._prepare()
        for batch in batches(paths):
            yield from self.check_sources(batch)

    def check_sources(self, batch: Sequence[Source | Report]) -> Iterator[Report]:
        """The report of each source; a report is passed on. Engines work beside our own checkers."""
        for item in self.decide(batch):
            yield item if isinstance(item, Report) else item.report

    def decide(self, batch: Sequence[Source | Report]) -> Iterator[Decision | Report]:
        """What was said of each source, and what became of it; a report is passed on."""
        self._prepare()
        sources = [item for item in batch if isinstance(item, Source)]
        if any(self.guests.wanted(self.settings_for(source.path)) for source in sources):
            yield from self._beside_engines(batch)
            return
        for item in batch:
            if isinstance(item, Report):
                yield item
            else:
                work = self.begin(item)
                if not work.skipped:
                    self.own.run(work)
                yield self._judged(work)
        self.memory.flush()

    def _beside_engines(self, batch: Sequence[Source | Report]) -> Iterator[Decision | Report]:
        works: list[Work | Report] = []
        asks = False
        for source in batch:
            work = source if isinstance(source, Report) else self.begin(source)
            works.append(work)
            if isinstance(work, Work) and not work.skipped:
                asks = self.guests.recall(work) or asks
        begun = [work for work in works if isinstance(work, Work) and not work.skipped]
        thread = threading.Thread(target=self.guests.ask, daemon=True) if asks else None
        if thread is not None:
            thread.start()
        for work in begun:
            self.own.run(work)
        if thread is not None:
            thread.join()
        else:
            self.guests.ask()
        self.guests.consult(begun)
        begun.clear()
        works.reverse()
        while works:  # taken out, so that a document is gone when the next one is judged
            item = works.pop()
            yield item if isinstance(item, Report) else self._judged(item)
        self.memory.flush()

    def _judged(self, work: Work) -> Decision | Report:
        try:
            return self._finish(work)
        except UserError:
            raise
        except Exception as error:  # noqa: BLE001  # what fails on one source must not take the others along
            path = work.document.source.path
            why = f"what was found could not be judged ({blame(error)})"
            return Report(path, work.document.source, problems=(Problem(path, why),))

    def state(self) -> State:
        """What became of the engines: versions, why one is absent, notices."""
        return dict(self.guests.versions), dict(self.guests.absent), list(self.guests.notices)

    def begin(self, source: Source) -> Work:
        """A source on its way: parsed, with what holds for it; one that cannot be parsed is skipped."""
        settings = self.settings_for(source.path)
        try:
            document = parse(source)
        except Exception as error:  # noqa: BLE001  # a format that fails must not take the other files along
            work = Work(Document(source, "", (), ()), settings, Context(), skipped=True)
            work.problems.append(Problem(source.path, f"could not be parsed ({blame(error)})"))
            return work
        work = Work(document, settings, self.context(settings, settings.language or detect(document)))
        if document.language and not document.language.lower().startswith("en"):
            work.notes.append(f"is written in another language ({document.language}): not checked")
            work.skipped = True
        return work

    def context(self, settings: Settings, dialect: str) -> Context:
        """What checkers may know beyond their target, for one dialect ("en" if undecided)."""
        chosen = ("", *settings.select, "", *settings.extend_select, "", *settings.ignore)
        key = (dialect, settings.audience, settings.file, settings.root, *settings.packs, *chosen)
        if key not in self._contexts:
            context = Context(
                dialect=dialect,
                accept=settings.accepted,
                reject=settings.rejected,
                names=settings.learnt,
                packs=pack_folders(settings),
                cache=self.cache,
                audience=settings.audience,
                machine=self.machine,
            )
            if not self.everything:
                briefs = house.briefs(context)
                context = replace(context, unwanted=selection_of(settings).unwanted(briefs))
            self._contexts[key] = context
        return self._contexts[key]

    @staticmethod
    def options(checker: Checker, settings: Settings) -> Any:
        """The options of a checker under the settings."""
        values = settings.options.get(checker.name, {})
        if checker.scope == "engine":
            values = with_selectors(checker.name, checker.options, values, settings)
        return checker.options(**values)

    def _finish(self, work: Work) -> Decision:
        document = work.document
        problems = list(work.problems)
        if not work.skipped:
            problems += self.guests.missing(work.settings)
        heard = [match for match in work.matches if may_speak(match, document)]
        # Who wants no look at the context has no language model loaded for the order of suggestions either.
        if may_report("context", work.settings):
            heard = self.ordering.ordered(heard, document)
        spoken = tuple(lift(match, document) for match in heard)
        selection = selection_of(work.settings, document.source.path)
        settled = settle(spoken, document, selection, self.sources, measured(), self._terms(work))
        findings = anchored(settled.findings, document)
        beside = anchored((one.finding for one in settled.hidden), document)
        report = Report(
            path=document.source.path,
            source=document.source,
            words=0 if work.skipped else sum(len(block.words) for block in document.blocks),
            findings=findings,
            hidden=tuple(
                replace(one, finding=finding) for one, finding in zip(settled.hidden, beside, strict=True)
            ),
            problems=tuple(sorted(set(problems), key=lambda problem: (problem.where, problem.message))),
            notes=tuple(work.notes),
        )
        return Decision(document, work.settings, report, tuple(work.matches), spoken)

    def _terms(self, work: Work) -> suppression.Terms:
        """On which terms a source may ask for silence."""
        if suppression.MARK not in work.document.source.text:
            return suppression.NO_TERMS
        asked = {checker.name for checker in self.guests.wanted(work.settings)}
        return terms_of(
            work.settings, self.machine.today, [name for name in self.guests.checkers if name not in asked]
        )

    def close(self) -> None:
        """End what engines started for this process; a process that ends by itself need not call it."""
        self.guests.close()

    def rules(self, settings: Settings) -> dict[str, Rule]:
        """Every rule by id that is known without asking an engine."""
        context = self.context(settings, settings.language or "en")
        found: dict[str, Rule] = {rule.id: rule for rule in suppression.RULES}
        for checker in self.checkers.values():
            for rule in checker.rules(self.options(checker, settings), context):
                found[rule.id] = rule
        return dict(sorted(found.items()))

    def verify_selectors(self, settings: Settings, where: str) -> None:
        """Refuse a selector that fits no rule.

        Raises:
            UserError: naming the selector, where it came from and the nearest known one.
        """
        asked = {*settings.select, *settings.extend_select, *settings.ignore, *settings.severity}
        asked.update((*settings.exit.get("rules", ()), *settings.exit.get("ignore", ())))
        engines = set(self.guests.checkers)
        asked = {selector for selector in asked if selector != ALL and selector.partition(".")[0] not in engines}
        if not asked:
            return
        for selector in sorted(asked - self._names(settings, asked)):
            known = self.rules(settings)
            if any(fits(selector, rule) for rule in known.values()):
                continue  # a former name from another family
            names = sorted({*known, *(name.partition(".")[0] for name in known), *engines})
            raise UserError(f"{where}: no rule is called “{selector}”{near(selector, names)}")

    def _names(self, settings: Settings, asked: set[str]) -> set[str]:
        """Ids, former ids and first parts of the rules; checkers that nobody names are not asked for theirs."""
        context = self.context(settings, settings.language or "en")
        found = {name for rule in suppression.RULES for name in first_parts(rule.id)}
        for brief in house.briefs(context):
            for name in (brief.id, *brief.aliases):
                found.update(first_parts(name))
        wanted = {selector.partition(".")[0] for selector in asked - found}
        for name in wanted & self.checkers.keys():
            checker = self.checkers[name]
            for rule in checker.rules(self.options(checker, settings), context):
                for one in (rule.id, *rule.aliases):
                    found.update(first_parts(one))
        return found


def first_parts(name: str) -> list[str]:
    """A dotted name and all that it begins with."""
    parts = name.split(".")
    return [".".join(parts[:end]) for end in range(1, len(parts) + 1)]
