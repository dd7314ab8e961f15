"""git as a program that is asked: its answers, its texts, and its refusals in one line."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Self

from lint.errors import UnreadableError, UserError
from lint.text import MAX_BYTES, Source

_QUIET = {
    "LC_ALL": "C",  # its refusals are read
    "LANGUAGE": "C",
    "GIT_OPTIONAL_LOCKS": "0",  # looking at a repository must not lock it for a commit
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_LITERAL_PATHSPECS": "1",
}
_LEFT_OUT = ("GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS", "GIT_TRACE", "GIT_PREFIX")

_PIECE = 1 << 20


class Git:
    """The repository of the working folder, or the one that variables of the environment name, as in a hook.

    Args:
        option: on whose behalf git is asked; it begins the line of an error.
        environ: the process environment, which only a front end reads.
    """

    def __init__(self, option: str, environ: Mapping[str, str]) -> None:
        self.option = option
        self.environ = {**{key: value for key, value in environ.items() if key not in _LEFT_OUT}, **_QUIET}

    def run(
        self,
        *words: str,
        fails: Sequence[int] = (),
        given: bytes = b"",
        variables: Mapping[str, str] | None = None,
    ) -> bytes | None:
        """What a command answers; None if it ends with one of the statuses in ``fails``.

        Args:
            words: of the command.
            fails: exit statuses that are an answer too.
            given: its standard input.
            variables: of the environment, beside those that are there.

        Raises:
            UserError: if there is no git or it refuses; the line holds its words.
        """
        try:
            done = subprocess.run(  # noqa: S603  # the arguments are ours, and a REF never begins with a dash
                ["git", "--no-pager", *words],  # noqa: S607  # git as the user has it
                env={**self.environ, **(variables or {})},
                input=given,
                capture_output=True,
                check=False,
            )
        except OSError:
            raise UserError(f"{self.option} needs git, which cannot be started: install it") from None
        if done.returncode in fails:
            return None
        if done.returncode:
            raise UserError(f"{self.option}: {_refusal(done.stderr)}")
        return done.stdout

    def line(self, *words: str, fails: Sequence[int] = ()) -> str:
        """The one line that a command answers, without its end; empty if it fails as ``fails`` allows."""
        said = self.run(*words, fails=fails)
        return os.fsdecode(said.rstrip(b"\r\n")) if said is not None else ""


def _refusal(said: bytes) -> str:
    """What git says when it refuses, with what to do about it where that is known."""
    lines = said.decode("utf-8", "replace").splitlines()
    first = next((line for line in lines if line.startswith(("fatal:", "error:"))), lines[0] if lines else "")
    first = first.partition(": ")[2] or first
    if first.startswith("not a git repository"):
        return "the working folder is in no git repository; go into the one that is meant"
    if "must be run in a work tree" in first:
        return "this repository has no working tree here (a bare one, or its .git folder): run it in a clone"
    advice = next((line.strip() for line in lines if line.strip().startswith("git config")), "")
    return f"git says: {first or 'nothing'}" + (f"; run {advice}" if advice else "")


class Texts:
    """The texts that git keeps, asked one after the other. Use it in a ``with`` block.

    Args:
        git: the repository.
    """

    def __init__(self, git: Git) -> None:
        self._git = git
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process is not None:
            self._process.communicate()

    def source(self, path: str, name: str) -> Source:
        """A text as the source of a path.

        Args:
            path: the name to report.
            name: of the text in git.

        Raises:
            UnreadableError: if it is not there, too large or not UTF-8.
        """
        return Source.from_bytes(path, self._read(path, name))

    def _read(self, path: str, name: str) -> bytes:
        if self._process is None:
            self._process = subprocess.Popen(
                ["git", "--no-pager", "cat-file", "--batch"],  # noqa: S607  # git as the user has it
                env=self._git.environ,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        pipe = self._process
        assert pipe.stdin is not None
        assert pipe.stdout is not None
        try:
            pipe.stdin.write(name.encode("ascii") + b"\n")
            pipe.stdin.flush()
        except OSError:
            raise UnreadableError(path, "cannot be had from git, which has ended") from None
        head = pipe.stdout.readline().split()
        if len(head) != 3:
            raise UnreadableError(path, "is not in this clone of the repository; fetch all of it")
        rest = int(head[2])
        if rest > MAX_BYTES:
            while rest:
                rest -= len(pipe.stdout.read(min(rest, _PIECE))) or rest
            pipe.stdout.read(1)
            raise UnreadableError(path, f"is larger than {MAX_BYTES // 1_000_000} MB; split it")
        data = pipe.stdout.read(rest + 1)
        if len(data) != rest + 1:
            raise UnreadableError(path, "cannot be had from git, which has ended")
        return data[:-1]
