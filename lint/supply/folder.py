"""LanguageTool from a folder or an archive that somebody brought: for computers without a network."""

import errno
import lzma
import shutil
import struct
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from lint.errors import EngineError
from lint.supply.languagetool import NOTE, jars

MAX_BYTES = 2_000_000_000
"""Bytes that an archive may unpack to; a release has 400 million."""

DAMAGE = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, ValueError, RuntimeError)
"""What a damaged archive, or one that is packed in a way we do not know, makes Python raise."""


def fill(origin: Path, target: Path) -> None:
    """Copy the jars, and what lies beside them in a release.

    Args:
        origin: an installation of prooflint's, an unpacked release, a folder of jars, or a zip archive of one.
        target: an empty folder.

    Raises:
        EngineError: if it holds no jars.
    """
    if origin.is_file():
        unpacked = target / ".unpacked"
        unpack(origin, unpacked)
        _take(unpacked, target, move=True)
        shutil.rmtree(unpacked)
    elif origin.is_dir():
        _take(origin, target, move=False)
    else:
        raise EngineError(f"{origin}: no such folder or archive")


def _take(origin: Path, target: Path, *, move: bool) -> None:
    home = _home(origin)
    if home is None:
        raise EngineError(f"{origin} holds no jars; expected LanguageTool's, in it or in libs")
    if home.name == "libs" or (not (home / "libs").is_dir() and not list(home.glob("languagetool-server.jar"))):
        target /= "libs"
        target.mkdir()
    for item in sorted(home.iterdir()):
        if item.name == NOTE or item.name.startswith("."):
            continue
        if move:
            shutil.move(item, target / item.name)
        elif item.is_dir():
            shutil.copytree(item, target / item.name)
        elif item.suffix == ".jar" or home.name != "libs":
            shutil.copy(item, target / item.name)


def _home(origin: Path) -> Path | None:
    """The folder that jars are in: the given one, or the only one inside it."""
    if jars(origin):
        return origin
    inner = [path for path in origin.iterdir() if path.is_dir() and jars(path)]
    return inner[0] if len(inner) == 1 else None


def unpack(archive: Path, target: Path) -> None:
    """Unpack a zip archive; nothing of it may lie outside the target.

    Raises:
        EngineError: if it is no archive, damaged, too large or leads outside.
    """
    try:
        with zipfile.ZipFile(archive) as found:
            if sum(item.file_size for item in found.infolist()) > MAX_BYTES:
                raise EngineError(f"{archive} unpacks to more than {MAX_BYTES // 1_000_000} MB")
            for item in found.infolist():
                path = PurePosixPath(item.filename)
                # The mode of a link is in the upper half; links could lead anywhere.
                if path.is_absolute() or ".." in path.parts or (item.external_attr >> 28) == 0xA:
                    raise EngineError(f"{archive} is refused: “{item.filename}” leads outside of it")
            found.extractall(target)
    except DAMAGE as error:
        raise EngineError(f"{archive} cannot be unpacked: {str(error) or 'it ends too early'}") from None
    except OSError as error:
        if error.errno != errno.EINVAL:  # a position before the beginning, out of a damaged table
            raise
        raise EngineError(f"{archive} cannot be unpacked: its table of contents is damaged") from None
