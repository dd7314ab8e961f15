"""The wheel holds the package and the packs, and works where the checkout is not."""

import json
import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built from this checkout, with the build backend of this environment."""
    folder = tmp_path_factory.mktemp("dist")
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return next(folder.glob("*.whl"))


def test_nothing_but_lint_is_at_the_top(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.partition("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"lint"}
    assert "lint/py.typed" in names
    ours = {f"lint/{file.relative_to(ROOT)}" for file in (ROOT / "rules").rglob("*.yaml")}
    assert ours <= set(names)


def test_the_rules_hold_where_only_the_wheel_is(wheel: Path, tmp_path: Path) -> None:
    place = tmp_path / "installed"
    venv.create(place, with_pip=False)
    site = next(place.glob("lib/python*/site-packages"))
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    # The dependencies come from this environment; the package itself must not.
    (site / "dependencies.pth").write_text("\n".join(p for p in sys.path if p.endswith("site-packages")))
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "PROOFLINT_CACHE_DIR": str(tmp_path / "cache"),
    }
    command = [place / "bin" / "python", "-m", "lint", "rules", "test"]
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "all examples hold" in done.stdout
    where = subprocess.run(
        [place / "bin" / "python", "-c", "import json, lint; print(json.dumps(lint.__file__))"],
        cwd=tmp_path, env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert str(site) in json.loads(where.stdout)
