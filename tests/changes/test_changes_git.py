"""Which files changed, in real repositories."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from real_repository import Repository

from lint.changes.articles import Changed, since, staged
from lint.changes.git import Git, Texts

TEXT = "".join(f"This is line {number}.\n" for number in range(20))
EDITED = TEXT.replace("line 7", "line seven")


def asked(environ: dict[str, str] | None = None) -> Git:
    return Git("--since x", {**os.environ, **(environ or {})})


def names(found: list[Changed], folder: Path) -> dict[str, int]:
    """The changed files, with the number of their former texts."""
    return {
        os.path.relpath(one.path, os.path.realpath(folder)).replace(os.sep, "/"): len(one.old) for one in found
    }


def texts(found: list[Changed], name: str) -> tuple[str, list[str]]:
    """The present text of a file in git, empty if it is the file itself, and the former ones."""
    git = asked()
    (one,) = (one for one in found if one.path.endswith(os.sep + name))
    with Texts(git) as kept:
        new = kept.source(name, one.new).text if one.new else ""
        return new, [kept.source(name, old).text for old in one.old]


def test_the_index_and_not_the_working_tree_is_what_is_staged(repository: Repository) -> None:
    repository.commit(a=TEXT, b=TEXT, c=TEXT)
    repository.write("a.md", EDITED)
    repository.git("add", "a.md")
    repository.write("a.md", "Something else.\n")
    repository.write("b.md", "Not staged.\n")
    repository.write("new.md", "Not known.\n")
    found = staged(asked())
    assert names(found, repository.folder) == {"a.md": 1}
    assert texts(found, "a.md") == (EDITED, [TEXT])


def test_a_staged_file_may_be_gone_from_the_disk(repository: Repository) -> None:
    repository.commit()
    repository.write("a.md", TEXT)
    repository.git("add", "a.md")
    (repository.folder / "a.md").unlink()
    assert texts(staged(asked()), "a.md") == (TEXT, [])


@pytest.mark.parametrize(
    "name", ["a b.md", "café.md", "line\nbreak.md", "-dash.md", "tab\t.md", 'quo"te.md', ":(top)a.md"]
)
def test_names_may_be_odd(repository: Repository, name: str) -> None:
    repository.commit(a=TEXT)
    (repository.folder / "a.md").unlink()
    repository.write(name, EDITED)
    assert names(since(asked(), "HEAD"), repository.folder) == {name: 1}
    repository.git("add", "-A")
    assert names(since(asked(), "HEAD"), repository.folder) == {name: 1}
    assert names(staged(asked()), repository.folder) == {name: 1}


def test_moved_links_submodules_and_deleted_files(repository: Repository, tmp_path: Path) -> None:
    repository.commit(a=TEXT, b=TEXT, c=TEXT + "c")
    other = tmp_path / "other"
    subprocess.run(["git", "init", "-q", str(other)], check=True)
    repository.git("mv", "a.md", "moved.md")
    repository.git("rm", "-q", "c.md")
    (repository.folder / "link.md").symlink_to("b.md")
    subprocess.run(["git", "init", "-q", str(repository.folder / "nested.md")], check=True)
    head = repository.git("rev-parse", "HEAD").strip()
    repository.git("update-index", "--add", "--cacheinfo", f"160000,{head},module.md")
    repository.git("add", "link.md")
    (repository.folder / "unknown.md").symlink_to("b.md")
    assert names(staged(asked()), repository.folder) == {}
    assert names(since(asked(), "HEAD"), repository.folder) == {}
    repository.write("moved.md", EDITED)
    assert names(since(asked(), "HEAD"), repository.folder) == {"moved.md": 1}


def test_a_link_that_has_become_a_file_is_new(repository: Repository) -> None:
    (repository.folder / "a.md").symlink_to("b.md")
    repository.commit(b=TEXT)
    (repository.folder / "a.md").unlink()
    repository.write("a.md", TEXT)
    repository.git("add", "-A")
    assert names(staged(asked()), repository.folder) == {"a.md": 0}


def test_since_takes_commits_of_the_branch_and_the_working_tree_with_unknown_files(repository: Repository) -> None:
    repository.commit(a=TEXT, b=TEXT, c=TEXT)
    repository.git("checkout", "-q", "-b", "work")
    repository.commit(a=EDITED)
    repository.write("b.md", EDITED)
    repository.write("sub/new.md", "A new one.\n")
    repository.write(".gitignore", "ignored.md\n")
    repository.write("ignored.md", "Nobody sees it.\n")
    (repository.folder / "link.md").symlink_to("a.md")
    found = since(asked(), "main")
    assert names(found, repository.folder) == {"a.md": 1, "b.md": 1, ".gitignore": 0, "sub/new.md": 0}
    assert texts(found, "a.md") == ("", [TEXT])


def test_since_leaves_out_what_others_did_after_the_branch_had_left(repository: Repository) -> None:
    repository.commit(a=TEXT, b=TEXT)
    repository.git("checkout", "-q", "-b", "work")
    repository.commit(a=EDITED)
    repository.git("checkout", "-q", "main")
    repository.commit(b=EDITED)
    repository.git("checkout", "-q", "work")
    assert names(since(asked(), "main"), repository.folder) == {"a.md": 1}
    repository.git("merge", "-q", "-m", "merged", "main")
    assert names(since(asked(), "main"), repository.folder) == {"a.md": 1}
    assert names(since(asked(), "HEAD~1"), repository.folder) == {"b.md": 1}


def test_a_file_that_was_moved_without_telling_git_is_not_new(repository: Repository) -> None:
    repository.commit(a=TEXT, b="Something else entirely stands in this one.\n")
    repository.write("sub/moved.md", EDITED)
    repository.write("new.md", "A new one, unlike the others.\n")
    (repository.folder / "a.md").unlink()
    index = (repository.folder / ".git/index").read_bytes()
    assert names(since(asked(), "HEAD"), repository.folder) == {"sub/moved.md": 1, "new.md": 0}
    assert (repository.folder / ".git/index").read_bytes() == index


def test_in_a_merge_only_what_differs_from_both_sides_is_staged(repository: Repository) -> None:
    repository.commit(a=TEXT, b=TEXT, c=TEXT)
    repository.git("checkout", "-q", "-b", "work")
    repository.commit(a=EDITED, c=TEXT.replace("line 7", "line 7 of work"))
    repository.git("checkout", "-q", "main")
    repository.commit(b=EDITED, c=TEXT.replace("line 7", "line 7 of main"))
    repository.git("merge", "-q", "work", status=1)
    assert names(staged(asked()), repository.folder) == {}, "c.md is in conflict and not staged"
    assert names(since(asked(), "HEAD"), repository.folder) == {"a.md": 1, "c.md": 1}
    repository.write("c.md", TEXT.replace("line 7", "line 7 of both"))
    repository.git("add", "c.md")
    found = staged(asked())
    assert names(found, repository.folder) == {"c.md": 2}
    assert sorted(line for text in texts(found, "c.md")[1] for line in text.splitlines() if " of " in line) == [
        "This is line 7 of main.",
        "This is line 7 of work.",
    ]


def test_a_hook_of_a_merge_sees_what_is_merged(repository: Repository) -> None:
    repository.commit(a=TEXT, b=TEXT)
    repository.git("checkout", "-q", "-b", "work")
    repository.commit(a=EDITED)
    repository.git("checkout", "-q", "main")
    repository.commit(b=EDITED)
    hook = repository.folder / ".git/hooks/pre-merge-commit"
    code = (
        "import os; from lint.changes.articles import staged; from lint.changes.git import Git; "
        "print(len(staged(Git('--staged', os.environ))), file=open('seen', 'w'))"
    )
    hook.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "{code}"\n')
    hook.chmod(0o755)
    repository.git("merge", "-q", "-m", "merged", "work")
    assert (repository.folder / "seen").read_text() == "0\n"


def test_a_first_commit_is_all_new(repository: Repository) -> None:
    repository.write("a.md", TEXT)
    repository.git("add", "a.md")
    repository.write("b.md", TEXT)
    assert names(staged(asked()), repository.folder) == {"a.md": 0}
    for ref in ("HEAD", "main"):
        assert names(since(asked(), ref), repository.folder) == {"a.md": 0, "b.md": 0}


def test_an_orphan_branch_is_compared_with_the_commit_itself(repository: Repository) -> None:
    repository.commit(a=TEXT, b=TEXT)
    repository.git("checkout", "-q", "--orphan", "other")
    repository.write("a.md", EDITED)
    assert names(since(asked(), "main"), repository.folder) == {"a.md": 1}


def test_a_detached_head_is_a_branch_without_a_name(repository: Repository) -> None:
    first = repository.commit(a=TEXT)
    repository.git("checkout", "-q", "--detach")
    repository.commit(a=EDITED)
    assert names(since(asked(), "main"), repository.folder) == {"a.md": 1}
    assert names(since(asked(), first[:8]), repository.folder) == {"a.md": 1}


def test_what_a_hook_is_told_about_the_index_holds(repository: Repository) -> None:
    repository.commit(a=TEXT, b=TEXT)
    repository.write("a.md", EDITED)
    repository.write("b.md", EDITED)
    own = {"GIT_INDEX_FILE": str(repository.folder / ".git" / "next-index")}
    (repository.folder / ".git/next-index").write_bytes((repository.folder / ".git/index").read_bytes())
    subprocess.run(
        ["git", "add", "b.md"], cwd=repository.folder, env={**repository.environment, **own}, check=True
    )
    assert names(staged(asked()), repository.folder) == {}
    assert names(staged(asked(own)), repository.folder) == {"b.md": 1}
    assert names(staged(asked({"GIT_INDEX_FILE": ".git/next-index", "GIT_DIR": ".git"})), repository.folder) == {
        "b.md": 1
    }


def test_habits_of_the_user_change_nothing(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.commit(a=TEXT, b=TEXT)
    repository.git("mv", "a.md", "sub.md")
    repository.write("sub.md", EDITED)
    repository.git("add", "-A")
    for key, value in {
        "diff.noprefix": "true", "diff.renames": "false", "diff.relative": "true", "core.quotepath": "true",
        "core.pager": "false", "diff.external": "false", "color.ui": "always", "core.abbrev": "5",
    }.items():  # fmt: skip
        repository.git("config", key, value)
    (repository.folder / "folder").mkdir()
    monkeypatch.chdir(repository.folder / "folder")
    environ = {"GIT_EXTERNAL_DIFF": "false", "GIT_PAGER": "false", "LC_ALL": "de_DE.UTF-8"}
    assert names(staged(asked(environ)), repository.folder) == {"sub.md": 1}
    assert names(since(asked(environ), "HEAD"), repository.folder) == {"sub.md": 1}


def test_the_answer_is_the_same_in_every_folder(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.commit(a=TEXT)
    repository.write("a.md", EDITED)
    repository.write("sub/new.md", TEXT)
    repository.write("new.md", TEXT)
    here = since(asked(), "HEAD")
    monkeypatch.chdir(repository.folder / "sub")
    assert since(asked(), "HEAD") == here
    assert names(here, repository.folder) == {"a.md": 1, "new.md": 0, "sub/new.md": 0}
