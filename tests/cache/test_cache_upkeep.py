"""The cache stays small."""

import os
from pathlib import Path

import pytest

from lint.cache import early, upkeep
from lint.cache import store as files

NOW = 2_000_000_000.0


def put(home: Path, name: str, age: float, size: int = 100) -> Path:
    digest = early.digest(name.encode())
    files.save(str(home), "articles", digest, "x" * size)
    path = Path(early.place(str(home), "articles", digest))
    os.utime(path, (NOW - age, NOW - age))
    return path


def test_what_is_old_goes(tmp_path: Path) -> None:
    old = put(tmp_path, "old", (upkeep.MOST_DAYS + 1) * upkeep.DAY)
    young = put(tmp_path, "young", upkeep.DAY)
    upkeep.tidy(str(tmp_path), NOW)
    assert (old.exists(), young.exists()) == (False, True)


def test_what_is_too_much_goes_the_oldest_first(tmp_path: Path) -> None:
    kept = [put(tmp_path, str(age), age * upkeep.DAY, 1000) for age in range(1, 6)]
    upkeep.tidy(str(tmp_path), NOW, most=3 * kept[0].stat().st_size)
    assert [path.exists() for path in kept] == [True, True, True, False, False]


def test_it_is_tidied_only_now_and_then(tmp_path: Path) -> None:
    upkeep.tidy(str(tmp_path), NOW)
    old = put(tmp_path, "old", (upkeep.MOST_DAYS + 1) * upkeep.DAY)
    upkeep.tidy(str(tmp_path), NOW + 60)
    assert old.exists()
    upkeep.tidy(str(tmp_path), NOW + upkeep.DAY + 1)
    assert not old.exists()


def test_a_clock_that_was_set_back_does_not_put_it_off(tmp_path: Path) -> None:
    upkeep.tidy(str(tmp_path), NOW + 1000 * upkeep.DAY)
    old = put(tmp_path, "old", (upkeep.MOST_DAYS + 1) * upkeep.DAY)
    upkeep.tidy(str(tmp_path), NOW)
    assert not old.exists()


@pytest.mark.parametrize(("age", "stays"), [(60, True), (7200, False)])
def test_what_was_never_finished_goes_when_nobody_can_be_at_it(tmp_path: Path, age: float, stays: bool) -> None:
    path = put(tmp_path, "a", age)
    draft = path.with_name(f"{path.name}.77-0")
    path.rename(draft)
    upkeep.tidy(str(tmp_path), NOW)
    assert draft.exists() == stays


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    upkeep.tidy(str(tmp_path / "none"), NOW)
    assert not (tmp_path / "none").exists()
    assert [part.files for part in upkeep.parts(str(tmp_path / "none"))] == [0, 0, 0]
