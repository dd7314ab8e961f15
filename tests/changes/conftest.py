"""A proofreader for texts, and real repositories."""

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pytest
from changes_said import TEXT
from real_repository import Repository

from lint.cli._session import Session
from lint.cli.check import parser
from lint.finding import Report
from lint.text import Source

Check = Callable[[Sequence[Source | Report]], Iterable[Report]]


@pytest.fixture(scope="session")
def check() -> Check:
    """Checks sources without engines and without settings."""
    words = ["--isolated", "--no-cache", "--engine", "harper=off", "--engine", "languagetool=off"]
    return Session(parser().parse(words)).proofreader.check_sources


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """An empty repository, which is the working folder."""
    found = Repository(tmp_path / "desk")
    monkeypatch.chdir(found.folder)
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name in ("GIT_CONFIG_NOSYSTEM", "GIT_CONFIG_GLOBAL"):
        monkeypatch.setenv(name, found.environment[name])
    return found


@pytest.fixture
def desk(repository: Repository) -> Repository:
    """A repository with some articles; engines are off."""
    repository.write("prooflint.toml", '[engines]\nharper = "off"\nlanguagetool = "off"\n')
    repository.commit(a=TEXT, b=TEXT)
    return repository
