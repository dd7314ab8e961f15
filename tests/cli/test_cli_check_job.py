"""The summary of a job, beside annotations."""

from pathlib import Path

import pytest

from lint.cli import main

QUICK = ("--isolated", "--no-cache", "--no-service", "--select", "spelling")


@pytest.fixture
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text("The missle fell.\n", "utf-8")
    return tmp_path


def test_annotations_come_with_a_summary_where_the_runner_wants_one(
    drafts: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    summary = drafts / "summary.md"
    summary.write_text("of another step\n", "utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert main(["check", "a.md", *QUICK, "--output-format", "github"]) == 1
    text = summary.read_text("utf-8")
    assert text.startswith("of another step\n")
    assert ("missle" in text, "missile" in text, "a.md" in text) == (True, True, True)
    assert capsys.readouterr().out.startswith("::error ")


@pytest.mark.parametrize("form", ["full", "json", "markdown"])
def test_other_formats_leave_the_summary_alone(drafts: Path, monkeypatch: pytest.MonkeyPatch, form: str) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(drafts / "summary.md"))
    main(["check", "a.md", *QUICK, "--output-format", form])
    assert not (drafts / "summary.md").exists()


def test_a_summary_that_cannot_be_written_changes_nothing(
    drafts: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(drafts / "no" / "such" / "summary.md"))
    assert main(["check", "a.md", *QUICK, "--output-format", "github"]) == 1
    assert "missle" in capsys.readouterr().out
