"""The bench measures what it says: programs take turns, and tables hold what was seen."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is read from /proc")


@pytest.fixture(scope="module", autouse=True)
def bench() -> Iterator[None]:
    """The folder of the scripts is where they look for each other."""
    sys.path.insert(0, str(ROOT / "bench"))
    yield
    sys.path.remove(str(ROOT / "bench"))


@pytest.fixture
def harness() -> ModuleType:
    import _harness

    return _harness


@pytest.fixture
def texts() -> ModuleType:
    import _texts

    return _texts


@pytest.fixture
def python(harness: ModuleType, tmp_path: Path) -> Callable[..., Any]:
    """Makes a command that runs a line of Python."""

    def make(line: str, **more: object) -> Any:
        return harness.Command((sys.executable, "-I", "-S", "-c", line), tmp_path, {}, **more)

    return make


@pytest.fixture
def series(harness: ModuleType) -> Callable[..., Any]:
    """Makes a series of given seconds; the CPU time is half of each."""

    def make(*seconds: float, why: str = "", memory: float = 1.0) -> Any:
        runs = [harness.Run(wall, wall / 2, 0.0, 0) for wall in seconds]
        return harness.Series(runs, memory, why)

    return make


def test_a_table_keeps_its_columns(harness: ModuleType) -> None:
    lines = harness.table(["a", "b"], [["x|y", "two\nlines"], ["", "–"]])
    assert lines == ["| a | b |", "|---|---|", r"| x\|y | two lines |", "|  | – |", ""]


def test_figures_go_between_the_marks(harness: ModuleType, tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("before\n\n<!-- x -->\nold\n<!-- /x -->\n\nafter <!-- y -->\n", "utf-8")
    harness.write(page, "x", ["new", "", "| “table” |", ""])
    harness.write(page, "x", ["newer", ""])
    assert page.read_text("utf-8") == "before\n\n<!-- x -->\n\nnewer\n<!-- /x -->\n\nafter <!-- y -->\n"
    assert [file.name for file in tmp_path.iterdir()] == ["page.md"]


@pytest.mark.parametrize("text", ["nothing", "<!-- x --> only one", "<!-- /x --> <!-- x -->"])
def test_a_page_without_marks_stays_as_it_is(harness: ModuleType, tmp_path: Path, text: str) -> None:
    page = tmp_path / "page.md"
    page.write_text(text, "utf-8")
    with pytest.raises(SystemExit, match="marks"):
        harness.write(page, "x", ["new"])
    assert page.read_text("utf-8") == text


def test_the_pages_of_results_have_their_marks() -> None:
    page = (ROOT / "bench" / "RESULTS.md").read_text("utf-8")
    assert [page.count(f"<!-- {name} -->") for name in ("speed", "/speed", "languagetool", "/languagetool")] == [
        1
    ] * 4


def test_ratios_compare_the_same_rounds(harness: ModuleType, series: Callable[..., Any]) -> None:
    # A busy moment doubles both times of a round; the ratio stays.
    assert harness.ratio(series(2, 4, 2), series(1, 2, 1)) == 2
    assert harness.ratio(series(2, 20, 2), series(1, 1, 10)) == 2
    assert harness.ratio(series(3, 5), series(1)) == 4


def test_a_table_of_programs_names_those_that_failed(harness: ModuleType, series: Callable[..., Any]) -> None:
    found = {"broken": series(why="said | no"), "first": series(0.1, 0.3, 0.2), "other": series(0.4, memory=7.4)}
    lines = harness.programs(found, words=100)
    assert lines[2].startswith("| broken | failed | – |")
    assert lines[3] == "| first | 200 | 100–300 | 1.00 | 100 | 1.00 | 500 | 1 |"
    assert lines[4] == "| other | 400 | 400–400 | 2.00 | 200 | 2.00 | 250 | 7 |"
    assert "broken: said | no" in lines
    assert len({line.count("|") for line in lines[:3]} - {9}) == 0


def test_programs_take_turns_and_one_that_fails_stops(harness: ModuleType, python: Callable[..., Any]) -> None:
    seen: list[tuple[str, int, bool]] = []
    commands = {name: python(name) for name in "abc"}

    def run(command: Any, number: int, *, watch: bool) -> Any:
        name = command.words[-1]
        seen.append((name, number, watch))
        if name == "b" and number == 0:
            raise harness.FailedError("no more")
        return harness.Run(1.0, 1.0, 5.0 if watch else 0.0, 0)

    found = harness.alternate(commands, 2, run=run)
    assert seen == [
        *[(name, -2, False) for name in "abc"],
        *[(name, -1, True) for name in "abc"],
        *[(name, 0, False) for name in "abc"],
        *[(name, 1, False) for name in "ca"],
    ]
    assert {name: (len(one.runs), one.memory, one.why) for name, one in found.items()} == {
        "a": (2, 5.0, ""),
        "b": (0, 5.0, "no more"),
        "c": (2, 5.0, ""),
    }


def test_a_run_is_prepared_counted_and_its_output_too(python: Callable[..., Any], harness: ModuleType) -> None:
    rounds: list[int] = []
    run = harness.once(python("print(1); print(2)", before=rounds.append), 3)
    assert (rounds, run.lines) == ([3], 2)
    assert run.cpu > 0
    assert run.wall > 0


@pytest.mark.parametrize(
    ("line", "said"), [("import sys; sys.exit('oh')", "oh"), ("import sys; sys.exit(3)", "3")]
)
def test_a_program_that_fails_is_no_figure(
    python: Callable[..., Any], harness: ModuleType, line: str, said: str
) -> None:
    with pytest.raises(harness.FailedError, match=said):
        harness.once(python(line))
    harness.once(python(line, accepted=(1, 3)))


def test_a_program_that_is_not_there_is_no_figure(harness: ModuleType, tmp_path: Path) -> None:
    with pytest.raises(harness.FailedError, match="nowhere"):
        harness.once(harness.Command((str(tmp_path / "nowhere"),), tmp_path, {}))


@LINUX
def test_memory_is_that_of_all_processes(python: Callable[..., Any], harness: ModuleType) -> None:
    hold = "held = bytearray(b'x') * 40_000_000; import time; time.sleep(0.4)"
    both = f"import subprocess, sys; p = subprocess.Popen([sys.executable, '-c', {hold!r}]); {hold}; p.wait()"
    one, two = (harness.once(python(line), watch=True).memory for line in (hold, both))
    assert 38 < one < 70
    assert 76 < two < 140


@LINUX
def test_a_program_can_be_kept_to_one_core(python: Callable[..., Any], harness: ModuleType) -> None:
    import os

    before = os.sched_getaffinity(0)
    harness.once(python("import os, sys; sys.exit(len(os.sched_getaffinity(0)))", accepted=(1,), cores=1))
    assert os.sched_getaffinity(0) == before


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_what_appears_on_a_terminal_is_seen_when_it_appears(
    python: Callable[..., Any], harness: ModuleType
) -> None:
    import _terminal

    line = "import sys, time; assert sys.stdout.isatty(); print('a recieve', flush=True); time.sleep(0.3)"
    run = _terminal.on_terminal(python(line), b"recieve")
    assert 0 < run.first < run.wall
    with pytest.raises(harness.FailedError, match="did not report"):
        _terminal.on_terminal(python("print('nothing')"), b"recieve")


def test_promises_are_kept_missed_or_not_measured() -> None:
    from cases import Claim, promises

    claims = [Claim("a", 1.0, "× typos", 1.0), Claim("b", 500, "MiB", 612.4), Claim("c", 0.02, "s", None)]
    assert promises(claims)[2:5] == [
        "| a | 1 × typos | 1 × typos | kept |",
        "| b | 500 MiB | 612 MiB | missed |",
        "| c | 0.02 s | – | not measured |",
    ]


def test_every_case_has_a_title_and_every_file_is_one() -> None:
    from cases import NAMES, case

    assert sorted(NAMES) == sorted(file.stem for file in (ROOT / "bench" / "cases").glob("[a-z]*.py"))
    assert len({case(name).TITLE for name in NAMES}) == len(NAMES)


def test_imports_are_grouped_by_part() -> None:
    from _imports import grouped, modules

    text = "\n".join(
        f"import time: {took:9} | {took:10} | {name}"
        for took, name in [
            (500, "site"),
            (1000, "  re._parser"),
            (2000, "lint.engine.own"),
            (3000, "lint.engine"),
            (4000, "numpy.core"),
        ]
    )
    loaded = modules("import time: self [us] | cumulative | imported package\n" + text)
    assert grouped(loaded, ["site"]) == {
        "lint.engine": (2, 5.0),
        "package numpy": (1, 4.0),
        "standard library": (1, 1.0),
        "Python itself": (1, 0.5),
    }


def test_a_program_that_cannot_be_installed_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import _peers

    monkeypatch.setattr(_peers, "PLACE", tmp_path / "peers")
    monkeypatch.setenv("PATH", str(tmp_path))
    found = _peers.install(["vale", "cspell"])
    assert dict(found.programs) == {}
    assert "Go" in found.absent["vale"]
    assert "Node" in found.absent["cspell"]


def test_an_installation_is_done_once_for_each_version(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import _peers

    monkeypatch.setattr(_peers, "PLACE", tmp_path)
    made: list[str] = []

    def work() -> None:
        made.append("again")
        (tmp_path / "tool").touch()

    for pin in ("tool==1", "tool==1", "tool==2"):
        assert _peers._once(pin, tmp_path / "tool", work) == tmp_path / "tool"
    assert len(made) == 2
    with pytest.raises(_peers.AbsentError, match="holds no"):
        _peers._once("other==1", tmp_path / "other", lambda: None)


def test_a_case_runs_without_any_other_program(tmp_path: Path, texts: ModuleType) -> None:
    from _lab import Lab
    from _peers import Peers
    from run import measure

    words = texts.make(tmp_path / "archive", 2, words=60)
    lab = Lab(tmp_path, tmp_path / "archive", words, Peers(), rounds=1, quick=True)
    page = "\n".join(measure(lab, ["unchanged"]))
    assert "| nothing changed, 1 article, no service | 1 × typos | – | not measured |" in page
    assert page.count("| prooflint, ") == 2
    assert "failed" not in page
    assert page.count("### ") == 2


def test_every_checker_of_our_own_has_its_cost(tmp_path: Path, texts: ModuleType) -> None:
    from _costs import costs

    from lint.checker import checkers

    texts.make(tmp_path, 2, words=40)
    found = costs(sorted(tmp_path.glob("*.md")))
    own = {name for name, checker in checkers().items() if checker.scope != "engine"}
    assert own < set(found)
    assert len(found) == len(own) + 3
    assert all(first >= 0 and more >= 0 for first, more in found.values())
