"""``prooflint check``: the main job."""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from types import ModuleType

from lint import __version__
from lint.cli._arguments import Parser, add_cache, add_selection, add_settings
from lint.cli._jobs import add_jobs, jobs
from lint.cli._kept import Kept
from lint.cli._session import Session
from lint.cli._status import exit_status
from lint.cli._terminal import colored, is_ascii, progress, tell, width, write, write_file
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
    found.add_argument("--force-exclude", action="store_true", help="leave out excluded files even if named here")
    add_settings(found)
    add_selection(found)
    add_jobs(found)
    add_cache(found)
    return found


def add_output(found: argparse.ArgumentParser) -> None:
    """How the report is written."""
    group = found.add_argument_group("output")
    group.add_argument("--output-format", default="full", metavar="FORMAT", help="full, concise or json (full)")
    group.add_argument("--output-file", metavar="FILE", help="write the report there")
    group.add_argument("--statistics", action="store_true", help="counts by rule instead of findings")
    group.add_argument("--quiet", "-q", action="store_true", help="findings and problems only, no summary")
    group.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="colours (auto)")


def main(argv: Sequence[str]) -> int:
    """Check and report.

    Returns:
        The exit status.
    """
    arguments = parser().parse(argv)
    reporter = reporter_named(arguments.output_format)
    session = Session(arguments)
    session.proofreader.jobs = jobs(arguments)
    kept = Kept(session, argv)
    session.verify()
    reports = list(_reports(session, kept))
    status = show(session, reports, reporter, kept.listening)
    kept.finish(reports, reporter, status)
    return status


def show(
    session: Session,
    reports: list[Report],
    reporter: ModuleType,
    through: Callable[[Iterable[str]], Iterable[str]] = lambda pieces: pieces,
) -> int:
    """Write reports as the arguments of the session say.

    Args:
        session: of the run.
        reports: its results.
        reporter: gives their text.
        through: what the pieces of the text pass through before they are written.

    Returns:
        The exit status.
    """
    arguments = session.arguments
    guests = session.proofreader.guests
    run = Run(tuple(reports), __version__, guests.versions, tuple(guests.notices))
    to_file = arguments.output_file is not None
    style = Style(
        color=not to_file and colored(sys.stdout, arguments.color),
        width=width(),
        ascii=not to_file and is_ascii(sys.stdout),
        quiet=arguments.quiet,
        statistics=arguments.statistics,
    )
    pieces = through(reporter.render(run, style))
    if to_file:
        write_file(arguments.output_file, pieces)
    else:
        write(pieces)
    _tell(reports, () if not to_file and arguments.output_format in FOR_PEOPLE else guests.notices)
    level = arguments.fail_on
    return exit_status(
        reports, lambda path: level or session.settings_for(path).fail_on, exit_zero=arguments.exit_zero
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
        raise UserError(f"--output-format {name}: there are {', '.join(sorted(known))}")
    return module


def _reports(session: Session, kept: Kept) -> Iterator[Report]:
    arguments = session.arguments
    paths = arguments.paths or ["."]
    if "-" in paths:
        if len(paths) > 1:
            raise UserError("- (standard input) cannot be mixed with other paths")
        yield _standard_input(session, arguments.stdin_filename or "-")
        return
    files = list(session.files(paths))
    yield from progress(files, kept.reports(files), wanted=not arguments.quiet)


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


def _tell(reports: Sequence[Report], notices: Sequence[str]) -> None:
    """Say on standard error too that something was not checked: the report may go to a file or a program."""
    for notice in notices:
        tell(notice)
    count = sum(len(report.problems) for report in reports)
    if count and not sys.stdout.isatty():
        first = next(problem for report in reports for problem in report.problems)
        more = f" (and {count - 1} more)" if count > 1 else ""
        tell(f"not checked as it should be: {first.where}: {first.message}{more}")
