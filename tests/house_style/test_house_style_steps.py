"""The hooks and CI steps that init proposes."""

import re
import shlex
from pathlib import Path

import yaml

from lint import house_style


def test_hooks_are_what_the_repository_offers() -> None:
    ids = [hook["id"] for hook in yaml.safe_load(house_style.HOOKS)["repos"][0]["hooks"]]
    assert ids == ["prooflint", "prooflint-commit-msg"]
    for hooks in (yaml.safe_load(house_style.LEFTHOOK), house_style.HUSKY, house_style.GIT_HOOKS):
        assert list(hooks) == ["pre-commit", "commit-msg"]


def test_the_page_shows_what_is_written() -> None:
    page = (Path(__file__).parents[2] / "docs" / "hooks.md").read_text("utf-8")
    for text in (house_style.HOOKS, house_style.LEFTHOOK, *house_style.HUSKY.values()):
        assert text in page


PATHS = ["articles", "the news", "$(touch x)", "it's"]


def _words(script: str) -> list[str]:
    line = next(line for line in script.splitlines() if line.startswith("prooflint check"))
    return shlex.split(line)[2:6]


def test_the_workflow_checks_the_paths_and_no_action_of_it_moves() -> None:
    job = yaml.safe_load(house_style.workflow(PATHS))
    steps = job["jobs"]["prooflint"]["steps"]
    assert _words(steps[-1]["run"]) == PATHS
    assert job["permissions"] == {"contents": "read"}
    for step in steps:
        assert "uses" not in step or re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", step["uses"])


def test_the_job_for_gitlab_checks_the_paths() -> None:
    job = yaml.safe_load(house_style.gitlab(PATHS))["prooflint"]
    assert _words(job["script"][0].replace("\n  ", "\n")) == PATHS
    assert job["artifacts"]["reports"]["codequality"] == "prooflint-codequality.json"
    assert yaml.safe_load(house_style.GITLAB_INCLUDE) == {"include": [{"local": ".gitlab/prooflint.yml"}]}
