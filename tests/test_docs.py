"""The documents say what is true."""

import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from lint import __version__
from lint.checker import checkers
from lint.cli import commands
from lint.settings import FIELDS

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "bench" / "RESULTS.md"])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    prose = re.sub(r"^````.*?^````$", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", prose):
        if not target.startswith(("http", "#")):
            assert (page.parent / target.partition("#")[0]).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_commands_that_are_named_exist(page: Path) -> None:
    named = set(re.findall(r"`prooflint ([a-z-]+)", page.read_text("utf-8")))
    assert named - {"prooflint"} <= set(commands())


def test_every_setting_is_on_the_page_of_settings() -> None:
    page = (ROOT / "docs" / "settings.md").read_text("utf-8")
    assert [field.key for field in FIELDS if f"`{field.key}`" not in page] == []


def test_the_options_of_every_checker_have_defaults_and_a_docstring() -> None:
    for checker in checkers().values():
        checker.options()
        names = [field.name for field in fields(checker.options)]
        assert all(name in (checker.options.__doc__ or "") for name in names), checker.name


def test_the_version_is_one() -> None:
    assert f'version = "{__version__}"' in (ROOT / "pyproject.toml").read_text("utf-8")


def test_data_files_have_their_origin_and_licence() -> None:
    page = (ROOT / "lint" / "data" / "SOURCES.md").read_text("utf-8")
    files = [file.name for file in (ROOT / "lint" / "data").iterdir() if file.suffix not in {".md", ".py"}]
    assert [name for name in files if f"`{name}`" not in page] == []


def test_every_kind_of_house_rule_is_on_its_page() -> None:
    pages = [(ROOT / "docs" / name).read_text("utf-8") for name in ("rules-language.md", "kinds.md")]
    page = "\n".join(pages)
    kinds = [file.stem for file in (ROOT / "lint" / "checkers" / "house").glob("[a-z]*.py")]
    assert len(kinds) >= 6
    assert [kind for kind in kinds if f"`{kind}`" not in page] == []


def test_the_pages_of_rules_and_profiles_are_made_anew() -> None:
    command = [sys.executable, "-m", "lint", "rules", "docs", "--isolated", "--into", "docs", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
