"""``prooflint why``: what every rule said about a place, and what became of it."""

import re
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from lint.cli._arguments import Parser, add_selection, add_settings
from lint.cli._session import Session
from lint.cli._terminal import is_ascii, tell, width, write
from lint.cli._why_page import Answer, Place, as_json, as_text
from lint.cli._why_settings import Deciders
from lint.discovery import read
from lint.engine import selection_of, terms_of
from lint.engine.account import Bench, account
from lint.engine.work import Decision
from lint.errors import UnreadableError, UserError
from lint.finding import Finding
from lint.judgement import measured
from lint.settings import Settings
from lint.text import Source, Span

ABOUT = "say what every rule said about a place, and what became of it"

_PLACE = re.compile(r"(?P<file>.+?):(?P<line>\d+)(?::(?P<column>\d+))?", re.DOTALL)


def main(argv: Sequence[str]) -> int:
    """Print what was seen at a place and why it is reported or not.

    Returns:
        0, or 3 if something could not be checked.
    """
    found = Parser(prog="prooflint why", description=f"{ABOUT[0].upper()}{ABOUT[1:]}.")
    found.add_argument("place", metavar="FILE:LINE[:COLUMN]", help="a line of a file, or a place in it")
    found.add_argument("--output-format", default="text", choices=("text", "json"), help="text or json (text)")
    add_settings(found)
    add_selection(found)
    arguments = found.parse(argv)
    asked = _PLACE.fullmatch(arguments.place)
    if asked is None:
        raise UserError(f"{arguments.place}: write it as FILE:LINE or FILE:LINE:COLUMN, such as articles/a.md:12")
    session = Session(arguments, everything=True)
    session.verify()
    path = asked["file"]
    source = _source(path)
    place = _place(source, int(asked["line"]), int(asked["column"] or 0))
    answer = _answer(session, source, place)
    write(
        as_json(answer)
        if arguments.output_format == "json"
        else as_text(answer, width(), ascii=is_ascii(sys.stdout))
    )
    return 3 if answer.decision.report.problems else 0


def _source(path: str) -> Source:
    if not Path(path).is_file():
        raise UserError(f"{path}: no such file")
    try:
        return read(path)
    except UnreadableError as error:
        raise UserError(f"{path}: {error.reason}") from None


def _place(source: Source, line: int, column: int) -> Place:
    """The place in the source.

    Raises:
        UserError: if the file has no such line or the line no such column.
    """
    count = source.position(len(source.text))[0]
    if not 1 <= line <= count:
        raise UserError(f"{source.path}: there is no line {line}; it has {count}")
    span = source.line_span(line)
    if not column:
        return Place(line, 0, span)
    if column > len(span) + 1:
        raise UserError(f"{source.path}:{line}: there is no column {column}; the line has {len(span)}")
    at = span.start + column - 1
    return Place(line, column, Span(at, at))


def _answer(session: Session, source: Source, place: Place) -> Answer:
    settings = session.settings_for(source.path)
    reader = session.proofreader
    # Every rule is asked, also those that the settings silence: only so can be said what they would report.
    reader.settings_for = lambda path: _widened(session.settings_for(path))
    (decision,) = reader.decide([source])
    assert isinstance(decision, Decision)
    for problem in decision.report.problems:
        tell(f"not checked as it should be: {problem.where}: {problem.message}")
    bench = Bench(
        selection_of(settings, source.path), reader.sources, measured(), terms_of(settings, session.today)
    )
    here = account(decision, bench, lambda finding: _touches(finding, place))
    engines = {
        name: version or reader.guests.absent.get(name, "")
        for name, version in reader.guests.versions.items()
        if settings.engines.get(name) != "off"
    }
    return Answer(place, decision, settings, tuple(here), engines, Deciders(settings, session.given, source.path))


def _widened(settings: Settings) -> Settings:
    return replace(settings, select=("ALL",), ignore=(), min_confidence="possible")


def _touches(finding: Finding, place: Place) -> bool:
    """Whether a finding is about the place; one about a whole passage is where it begins."""
    if finding.rule.category in ("structure", "readability"):
        return place.span.start <= finding.span.start <= place.span.end
    return finding.span.overlaps(place.span)
