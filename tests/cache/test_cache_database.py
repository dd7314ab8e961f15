"""The file that processes share: whatever happens to it, a value is right or not known, and nobody waits or fails."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from lint.cache import database, early, upkeep
from lint.cache.database import FILE, Database

MonkeyPatch = pytest.MonkeyPatch


def name(number: int) -> bytes:
    return early.digest(str(number).encode())


def values(first: int, last: int) -> dict[bytes, bytes]:
    """Each value can be told from its name."""
    return {name(number): name(number) * (number % 40) for number in range(first, last)}


def is_right(found: dict[bytes, bytes]) -> bool:
    everything = values(0, 5_000)
    return all(everything[one] == value for one, value in found.items())


@pytest.fixture
def base(tmp_path: Path) -> Database:
    """With a thousand values."""
    found = Database(str(tmp_path / "blocks"))
    assert found.put(values(0, 1_000))
    return found


def again(base: Database) -> Database:
    """The same files in another process."""
    base.close()
    return Database(base.folder)


def test_what_was_put_is_known(base: Database) -> None:
    assert base.get([name(3), name(2_000)]) == {name(3): values(3, 4)[name(3)]}
    assert again(base).get(values(0, 2_000)) == values(0, 1_000)
    assert base.size().values == 1_000


def test_nothing_is_made_by_looking(tmp_path: Path) -> None:
    base = Database(str(tmp_path / "none" / "blocks"))
    assert base.is_new()
    assert base.get([name(1)]) == {}
    assert base.size() == (0, 0)
    base.prune(1, 1)
    assert list(tmp_path.iterdir()) == []


def cut(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2)


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def no_database(path: Path) -> None:
    path.write_bytes(b"Once upon a time. " * 5_000)


@pytest.mark.parametrize("how", [cut, emptied, no_database])
def test_a_broken_file_is_an_empty_one_and_is_replaced(base: Database, how: Callable[[Path], None]) -> None:
    found = again(base)
    how(Path(found.path))
    assert is_right(found.get(values(0, 1_000)))
    found.put(values(1_000, 1_100))
    found.put(values(1_000, 1_100))
    assert again(found).get(values(1_000, 1_100)) == values(1_000, 1_100)
    assert is_right(again(found).get(values(0, 1_100)))
    assert [entry.name for entry in Path(found.folder).parent.iterdir()] == ["blocks"]


@given(st.lists(st.tuples(st.floats(0, 1), st.binary(min_size=1, max_size=300)), min_size=1, max_size=8))
@hypothesis_settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_noise_in_the_file_gives_no_wrong_value(
    base: Database, tmp_path_factory: pytest.TempPathFactory, noise: list[tuple[float, bytes]]
) -> None:
    folder = tmp_path_factory.mktemp("copy") / "blocks"
    shutil.copytree(again(base).folder, folder)
    data = bytearray((folder / FILE).read_bytes())
    for place, some in noise:
        at = int(place * (len(data) - len(some)))
        data[at : at + len(some)] = some
    (folder / FILE).write_bytes(data)
    found = Database(str(folder))
    assert is_right(found.get(values(0, 1_000)))
    found.put(values(1_000, 1_010))
    assert is_right(found.get(values(0, 1_010)))
    found.prune(60, 1_000)
    found.close()


def test_a_value_under_another_name_is_not_believed(base: Database) -> None:
    with sqlite3.connect(again(base).path) as raw:
        raw.execute("UPDATE value SET name = ? WHERE name = ?", (name(4_000), name(7)))
    raw.close()
    assert Database(base.folder).get([name(4_000), name(7), name(8)]) == values(8, 9)


def test_a_database_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "blocks").mkdir()
    path = tmp_path / "blocks" / FILE
    with sqlite3.connect(path) as raw:
        raw.execute("CREATE TABLE value (name, held, day)")
    raw.close()
    before = path.read_bytes()
    base = Database(str(path.parent))
    assert not base.put(values(0, 3))
    assert base.get([name(1)]) == {}
    assert path.read_bytes() == before


def test_while_another_process_writes_nothing_is_put_and_the_next_time_it_is(
    base: Database, monkeypatch: MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "SOON", 0.0)
    raw = sqlite3.connect(base.path, isolation_level=None)
    raw.execute("BEGIN IMMEDIATE")
    assert not base.put(values(1_000, 1_010))
    assert base.get([name(3)]) == values(3, 4)  # who reads is not kept out
    raw.execute("COMMIT")
    raw.close()
    assert base.put(values(1_000, 1_010))


def test_a_file_that_is_locked_is_left_alone_for_a_while(base: Database) -> None:
    found = again(base)
    raw = sqlite3.connect(base.path, isolation_level=None)
    raw.execute("PRAGMA locking_mode = EXCLUSIVE")
    raw.execute("BEGIN EXCLUSIVE")
    raw.execute("UPDATE value SET day = day")
    assert found.get([name(3)]) == {}
    raw.execute("COMMIT")
    raw.close()
    assert found.get([name(3)]) == {}
    found._paused = 0.0
    assert found.get([name(3)]) == values(3, 4)


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid"), reason="permissions of POSIX")
def test_a_folder_that_cannot_be_written_is_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "blocks").write_text("a file")
    base = Database(str(tmp_path / "blocks"))
    assert not base.put(values(0, 3))
    assert base.get([name(1)]) == {}
    assert base.size() == (0, 0)


def test_without_sqlite_nothing_is_known(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "_sqlite3", None)
    monkeypatch.setitem(sys.modules, "sqlite3", None)
    base = Database(str(tmp_path / "blocks"))
    assert not base.put(values(0, 3))
    assert base.get([name(1)]) == {}


def test_files_that_were_taken_away_are_not_written_to(base: Database) -> None:
    database.take_away(base.folder)
    assert base.get(values(0, 10)) == {}
    assert base.put(values(10, 20))
    assert Database(base.folder).get(values(0, 20)) == values(10, 20)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_forked_process_connects_itself(base: Database) -> None:
    child = os.fork()
    if not child:
        good = base.get([name(3)]) == values(3, 4) and base.put(values(1_000, 1_100))
        os._exit(0 if good else 1)
    assert os.waitpid(child, 0)[1] == 0
    assert base.get(values(1_000, 1_100)) == values(1_000, 1_100)


WRITER = """
import sys
from lint.cache.database import Database
from lint.cache import early
def name(number):
    return early.digest(str(number).encode())
base, first = Database(sys.argv[1]), int(sys.argv[2])
print("ready", flush=True)
while True:
    for start in range(first, 5000, 50):
        base.put({name(number): name(number) * (number % 40) for number in range(start, min(start + 50, 5000))})
        base.get([name(number) for number in range(start)])
"""


def test_writers_that_are_killed_at_any_moment_leave_right_values(tmp_path: Path) -> None:
    folder = str(tmp_path / "blocks")
    dice = random.Random(7)  # noqa: S311  # moments
    for number in range(6):
        writers = [
            subprocess.Popen(  # our own interpreter
                [sys.executable, "-c", WRITER, folder, str(700 * number + 300 * part)], stdout=subprocess.PIPE
            )
            for part in range(2)
        ]
        for writer in writers:
            assert writer.stdout is not None
            writer.stdout.readline()
        time.sleep(dice.uniform(0.005, 0.06))
        for writer in writers:
            writer.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
            writer.communicate()
        base = Database(folder)
        assert is_right(base.get(values(0, 5_000)))
        base.close()
    base = Database(folder)
    assert base.put(values(0, 100))
    assert base.get(values(0, 100)) == values(0, 100)
    assert base.size().values >= 100


clock = time.time


def later(monkeypatch: MonkeyPatch, days: float) -> None:
    monkeypatch.setattr(time, "time", lambda: clock() + days * database.DAY)


def test_what_nobody_uses_goes(base: Database, monkeypatch: MonkeyPatch) -> None:
    later(monkeypatch, 30)
    base.get(values(0, 10))
    base.put(values(2_000, 2_010))
    later(monkeypatch, 61)
    base.prune(60, 10_000_000)
    assert base.get(values(0, 3_000)) == values(0, 10) | values(2_000, 2_010)


def test_what_comes_from_the_future_goes_too(base: Database, monkeypatch: MonkeyPatch) -> None:
    later(monkeypatch, -30)
    base.put(values(2_000, 2_010))
    base.prune(60, 10_000_000)
    assert base.get(values(0, 3_000)) == values(2_000, 2_010)


def test_what_is_too_much_goes_the_oldest_first(base: Database, monkeypatch: MonkeyPatch) -> None:
    later(monkeypatch, 1)
    base.put(values(2_000, 2_100))
    before = base.size().size
    base.prune(60, 50_000)
    assert base.get(values(0, 3_000)) == values(2_000, 2_100)
    assert base.size().size < before / 2


def test_of_one_day_a_part_goes(base: Database) -> None:
    base.prune(60, 100_000)
    found = base.get(values(0, 1_000))
    assert 100 < len(found) < 500
    assert is_right(found)


def test_it_is_tidied_and_cleared_with_the_rest(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    base = Database(str(tmp_path / "blocks"))
    base.put(values(0, 10))
    later(monkeypatch, 90)
    upkeep.tidy(str(tmp_path), time.time())
    assert base.get(values(0, 10)) == {}
    assert upkeep.clear(str(tmp_path)) == 1
    assert base.is_new()
