"""The first findings at once: what the quickest checkers say, for a person who waits for the others to start."""

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from types import ModuleType

from lint.anchors import anchored
from lint.checker import Checker, Context, describe, module_of
from lint.cli._kept import Kept
from lint.cli._session import Session
from lint.dialect import detect
from lint.discovery import read
from lint.document import Document, lift
from lint.engine import Proofreader, parse, selection_of
from lint.engine.guests import may_report
from lint.engine.settling import may_speak, settle
from lint.finding import Finding, Match, Report
from lint.judgement import measured
from lint.merge import Sources
from lint.ranking import ranked
from lint.reporters import Run, Style
from lint.settings import Settings
from lint.suppression import UNUSED

CHECKERS = ("repeated", "spelling", "typography")
"""Those that have found most before the others are loaded."""

MORE = "Still looking …"

HIDING = ("since", "staged", "diff_from")
"""Options by which findings are left out of the report that are not looked at here."""

MOST_TEXT, MOST_FILES = 40_000, 5
"""Code points of the largest article that is looked at for this, and how many articles are."""

PATIENCE = 0.1
"""Seconds after which no further article is looked at."""


def is_wanted(session: Session, reporter: ModuleType) -> bool:
    """Whether a person looks on who would have to wait, at a terminal on which lines can be taken away again."""
    arguments = session.arguments
    if arguments.quiet or arguments.statistics or arguments.output_file is not None or arguments.fast:
        return False
    if any(getattr(arguments, name, None) for name in HIDING):
        return False
    if session.is_warm or "-" in arguments.paths or not reporter.__name__.endswith((".full", ".concise")):
        return False
    if any(os.environ.get(name) for name in ("CI", "PRE_COMMIT")) or os.environ.get("TERM", "dumb") == "dumb":
        return False
    return sys.stdout.isatty() and sys.platform != "win32"


def preview(
    session: Session,
    kept: Kept,
    files: Iterable[str],
    reporter: ModuleType,
    style: Style,
    hiding: Callable[[Report], Report] = lambda report: report,
) -> str:
    """The beginning of the report as far as it is certain; empty if nothing is, or if nobody has to wait.

    Args:
        session: of the run.
        kept: what is known already needs no preview.
        files: of the run.
        reporter: gives the text.
        style: of the report.
        hiding: leaves out of a report what is known.
    """
    reports = list(map(hiding, _reports(session, kept, files)))
    if not any(report.findings for report in reports):
        return ""
    return "".join(reporter.render(Run(reports, ""), replace(style, quiet=True)))


def _reports(session: Session, kept: Kept, files: Iterable[str]) -> Iterator[Report]:
    until = time.monotonic() + PATIENCE
    for number, path in enumerate(files):
        if number >= MOST_FILES or time.monotonic() > until:
            return
        settings = session.settings_for(path)
        engines = session.guests.wanted(settings)
        if settings.select and not engines:
            return  # a few rules, and nothing that has to start
        with suppress(Exception):  # whatever it is, the report says so
            source = read(path)
            if len(source.text) <= MOST_TEXT and not kept.knows(source):
                yield Report(path, source, findings=_findings(parse(source), settings, engines))


def _findings(document: Document, settings: Settings, engines: list[Checker]) -> tuple[Finding, ...]:
    """What will be reported whatever the other checkers say."""
    if document.language and not document.language.lower().startswith("en"):
        return ()
    context = Context(
        dialect=settings.language or detect(document),
        accept=settings.accepted,
        reject=settings.rejected,
        names=settings.learnt,
        audience=settings.audience,
    )
    doubts = any(checker.known is not None for checker in engines)
    heard = (match for match in _matches(document, settings, context) if may_speak(match, document))
    spoken = [lift(ranked(match, document), document) for match in heard]
    chosen = selection_of(settings, document.source.path)
    selection = replace(chosen, ignore=(*chosen.ignore, UNUSED.id))
    sources = Sources(frozenset(checker.name for checker in engines))
    found = anchored(settle(spoken, document, selection, sources, measured()).findings, document)
    # An engine with a dictionary may know a word that ours lacks.
    return tuple(one for one in found if not (doubts and one.rule.consult and one.confidence == "likely"))


def _matches(document: Document, settings: Settings, context: Context) -> Iterator[Match]:
    for name in CHECKERS:
        if not may_report(name, settings):
            continue
        checker = describe(name, module_of(name))
        options = Proofreader.options(checker, settings)
        if checker.scope == "document":
            yield from (one for one in checker.check(document, options, context) if isinstance(one, Match))
            continue
        for block in document.blocks:
            yield from (one.moved(block.start) for one in checker.check(block, options, context))
