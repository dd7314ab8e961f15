import gc
import importlib.util
import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from lint.checker import Context
from lint.checkers import harper
from lint.checkers.harper import _crew, _shift, _worker
from lint.document import Block
from lint.errors import EngineError
from lint.finding import Match, Problem
from lint.machine import Machine

SLIP = "He should of gone home before dark."


def ask(*texts: str) -> list[tuple[int, Match | Problem]]:
    blocks = [Block("paragraph", text) for text in texts]
    return list(harper.check(blocks, harper.Options(), Context()))


@pytest.fixture
def crew(monkeypatch: pytest.MonkeyPatch) -> Iterator[_crew.Crew]:
    """A crew of its own, so that a test can kill its processes."""
    made = _crew.Crew(_crew.command(harper._folder()))
    monkeypatch.setattr(harper, "_crews", [made])
    yield made
    made.close()
    gc.collect()


def fake(tmp_path: Path, *body: str) -> list[str]:
    """The command of a process that is ready at once and then does ``body`` with each job."""
    lines = "\n            ".join(body)
    script = tmp_path / "fake.py"
    script.write_text(
        f"""
import sys, time, os
sys.path.insert(0, {str(Path(_worker.__file__).parent)!r})
from _worker import receive, send
send(sys.stdout.buffer, {{"ready": True}})
while (job := receive(sys.stdin.buffer)) is not None:
    serial, _, _, texts = job
    for place, text in enumerate(texts):
        if "bad" in text:
            {lines}
        send(sys.stdout.buffer, [serial, place, []])
"""
    )
    return [sys.executable, "-I", "-S", str(script)]


@pytest.fixture
def faked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Callable[..., _crew.Crew]]:
    def make(*body: str, patience: float = 0.5) -> _crew.Crew:
        made = _crew.Crew(fake(tmp_path, *body), patience)
        monkeypatch.setattr(harper, "_crews", [made])
        crews.append(made)
        return made

    crews: list[_crew.Crew] = []
    yield make
    for made in crews:
        made.close()
    gc.collect()


@pytest.mark.usefixtures("crew")
def test_two_processes_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [f"Number {number} is fine, but he could of known." for number in range(200)]
    one = ask(*texts)
    monkeypatch.setattr(_shift, "SECOND", 0)
    assert ask(*texts) == one
    assert len(one) == 200


def test_a_killed_process_is_replaced(crew: _crew.Crew) -> None:
    before = ask(SLIP, "She have a dog.")
    os.kill(crew.free[0].child.pid, signal.SIGKILL)
    assert ask(SLIP, "She have a dog.") == before
    assert len(before) == 2


def test_a_process_that_was_killed_while_it_stood_by_is_replaced(crew: _crew.Crew) -> None:
    crew.warm()
    crew.free[0].child.kill()
    crew.free[0].child.wait()
    assert len(ask(SLIP)) == 1


def test_a_hanging_process_is_a_problem_for_that_block_only(faked: Callable[..., _crew.Crew]) -> None:
    faked("time.sleep(60)")
    assert ask("Good.", "A bad text.", "Good again.") == [
        (1, Problem("harper", "paragraph skipped: Harper took longer than 0.5 s"))
    ]


def test_patience_shrinks_so_that_many_hanging_texts_stay_bounded(
    faked: Callable[..., _crew.Crew], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_shift, "LEAST", 0.05)
    monkeypatch.setattr(_shift, "FAILURES", 3)
    faked("time.sleep(60)", patience=0.2)
    found = ask(*(f"A bad text {number}." for number in range(6)))
    assert [place for place, _ in found] == list(range(6))
    assert [problem.message for _, problem in found][-1].endswith("Harper failed on too many paragraphs before it")


def test_a_process_that_dies_on_a_text_is_a_problem_for_that_block_only(faked: Callable[..., _crew.Crew]) -> None:
    faked("os._exit(7)")
    (found,) = ask("Good.", "A bad text.", "Good again.")
    assert found == (
        1,
        Problem("harper", "paragraph skipped: Harper failed on it (its process ended with status 7)"),
    )


def test_a_process_that_dies_once_is_forgiven(faked: Callable[..., _crew.Crew], tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    faked(f"if not os.path.exists({str(mark)!r}):", f"    open({str(mark)!r}, 'w').close(); os._exit(7)")
    assert ask("Good.", "A bad text.", "Good again.") == []
    assert mark.exists()


def test_the_time_limit_holds_for_all_pieces_of_a_block_together(faked: Callable[..., _crew.Crew]) -> None:
    faked("time.sleep(0.15)", patience=0.4)
    (found,) = ask("This is a bad sentence of some length. " * 2000)
    assert isinstance(found[1], Problem)


def test_a_process_that_cannot_start_is_an_engine_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(harper, "_crews", [_crew.Crew([sys.executable, "-c", "raise SystemExit(3)"])])
    with pytest.raises(EngineError, match="does not start: its process ended with status 3"):
        ask(SLIP)
    monkeypatch.setattr(harper, "_crews", [_crew.Crew(["/no/such/program"])])
    with pytest.raises(EngineError, match="cannot start a process"):
        ask(SLIP)


def test_a_package_that_cannot_be_imported_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "harper.py").write_text("raise ImportError('no such symbol')")
    monkeypatch.setattr(harper, "_crews", [_crew.Crew(_crew.command(str(tmp_path)))])
    with pytest.raises(EngineError, match="no such symbol"):
        ask(SLIP)


def test_without_the_package_it_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    with pytest.raises(EngineError, match="pip install harper-py"):
        harper.version(harper.Options(), Machine())
    monkeypatch.setattr(harper, "_crews", [])
    harper.prepare(harper.Options(), Context())
    with pytest.raises(EngineError, match="not installed"):
        ask(SLIP)


def test_the_process_ends_with_its_parent(crew: _crew.Crew) -> None:
    crew.warm()
    process = crew.free[0]
    process.wait()
    process.child.stdin.close()
    assert process.child.wait(10) == 0


def test_ctrl_c_does_not_reach_the_process(crew: _crew.Crew) -> None:
    crew.warm()
    process = crew.free[0]
    process.wait()
    process.child.send_signal(signal.SIGINT)
    assert len(ask(SLIP)) == 1
    assert crew.free[0] is process
