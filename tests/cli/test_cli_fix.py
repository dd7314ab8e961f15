"""prooflint fix."""

from collections.abc import Callable
from pathlib import Path

import pytest

from lint.cli import fix, main
from lint.fixing import UnstableError

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], cached: Path) -> Run:
    """Runs prooflint fix in an empty folder, with the rule about doubled words alone."""
    assert cached.is_dir()
    monkeypatch.chdir(tmp_path)
    (tmp_path / "prooflint.toml").write_text(
        'select = ["repeated"]\n[engines]\nharper = "off"\nlanguagetool = "off"\n'
    )

    def call(*arguments: str) -> tuple[int, str, str]:
        status = main(("fix", *arguments))
        said = capsys.readouterr()
        return status, said.out, said.err

    return call


def test_only_what_is_safe_is_changed_and_the_rest_is_the_same_bytes(run: Run, tmp_path: Path) -> None:
    draft = tmp_path / "a.md"
    draft.write_bytes(b"\xef\xbb\xbfThe ship of the the line.  \r\n\r\n`the the` \xf0\x9f\x98\x80 \r\nno end")
    draft.chmod(0o640)
    status, out, _ = run()
    assert status == 1
    assert (
        draft.read_bytes() == b"\xef\xbb\xbfThe ship of the line.  \r\n\r\n`the the` \xf0\x9f\x98\x80 \r\nno end"
    )
    assert draft.stat().st_mode & 0o777 == 0o640
    assert "the the line" in out
    assert out.endswith("1 article changed.\n")
    assert run() == (0, "0 articles changed.\n", "")


def test_a_diff_writes_nothing(run: Run, tmp_path: Path) -> None:
    draft = tmp_path / "a.md"
    draft.write_text("The ship of the the line.\n")
    status, out, _ = run("--diff", "a.md")
    assert (status, draft.read_text()) == (1, "The ship of the the line.\n")
    assert "--- a.md\n+++ a.md\n" in out
    assert "+The ship of the line.\n" in out


def test_an_article_that_cannot_be_read_is_a_problem_and_the_others_are_fixed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"caf\xe9 the the\n")
    (tmp_path / "b.md").write_text("The ship of the the line.\n")
    status, out, err = run("--quiet")
    assert status == 3
    assert "a.md: not checked, not touched: is not UTF-8" in err
    assert (tmp_path / "b.md").read_text() == "The ship of the line.\n"
    assert "changed" not in out


def test_an_article_that_changes_meanwhile_stays(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = tmp_path / "a.md"
    draft.write_text("The ship of the the line.\n")
    monkeypatch.setattr(fix, "_show", lambda *_: draft.write_text("Another text.\n"))
    status, _, err = run("-q")
    assert (status, draft.read_text()) == (3, "Another text.\n")
    assert "a.md: not touched: it was changed meanwhile" in err


def test_rules_that_undo_each_other_are_named(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.md").write_text("The ship of the the line.\n")

    def settle(*_: object) -> None:
        raise UnstableError(["a.b", "c.d"])

    monkeypatch.setattr(fix, "settle", settle)
    status, _, err = run("-q")
    assert (status, err) == (3, "prooflint: a.md: not touched: these rules undo each other: a.b, c.d\n")


def test_a_link_stays_a_link(run: Run, tmp_path: Path) -> None:
    (tmp_path / "kept.txt").write_text("The ship of the the line.\n")
    (tmp_path / "a.md").symlink_to("kept.txt")
    assert run("a.md")[0] == 1
    assert (tmp_path / "a.md").is_symlink()
    assert (tmp_path / "kept.txt").read_text() == "The ship of the line.\n"
