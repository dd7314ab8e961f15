"""``prooflint rules stats``: which rules are obeyed, and which are dismissed."""

import argparse
import json
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from lint import discovery
from lint.cli._arguments import Parser, add_selection, add_settings
from lint.cli._baseline_known import Baseline
from lint.cli._rules_history import History
from lint.cli._rules_named import without_engines
from lint.cli._session import Session
from lint.cli._terminal import progress, tell, write
from lint.display import safe
from lint.engine import selection_of, terms_of
from lint.engine.account import Bench
from lint.engine.settling import settle
from lint.engine.work import Decision
from lint.errors import UnreadableError, UserError
from lint.finding import Report
from lint.judgement import measured
from lint.settings import Settings
from lint.text import MAX_BYTES, Source

COMMITS = 200

Seen = Counter[tuple[str, str]]
"""How often a rule speaks about the same words of a text."""


@dataclass(slots=True)
class Row:
    """What became of what a rule said.

    Attributes:
        hits: that are reported now.
        suppressed: that the articles suppress now.
        baselined: those of the hits that are in the baseline.
        fixed: that an older version had and a later one no longer has.
    """

    rule: str
    hits: int = 0
    suppressed: int = 0
    baselined: int = 0
    fixed: int = 0

    @property
    def dismissed(self) -> float | None:
        """Share of the settled hits that were suppressed and not fixed; None if none is settled."""
        settled = self.fixed + self.suppressed
        return self.suppressed / settled if settled else None


def main(argv: Sequence[str]) -> int:
    """Count and print.

    Returns:
        0; 3 if a file could not be read.
    """
    arguments = _arguments(argv)
    session = Session(arguments, everything=True)
    session.verify()
    eyes, baseline = _Eyes(session), Baseline(session)
    rows: dict[str, Row] = {}
    unread: list[str] = []
    files = list(session.files(arguments.paths))
    for path in progress(files, files, wanted=True):
        try:
            hits, suppressed = eyes.see(discovery.read(path))
        except UnreadableError as error:
            unread.append(f"{path}: {error.reason}")
            continue
        _add(rows, hits, "hits")
        _add(rows, suppressed, "suppressed")
        old = (one.finding.rule.id for one in baseline.hiding(eyes.report).hidden if one.by == "baseline")
        _add(rows, Counter((rule, "") for rule in old), "baselined")
    note = _add_history(rows, files, eyes, arguments)
    ordered = sorted(rows.values(), key=lambda row: (-(row.dismissed or 0), -row.suppressed, -row.hits, row.rule))
    if arguments.output_format == "json":
        print(json.dumps({"history": note, "rules": [_object(row) for row in ordered]}, indent=1))
    else:
        write(_table(ordered))
        print(note)
    for line in unread:
        tell(f"not read: {line}")
    return 3 if unread else 0


def _arguments(argv: Sequence[str]) -> argparse.Namespace:
    found = Parser(
        prog="prooflint rules stats",
        description="Show for each rule what it reports now, what the articles suppress, and what was fixed in the "
        "history of the repository; the rules that are dismissed most come first. Engines are only asked if --engine "
        "says so.",
    )
    found.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="articles and folders (.)")
    found.add_argument("--since", default="", metavar="DATE", help="history from this date on, such as 2024-05-01")
    found.add_argument(
        "--max-commits", type=int, default=COMMITS, metavar="N", help=f"newest commits to look at ({COMMITS})"
    )
    found.add_argument("--output-format", choices=("text", "json"), default="text", help="(text)")
    add_settings(found)
    add_selection(found)
    found.set_defaults(baseline=None)
    arguments = found.parse(argv)
    if arguments.max_commits < 0:
        raise UserError(f"--max-commits {arguments.max_commits}: expected a number from 0 on")
    return arguments


class _Eyes:
    """Says what is reported and what is suppressed in a text.

    Attributes:
        report: of the last text.
    """

    def __init__(self, session: Session) -> None:
        self._reader = session.proofreader
        self.report = Report("", None)
        self._today = session.today
        self._asked = session.given.get("engines", {})
        self._settings = session.settings_for
        self._reader.settings_for = self._without_engines

    def _without_engines(self, path: str) -> Settings:
        return without_engines(self._settings(path), self._asked, self._reader.guests.checkers)

    def see(self, source: Source) -> tuple[Seen, Seen]:
        """What is reported and what is suppressed, by rule and words.

        Raises:
            UnreadableError: if the text could not be checked.
        """
        (decision,) = self._reader.decide([source])
        assert isinstance(decision, Decision)
        for problem in decision.report.problems:
            raise UnreadableError(source.path, problem.message)
        self.report = decision.report
        bench = Bench(
            selection_of(decision.settings, decision.document.source.path), self._reader.sources, measured()
        )
        terms = terms_of(decision.settings, self._today)
        settled = settle(decision.spoken, decision.document, bench.selection, bench.sources, bench.counts, terms)
        reported = Counter((one.rule.id, " ".join(one.excerpt.split())) for one in settled.findings)
        hidden = Counter((one.finding.rule.id, " ".join(one.finding.excerpt.split())) for one in settled.hidden)
        return reported, hidden


def _add(rows: dict[str, Row], seen: Seen, what: str) -> None:
    for (rule, _), count in seen.items():
        row = rows.setdefault(rule, Row(rule))
        setattr(row, what, getattr(row, what) + count)


def _add_history(rows: dict[str, Row], files: Sequence[str], eyes: _Eyes, arguments: argparse.Namespace) -> str:
    """Count what was fixed; what is said about the history."""
    with History(os.path.dirname(files[0]) or ".") as history:  # noqa: PTH120  # as given
        if not history.root():
            return "There is no git history here: what was fixed is not known."
        changes = history.changes(files, arguments.since, arguments.max_commits) if arguments.max_commits else []
        seen: dict[tuple[str, str], tuple[Seen, Seen] | None] = {}

        def look(article: str, name: str) -> tuple[Seen, Seen] | None:
            if (article, name) not in seen:
                seen[article, name] = _past(eyes, article, history.text(name))
            return seen[article, name]

        names = [change.article for change in changes]
        for change in progress(names, changes, wanted=True):
            old, new = look(change.article, change.old), look(change.article, change.new)
            if old and new:
                _add(rows, fixed(old, new), "fixed")
    span = f" since {arguments.since}" if arguments.since else ""
    versions = f"{len(changes):,} change{'' if len(changes) == 1 else 's'} of these articles"
    return f"Fixed: counted over {versions} in the newest {arguments.max_commits:,} commits{span}."


def _past(eyes: _Eyes, article: str, data: bytes) -> tuple[Seen, Seen] | None:
    """What was seen in an older version; None if it cannot be read."""
    if len(data) > MAX_BYTES:
        return None
    try:
        return eyes.see(Source.from_bytes(article, data))
    except UnreadableError:
        return None


def fixed(old: tuple[Seen, Seen], new: tuple[Seen, Seen]) -> Seen:
    """The hits that were reported before and are neither reported nor suppressed after."""
    gone = old[0] - new[0]
    return gone - (new[1] - old[1])


def _table(rows: Sequence[Row]) -> Iterator[str]:
    wide = max([len(row.rule) for row in rows] + [4])
    if not rows:
        yield "No rule says or said anything here.\n"
        return
    yield f"{'rule':<{wide}}  {'hits':>6}  {'suppressed':>10}  {'baselined':>9}  {'fixed':>6}  {'dismissed':>9}\n"
    for row in rows:
        share = "" if row.dismissed is None else f"{100 * row.dismissed:.0f} %"
        now = f"{row.hits:>6,}  {row.suppressed:>10,}  {row.baselined:>9,}"
        line = f"{safe(row.rule):<{wide}}  {now}  {row.fixed:>6,}  {share:>9}"
        yield f"{line.rstrip()}\n"
    yield "\nDismissed: suppressed, of all that was suppressed or fixed.\n"


def _object(row: Row) -> dict[str, Any]:
    return {**asdict(row), "dismissed": row.dismissed}
