"""Which hooks and CI steps ``prooflint init`` proposes, and where they belong."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from lint import house_style
from lint.cli._init_learn import root_of
from lint.cli._init_write import File
from lint.errors import UserError

HOOKS = ("pre-commit", "git", "lefthook", "husky", "none")
CI = ("github", "gitlab", "none")

_LEFTHOOK = ("lefthook.yml", "lefthook.yaml", ".lefthook.yml", ".lefthook.yaml", "lefthook.toml", "lefthook.json")


def hooks(kind: str) -> list[File]:
    """The files of a way to run hooks.

    Args:
        kind: one of ``HOOKS``; empty for the one that the repository has, pre-commit if it has none.

    Raises:
        UserError: if plain hooks are wanted where there is no repository, or where they would hold for others too.
    """
    root = root_of(Path.cwd())
    kind = kind or _present(root)
    if kind == "pre-commit":
        return [File(root / ".pre-commit-config.yaml", house_style.HOOKS, by_hand=True)]
    if kind == "lefthook":
        there = next((root / name for name in _LEFTHOOK if (root / name).exists()), root / "lefthook.yml")
        return [File(there, house_style.LEFTHOOK, by_hand=True)]
    if kind == "husky":
        texts = house_style.HUSKY.items()
        return [File(root / ".husky" / name, text, by_hand=True) for name, text in texts]
    if kind == "git":
        folder = _hooks_folder(root)
        texts = house_style.GIT_HOOKS.items()
        return [File(folder / name, text, is_program=True, by_hand=True) for name, text in texts]
    return []


def _present(root: Path) -> str:
    """The kind that a repository has."""
    if (root / ".pre-commit-config.yaml").exists():
        return "pre-commit"
    if any((root / name).exists() for name in _LEFTHOOK):
        return "lefthook"
    return "husky" if (root / ".husky").is_dir() else "pre-commit"


def _hooks_folder(root: Path) -> Path:
    """The folder in which git looks for the hooks of this repository: core.hooksPath counts.

    Raises:
        UserError: if there is none, or if other repositories have it too.
    """
    place, common = (_asked(root, word) for word in (("--git-path", "hooks"), ("--git-common-dir",)))
    if not (place.is_relative_to(common) or place.is_relative_to(root.resolve())):
        raise UserError(
            f"--hook git: core.hooksPath is {place}, which other repositories may share; put into "
            "its pre-commit by hand: prooflint check --staged --quiet"
        )
    return place


def _asked(root: Path, words: Sequence[str]) -> Path:
    command = ["git", "rev-parse", *words]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, check=True)  # noqa: S603
    except (OSError, subprocess.CalledProcessError):
        raise UserError("--hook git: this is no git repository; “git init” makes one") from None
    return (root / os.fsdecode(done.stdout.removesuffix(b"\n"))).resolve()


def then(files: Sequence[File]) -> list[str]:
    """What is left to be done when files are written, a line each."""
    names = {file.path.name for file in files}
    lines = []
    if ".pre-commit-config.yaml" in names:
        lines.append("pre-commit install")
    if "lefthook.yml" in names:
        lines.append("lefthook install")
    if any(file.path.parent.name == ".husky" for file in files):
        lines.append("npx husky")
    return [f"To switch the hook on: {line}" for line in lines]


def ci(kind: str, paths: Sequence[str]) -> list[File]:
    """The files of a step in CI.

    Args:
        kind: one of ``CI``; empty for the one that the repository has, GitHub if it has none.
        paths: what is to be checked, relative to the working folder.
    """
    root = root_of(Path.cwd())
    from_root = [Path(os.path.relpath(path, root)).as_posix() for path in paths]
    kind = kind or ("gitlab" if (root / ".gitlab-ci.yml").exists() else "github")
    if kind == "github":
        return [File(root / ".github" / "workflows" / "prooflint.yml", house_style.workflow(from_root))]
    if kind == "gitlab":
        return [
            File(root / ".gitlab" / "prooflint.yml", house_style.gitlab(from_root)),
            File(root / ".gitlab-ci.yml", house_style.GITLAB_INCLUDE, by_hand=True),
        ]
    return []
