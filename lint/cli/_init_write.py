"""The files of ``prooflint init``: shown, then written all together or not at all."""

import os
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lint.cli._terminal import write
from lint.cli._words_lists import shown
from lint.display import safe
from lint.errors import UserError

MOST_LINES = 60
"""Lines of a long file that are shown; a list of thousands of words says nothing more to a reader."""


@dataclass(frozen=True, slots=True)
class File:
    """A file that shall be there.

    Attributes:
        path: absolute.
        text: of it.
        is_program: whether it is run.
        by_hand: whether somebody may want the text where the file is there already.
    """

    path: Path
    text: str
    is_program: bool = False
    by_hand: bool = False


def show(files: Iterable[File]) -> list[File]:
    """Show files, each that is there already as what it is.

    Returns:
        Those that are not there.
    """
    new = []
    for file in files:
        if os.path.lexists(file.path):
            write([f"\n{safe(shown(file.path))} is there already and stays as it is\n"])
            if file.by_hand and not _holds(file):
                write(["To have it there, put in by hand what is needed of:\n", *_lines(file.text)])
        else:
            write([f"\n--- {safe(shown(file.path))}\n", *_lines(file.text)])
            new.append(file)
    return new


def _holds(file: File) -> bool:
    try:
        return "prooflint" in file.path.read_text("utf-8", "replace")
    except OSError:
        return False


def _lines(text: str) -> Iterator[str]:
    lines = text.splitlines()
    yield from (f"{safe(line)}\n" for line in lines[:MOST_LINES])
    if len(lines) > MOST_LINES:
        yield f"… and {len(lines) - MOST_LINES:,} more lines\n"


def put(files: Sequence[File]) -> None:
    """Write files that are not there: all of them, or none if one cannot be written or has come up meanwhile.

    Raises:
        UserError: naming the one.
    """
    made: list[Path] = []
    waiting: list[tuple[Path, File]] = []
    at: Path = Path()
    try:
        for file in files:
            at = file.path
            made += _folders(file.path.parent)
            waiting.append((_written(file), file))
        for name, file in waiting:
            at = file.path
            _place(name, at)
            made.append(at)
    except OSError as error:
        _undo(made, waiting)
        came = isinstance(error, FileExistsError)
        why = "came up meanwhile" if came else f"cannot be written: {(error.strerror or str(error)).lower()}"
        raise UserError(f"{at}: {why}; nothing was written") from None
    except BaseException:
        _undo(made, waiting)
        raise


def _folders(folder: Path) -> list[Path]:
    """Make a folder; those that were made, the outermost first."""
    missing = [place for place in (folder, *folder.parents) if not place.exists()]
    made = []
    for place in reversed(missing):
        place.mkdir()
        made.append(place)
    return made


def _written(file: File) -> Path:
    """The text in a file beside its place."""
    handle, name = tempfile.mkstemp(dir=file.path.parent, prefix=".prooflint-")
    with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace", newline="") as out:
        out.write(file.text)
    mask = os.umask(0)
    os.umask(mask)
    Path(name).chmod((0o777 if file.is_program else 0o666) & ~mask)
    return Path(name)


def _place(name: Path, target: Path) -> None:
    """Give a file its name, unless something has it.

    Raises:
        OSError: if it cannot be done; FileExistsError if something has it.
    """
    try:
        os.link(name, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without links; what comes up in this instant is lost there
        if os.path.lexists(target):
            raise FileExistsError from None
        name.rename(target)
    else:
        name.unlink()


def _undo(made: Sequence[Path], waiting: Iterable[tuple[Path, File]]) -> None:
    """Take away what was made."""
    for name, _ in waiting:
        name.unlink(missing_ok=True)
    for place in reversed(made):
        try:
            place.rmdir() if place.is_dir() else place.unlink(missing_ok=True)
        except OSError:
            continue  # somebody put something in
