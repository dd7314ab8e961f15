"""Articles over several processes: order, equal results, and what if a process dies or fails."""

import argparse
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from lint.cli._session import Session
from lint.engine import Proofreader, spreading
from lint.engine._pool_wire import Packer, Unpacker
from lint.engine.pool import InternalError, Pool
from lint.engine.work import State
from lint.errors import UserError
from lint.finding import Problem, Report
from lint.settings import Settings
from lint.text import Source

METHODS = ["spawn"] if sys.platform == "win32" else ["fork", "spawn"]
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="signals")
TEXT = "The comittee met met on Tuesday.\n\nThere was many reasons for it, and it's members left.\n"
OFF = Settings(engines={"harper": "off", "languagetool": "off"})


def settings(_path: str) -> Settings:
    """For every file the same; a function of the module, so that it can be sent to a process."""
    return OFF


class Fake:
    """A proofreader that does what the names of the files say."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        self.tell = tell

    def check(self, paths: Iterable[str]) -> Iterator[Report]:
        """One report for each."""
        for path in paths:
            word, _, rest = path.partition(":")
            if word == "die" and (not rest or not _marked(rest)):
                os.kill(os.getpid(), signal.SIGKILL)
            if word == "refuse":
                raise UserError("a rule is broken")
            if word == "break":
                raise ZeroDivisionError("a check is broken")
            if word == "tell":
                self.tell("waiting")
            if word == "sleep":
                time.sleep(float(rest))
            yield Report(path, Source(path, f"process {os.getpid()}"), words=1)

    def state(self) -> State:
        """As of one engine that answers and one that does not."""
        return {"one": "1.0"}, {"two": "why"}, ["two: why"]

    def close(self) -> None:
        """Nothing."""


def _marked(path: str) -> bool:
    """Whether it has been there before; it is from now on."""
    file = Path(path)
    before = file.exists()
    file.write_text("")
    return before


def _ignore(_value: object) -> None:
    pass


def pool(method: str, size: int = 2) -> Pool:
    """Of processes that have a fake proofreader."""
    return Pool(Fake, size, _ignore, _ignore, method)


def children() -> list[int]:
    """The processes that this one has started and that are left, dead or alive."""
    found = []
    for task in Path(f"/proc/{os.getpid()}/task").iterdir():
        found += [int(number) for number in (task / "children").read_text().split()]
    names = {number: Path(f"/proc/{number}/cmdline").read_bytes() for number in found}
    return [number for number, line in names.items() if b"resource_tracker" not in line]


@pytest.mark.parametrize("method", METHODS)
def test_reports_come_in_the_order_of_the_files_and_from_several_processes(method: str) -> None:
    paths = ["sleep:0.2", *(f"file {number}" for number in range(100)), "sleep:0.1"]
    reports = list(pool(method).run(paths))
    assert [report.path for report in reports] == paths
    texts = {report.source.text for report in reports if report.source is not None}
    assert len(texts) == 2
    assert f"process {os.getpid()}" not in texts


@pytest.fixture
def articles(tmp_path: Path) -> list[str]:
    """Files with mistakes, one that cannot be read and one that is not there."""
    for number in range(12):
        (tmp_path / f"{number:02}.md").write_text(f"# Number {number}\n\n{TEXT * (number + 1)}", "utf-8")
    (tmp_path / "odd.md").write_bytes(b"\xff\xfe\x00")
    return [*sorted(str(file) for file in tmp_path.iterdir()), str(tmp_path / "none.md")]


@pytest.mark.parametrize("method", METHODS)
def test_the_reports_are_those_of_one_process(method: str, articles: list[str]) -> None:
    alone = list(Proofreader(settings).check(articles))
    together = Proofreader(settings)
    together.jobs = 2
    assert list(spreading.check(together, articles, method)) == alone
    assert sum(len(report.findings) for report in alone) > 50
    assert sum(len(report.problems) for report in alone) == 2


def test_settings_that_cannot_be_sent_to_a_process_are_followed_in_this_one(articles: list[str]) -> None:
    reader = Proofreader(lambda _path: OFF)
    reader.jobs = 2
    reports = list(spreading.check(reader, articles, "spawn"))
    assert reports == list(Proofreader(settings).check(articles))


@POSIX
@pytest.mark.parametrize("method", METHODS)
def test_a_process_that_dies_is_a_problem_of_the_article_it_died_of(method: str) -> None:
    paths = [*(f"a{number}" for number in range(20)), "die", *(f"b{number}" for number in range(20))]
    reports = list(pool(method).run(paths))
    assert [report.path for report in reports] == paths
    assert [report.path for report in reports if report.problems] == ["die"]
    assert "SIGKILL" in reports[20].problems[0].message


@POSIX
def test_what_a_process_had_in_hand_when_it_was_killed_is_checked_by_another(tmp_path: Path) -> None:
    paths = ["a", f"die:{tmp_path / 'mark'}", "b"]
    assert not any(report.problems for report in pool("fork", 1).run(paths))


@POSIX
def test_if_every_article_kills_the_run_ends() -> None:
    reports = list(pool("fork").run(["die"] * 60))
    assert [len(report.problems) for report in reports] == [1] * 60


@pytest.mark.parametrize(
    ("word", "error", "message"),
    [("refuse", UserError, "a rule is broken"), ("break", InternalError, "ZeroDivisionError: a check is broken")],
)
def test_what_stops_a_run_stops_it(word: str, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        list(pool(METHODS[0]).run(["a", word, *"bcdefg"]))


def test_lines_and_engines_are_heard_of() -> None:
    lines: list[str] = []
    states: list[State] = []
    list(Pool(Fake, 2, lines.append, states.append, METHODS[0]).run(["tell", "a", "b"]))
    assert lines == ["waiting"]
    assert states[0] == ({"one": "1.0"}, {"two": "why"}, ["two: why"])


@pytest.mark.skipif(sys.platform != "linux", reason="/proc")
@pytest.mark.parametrize("end", ["all", "early", "error"])
def test_no_process_is_left(end: str) -> None:
    before = children()
    run = pool("fork").run([*"abcdefgh", *(["refuse"] if end == "error" else []), "sleep:0.1"])
    if end == "early":
        next(run)
        run.close()  # type: ignore[attr-defined]
    else:
        try:
            list(run)
        except UserError:
            assert end == "error"
    assert children() == before


def test_if_no_process_can_be_started_this_one_does_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    found = pool(METHODS[0])

    def refuse(*_arguments: object, **_named: object) -> None:
        raise OSError("no more processes")

    monkeypatch.setattr(found.context, "Process", refuse, raising=False)
    reports = list(found.run(["a", "b", "c"]))
    assert [report.path for report in reports] == ["a", "b", "c"]
    assert reports[0].source == Source("a", f"process {os.getpid()}")


@pytest.mark.parametrize(
    ("sizes", "jobs", "engine", "spread"),
    [
        ([200_000] * 2, 2, "off", True),
        ([1_000] * 50, 2, "off", False),  # a hook
        ([500_000], 2, "off", False),  # one file is read by one process
        ([70_000] * 3, 2, "off", True),
        ([70_000] * 3, 2, "auto", False),  # the engine would have to start twice
        ([200_000] * 3, 2, "auto", True),
    ],
)
def test_processes_are_only_started_where_they_pay(
    tmp_path: Path,
    sizes: list[int],
    jobs: int,
    engine: str,
    spread: bool,
) -> None:
    paths = []
    for number, size in enumerate(sizes):
        file = tmp_path / f"{number}.txt"
        file.write_text("x" * size)
        paths.append(str(file))
    reader = Proofreader(lambda _path: replace(OFF, engines={**OFF.engines, "harper": engine}))
    reader.jobs = jobs
    assert spreading.pays(reader, paths) is spread


def test_a_report_is_the_same_on_the_other_side(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT)
    reports = list(Proofreader(settings).check([str(file)]))
    reports.append(Report("b", None, problems=(Problem("b", "cannot be read"),), notes=("a note",)))
    packer, unpacker = Packer(), Unpacker()
    assert unpacker.unpack(packer.pack(reports)) == reports
    again = packer.pack(reports)
    assert again[1] == b""
    assert unpacker.unpack(again) == reports


@POSIX
def test_ctrl_c_ends_all_processes_with_status_130(tmp_path: Path) -> None:
    for number in range(200):
        (tmp_path / f"{number}.txt").write_text(TEXT * 40)
    line = [sys.executable, "-m", "lint", "check", "--isolated", "--jobs", "2", "--engine", "harper=off", "."]
    run = subprocess.Popen(
        line, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )
    deadline = time.monotonic() + 60
    while len(_group(run.pid)) < 3 and time.monotonic() < deadline and run.poll() is None:
        time.sleep(0.02)
    assert len(_group(run.pid)) >= 3
    os.killpg(run.pid, signal.SIGINT)
    out, err = run.communicate(timeout=60)
    assert (run.returncode, out, err) == (130, b"", b"")
    assert _wait_for_none(run.pid)


@pytest.mark.skipif(sys.platform != "linux", reason="/proc")
def test_if_the_run_is_killed_its_processes_leave(tmp_path: Path) -> None:
    for number in range(200):
        (tmp_path / f"{number}.txt").write_text(TEXT * 40)
    line = [sys.executable, "-m", "lint", "check", "--isolated", "--jobs", "2", "."]
    run = subprocess.Popen(
        line, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    deadline = time.monotonic() + 60
    while len(_group(run.pid)) < 3 and time.monotonic() < deadline and run.poll() is None:
        time.sleep(0.02)
    assert len(_group(run.pid)) >= 3
    run.kill()
    run.wait()
    assert _wait_for_none(run.pid)


def _group(number: int) -> list[int]:
    """The processes of a group that are alive."""
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                fields = (folder / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[2]) == number and fields[0] != "Z":
                found.append(int(folder.name))
    return found


def _wait_for_none(number: int) -> bool:
    deadline = time.monotonic() + 10
    while _group(number) and time.monotonic() < deadline:
        time.sleep(0.05)
    return not _group(number)


def test_the_settings_of_a_command_can_be_sent_to_a_process(tmp_path: Path) -> None:
    (tmp_path / "prooflint.toml").write_text('ignore = ["spelling"]\n[engines]\nharper = "off"\n')
    session = Session(argparse.Namespace(config=str(tmp_path / "prooflint.toml"), language="en-GB"))
    assert session.proofreader.checkers
    there = pickle.loads(pickle.dumps(session.settings_for))  # noqa: S301
    assert there("a.md") == session.settings_for("a.md")
    assert there("a.md").ignore == ("spelling",)
    assert there("a.md").language == "en-GB"


def test_a_fork_is_only_made_where_no_other_thread_runs() -> None:
    from lint.engine.pool import start_method

    ended = threading.Event()
    thread = threading.Thread(target=ended.wait)
    thread.start()
    try:
        assert start_method() == "spawn"
    finally:
        ended.set()
        thread.join()
