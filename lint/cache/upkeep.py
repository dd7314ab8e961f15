"""The cache as a whole: how much there is, taking it away, and keeping it small."""

import errno
import os
from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

from lint.cache import blocks
from lint.cache.database import Database, take_away
from lint.cache.store import PARTS

MOST_BYTES, MOST_DAYS = 256_000_000, 60
"""What is older, and what is more, is taken away, the oldest first."""

DAY = 86_400.0
"""Seconds."""

MOST_BLOCKS = 128_000_000
"""Bytes of what is known of paragraphs; not among the others, for its parts have no files of their own."""

_DRAFT_AGE = 3_600
"""Seconds after which a file that was never finished belongs to nobody any more."""

_MARK = "tidied"


class Kept(NamedTuple):
    """A file of the cache."""

    changed: float
    size: int
    path: str


class Part(NamedTuple):
    """One kind of what is kept: its name, how many files, how many bytes, and answers if one file holds many."""

    name: str
    files: int
    size: int
    answers: int = 0


def parts(home: str) -> list[Part]:
    """How much there is of each kind.

    Args:
        home: the cache folder.
    """
    found = []
    for name in PARTS:
        kept = list(_kept(os.path.join(home, name)))
        found.append(Part(name, len(kept), sum(file.size for file in kept)))
    answers, size = _blocks(home).size()
    found.append(Part(blocks.PART, int(size > 0), size, answers))
    return found


def _blocks(home: str) -> Database:
    return Database(os.path.join(home, blocks.PART))


def clear(home: str) -> int:
    """Take all away that was found out before; how many files there were.

    Args:
        home: the cache folder; whatever else lies in it stays.

    Raises:
        OSError: if a file cannot be taken away.
    """
    count = 0
    for name in PARTS:
        for file in list(_kept(os.path.join(home, name))):
            with suppress(FileNotFoundError):  # another run may tidy up meanwhile
                os.unlink(file.path)
                count += 1
        _folders_away(os.path.join(home, name))
    base = _blocks(home)
    count += not base.is_new()
    take_away(base.folder)
    if not base.is_new():
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), base.path)
    return count


def tidy(home: str, now: float, every: float = DAY, *, most: int = MOST_BYTES) -> None:
    """Take away what is old or too much, now and then; a folder that cannot be written does no harm.

    Args:
        home: the cache folder.
        now: seconds of the clock.
        every: seconds that lie between two times.
        most: bytes that may stay.
    """
    mark = os.path.join(home, _MARK)
    try:
        # A clock that was set back must not put it off for ever.
        if abs(now - os.stat(mark).st_mtime) < every:
            return
    except OSError:
        pass
    try:
        with open(mark, "wb"):
            os.utime(mark, (now, now))
    except OSError:
        return
    everything = sorted(file for name in PARTS for file in _kept(os.path.join(home, name)))
    size = sum(file.size for file in everything)
    for file in everything:
        draft = "." in os.path.basename(file.path) and now - file.changed > _DRAFT_AGE
        if not draft and size <= most and now - file.changed < MOST_DAYS * DAY:
            continue
        with suppress(OSError):
            os.unlink(file.path)
            size -= file.size
    _blocks(home).prune(MOST_DAYS, MOST_BLOCKS)


def _kept(folder: str) -> Iterator[Kept]:
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            with suppress(OSError):
                state = os.lstat(path)
                yield Kept(state.st_mtime, state.st_size, path)


def _folders_away(folder: str) -> None:
    for place, _, _ in os.walk(folder, topdown=False):
        with suppress(OSError):  # another run has put something there meanwhile
            os.rmdir(place)
