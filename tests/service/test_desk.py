"""Both ends of a call: what is taken, what is refused, and what becomes of a run whose service fails it."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

import lint
from lint.lock import Lock
from lint.machine import machine
from lint.service import call, start, visit
from lint.service.desk import Desk

ROOT = Path(lint.__file__).parents[1]
SHORT = "/tmp" if os.name == "posix" else None  # noqa: S108  # a folder of its own is made in it
CALL = call.Call(
    ["check", "a.md"], [("TERM", "xterm")], ("utf-8", "strict", False), ("utf-8", "strict", False), None
)

Make = Callable[..., Desk]


@pytest.fixture
def short() -> Iterator[Path]:
    """A folder whose path is short enough for a socket."""
    with tempfile.TemporaryDirectory(prefix="pl-", dir=SHORT) as folder:
        yield Path(folder)


@pytest.fixture
def serve(short: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Make]:
    """Makes a service in a thread, whose work is done by a function."""
    monkeypatch.setattr(call, "REACH", 20.0)
    monkeypatch.setattr(call, "WORK", 20.0)
    monkeypatch.setattr("lint.service.desk.BEAT", 0.05)
    threads: list[tuple[Desk, threading.Thread]] = []

    def make(
        run: Callable[..., Any] = lambda answer, *_: answer((1, b"out", b"err")),
        is_current: Callable[[], bool] = lambda: True,
        idle: float = 100.0,
        folder: Path = short,
    ) -> Desk:
        lock = Lock(folder / "lock")
        assert lock.take()
        desk = Desk(folder, run, is_current, idle)
        thread = threading.Thread(target=desk.serve)
        thread.start()
        threads.append((desk, thread))
        desk.thread = thread  # type: ignore[attr-defined]
        return desk

    yield make
    for desk, thread in threads:
        desk.leave()
        thread.join(20)
        assert not thread.is_alive()


def test_what_is_asked_is_done(serve: Make, short: Path) -> None:
    asked: list[Any] = []

    def run(answer: Callable[[object], None], *wanted: object) -> None:
        asked.append(wanted)
        answer((1, b"out", b"err"))

    serve(run)
    assert call.ask(str(short), CALL) == (1, b"out", b"err")
    ((place, arguments, variables, out, err, size),) = asked
    assert place[0] == str(Path.cwd())
    assert (arguments, variables, size) == (("check", "a.md"), (("TERM", "xterm"),), None)
    assert out == err == ("utf-8", "strict", False)


def test_what_is_not_for_the_service_is_left_to_the_caller(serve: Make, short: Path) -> None:
    serve(lambda *_: None)
    assert call.ask(str(short), CALL) is True


def test_nobody_waits_for_a_service_that_is_at_work(serve: Make, short: Path) -> None:
    begun, go = threading.Event(), threading.Event()

    def run(answer: Callable[[object], None], *_: object) -> None:
        begun.set()
        assert go.wait(20)
        answer((0, b"slow", b""))

    serve(run)
    said: list[object] = []
    other = threading.Thread(target=lambda: said.append(call.ask(str(short), CALL)))
    other.start()
    assert begun.wait(20)
    assert call.ask(str(short), CALL) is True
    told = visit.state(short)
    assert told is not None
    assert told.busy
    go.set()
    other.join(20)
    assert said == [(0, b"slow", b"")]


def test_a_caller_gives_up_a_service_that_hangs(serve: Make, short: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    go = threading.Event()
    serve(lambda answer, *_: go.wait(20) and answer((0, b"late", b"")))
    monkeypatch.setattr(call, "WORK", 0.05)
    assert call.ask(str(short), CALL) is True
    go.set()


def test_one_that_does_not_even_answer_is_given_up(short: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(call, "REACH", 0.05)
    silent = socket.socket(socket.AF_UNIX)
    silent.bind(str(short / call.SOCKET))
    silent.listen()
    assert call.ask(str(short), CALL) is True
    silent.close()


@pytest.mark.parametrize(
    "answer", [b"", b"B", b"T", b"T\x00\x00", b"T\x00\x00\x00\x02\xff\xff", b"T\xff\xff\xff\xff", b"?"]
)
def test_half_an_answer_is_none(short: Path, answer: bytes) -> None:
    door = socket.socket(socket.AF_UNIX)
    door.bind(str(short / call.SOCKET))
    door.listen()

    def answering() -> None:
        connection, _ = door.accept()
        connection.recv(10_000)
        connection.sendall(answer)
        connection.close()

    thread = threading.Thread(target=answering)
    thread.start()
    assert call.ask(str(short), CALL) is True
    thread.join()
    door.close()


def test_without_a_service_there_is_no_answer(short: Path) -> None:
    assert call.ask(str(short), CALL) is False
    (short / call.SOCKET).write_text("left over")
    assert call.ask(str(short), CALL) is False


def test_a_mistake_in_the_work_is_no_answer_and_ends_the_service(serve: Make, short: Path) -> None:
    def run(*_: object) -> None:
        raise ZeroDivisionError

    desk = serve(run)
    assert call.ask(str(short), CALL) is True
    desk.thread.join(20)
    assert not desk.thread.is_alive()
    assert call.ask(str(short), CALL) is False


@pytest.mark.parametrize("why", [{"idle": 0.1}, {"is_current": lambda: False}])
def test_it_leaves(serve: Make, why: Mapping[str, Any]) -> None:
    desk = serve(**why)
    desk.thread.join(20)
    assert not desk.thread.is_alive()


def test_it_leaves_when_its_folder_is_cleared(serve: Make, short: Path) -> None:
    desk = serve()
    (short / "lock").unlink()
    desk.thread.join(20)
    assert not desk.thread.is_alive()


@pytest.mark.parametrize(
    "line", [b"", b"nonsense", b"\x00\x00\x00\x01i", b"\xff\xff\xff\xff", b"\x00\x00\x00\x05\xe9\x01\x00\x00\x00"]
)
def test_nonsense_at_the_door_does_not_disturb_it(serve: Make, short: Path, line: bytes) -> None:
    serve()
    stranger = socket.socket(socket.AF_UNIX)
    stranger.connect(str(short / call.SOCKET))
    stranger.sendall(line)
    stranger.close()
    assert call.ask(str(short), CALL) == (1, b"out", b"err")


def test_a_path_too_long_for_a_socket_is_served_by_a_port_and_secrets(serve: Make, tmp_path: Path) -> None:
    place = tmp_path / ("long" * 30)
    place.mkdir()
    serve(folder=place)
    assert not (place / call.SOCKET).exists()
    assert (place / call.PORT).stat().st_mode & 0o077 == 0
    assert call.ask(str(place), CALL) == (1, b"out", b"err")
    port, ours, theirs = (place / call.PORT).read_text().split()
    stranger = socket.create_connection(("127.0.0.1", int(port)), 20)
    stranger.sendall(b"x" * len(ours))
    assert stranger.recv(100) == b""
    stranger.close()
    (place / call.PORT).write_text(f"{port} {ours} {theirs[::-1]}")
    assert call.ask(str(place), CALL) is False


@pytest.mark.parametrize(
    "environ",
    [
        {"PROOFLINT_SERVICE_DIR": "/s"},
        {"PROOFLINT_SERVICE_DIR": "relative"},
        {"XDG_RUNTIME_DIR": "/tmp"},  # noqa: S108  # nothing is made there
        {"XDG_RUNTIME_DIR": "/nowhere", "XDG_CACHE_HOME": "/cache"},
        {},
    ],
)
def test_both_ends_look_in_the_same_folder(environ: Mapping[str, str]) -> None:
    assert call.folder(environ, "0123456789abcdef") == f"{machine(environ).service}{os.sep}check-0123456789ab"


@pytest.mark.parametrize(
    ("arguments", "environ", "wanted"),
    [
        (["check", "a.md"], {}, True),
        (["check"], {"PROOFLINT_NO_SERVICE": "0", "CI": "false"}, True),
        (["check"], {"PRE_COMMIT": "1"}, True),
        (["check"], {"PROOFLINT_NO_SERVICE": "1"}, False),
        (["check"], {"CI": "true"}, False),
        (["check"], {"GITHUB_ACTIONS": "true"}, False),
        (["check", "--no-service"], {}, False),
        (["check", "--output-file=x"], {}, False),
        (["check", "-"], {}, False),
        (["stats", "a.md"], {}, False),
        ([], {}, False),
    ],
)
def test_who_uses_it(arguments: Sequence[str], environ: Mapping[str, str], *, wanted: bool) -> None:
    assert call.is_wanted(arguments, environ) is wanted


SCRIPT = f"""
import sys; sys.path.insert(1, {str(ROOT)!r})
from lint.cli import main
from lint.service import call
call.REACH = call.WORK = 30.0
main()
"""


def test_the_first_run_starts_it_the_next_ones_use_it_and_a_kill_does_no_harm(short: Path) -> None:
    environ = {key: value for key, value in os.environ.items() if key not in (call.VARIABLE, "PROOFLINT_NO_CACHE")}
    environ |= {"PROOFLINT_SERVICE_DIR": str(short / "s"), "PROOFLINT_CACHE_DIR": str(short / "c")}
    (short / "script.py").write_text(SCRIPT)
    (short / "prooflint.toml").write_text('[engines]\nharper = "off"\n')
    where = machine(environ)

    def run(number: int, **more: str) -> None:
        (short / "a.md").write_text(f"There were {number} trees in in the park.\n")
        done = subprocess.run(
            [sys.executable, str(short / "script.py"), "check", "--output-format", "concise", "a.md"],
            cwd=short, env={**environ, **more}, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert (done.returncode, done.stderr) == (1, "")
        assert "repeated.word" in done.stdout

    def awaited() -> visit.Told:
        until = time.monotonic() + 60
        while True:
            found = [told for place in visit.folders(where) if (told := visit.state(place)) is not None]
            if found:
                return found[0]
            assert time.monotonic() < until
            time.sleep(0.05)

    try:
        run(100, CI="true")
        run(101, PROOFLINT_NO_SERVICE="1")
        assert not Path(where.service).exists()
        run(102)
        first = awaited()
        assert first.runs == 0
        run(103)
        assert awaited().runs == 1
        (place,) = visit.folders(where)
        assert place.stat().st_mode & 0o777 == 0o700
        assert (place / call.SOCKET).stat().st_mode & 0o777 == 0o600
        assert not start.begin(str(place), sys.path)  # it has been started a moment ago
        os.kill(first.service, signal.SIGKILL)
        while visit.is_alive(first.service) and visit.state(place) is not None:
            time.sleep(0.02)
        run(104)
        os.utime(place / call.LOG, (0, 0))
        run(105)
        assert awaited().service != first.service
    finally:
        for place in visit.folders(where):
            assert visit.stop(place)
    assert visit.folders(where) == []
