"""A cache for runs that may use one."""

from pathlib import Path

import pytest


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
