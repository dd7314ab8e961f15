"""Processes that are killed at random moments do no harm; ``bench/kill.py`` tries it more often."""

import importlib.util
import sys
from pathlib import Path

import pytest

import lint

ROOT = Path(lint.__file__).parents[1]

SCRIPT = f"import sys; sys.path.insert(1, {str(ROOT)!r})\nfrom lint.cli import main\nmain()\n"


@pytest.mark.skipif(sys.platform != "linux", reason="processes are looked up in /proc")
def test_kills_do_no_harm(tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("kill", ROOT / "bench" / "kill.py")
    assert spec is not None
    assert spec.loader is not None
    kill = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(kill)
    script = tmp_path / "script.py"
    script.write_text(SCRIPT)
    done, failures = kill.trials(20, 3, [sys.executable, str(script)], 2)
    assert failures == []
    assert done.total() == 20
