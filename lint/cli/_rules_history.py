"""The versions of articles in git: which text became which."""

import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from lint.errors import UserError

_NOTHING = "0" * 40


@dataclass(frozen=True, slots=True)
class Change:
    """A change of an article by a commit.

    Attributes:
        article: path of the article as it is called today.
        old, new: names of the two texts in git.
    """

    article: str
    old: str
    new: str


class History:
    """A git repository, asked for the past of articles. Use it in a ``with`` block.

    Args:
        folder: in the repository.
    """

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._texts: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._texts is not None:
            assert self._texts.stdin is not None
            self._texts.stdin.close()
            self._texts.wait()
            assert self._texts.stdout is not None
            self._texts.stdout.close()

    def root(self) -> str:
        """The root of the repository; empty if there is none, or no commit, or no git."""
        if shutil.which("git") is None:
            return ""
        found = self._git("rev-parse", "--show-toplevel", check=False).decode("utf-8", "surrogateescape").strip()
        return found if found and self._git("rev-parse", "--verify", "-q", "HEAD", check=False) else ""

    def changes(self, articles: Iterable[str], since: str, most: int) -> list[Change]:
        """How articles of today came to be, newest first; renames are followed.

        Args:
            articles: paths of files.
            since: a date as git understands it, or empty.
            most: commits that are looked at.

        Raises:
            UserError: if git refuses.
        """
        root = os.path.realpath(self.root())
        today = {os.path.relpath(os.path.realpath(path), root).replace(os.sep, "/"): path for path in articles}
        endings = sorted({Path(path).suffix for path in today})
        globs = [f":(top,glob)**/*{ending}" for ending in endings] if all(endings) else [":(top)"]
        command = ["log", "--no-merges", "--raw", "--abbrev=40", "-z", "-M", f"--max-count={most}", "--format=%H"]
        said = self._git(*command, *([f"--since={since}"] if since else []), "--", *globs)
        return list(_followed(_commits(said.decode("utf-8", "surrogateescape")), today))

    def text(self, name: str) -> bytes:
        """A text by its name in git."""
        if self._texts is None:
            self._texts = subprocess.Popen(  # noqa: S603  # the arguments are ours
                ["git", "-C", self._folder, "cat-file", "--batch"],  # noqa: S607  # git as the user has it
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
            )
        pipe = self._texts
        assert pipe.stdin is not None
        assert pipe.stdout is not None
        pipe.stdin.write(name.encode() + b"\n")
        pipe.stdin.flush()
        head = pipe.stdout.readline().split()
        if len(head) != 3:
            return b""  # a text that this copy of the repository lacks
        data = pipe.stdout.read(int(head[2]) + 1)
        return data[:-1] if head[1] == b"blob" else b""

    def _git(self, *arguments: str, check: bool = True) -> bytes:
        done = subprocess.run(  # noqa: S603  # the arguments are ours
            ["git", "-C", self._folder, "-c", "log.showSignature=false", *arguments],  # noqa: S607  # git as the user has it
            capture_output=True,
            check=False,
        )
        if done.returncode and check:
            lines = done.stderr.decode("utf-8", "replace").splitlines()
            raise UserError(f"git log: {lines[0] if lines else 'failed'}")
        return b"" if done.returncode else done.stdout


@dataclass(frozen=True, slots=True)
class _Raw:
    status: str
    old: str
    new: str
    before: str
    after: str


def _commits(text: str) -> Iterator[list[_Raw]]:
    """The changes of each commit, from the output of git log with --raw and -z."""
    found: list[_Raw] = []
    fields = iter(text.split("\0"))
    for item in fields:
        line = item.lstrip("\n")
        if not line.startswith(":"):
            yield found
            found = []
            continue
        _, _, old, new, status = line[1:].split(" ")
        before = next(fields)
        after = next(fields) if status[0] in "RC" else before
        found.append(_Raw(status[0], old, new, before, after))
    yield found


def _followed(commits: Iterable[Sequence[_Raw]], today: Mapping[str, str]) -> Iterator[Change]:
    """The changes that lead to the articles of today; commits are newest first."""
    names = dict(today)
    for commit in commits:
        earlier: dict[str, str] = {}
        for raw in commit:
            article = names.get(raw.after)
            if article is None:
                continue
            if raw.status in "MRC" and _NOTHING not in (raw.old, raw.new) and raw.old != raw.new:
                yield Change(article, raw.old, raw.new)
            if raw.status in "ARC":
                del names[raw.after]  # before this commit the name meant another article, or none
            if raw.status in "RC":
                earlier[raw.before] = article
        # A copy leaves its model in place, whose past is its own.
        names = {**earlier, **names} if any(raw.status == "C" for raw in commit) else {**names, **earlier}
