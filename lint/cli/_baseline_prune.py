"""``prooflint baseline prune``: out with what is fixed, and nothing in."""

from collections.abc import Sequence

from lint.cli._baseline_known import count
from lint.cli._baseline_update import changed, revised, say
from lint.cli._baseline_work import begun, parser
from lint.cli._terminal import write
from lint.display import safe

MOST_SHOWN = 10


def main(argv: Sequence[str]) -> int:
    """Check, and take out of the file what is fixed.

    Returns:
        0; 1 with --check if there is something to take out; 3 if something could not be checked.
    """
    found = parser("prune", "Take out of the baseline what is fixed, and what was in articles that are gone.")
    found.add_argument(
        "--check", action="store_true", help="change nothing; fail if there is something to take out"
    )
    session = begun(found.parse(argv))
    revision, before = revised(session)
    if not session.arguments.check:
        revision.new = 0  # they are no matter of this action
        say(revision, *changed(revision, before, growing=False))
        return 3 if revision.problems else 0
    stale = revision.stale()
    listed = [f"  {safe(entry.path)}: {entry.words} [{entry.rule}]\n" for entry in stale[:MOST_SHOWN]]
    more = len(stale) - len(listed)
    write([f"{count(len(stale), 'entry')} fixed.\n", *listed, *([f"  and {more:,} more\n"] if more else [])])
    if revision.problems:
        return 3
    return 1 if stale else 0
