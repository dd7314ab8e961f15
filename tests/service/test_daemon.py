"""The local service: one for all runs, started on demand, gone when idle, and never in the way."""

import contextlib
import os
import signal
import socket
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from lint.errors import EngineError
from lint.lock import Lock
from lint.machine import Machine, machine
from lint.service import client, daemon, wire
from lint.service.client import Lease
from lint.service.server import Plan, ask

Plans = Callable[..., Plan]
Gone = Callable[[int], bool]


def use(here: Machine, plan: Plan, idle: float = 60.0) -> Lease:
    """A lease of a service whose server has come to a state."""
    found = client.lease(here, plan, idle=idle)
    assert found is not None
    found.wait()
    return found


def test_a_run_starts_it_and_the_next_one_finds_it(here: Machine, plan: Plans) -> None:
    first = use(here, plan())
    second = use(here, plan())
    assert first.state.state == second.state.state == "ready"
    assert first.state.service == second.state.service
    assert second.state.busy == 2
    assert ask(second.state.url, "GET", "/v2/info", patience=2)
    first.close()
    second.close()


def test_ten_at_once_get_one_service_and_one_server(here: Machine, plan: Plans) -> None:
    told: list[tuple[int, int]] = []

    def run() -> None:
        lease = use(here, plan())
        told.append((lease.state.service, lease.state.pid))
        lease.close()

    threads = [threading.Thread(target=run) for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(told) == 10
    assert len(set(told)) == 1


def test_who_is_not_patient_gets_none_and_the_next_one_has_it(here: Machine, plan: Plans) -> None:
    assert client.lease(here, plan(), patient=False) is None
    lease = use(here, plan())
    assert lease.state.state == "ready"
    lease.close()


def test_it_leaves_when_nobody_uses_it_and_leaves_no_file(here: Machine, plan: Plans, gone: Gone) -> None:
    lease = use(here, plan(), idle=0.5)
    pids = lease.state.service, lease.state.pid
    time.sleep(1.5)  # longer than it stays idle: but it is in use
    assert lease.refresh().state == "ready"
    lease.close()
    assert all(gone(pid) for pid in pids)
    assert list(Path(here.service).iterdir()) == []


def test_stop_ends_all_and_leaves_no_file(here: Machine, plan: Plans, gone: Gone) -> None:
    lease = use(here, plan())
    pids = lease.state.service, lease.state.pid
    lease.close()
    assert client.stop(lease.place)
    assert all(gone(pid) for pid in pids)
    assert list(Path(here.service).iterdir()) == []
    assert client.states(here) == []


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_signals_end_it_tidily(here: Machine, plan: Plans, number: signal.Signals, gone: Gone) -> None:
    lease = use(here, plan())
    os.kill(lease.state.service, number)
    assert gone(lease.state.service)
    assert gone(lease.state.pid)
    lease.close()
    assert list(Path(here.service).iterdir()) == []


def test_killed_it_takes_its_server_along_and_the_next_run_starts_another(
    here: Machine, plan: Plans, gone: Gone
) -> None:
    lease = use(here, plan())
    os.kill(lease.state.service, signal.SIGKILL)
    assert gone(lease.state.service)
    assert gone(lease.state.pid)
    with pytest.raises(OSError, match=r"gone|reset|Broken"):
        lease.refresh()
    assert [state for _, state in client.states(here)] == [None]
    again = use(here, plan())
    assert again.state.state == "ready"
    assert again.state.service != lease.state.service
    lease.close()
    again.close()


def test_what_a_killed_one_left_is_cleared_by_stop(here: Machine, plan: Plans, gone: Gone) -> None:
    lease = use(here, plan())
    os.kill(lease.state.service, signal.SIGKILL)
    assert gone(lease.state.service)
    lease.close()
    assert client.stop(lease.place)
    assert list(Path(here.service).iterdir()) == []


def test_a_server_that_dies_is_started_again_once(here: Machine, plan: Plans) -> None:
    lease = use(here, plan())
    first = lease.state.pid
    os.kill(first, signal.SIGKILL)
    until = time.monotonic() + 20
    while (lease.refresh().state, lease.state.pid) in (("ready", first), ("starting", first), ("starting", 0)):
        assert time.monotonic() < until
        time.sleep(0.05)
    assert lease.wait().state == "ready"
    second = lease.state.pid
    assert second != first
    os.kill(second, signal.SIGKILL)
    while lease.refresh().state != "failed":
        assert time.monotonic() < until
        time.sleep(0.05)
    assert "ended twice" in lease.state.why
    lease.close()


def test_a_server_that_does_not_start_is_told_with_its_reason(here: Machine, plan: Plans) -> None:
    lease = use(here, plan("refuses"))
    assert lease.state.state == "failed"
    assert "no such option" in lease.state.why
    lease.close()


def test_plans_that_differ_have_services_of_their_own(here: Machine, plan: Plans) -> None:
    assert client.folder(here, plan()) != client.folder(here, plan("slow"))


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, plan: Plans) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(EngineError, match="cannot be started in"):
        client.lease(Machine(service=str(tmp_path / "file" / "service")), plan())


def test_its_folder_is_for_the_user_alone(here: Machine, plan: Plans) -> None:
    lease = use(here, plan())
    assert lease.place.stat().st_mode & 0o777 == 0o700
    assert (lease.place / wire.SOCKET).stat().st_mode & 0o777 == 0o600
    lease.close()


def test_clearing_its_folder_sends_it_away(here: Machine, plan: Plans, gone: Gone) -> None:
    lease = use(here, plan())
    client.clear(lease.place)
    assert gone(lease.state.service)
    assert gone(lease.state.pid)
    lease.close()


def test_a_path_too_long_for_a_socket_is_served_by_a_port_and_a_secret(tmp_path: Path, plan: Plans) -> None:
    here = Machine(service=str(tmp_path / ("long" * 30)))
    lease = use(here, plan())
    assert lease.state.state == "ready"
    assert not (lease.place / wire.SOCKET).exists()
    port, _ = (lease.place / wire.PORT).read_text().split()
    assert (lease.place / wire.PORT).stat().st_mode & 0o077 == 0
    stranger = socket.create_connection(("127.0.0.1", int(port)), 5)
    stranger.sendall(b'wrong\n{"do": "stop"}\n')
    assert stranger.recv(100) == b""
    stranger.close()
    assert lease.refresh().state == "ready"
    lease.close()
    assert client.stop(lease.place)


@pytest.mark.parametrize("line", [b"\n", b"nonsense\n", b"[1]\n", b"{}\n", b'{"do": 7}\n', b"x" * 200_000])
def test_nonsense_on_its_socket_does_not_disturb_it(here: Machine, plan: Plans, line: bytes) -> None:
    lease = use(here, plan())
    stranger = socket.socket(socket.AF_UNIX)
    stranger.connect(str(lease.place / wire.SOCKET))
    with contextlib.suppress(OSError):
        stranger.sendall(line)
    stranger.close()
    assert lease.refresh().state == "ready"
    lease.close()


def test_the_lock_is_for_one_and_ends_with_it(tmp_path: Path) -> None:
    first, second = Lock(tmp_path / "lock"), Lock(tmp_path / "lock")
    assert first.take()
    assert not second.take()
    first.release()
    assert second.take()
    (tmp_path / "lock").unlink()
    assert first.take()  # another file of that name: the old one locks nobody out
    first.release()
    second.release()


def test_the_environment_says_where_things_are(tmp_path: Path) -> None:
    found = machine({"XDG_DATA_HOME": "/data", "XDG_CACHE_HOME": "/cache", "PATH": "/bin", "JAVA_HOME": "/j"})
    assert (found.engines, found.service) == ("/data/prooflint/engines", "/cache/prooflint/service")
    assert (found.path, found.java_home, found.stays) == ("/bin", "/j", True)
    assert machine({"CI": "true", "XDG_RUNTIME_DIR": str(tmp_path)}).service == str(tmp_path / "prooflint/service")
    assert not machine({"CI": "true"}).stays
    assert machine({"CI": "false", "PROOFLINT_ENGINES_DIR": "/e"}).stays
    assert machine({"PROOFLINT_ENGINES_DIR": "/e", "PROOFLINT_SERVICE_DIR": "/s"}) == Machine("/e", "/s")


def test_the_command_line_of_the_service_refuses_to_be_a_second(here: Machine, plan: Plans) -> None:
    lease = use(here, plan())
    text = client._text(plan())
    assert daemon.main([str(lease.place), "5", text]) == 0
    assert lease.refresh().state == "ready"
    lease.close()
