"""The list of suppressions, and that what is known of an article ends with the day of a date in it."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lint.cache import early, runs
from lint.cli import main

Run = Callable[..., tuple[int, str, str]]

TEXT = """\
---
prooflint-ignore: ["typography until=2027-05-01: a table of signs"]
---

<!-- prooflint-ignore spelling until=2027-03-01: the name of a boat -->
The missle sails.

<!-- prooflint-ignore grammar -->
All is well.

<!-- prooflint-ignore-start spelling until=2026-12-31 -->

The goverment paid.

<!-- prooflint-ignore-end -->
"""


@pytest.fixture
def day(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Sets the one clock that runs look at."""

    def set_day(day: str) -> None:
        monkeypatch.setattr(early, "today", lambda _environ: day)

    set_day("2027-02-01")
    return set_day


@pytest.fixture
def desk(tmp_path: Path, cached: Path, day: object, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one draft that asks for silence and one that does not, engines off."""
    del cached, day
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    (tmp_path / "prooflint.toml").write_text('[engines]\nharper = "off"\nlanguagetool = "off"\n')
    (tmp_path / "a.md").write_text(TEXT)
    (tmp_path / "b.md").write_text("The missle flew.\n")
    return tmp_path


@pytest.fixture
def run(desk: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in this process: exit status, standard output, standard error."""
    del desk

    def call(*arguments: str) -> tuple[int, str, str]:
        capsys.readouterr()
        status = main(arguments)
        said = capsys.readouterr()
        return status, said.out, said.err

    return call


def listed(run: Run, *arguments: str) -> list[dict[str, Any]]:
    status, out, _ = run("suppressions", "--output-format", "json", *arguments)
    assert status == 0
    rows: list[dict[str, Any]] = json.loads(out)["suppressions"]
    return rows


def commit(day: str, author: str = "Jane Doe") -> None:
    who = ["-c", f"user.name={author}", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    if not Path(".git").exists():
        subprocess.run(["git", "init", "-q"], check=True)
    subprocess.run(["git", "add", "-A"], check=True)
    subprocess.run(["git", *who, "commit", "-q", "-m", "x", "--date", f"{day}T12:00:00+00:00"], check=True)


def test_each_with_place_reason_date_and_state(run: Run) -> None:
    status, out, err = run("suppressions")
    assert (status, err) == (0, "")
    assert out.splitlines() == [
        "a.md:2: unused: typography, in the whole file until 2027-05-01: a table of signs",
        "a.md:5: in use: spelling until 2027-03-01: the name of a boat",
        "a.md:8: unused: grammar",
        "a.md:11: expired: spelling, in a range until 2026-12-31",
        "",
        "4 suppressions in 1 article: 1 in use, 2 unused, 1 expired; 2 without a reason.",
    ]


def test_the_same_for_programs(run: Run) -> None:
    first, second, *_ = listed(run)
    assert first["form"] == "front matter"
    assert second == {
        "path": "a.md",
        "line": 5,
        "rules": ["spelling"],
        "form": "block",
        "reason": "the name of a boat",
        "until": "2027-03-01",
        "state": "in use",
        "author": None,
        "since": None,
        "days": None,
    }


@pytest.mark.parametrize(
    ("options", "lines"),
    [
        ((), [2, 5, 8, 11]),
        (("--expired",), [11]),
        (("--unused",), [2, 8]),
        (("--expired", "--unused"), [2, 8, 11]),
        (("b.md",), []),
    ],
)
def test_only_some_of_them(run: Run, options: tuple[str, ...], lines: list[int]) -> None:
    assert [row["line"] for row in listed(run, *options)] == lines


@pytest.mark.parametrize(
    ("options", "said"), [((), "No suppressions.\n"), (("--expired",), "No such suppressions.\n")]
)
def test_none(run: Run, options: tuple[str, ...], said: str) -> None:
    assert run("suppressions", *options, "b.md") == (0, said, "")


def test_author_and_age_of_each_line(run: Run, desk: Path) -> None:
    commit("2026-11-01")
    (desk / "a.md").write_text(TEXT.replace("prooflint-ignore grammar", "prooflint-ignore grammar, style"))
    commit("2027-01-31", "A\x1b[31m “C”")
    (desk / "a.md").write_text(TEXT + "\n<!-- prooflint-ignore -->\nThe rockket.\n")
    rows = {row["line"]: row for row in listed(run)}
    assert (rows[5]["author"], rows[5]["since"], rows[5]["days"]) == ("Jane Doe", "2026-11-01", 92)
    assert rows[8]["author"] is None  # changed and not committed
    assert rows[17]["author"] is None
    (desk / "a.md").write_text(TEXT.replace("prooflint-ignore grammar", "prooflint-ignore grammar, style"))
    out = run("suppressions")[1]
    assert "\x1b" not in out
    assert "“C”, 2027-01-31, 1 day ago)" in out


def test_from_a_folder_below_and_by_an_odd_name(run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "ä b").mkdir()
    (desk / "a.md").rename(desk / "ä b" / "-x.md")
    commit("2026-11-01")
    monkeypatch.chdir(desk / "ä b")
    assert {row["author"] for row in listed(run)} == {"Jane Doe"}
    monkeypatch.chdir(desk)
    assert {row["author"] for row in listed(run, "ä b/-x.md")} == {"Jane Doe"}


def test_without_git_authors_are_blank(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    commit("2026-11-01")
    monkeypatch.setenv("PATH", "/nowhere")
    assert {row["author"] for row in listed(run)} == {None}


def test_a_file_that_cannot_be_read_is_told(run: Run, desk: Path) -> None:
    (desk / "c.md").write_bytes(b"\xff")
    status, out, err = run("suppressions")
    assert status == 3
    assert "c.md" in err
    assert "4 suppressions" in out


def test_what_an_absent_engine_would_find_is_not_called_unused(run: Run, desk: Path) -> None:
    (desk / "a.md").write_text("<!-- prooflint-ignore languagetool.X: wrong -->\nAll is well.\n")
    assert [row["state"] for row in listed(run)] == ["not known"]
    assert run("check", "a.md")[0] == 0


@pytest.mark.parametrize("words", [("check", "--output-format", "concise", "a.md"), ("check", "-q", ".")])
def test_what_is_kept_does_not_outlive_a_date(
    run: Run, day: Callable[[str], None], monkeypatch: pytest.MonkeyPatch, desk: Path, words: tuple[str, ...]
) -> None:
    """The report of an article and the record of a whole run: both are kept, and both end with the day."""
    monkeypatch.setattr(runs, "TICK", -(10**18))  # the files are younger than a record wants them
    (desk / "b.md").unlink()
    (desk / "a.md").write_text("<!-- prooflint-ignore spelling until=2027-02-02: a name -->\nThe missle sails.\n")
    for _ in range(2):
        assert run(*words) == (0, "", "")
    day("2027-02-02")
    assert run(*words) == (0, "", "")
    day("2027-02-03")
    for _ in range(2):
        status, out, _ = run(*words)
        assert status == 1
        assert "suppression.expired" in out
        assert "spelling.unknown-word" in out


def test_what_is_kept_does_not_outlive_the_limit_of_days(
    run: Run, day: Callable[[str], None], monkeypatch: pytest.MonkeyPatch, desk: Path
) -> None:
    monkeypatch.setattr(runs, "TICK", -(10**18))  # the files are younger than a record wants them
    with (desk / "prooflint.toml").open("a") as file:
        file.write("[suppressions]\nmax-days = 30\n")
    (desk / "a.md").write_text("<!-- prooflint-ignore spelling until=2027-03-05: a name -->\nThe missle sails.\n")
    for _ in range(2):
        assert "2027-03-05 is 32 days off; at most 30 are allowed" in run("check", "a.md")[1]
    day("2027-02-02")
    assert "suppression.overlong" in run("check", "a.md")[1]
    day("2027-02-03")
    assert run("check", "-q", "a.md") == (0, "", "")


def test_a_run_is_replayed_while_no_date_has_passed(
    run: Run, day: Callable[[str], None], monkeypatch: pytest.MonkeyPatch, desk: Path
) -> None:
    """Else the tests above would show nothing."""
    monkeypatch.setattr(runs, "TICK", -(10**18))  # the files are younger than a record wants them
    (desk / "a.md").write_text("<!-- prooflint-ignore spelling until=2027-02-09: a name -->\nThe missle sails.\n")
    first = run("check", "a.md")
    monkeypatch.setattr("lint.cli._run", None)
    day("2027-02-09")
    assert run("check", "a.md") == first
    day("2027-02-10")
    assert run("check", "a.md")[0] == 3  # no run could be done


@pytest.mark.parametrize("value", ["tomorrow", "2027-02-30"])
def test_a_day_for_trial_must_be_one(run: Run, monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.undo()
    monkeypatch.setenv("PROOFLINT_TODAY", value)
    status, _, err = run("check", "--isolated", "--no-cache", "--engine", "harper=off", __file__)
    assert (status, "PROOFLINT_TODAY" in err, err.count("\n")) == (2, True, 1)


def test_why_says_what_a_comment_hides_only_while_it_holds(run: Run, day: Callable[[str], None]) -> None:
    assert "suppressed by the comment in line 5" in run("why", "a.md:6")[1]
    day("2027-03-02")
    assert "suppressed by" not in run("why", "a.md:6")[1]
