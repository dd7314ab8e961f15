"""Compiled packs on disk: one file a pack, written whole or not at all, and never trusted blindly."""

import marshal
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any
from zlib import crc32

from lint import __version__

_ENGINE = (Path(__file__).parent, Path(__file__).parent.parent / "checkers" / "house")
_DIGEST = 4


def key_of(folder: Path) -> tuple[Any, ...]:
    """What the compiled form of a pack depends on: its files, this tool, this interpreter.

    Files count by name, size and time of change, so that a warm run reads none of them.
    """
    return (
        __version__,
        sys.implementation.cache_tag,
        sys.byteorder,
        str(folder.absolute()),
        _files(folder, ".yaml"),
        tuple(_files(part, ".py") for part in _ENGINE),
    )


def get(folder: Path, cache: str, key: tuple[Any, ...]) -> Any:
    """What was kept under a key, or None; a file that is broken counts as none."""
    if not cache:
        return None
    try:
        data = _place(folder, cache).read_bytes()
    except OSError:
        return None
    # The digest is compared first: marshal must never see a file that was cut or overwritten.
    if data[: 2 * _DIGEST] != _digest(data[2 * _DIGEST :]):
        return None
    held, value = marshal.loads(data[2 * _DIGEST :])  # noqa: S302  # written by us, for this user
    return value if held == key else None


def put(folder: Path, cache: str, key: tuple[Any, ...], value: Any) -> None:
    """Keep a value; a folder that cannot be written is no failure."""
    if not cache:
        return
    place = _place(folder, cache)
    data = marshal.dumps((key, value))
    draft = place.with_suffix(f".{os.getpid()}")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(_digest(data) + data)
        draft.replace(place)
    except OSError:
        with suppress(OSError):
            draft.unlink()


def _place(folder: Path, cache: str) -> Path:
    name = _digest(str(folder.absolute()).encode("utf-8", "surrogateescape")).hex()
    return Path(cache) / "packs" / f"{folder.name}-{name}.bin"


def _digest(data: bytes) -> bytes:
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
