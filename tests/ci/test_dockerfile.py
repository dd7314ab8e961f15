"""The Dockerfile: its steps are run with stand-ins for what needs root or a network, and built where there is a builder."""

import os
import re
import shlex
import shutil
import subprocess
import uuid
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILE = ROOT / "ci" / "Dockerfile"


@dataclass(frozen=True)
class Instruction:
    """A line of the file, with those that go on with it."""

    name: str
    text: str


def _instructions() -> list[Instruction]:
    text = re.sub(r"^#.*\n", "", FILE.read_text("utf-8"), flags=re.MULTILINE).replace("\\\n", "")
    pairs = (line.partition(" ") for line in text.splitlines() if line.strip())
    return [Instruction(name, rest.strip()) for name, _, rest in pairs]


STEPS = _instructions()


def _named(name: str) -> list[str]:
    return [step.text for step in STEPS if step.name == name]


STAND_IN = """#!/bin/sh
echo "$(basename "$0") $*" >> "$RECORD"
if [ "$1 $2" = "-m venv" ]; then
  mkdir -p "$3/bin"
  for name in pip prooflint; do cp "$0" "$3/bin/$name"; done
fi
"""


def test_each_step_is_run(tmp_path: Path) -> None:
    tools = tmp_path / "tools"
    tools.mkdir()
    for name in ("apt-get", "useradd", "python"):
        (tools / name).write_text(STAND_IN, "utf-8")
        (tools / name).chmod(0o755)
    lists = tmp_path / "var" / "lib" / "apt" / "lists"
    environment = {
        "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}", "RECORD": str(tmp_path / "record"),
        "GIT_CONFIG_SYSTEM": str(tmp_path / "gitconfig"), "HOME": str(tmp_path),
    }  # fmt: skip
    for text in _named("RUN"):
        lists.mkdir(parents=True, exist_ok=True)
        (lists / "packages").touch()
        # Every absolute path is one below the test’s own folder.
        moved = re.sub(r"(?<![^\s'])/(?=(opt|src|var)\b)", f"{tmp_path}/", text)
        subprocess.run(["sh", "-e", "-c", moved], env=environment, cwd=tmp_path, check=True)
        assert ("apt-get" in text) != any(lists.iterdir())
    recorded = (tmp_path / "record").read_text("utf-8").replace(str(tmp_path), "").splitlines()
    assert recorded == [
        "apt-get update",
        "apt-get install --yes --no-install-recommends git maven default-jdk-headless",
        "python -m venv /opt/prooflint",
        "pip install --no-cache-dir /src[languagetool]",
        "prooflint engines install languagetool --from maven",
        "apt-get update",
        "apt-get install --yes --no-install-recommends git default-jre-headless",
        "useradd --create-home writer",
    ]
    assert "directory = /work" in (tmp_path / "gitconfig").read_text("utf-8")


def test_it_copies_what_is_there_and_what_the_build_made() -> None:
    allowed = [
        line[1:] for line in (ROOT / "ci/Dockerfile.dockerignore").read_text().splitlines() if line[0] == "!"
    ]
    for text in _named("COPY"):
        *sources, target = (word for word in shlex.split(text) if not word.startswith("--"))
        if "--from=build" in text:
            assert target in ("/opt/prooflint", "/opt/engines")
        else:
            assert all((ROOT / name).exists() and name in allowed for name in sources)


def test_it_runs_as_an_ordinary_user_and_leaves_nothing_running() -> None:
    last = max(n for n, step in enumerate(STEPS) if step.name == "FROM")
    final = STEPS[last:]
    assert [step.text for step in final if step.name == "USER"] == ["writer"]
    assert final[-2:] == [Instruction("ENTRYPOINT", '["prooflint"]'), Instruction("CMD", '["check", "."]')]
    assert any("CI=true" in step.text for step in final if step.name == "ENV")


@pytest.mark.fetched
def test_the_image_checks_an_article(tmp_path: Path) -> None:
    docker = shutil.which("docker")
    if docker is None or subprocess.run([docker, "info"], capture_output=True, check=False).returncode:
        pytest.skip("no builder answers")
    name = f"prooflint-test-{uuid.uuid4().hex[:12]}"
    (tmp_path / "a.md").write_text("The army fired a missle.\n", "utf-8")
    tmp_path.chmod(0o755)
    try:
        subprocess.run([docker, "build", "--tag", name, "--file", FILE, ROOT], check=True, timeout=1200)
        command = [docker, "run", "--rm", "--network", "none", "--volume", f"{tmp_path}:/work", name]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
        assert done.returncode == 1, done.stderr
        assert "missile" in done.stdout
    finally:
        subprocess.run([docker, "rmi", "--force", name], capture_output=True, check=False)
