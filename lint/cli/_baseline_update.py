"""``prooflint baseline update``: out with what is fixed, in with what is new if that is asked for."""

from collections.abc import Sequence

from lint.cli._baseline_known import count, data_at, known_at
from lint.cli._baseline_work import Revision, begun, parser, place, reports, written
from lint.cli._session import Session
from lint.cli._terminal import tell, write
from lint.display import safe
from lint.errors import UserError


def main(argv: Sequence[str]) -> int:
    """Check, and bring the file up to date.

    Returns:
        0; 1 if there are new findings and they may not be put in; 3 if something could not be checked.
    """
    found = parser("update", "Take out what is fixed; with --allow-growth put in what is new.")
    found.add_argument("--allow-growth", action="store_true", help="put in findings that are not known")
    session = begun(found.parse(argv))
    revision, before = revised(session)
    growing = session.arguments.allow_growth
    say(revision, *changed(revision, before, growing=growing))
    if revision.new and growing:
        write([f"{count(revision.new, 'new finding')} in {count(revision.articles, 'article')} put in.\n"])
    elif revision.new:
        refused = f"{count(revision.new, 'new finding')} in {count(revision.articles, 'article')} not put in"
        write([f"{refused}; --allow-growth does:\n", *(f"  {safe(line)}\n" for line in revision.fresh)])
        more = revision.new - len(revision.fresh)
        write([f"  and {more:,} more\n"] if more else [])
    if revision.problems:
        return 3
    return 1 if revision.new and not growing else 0


def revised(session: Session) -> tuple[Revision, bytes]:
    """The entries after a check, and what the file held before it.

    Raises:
        UserError: if there is no file.
    """
    file = place(session)
    before, known = data_at(file), known_at(file)
    if known is None or before is None:
        raise UserError(f"{file.file}: no such file; “prooflint baseline create” writes it")
    revision = Revision(known, session)
    for report in reports(session):
        revision.take(report)
    return revision, before


def changed(revision: Revision, before: bytes, *, growing: bool) -> tuple[int, bool]:
    """Write the file; how many entries were taken out, and whether it changed at all."""
    stale = revision.stale()
    return len(stale), written(revision.known.place, revision.entries(stale, growing=growing), before)


def say(revision: Revision, out: int, changed: bool) -> None:
    """Tell what became of the entries there were."""
    if revision.reason:
        tell(f"nothing is taken out of the baseline: {revision.reason}")
    for old, new in sorted(revision.known.moved.items()):
        write([f"{safe(old)} is {safe(new)} now.\n"])
    if out:
        write([f"{count(out, 'entry')} taken out: fixed.\n"])
    elif not changed and not revision.new:
        write([f"{safe(revision.known.place.file)} is up to date.\n"])
