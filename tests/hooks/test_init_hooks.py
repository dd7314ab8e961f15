"""Hooks that prooflint init writes, run by real git."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from lint import house_style

BIN = Path(sys.executable).parent
SLIP = "The army fired a missle on Monday.\n"
MENDED = "The army fired a missile on Monday.\n"


class Repository:
    """A git repository without pre-commit."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        left_out = ("GIT_", "PROOFLINT_NO_CACHE")
        self.environment = {
            **{key: value for key, value in os.environ.items() if not key.startswith(left_out)},
            "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}",
            "PROOFLINT_CACHE_DIR": str(folder.parent / "cache"),
            "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_AUTHOR_NAME": "Desk", "GIT_AUTHOR_EMAIL": "desk@example.org",
            "GIT_COMMITTER_NAME": "Desk", "GIT_COMMITTER_EMAIL": "desk@example.org",
        }  # fmt: skip

    def run(self, *command: str, status: int | None = 0) -> str:
        """Run a command; what it says, when its status is the expected one."""
        done = subprocess.run(
            command, cwd=self.folder, env=self.environment, text=True, encoding="utf-8", timeout=60, check=False,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        assert status is None or done.returncode == status, done.stdout
        return done.stdout

    def draft(self, text: str, name: str = "a.md") -> None:
        """Write an article and stage it."""
        (self.folder / name).write_text(text, "utf-8")
        self.run("git", "add", "--", name)

    def init(self, kind: str = "git", status: int = 0) -> str:
        """Run prooflint init for the hooks alone."""
        return self.run("prooflint", "init", "--hook", kind, "--ci", "none", "--yes", status=status)


@pytest.fixture
def repository(tmp_path: Path, packs: Path) -> Repository:
    """One with an article, and settings that make a check short."""
    folder = tmp_path / "the desk"
    folder.mkdir()
    found = Repository(folder)
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "packs").symlink_to(packs)
    found.run("git", "init", "-q", "-b", "main")
    (folder / "prooflint.toml").write_text(
        'select = ["spelling", "repeated"]\n[engines]\nharper = "off"\nlanguagetool = "off"\n'
    )
    found.draft(MENDED)
    found.run("git", "add", ".")
    return found


def _commits_are_judged(repository: Repository) -> None:
    repository.run("git", "commit", "-q", "-m", "Add the draft")
    repository.draft(SLIP)
    assert "→ missile" in repository.run("git", "commit", "-m", "Change the draft", status=1)
    repository.draft(MENDED + "\nAnother paragraph.\n")
    (repository.folder / "a.md").write_text(SLIP)  # partially staged: the disk has a slip, the index has none
    assert "the the" in repository.run("git", "commit", "-m", "Add the the draft", status=1)
    repository.run("git", "commit", "-q", "-m", "Change the draft")
    assert (repository.folder / "a.md").read_text() == SLIP


def test_plain_hooks(repository: Repository) -> None:
    told = repository.init()
    assert "--- .git/hooks/pre-commit\n" in told
    assert "--- .git/hooks/commit-msg\n" in told
    _commits_are_judged(repository)


def test_plain_hooks_where_core_hooks_path_says(repository: Repository) -> None:
    repository.run("git", "config", "core.hooksPath", ".hooks")
    assert "--- .hooks/pre-commit\n" in repository.init()
    _commits_are_judged(repository)


def test_plain_hooks_of_a_worktree_are_those_of_the_repository(repository: Repository, tmp_path: Path) -> None:
    repository.run("git", "commit", "-q", "-m", "Add the draft")
    repository.run("git", "worktree", "add", "-q", str(tmp_path / "tree"))
    other = Repository(tmp_path / "tree")
    other.init()
    assert (repository.folder / ".git" / "hooks" / "pre-commit").exists()
    other.draft(SLIP)
    assert "→ missile" in other.run("git", "commit", "-m", "Change the draft", status=1)


def test_a_renamed_article_is_judged(repository: Repository) -> None:
    repository.draft(f"{SLIP}\n{'Another quiet sentence about the ferry. ' * 5}\n")
    repository.run("git", "commit", "-q", "-m", "Add the draft")
    repository.init()
    repository.run("git", "mv", "a.md", "b.md")
    repository.run("git", "commit", "-q", "-m", "Rename the draft")  # its sentences are old
    repository.draft("The army fired a missle. The ferry sank.\n", "b.md")
    assert "b.md" in repository.run("git", "commit", "-m", "Change the draft", status=1)


def test_hooks_that_are_there_stay(repository: Repository) -> None:
    hook = repository.folder / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\nexit 0\n")
    told = repository.init()
    assert ".git/hooks/pre-commit is there already and stays as it is" in told
    assert "exec prooflint check --staged --quiet" in told
    assert hook.read_text() == "#!/bin/sh\nexit 0\n"


def test_hooks_of_other_repositories_are_not_touched(repository: Repository, tmp_path: Path) -> None:
    (tmp_path / "all").mkdir()
    repository.run("git", "config", "core.hooksPath", str(tmp_path / "all"))
    told = repository.init(status=2)
    assert "which other repositories may share" in told
    assert list((tmp_path / "all").iterdir()) == []


def test_plain_hooks_need_a_repository(repository: Repository) -> None:
    shutil.rmtree(repository.folder / ".git")
    repository.environment["GIT_CEILING_DIRECTORIES"] = str(repository.folder.parent)
    assert "“git init” makes one" in repository.init(status=2)


def test_a_hook_without_the_program_says_what_is_missing(repository: Repository, tmp_path: Path) -> None:
    repository.init()
    tools = tmp_path / "tools"
    tools.mkdir()
    for name in ("git", "sh"):
        program = shutil.which(name)
        assert program is not None
        (tools / name).symlink_to(program)
    repository.environment["PATH"] = str(tools)
    assert "prooflint is not on the PATH of git" in repository.run("git", "commit", "-m", "x", status=1)


@pytest.mark.parametrize("name", list(house_style.HUSKY))
def test_files_of_husky_are_run_as_husky_runs_them(repository: Repository, name: str) -> None:
    repository.init("husky")
    hooks = repository.folder / ".husky" / "_"
    hooks.mkdir()
    (hooks / name).write_text('#!/bin/sh\nexec sh -e "$(dirname "$(dirname "$0")")/$(basename "$0")" "$@"\n')
    (hooks / name).chmod(0o755)
    repository.run("git", "config", "core.hooksPath", ".husky/_")
    repository.draft(SLIP if name == "pre-commit" else MENDED)
    assert "1:" in repository.run("git", "commit", "-m", "Add the the draft", status=1)
    repository.draft(MENDED)
    repository.run("git", "commit", "-m", "Add the draft")
