"""The terminal: colours, width, progress, and writing without half-written files."""

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
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
    return min(120, shutil.get_terminal_size((100, 24)).columns)


def is_ascii(stream: TextIO) -> bool:
    """Whether the stream cannot show more than ASCII."""
    encoding = (getattr(stream, "encoding", None) or "ascii").lower().replace("-", "").replace("_", "")
    return not encoding.startswith("utf")


def write(pieces: Iterable[str]) -> None:
    """Write to standard output, some at a time: a large report has very many pieces."""
    rest = iter(pieces)
    while some := list(islice(rest, 500)):
        sys.stdout.write(fitting("".join(some), sys.stdout))


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
    try:
        if target.exists() and not target.is_file():
            with target.open("w", **_TEXT) as file:
                file.writelines(pieces)
            return
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        try:
            with os.fdopen(handle, "w", **_TEXT) as file:
                file.writelines(pieces)
            Path(name).chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
            os.replace(name, target)  # noqa: PTH105  # the name of the atomic call
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
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


def progress(items: Sequence[str], results: Iterable[T], *, wanted: bool) -> Iterator[T]:
    """Pass results on; after a second, tell a person at a terminal how far the run is.

    Args:
        items: what is worked on; one result comes for each.
        results: in the order of the items.
        wanted: whether anything may be shown at all.
    """
    err = sys.stderr
    show = wanted and err.isatty() and not os.environ.get("CI") and not os.environ.get("PRE_COMMIT")
    began = shown = time.monotonic()
    visible = False
    try:
        for number, result in enumerate(results, 1):
            now = time.monotonic()
            if show and now - began > 1 and now - shown > 0.1:
                err.write(f"\r{number:,} of {len(items):,} articles read\x1b[K")
                err.flush()
                shown, visible = now, True
            yield result
    finally:
        if visible:
            err.write("\r\x1b[K")
            err.flush()
