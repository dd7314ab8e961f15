"""Who wrote a line, and when, as far as git knows."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import NamedTuple

from lint.changes.git import Git
from lint.errors import UserError

AT_ONCE = 200
"""Lines that git is asked about in one call: a command line has a limit."""

_HEAD = re.compile(rb"(?P<commit>[0-9a-f]{40,64}) \d+ (?P<line>\d+)(?: \d+)?")


class Author(NamedTuple):
    """Who wrote a line.

    Attributes:
        day: on which it was written, as 2027-03-01, in UTC.
    """

    name: str
    day: str


def authors(path: str, lines: Iterable[int], environ: Mapping[str, str]) -> dict[int, Author]:
    """The authors of lines of a file; those that git does not know are left out.

    Args:
        path: of the file in the working tree.
        lines: numbers, from 1.
        environ: the process environment, which only a front end reads.
    """
    folder, name = os.path.split(os.path.abspath(path))  # noqa: PTH100  # it goes to git as a text
    git = Git("suppressions", environ)
    found: dict[int, Author] = {}
    wanted = sorted(lines)
    for start in range(0, len(wanted), AT_ONCE):
        ranges = [word for line in wanted[start : start + AT_ONCE] for word in ("-L", f"{line},{line}")]
        try:
            said = git.run("-C", folder, "blame", "--line-porcelain", *ranges, "--", name)
        except UserError:
            return {}  # no git, no repository, not committed: what is not known is left blank
        found.update(_read(said or b""))
    return found


def _read(porcelain: bytes) -> Iterator[tuple[int, Author]]:
    line, name, seconds = 0, "", 0
    for row in porcelain.split(b"\n"):
        if row.startswith(b"\t"):
            if line:
                yield line, Author(name, datetime.fromtimestamp(seconds, UTC).date().isoformat())
        elif head := _HEAD.fullmatch(row):
            # A line that is not committed has a name of zeros.
            line = int(head["line"]) if head["commit"].strip(b"0") else 0
        elif row.startswith(b"author "):
            name = row[7:].decode("utf-8", "replace")
        elif row.startswith(b"author-time "):
            seconds = int(row[12:])
