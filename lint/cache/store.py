"""Files of the cache are written whole or not at all; a folder that cannot be written does no harm."""

import marshal
import os
from contextlib import suppress
from itertools import count
from typing import Any

from lint.cache import early

PARTS = ("articles", "runs")
"""The folders of the cache that are ours; other caches lie beside them."""

_numbers = count()


def save(home: str, part: str, name: bytes, value: Any) -> None:
    """Keep a value.

    Args:
        home: the cache folder.
        part: of it.
        name: the digest of all that the value depends on.
        value: plain values for ``marshal``.
    """
    data = marshal.dumps(value)
    target = early.place(home, part, name)
    draft = f"{target}.{os.getpid()}-{next(_numbers)}"
    whole = early.digest(data) + data
    try:
        try:
            handle = _create(draft)
        except FileNotFoundError:
            os.makedirs(os.path.dirname(target), mode=0o700, exist_ok=True)
            handle = _create(draft)
        with os.fdopen(handle, "wb", buffering=0) as file:
            file.write(whole)  # what is cut because the disk is full has another digest
        os.replace(draft, target)
    except OSError:
        with suppress(OSError):
            os.unlink(draft)


def _create(path: str) -> int:
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
