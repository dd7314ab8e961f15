"""The check for slower commits: what it says of made-up runs, and that it runs the two states it was asked for."""

import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

ROOT = Path(__file__).parents[1]
seconds = st.floats(min_value=0.001, max_value=1000)


@pytest.fixture(scope="module", autouse=True)
def bench() -> Iterator[None]:
    """The folder of the scripts is where they look for each other."""
    sys.path.insert(0, str(ROOT / "bench"))
    yield
    sys.path.remove(str(ROOT / "bench"))


@pytest.fixture
def script() -> ModuleType:
    import compare

    return compare


def noisy(factor: float, noise: float, count: int = 20, seed: int = 3) -> tuple[list[float], list[float]]:
    """Runs of two programs under a load that comes and goes and hits both."""
    chance = random.Random(seed)  # noqa: S311
    loads = [chance.uniform(1, 3) for _ in range(count)]
    return [load * chance.uniform(1, 1 + noise) for load in loads], [
        factor * load * chance.uniform(1, 1 + noise) for load in loads
    ]


@pytest.mark.parametrize(
    ("factor", "noise", "verdict"),
    [
        (1.0, 0.05, "as fast"),
        (1.05, 0.02, "as fast"),
        (1.3, 0.05, "slower"),
        (1.12, 0.01, "slower"),
        (0.7, 0.05, "faster"),
        (1.1, 0.3, "unclear"),
    ],
)
def test_what_is_said_of_two_programs(factor: float, noise: float, verdict: str) -> None:
    from _verdict import compare

    assert compare(*noisy(factor, noise)).verdict(1.10) == verdict


def test_a_few_runs_say_nothing() -> None:
    from _verdict import LEAST, compare

    assert compare([1.0] * (LEAST - 1), [9.0] * (LEAST - 1)).verdict(1.1) == "unclear"
    assert compare([1.0] * LEAST, [9.0] * LEAST).verdict(1.1) == "slower"


def test_one_wild_run_changes_nothing() -> None:
    from _verdict import compare

    base, head = noisy(1.0, 0.02)
    head[7] *= 50
    assert compare(base, head).verdict(1.10) == "as fast"


@settings(max_examples=40)
@given(st.lists(st.tuples(seconds, seconds), min_size=1, max_size=12))
def test_the_interval_holds_the_ratio_and_turns_with_the_sides(pairs: list[tuple[float, float]]) -> None:
    from _verdict import compare

    base, head = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    one, other = compare(base, head), compare(head, base)
    assert one.low <= one.ratio * (1 + 1e-9)
    assert one.ratio <= one.high * (1 + 1e-9)
    assert one == compare(base, head)
    assert other.ratio == pytest.approx(1 / one.ratio)


@pytest.mark.parametrize(("base", "head"), [([], []), ([1.0], [1.0, 2.0])])
def test_runs_that_are_no_pairs_are_refused(base: list[float], head: list[float]) -> None:
    from _verdict import compare

    with pytest.raises(ValueError, match="cannot be compared"):
        compare(base, head)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], str]:
    """A repository with commits of a program that checks nothing; makes one more, with a marker and dependencies."""
    import _sides

    place = tmp_path / "repository"
    (place / "lint").mkdir(parents=True)
    run = ("git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-C", str(place))
    subprocess.run([*run, "init", "--quiet"], check=True)
    monkeypatch.setattr(_sides, "ROOT", place)

    def commit(marker: str, needs: str = "[]") -> str:
        (place / "lint" / "__init__.py").write_text("")
        (place / "lint" / "__main__.py").write_text(f"{marker}\n")
        (place / "pyproject.toml").write_text(f"[project]\nname = 'x'\ndependencies = {needs}\n")
        subprocess.run([*run, "add", "-A"], check=True)
        subprocess.run([*run, "commit", "--quiet", "--message", "m"], check=True)
        done = subprocess.run([*run, "rev-parse", "HEAD"], check=True, capture_output=True, text=True)
        return done.stdout.strip()

    return commit


def test_two_commits_run_side_by_side_and_leave_nothing(project: Callable[..., str], tmp_path: Path) -> None:
    import _sides

    names = [project("print('one')"), project("print('two')")]
    (tmp_path / "home").mkdir()
    before = sorted((tmp_path / "repository" / ".git").iterdir())
    both = _sides.sides(names, tmp_path / "home", install=False)
    said = [
        subprocess.run(
            side.words(), env=side.environment(tmp_path), cwd=tmp_path, capture_output=True, text=True, check=True
        ).stdout
        for side in both
    ]
    assert said == ["one\n", "two\n"]
    assert sorted((tmp_path / "repository" / ".git").iterdir()) == before


def test_a_folder_is_a_state_too(project: Callable[..., str], tmp_path: Path) -> None:
    import _sides

    project("")
    (side,) = _sides.sides([str(tmp_path / "repository")], tmp_path, install=False)
    assert side.tree == tmp_path / "repository"


@pytest.mark.parametrize("name", ["no-such-branch", "--output=x"])
def test_a_commit_that_is_not_there_is_one_line(project: Callable[..., str], tmp_path: Path, name: str) -> None:
    import _sides

    project("")
    with pytest.raises(SystemExit, match="no such commit or folder") as said:
        _sides.sides([name], tmp_path, install=False)
    assert "\n" not in str(said.value)


def test_states_that_need_different_packages_are_installed(
    project: Callable[..., str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import _sides

    installed: list[str] = []
    monkeypatch.setattr(_sides, "_installed", lambda tree, _place: installed.append(tree.name) or sys.executable)
    monkeypatch.setattr(_sides, "_verify", lambda _side, _home: None)
    names = [project(""), project("", "['y']")]
    _sides.sides(names, tmp_path, install=False)
    assert installed == ["tree-0", "tree-1"]


@pytest.fixture
def ask(script: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """Runs the script with arguments; its exit status."""

    def run(*words: str) -> int:
        monkeypatch.setattr(sys, "argv", ["compare.py", *words])
        return int(script.main())

    return run


@pytest.fixture
def measured(script: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[int]]:
    """Lets the runs take given times; gives the rounds that were asked for."""
    import _harness

    def take(*factors: float, why: str = "") -> list[int]:
        asked: list[int] = []
        left = list(factors)

        def alternate(commands: dict[str, Any], rounds: int, **_more: object) -> dict[str, Any]:
            asked.append(rounds)
            base, head = noisy(left.pop(0), 0.02, rounds, seed=len(left))
            found = {"0": base, "1": head}
            made = {
                name: _harness.Series([_harness.Run(one, one, 0, 0) for one in found[name]]) for name in commands
            }
            if why:
                made["1"] = _harness.Series(why=why)
            return made

        monkeypatch.setattr(script, "alternate", alternate)
        return asked

    return take


@pytest.mark.parametrize(
    ("factors", "expected"),
    [
        ((1.0,), (0, 1)),
        ((0.5,), (0, 1)),
        ((1.5, 1.5), (1, 2)),
        ((1.5, 0.9), (0, 2)),  # what one series says must be said by both together
    ],
)
def test_the_exit_status_says_whether_something_is_slower(
    ask: Callable[..., int],
    measured: Callable[..., list[int]],
    project: Callable[..., str],
    capsys: pytest.CaptureFixture[str],
    factors: tuple[float, ...],
    expected: tuple[int, int],
) -> None:
    status, series = expected
    asked = measured(*factors)
    names = [project("pass"), project("pass # again")]
    assert ask(*names, "--only", "article", "--rounds", "12") == status
    assert asked == [12] * series
    assert ("| slower |" in capsys.readouterr().out) == bool(status)


def test_a_case_that_the_new_state_cannot_run_fails(
    ask: Callable[..., int],
    measured: Callable[..., list[int]],
    project: Callable[..., str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    measured(1.0, why="no such option")
    names = [project("pass"), project("pass # again")]
    assert ask(*names, "--only", "article") == 1
    said = capsys.readouterr()
    assert "does not run it" in said.out
    assert "no such option" in said.err


def test_real_processes_are_compared(
    ask: Callable[..., int],
    project: Callable[..., str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    names = [project("pass"), project("import sys; assert 'check' in sys.argv")]
    ask(*names, "--only", "article", "edited", "--rounds", "2")
    rows = [line for line in capsys.readouterr().out.splitlines() if line.startswith(("| a new", "| one par"))]
    assert [row.split("|")[4].strip() for row in rows] == ["4", "4"]  # two are unclear, and are measured again


@pytest.mark.parametrize("words", [("--limit", "1"), ("--rounds", "0"), ("--only", "nothing")])
def test_wrong_use_is_refused(ask: Callable[..., int], words: tuple[str, str]) -> None:
    with pytest.raises(SystemExit) as said:
        ask("a", "b", *words)
    assert said.value.code == 2
