"""``--diff-from``: what a unified diff changed."""

from pathlib import Path

import pytest
from changes_said import OTHER, SLIP, TEXT, reports, said
from real_repository import Repository

from lint.errors import UserError


@pytest.mark.parametrize("base", ["", "sub"])
def test_a_diff_tells_what_changed(desk: Repository, monkeypatch: pytest.MonkeyPatch, base: str) -> None:
    desk.write("sub/d e.md", TEXT)
    desk.write("gone.md", TEXT)
    desk.commit()
    desk.write("a.md", f"{OTHER}\n\n{TEXT}")
    desk.write("sub/d e.md", f"{TEXT}\n{OTHER}\n")
    desk.write("new.md", SLIP)
    (desk.folder / "gone.md").unlink()
    (desk.folder / "link.md").symlink_to("a.md")
    desk.git("add", "-A")
    desk.write("all.diff", desk.git("diff", "--cached"))
    monkeypatch.chdir(desk.folder / base)
    found = said("--diff-from", str(desk.folder / "all.diff"), str(desk.folder))
    assert {Path(path).name: words for path, words in found.items()} == {
        "a.md": (["recieved"], ["missle"]),
        "d e.md": (["recieved"], ["missle"]),
        "new.md": (["missle"], []),
    }


def test_a_diff_needs_no_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", "/nowhere")
    (tmp_path / "a.md").write_text(f"{SLIP}\n{OTHER}\n")
    (tmp_path / "x.diff").write_text(f"--- a.md\n+++ a.md\n@@ -1 +1,2 @@\n {SLIP}\n+{OTHER}\n")
    words = ["--isolated", "--engine", "harper=off", "--engine", "languagetool=off", "--diff-from", "x.diff"]
    assert said(*words) == {"a.md": (["recieved"], ["missle"])}


@pytest.mark.parametrize(
    ("diff", "message"),
    [
        ("--- a/nope.md\n+++ b/nope.md\n@@ -1 +1 @@\n-a\n+b\n", "x.diff:1: there is no nope.md here"),
        (
            "--- a/a.md\n+++ b/a.md\n@@ -1 +1 @@\n-a\n+b\n",
            "x.diff:3: a.md is not the text that this diff leads to",
        ),
        ("Dear desk\n", "x.diff: this is no unified diff"),
    ],
)
def test_a_diff_that_does_not_fit_is_refused(desk: Repository, diff: str, message: str) -> None:
    desk.write("x.diff", diff)
    with pytest.raises(UserError) as refused:
        reports("--diff-from", "x.diff")
    assert str(refused.value).startswith(message)
    with pytest.raises(UserError, match=r"--diff-from no\.diff: cannot be read: no such file"):
        reports("--diff-from", "no.diff")


def test_a_diff_may_speak_of_files_that_are_no_articles(desk: Repository) -> None:
    desk.write("x.diff", "--- a/nope.py\n+++ b/nope.py\n@@ -1 +1 @@\n-a\n+b\n")
    assert reports("--diff-from", "x.diff") == []
