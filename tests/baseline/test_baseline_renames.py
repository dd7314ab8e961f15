"""Articles that are called otherwise than when the baseline was written."""

import os
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from lint.baseline.entries import Entry, parse, text_of
from lint.baseline.known import Known
from lint.baseline.place import Place
from lint.baseline.renames import left_out, renames
from lint.finding import Finding, Problem, Report, Rule
from lint.text import Source, Span

ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "n",
    "GIT_AUTHOR_EMAIL": "e@example.org",
    "GIT_COMMITTER_NAME": "n",
    "GIT_COMMITTER_EMAIL": "e@example.org",
}
TEXT = "".join(f"Line {number} of an article about a ferry.\n" for number in range(20))
Git = Callable[..., str]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    folder = tmp_path / "desk"
    (folder / "in").mkdir(parents=True)
    (folder / "in/old.md").write_text(TEXT)
    (folder / "other.md").write_text("Nothing like it.\n")
    (folder / ".prooflint-baseline").write_text("")
    return folder


@pytest.fixture
def git(desk: Path) -> Git:
    def call(*words: str) -> str:
        done = subprocess.run(
            ("git", *words), cwd=desk, env=ENVIRONMENT, check=True, capture_output=True, text=True
        )
        return done.stdout

    call("init", "-q")
    call("add", "-A")
    call("commit", "-qm", "0")
    return call


def asked(desk: Path, *gone: str) -> Mapping[str, str]:
    return renames(str(desk / ".prooflint-baseline"), gone or ("in/old.md",), ENVIRONMENT)


def _moved(desk: Path, edited: bool = True) -> None:
    (desk / "in/old.md").unlink()
    (desk / "a new.md").write_text(TEXT.replace("Line 3 of", "Line three of") if edited else TEXT)


def test_in_the_working_tree_untracked(desk: Path, git: Git) -> None:
    before = git("status", "--porcelain", "-z")
    _moved(desk)
    assert asked(desk) == {"a new.md": "in/old.md"}
    assert git("ls-files") == ".prooflint-baseline\nin/old.md\nother.md\n"
    assert before == ""


def test_in_the_index(desk: Path, git: Git) -> None:
    _moved(desk)
    git("add", "-A")
    assert asked(desk) == {"a new.md": "in/old.md"}


def test_in_the_index_and_then_in_the_working_tree(desk: Path, git: Git) -> None:
    git("mv", "in/old.md", "in/middle.md")
    (desk / "in/middle.md").rename(desk / "last.md")
    assert asked(desk) == {"last.md": "in/old.md"}


def test_in_history_since_the_baseline_and_then_again(desk: Path, git: Git) -> None:
    git("mv", "in/old.md", "in/middle.md")
    git("commit", "-qm", "1")
    git("mv", "in/middle.md", "last.md")
    git("commit", "-qm", "2")
    assert asked(desk) == {"last.md": "in/old.md"}
    git("mv", "last.md", "very last.md")
    assert asked(desk) == {"very last.md": "in/old.md"}


def test_on_a_branch_that_was_merged(desk: Path, git: Git) -> None:
    git("checkout", "-qb", "branch")
    git("mv", "in/old.md", "new.md")
    git("commit", "-qm", "1")
    git("checkout", "-q", "-")
    (desk / "other.md").write_text("Something else.\n")
    git("commit", "-qam", "2")
    git("merge", "-q", "--no-edit", "branch")
    assert asked(desk) == {"new.md": "in/old.md"}


def test_the_baseline_in_a_folder_of_the_repository(desk: Path, git: Git) -> None:
    (desk / "in/.prooflint-baseline").write_text("")
    git("mv", "in/old.md", "in/new.md")
    git("mv", "other.md", "somewhere.md")
    assert renames(str(desk / "in/.prooflint-baseline"), ["old.md"], ENVIRONMENT) == {"new.md": "old.md"}


@pytest.mark.parametrize(
    ("name", "value"),
    [("diff.noprefix", "true"), ("diff.renames", "false"), ("log.follow", "true"), ("core.quotePath", "true"),
     ("diff.relative", "true"), ("status.showUntrackedFiles", "no"), ("log.showSignature", "true")],
)  # fmt: skip
def test_settings_of_git_change_nothing(desk: Path, git: Git, name: str, value: str) -> None:
    git("config", name, value)
    git("mv", "in/old.md", "in/middlé.md")
    git("commit", "-qm", "1")
    (desk / "in/middlé.md").rename(desk / "lást.md")
    assert asked(desk) == {"lást.md": "in/old.md"}


def test_without_a_commit_a_repository_or_git_nothing_is_known(desk: Path, tmp_path: Path) -> None:
    assert asked(desk) == {}
    subprocess.run(("git", "init", "-q"), cwd=desk, env=ENVIRONMENT, check=True)
    assert asked(desk) == {}
    assert renames(str(desk / ".prooflint-baseline"), ["in/old.md"], {"PATH": str(tmp_path)}) == {}


def test_a_sparse_checkout_leaves_articles_out(desk: Path, git: Git) -> None:
    assert left_out(str(desk / ".prooflint-baseline"), ENVIRONMENT) == frozenset()
    git("update-index", "--skip-worktree", "in/old.md")
    (desk / "in/old.md").unlink()
    (desk / "other.md").unlink()
    assert left_out(str(desk / ".prooflint-baseline"), ENVIRONMENT) == {"in/old.md"}


# What is done with it.

SPELLING = Rule("spelling.unknown-word", "why", "spelling")
HARD = Rule("readability.hard-article", "why", "readability")


def report(path: Path, *anchors: str, rule: Rule = SPELLING, more: tuple[Finding, ...] = ()) -> Report:
    findings = (
        Finding(rule, Span(at, at + 1), "m", "error", "certain", "x", anchor=one) for at, one in enumerate(anchors)
    )
    return Report(str(path), Source(str(path), "x" * 99), 9, (*findings, *more))


def known(desk: Path, *rows: tuple[str, str], moved: Mapping[str, str] | None = None) -> Known:
    file = desk / ".prooflint-baseline"
    text = text_of(
        Entry(path, HARD.id if anchor == "article" else SPELLING.id, anchor, 1) for path, anchor in rows
    )
    return Known(Place(str(file)), parse(text.encode(), str(file)), lambda _gone: moved or {})


def fresh(known: Known, report: Report) -> list[str]:
    return [one.anchor for one in known.apply(report).report.findings]


def everything(_what: object) -> bool:
    return True


def test_what_git_says_counts_for_all_entries(desk: Path) -> None:
    ours = known(desk, ("gone.md", "s1"), ("gone.md", "article"), moved={"other.md": "gone.md"})
    hard = Finding(HARD, Span(50, 51), "m", "info", "certain", "x", anchor="any")
    assert fresh(ours, report(desk / "other.md", "s1", "s2", more=(hard,))) == ["s2"]
    assert (ours.asked, dict(ours.moved), ours.stale(ours.gone(everything), everything)) == (
        True,
        {"gone.md": "other.md"},
        [],
    )


def test_git_is_not_asked_without_a_new_finding_or_an_article_that_is_gone(desk: Path) -> None:
    ours = known(desk, ("other.md", "s1"), ("gone.md", "s2"))
    assert fresh(ours, report(desk / "other.md", "s1")) == []
    assert not ours.asked
    ours = known(desk, ("other.md", "s1"), ("in/old.md", "s2"))
    assert fresh(ours, report(desk / "other.md", "s1", "new")) == ["new"]
    assert not ours.asked


def test_a_sentence_tells_an_article_that_is_gone(desk: Path) -> None:
    rows = [("gone.md", "s1"), ("gone.md", "s2"), ("gone.md", "article")]
    hard = Finding(HARD, Span(50, 51), "m", "info", "certain", "x", anchor="any")
    most = known(desk, *rows)
    assert fresh(most, report(desk / "other.md", "s1", "s2", "s3", more=(hard,))) == ["s3"]
    few = known(desk, *rows)
    assert fresh(few, report(desk / "other.md", "s1", more=(hard,))) == ["any"]
    assert [entry.anchor for entry in few.stale(few.gone(everything), everything)] == ["article", "s2"]


def test_a_copy_of_an_article_that_is_gone_is_new(desk: Path) -> None:
    ours = known(desk, ("gone.md", "s1"), ("gone.md", "s2"), ("gone.md", "s3"))
    assert fresh(ours, report(desk / "a.md", "s1", "s2")) == []
    assert fresh(ours, report(desk / "b.md", "s1", "s2", "s3")) == ["s1", "s2"]
    assert fresh(ours, report(desk / "./a.md", "s1", "s2")) == []
    assert ours.stale(ours.gone(everything), everything) == []


def test_the_rest_of_an_article_that_was_cut_up_is_left_to_its_other_part(desk: Path) -> None:
    ours = known(desk, ("gone.md", "s1"), ("gone.md", "s2"))
    assert fresh(ours, report(desk / "a.md", "s1")) == []
    assert ours.stale(ours.gone(lambda _name: False), everything) == []
    assert [entry.anchor for entry in ours.rest("gone.md")] == ["s2"]
    assert ours.present("gone.md") == "gone.md"


def test_the_rest_of_an_article_that_was_renamed_goes_with_it(desk: Path) -> None:
    ours = known(desk, ("gone.md", "s1"), ("gone.md", "s2"), moved={"a.md": "gone.md"})
    assert fresh(ours, report(desk / "a.md", "s1")) == []
    assert ours.present("gone.md") == "a.md"
    assert [entry.anchor for entry in ours.stale(ours.gone(lambda _name: False), everything)] == ["s2"]


def test_a_sentence_of_several_articles_or_of_one_that_is_there_tells_nothing(desk: Path) -> None:
    ours = known(desk, ("gone.md", "s1"), ("gone too.md", "s1"), ("gone.md", "s2"), ("in/old.md", "s2"))
    assert fresh(ours, report(desk / "other.md", "s1", "s2")) == ["s1", "s2"]


def test_an_article_that_has_entries_takes_none_of_another_unless_git_says_so(desk: Path) -> None:
    rows = [("gone.md", "s1"), ("other.md", "s2")]
    assert fresh(known(desk, *rows), report(desk / "other.md", "s1", "s2")) == ["s1"]
    assert fresh(known(desk, *rows, moved={"other.md": "gone.md"}), report(desk / "other.md", "s1", "s2")) == []


def test_what_is_fixed_is_told_of_articles_that_were_looked_at_or_are_gone(desk: Path) -> None:
    ours = known(desk, ("other.md", "s1"), ("in/old.md", "s2"), ("gone.md", "s3"), ("far/gone.md", "s4"))
    ours.apply(report(desk / "other.md"))
    stale = ours.stale(ours.gone(lambda name: not name.startswith("far/")), everything)
    assert [entry.anchor for entry in stale] == ["s3", "s1"]
    assert ours.looked == [str(desk / "gone.md")]
    assert [entry.anchor for entry in ours.stale(ours.gone(everything), lambda entry: entry.anchor > "s3")] == [
        "s4"
    ]


@pytest.mark.parametrize(
    "broken",
    [
        {"problems": (Problem("harper", "gone"),)},
        {"source": None},
        {"words": 0, "notes": ("is written in another language (fr): not checked",)},
    ],
)
def test_what_could_not_be_checked_is_not_fixed(desk: Path, broken: dict[str, object]) -> None:
    ours = known(desk, ("other.md", "s1"))
    values = {"path": str(desk / "other.md"), "source": Source("other.md", "x"), "words": 9, **broken}
    ours.apply(Report(**values))  # type: ignore[arg-type]
    assert ours.stale(ours.gone(everything), everything) == []


def test_an_article_by_two_paths(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "link").symlink_to(desk / "in")
    monkeypatch.chdir(desk)
    ours = known(desk, ("in/old.md", "s1"))
    for path in ("in/old.md", "./link/old.md", "in/../link/old.md"):
        assert fresh(ours, report(Path(path), "s1")) == []
    assert ours.stale(ours.gone(everything), everything) == []
