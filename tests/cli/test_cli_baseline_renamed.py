"""Articles that are called otherwise, or were cut up, when a baseline is brought up to date."""

import subprocess
from pathlib import Path

import pytest

from lint.cli import main

BASE = ".prooflint-baseline"
OLD = "They recieved the report. Nobody “saw” it.\n\nThe the boat went on to the harbour at noon.\n"


@pytest.fixture(autouse=True)
def desk(known_findings: None) -> None:
    """A project with two articles."""
    del known_findings
    assert main(("baseline", "create")) == 0


ALL = [
    ("articles/a.md", "repeated", "The the"),
    ("articles/a.md", "spelling", "recieved"),
    ("articles/b.md", "spelling", "recieved"),
]


def rows() -> list[tuple[str, str, str]]:
    lines = (line.split("\t") for line in Path(BASE).read_text("utf-8").splitlines() if not line.startswith("#"))
    return [(path, rule.partition(".")[0], words[0]) for path, rule, _, _, *words in lines]


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    capsys.readouterr()
    assert main(("baseline", *arguments)) == 0
    return capsys.readouterr().out


def git(*words: str) -> None:
    subprocess.run(
        ("git", "-c", "user.name=n", "-c", "user.email=e@example.org", *words), check=True, capture_output=True
    )


def test_an_article_that_was_renamed_is_brought_up_to_date(capsys: pytest.CaptureFixture[str]) -> None:
    git("init", "-q")
    git("add", "-A")
    git("commit", "-qm", "0")
    git("mv", "articles/a.md", "articles/c.md")
    assert said(capsys, "update") == ("articles/a.md is articles/c.md now.\n")
    assert sorted(rows()) == [
        ALL[2],
        ("articles/c.md", "repeated", "The the"),
        ("articles/c.md", "spelling", "recieved"),
    ]


def test_entries_that_no_rule_could_find_again_go_with_their_article(capsys: pytest.CaptureFixture[str]) -> None:
    git("init", "-q")
    git("add", "-A")
    git("commit", "-qm", "0")
    git("mv", "articles/a.md", "articles/c.md")
    said(capsys, "update", "articles/c.md", "--select", "repeated")
    assert sorted(rows()) == [
        ALL[2],
        ("articles/c.md", "repeated", "The the"),
        ("articles/c.md", "spelling", "recieved"),
    ]


def test_half_of_an_article_that_was_cut_in_two(capsys: pytest.CaptureFixture[str]) -> None:
    one, two = OLD.split("\n\n")
    Path("articles/a.md").unlink()
    Path("articles/one.md").write_text(one + "\n")
    Path("articles/two.md").write_text(two)
    said(capsys, "update", "articles/one.md")
    assert sorted(rows()) == [ALL[0], ALL[2], ("articles/one.md", "spelling", "recieved")]
    said(capsys, "update")
    assert sorted(rows())[1:] == [
        ("articles/one.md", "spelling", "recieved"),
        ("articles/two.md", "repeated", "The the"),
    ]


def test_without_a_repository_sentences_tell_an_article_that_was_renamed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("articles/a.md").rename("articles/c.md")
    assert said(capsys, "prune") == ("articles/a.md is articles/c.md now.\n")
    assert {path for path, _, _ in rows()} == {"articles/b.md", "articles/c.md"}


def test_create_says_so_if_articles_have_changes_that_are_not_committed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path(BASE).unlink()
    git("init", "-q")
    git("add", "-A")
    git("commit", "-qm", "0")
    Path("articles/a.md").write_text(f"{OLD}\nIt rained.\n")
    capsys.readouterr()
    assert main(("baseline", "create")) == 0
    why = "1 article has changes that are not committed; what is wrong in them is known too"
    assert capsys.readouterr().err == f"prooflint: {why}\n"
    git("commit", "-qam", "1")
    Path(BASE).unlink()
    assert main(("baseline", "create")) == 0
    assert capsys.readouterr().err == ""


def test_what_a_sparse_checkout_leaves_out_is_not_gone(capsys: pytest.CaptureFixture[str]) -> None:
    git("init", "-q")
    git("add", "-A")
    git("commit", "-qm", "0")
    git("update-index", "--skip-worktree", "articles/a.md")
    Path("articles/a.md").unlink()
    assert said(capsys, "prune") == ".prooflint-baseline is up to date.\n"
    assert sorted(rows()) == ALL
