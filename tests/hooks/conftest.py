"""What runs of a hook share."""

from pathlib import Path

import pytest
import yaml
from hook_desk import BIN, Desk, offered


@pytest.fixture(scope="session")
def packs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where packs that were compiled are kept: to make them anew would take most of a test's time."""
    return tmp_path_factory.mktemp("packs")


@pytest.fixture
def desk(tmp_path: Path, packs: Path) -> Desk:
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
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "packs").symlink_to(packs)
    assert found.run("git", "init", "-q", "-b", "main").returncode == 0
    assert found.run(str(BIN / "pre-commit"), "install").returncode == 0
    found.run("git", "add", ".")
    return found
