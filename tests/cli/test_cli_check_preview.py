"""The first findings on a real terminal: there at once, gone when the report comes, left alone where nobody waits."""

import contextlib
import os
import re
import select
import signal
import struct
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("there is no preview on Windows", allow_module_level=True)

import fcntl
import pty
import termios

from lint.checker import checkers
from lint.cli import _preview, check, main
from lint.cli._kept import Kept
from lint.cli._screen import Screen
from lint.cli._session import Session
from lint.cli._terminal import Progress
from lint.engine.guests import Guests

ROOT = Path(__file__).parents[2]
MORE = _preview.MORE
SLIPS = "The comittee said that the the vote was tommorow ,not today.\n\nThe list of items are long.\n"


class Terminal:
    """What a terminal of endless height shows of an output."""

    def __init__(self, columns: int = 80) -> None:
        self.columns = columns
        self.rows = [""]
        self.row = 0

    def feed(self, text: str) -> None:
        for piece in re.findall(r"\x1b\[[\d;]*[A-Za-z]|[\r\n]|[^\x1b\r\n]+", text):
            if piece == "\n":
                self._to(self.row + 1)
            elif piece == "\r":
                self.fresh = True
            elif piece.endswith("F") and piece.startswith("\x1b"):
                self.row -= int(piece[2:-1])
                assert self.row >= 0
                self.fresh = True
            elif piece == "\x1b[J":
                del self.rows[self.row + 1 :]
                self.rows[self.row] = ""
            elif piece == "\x1b[K":
                self.rows[self.row] = "" if self.fresh else self.rows[self.row]
            elif not piece.startswith("\x1b"):
                self._put(piece)

    fresh = False

    def _to(self, row: int) -> None:
        while len(self.rows) <= row:
            self.rows.append("")
        self.row = row

    def _put(self, text: str) -> None:
        line = ("" if self.fresh else self.rows[self.row]) + text
        self.fresh = False
        while len(line) > self.columns:
            self.rows[self.row], line = line[: self.columns], line[self.columns :]
            self._to(self.row + 1)
        self.rows[self.row] = line

    @property
    def text(self) -> str:
        return "\n".join(self.rows).rstrip("\n") + "\n"


def running(*arguments: str, columns: int = 80, **variables: str) -> tuple[int, int]:
    """``prooflint check`` on a pseudo-terminal: process and handle."""
    env = {name: value for name, value in os.environ.items() if name not in ("CI", "PRE_COMMIT", "COLUMNS")}
    env |= {"TERM": "xterm", "PYTHONPATH": str(ROOT), **variables}
    pid, handle = pty.fork()
    if pid == 0:
        with contextlib.suppress(BaseException):
            fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", 60, columns, 0, 0))
            os.execve(sys.executable, [sys.executable, "-m", "lint", "check", *arguments], env)  # noqa: S606
        os._exit(99)
    return pid, handle


def pieces(handle: int) -> Iterator[str]:
    """What comes out, until the other end has gone."""
    until = time.monotonic() + 60
    with os.fdopen(handle, "rb", buffering=0) as output:
        while time.monotonic() < until:
            if select.select([output], [], [], 1)[0]:
                try:
                    data = output.read(65536)
                except OSError:  # how Linux says that the terminal has gone
                    return
                if not data:
                    return
                yield data.decode("utf-8", "replace")


def status_of(pid: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


@pytest.fixture
def desk(tmp_path: Path, cached: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A draft with slips, without engines."""
    del cached
    monkeypatch.chdir(tmp_path)
    (tmp_path / "prooflint.toml").write_text('[engines]\nharper = "off"\n')
    (tmp_path / "draft.md").write_text(SLIPS)
    return tmp_path


@pytest.mark.parametrize("form", ["full", "concise"])
def test_in_the_end_the_screen_shows_what_a_pipe_gets(
    desk: Path, form: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    del desk
    pid, handle = running("--output-format", form, "draft.md")
    terminal = Terminal()
    before = ""
    for piece in pieces(handle):
        head, erased, _ = piece.partition("\x1b[J")
        terminal.feed(head)
        before = terminal.text if MORE in terminal.text else before
        terminal.feed(erased + piece[len(head) + len(erased) :])
    assert status_of(pid) == 1
    assert "comittee" in before
    assert "The list of items are long" not in before  # the checkers of grammar come later
    monkeypatch.setenv("COLUMNS", "80")
    assert main(["check", "--no-cache", "--output-format", form, "draft.md"]) == 1
    expected = Terminal()
    expected.feed(capsys.readouterr().out)
    assert terminal.text == expected.text
    again, handle = running("--output-format", form, "draft.md")
    assert MORE not in "".join(pieces(handle))  # it is known
    assert status_of(again) == 1


def test_of_an_interrupted_run_the_first_findings_stay(desk: Path) -> None:
    for number in range(30):  # enough to be interrupted in
        (desk / f"long-{number}.md").write_text("The ship sails at noon, and the crew is glad of it.\n\n" * 2000)
    pid, handle = running("draft.md", ".", "--jobs", "1")
    terminal = Terminal()
    for piece in pieces(handle):
        if MORE in piece:
            os.kill(pid, signal.SIGINT)
        terminal.feed(piece)
    assert status_of(pid) == 130
    assert "comittee" in terminal.text
    assert MORE in terminal.text
    assert "Traceback" not in terminal.text


def test_a_mistake_takes_its_place(desk: Path) -> None:
    (desk / "prooflint.toml").write_text('ignore = ["speling"]\n')
    pid, handle = running("draft.md")
    terminal = Terminal()
    for piece in pieces(handle):
        terminal.feed(piece)
    assert status_of(pid) == 2
    assert terminal.text.startswith("prooflint: ")
    assert "comittee" not in terminal.text


@pytest.fixture
def looked_at(desk: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Session]:
    """Makes the session of a run that a person at a terminal looks at."""
    del desk
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    for name in ("CI", "PRE_COMMIT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    return lambda *words: Session(check.parser().parse([*words, "draft.md"]))


@pytest.mark.parametrize(
    ("words", "variables", "form", "wanted"),
    [
        ((), {}, "full", True),
        ((), {}, "concise", True),
        ((), {}, "json", False),
        (("--quiet",), {}, "full", False),
        (("--fast",), {}, "full", False),
        (("--statistics",), {}, "full", False),
        (("--output-file", "x"), {}, "full", False),
        ((), {"CI": "true"}, "full", False),
        ((), {"PRE_COMMIT": "1"}, "full", False),
        ((), {"TERM": "dumb"}, "full", False),
    ],
)
def test_where_nobody_waits_or_lines_stay_there_is_none(
    looked_at: Callable[..., Session],
    words: tuple[str, ...],
    variables: dict[str, str],
    form: str,
    wanted: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert _preview.is_wanted(looked_at(*words), check.reporter_named(form)) is wanted


def previewed(session: Session, *files: str) -> str:
    kept = Kept(session, [*files])
    style = check.Style()
    return _preview.preview(session, kept, files, check.reporter_named("concise"), style)


@pytest.mark.parametrize(
    ("text", "settings", "words", "shown"),
    [
        (SLIPS, "", (), ["spelling", "repeated", "spelling", "typography"]),
        (SLIPS, 'ignore = ["repeated", "typography"]', (), ["spelling", "spelling"]),
        (SLIPS, "", ("--select", "repeated"), []),  # there is nothing to wait for
        (SLIPS, 'severity = {repeated = "info"}', ("--ignore", "spelling"), ["repeated", "typography"]),
        (f"<!-- prooflint-ignore: old -->\n\n{SLIPS}", "", (), []),
        (f"---\nlanguage: fr\n---\n\n{SLIPS}", "", (), []),
        ("<!-- prooflint-ignore agreement -->\n\nThe list of items are long.\n", "", (), []),
    ],
)
def test_only_what_will_be_reported_is_shown(
    looked_at: Callable[..., Session],
    text: str,
    settings: str,
    words: tuple[str, ...],
    shown: list[str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("prooflint.toml").write_text(f'{settings}\n[engines]\nharper = "off"\n')
    Path("draft.md").write_text(text)
    rows = previewed(looked_at(*words), "draft.md").splitlines()
    main(["check", "--no-cache", "--output-format", "concise", *words, "draft.md"])
    assert set(rows) <= set(capsys.readouterr().out.splitlines())
    assert [re.findall(r"\[(\w+)", row)[-1] for row in rows] == shown


def test_a_word_that_an_engine_may_know_is_not_shown(
    looked_at: Callable[..., Session], desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (desk / "draft.md").write_text("The vloggerish man and the the dog.\n")
    assert "vloggerish" in previewed(looked_at(), "draft.md")
    monkeypatch.setattr(Guests, "wanted", lambda _self, _settings: [checkers()["languagetool"]])
    assert "vloggerish" not in previewed(looked_at(), "draft.md")
    assert "the the" in previewed(looked_at(), "draft.md")


class TestScreen:
    """What is shown for a while, told and taken away."""

    @pytest.fixture
    def screen(self, monkeypatch: pytest.MonkeyPatch) -> Screen:
        monkeypatch.setattr("shutil.get_terminal_size", lambda *_: os.terminal_size((40, 10)))
        return Screen(Progress(wanted=False))

    def test_long_lines_take_several_rows(self, screen: Screen, capsys: pytest.CaptureFixture[str]) -> None:
        screen.show("x" * 81 + "\n" + "日" * 21 + "\n\x1b[1m" + "y" * 40 + "\x1b[0m\n", "more")
        screen.clear()
        assert capsys.readouterr().out.endswith("more\n\x1b[7F\x1b[J")

    def test_no_more_than_a_screen_and_paragraphs_whole(
        self, screen: Screen, capsys: pytest.CaptureFixture[str]
    ) -> None:
        screen.show("a.md\n\n1\n1\n\n2\n2\n\n3\n3\n\n", "more")
        assert capsys.readouterr().out == "a.md\n\n1\n1\n\nmore\n"

    def test_what_is_told_stands_above(self, screen: Screen, capsys: pytest.CaptureFixture[str]) -> None:
        screen.show("one\n", "more")
        screen.tell("wait")
        said = capsys.readouterr()
        assert said.out == "one\nmore\n\x1b[2F\x1b[Jone\nmore\n"
        assert said.err == "prooflint: wait\n"

    def test_without_a_preview_nothing_is_taken_away(
        self, screen: Screen, capsys: pytest.CaptureFixture[str]
    ) -> None:
        screen.show("", "more")
        screen.clear()
        screen.tell("wait")
        assert capsys.readouterr().out == ""
