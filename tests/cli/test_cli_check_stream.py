"""Reports are a stream: shown as they come, let go when they have been written, gone through once."""

import io
import sys
import weakref
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from lint.cli import _kept, check, main
from lint.cli._session import Session
from lint.cli._terminal import write_file
from lint.engine import Proofreader
from lint.errors import UserError
from lint.extensions import modules
from lint.finding import Finding, Problem, Report
from lint.text import Source

Make = Callable[..., Finding]
FORMATS = sorted(name for name, _ in modules("lint.reporters", "lint.reporters"))


class Screen(io.StringIO):
    """Standard output as a terminal."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


def session(*arguments: str) -> Session:
    return Session(check.parser().parse(["--isolated", *arguments]))


@pytest.fixture
def stream(finding: Make) -> Callable[..., Iterator[Report]]:
    """Makes reports one by one, and notes how many sources are there when the next one is made."""

    def make(count: int, alive: list[int]) -> Iterator[Report]:
        there: list[weakref.ref[Source]] = []
        for number in range(count):
            alive.append(sum(one() is not None for one in there))
            source = Source(f"{number}.md", "The missle fell.\n")
            there.append(weakref.ref(source))
            yield Report(source.path, source, 3, (finding("spelling.unknown-word", 4, 10, excerpt="missle"),))
            del source

    return make


@pytest.mark.parametrize("name", FORMATS)
def test_no_format_keeps_what_it_has_written(
    name: str, stream: Callable[..., Iterator[Report]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", Screen())
    alive: list[int] = []
    status = check.show(session("--output-format", name), stream(30, alive), check.reporter_named(name))
    assert status == 1
    assert len(alive) == 30
    assert max(alive) <= 3


@pytest.mark.parametrize("name", ["full", "concise", "json"])
def test_what_is_known_is_on_the_screen_before_the_next_article_is_checked(
    name: str, stream: Callable[..., Iterator[Report]], monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stdout", screen)
    shown: list[bool] = []

    def watched() -> Iterator[Report]:
        for number, report in enumerate(stream(4, [])):
            shown.append(number == 0 or f"{number - 1}.md" in screen.getvalue())
            yield report

    check.show(session("--output-format", name), watched(), check.reporter_named(name))
    assert shown == [True] * 4


@pytest.mark.parametrize(
    ("severities", "problem", "options", "status"),
    [
        ([], False, (), 0),
        (["info"], False, (), 0),
        (["info", "warning"], False, (), 1),
        (["warning"], False, ("--fail-on", "error"), 0),
        (["warning"], False, ("--exit-zero",), 0),
        (["error"], True, ("--exit-zero",), 3),
        ([], True, ("--fail-on", "never"), 3),
    ],
)
def test_the_exit_status_is_counted_on_the_way(
    severities: Sequence[str],
    problem: bool,
    options: tuple[str, ...],
    status: int,
    finding: Make,
    capsys: pytest.CaptureFixture[str],
) -> None:
    source = Source("a.md", "Text.")
    reports = [Report("a.md", source, 1, (finding("x.y", 0, 1, severity=level),)) for level in severities]
    if problem:
        reports.insert(0, Report("b.md", None, problems=(Problem("b.md", "is not UTF-8"),)))
    assert check.show(session(*options), iter(reports), check.reporter_named("concise")) == status
    assert ("not checked as it should be" in capsys.readouterr().err) is problem


def test_a_stream_that_ends_in_an_error_leaves_the_old_file(tmp_path: Path) -> None:
    place = tmp_path / "report.txt"
    place.write_text("old")

    def pieces(error: Exception) -> Iterator[str]:
        yield "new"
        raise error

    for error in (UserError("a mistake"), OSError(5, "the disk of an article")):
        with pytest.raises(type(error)) as raised:
            write_file(str(place), pieces(error))
        assert raised.value is error
    assert place.read_text() == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["report.txt"]


@pytest.fixture
def desk(tmp_path: Path, cached: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with four drafts, and a cache that is on."""
    del cached
    monkeypatch.chdir(tmp_path)
    (tmp_path / "prooflint.toml").write_text('select = ["spelling", "repeated"]\n')
    for name in "abcd":
        (tmp_path / f"{name}.md").write_text(f"The missle of {name.upper()} fell.\n")
    return tmp_path


@pytest.mark.parametrize("held", [0, 10_000])
def test_what_is_known_comes_in_its_turn(
    desk: Path, held: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(_kept, "HELD", held)
    assert main(["check", "."]) == 1
    before = capsys.readouterr().out
    (desk / "b.md").write_text("The the missle of B fell.\n")
    assert main(["check", "."]) == 1
    known = capsys.readouterr().out
    assert main(["check", "--no-cache", "."]) == 1
    assert known == capsys.readouterr().out != before


def test_an_article_that_changes_while_it_waits_for_its_turn_is_read_anew(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(_kept, "HELD", 0)
    main(["check", "."])
    (desk / "a.md").write_text("The the missle of A fell.\n")
    checked = Proofreader.check

    def slow(self: Proofreader, paths: Sequence[str]) -> Iterator[Report]:
        (desk / "c.md").write_text("The missle and the rockket fell.\n")
        return checked(self, paths)

    monkeypatch.setattr(Proofreader, "check", slow)
    capsys.readouterr()
    assert main(["check", "--quiet", "--output-format", "concise", "."]) == 1
    rows = capsys.readouterr().out.splitlines()
    assert [row.partition(":")[0] for row in rows] == ["a.md", "a.md", "b.md", "c.md", "c.md", "d.md"]


def test_an_interrupted_look_at_the_cache_does_no_harm(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    del desk

    def stopped(_self: Proofreader, _paths: Sequence[str]) -> Iterator[Report]:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Proofreader, "check", stopped)
        assert main(["check", "."]) == 130
    assert main(["check", "."]) == 1


def test_a_mistake_in_the_settings_of_a_later_folder_is_one_line_and_nothing_else(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "z").mkdir()
    (desk / "z" / "e.md").write_text("The missle fell.\n")
    for text in ('langauge = "en-GB"\n', 'ignore = ["speling"]\n'):
        (desk / "z" / "prooflint.toml").write_text(text)
        assert main(["check", "."]) == 2
        said = capsys.readouterr()
        assert said.out == ""
        assert said.err.count("\n") == 1
        assert "z/prooflint.toml" in said.err


def test_a_run_that_knows_all_loads_no_checker(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "prooflint.toml").write_text('[engines]\nharper = "off"\n')
    main(["check", "."])
    monkeypatch.setattr(Proofreader, "__init__", None)  # whoever makes one fails
    capsys.readouterr()
    assert main(["check", "--quiet", "--output-format", "concise", "."]) == 1
    assert len(capsys.readouterr().out.splitlines()) == 4
