"""prooflint check in a project that has a baseline."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from lint.cli import main

Run = Callable[..., tuple[int, str, str]]

BASE = ".prooflint-baseline"
OLD = "They recieved the report. Nobody “saw” it.\n"
NEW = "A missle fell into the sea.\n"
SETTINGS = 'select = ["spelling", "repeated"]\n{}[engines]\nharper = "off"\nlanguagetool = "off"\n'


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where packs are compiled and results are kept for all tests."""
    return str(tmp_path_factory.mktemp("cache"))


@pytest.fixture
def run(tmp_path: Path, store: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs prooflint check where an old finding is known."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PROOFLINT_CACHE_DIR", store)
    monkeypatch.delenv("PROOFLINT_NO_CACHE", raising=False)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    Path("prooflint.toml").write_text(SETTINGS.format(""))
    Path("a.md").write_text(OLD)
    assert main(("baseline", "create")) == 0
    capsys.readouterr()

    def call(*arguments: str) -> tuple[int, str, str]:
        status = main(("check", *arguments))
        said = capsys.readouterr()
        return status, said.out, said.err

    return call


def older(path: str) -> None:
    """What has just been written is not trusted to be all that was written then."""
    os.utime(path, (1_700_000_000, 1_700_000_000))


def test_an_old_finding_fails_nothing_and_a_new_one_does(run: Run) -> None:
    assert run() == (0, "1 old finding is in the baseline.\nNothing to mend in 1 article, 7 words.\n", "")
    Path("a.md").write_text(f"{NEW}\n{OLD}")
    status, out, _ = run("--output-format", "concise")
    assert (status, out.splitlines()[1]) == (1, "prooflint: 1 old finding is in the baseline.")
    assert out.startswith("a.md:1:3: error: missle -> missile: ")


def test_nobody_is_told_who_wants_to_hear_nothing(run: Run) -> None:
    assert run("--quiet") == (0, "", "")


def test_without_the_baseline_or_with_another_one(run: Run) -> None:
    assert run("--no-baseline")[0] == 1
    Path("known").write_text("")
    assert run("--baseline", "known")[0] == 1
    assert run("--baseline", BASE)[0] == 0
    assert (
        run("--isolated", "--select", "spelling", "--engine", "harper=off", "--engine", "languagetool=off")[0] == 1
    )


@pytest.mark.parametrize(
    ("arguments", "settings", "said"),
    [
        (("--baseline", "none"), "", "--baseline none: no such file; “prooflint baseline create” writes it"),
        (
            (),
            'baseline = "none"\n',
            "“baseline” names “none”, which does not exist; “prooflint baseline create” writes",
        ),
    ],
)
def test_a_file_that_is_named_must_be_there(
    run: Run, arguments: tuple[str, ...], settings: str, said: str
) -> None:
    Path("prooflint.toml").write_text(SETTINGS.format(settings))
    status, _, err = run(*arguments)
    assert (status, said in err) == (2, True)


def test_an_equal_run_says_the_same_until_the_baseline_changes(run: Run) -> None:
    first = run()
    assert run() == first
    lines = Path(BASE).read_text("utf-8").splitlines(keepends=True)
    Path(BASE).write_text(lines[0], "utf-8")
    older(BASE)
    assert run()[0] == 1
    Path(BASE).unlink()
    assert run()[0] == 1
    Path(BASE).write_text("".join(lines), "utf-8")
    assert run() == first


def test_an_equal_run_says_the_same_until_an_article_that_was_gone_is_back(run: Run) -> None:
    Path("b.txt").write_text("The boat left.\n")
    Path("a.md").rename("a.off")
    gone = run("b.txt", ".")
    assert "1 entry of the baseline is fixed: prooflint baseline prune" in gone[1]
    assert run("b.txt", ".") == gone
    Path("a.off").rename("a.md")
    assert "1 old finding is in the baseline." in run("b.txt", ".")[1]


def test_the_name_of_standard_input_counts(run: Run, tmp_path: Path) -> None:
    assert run()[0] == 0
    for name, status in (("a.md", 0), ("b.md", 1)):
        done = subprocess.run(
            [sys.executable, "-m", "lint", "check", "-", "--stdin-filename", name],
            input=OLD.encode(),
            cwd=tmp_path,
            capture_output=True,
            check=False,
        )
        assert done.returncode == status


def test_the_line_about_it_is_among_the_notices_of_every_format(run: Run) -> None:
    status, out, err = run("--output-format", "json")
    assert (status, err, json.loads(out)["notices"]) == (0, "", ["1 old finding is in the baseline."])
