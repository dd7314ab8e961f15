"""How known findings are made up: by rule, by article, by when they became known."""

import subprocess
import time
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from lint.baseline.entries import Entry, Lines, entries_of


@dataclass(slots=True)
class Debt:
    """Counts of entries.

    Attributes:
        entries: how many there are.
        rules: by rule.
        articles: by article.
        months: by the month in which git first had the line, such as "2026-03"; those that are not committed under
            an empty name; none at all where git does not know.
    """

    entries: int = 0
    rules: Counter[str] = field(default_factory=Counter)
    articles: Counter[str] = field(default_factory=Counter)
    months: Counter[str] = field(default_factory=Counter)


def debt(lines: Lines, where: str) -> Debt:
    """The counts by rule and by article.

    Args:
        lines: of the file.
        where: its name, for messages.

    Raises:
        UserError: at a broken line.
    """
    found = Debt()
    for path, rests in lines.items():
        entries: Iterable[Entry] = entries_of(path, rests, where)
        rules = Counter(entry.rule for entry in entries)
        found.rules += rules
        found.articles[path] = rules.total()
        found.entries += rules.total()
    return found


def months(folder: str, name: str, environ: Mapping[str, str]) -> Counter[str]:
    """When the lines of a file came in: by month; empty where git does not know.

    Args:
        folder: in which the file is.
        name: of the file.
        environ: the process environment, for git.
    """
    try:
        done = subprocess.run(  # noqa: S603  # the arguments are ours
            ["git", "-C", folder, "blame", "--porcelain", "--", name],  # noqa: S607  # git as the user has it
            capture_output=True,
            check=False,
            env={**environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"},
        )
    except OSError:
        return Counter()
    return Counter() if done.returncode else _by_month(done.stdout)


def _by_month(said: bytes) -> Counter[str]:
    """Entries by month, from the porcelain format: a commit is described where it is met first."""
    found: Counter[bytes] = Counter()
    times: dict[bytes, int] = {}
    commit = b""
    for line in said.split(b"\n"):
        if line.startswith(b"\t"):
            if not line.startswith((b"\t#", b"\t\xef\xbb\xbf#")) and line.strip():
                found[commit] += 1
        elif line.startswith(b"committer-time "):
            times[commit] = int(line.split()[1])
        elif len(line.split(b" ", 1)[0]) in (40, 64) and line[:1] in b"0123456789abcdef":
            commit = line.split(b" ", 1)[0]
    counts: Counter[str] = Counter()
    for name, number in found.items():
        counts[time.strftime("%Y-%m", time.gmtime(times[name])) if name.strip(b"0") else ""] += number
    return counts
