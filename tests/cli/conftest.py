"""A cache for runs that may use one."""

from pathlib import Path

import pytest

KNOWN = "They recieved the report. Nobody “saw” it.\n\nThe the boat went on to the harbour at noon.\n"
KNOWN_SETTINGS = 'select = ["spelling", "repeated"]\n[engines]\nharper = "off"\nlanguagetool = "off"\n'


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where packs that were compiled are kept; they are another cache, and many tests may share it."""
    return tmp_path_factory.mktemp("packs")


@pytest.fixture
def cached(tmp_path_factory: pytest.TempPathFactory, compiled: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache folder that runs of this test use, and no service."""
    folder = tmp_path_factory.mktemp("cache")
    (folder / "packs").symlink_to(compiled)
    monkeypatch.setenv("PROOFLINT_CACHE_DIR", str(folder))
    monkeypatch.delenv("PROOFLINT_NO_CACHE", raising=False)
    monkeypatch.setenv("PROOFLINT_NO_SERVICE", "1")
    return folder


@pytest.fixture
def known_findings(tmp_path: Path, compiled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A project with two articles and some slips; git finds no repository above it."""
    store = tmp_path.parent / f"{tmp_path.name}-cache"
    store.mkdir()
    (store / "packs").symlink_to(compiled)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PROOFLINT_CACHE_DIR", str(store))
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    Path("prooflint.toml").write_text(KNOWN_SETTINGS)
    Path("articles").mkdir()
    Path("articles/a.md").write_text(KNOWN)
    Path("articles/b.md").write_text("The boat left.\n\nNobody recieved it.\n")
