"""A runner of GitHub Actions, as far as the action of this repository needs one."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))

IDENTITY = {
    "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_AUTHOR_NAME": "Desk", "GIT_AUTHOR_EMAIL": "desk@example.org",
    "GIT_COMMITTER_NAME": "Desk", "GIT_COMMITTER_EMAIL": "desk@example.org",
}  # fmt: skip

_COMMAND = re.compile(r"^\s*::(\S+?)(?: ([^:]*(?:::?[^:]+)*?))?::(.*)$")
_OLD_COMMAND = re.compile(r"##\[(\w[^\]]*)\](.*)")


@dataclass
class Step:
    """What became of a step.

    Attributes:
        log: standard output and error together.
        outputs: that it gave.
        commands: the names and texts of the commands that the runner would obey.
    """

    status: int
    log: str
    outputs: dict[str, str] = field(default_factory=dict)
    commands: list[tuple[str, str]] = field(default_factory=list)


class Runner:
    """Runs steps of the action in a checkout.

    Args:
        folder: an empty folder, for the checkout and the runner's own files.
    """

    def __init__(self, folder: Path) -> None:
        self.checkout = folder / "check out"
        self.temp = folder / "temp"
        self.summary = folder / "summary.md"
        for place in (self.checkout, self.temp):
            place.mkdir()
        left_out = ("GIT_", "PROOFLINT_NO_", "PROOFLINT_CACHE_DIR", "PYTHONPATH")
        kept = {key: value for key, value in os.environ.items() if not key.startswith(left_out)}
        self.environment = {
            **kept, **IDENTITY, "CI": "true", "GITHUB_ACTIONS": "true", "RUNNER_TEMP": str(self.temp),
            "GITHUB_WORKSPACE": str(self.checkout), "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_STEP_SUMMARY": str(self.summary), "GITHUB_OUTPUT": str(folder / "output"),
            "GITHUB_ENV": str(folder / "env"), "GITHUB_PATH": str(folder / "path"),
        }  # fmt: skip

    def install(self, script: str = "", packs: Path | None = None) -> None:
        """Have the prooflint of this environment where the step “install” would put one.

        Args:
            script: Python that stands in for it.
            packs: where packs are that were compiled before.
        """
        if packs is not None:
            cache = self.temp / "prooflint" / "cache"
            cache.mkdir(parents=True)
            (cache / "packs").symlink_to(packs)
        place = self.temp / "prooflint" / "venv" / "bin"
        place.mkdir(parents=True, exist_ok=True)
        program = place / "prooflint"
        program.unlink(missing_ok=True)
        if script:
            program.write_text(f"#!{sys.executable} -IS\n{script}", "utf-8")
            program.chmod(0o755)
        else:
            program.symlink_to(Path(sys.executable).parent / "prooflint")

    def git(self, *words: str) -> str:
        """Run git in the checkout."""
        command = ["git", *words]
        done = subprocess.run(
            command, cwd=self.checkout, env=self.environment, capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    def commit(self, **texts: str) -> str:
        """Write articles, each named without its ending, and commit them."""
        if not (self.checkout / ".git").exists():
            self.git("init", "-q", "-b", "main")
        for name, text in texts.items():
            (self.checkout / f"{name}.md").write_text(text, "utf-8")
        self.git("add", "--all")
        self.git("commit", "-q", "-m", "Articles")
        return self.git("rev-parse", "HEAD")

    def event(self, name: str, payload: Mapping[str, Any]) -> None:
        """What the workflow was started by."""
        place = self.temp.parent / "event.json"
        place.write_text(json.dumps(payload), "utf-8")
        self.environment |= {"GITHUB_EVENT_NAME": name, "GITHUB_EVENT_PATH": str(place)}

    def step(self, name: str, number: int = 0, **inputs: str) -> Step:
        """Run a step of the action that has a script.

        Args:
            name: its id, or what its script names.
            number: of the steps whose script names it.
            inputs: of the action, with “_” for “-”; the others have their defaults.
        """
        steps = [one for one in ACTION["runs"]["steps"] if "run" in one]
        step = [one for one in steps if one.get("id") == name or one["run"].endswith(f" {name}")][number]
        given = {key: str(value.get("default", "")) for key, value in ACTION["inputs"].items()}
        given |= {key.replace("_", "-"): value for key, value in inputs.items()}
        environment = {key: _value(text, given) for key, text in step["env"].items()}
        output = Path(self.environment["GITHUB_OUTPUT"])
        output.write_text("", "utf-8")
        # As the runner does it: the script in a file, “bash --noprofile --norc -eo pipefail”.
        script = self.temp / "step.sh"
        script.write_text(step["run"], "utf-8")
        bash = shutil.which("bash")
        assert bash is not None
        done = subprocess.run(
            [bash, "--noprofile", "--norc", "-e", "-o", "pipefail", str(script)], cwd=self.checkout, timeout=120,
            env={**self.environment, **environment}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
        )  # fmt: skip
        log = done.stdout.decode("utf-8")
        pairs = (line.partition("=") for line in output.read_text("utf-8").splitlines())
        return Step(done.returncode, log, {key: value for key, _, value in pairs}, obeyed(log))


def _value(text: str, inputs: Mapping[str, str]) -> str:
    known = {f"inputs.{key}": value for key, value in inputs.items()}
    known["steps.python.outputs.python-path"] = sys.executable
    match = re.fullmatch(r"\$\{\{ (\S+) \}\}", text)
    assert match, text
    return known[match[1]]


def obeyed(log: str) -> list[tuple[str, str]]:
    """The commands in a log that the runner would obey, as its sources read lines."""
    found: list[tuple[str, str]] = []
    stop = ""
    for line in log.splitlines():
        match = _COMMAND.match(line)
        if stop:
            stop = "" if match and match[1] == stop else stop
        elif match:
            found.append((match[1], match[3]))
            stop = match[3] if match[1] == "stop-commands" else ""
        elif old := _OLD_COMMAND.search(line):
            found.append((old[1], old[2]))
    return [one for one in found if one[0] != "stop-commands"]
