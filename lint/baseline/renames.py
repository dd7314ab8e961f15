"""What git knows of articles: how those that are gone are called now, what was left out, what is not committed."""

# ruff: noqa: PTH100, PTH118, PTH119, PTH120, PTH122  # the paths go to git and come from it as texts

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping

MOST = 2000
"""Articles on each side among which git looks for those that were renamed and edited."""


def renames(file: str, names: Iterable[str], environ: Mapping[str, str]) -> dict[str, str]:
    """Former names of articles by present ones, relative to the folder of the baseline; empty without git.

    In the working tree, in the index and in history since the baseline was last committed. Files that git does not
    track yet count as if they were added.

    Args:
        file: the baseline.
        names: of the articles in it that are gone.
        environ: the process environment, for git.
    """
    folder = os.path.dirname(os.path.abspath(file))
    if shutil.which("git", path=environ.get("PATH")) is None:
        return {}
    git = _Git(folder, environ)
    prefix = git.line("rev-parse", "--show-prefix")
    if prefix is None or not git.line("rev-parse", "--verify", "--quiet", "HEAD"):
        return {}
    globs = _globs(names)
    found: dict[str, str] = {}
    since = git.line("log", "-1", "--format=%H", "--", os.path.basename(file))
    if since:
        said = git.text("log", "--reverse", "--format=", *_ASKED, f"{since}..HEAD", "--", *globs)
        _follow(found, _pairs(said))
    with tempfile.TemporaryDirectory(prefix="prooflint-") as place:
        _follow(found, _pairs(git.with_untracked(place, globs)))
    ours = {new: old for new, old in found.items() if new.startswith(prefix) and old.startswith(prefix)}
    return {new[len(prefix) :]: old[len(prefix) :] for new, old in ours.items()}


def edited(file: str, environ: Mapping[str, str]) -> frozenset[str]:
    """Files whose changes are not committed, relative to the folder of the baseline; empty without git.

    Args:
        file: the baseline.
        environ: the process environment, for git.
    """
    if shutil.which("git", path=environ.get("PATH")) is None:
        return frozenset()
    said = _Git(os.path.dirname(os.path.abspath(file)), environ).text(
        "diff", "--no-ext-diff", "--name-only", "--relative", "-z", "HEAD"
    )
    return frozenset((said or "").split("\0")) - {""}


def left_out(file: str, environ: Mapping[str, str]) -> frozenset[str]:
    """Articles that are not there because a sparse checkout leaves them out, relative to the folder of the baseline.

    Args:
        file: the baseline.
        environ: the process environment, for git.
    """
    if shutil.which("git", path=environ.get("PATH")) is None:
        return frozenset()
    said = _Git(os.path.dirname(os.path.abspath(file)), environ).text("ls-files", "-t", "-z")
    return frozenset(row[2:] for row in (said or "").split("\0") if row.startswith("S "))


_EVEN = ("-c", "log.showSignature=false", "-c", "log.follow=false", "-c", "diff.relative=false")
"""What settings of the user would change in the output."""

_ASKED = ("--name-status", "-z", f"-l{MOST}", "--find-renames", "--diff-filter=R")


class _Git:
    def __init__(self, folder: str, environ: Mapping[str, str]) -> None:
        self.folder = folder
        self.environ = {**environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}

    def text(self, *arguments: str, index: str = "") -> str | None:
        """What a command says; None if it fails."""
        environ = {**self.environ, "GIT_INDEX_FILE": index} if index else self.environ
        done = subprocess.run(  # noqa: S603  # the arguments are ours
            ["git", "-C", self.folder, *_EVEN, *arguments],  # noqa: S607  # git as the user has it
            capture_output=True,
            check=False,
            env=environ,
        )
        return None if done.returncode else done.stdout.decode("utf-8", "surrogateescape")

    def line(self, *arguments: str) -> str | None:
        """The same, where it is one line."""
        said = self.text(*arguments)
        return None if said is None else said.strip("\n")

    def with_untracked(self, place: str, globs: Iterable[str]) -> str | None:
        """What was renamed between the last commit and the working tree; the index of the user stays as it is."""
        index = os.path.join(place, "index")
        own = self.line("rev-parse", "--git-path", "index")
        try:
            shutil.copyfile(os.path.join(self.folder, own or ""), index)
        except OSError:
            index = ""  # a repository without an index: all is untracked, or all is gone
        if index:
            self.text("add", "--intent-to-add", "--", *globs, index=index)
        return self.text("diff", "--no-ext-diff", *_ASKED, "HEAD", "--", *globs, index=index)


def _globs(names: Iterable[str]) -> list[str]:
    """What articles of the same kinds match."""
    endings = {os.path.splitext(name)[1] for name in names}
    if not endings or "" in endings or any(mark in ending for ending in endings for mark in "*?[\\"):
        return [":(top)"]
    return [f":(top,glob)**/*{ending}" for ending in sorted(endings)]


def _pairs(said: str | None) -> Iterator[tuple[str, str]]:
    """Old and new names, from the output of git with --name-status and -z."""
    fields = iter((said or "").split("\0"))
    for field in fields:
        if field.lstrip("\n").startswith("R"):
            yield next(fields, ""), next(fields, "")


def _follow(found: dict[str, str], pairs: Iterable[tuple[str, str]]) -> None:
    """Take renames in, the oldest first: a name leads to the first one that its article had."""
    for old, new in pairs:
        found[new] = found.pop(old, old)
