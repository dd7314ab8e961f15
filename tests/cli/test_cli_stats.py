import json
from pathlib import Path

import pytest

from lint.cli import main

EASY = "The dog ran to the big red barn and sat down in the sun to wait for the boys. " * 8


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PROOFLINT_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "a.md").write_text(f"# One\n\n{EASY}\n\n# Two\n\nTiny.\n")
    return tmp_path


@pytest.mark.filterwarnings("ignore")
def test_the_table_shows_articles_sections_and_a_second_opinion(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    del desk
    assert main(["stats", "a.md"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split()[:4] == ["words", "sent.", "w/s", "grade"]
    assert lines[1].startswith("a.md ")
    assert lines[1].endswith("met")
    assert lines[2].startswith("  textstat 0.7.13")
    assert lines[3].startswith("  One")
    assert lines[4].endswith("too short")
    assert any("line 3, 19 words" in line for line in lines)


def test_the_same_as_json(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    del desk
    assert main(["stats", "--output-format", "json", "--no-textstat", "."]) == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert found["path"] == "a.md"
    assert found["audience"] == "general-news"
    assert found["article"]["counts"]["words"] == 19 * 8 + 1
    assert [row["name"] for row in found["sections"]] == ["One", "Two"]


def test_a_file_that_cannot_be_read_is_named(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "b.md").write_bytes(b"\xff")
    assert main(["stats", "--no-textstat", "a.md", "b.md"]) == 3
    said = capsys.readouterr()
    assert "a.md" in said.out
    assert "b.md: is not UTF-8" in said.err


def test_a_missing_path_is_wrong_use(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    del desk
    assert main(["stats", "none.md"]) == 2
    assert "none.md: no such file or folder" in capsys.readouterr().err
