"""The input “since” of the action, for what starts workflows."""

import runpy
from pathlib import Path

import pytest
from fake_runner import ROOT, Runner

SINCE = runpy.run_path(str(ROOT / "ci" / "github" / "_since.py"))["since"]

SLIP = "The army fired a missle on Monday.\n"
SETTINGS = 'select = ["spelling", "repeated"]\n[engines]\nharper = "off"\nlanguagetool = "off"\n'


@pytest.fixture
def runner(tmp_path: Path, packs: Path) -> Runner:
    """A checkout whose only commit has an article with a slip."""
    found = Runner(tmp_path)
    found.install(packs=packs)
    (found.checkout / "prooflint.toml").write_text(SETTINGS, "utf-8")
    found.commit(old=SLIP)
    return found


def _findings(runner: Runner) -> str:
    step = runner.step("check", since="auto")
    assert step.status in (0, 1), step.log
    return step.outputs["findings"]


def _pull_request(runner: Runner, *, fork: bool = False) -> None:
    """A branch with one more slip, while the base has gone on with another; the merge of both is checked out."""
    base = runner.git("rev-parse", "HEAD")
    runner.git("checkout", "-q", "-b", "topic")
    head = runner.commit(new=SLIP)
    runner.git("checkout", "-q", "main")
    runner.commit(theirs=SLIP)
    runner.git("checkout", "-q", "--detach")
    runner.git("merge", "-q", "--no-ff", "-m", "Merge", "topic")
    runner.event("pull_request", {
        "pull_request": {
            "base": {"sha": base, "ref": "main", "repo": {"full_name": "desk/articles"}},
            "head": {"sha": head, "ref": "$(touch x)", "repo": {"full_name": "x/articles", "fork": fork}},
        }
    })  # fmt: skip


@pytest.mark.parametrize("fork", [False, True])
def test_a_pull_request_answers_for_what_it_brings(runner: Runner, fork: bool) -> None:
    _pull_request(runner, fork=fork)
    assert _findings(runner) == "1"


def test_a_pull_request_whose_head_is_checked_out(runner: Runner) -> None:
    _pull_request(runner)
    runner.git("checkout", "-q", "topic")
    assert _findings(runner) == "1"


def _since(runner: Runner, monkeypatch: pytest.MonkeyPatch) -> tuple[str, list[str]]:
    """What “auto” comes to, and the annotations that it makes."""
    said: list[str] = []
    monkeypatch.chdir(runner.checkout)
    found = SINCE("auto", runner.environment, lambda kind, _: said.append(kind))
    return found, said


def test_a_push_answers_for_its_commits(runner: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    before = runner.git("rev-parse", "HEAD")
    runner.commit(new=SLIP)
    runner.event("push", {"before": before})
    assert _since(runner, monkeypatch) == (before, [])


@pytest.mark.parametrize("before", ["0" * 40, "f" * 40, "$(touch x)", "--exit-zero", "HEAD", None, 7, {}])
def test_a_push_without_a_known_commit_before_it_checks_all_and_says_so(
    runner: Runner, monkeypatch: pytest.MonkeyPatch, before: object
) -> None:
    runner.event("push", {"before": before})
    assert _since(runner, monkeypatch) == ("", ["notice"])


def test_a_merge_queue(runner: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    base = runner.git("rev-parse", "HEAD")
    runner.event("merge_group", {"merge_group": {"base_sha": base}})
    assert _since(runner, monkeypatch) == (base, [])


@pytest.mark.parametrize("event", ["schedule", "workflow_dispatch"])
def test_a_run_without_a_change_checks_all(runner: Runner, monkeypatch: pytest.MonkeyPatch, event: str) -> None:
    runner.event(event, {})
    assert _since(runner, monkeypatch) == ("", [])


def test_a_clone_that_is_too_shallow_is_told_with_its_mending(runner: Runner, tmp_path: Path) -> None:
    _pull_request(runner)
    runner.git("clone", "-q", "--depth", "1", f"file://{runner.checkout}", str(tmp_path / "shallow"))
    runner.checkout = tmp_path / "shallow"
    step = runner.step("check", since="auto")
    assert step.status == 2
    assert [("fetch-depth: 0" in text) for _, text in step.commands] == [True]
