"""What git cannot tell is explained in one line."""

import os
from pathlib import Path

import pytest
from real_repository import Repository

from lint.changes.articles import since, staged
from lint.changes.git import Git, Texts
from lint.errors import UnreadableError, UserError

TEXT, EDITED = "This is a line.\n", "This is another line.\n"


def asked(environ: dict[str, str] | None = None) -> Git:
    return Git("--since x", {**os.environ, **(environ or {})})


@pytest.mark.parametrize(
    ("ref", "why"),
    [
        ("", "name a commit"),
        ("-x", "name a commit"),
        ("--output=/tmp/x", "name a commit"),
        ("nothing", "no commit has this name"),
        ("HEAD~9", "no commit has this name"),
        ("HEAD:a.md", "that is no commit"),
        ("HEAD^{tree}", "that is no commit"),
        ("main..work", "name one commit"),
        ("0" * 40, "for a branch that is new name the one that it left"),
        ("f" * 40, "no commit has this name"),
        ("remote", "did you mean origin/remote?"),
    ],
)
def test_what_is_no_commit_is_explained(repository: Repository, ref: str, why: str) -> None:
    repository.commit(a=TEXT)
    repository.git("update-ref", "refs/remotes/origin/remote", "HEAD")
    with pytest.raises(UserError) as refused:
        since(asked(), ref)
    assert str(refused.value).startswith(f"--since {ref}: ")
    assert why in str(refused.value)
    assert "\n" not in str(refused.value)


def test_histories_without_a_common_commit_are_explained(repository: Repository) -> None:
    repository.commit(a=TEXT)
    repository.git("checkout", "-q", "--orphan", "other")
    repository.commit(a=EDITED)
    with pytest.raises(UserError, match="it has no commit in common with this branch"):
        since(asked(), "main")


def test_a_shallow_clone_is_told_what_to_fetch(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = repository.commit(a=TEXT)
    repository.git("checkout", "-q", "-b", "work")
    repository.commit(a=EDITED)
    clone = tmp_path / "clone"
    address = repository.folder.as_uri()
    repository.git("clone", "-q", "--depth", "1", "--no-single-branch", address, str(clone))
    monkeypatch.chdir(clone)
    for ref in ("HEAD~1", first, "origin/main"):
        with pytest.raises(UserError, match=r"shallow .*fetch-depth: 0"):
            since(asked(), ref)


@pytest.mark.parametrize("inside", ["bare", "repository", "nowhere"])
def test_without_a_working_tree_it_is_explained(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, inside: str
) -> None:
    repository.commit(a=TEXT)
    repository.git("clone", "-q", "--bare", ".", str(tmp_path / "bare"))
    (tmp_path / "nowhere").mkdir()
    monkeypatch.chdir({"repository": repository.folder / ".git"}.get(inside, tmp_path / inside))
    why = "no git repository" if inside == "nowhere" else "no working tree here"
    for call in (lambda: staged(asked()), lambda: since(asked(), "HEAD")):
        with pytest.raises(UserError, match=why):
            call()


def test_without_git_it_is_explained(repository: Repository) -> None:
    del repository
    with pytest.raises(UserError, match="needs git, which cannot be started"):
        staged(asked({"PATH": "/nowhere"}))


def test_a_text_that_is_not_there_or_no_text_is_said(repository: Repository) -> None:
    repository.commit(a=TEXT)
    (repository.folder / "b.md").write_bytes(b"caf\xe9\n")
    name = repository.git("hash-object", "-w", "b.md").strip()
    own = repository.git("rev-parse", "HEAD:a.md").strip()
    with Texts(asked()) as kept:
        with pytest.raises(UnreadableError, match="not in this clone"):
            kept.source("a.md", "f" * 40)
        with pytest.raises(UnreadableError, match="is not UTF-8"):
            kept.source("b.md", name)
        assert kept.source("a.md", own).text == TEXT
