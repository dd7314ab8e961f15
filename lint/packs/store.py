"""Compiled packs on disk: each file written whole or not at all, and never trusted blindly."""

import marshal
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from functools import cache as once
from pathlib import Path
from typing import Any
from zlib import crc32

from lint import __version__, resources

Key = tuple[Any, ...]
"""What a compiled form depends on."""

_ENGINE = (Path(__file__).parent, Path(__file__).parent.parent / "checkers" / "house")
_DIGEST = 4


def key_of(folder: Path) -> Key:
    """What the compiled form of a pack depends on: its files, this tool, this interpreter.

    Files count by name, size and time of change, so that a warm run reads none of them. Those of an installed
    package change together, and only with their folder.
    """
    files = _changed(folder) if _is_installed() and folder.parent == resources.packs() else _files(folder, ".yaml")
    return (str(folder.absolute()), files, *_engine())


@once
def _is_installed() -> bool:
    """Whether the packs lie inside the package: in a checkout they lie beside it, and there files are edited."""
    return resources.packs().parent == resources.HERE


def _changed(folder: Path) -> tuple[int, int]:
    status = folder.stat()
    return status.st_mtime_ns, status.st_ino


@once
def _engine() -> Key:
    """This tool and this interpreter; neither changes during a run."""
    return (
        __version__,
        sys.implementation.cache_tag,
        sys.byteorder,
        *(_changed(part) if _is_installed() else _files(part, ".py") for part in _ENGINE),
    )


def place_of(folders: Sequence[Path], cache: str, name: str) -> Path | None:
    """The file for the compiled form of some folders; None without a cache folder.

    Args:
        folders: the packs.
        cache: folder for compiled packs, or empty.
        name: what the file's name begins with.
    """
    if not cache:
        return None
    whole = "\n".join((name, *(str(folder.absolute()) for folder in folders)))
    digest = _digest(whole.encode("utf-8", "surrogateescape")).hex()
    return Path(cache) / "packs" / f"{name or 'packs'}-{digest}.bin"


def get(place: Path | None, key: Key) -> tuple[Any, memoryview] | None:
    """The value and the bytes that were kept under a key, or None; a file that is broken counts as none."""
    if place is None:
        return None
    try:
        data = place.read_bytes()
    except OSError:
        return None
    # The digest is compared first: marshal must never see a file that was cut or overwritten.
    whole = memoryview(data)[2 * _DIGEST :]
    if data[: 2 * _DIGEST] != _digest(whole):
        return None
    held, *rest = marshal.loads(whole)  # noqa: S302  # written by us, for this user
    if held != key:  # what another version wrote may have other parts
        return None
    value, size = rest
    return value, whole[len(whole) - size :]


def put(place: Path | None, key: Key, value: Any, bulk: bytes = b"") -> None:
    """Keep a value, and bytes that are not copied when they are read; a folder that cannot be written is no failure."""
    if place is None:
        return
    data = marshal.dumps((key, value, len(bulk))) + bulk
    draft = place.with_suffix(f".{os.getpid()}")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(_digest(data) + data)
        draft.replace(place)
    except OSError:
        with suppress(OSError):
            draft.unlink()


def _digest(data: bytes | memoryview) -> bytes:
    """Tells a file that was cut or overwritten; nobody is kept out by it, for the cache is the user's own."""
    return crc32(data).to_bytes(_DIGEST, "big") + len(data).to_bytes(_DIGEST, "big")


def _files(folder: Path, suffix: str) -> tuple[tuple[str, int, int], ...]:
    try:
        with os.scandir(folder) as entries:
            found = [
                (entry.name, status.st_size, status.st_mtime_ns)
                for entry in entries
                if entry.name.endswith(suffix)
                for status in (entry.stat(),)
            ]
    except OSError:
        return ()
    return tuple(sorted(found))
