"""What the actions of ``prooflint baseline`` share: checking, putting entries together, writing them."""

import argparse
from collections.abc import Iterable, Iterator
from dataclasses import replace

from lint.baseline.entries import Entry, text_of
from lint.baseline.known import Known, is_checked
from lint.baseline.matching import Matched, added, numbered
from lint.baseline.place import Place
from lint.cli._arguments import Parser, add_cache, add_selection, add_settings
from lint.cli._baseline_known import USUAL, count, place_of
from lint.cli._baseline_scope import Scope
from lint.cli._jobs import add_jobs, jobs
from lint.cli._kept import Kept
from lint.cli._session import Session
from lint.cli._terminal import progress, tell, write_file
from lint.errors import UserError
from lint.finding import Finding, Report

MOST_SHOWN = 10
"""New findings that are named one by one."""


def parser(action: str, about: str) -> Parser:
    """The arguments that actions with a check have in common."""
    found = Parser(prog=f"prooflint baseline {action}", description=about)
    found.add_argument("paths", nargs="*", metavar="PATH", help="files and folders (.)")
    found.add_argument("--baseline", metavar="FILE", help=f"the file of known findings ({USUAL})")
    add_settings(found)
    add_selection(found)
    add_jobs(found)
    add_cache(found)
    return found


def place(session: Session) -> Place:
    """Where the file is, or shall be.

    Raises:
        UserError: if the settings want none.
    """
    found = place_of(session)
    if found is None:
        why = "--isolated takes none" if session.arguments.isolated else "the settings say baseline = “”"
        raise UserError(f"{why}; name the file with --baseline FILE")
    return found


def begun(arguments: argparse.Namespace) -> Session:
    """The session of an action with a check."""
    session = Session(arguments)
    session.jobs = jobs(arguments)
    session.verify()
    return session


def reports(session: Session) -> Iterator[Report]:
    """The reports of the articles that were named; articles that have not changed are not checked again."""
    files = list(session.files(session.arguments.paths or ["."]))
    yield from progress(files, Kept(session, ()).reports(files), wanted=True)


class Revision:
    """The entries as they are to be.

    Args:
        known: the entries as they are.
        session: of the run.

    Attributes:
        fresh: places and rules of the first findings that are not known.
        new, articles: how many of them there are, and in how many articles.
        problems: whether something could not be checked; the entries of such articles stay as they are.
    """

    def __init__(self, known: Known, session: Session) -> None:
        self.known = known
        self.fresh: list[str] = []
        self.new = self.articles = 0
        self.problems = False
        self._scope = Scope(session, known, session.arguments.paths or ["."])
        self._matched: dict[str, Matched] = {}
        self._added: dict[str, list[Finding]] = {}

    def take(self, report: Report) -> None:
        """Take a report in."""
        found = self.known.apply(report)
        if report.problems:
            self.problems = True
            for problem in report.problems:
                tell(f"{report.path}: not checked: {problem.message}")
        name = self.known.place.name(report.path)
        if not is_checked(report) or name in self._matched:  # it goes by two paths
            return
        findings = found.report.findings
        self._matched[name] = replace(found, report=Report(report.path, None))
        self.new += len(findings)
        self.articles += bool(findings)
        self._show(found)
        if findings:
            self._added[name] = list(findings)

    def _show(self, found: Matched) -> None:
        source = found.report.source
        for finding in found.report.findings[: MOST_SHOWN - len(self.fresh)] if source else ():
            line, column = source.position(finding.span.start) if source else (0, 0)
            self.fresh.append(f"{found.report.path}:{line}:{column}: {finding.message} [{finding.rule.id}]")

    @property
    def reason(self) -> str:
        """Why nothing counts as fixed, or empty; after the last report."""
        return self._scope.reason

    def stale(self) -> list[Entry]:
        """The entries that are fixed; after the last report."""
        return self._scope.stale()

    def entries(self, stale: Iterable[Entry], *, growing: bool) -> list[Entry]:
        """All entries, under present names.

        Args:
            stale: those that are left out.
            growing: whether new findings are put in.
        """
        out = set(stale)
        found: dict[str, list[Entry]] = {name: [*one.used, *one.left] for name, one in self._matched.items()}
        for name in self.known.names:
            if name not in self._matched:
                found.setdefault(self.known.present(name), []).extend(self.known.rest(name))
        entries: list[Entry] = []
        for name, rows in found.items():
            present = numbered(entry._replace(path=name) for entry in rows if entry not in out)
            entries += present
            entries += added(name, self._added.get(name, ()), present) if growing else ()
        return entries


def written(file: Place, entries: Iterable[Entry], before: bytes) -> bool:
    """Write the file, if that changes it; whether it did.

    Raises:
        UserError: if it cannot be written.
    """
    text = text_of(entries)
    if text.encode("utf-8", "backslashreplace") == before.replace(b"\r\n", b"\n"):
        return False
    write_file(file.file, [text])
    return True


def told(entries: Iterable[Entry]) -> str:
    """How many findings in how many articles."""
    listed = list(entries)
    return f"{count(len(listed), 'finding')} in {count(len({entry.path for entry in listed}), 'article')}"
