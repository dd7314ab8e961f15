"""``prooflint baseline create``: all present findings become known ones."""

import os
from collections.abc import Sequence
from pathlib import Path

from lint.baseline.known import Known
from lint.baseline.renames import edited
from lint.cli._baseline_known import count, data_at
from lint.cli._baseline_work import Revision, begun, parser, place, reports, told, written
from lint.cli._terminal import tell, write
from lint.display import safe
from lint.engine import formats
from lint.errors import UserError

UNION = "merge=union"


def main(argv: Sequence[str]) -> int:
    """Check, and write down what was found.

    Returns:
        0; 3 if something could not be checked, and then nothing is written.

    Raises:
        UserError: if there is a baseline already.
    """
    found = parser("create", "Write down all present findings; from then on only others are reported.")
    session = begun(found.parse(argv))
    file = place(session)
    if data_at(file) is not None:
        raise UserError(f"{file.file} is there already; “prooflint baseline update” brings it up to date")
    ending = Path(file.file).suffix.lower()
    if ending in set(formats()) - {""}:
        raise UserError(f"{file.file} would be checked as an article; give it a name without {ending}")
    revision = Revision(Known(file, {}), session)
    for report in reports(session):
        revision.take(report)
    if revision.problems:
        tell(f"{file.file} is not written: it would lack what could not be checked")
        return 3
    entries = revision.entries((), growing=True)
    written(file, entries, b"")
    if not entries:
        write([f"Nothing to put up with: {safe(file.file)} is empty, and every finding is a new one.\n"])
        return 0
    write([f"{told(entries)} {'is' if len(entries) == 1 else 'are'} known from now on: {safe(file.file)}\n"])
    write(_advice(file.file, file.folder))
    changed = edited(file.file, os.environ) & {entry.path for entry in entries}
    if changed:
        have = "has" if len(changed) == 1 else "have"
        tell(
            f"{count(len(changed), 'article')} {have} changes that are not committed; what is wrong in them is known too"
        )
    return 0


def _advice(name: str, folder: str) -> list[str]:
    """What to do with the file, unless it is done."""
    leaf = Path(name).name
    try:
        attributes = (Path(folder) / ".gitattributes").read_text("utf-8", "replace")
    except OSError:
        attributes = ""
    if any(line.startswith(leaf) and UNION in line for line in attributes.splitlines()):
        return ["Commit it.\n"]
    return [f"Commit it, and write “{leaf} {UNION}” into .gitattributes, so that it merges by itself.\n"]
