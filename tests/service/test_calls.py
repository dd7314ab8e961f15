"""Runs that the local service does are equal to runs without it."""

import contextlib
import io
import itertools
import os
import pty
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import lint
from lint.checkers import house
from lint.cli import main
from lint.machine import machine
from lint.service import call, visit

ROOT = Path(lint.__file__).parents[1]

SCRIPT = f"""
import sys; sys.path.insert(1, {str(ROOT)!r})
from lint.cli import main
from lint.service import call
call.REACH = call.WORK = 30.0  # a busy computer must not decide who does the work
main()
"""

Said = tuple[int, bytes, bytes]


@dataclass
class Desk:
    """A project, and a service that nobody else uses."""

    folder: Path
    environ: dict[str, str]

    @property
    def project(self) -> Path:
        return self.folder / "p"

    def run(self, *arguments: str, stdin: bytes = b"", **more: str) -> Said:
        """A run that may use the service."""
        environ = {**self.environ, **more}
        done = subprocess.run(
            [sys.executable, str(self.folder / "script.py"), *arguments],
            cwd=self.project, env=environ, input=stdin, capture_output=True, timeout=60, check=False,
        )  # fmt: skip
        return done.returncode, done.stdout, done.stderr

    def alone(self, *arguments: str, stdin: bytes = b"", **more: str) -> Said:
        """A run that shares nothing with others."""
        return self.run(*arguments, stdin=stdin, PROOFLINT_NO_SERVICE="1", PROOFLINT_NO_CACHE="1", **more)

    def told(self) -> visit.Told:
        """What the service says; there is one."""
        (place,) = visit.folders(machine(self.environ))
        told = visit.state(place)
        assert told is not None
        return told

    def runs(self) -> int:
        """How many runs the service has done."""
        return self.told().runs


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    """A service that has been started, and a project with a mistake."""
    with tempfile.TemporaryDirectory(prefix="pl-", dir="/tmp") as name:
        folder = Path(name).resolve()
        environ = {
            key: value for key, value in os.environ.items() if key not in (call.VARIABLE, "PROOFLINT_NO_CACHE")
        }
        environ |= {"PROOFLINT_SERVICE_DIR": str(folder / "s"), "PROOFLINT_CACHE_DIR": str(folder / "c")}
        (folder / "p").mkdir()
        (folder / "script.py").write_text(SCRIPT)
        found = Desk(folder, environ)
        try:
            status, out, err = found.run("service", "start", "--idle", "100")
            assert (status, err) == (0, b""), out
            yield found
        finally:
            found.run("service", "stop")


@pytest.fixture
def project(desk: Desk) -> Iterator[Path]:
    """Its folder, with one article and no Harper."""
    _fill(desk.project)
    yield desk.project
    for path in sorted(desk.project.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()


def _fill(project: Path) -> None:
    (project / "prooflint.toml").write_text('[engines]\nharper = "off"\n')
    (project / "a.md").write_text("# Naïve café\n\nThe comittee met at the the “town hall”, and their was tea .\n")


def _settings(project: Path, line: str) -> None:
    (project / "prooflint.toml").write_text(f'{line}\n[engines]\nharper = "off"\n')


def _many(project: Path) -> None:
    for number in range(30):
        (project / f"{number}.md").write_text("The the end.\n")


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("arguments", "more"),
    [
        (["a.md"], {}),
        (["a.md"], {"COLUMNS": "50"}),
        (["a.md"], {"PYTHONIOENCODING": "ascii"}),
        (["a.md"], {"PYTHONIOENCODING": "latin-1"}),
        (["a.md"], {"FORCE_COLOR": "1"}),
        (["--color", "always", "."], {}),
        (["--output-format", "json", "."], {}),
        (["--output-format", "concise", "--language", "en-GB"], {}),
        (["--statistics", "a.md"], {}),
        (["--quiet", "--select", "spelling", "a.md"], {}),
        (["--exit-zero", "--fail-on", "info", "--isolated", "--engine", "harper=off", "a.md"], {}),
        (["--select", "readability", "--jobs", "2", "a.md", "a.md"], {}),
    ],
)
def test_what_the_service_does_is_what_the_run_does(
    desk: Desk, arguments: Sequence[str], more: Mapping[str, str]
) -> None:
    before = desk.runs()
    said = desk.run("check", *arguments, **more)
    assert said[0] in (0, 1)
    assert desk.runs() == before + 1
    assert said == desk.alone("check", *arguments, **more)


@pytest.mark.parametrize(
    ("arguments", "prepare"),
    [
        (["none.md"], None),
        (["--no-such-option"], None),
        (["--select", "nothing.like-this", "a.md"], None),
        (["--help"], None),
        (["a.md"], lambda project: (project / "prooflint.toml").write_text("engines = 7\n")),
        (["a.md"], lambda project: (project / "prooflint.toml").write_text("[[[\n")),
        (["a.md"], lambda project: (project / "prooflint.toml").write_text('packs = ["none"]\n')),
        (["a.md", "b.md"], lambda project: (project / "b.md").write_bytes(b"\xff\xfe\x00")),
        (["."], _many),
        (["a.md"], lambda project: _settings(project, "service = false")),
        (["--no-cache", "a.md"], None),
        (["--no-service", "a.md"], None),
        (["-"], None),
    ],
)
def test_what_is_unusual_is_left_to_the_run(
    desk: Desk, project: Path, arguments: Sequence[str], prepare: Callable[[Path], object] | None
) -> None:
    if prepare is not None:
        prepare(project)
    before = desk.runs()
    said = desk.run("check", *arguments, stdin=b"The the end.\n")
    assert desk.runs() == before
    assert said == desk.alone("check", *arguments, stdin=b"The the end.\n")


def test_a_report_in_a_file_is_written_by_the_run(desk: Desk, project: Path) -> None:
    said = desk.run("check", "--output-file", "out.txt", "a.md")
    text = (project / "out.txt").read_bytes()
    assert said == desk.alone("check", "--output-file", "again.txt", "a.md")
    assert text == (project / "again.txt").read_bytes()


@pytest.mark.skipif(os.name != "posix", reason="there are no pseudo-terminals")
def test_a_terminal_is_a_terminal(desk: Desk, project: Path) -> None:
    said = []
    before = desk.runs()
    for more in ({}, {call.VARIABLE: "1", "PROOFLINT_NO_CACHE": "1"}):
        ours, theirs = pty.openpty()
        subprocess.run(
            [sys.executable, str(desk.folder / "script.py"), "check", "--quiet", "a.md"],  # no preview
            cwd=project, env={**desk.environ, "TERM": "xterm", **more}, stdout=theirs, stderr=theirs, check=False,
        )  # fmt: skip
        os.close(theirs)
        pieces = []
        with contextlib.suppress(OSError):
            while piece := os.read(ours, 65_536):
                pieces.append(piece)
        os.close(ours)
        said.append(b"".join(pieces))
    assert desk.runs() == before + 1
    assert said[0].splitlines() == said[1].splitlines()
    assert b"\x1b[" in said[0]


def _in_this_process(project: Path, arguments: Sequence[str]) -> tuple[int, str]:
    house._packs.cache_clear()  # a run reads its packs once
    house._search.cache_clear()
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with contextlib.chdir(project), contextlib.redirect_stdout(out):
        status = main(list(arguments))
    out.seek(0)
    return status, out.read()


PARAGRAPHS = (
    "The comittee met on Tuesday.",
    "She was was there, and the Zibblers were too.",
    "He could of gone to Grimsby by train.",
    "The widget is very unique , they said.",
    "Colour and color are the same word.",
    "It is moist in the spring.",
)

NUMBERS = itertools.count(1_000)

RULE = (
    "kind: replace\nmessage: Write “{better}”, not “{found}”.\nwhy: House style.\n"
    "replace: {%s: got}\nexamples: [{bad: He has %s it., good: He has got it.}]\nclean: [He got it.]\n"
)

EDITS = st.one_of(
    st.tuples(st.just("text"), st.lists(st.sampled_from(PARAGRAPHS), max_size=6)),
    st.tuples(st.just("accept"), st.sampled_from(["", "Zibblers\n", "comittee\n"])),
    st.tuples(st.just("reject"), st.sampled_from(["", "moist -> damp\n", "widget -> gadget\n"])),
    st.tuples(st.just("settings"), st.sampled_from(["", 'ignore = ["spelling"]\n', 'language = "en-GB"\n'])),
    st.tuples(st.just("pack"), st.sampled_from(["train", "spring", "very"])),
    st.tuples(st.just("above"), st.sampled_from(["", 'language = "en-US"\n'])),
)


@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(edits=st.lists(EDITS, min_size=3, max_size=8))
def test_nothing_that_changes_is_missed(desk: Desk, edits: Sequence[tuple[str, object]]) -> None:
    project = desk.project / "inner"
    (project / "words").mkdir(parents=True, exist_ok=True)
    (project / "desk").mkdir(exist_ok=True)
    (desk.project / "prooflint.toml").write_text('[engines]\nharper = "off"\n')
    state = {"text": list(PARAGRAPHS), "accept": "", "reject": "", "settings": "", "pack": "very", "above": ""}
    before = desk.runs()
    steps = [("text", list(PARAGRAPHS)), *edits]
    for what, value in steps:
        state[what] = value
        # A text that no run has seen: what other caches hold is of no use.
        text = [*state["text"], f"There were {next(NUMBERS)} trees in in the park."]
        (project / "a.md").write_text("\n\n".join(text) + "\n")
        (project / "words" / "accept.txt").write_text(str(state["accept"]))
        (project / "words" / "reject.txt").write_text(str(state["reject"]))
        (project / "desk" / "one.yaml").write_text(RULE % (state["pack"], state["pack"]))
        own = f'{state["settings"]}packs = ["desk"]\n[engines]\nharper = "off"\n'
        base = str(state["above"])
        (desk.project / "base.toml").write_text(base)
        (project / "prooflint.toml").write_text(f'extends = "../base.toml"\n{own}' if base else own)
        status, out, err = desk.run("check", "inner/a.md")
        assert err == b""
        assert (status, out.decode()) == _in_this_process(desk.project, ["check", "inner/a.md"])
    assert desk.runs() == before + len(steps)


def test_its_answers_are_right_with_harper_too(desk: Desk, project: Path) -> None:
    (project / "prooflint.toml").unlink()
    (project / "a.md").write_text("He could of gone home. She is more better then him.\n")
    before = desk.runs()
    said = desk.run("check", "--output-format", "json", "a.md")
    assert desk.runs() == before + 1
    assert b'"harper.' in said[1]
    assert said == desk.alone("check", "--output-format", "json", "a.md")
