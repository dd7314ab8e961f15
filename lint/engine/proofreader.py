"""One source to one report: parse, check, lift, settle."""

import os
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from lint import discovery, resources, suppression
from lint.checker import Checker, Context, checkers
from lint.checkers import house
from lint.dialect import detect
from lint.document import Document, lift
from lint.engine.guests import Guests, may_report, with_selectors
from lint.engine.parsing import parse
from lint.engine.settling import settle
from lint.engine.work import Decision, Work, blame
from lint.errors import UnreadableError, UserError
from lint.finding import Match, Problem, Report, Rule
from lint.judgement import measured
from lint.machine import Machine
from lint.merge import Sources
from lint.packs import split_pin, verify_pin
from lint.ranking import ranked
from lint.selection import ALL, Selection, fits
from lint.settings import Settings, near
from lint.text import Source

BATCH = 40
"""Sources handed to an engine in one call: enough to keep its workers busy, few enough to show progress."""


class Proofreader:
    """Checks sources under settings. Keep one for a run: engines stay warm in it.

    Args:
        settings_for: gives the settings that hold for a path.
        cache: folder for compiled packs, or empty.
        machine: the computer, for engines.
        tell: shows a line to whoever looks on while an engine makes the run wait.
        everything: whether house rules that nobody wants are looked for too, to say what became of them.
    """

    def __init__(
        self,
        settings_for: Callable[[str], Settings],
        cache: str = "",
        machine: Machine = Machine(),  # noqa: B008  # frozen
        tell: Callable[[str], None] = lambda _line: None,
        *,
        everything: bool = False,
    ) -> None:
        self.everything = everything
        self.settings_for = settings_for
        self.cache = cache
        self.machine = machine
        self.checkers = checkers()
        self.guests = Guests(self.checkers, self.options, machine, tell)
        self.sources = Sources(frozenset(self.guests.checkers), frozenset(self.checkers))
        self._contexts: dict[tuple[str, ...], Context] = {}

    def prepare(self, settings: Settings) -> None:
        """Let engines start while the first sources are read."""
        self.guests.prepare(settings, self.context(settings, settings.language or "en"))

    def check(self, paths: Iterable[str]) -> Iterator[Report]:
        """The report of each file, in the given order; a file that cannot be read gives one with a problem."""
        batch: list[Source | Report] = []
        for path in paths:
            try:
                batch.append(discovery.read(path))
            except UnreadableError as error:
                batch.append(Report(path, None, problems=(Problem(path, error.reason),)))
            if len(batch) >= BATCH:
                yield from self.check_sources(batch)
                batch = []
        yield from self.check_sources(batch)

    def check_sources(self, batch: Sequence[Source | Report]) -> Iterator[Report]:
        """The report of each source; a report is passed on. Engines work beside our own checkers."""
        for item in self.decide(batch):
            yield item if isinstance(item, Report) else item.report

    def decide(self, batch: Sequence[Source | Report]) -> Iterator[Decision | Report]:
        """What was said of each source, and what became of it; a report is passed on."""
        works = [item if isinstance(item, Report) else self._begin(item) for item in batch]
        begun = [work for work in works if isinstance(work, Work) and not work.skipped]
        thread = threading.Thread(target=self.guests.ask, args=(begun,), daemon=True)
        asking = any(self.guests.wanted(work.settings) for work in begun)
        if asking:
            thread.start()
        for work in begun:
            self._run_own(work)
        if asking:
            thread.join()
            self.guests.consult(begun)
        for item in works:
            yield item if isinstance(item, Report) else self._finish(item)

    def _begin(self, source: Source) -> Work:
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

    def _run_own(self, work: Work) -> None:
        for checker in self.checkers.values():
            # The house rules have the names of their packs, so only selection can tell.
            if checker.scope == "engine" or not (
                checker.name == "house" or may_report(checker.name, work.settings)
            ):
                continue
            try:
                work.matches += self._matches(checker, work)
            except UserError:
                raise
            except Exception as error:  # noqa: BLE001  # a checker that fails is named, and the others go on
                path = work.document.source.path
                work.problems.append(Problem(checker.name, f"failed on {path} ({blame(error)})"))

    def _matches(self, checker: Checker, work: Work) -> list[Match]:
        options = self.options(checker, work.settings)
        if checker.scope == "document":
            found = list(checker.check(work.document, options, work.context))
            work.problems += [one for one in found if isinstance(one, Problem)]
            return [one for one in found if isinstance(one, Match)]
        return [
            match.moved(block.start)
            for block in work.document.blocks
            for match in checker.check(block, options, work.context)
        ]

    def _finish(self, work: Work) -> Decision:
        document = work.document
        problems = list(work.problems)
        if not work.skipped:
            problems += self.guests.missing(work.settings)
        heard = [match for match in work.matches if may_speak(match, document)]
        spoken = tuple(lift(ranked(match, document), document) for match in heard)
        selection = selection_of(work.settings, document.source.path)
        settled = settle(spoken, document, selection, self.sources, measured())
        report = Report(
            path=document.source.path,
            source=document.source,
            words=0 if work.skipped else sum(len(block.words) for block in document.blocks),
            findings=settled.findings,
            suppressed=len(settled.suppressed),
            problems=tuple(sorted(set(problems), key=lambda problem: (problem.where, problem.message))),
            notes=tuple(work.notes),
        )
        return Decision(document, work.settings, report, tuple(work.matches), spoken)

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


def pack_folders(settings: Settings) -> tuple[str, ...]:
    """The folders of the packs that the settings name; empty for the built-in ones that are on by default.

    Raises:
        UserError: if there is no such pack.
    """
    found = []
    for entry in settings.packs:
        name, _ = split_pin(entry)
        own, built_in = Path(settings.root) / name, resources.packs() / name
        place = built_in if (built_in / "_pack.yaml").is_file() else own
        if not place.is_dir():
            known = sorted(file.parent.name for file in resources.packs().glob("*/_pack.yaml"))
            raise UserError(f"{settings.file or 'settings'}: no pack is called “{name}”{near(name, known)}")
        verify_pin(entry, place, settings.file or "settings")
        found.append(str(place))
    return tuple(found)


def selection_of(settings: Settings, path: str = "") -> Selection:
    """What the settings want reported, of a file if one is named: a rule may be for some files only."""
    return Selection(
        settings.select,
        settings.extend_select,
        settings.ignore,
        settings.severity,
        settings.min_confidence,
        os.path.relpath(path, settings.root).replace(os.sep, "/") if path else "",
    )


def may_speak(match: Match, document: Document) -> bool:
    """Whether a match is about words that may be judged: no address, and no quotation unless the rule says so."""
    if not match.rule.quotations and document.is_quoted(match.span):
        return False
    block = document.block_at(match.span.start)
    if block is None or not block.opaque:
        return True
    start, end = match.span.start - block.start, match.span.end - block.start
    return not any(first <= start and end <= last for first, last in block.opaque)
