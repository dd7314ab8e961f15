"""What is kept and given again: reports, whole runs, and neither when something went wrong."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.cache import reports
from lint.cli import _kept
from lint.engine import Proofreader
from lint.finding import CATEGORIES, CONFIDENCES, SEVERITIES, Finding, Hidden, Hider, Report, Rule
from lint.text import Source, Span

Run = Callable[..., tuple[int, str, str]]
ROOT = Path(__file__).parents[2]
texts = st.text(max_size=12)


def kept(folder: Path, part: str) -> list[Path]:
    return sorted(path for path in (folder / part).rglob("*") if path.is_file())


def process(desk: Path, *arguments: str, **environment: str) -> "subprocess.Popen[bytes]":
    # As the installed script does it: “-m” itself reads a lot.
    script = "import sys; from lint.cli import main; sys.exit(main())"
    command = [sys.executable, "-X", "importtime", "-c", script, *arguments]
    variables = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    return subprocess.Popen(command, cwd=desk, env=variables, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


@st.composite
def some_reports(draw: st.DrawFn) -> Report:
    text = draw(st.text(min_size=1, max_size=40))
    rule = st.builds(
        Rule,
        id=st.sampled_from(["spelling.word", "ours.word"]),
        why=texts,
        category=st.sampled_from(CATEGORIES),
        aliases=st.tuples(texts),
    )
    rules = {one.id: one for one in draw(st.lists(rule, min_size=1, max_size=3))}
    findings = []
    for _ in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, len(text)))
        findings.append(
            Finding(
                rule=draw(st.sampled_from(list(rules.values()))),
                span=Span(start, end),
                message=draw(texts),
                severity=draw(st.sampled_from(SEVERITIES)),
                confidence=draw(st.sampled_from(CONFIDENCES)),
                excerpt=draw(st.sampled_from([text[start:end], "another"])),
                replacements=tuple(draw(st.lists(texts, max_size=2))),
                fixable=draw(st.booleans()),
                also=tuple(draw(st.lists(texts, max_size=2))),
                anchor=draw(texts),
            )
        )
    notes = tuple(draw(st.lists(texts, max_size=2)))
    words, split = draw(st.integers(0, 10**6)), draw(st.integers(0, 3))
    hidden = tuple(
        Hidden(finding, draw(st.sampled_from(get_args(Hider))), draw(texts)) for finding in findings[:split]
    )
    return Report("a.md", Source("a.md", text), words, tuple(findings[split:]), hidden, (), notes)


@given(some_reports())
@settings(max_examples=60, deadline=None)
def test_a_report_comes_back_as_it_was(report: Report) -> None:
    assert report.source is not None
    assert reports.report(reports.plain(report), report.source) == report


def test_a_run_like_one_before_reads_no_expressions_and_no_arguments(desk: Path) -> None:
    first, second = (process(desk, "check", "news/bad.md").communicate() for _ in range(2))
    assert first[0] == second[0] != b""
    assert b"argparse" in first[1]
    imported = {line.rpartition(b"|")[2].strip().decode() for line in second[1].splitlines()}
    assert "lint.cache.early" in imported
    heavy = {"re", "argparse", "typing", "dataclasses", "pathlib", "enum", "functools", "collections", "hashlib"}
    assert not imported & heavy
    assert {name for name in imported if name.startswith("lint.")} == {
        "lint.cli",
        "lint.cache",
        "lint.cache.early",
    }


def test_only_what_changed_is_checked_and_the_order_stays(desk: Path, run: Run, checked: list[str]) -> None:
    for number in range(5):
        (desk / "news" / f"n{number}.md").write_text(f"They recieved {number + 2} reports on Friday.\n")
    run("check", "news")
    checked.clear()
    (desk / "news/n2.md").write_text("They recieved a dozen reports on Friday.\n")
    said = run("check", "news")
    assert checked == ["news/n2.md"]
    assert said == run("check", "news", "--no-cache")


def test_when_all_is_known_no_engine_is_started(desk: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    del desk
    first = run("check", "news", "--output-format", "concise")

    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(Proofreader, "prepare", never)
    monkeypatch.setattr(Proofreader, "check", never)
    # Another order of the same articles is another run.
    said = run("check", "news/clean.md", "news/bad.md", "--output-format", "concise")
    assert said == first


@pytest.mark.parametrize(
    ("name", "data"),
    [("utf16.md", b"\xff\xfea\0"), ("bytes.md", b"\xe9t\xe9\n")],
)
def test_a_problem_is_never_kept(desk: Path, run: Run, store: Path, name: str, data: bytes) -> None:
    (desk / name).write_bytes(data)
    assert [run("check", name)[0] for _ in range(2)] == [3, 3]
    assert not kept(store, "articles")
    assert not kept(store, "runs")


def test_an_engine_that_is_missing_is_told_each_time(desk: Path, run: Run, store: Path) -> None:
    del desk
    asked = ("check", "news/clean.md", "--engine", "languagetool=require")
    first = run(*asked)
    assert first[0] == 3
    assert run(*asked) == first
    assert not kept(store, "articles")


def test_what_is_found_after_an_engine_has_gone_is_not_kept(
    desk: Path, run: Run, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del desk
    check = Proofreader.check

    def leaving(self: Proofreader, paths: list[str]) -> Iterator[Report]:
        for number, report in enumerate(check(self, paths)):
            if number == 1:
                self.guests.versions["harper"] = "gone"
            yield report

    monkeypatch.setattr(Proofreader, "check", leaving)
    run("check", "news")
    assert len(kept(store, "articles")) == 1


def test_with_a_checker_of_somebody_else_nothing_is_kept(
    desk: Path, run: Run, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del desk
    monkeypatch.setattr(_kept, "offered", lambda group: [("theirs", "theirs")] if "checkers" in group else [])
    run("check", "news")
    assert not kept(store, "articles")
    assert not kept(store, "runs")


@pytest.mark.parametrize(
    ("name", "text"), [("prooflint.toml", 'ignore = ["spelling"]\n'), ("news/bad.md", "The the army.\n")]
)
def test_what_changes_while_a_run_goes_on_is_seen_by_the_next(
    desk: Path, run: Run, monkeypatch: pytest.MonkeyPatch, name: str, text: str
) -> None:
    check = Proofreader.check

    def meanwhile(self: Proofreader, paths: list[str]) -> Iterator[Report]:
        yield from check(self, paths)
        (desk / name).write_text(text)

    monkeypatch.setattr(Proofreader, "check", meanwhile)
    asked = ("check", "news", "--engine", "harper=off", "--engine", "languagetool=off")
    assert "missle" in run(*asked)[1]
    monkeypatch.setattr(Proofreader, "check", check)
    said = run(*asked)
    assert said == run(*asked, "--no-cache")
    assert "missle" not in said[1]


@pytest.mark.parametrize("how", ["option", "variable"])
def test_without_the_cache_nothing_is_read_and_nothing_kept(
    desk: Path, run: Run, store: Path, checked: list[str], monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    del desk
    if how == "variable":
        monkeypatch.setenv("PROOFLINT_NO_CACHE", "1")
    more = ("--no-cache",) if how == "option" else ()
    assert run("check", "news", *more) == run("check", "news", *more)
    assert len(checked) == 4
    assert not kept(store, "articles")
    assert not kept(store, "runs")


def test_the_folder_can_be_carried_to_another_place(
    desk: Path, run: Run, store: Path, checked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (desk / "words").mkdir()
    (desk / "words/accept.txt").write_text("Kerfel\n")
    first = run("check", "news")
    checked.clear()
    other = desk.parent / "elsewhere"
    shutil.copytree(desk, other)  # with other times of change
    shutil.copytree(store / "articles", other.parent / "carried" / "articles")
    (other / "words/accept.txt").touch()
    monkeypatch.setenv("PROOFLINT_CACHE_DIR", str(other.parent / "carried"))
    monkeypatch.chdir(other)
    assert run("check", "news") == first
    assert checked == []


def test_the_hook_says_the_same_in_its_second_run(desk: Path, run: Run, replayed: list[bool]) -> None:
    path = desk / "prooflint.toml"
    path.write_text('exclude = ["news/clean.md"]\n' + path.read_text())
    hook = ("check", "--force-exclude", "--quiet", "news/bad.md", "news/clean.md")
    first = run(*hook)
    assert first[0] == 1
    assert run(*hook) == first
    assert replayed == [False, True]


def test_other_commands_do_not_look_into_the_cache(desk: Path, run: Run, store: Path) -> None:
    del desk
    told = run("why", "news/bad.md:1:18")
    run("check", "news")
    for path in kept(store, "articles"):
        path.write_bytes(b"")
    assert run("why", "news/bad.md:1:18") == told


def test_standard_input_and_files_for_reports_are_never_replayed(
    desk: Path, run: Run, store: Path, replayed: list[bool]
) -> None:
    for _ in range(2):
        run("check", "news", "--output-file", str(desk.parent / "report.txt"))
    assert replayed == [False, False]
    assert not kept(store, "runs")
    (desk.parent / "report.txt").unlink()
    run("check", "news", "--output-file", str(desk.parent / "report.txt"))
    assert "missle" in (desk.parent / "report.txt").read_text()


def test_stats_and_clear(desk: Path, run: Run, store: Path) -> None:
    del desk
    run("check", "news")
    other = store / "service"
    other.mkdir()
    (other / "lock").touch()
    status, out, _ = run("cache", "stats")
    assert status == 0
    assert "reports of articles         2 files" in out
    assert '"files": 1' in run("cache", "stats", "--output-format", "json")[1]
    assert run("cache", "clear") == (0, f"4 files taken away from {store}\n", "")
    assert not kept(store, "articles")
    assert (other / "lock").exists()
    assert run("cache", "clear")[1].startswith("0 files")
