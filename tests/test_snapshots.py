"""The reports of our own articles, reviewed by eye; a change to them is a change that users see.

To take over new reports after reading them: ``PROOFLINT_SNAPSHOTS=write pytest tests/test_snapshots.py``.
"""

import os
from pathlib import Path

import pytest

from lint.cli import main

ROOT = Path(__file__).parents[1]
SNAPSHOTS = ROOT / "tests" / "snapshots"
DRAFTS = sorted(file.relative_to(ROOT) for file in (ROOT / "articles" / "drafts").iterdir())
CLEAN = sorted(file.relative_to(ROOT) for file in (ROOT / "articles").iterdir() if file.is_file())


def report(article: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp: Path) -> str:
    """What a writer sees, with Harper, as plain text of 100 columns."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("PROOFLINT_CACHE_DIR", str(tmp))
    main(["check", "--engine", "harper=require", str(article)])
    return capsys.readouterr().out


@pytest.mark.parametrize("article", DRAFTS, ids=str)
def test_the_report_of_a_draft(
    article: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    found = report(article, capsys, monkeypatch, tmp_path)
    snapshot = SNAPSHOTS / f"{article.stem}.txt"
    if os.environ.get("PROOFLINT_SNAPSHOTS") == "write":
        snapshot.write_text(found, "utf-8")
    assert found == snapshot.read_text("utf-8")


@pytest.mark.parametrize("article", CLEAN, ids=str)
def test_a_clean_article_gives_nothing(
    article: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert report(article, capsys, monkeypatch, tmp_path).startswith("Nothing to mend in 1 article")


def test_there_are_twelve_articles_half_of_them_clean() -> None:
    assert len(CLEAN) >= 6
    assert len(DRAFTS) >= 6
    assert {file.suffix for file in (*CLEAN, *DRAFTS)} == {".md", ".txt", ".html"}


def test_no_snapshot_is_left_over() -> None:
    assert {file.stem for file in SNAPSHOTS.iterdir()} == {article.stem for article in DRAFTS}
