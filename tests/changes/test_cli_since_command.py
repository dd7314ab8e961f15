"""``prooflint check`` with --since, --staged and --diff-from, as its users meet it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from changes_said import CLEAN, IS_WIRED, OTHER, TEXT
from real_repository import Repository

from lint.cli import main

pytestmark = pytest.mark.skipif(not IS_WIRED, reason="the command has not got the options yet")

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(
    desk: Repository, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Run:
    """Runs the command in this process, with a cache of its own: exit status, standard output, standard error."""
    del desk
    monkeypatch.setenv("PROOFLINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.delenv("PROOFLINT_NO_CACHE", raising=False)

    def call(*arguments: str) -> tuple[int, str, str]:
        status = main(["check", "--quiet", "--output-format", "concise", *arguments])
        told = capsys.readouterr()
        return status, told.out, told.err

    return call


def test_the_command_reports_only_what_is_new_each_time(desk: Repository, run: Run) -> None:
    desk.write("a.md", f"{TEXT}\n{OTHER}\n")
    for _ in range(2):
        status, out, _ = run("--since", "HEAD")
        assert (status, out.count("\n"), "recieved" in out) == (1, 1, True)
    desk.git("add", "a.md")
    assert "recieved" in run("--staged")[1]
    desk.commit()
    assert run("--since", "HEAD") == (0, "", ""), "nothing that git was asked about is remembered"
    assert run("--staged") == (0, "", "")
    desk.git("reset", "-q", "--soft", "HEAD~1")
    assert "recieved" in run("--staged")[1]


def test_the_options_exclude_each_other(run: Run) -> None:
    assert run("--since", "HEAD", "--staged")[0] == 2
    assert run("--diff-from", "x", "--staged")[0] == 2
    assert run("--staged", "-")[0] == 2
    status, _, err = run("--since", "nothing")
    assert (status, err.count("\n")) == (2, 1)


def test_both_versions_are_taken_from_the_cache(
    desk: Repository, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write("a.md", f"{TEXT}\n{OTHER}\n")
    first = run("--since", "HEAD")

    def refuse(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("lint.engine.proofreader.Proofreader.begin", refuse)
    assert run("--since", "HEAD") == first


def test_a_diff_comes_from_standard_input(desk: Repository) -> None:
    desk.write("a.md", f"{TEXT}\n{OTHER}\n")
    done = subprocess.run(
        [sys.executable, "-m", "lint", "check", "-q", "--output-format", "concise", "--diff-from", "-"],
        input=desk.git("diff"), capture_output=True, text=True, timeout=60, check=False, env=dict(os.environ),
    )  # fmt: skip
    assert (done.returncode, done.stdout.count("\n"), "recieved" in done.stdout) == (1, 1, True)


def test_a_plain_hook_sees_what_is_committed(desk: Repository) -> None:
    hook = desk.folder / ".git/hooks/pre-commit"
    hook.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m lint check --staged --output-format concise\n')
    hook.chmod(0o755)
    desk.write("a.md", f"{TEXT}\n{CLEAN} {CLEAN}\n")
    desk.write("b.md", f"{TEXT}\n{OTHER}\n")
    desk.git("add", "a.md")
    desk.git("commit", "-q", "-m", "only a")
    assert "b.md" in desk.git("status", "--short")
    desk.git("commit", "-q", "-m", "only b, by an index of its own", "b.md", status=1)
    desk.git("commit", "-q", "-a", "-m", "all", status=1)
    desk.write("b.md", f"{TEXT}\n{CLEAN}\n")
    desk.git("commit", "-q", "-a", "-m", "all")
