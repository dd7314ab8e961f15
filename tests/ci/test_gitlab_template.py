"""The script of the template for GitLab, run by the plainest shell there is."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import yaml
from fake_runner import ROOT, Runner

SLIP = "The army fired a missle on Monday.\n"
JOB: dict[str, Any] = yaml.safe_load((ROOT / "ci" / "gitlab" / "prooflint.yml").read_text("utf-8"))["prooflint"]
SHELLS = [shell for shell in ("sh", "dash", "bash") if shutil.which(shell)]
RECORDER = """
import os, sys
with open(os.environ["RECORD"], "a", encoding="utf-8") as file:
    print(sys.argv[1:], file=file)
"""


@pytest.fixture
def runner(tmp_path: Path, packs: Path) -> Runner:
    """A checkout with an article that has a slip."""
    found = Runner(tmp_path)
    found.install(packs=packs)
    settings = 'select = ["spelling", "repeated"]\n[engines]\nharper = "off"\nlanguagetool = "off"\n'
    (found.checkout / "prooflint.toml").write_text(settings, "utf-8")
    found.commit(old=SLIP)
    return found


def _run(runner: Runner, shell: str = "sh", **variables: str) -> "subprocess.CompletedProcess[str]":
    """The job’s script, with its own variables and those of a pipeline."""
    given = {"CI_PROJECT_DIR": str(runner.checkout), "GITLAB_CI": "true", **variables}
    own = {key: value.replace("$CI_PROJECT_DIR", str(runner.checkout)) for key, value in JOB["variables"].items()}
    program = shutil.which(shell)
    assert program is not None
    path = f"{runner.temp / 'prooflint' / 'venv' / 'bin'}{os.pathsep}{os.environ['PATH']}"
    environment = {**runner.environment, **own, **given, "PATH": path}
    environment["PROOFLINT_CACHE_DIR"] = str(runner.temp / "prooflint" / "cache")
    return subprocess.run(
        [program, "-e", "-c", "\n".join(JOB["script"])], cwd=runner.checkout, env=environment, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, timeout=120,
    )  # fmt: skip


def test_the_reports_are_where_the_job_says(runner: Runner) -> None:
    done = _run(runner)
    assert done.returncode == 1, done.stdout
    reports = {name: runner.checkout / path for name, path in JOB["artifacts"]["reports"].items()}
    (issue,) = json.loads(reports["codequality"].read_text("utf-8"))
    assert (issue["location"]["path"], issue["severity"]) == ("old.md", "major")
    assert ET.parse(reports["junit"]).getroot().tag == "testsuites"  # noqa: S314  # our own
    assert "old.md:1:18" in done.stdout
    assert set(JOB["artifacts"]["paths"]) == set(JOB["artifacts"]["reports"].values())


def test_a_merge_request_answers_for_what_it_brings(runner: Runner) -> None:
    base = runner.git("rev-parse", "HEAD")
    runner.commit(new=SLIP)
    done = _run(runner, CI_MERGE_REQUEST_DIFF_BASE_SHA=base)
    assert done.returncode == 1
    assert "new.md" in done.stdout
    assert "old.md" not in done.stdout


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("text", ["$(touch x)", "`touch x`; *", "--exit-zero\na b\nc'd\n-e\\f"])
def test_variables_are_words_and_never_run(runner: Runner, tmp_path: Path, shell: str, text: str) -> None:
    runner.install(RECORDER)
    runner.environment["RECORD"] = str(tmp_path / "record")
    before = sorted(runner.checkout.iterdir())
    since = text.splitlines()[0]
    done = _run(
        runner, shell, PROOFLINT_PATHS=text, PROOFLINT_OPTIONS="--fail-on=info\n--quiet", PROOFLINT_SINCE=since
    )
    assert done.returncode == 0, done.stdout
    first = (tmp_path / "record").read_text("utf-8").splitlines()[0]
    paths = [f"./{line}" if line.startswith("-") else line for line in text.splitlines()]
    words = [f"--since={since}", "--quiet", "--fail-on=info", "--", *paths]
    output = ["check", "--output-format=gitlab", "--output-file=prooflint-codequality.json"]
    assert first == str([*output, *words])
    assert sorted(runner.checkout.iterdir()) == before


def test_what_is_wrong_fails_the_job_and_leaves_no_report(runner: Runner) -> None:
    done = _run(runner, PROOFLINT_PATHS="missing")
    assert done.returncode == 2
    assert "missing" in done.stdout
    assert list(runner.checkout.glob("prooflint-*")) == []


def test_the_steps_before_the_script_are_sound_shell() -> None:
    for line in JOB["before_script"]:
        subprocess.run(["sh", "-n", "-c", line], check=True)
    assert sys.version_info >= (3, 11)
    assert JOB["image"].startswith("python:3.")
