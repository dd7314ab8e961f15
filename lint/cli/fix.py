"""``prooflint fix``: put in the replacements that need no judgement."""

import difflib
from collections.abc import Sequence
from pathlib import Path

from lint import discovery
from lint.cli._arguments import Parser, add_cache, add_selection, add_settings
from lint.cli._kept import Kept
from lint.cli._session import Session
from lint.cli._terminal import progress, tell, write, write_file
from lint.display import safe
from lint.errors import UnreadableError
from lint.finding import Finding, Report
from lint.fixing import UnstableError, settle
from lint.text import Source

ABOUT = "put in the replacements that need no judgement"


def main(argv: Sequence[str]) -> int:
    """Fix what is safe to fix.

    Returns:
        0 if there was nothing to do, 1 if files were changed (with --diff: would be), 3 if something could not be
        checked; such an article is not touched.
    """
    arguments = _parser().parse(argv)
    session = Session(arguments)
    files = list(session.files(arguments.paths or ["."]))
    session.read_settings(files)
    session.verify()
    changed = problems = 0
    for report in progress(files, Kept(session, ()).reports(files), wanted=not arguments.quiet):
        told = [f"{report.path}: not checked, not touched: {problem.message}" for problem in report.problems]
        try:
            new = None if told else _fixed(session, report)
            if new is not None and report.source is not None:
                _show(report.source, new)
                told += [] if arguments.diff else _replaced(report.source, new)
                changed += not told
        except UnstableError as error:
            told.append(f"{report.path}: not touched: {error}")
        problems += bool(told)
        for line in told:
            tell(line)
    if not arguments.quiet:
        verb = "would be changed" if arguments.diff else "changed"
        write([f"{changed} article{'' if changed == 1 else 's'} {verb}.\n"])
    return 3 if problems else 1 if changed else 0


def _parser() -> Parser:
    found = Parser(
        prog="prooflint fix",
        description="Put in every replacement that is the only one and needs no judgement, and show what was changed.",
    )
    found.add_argument("paths", nargs="*", metavar="PATH", help="files and folders (.)")
    found.add_argument("--diff", action="store_true", help="show the changes and write nothing")
    found.add_argument("--quiet", "-q", action="store_true", help="no summary")
    found.add_argument("--force-exclude", action="store_true", help="leave out excluded files even if named here")
    add_settings(found)
    add_selection(found)
    add_cache(found)
    return found


def _fixed(session: Session, report: Report) -> Source | None:
    """The mended text of an article; None if there is nothing to mend.

    Raises:
        UnstableError: if rules undo each other.
    """
    if report.source is None or not any(finding.fixable for finding in report.findings):
        return None

    def check(source: Source) -> Sequence[Finding]:
        if source is report.source:
            return report.findings
        return next(iter(session.proofreader.check_sources([source]))).findings

    new = settle(report.source, check)
    return None if new.text == report.source.text else new


def _show(old: Source, new: Source) -> None:
    """Print what is changed, as a diff."""
    before, after = (source.text.splitlines(keepends=True) for source in (old, new))
    parts = difflib.unified_diff(before, after, old.path, old.path, n=0)
    write(f"{safe(line.rstrip())}\n" for line in parts)


def _replaced(old: Source, new: Source) -> list[str]:
    """Replace the file; what went wrong if it was changed meanwhile."""
    try:
        now = discovery.read(old.path).text
    except UnreadableError as error:
        return [f"{old.path}: not touched: {error.reason}"]
    if now != old.text:
        return [f"{old.path}: not touched: it was changed meanwhile; run this again"]
    write_file(str(Path(old.path)), [new.text])
    return []
