"""What runs of a step share."""

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def packs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where packs that were compiled are kept: to make them anew would take most of a test's time."""
    return tmp_path_factory.mktemp("packs")
