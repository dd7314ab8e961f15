"""Files of the cache that are broken, cut, in the wrong place, or written by several runs at once."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from lint.cache import early
from lint.cache import store as files

Run = Callable[..., tuple[int, str, str]]
ROOT = Path(__file__).parents[2]


def kept(folder: Path, part: str) -> list[Path]:
    return sorted(path for path in (folder / part).rglob("*") if path.is_file())


def process(desk: Path, *arguments: str, **environment: str) -> "subprocess.Popen[bytes]":
    # As the installed script does it: “-m” itself reads a lot.
    script = "import sys; from lint.cli import main; sys.exit(main())"
    command = [sys.executable, "-X", "importtime", "-c", script, *arguments]
    variables = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    return subprocess.Popen(command, cwd=desk, env=variables, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


BREAKS: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _data: b"",
    "cut": lambda data: data[: len(data) // 2],
    "cut behind the digest": lambda data: data[: early.SIZE],
    "a changed byte": lambda data: data[:-3] + bytes([data[-3] ^ 1]) + data[-2:],
    "longer": lambda data: data + b"\0",
    "foreign": lambda _data: b"#!/bin/sh\nexit 0\n" * 9,
    "whole and no marshal": lambda _data: early.digest(b"\xff\xff") + b"\xff\xff",
    "whole and of another form": lambda _data: early.digest(b"i\x01\0\0\0") + b"i\x01\0\0\0",
}


@pytest.mark.parametrize("breaking", BREAKS)
def test_a_broken_file_is_as_if_it_were_not_there(
    desk: Path, run: Run, store: Path, checked: list[str], breaking: str
) -> None:
    del desk
    first = run("check", "news")
    broken = [*kept(store, "articles"), *kept(store, "runs")]
    assert len(broken) == 3
    for path in broken:
        path.write_bytes(BREAKS[breaking](path.read_bytes()))
    checked.clear()
    assert run("check", "news") == first
    assert len(checked) == 2
    assert run("check", "news") == first
    assert len(checked) == 2


def test_files_under_each_others_names_are_not_taken_for_another(desk: Path, run: Run, store: Path) -> None:
    first = run("check", "news")
    one, other = kept(store, "articles")
    data = one.read_bytes(), other.read_bytes()
    one.write_bytes(data[1])
    other.write_bytes(data[0])
    for path in kept(store, "runs"):
        path.unlink()
    assert run("check", "news") == first
    del desk


def test_a_run_under_the_name_of_another_is_not_taken_for_it(desk: Path, run: Run, store: Path) -> None:
    del desk
    asked = [("check", "news/bad.md"), ("check", "news/bad.md", "--exit-zero")]
    first = [run(*words) for words in asked]
    one, other = kept(store, "runs")
    data = one.read_bytes(), other.read_bytes()
    one.write_bytes(data[1])
    other.write_bytes(data[0])
    assert [run(*words) for words in asked] == first


@pytest.mark.parametrize("where", ["a file", "below a file", "a folder without rights"])
def test_a_cache_that_cannot_be_written_does_no_harm(
    desk: Path, run: Run, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    first = run("check", "news")
    place = desk.parent / "place"
    if where == "a folder without rights":
        place.mkdir(mode=0o500)
    else:
        place.write_text("mine\n")
    monkeypatch.setenv("PROOFLINT_CACHE_DIR", str(place / "deeper" if where == "below a file" else place))
    assert [run("check", "news") for _ in range(2)] == [first] * 2
    if where != "a folder without rights":
        assert place.read_text() == "mine\n"


def test_runs_side_by_side_say_the_same_and_leave_whole_files(desk: Path, store: Path) -> None:
    for number in range(6):
        (desk / "news" / f"n{number}.md").write_text(f"They recieved {number + 2} reports on Friday.\n")
    running = [process(desk, "check", "news") for _ in range(4)]
    assert len({child.communicate()[0] for child in running}) == 1
    for path in [*kept(store, "articles"), *kept(store, "runs")]:
        assert "." not in path.name
        assert early.load(str(path)) is not None
    assert len(kept(store, "articles")) == 8


def test_a_draft_of_a_file_is_not_left_behind(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(os, "replace", fails)
    files.save(str(store), "articles", early.digest(b"a"), ("value",))
    assert not kept(store, "articles")
