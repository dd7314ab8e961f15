"""``prooflint stats``: how hard articles are to read, by article and by section."""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

from lint import discovery, syllables, textstat_scores
from lint.cli._arguments import Parser, add_settings
from lint.cli._session import Session
from lint.cli._terminal import colored, is_ascii, write
from lint.display import cells, safe
from lint.engine import parse
from lint.errors import UnreadableError
from lint.scores import AUDIENCES, audience
from lint.stats import Row, Table, table

ABOUT = "show how hard articles are to read"

HEAD = ("", "words", "sent.", "w/s", "grade", "ease", "Fog", "SMOG", "ARI", "CLI", "LIX", "target")
NAME_WIDTH = 34


def main(argv: Sequence[str]) -> int:
    """Measure and print.

    Returns:
        0; 3 if a file could not be read.
    """
    found = Parser(prog="prooflint stats", description="Show how hard articles are to read.")
    found.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="files and folders (.)")
    found.add_argument("--output-format", choices=("text", "json"), default="text", help="(text)")
    found.add_argument("--hardest", type=int, default=2, metavar="N", help="longest sentences to show (2)")
    found.add_argument("--no-sections", action="store_true", help="articles only")
    found.add_argument("--no-textstat", action="store_true", help="without the second opinion of textstat")
    found.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="colours (auto)")
    add_settings(found)
    arguments = found.parse(argv)
    session = Session(arguments)
    unread: list[str] = []
    made = _tables(session, arguments, unread)
    second = not arguments.no_textstat
    if arguments.output_format == "json":
        print(json.dumps([_data(each, name, second) for each, name in made], indent=1, ensure_ascii=False))
    else:
        paint = colored(sys.stdout, arguments.color)
        write(_text(made, second, sections=not arguments.no_sections, paint=paint))
    for line in unread:
        print(f"prooflint: not measured: {safe(line)}", file=sys.stderr)
    return 3 if unread else 0


def _tables(session: Session, arguments: argparse.Namespace, unread: list[str]) -> Iterator[tuple[Table, str]]:
    """The scores of each article and who its readers are; files that cannot be read are added to a list."""
    for path in session.files(arguments.paths):
        try:
            document = parse(discovery.read(path))
        except UnreadableError as error:
            unread.append(f"{path}: {error.reason}")
            continue
        readers = audience(session.settings_for(path).audience)
        yield table(document, readers, max(0, arguments.hardest)), readers.name


def _data(found: Table, name: str, second: bool) -> dict[str, Any]:
    def row(one: Row) -> dict[str, Any]:
        values = asdict(one)
        values["textstat"] = _second(one) if second else None
        del values["sentences"]
        return values

    return {
        "path": found.path,
        "audience": name,
        "syllables": syllables.SOURCE,
        "article": row(found.article),
        "sections": [row(section) for section in found.sections],
    }


def _second(row: Row) -> dict[str, float] | None:
    return textstat_scores.scores(row.sentences) or None if row.scores else None


def _text(made: Iterable[tuple[Table, str]], second: bool, *, sections: bool, paint: bool) -> Iterator[str]:
    yield _line(HEAD) + "\n"
    for found, name in made:
        target = AUDIENCES[name].target
        yield _painted(_line(_cells(found.path, found.article)), "1", paint) + "\n"
        if second and found.article.scores:
            yield _second_line(found.article)
        for row in found.sections if sections else ():
            yield _line(_cells("  " + (row.name or "(above the first heading)"), row)) + "\n"
        if target:
            yield f"  target for {AUDIENCES[name].readers}: {target}\n"
        for hard in found.article.hardest:
            mark = "..." if is_ascii(sys.stdout) else "…"
            text = hard.text if len(hard.text) <= 90 else hard.text[:89] + mark
            yield f"  line {hard.line}, {hard.words} words: {safe(text)}\n"
        yield "\n"
    yield f"Syllables: {syllables.SOURCE}. Passages under 100 words have no score; SMOG is meant for 30 sentences (~).\n"


def _second_line(row: Row) -> str:
    other = textstat_scores.scores(row.sentences)
    if not other:
        return "  textstat: not available\n"
    order = ("fkgl", "fre", "fog", "smog", "ari", "cli", "lix")
    values = [f"{other[name]:.1f}" for name in order]
    return _line((f"  textstat {textstat_scores.version()}", "", "", "", *values, "")) + "\n"


def _cells(name: str, row: Row) -> tuple[str, ...]:
    c, s = row.counts, row.scores
    length = f"{c.words / c.sentences:.1f}" if c.sentences else "-"
    head = (safe(name), f"{c.words:,}", f"{c.sentences:,}", length)
    if s is None:
        return (*head, *("-",) * 7, "too short")
    smog = f"{'~' if s.smog_extrapolated else ''}{s.smog:.1f}"
    values = tuple(f"{value:.1f}" for value in (s.fkgl, s.fre, s.fog))
    rest = tuple(f"{value:.1f}" for value in (s.ari, s.cli, s.lix))
    verdict = {True: "met", False: "missed", None: ""}[row.meets]
    return (*head, *values, smog, *rest, verdict)


def _line(parts: Sequence[str]) -> str:
    first, *rest = parts
    if cells(first) > NAME_WIDTH:
        while cells(first) > NAME_WIDTH - 1:
            first = first[:-1]
        first += "…"
    first += " " * (NAME_WIDTH - cells(first))
    return (first + "".join(part.rjust(7) for part in rest[:-1]) + "  " + rest[-1]).rstrip()


def _painted(text: str, code: str, paint: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if paint else text
