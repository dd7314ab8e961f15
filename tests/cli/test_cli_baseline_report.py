"""prooflint baseline report: what known findings are about, and since when they are known."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from lint.baseline.entries import Entry, text_of
from lint.cli import main

BASE = ".prooflint-baseline"
ENTRIES = [
    Entry("articles/a.md", "repeated.word", "736e05ea10fa330b", 1, "The the"),
    Entry("articles/a.md", "spelling.unknown-word", "9e61fa7e1fd2e7e0", 1, "recieved"),
    Entry("b\n.md", "spelling.unknown-word", "96917277a56ff5f0", 1, "recieved"),
]


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with a baseline; git finds no repository above it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2026-03-05T12:00:00Z")
    Path(BASE).write_text(text_of(ENTRIES))


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(("baseline", "report", *arguments)) == 0
    return capsys.readouterr().out


def commit() -> None:
    for words in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "0")):
        subprocess.run(("git", "-c", "user.name=n", "-c", "user.email=e@example.org", *words), check=True)


def test_by_rule_and_by_article(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys) == (
        ".prooflint-baseline: 3 known findings in 2 articles\n\n"
        "By rule\n       2  spelling.unknown-word\n       1  repeated.word\n\n"
        "By article\n       2  articles/a.md\n       1  b .md\n"
    )


def test_only_the_most_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "--most", "1").count("       1  in 1 more\n") == 2
    assert said(capsys, "--most", "0") == ".prooflint-baseline: 3 known findings in 2 articles\n"


def test_by_the_month_in_which_git_first_had_them(capsys: pytest.CaptureFixture[str]) -> None:
    commit()
    Path(BASE).write_text(text_of([*ENTRIES, ENTRIES[0]._replace(occurrence=2)]))
    assert said(capsys).endswith("Known since\n       1  not committed\n       3  2026-03\n")


def test_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    commit()
    assert json.loads(said(capsys, "--output-format", "json")) == {
        "file": BASE,
        "entries": 3,
        "rules": {"spelling.unknown-word": 2, "repeated.word": 1},
        "articles": {"articles/a.md": 2, "b\n.md": 1},
        "months": {"2026-03": 3},
    }


def test_of_another_file(capsys: pytest.CaptureFixture[str]) -> None:
    Path("known").write_text(text_of(ENTRIES[:1]))
    assert said(capsys, "--baseline", "known").startswith("known: 1 known finding in 1 article\n")
