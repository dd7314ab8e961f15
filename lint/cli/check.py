"""``prooflint check``: the main job."""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import Any

from lint import __version__
from lint.cli._arguments import Parser, add_cache, add_fast, add_selection, add_settings, count
from lint.cli._baseline_known import Baseline, add_baseline
from lint.cli._changed import add_options, are_asked
from lint.cli._job import Summary
from lint.cli._jobs import add_jobs, jobs
from lint.cli._kept import Kept
from lint.cli._screen import Screen
from lint.cli._session import Session
from lint.cli._status import Outcome
from lint.cli._terminal import Progress, Writer, colored, is_ascii, tell, width, write_file
from lint.errors import UnreadableError, UserError
from lint.extensions import modules
from lint.finding import Problem, Report
from lint.reporters import Run, Style
from lint.text import MAX_BYTES, Source

ABOUT = "find mistakes in articles"

FOR_PEOPLE = ("full", "concise")
"""Formats in which a person reads the notices."""


def parser() -> Parser:
    """The arguments of the command."""
    found = Parser(prog="prooflint check", description="Find mistakes in articles.")
    found.add_argument("paths", nargs="*", metavar="PATH", help="files and folders; - for standard input (.)")
    add_output(found)
    found.add_argument("--stdin-filename", metavar="NAME", help="the name that standard input goes by")
    found.add_argument("--exit-zero", action="store_true", help="exit with 0 even if there are findings")
    found.add_argument(
        "--fail-on",
        choices=("error", "warning", "info", "never"),
        help="the lightest severity that fails (warning)",
    )
    found.add_argument(
        "--max-warnings",
        type=count,
        metavar="N",
        help="so many warnings do not yet fail the run, whatever --fail-on says of them",
    )
    found.add_argument("--force-exclude", action="store_true", help="leave out excluded files even if named here")
    add_options(found)
    add_settings(found)
    add_selection(found)
    add_fast(found)
    add_baseline(found)
    add_jobs(found)
    add_cache(found)
    found.add_argument("--no-service", action="store_true", help="neither use nor start the local service")
    return found


def add_output(found: argparse.ArgumentParser) -> None:
    """How the report is written."""
    group = found.add_argument_group("output")
    group.add_argument("--output-format", default="full", metavar="FORMAT", help="full, concise, json, sarif …")
    group.add_argument("--output-file", metavar="FILE", help="write the report there")
    group.add_argument("--statistics", action="store_true", help="counts by rule instead of findings")
    group.add_argument("--quiet", "-q", action="store_true", help="findings and problems only, no summary")
    group.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="colours (auto)")


def main(argv: Sequence[str]) -> int:
    """Check and report.

    Returns:
        The exit status.
    """
    return run(Session(parser().parse(argv)), argv)


def run(session: Session, argv: Sequence[str]) -> int:
    """Check and report as the arguments of a session say.

    Args:
        session: of the run.
        argv: the arguments as they were given.

    Returns:
        The exit status.
    """
    arguments = session.arguments
    reporter = reporter_named(arguments.output_format)
    session.jobs = jobs(arguments)
    kept, baseline = Kept(session, argv), Baseline(session)
    screen = Screen(Progress(wanted=not arguments.quiet))
    session.tell = screen.tell
    try:
        reports = _reports(session, kept, screen, reporter, baseline)
        status = show(session, reports, reporter, Passage(screen.clear, kept, baseline, are_asked(arguments)))
    except Exception:
        screen.clear()  # what went wrong is all there is to say; of an interrupted run the preview stays
        raise
    session.afterwards(lambda: kept.finish(reporter, status, baseline.inputs))
    return status


@dataclass(frozen=True, slots=True)
class Passage:
    """What reports and their text pass on the way to whoever reads them.

    Attributes:
        clear: takes away what stands on the terminal for a while.
        kept: remembers them for an equal run.
        baseline: hides what is known.
        compared: whether only what changed is asked about.
    """

    clear: Callable[[], None] = lambda: None
    kept: Kept | None = None
    baseline: Baseline | None = None
    compared: bool = False


def show(session: Session, reports: Iterable[Report], reporter: ModuleType, passage: Passage = Passage()) -> int:
    """Write reports, as they come, the way the arguments of the session say.

    Args:
        session: of the run.
        reports: its results, which are gone through once.
        reporter: gives their text.
        passage: what they pass.

    Returns:
        The exit status.
    """
    arguments = session.arguments
    to_file = arguments.output_file is not None
    writer = Writer(passage.clear)
    outcome = _outcome(session, passage.baseline)
    engines: dict[str, str | None] = {}
    notices: list[str] = []
    stream = reports if passage.kept is None else passage.kept.passing(reports)
    stream = outcome.passing(stream if passage.baseline is None else passage.baseline.through(stream, notices))
    summary = Summary(arguments.output_format)
    stream = summary.passing(stream)
    run = Run(
        _told(stream, session, writer, engines, notices),
        __version__,
        engines,
        notices,
        session.omitted,
        outcome.ending,
        passage.compared or (passage.baseline is not None and passage.baseline.known is not None),
    )
    pieces = reporter.render(run, _style(arguments, to_file=to_file))
    if passage.kept is not None:
        pieces = passage.kept.listening(pieces)
    if to_file:
        write_file(arguments.output_file, pieces)
    else:
        writer.write(pieces)
        passage.clear()  # a report that says nothing has not done it
    summary.write(run)
    _tell(outcome, () if not to_file and arguments.output_format in FOR_PEOPLE else session.guests.notices)
    return outcome.status


def _outcome(session: Session, baseline: Baseline | None) -> Outcome:
    arguments = session.arguments

    def policy_for(path: str) -> tuple[str, Mapping[str, Any]]:
        found = session.settings_for(path)
        return arguments.fail_on or found.fail_on, found.exit

    return Outcome(
        policy_for,
        exit_zero=arguments.exit_zero,
        max_warnings=getattr(arguments, "max_warnings", None),
        knows_new=lambda: baseline is not None and (are_asked(arguments) or baseline.known is not None),
    )


def _told(
    reports: Iterable[Report],
    session: Session,
    writer: Writer,
    engines: dict[str, str | None],
    notices: list[str],
) -> Iterator[Report]:
    """The same reports; what is said so far is shown before the next one is made, and at last who took part."""
    rest = iter(reports)
    while (report := next(rest, None)) is not None:
        yield report
        writer.pause()
        del report  # it and its source are gone while the next one is made
    guests = session.guests
    engines.update(guests.versions)
    notices += guests.notices


def _style(arguments: argparse.Namespace, *, to_file: bool) -> Style:
    return Style(
        color=not to_file and colored(sys.stdout, arguments.color),
        width=width(),
        ascii=not to_file and is_ascii(sys.stdout),
        quiet=arguments.quiet,
        statistics=arguments.statistics,
    )


def reporter_named(name: str) -> ModuleType:
    """The reporter of a format.

    Raises:
        UserError: if there is none, naming those there are.
    """
    built_in = {"full", "concise", "json"}
    if name in built_in:
        return import_module(f"lint.reporters.{name}")
    known = dict(modules("lint.reporters", "lint.reporters"))
    module = known.get(name.replace("-", "_"))
    if module is None:
        raise UserError(
            f"--output-format {name}: there are {', '.join(sorted(name.replace('_', '-') for name in known))}"
        )
    return module


def _reports(
    session: Session, kept: Kept, screen: Screen, reporter: ModuleType, baseline: Baseline
) -> Iterator[Report]:
    arguments = session.arguments
    if are_asked(arguments):
        from lint.cli._changed_articles import Changes  # noqa: PLC0415  # of other runs

        changes = Changes(session)
        session.read_settings(changes.paths)
        session.verify()
        screen.progress.total = len(changes.paths)
        yield from screen.progress.passing(changes.reports(kept.sources))
        return
    paths = arguments.paths or ["."]
    if "-" in paths:
        if len(paths) > 1:
            raise UserError("- (standard input) cannot be mixed with other paths")
        session.verify()
        yield _standard_input(session, arguments.stdin_filename or "-")
        return
    files = list(session.files(paths))
    session.read_settings(files)
    if sys.stdout.isatty():
        from lint.cli import _preview  # noqa: PLC0415  # a hook has no terminal

        if _preview.is_wanted(session, reporter):
            style = _style(arguments, to_file=False)
            screen.show(_preview.preview(session, kept, files, reporter, style, baseline.hiding), _preview.MORE)
    session.verify()
    screen.progress.total = len(files)
    yield from screen.progress.passing(kept.reports(files))


def _standard_input(session: Session, name: str) -> Report:
    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        return Report(
            name, None, problems=(Problem(name, f"is larger than {MAX_BYTES // 1_000_000} MB; split it"),)
        )
    try:
        source = Source.from_bytes(name, data)
    except UnreadableError as error:
        return Report(name, None, problems=(Problem(name, error.reason),))
    return next(iter(session.proofreader.check_sources([source])))


def _tell(outcome: Outcome, notices: Sequence[str]) -> None:
    """Say on standard error too that something was not checked: the report may go to a file or a program."""
    for notice in notices:
        tell(notice)
    if outcome.problem is not None and not sys.stdout.isatty():
        more = f" (and {outcome.problems - 1} more)" if outcome.problems > 1 else ""
        tell(f"not checked as it should be: {outcome.problem.where}: {outcome.problem.message}{more}")
