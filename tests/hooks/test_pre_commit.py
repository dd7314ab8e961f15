"""Real git and real pre-commit: what a writer and a maintainer see."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
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
        self.environment = {
            **{key: value for key, value in os.environ.items() if not key.startswith("GIT_")},
            "SKIP": "prooflint-full",
            "PRE_COMMIT_HOME": str(folder.parent / "pre-commit"),
            "PROOFLINT_CACHE_DIR": str(folder.parent / "cache"), "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_AUTHOR_NAME": "Desk", "GIT_AUTHOR_EMAIL": "desk@example.org",
            "GIT_COMMITTER_NAME": "Desk", "GIT_COMMITTER_EMAIL": "desk@example.org",
        }  # fmt: skip

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a command in the repository; output and errors come together, as a writer sees them."""
        return subprocess.run(
            command, cwd=self.folder, env=self.environment, text=True, encoding="utf-8", timeout=120, check=False,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip

    def write(self, name: str, text: str) -> None:
        """Write a file and stage it."""
        (self.folder / name).write_text(text, "utf-8")
        assert self.run("git", "add", "--", name).returncode == 0

    def commit(self, message: str = "Add the draft") -> subprocess.CompletedProcess[str]:
        """Commit what is staged."""
        return self.run("git", "commit", "-m", message)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A repository whose hooks are those of ``.pre-commit-hooks.yaml``."""
    folder = tmp_path / "desk"
    folder.mkdir()
    hooks = []
    for hook in offered().values():
        hook.pop("additional_dependencies", None)  # this environment has them
        command = hook["entry"].split()
        assert command[0] == "prooflint"
        hooks.append({**hook, "language": "unsupported", "entry": f"{BIN / 'prooflint'} {' '.join(command[1:])}"})
    config = {
        "default_install_hook_types": ["pre-commit", "commit-msg"],
        "repos": [{"repo": "local", "hooks": hooks}],
    }
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), "utf-8")
    (folder / "prooflint.toml").write_text('[engines]\nharper = "off"\n')
    found = Desk(folder)
    assert found.run("git", "init", "-q", "-b", "main").returncode == 0
    assert found.run(str(BIN / "pre-commit"), "install").returncode == 0
    found.run("git", "add", ".")
    return found


def test_a_slip_is_refused_with_its_line_and_the_mended_draft_passes(desk: Desk) -> None:
    desk.write("a.md", SLIP)
    refused = desk.commit()
    assert refused.returncode == 1
    assert "1:18" in refused.stdout
    assert SLIP.strip() in refused.stdout
    assert "→ missile" in refused.stdout
    desk.write("a.md", MENDED)
    passed = desk.commit()
    assert passed.returncode == 0, passed.stdout
    assert "Passed" in passed.stdout


def test_only_what_is_staged_is_judged(desk: Desk) -> None:
    desk.write("a.md", MENDED)
    (desk.folder / "a.md").write_text(SLIP)
    assert desk.commit().returncode == 0
    assert (desk.folder / "a.md").read_text() == SLIP
    desk.run("git", "add", "a.md")
    (desk.folder / "a.md").write_text(MENDED)
    assert desk.commit("Another one").returncode == 1


@pytest.mark.parametrize("name", ["two words.md", "naïve–名.md", "-dash.md", "it's.md", "a$b;c.md", "--help.md"])
def test_odd_names(desk: Desk, name: str) -> None:
    desk.write(name, SLIP)
    refused = desk.commit()
    assert refused.returncode == 1
    assert "→ missile" in refused.stdout


def test_many_files_in_one_commit(desk: Desk) -> None:
    for number in range(250):
        (desk.folder / f"{'long-name-' * 8}{number:03}.md").write_text(MENDED if number != 137 else SLIP)
    desk.run("git", "add", ".")
    refused = desk.commit()
    assert refused.returncode == 1
    assert refused.stdout.count("→ missile") == 1
    assert "137.md" in refused.stdout


def test_files_that_are_no_articles_are_not_touched(desk: Desk) -> None:
    desk.write("code.py", "# a missle\n")
    assert desk.commit().returncode == 0


def test_what_the_settings_exclude_is_left_out_of_the_hook(desk: Desk) -> None:
    desk.write("prooflint.toml", 'exclude = ["old/"]\n[engines]\nharper = "off"\n')
    (desk.folder / "old").mkdir()
    desk.write("old/a.md", SLIP)
    assert desk.commit().returncode == 0


def test_a_broken_file_fails_the_hook_and_is_named(desk: Desk) -> None:
    (desk.folder / "a.md").write_bytes(b"caf\xe9\n")
    desk.run("git", "add", "a.md")
    refused = desk.commit()
    assert refused.returncode == 1
    assert "a.md: is not UTF-8" in refused.stdout


@pytest.mark.parametrize(
    ("message", "status"),
    [
        ("Add the missle", 1),
        ("Add the draft\n\nIt is about the the ferry.", 1),
        ("Add the draft\n\nSigned-off-by: Missle Missle <a@example.org>", 0),
        ("Add the draft\n\nReviewed-by: Someone\nFixes: missle", 0),
        ("fixup! Add the missle", 0),
    ],
)
def test_the_message_of_a_commit(desk: Desk, message: str, status: int) -> None:
    desk.write("a.md", MENDED)
    done = desk.commit(message)
    assert done.returncode == status, done.stdout


def test_comments_and_what_follows_the_scissors_are_not_the_message(desk: Desk) -> None:
    desk.write("a.md", MENDED)
    editor = desk.folder.parent / "editor.py"
    lines = [
        "Add the draft",
        "",
        "# A missle of git's",
        "# ------------------------ >8 ------------------------",
        "+ missle",
    ]
    editor.write_text(f"import sys\nopen(sys.argv[1], 'w').write({chr(10).join(lines)!r})\n")
    desk.environment["GIT_EDITOR"] = f'"{sys.executable}" "{editor}"'
    done = desk.run("git", "commit", "-v")
    assert done.returncode == 0, done.stdout


def test_the_manifest_and_our_own_configuration_are_valid() -> None:
    for command, file in (
        ("validate-manifest", ".pre-commit-hooks.yaml"),
        ("validate-config", ".pre-commit-config.yaml"),
    ):
        done = subprocess.run(
            [BIN / "pre-commit", command, ROOT / file], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout


def test_our_own_last_hook_is_prooflint_over_articles_and_docs() -> None:
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    last = config["repos"][-1]["hooks"][-1]
    assert last["id"] == "prooflint"
    assert last["files"] == "^(articles|docs)/"


@pytest.mark.fetched
def test_pre_commit_installs_the_hook_from_the_repository_itself(desk: Desk, tmp_path: Path) -> None:
    copy = tmp_path / "prooflint"
    copy.mkdir()
    for name in ("lint", "rules"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        shutil.copy(ROOT / name, copy / name)
    for command in (("init", "-q"), ("add", "."), ("commit", "-q", "-m", "The tool")):
        assert desk.run("git", "-C", str(copy), *command).returncode == 0
    revision = desk.run("git", "-C", str(copy), "rev-parse", "HEAD").stdout.strip()
    config = {"repos": [{"repo": str(copy), "rev": revision, "hooks": [{"id": "prooflint"}]}]}
    desk.write(".pre-commit-config.yaml", yaml.safe_dump(config))
    desk.write("a.md", SLIP)
    done = subprocess.run(
        [BIN / "pre-commit", "run"], cwd=desk.folder, env=desk.environment, capture_output=True, text=True, timeout=400, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "missile" in done.stdout


@pytest.mark.fetched
@pytest.mark.xdist_group("languagetool")
def test_the_full_hook_has_languagetool_and_fails_without_it(desk: Desk, languagetool: dict[str, str]) -> None:
    for name in ("PROOFLINT_ENGINES_DIR", "PROOFLINT_SERVICE_DIR"):
        desk.environment[name] = languagetool[name]
    # The other hook passes this draft, or there would be nothing to show.
    desk.environment["SKIP"] = "prooflint"
    desk.write("a.md", "We are able help you with the forms.\n")
    refused = desk.commit()
    assert refused.returncode == 1
    assert "able to help" in refused.stdout
    assert "prooflint with LanguageTool" in refused.stdout
    desk.write("a.md", "We are able to help you with the forms.\n")
    passed = desk.commit()
    assert passed.returncode == 0, passed.stdout
    desk.environment["PROOFLINT_ENGINES_DIR"] = str(desk.folder.parent / "none")
    desk.write("a.md", "We are able to help you with all the forms.\n")
    without = desk.commit()
    assert without.returncode == 1
    assert "prooflint engines install languagetool" in without.stdout
