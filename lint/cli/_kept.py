"""What a run of ``prooflint check`` takes from the cache and leaves in it."""

import os
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from importlib.util import find_spec
from types import ModuleType

from lint import suppression
from lint.cache import early, runs, upkeep
from lint.cache.articles import Articles
from lint.cli._changed import are_asked
from lint.cli._session import Session
from lint.cli._terminal import fitting
from lint.discovery import read
from lint.engine import pack_folders
from lint.errors import UnreadableError
from lint.extensions import offered
from lint.finding import Report
from lint.settings import Settings
from lint.supply import languagetool
from lint.text import Source

BATCH = 40
"""Reports that are kept at once: few enough that little is lost if the run is ended."""

HELD = 4_000_000
"""Code points of articles whose known reports are held until their turn; others are read a second time."""

MANY = 20
"""Articles from which on a run is no hook's, and may tidy up every day."""


class Kept:
    """The cache, for one run.

    Args:
        session: of the run.
        words: the command line after the name of the command.
    """

    def __init__(self, session: Session, words: Sequence[str]) -> None:
        self.session = session
        self.words = ("check", *words)
        self.began = time.time_ns()
        self.home = early.folder(os.environ)
        # What another distribution's checker depends on is not known here.
        foreign = any(offered(group) for group in ("lint.checkers", "lint.formats"))
        self.is_on = early.is_on(self.words, os.environ) and not session.arguments.no_cache and not foreign
        self._articles = Articles(self.home, session.today) if self.is_on else None
        self._read: dict[str, bytes] | None = {} if self.is_on else None
        self._text: list[str] = []
        self._length = 0
        self._reports = self._stored = 0
        self._turns = ""

    def reports(self, files: Sequence[str]) -> Iterator[Report]:
        """The report of each file, in the given order; what is known is not checked again.

        If all is known no engine is started.
        """
        if self._articles is None:
            yield from self._checked(files)
            return
        for place, path in enumerate(files):
            found = self._known(self._articles, path)
            if found is None:
                yield from self._rest(self._articles, files[place:])
                return
            yield found

    def _checked(self, files: Sequence[str]) -> Iterator[Report]:
        proofreader = self.session.proofreader
        proofreader.jobs = self.session.jobs
        proofreader.prepare(self.session.settled(self.session.base))
        return proofreader.check(files)

    def _rest(self, articles: Articles, files: Sequence[str]) -> Iterator[Report]:
        """The reports of files of which the first is not known."""
        known: dict[str, Report | None] = {}
        held = 0
        for path in files[1:]:
            found = self._known(articles, path)
            if found is not None and found.source is not None:
                held += len(found.source.text)
                known[path] = found if held <= HELD else None
        fresh = self._keeping(articles, self._checked([path for path in files if path not in known]))
        for path in files:
            if path not in known:
                yield next(fresh)
                continue
            found = known.pop(path) or self._known(articles, path)
            # A file that has changed since it was looked at is read by itself.
            yield found or next(iter(self.session.proofreader.check([path])))
        next(fresh, None)  # keeps the last ones

    def knows(self, source: Source) -> bool:
        """Whether the report of a source is known."""
        return (
            self._articles is not None
            and self._articles.get(self._name(self._articles, source), source) is not None
        )

    def sources(self, batch: Sequence[Source | Report]) -> Iterator[Report]:
        """The report of each source, in the given order; what is known is not checked again. A report is passed on."""
        articles = self._articles
        known = [one if isinstance(one, Report) else self._recalled(one) for one in batch]
        fresh: Iterator[Report] = iter(())
        if missing := [one for one, found in zip(batch, known, strict=True) if found is None]:
            self.session.proofreader.prepare(self.session.base.with_values(self.session.given))
            fresh = self.session.proofreader.check_sources(missing)
            fresh = fresh if articles is None else self._keeping(articles, fresh)
        for found in known:
            yield next(fresh) if found is None else found
        next(fresh, None)  # keeps the last ones

    def _recalled(self, source: Source) -> Report | None:
        return None if self._articles is None else self._articles.get(self._name(self._articles, source), source)

    def _known(self, articles: Articles, path: str) -> Report | None:
        try:
            source = read(path)
        except UnreadableError:
            return None
        return articles.get(self._name(articles, source), source)

    def _name(self, articles: Articles, source: Source) -> bytes:
        settings = self.session.settings_for(source.path)
        return articles.name(source, settings, self._versions(settings), pack_folders(settings))

    def _versions(self, settings: Settings) -> dict[str, str | None]:
        guests = self.session.guests
        return {checker.name: guests.versions[checker.name] for checker in guests.wanted(settings)}

    def _keeping(self, articles: Articles, reports: Iterable[Report]) -> Iterator[Report]:
        guests = self.session.proofreader.guests
        versions = dict(guests.versions)
        waiting: list[tuple[bytes, Report]] = []
        for report in reports:
            yield report
            # An engine that has gone meanwhile would be missed in a report that says it took part.
            if report.source is not None and not report.problems and guests.versions == versions:
                waiting.append((self._name(articles, report.source), report))
            if len(waiting) >= BATCH:
                self._put(articles, waiting)
                waiting = []
        self._put(articles, waiting)

    def _put(self, articles: Articles, reports: Sequence[tuple[bytes, Report]]) -> None:
        if not articles.packs_are_as_before():
            return
        for name, report in reports:
            articles.put(name, report)
        self._stored += len(reports)

    def passing(self, reports: Iterable[Report]) -> Iterator[Report]:
        """Pass reports on, and remember what was read for them."""
        for report in reports:
            self._reports += 1
            if self._read is not None:
                if report.source is None or report.problems or len(self._read) >= runs.MOST_INPUTS:
                    self._read = None
                else:
                    self._read[report.path] = early.digest(report.source.text.encode("utf-8"))
                    self._date(report.source)
            yield report

    def _date(self, source: Source) -> None:
        """Note the next day from which on something else is said about an article."""
        suppressions = self.session.settings_for(source.path).suppressions
        for day in suppression.turns(source.text, suppressions.get("max_days", 0)):
            if day > self.session.today and not "" < self._turns <= day:
                self._turns = day

    def listening(self, pieces: Iterable[str]) -> Iterator[str]:
        """Pass the pieces of a report on, and remember them for the next run."""
        for piece in pieces:
            if self._read is not None:
                self._length += len(piece)
                self._text.append(piece)
                if self._length > runs.MOST_TEXT:
                    self._read = None
            if self._read is None:
                self._text.clear()
            yield piece

    def finish(self, reporter: ModuleType, status: int, others: Sequence[tuple[str, str]] | None = ()) -> None:
        """Write the run down, if an equal one would give the same; tidy up now and then.

        Args:
            reporter: that wrote the report.
            status: the exit status.
            others: what else the outcome depends on, with the way to look at it; None if it cannot be looked at.
        """
        if not self.is_on:
            return
        ours = reporter.__name__.startswith("lint.reporters.")
        plain = others is not None and self._is_plain()
        if self._read is not None and ours and status in (0, 1) and plain:
            inputs = runs.inputs_of(self._trail(others or ()), self._read, self.began)
            if inputs is not None:
                name = early.key(self.words, os.environ, sys.stdout)
                text = fitting("".join(self._text), sys.stdout)
                runs.save(self.home, name, inputs, (text, status))
        if self._stored:
            many = self._reports >= MANY
            upkeep.tidy(self.home, time.time(), upkeep.DAY if many else 7 * upkeep.DAY)

    def _is_plain(self) -> bool:
        """Whether nothing was said beside the report, and all that engines depend on can be looked at."""
        guests, arguments = self.session.guests, self.session.arguments
        if guests.notices or arguments.output_file is not None or "-" in arguments.paths:
            return False
        if are_asked(arguments):
            return False
        for settings in self._settings():
            if settings.options.get("languagetool", {}).get("url"):
                return False
        # A Java that is missing can appear anywhere; the packages and the folder of the engines are looked at.
        machine = guests.machine
        wants_java = find_spec("language_tool_python") is not None and languagetool.place(machine).exists()
        return not ("languagetool" in guests.absent and wants_java)

    def _settings(self) -> list[Settings]:
        every = {id(found): found for found in self.session.by_folder.values()}
        return list(every.values())

    def _trail(self, others: Sequence[tuple[str, str]]) -> runs.Trail:
        arguments, loaded = self.session.arguments, self._settings()
        named = [("content", arguments.config)] if arguments.config else []
        days = [("day", self._turns)] if self._turns else []
        engines = self.session.guests.machine.engines
        return runs.Trail(
            words=self.words[1:],
            paths=tuple(arguments.paths or ["."]),
            asked={folder: found.file for folder, found in self.session.by_folder.items()},
            searched=not arguments.isolated and not arguments.config,
            loaded=loaded,
            packs=tuple(dict.fromkeys(folder for found in loaded for folder in pack_folders(found))),
            walked=tuple(self.session.walked),
            others=(*named, *days, ("names", engines), *others),
        )
