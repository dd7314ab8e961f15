"""Packs are the same with and without a cache, and a broken cache does no harm."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from lint import resources
from lint.checkers import house
from lint.packs import built_in, load, load_pack, store

RULE = """kind: replace
message: m
why: w
replace: {a lot: much, '/(\\d+) tons/': '\\1 t'}
examples: [{bad: a lot, good: much}]
clean: [much]
except: [quite a lot]
unless_before: [less]
"""
SEQUENCE = """kind: sequence
message: '{better}'
why: w
sequence: [{word: [has, have], not_word: had}, {becomes: {went: gone}}]
better: '{1} {2}'
examples: [{bad: has went, good: has gone}]
clean: [went]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    pack = tmp_path / "own"
    pack.mkdir()
    (pack / "lot.yaml").write_text(RULE, "utf-8")
    (pack / "went.yaml").write_text(SEQUENCE, "utf-8")
    return pack


def test_the_same_with_and_without_cache(folder: Path, tmp_path: Path) -> None:
    cache, folders = str(tmp_path / "cache"), (str(folder),)
    plain = load(folders, "", house.kinds())
    first = load(folders, cache, house.kinds())
    second = load(folders, cache, house.kinds())
    assert plain.plain() == first.plain() == second.plain()
    assert list(first.rules) == list(second.rules)
    assert first.records == second.records
    assert plain.rules[0].rule().examples[0].bad == "a lot"
    assert load_pack(folder, "", house.kinds()) == load_pack(folder, cache, house.kinds())


def test_a_warm_run_reads_no_yaml(folder: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from lint.checker import Context; from lint.checkers import house; "
        f"house._search(({str(folder)!r},), {str(tmp_path / 'cache')!r}, 'en'); print('yaml' in sys.modules)"
    )
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True) for _ in "ab"]
    assert [run.stdout.strip() for run in runs] == ["True", "False"]


def test_a_change_is_seen(folder: Path, tmp_path: Path) -> None:
    cache = str(tmp_path / "cache")
    load_pack(folder, cache, house.kinds())
    (folder / "lot.yaml").write_text(RULE.replace("a lot: much", "a lot: plenty"), "utf-8")
    (folder / "new.yaml").write_text(RULE, "utf-8")
    again = load_pack(folder, cache, house.kinds())
    assert [rule.id for rule in again.rules] == ["own.lot", "own.new", "own.went"]
    assert b"plenty" in load((str(folder),), cache, house.kinds()).index.packed


@pytest.mark.parametrize(
    "damage", [lambda data: data[:0], lambda data: data[:40], lambda data: data[:-1] + bytes([data[-1] ^ 1])]
)
def test_a_broken_file_counts_as_none(folder: Path, tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    cache = tmp_path / "cache"
    load_pack(folder, str(cache), house.kinds())
    (file,) = (cache / "packs").iterdir()
    file.write_bytes(damage(file.read_bytes()))
    assert store.get(file, store.key_of(folder)) is None
    assert len(load_pack(folder, str(cache), house.kinds()).rules) == 2
    assert store.get(file, store.key_of(folder)) is not None


def test_a_folder_that_cannot_be_written_does_no_harm(folder: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where a folder should be", "utf-8")
    assert len(load_pack(folder, str(blocked), house.kinds()).rules) == 2


def test_own_pack_without_head(folder: Path) -> None:
    pack = load_pack(folder, "", house.kinds())
    assert (pack.name, pack.title, pack.default) == ("own", "own", False)


def test_a_folder_named_twice_counts_once(folder: Path) -> None:
    assert len(load((str(folder), str(folder)), "", house.kinds()).rules) == 2


def test_packs_inside_the_package_change_with_their_folder(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "_is_installed", lambda: True)
    monkeypatch.setattr(resources, "packs", lambda: folder.parent)
    before = store.key_of(folder)
    assert store.key_of(folder) == before
    os.utime(folder, ns=(1, 1))
    assert store.key_of(folder) != before
    other = tmp_path / "deep" / "own"
    other.mkdir(parents=True)
    (other / "lot.yaml").write_text(RULE, "utf-8")
    assert "lot.yaml" in str(store.key_of(other))


def test_packs_together_are_compiled_once(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "lots.yaml").write_text(RULE.replace("a lot: much", "lots: many"), "utf-8")
    cache, folders = str(tmp_path / "cache"), (str(folder), str(other))
    assert load(folders, cache, house.kinds()).ids == ("own.lot", "own.went", "other.lots")
    (other / "lots.yaml").write_text(RULE.replace("a lot: much", "heaps: many"), "utf-8")
    again = load(folders, cache, house.kinds())
    assert "heaps" in again.index.joined.split("\n")
    assert again.plain() == load(folders, "", house.kinds()).plain()


def test_no_packs_means_the_built_in_ones_that_are_on() -> None:
    expected = [rule.id for pack in built_in("", house.kinds()) if pack.default for rule in pack.rules]
    assert list(load((), "", house.kinds()).ids) == expected
