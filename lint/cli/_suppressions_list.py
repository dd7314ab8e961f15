"""What ``prooflint suppressions`` lists, and how it is written."""

import argparse
import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date

from lint import discovery
from lint.cli._kept import Kept
from lint.cli._session import Session
from lint.cli._suppressions_blame import Author, authors
from lint.cli._terminal import progress, tell, write
from lint.display import safe
from lint.engine import parse, terms_of
from lint.errors import UnreadableError
from lint.finding import Report
from lint.settings import Settings
from lint.suppression import MARK, states

STATES = ("in use", "unused", "expired", "not known")
"""In the order in which they are counted; not known: what is hidden would be found by an engine that is not there."""


@dataclass(frozen=True, slots=True)
class Row:
    """One wish.

    Attributes:
        line: of the file, from 1.
        rules: ids or first parts; empty for all.
        form: block, range, file or front matter.
        reason: that is given, or empty.
        until: the last day on which it holds, or empty.
        state: one of ``STATES``.
        author: who wrote the line; empty if git does not know.
        since: the day on which the line was written, or empty.
        days: since then; None if git does not know.
    """

    path: str
    line: int
    rules: tuple[str, ...]
    form: str
    reason: str
    until: str
    state: str
    author: str = ""
    since: str = ""
    days: int | None = None


def show(arguments: argparse.Namespace, argv: Sequence[str]) -> int:
    """List what the arguments ask for.

    Args:
        arguments: of the command.
        argv: as they were given.

    Returns:
        0; 3 if a file could not be read.
    """
    session = Session(arguments)
    session.verify()
    unread: list[str] = []
    files = list(_files(session, arguments.paths, unread))
    reports = Kept(session, argv).reports(files)
    rows = [row for report in progress(files, reports, wanted=True) for row in _rows(session, report, unread)]
    wanted = [state for state in ("expired", "unused") if getattr(arguments, state)]
    chosen = [row for row in rows if not wanted or row.state in wanted]
    listed = list(_signed(chosen, session.today))
    if arguments.output_format == "json":
        write([_json(listed, session.today)])
    else:
        write(_text(listed, filtered=bool(wanted)))
    for line in unread:
        tell(f"not read: {line}")
    return 3 if unread else 0


def _files(session: Session, paths: Iterable[str], unread: list[str]) -> Iterator[str]:
    """The files in which there may be a wish: no other is checked."""
    for path in session.files(paths):
        try:
            if MARK in discovery.read(path).text:
                yield path
        except UnreadableError as error:
            unread.append(f"{path}: {error.reason}")


def _rows(session: Session, report: Report, unread: list[str]) -> Iterator[Row]:
    source = report.source
    if source is None:
        unread += [f"{report.path}: {problem.message}" for problem in report.problems]
        return
    settings = session.settings_for(report.path)
    hidden = [one.finding for one in report.hidden if one.by == "comment"]
    terms = terms_of(settings, session.today, _silent(session, settings))
    for directive, state in states(parse(source), hidden, terms):
        yield Row(
            path=report.path,
            line=source.position(directive.place.start)[0],
            rules=directive.rules,
            form=directive.form,
            reason=directive.reason,
            until=directive.until,
            state=state,
        )


def _silent(session: Session, settings: Settings) -> list[str]:
    """The engines that were not asked."""
    guests = session.guests
    asked = {checker.name for checker in guests.wanted(settings)}
    return [name for name in guests.checkers if name not in asked]


def _signed(rows: Sequence[Row], today: str) -> Iterator[Row]:
    """The rows in order, with what git knows of their lines."""
    lines: dict[str, set[int]] = {}
    for row in rows:
        lines.setdefault(row.path, set()).add(row.line)
    known: dict[str, Mapping[int, Author]] = {}
    for row in sorted(rows, key=lambda row: (row.path, row.line)):
        if row.path not in known:
            known[row.path] = authors(row.path, lines[row.path], os.environ)
        author = known[row.path].get(row.line)
        if author is None:
            yield row
            continue
        age = (date.fromisoformat(today) - date.fromisoformat(author.day)).days
        yield replace(row, author=author.name, since=author.day, days=max(0, age))


def _json(rows: Iterable[Row], today: str) -> str:
    found = []
    for row in rows:
        values = asdict(row)
        for name in ("until", "author", "since"):
            values[name] = values[name] or None
        found.append(values)
    return json.dumps({"today": today, "suppressions": found}, indent=1) + "\n"


def _text(rows: Sequence[Row], *, filtered: bool) -> Iterator[str]:
    for row in rows:
        yield _line(row)
    if not rows:
        yield "No such suppressions.\n" if filtered else "No suppressions.\n"
        return
    counts = Counter(row.state for row in rows)
    states_told = ", ".join(f"{counts[state]:,} {state}" for state in STATES if counts[state])
    articles = len({row.path for row in rows})
    bare = sum(not row.reason for row in rows)
    told = f"; {bare:,} without a reason" if bare else ""
    yield f"\n{_count(len(rows), 'suppression')} in {_count(articles, 'article')}: {states_told}{told}.\n"


def _line(row: Row) -> str:
    where = {"block": "", "range": ", in a range", "file": ", in the whole file"}.get(
        row.form, ", in the whole file"
    )
    rules = f"{', '.join(row.rules) or 'all rules'}{where}"
    until = f" until {row.until}" if row.until else ""
    reason = f": {safe(row.reason)}" if row.reason else ""
    days = "today" if row.days == 0 else f"{_count(row.days or 0, 'day')} ago"
    author = f"  ({safe(row.author)}, {row.since}, {days})" if row.author else ""
    return f"{safe(row.path)}:{row.line}: {row.state}: {safe(rules)}{until}{reason}{author}\n"


def _count(number: int, name: str) -> str:
    return f"{number:,} {name}{'' if number == 1 else 's'}"
