"""A server that is ours: proven, watched, and gone when it should be."""

import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from lint.errors import EngineError
from lint.service import server
from lint.service.server import Plan, Server

Plans = Callable[..., Plan]
Gone = Callable[[int], bool]


def test_it_answers_on_loopback_only_and_leaves_nothing(plan: Plans, tmp_path: Path, gone: Gone) -> None:
    found = Server(plan(), tmp_path)
    assert found.answers()
    assert found.url.startswith("http://127.0.0.1:")
    pid = found.pid
    found.stop()
    found.stop()
    assert gone(pid)
    assert not found.alive()
    assert [path.name for path in tmp_path.iterdir()] == ["Fake.log"]


def test_its_files_are_for_the_user_alone(plan: Plans, tmp_path: Path) -> None:
    found = Server(plan(), tmp_path)
    modes = {path.name: path.stat().st_mode & 0o077 for path in tmp_path.iterdir()}
    found.stop()
    assert modes == {"Fake.log": 0, "Fake.properties": 0}


def test_an_answer_of_another_program_is_no_proof(plan: Plans, tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="another program answers on port"):
        Server(plan("another"), tmp_path)
    assert not list(tmp_path.glob("*.properties"))


def test_a_port_that_is_taken_is_no_obstacle(plan: Plans, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        ports = iter([taken.getsockname()[1]])
        real = server._free_port
        monkeypatch.setattr(server, "_free_port", lambda: next(ports, None) or real())
        found = Server(plan(), tmp_path)
        assert found.port != taken.getsockname()[1]
        assert found.answers()
        found.stop()


@pytest.mark.parametrize("mode", ["never", "silent"])
def test_a_server_that_never_answers_is_given_up(
    plan: Plans, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: str
) -> None:
    monkeypatch.setattr(server, "START", 0.5)
    monkeypatch.setattr(server, "TALK", 0.2)
    with pytest.raises(EngineError, match="did not answer within"):
        Server(plan(mode), tmp_path)
    assert not list(tmp_path.glob("*.properties"))


def test_the_last_words_of_a_server_that_does_not_start_are_told(plan: Plans, tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="Fake ended while it started: no such option"):
        Server(plan("refuses"), tmp_path)


def test_a_program_that_is_not_there_is_told(plan: Plans, tmp_path: Path) -> None:
    broken = plan()
    with pytest.raises(EngineError, match=r"ended while it started: .*No such file"):
        Server(Plan(broken.name, ("/no/java", *broken.command[1:]), broken.config, broken.proof), tmp_path)


def test_a_start_can_be_given_up(plan: Plans, tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="was given up"):
        Server(plan("never"), tmp_path, cancelled=lambda: True)


def test_a_log_that_cannot_be_written_is_no_obstacle(plan: Plans, tmp_path: Path) -> None:
    (tmp_path / "Fake.log").symlink_to("/dev/full")
    found = Server(plan(), tmp_path)
    assert found.answers()
    found.stop()
    (tmp_path / "Fake.log").unlink()
    (tmp_path / "Fake.log").mkdir()
    found = Server(plan(), tmp_path)
    assert found.answers()
    assert found.last_words() == "it printed nothing"
    found.stop()


PARENT = """
import sys, time
from pathlib import Path
from lint.service.server import Plan, Server
command = (sys.executable, sys.argv[1], "fine", "--port", "{port}", "--config", "{config}")
found = Server(Plan("Fake", command, "maxTextLength={nonce}", "/v2/maxtextlength"), Path(sys.argv[2]))
print(found.pid, found._keeper.pid, flush=True)
time.sleep(60)
"""


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_it_ends_with_its_parent_however_that_ends(tmp_path: Path, number: signal.Signals, gone: Gone) -> None:
    fake = Path(__file__).parent / "fake_server.py"
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, str(fake), str(tmp_path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert parent.stdout is not None
    pids = [int(word) for word in parent.stdout.readline().split()]
    assert len(pids) == 2
    parent.send_signal(number)
    parent.wait()
    parent.stdout.close()
    assert [gone(pid) for pid in pids] == [True, True]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells a child of its parent's death")
def test_it_ends_even_when_its_keeper_is_killed(plan: Plans, tmp_path: Path, gone: Gone) -> None:
    found = Server(plan(), tmp_path)
    pid = found.pid
    assert found._keeper is not None
    found._keeper.kill()
    found._keeper.wait()
    assert gone(pid)
    assert not found.alive()
    found.stop()


def test_proxies_of_the_environment_are_not_used(
    plan: Plans, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    found = Server(plan(), tmp_path)
    assert found.answers()
    found.stop()
