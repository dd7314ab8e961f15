"""A repository in which writers commit drafts."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
SLIP = "The army fired a missle on Monday.\n"
MENDED = "The army fired a missile on Monday.\n"


def offered() -> dict[str, dict[str, Any]]:
    """The hooks that this repository offers, by id."""
    return {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}


class Desk:
    """A git repository with the hooks installed, run from this environment instead of one of their own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.limit = 120
        self.environment = {
            **{key: value for key, value in os.environ.items() if not key.startswith("GIT_")},
            "SKIP": "prooflint-full,prooflint-fix",
            "PRE_COMMIT_HOME": str(folder.parent / "pre-commit"),
            "PROOFLINT_CACHE_DIR": str(folder.parent / "cache"), "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_AUTHOR_NAME": "Desk", "GIT_AUTHOR_EMAIL": "desk@example.org",
            "GIT_COMMITTER_NAME": "Desk", "GIT_COMMITTER_EMAIL": "desk@example.org",
        }  # fmt: skip

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a command in the repository; output and errors come together, as a writer sees them."""
        return subprocess.run(
            command, cwd=self.folder, env=self.environment, text=True, encoding="utf-8", timeout=self.limit, check=False,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip

    def write(self, name: str, text: str) -> None:
        """Write a file and stage it."""
        (self.folder / name).write_text(text, "utf-8")
        assert self.run("git", "add", "--", name).returncode == 0

    def commit(self, message: str = "Add the draft") -> subprocess.CompletedProcess[str]:
        """Commit what is staged."""
        return self.run("git", "commit", "-m", message)
