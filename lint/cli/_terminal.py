"""The terminal: colours, width, progress, and writing without half-written files."""

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, TextIO, TypeVar

from lint.errors import UserError

T = TypeVar("T")


def colored(stream: TextIO, choice: str = "auto") -> bool:
    """Whether to write colours: --color, then NO_COLOR, FORCE_COLOR, TERM=dumb, then whether a person looks."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    force = os.environ.get("FORCE_COLOR")
    if force is not None:
        return force not in ("0", "false", "")
    if os.environ.get("TERM") == "dumb":
        return False
    return stream.isatty()


def width() -> int:
    """Columns to use: those of the terminal, 100 when there is none, at most 120."""
    asked = os.environ.get("COLUMNS", "")
    if asked.isdigit() and int(asked):
        return min(120, int(asked))
    try:
        return min(120, os.get_terminal_size(sys.__stdout__.fileno()).columns or 100)  # type: ignore[union-attr]
    except (AttributeError, ValueError, OSError):
        return 100


def is_ascii(stream: TextIO) -> bool:
    """Whether the stream cannot show more than ASCII."""
    encoding = (getattr(stream, "encoding", None) or "ascii").lower().replace("-", "").replace("_", "")
    return not encoding.startswith("utf")


AT_ONCE = 500
"""Pieces that are written together where nobody looks on: a large report has very many."""


class Writer:
    """Writes to standard output: at a terminal at every pause, elsewhere much at a time.

    Args:
        before: is called before something is written, to take away what stands there for a while.
    """

    def __init__(self, before: Callable[[], None] = lambda: None) -> None:
        self.before = before
        self._looked_at = sys.stdout.isatty()
        self._waiting: list[str] = []

    def write(self, pieces: Iterable[str]) -> None:
        """Write all of a text."""
        for piece in pieces:
            self._waiting.append(piece)
            if len(self._waiting) >= AT_ONCE:
                self._out()
        self._out()

    def pause(self) -> None:
        """The next piece may take a while."""
        if self._looked_at and self._waiting:
            self._out()
            sys.stdout.flush()

    def _out(self) -> None:
        text = "".join(self._waiting)
        self._waiting.clear()
        if text:
            self.before()
            sys.stdout.write(fitting(text, sys.stdout))


def write(pieces: Iterable[str]) -> None:
    """Write a text to standard output."""
    Writer().write(pieces)


def fitting(text: str, out: TextIO) -> str:
    """A text that a stream can show: what its encoding lacks becomes “?”, a lone surrogate an escape."""
    encoding = out.encoding or "utf-8"
    return text.encode(encoding, "replace" if is_ascii(out) else "backslashreplace").decode(encoding)


def write_file(path: str, pieces: Iterable[str]) -> None:
    """Replace a file at once: a reader sees the old text or the new, never half of one.

    A link stays a link, and a device or a pipe is written to and never replaced.

    Raises:
        UserError: if it cannot be written.
    """
    target = Path(os.path.realpath(path))
    with _blamed(path):
        if target.exists() and not target.is_file():
            handle, name = os.open(target, os.O_WRONLY | getattr(os, "O_BINARY", 0)), ""
        else:
            import tempfile  # noqa: PLC0415  # most reports go to the screen

            handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "w", **_TEXT) as file:
            rest = iter(pieces)
            # What fails while pieces are made is no fault of the file.
            while some := list(islice(rest, AT_ONCE)):
                with _blamed(path):
                    file.writelines(some)
            with _blamed(path):
                file.flush()
        if name:
            with _blamed(path):
                Path(name).chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
                os.replace(name, target)  # noqa: PTH105  # the name of the atomic call
    except BaseException:
        if name:
            Path(name).unlink(missing_ok=True)
        raise


@contextmanager
def _blamed(path: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UserError(f"{path}: cannot be written: {(error.strerror or str(error)).lower()}") from None


_TEXT: dict[str, Any] = {"encoding": "utf-8", "errors": "backslashreplace", "newline": ""}


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def tell(line: str) -> None:
    """Say something on standard error that is no part of a report."""
    from lint.display import safe  # noqa: PLC0415

    err = sys.stderr
    text = f"prooflint: {safe(line)}\n"
    err.write(text.encode(err.encoding or "utf-8", "replace").decode(err.encoding or "utf-8"))
    err.flush()


class Progress:
    """How far a run is, told to a person at a terminal once it has taken a second.

    Args:
        total: how many articles there are.
        wanted: whether anything may be shown at all.
    """

    def __init__(self, total: int = 0, *, wanted: bool) -> None:
        self.total = total
        self._shows = (
            wanted and sys.stderr.isatty() and not os.environ.get("CI") and not os.environ.get("PRE_COMMIT")
        )
        self._began = self._shown = time.monotonic()
        self._visible = False

    def passing(self, results: Iterable[T]) -> Iterator[T]:
        """The same results, one for each article."""
        try:
            for number, result in enumerate(results, 1):
                now = time.monotonic()
                if self._shows and now - self._began > 1 and now - self._shown > 0.1:
                    sys.stderr.write(f"\r{number:,} of {self.total:,} articles read\x1b[K")
                    sys.stderr.flush()
                    self._shown, self._visible = now, True
                yield result
        finally:
            self.hide()

    def hide(self) -> None:
        """Take the line away until the next result."""
        if self._visible:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._visible = False


def progress(items: Sequence[str], results: Iterable[T], *, wanted: bool) -> Iterator[T]:
    """Pass results on; after a second, tell a person at a terminal how far the run is.

    Args:
        items: what is worked on; one result comes for each.
        results: in the order of the items.
        wanted: whether anything may be shown at all.
    """
    yield from Progress(len(items), wanted=wanted).passing(results)
