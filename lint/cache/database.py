"""Many small values under digests, in one SQLite file that processes share.

It is a cache: whatever is wrong with the file (locked, cut, read-only, somebody else's), a value is not known, and
nobody hears of it or waits for it. A value is only believed if its own digest fits, so that not even a file whose
pages were mixed up gives a wrong one. Nothing is forced onto the disk: what a power cut takes is found out again.
"""

import os
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from itertools import count, islice
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from lint.cache import early

if TYPE_CHECKING:
    from sqlite3 import Connection

T = TypeVar("T")

FILE = "values-1.db"
"""The name grows with the tables: versions that need others do not take each other's away."""

OURS = 0x70726F6F
"""Says in the file who made it."""

WAIT = 0.025
"""Seconds that a reader or a writer waits for the others: what is not written now is written by another run."""

SOON, LATER = 1.0, 60.0
"""Seconds for which a file that is locked, and one that cannot be used, is left alone."""

AT_ONCE = 900
"""Names in one question: fewer than any SQLite allows."""

DAY = 86_400.0
"""Seconds."""

FRESH = 7
"""Days after which a value that is still used is said to be so."""

MOST_USED = 20_000
"""Values that are said to be used at once."""

SPARSE = 2
"""How many times as large as what it holds the file may be after something was taken away."""

CHECK = 8
"""Bytes of the digest of a value."""

_CREATE = (
    "PRAGMA journal_mode = WAL",
    "BEGIN IMMEDIATE",
    "CREATE TABLE IF NOT EXISTS value (name BLOB PRIMARY KEY, held BLOB NOT NULL, day INTEGER NOT NULL) WITHOUT ROWID",
    f"PRAGMA application_id = {OURS}",
    "COMMIT",
)
_PUT = "INSERT OR REPLACE INTO value VALUES (?, ?, ?)"
_BROKEN = (11, 26)  # SQLITE_CORRUPT, SQLITE_NOTADB
_BUSY = (5, 6)  # SQLITE_BUSY, SQLITE_LOCKED

_inherited: "list[Connection]" = []
"""Connections of the process that this one was forked from: to close one here would take its locks away."""

_numbers = count()


class ForeignError(Exception):
    """The file is a database of somebody else."""


class Size(NamedTuple):
    """How many values there are, and bytes of the files."""

    values: int
    size: int


class Database:
    """The values in a folder of the cache, which holds nothing else.

    Args:
        folder: is made when the first value is kept.
    """

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.path = os.path.join(folder, FILE)
        self._connection: Connection | None = None
        self._owner = (0, 0)  # process, number of the file
        self._paused = 0.0
        self._used: set[bytes] = set()
        self._lock = threading.Lock()

    def __reduce__(self) -> tuple[Any, ...]:
        """To another process goes the place; it connects itself."""
        return Database, (self.folder,)

    def is_new(self) -> bool:
        """Whether there is no file yet."""
        return not os.path.exists(self.path)

    def get(self, names: Iterable[bytes]) -> dict[bytes, bytes]:
        """The values that are known, by name."""
        if self.is_new():
            return {}
        with self._lock:
            return self._trying(lambda: self._get(names), {})

    def _get(self, names: Iterable[bytes]) -> dict[bytes, bytes]:
        found: dict[bytes, bytes] = {}
        base, today, all_names = self._connected(), _today(), iter(names)
        while base is not None and (some := list(islice(all_names, AT_ONCE))):
            marks = ",".join("?" * len(some))
            asked = f"SELECT name, held, day FROM value WHERE name IN ({marks})"  # noqa: S608  # nothing but marks
            for name, held, day in base.execute(asked, some):
                value = held[CHECK:]
                if held[:CHECK] == _check(name, value):
                    found[name] = value
                    if not 0 <= today - day < FRESH and len(self._used) < MOST_USED:
                        self._used.add(name)
        return found

    def put(self, values: Mapping[bytes, bytes]) -> bool:
        """Keep values, all or none of them; whether they are kept now."""
        with self._lock:
            return self._trying(lambda: self._put(values), otherwise=False)

    def _put(self, values: Mapping[bytes, bytes]) -> bool:
        base, today = self._connected(create=True), _today()
        if base is None:
            return False
        rows = [(name, _check(name, value) + value, today) for name, value in values.items()]
        base.execute("BEGIN IMMEDIATE")
        base.executemany(_PUT, rows)
        base.executemany("UPDATE value SET day = ? WHERE name = ?", [(today, name) for name in self._used])
        base.execute("COMMIT")
        self._used.clear()
        return True

    def size(self) -> Size:
        """How much there is."""
        size = 0
        for name in (FILE, f"{FILE}-wal", f"{FILE}-shm"):
            with suppress(OSError):
                size += os.stat(os.path.join(self.folder, name)).st_size
        if not size:
            return Size(0, 0)
        with self._lock:
            return Size(self._trying(self._count, 0), size)

    def _count(self) -> int:
        base = self._connected()
        return 0 if base is None else int(base.execute("SELECT COUNT(*) FROM value").fetchone()[0])

    def prune(self, days: float, most: int) -> None:
        """Take away what nobody has used for long, and of the rest what has not been used for longest.

        Args:
            days: after which a value goes.
            most: bytes that all values may have.
        """
        if not self.is_new():
            with self._lock:
                self._trying(lambda: self._prune(int(days), most), None)

    def _prune(self, days: int, most: int) -> None:
        base, today = self._connected(), _today()
        if base is None:
            return
        base.execute("BEGIN IMMEDIATE")
        base.execute("DELETE FROM value WHERE day < ? OR day > ?", (today - days, today + 1))
        left = most
        sizes = base.execute(
            "SELECT day, SUM(LENGTH(held) + 32) FROM value GROUP BY day ORDER BY day DESC"
        ).fetchall()
        for place, (day, size) in enumerate(sizes):
            left -= size
            if left < 0:
                base.execute("DELETE FROM value WHERE day < ?", (day,))
                # Of a single day any part will do, and names are as good as drawn by lot.
                if place == 0:
                    first = max(0, min(255, 256 * most // size))
                    base.execute("DELETE FROM value WHERE name >= ?", (bytes((first,)),))
                else:
                    base.execute("DELETE FROM value WHERE day = ?", (day,))
                break
        base.execute("COMMIT")
        pages, size = (base.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
        held = base.execute("SELECT TOTAL(LENGTH(held) + 32) FROM value").fetchone()[0]
        if pages * size > SPARSE * held:  # names are spread over all pages, so that hardly any is quite empty
            base.execute("VACUUM")
        base.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        """Let go of the file; the next use takes it up again."""
        with self._lock:
            self._close()

    def _connected(self, *, create: bool = False) -> "Connection | None":
        """The connection of this process to the file that is there now; None if there is none to be had."""
        if time.monotonic() < self._paused:
            return None
        owner = (os.getpid(), _number(self.path))
        if self._connection is not None and self._owner != owner:
            if self._owner[0] == owner[0]:
                self._close()
            else:
                _inherited.append(self._connection)
                self._connection = None
        if self._connection is None and (create or owner[1]):
            if create:
                os.makedirs(self.folder, mode=0o700, exist_ok=True)
            self._connection = _opened(self.path)
            self._owner = (owner[0], _number(self.path))
        return self._connection

    def _close(self) -> None:
        base, self._connection = self._connection, None
        if base is not None and self._owner[0] == os.getpid():
            with suppress(Exception):
                base.close()

    def _trying(self, what: Callable[[], T], otherwise: T) -> T:
        """Do something with the file; if that is not possible, make sure that the next time is no worse."""
        try:
            return what()
        except Exception as error:  # noqa: BLE001  # the kinds are in a module that may not even be there
            reason = getattr(error, "sqlite_errorcode", 0) & 0xFF
            if reason in _BUSY:
                if self._connection is not None and self._connection.in_transaction:
                    self._close()
                self._paused = time.monotonic() + SOON
                return otherwise
            self._close()
            if reason in _BROKEN:
                take_away(self.folder)
            else:
                self._paused = time.monotonic() + LATER
            return otherwise


def take_away(folder: str) -> None:
    """Take the files of a database away together, also from under processes that have them open."""
    aside = f"{folder}.{os.getpid()}-{next(_numbers)}"
    with suppress(OSError):
        os.rename(folder, aside)
        import shutil  # noqa: PLC0415  # files are seldom broken

        shutil.rmtree(aside, ignore_errors=True)


def _opened(path: str) -> "Connection":
    """A connection to a file with our table.

    Raises:
        ForeignError: if it is somebody else's.
    """
    try:
        from _sqlite3 import connect  # noqa: PLC0415  # without what converts dates, the larger part of sqlite3
    except ImportError:
        from sqlite3 import connect  # noqa: PLC0415
    base: Connection = connect(path, timeout=WAIT, isolation_level=None, check_same_thread=False)
    try:
        _made_ready(base)
    except BaseException:
        base.close()
        raise
    return base


def _made_ready(base: "Connection") -> None:
    if base.execute("PRAGMA application_id").fetchone()[0] != OURS:
        if base.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()[0]:
            raise ForeignError
        for line in _CREATE:
            base.execute(line).fetchall()
    base.execute("PRAGMA synchronous = OFF")


def _number(path: str) -> int:
    """What tells a file from another that came in its place; 0 if there is none."""
    try:
        return os.stat(path).st_ino or 1
    except OSError:
        return 0


def _today() -> int:
    return int(time.time() // DAY)


def _check(name: bytes, value: bytes) -> bytes:
    return early.digest(name + value)[:CHECK]
