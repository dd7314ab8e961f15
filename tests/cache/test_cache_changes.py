"""What changes between two runs: the second says what a run without the cache says."""

import io
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from lint.cache import early

Run = Callable[..., tuple[int, str, str]]
Write = Callable[[Path, str], None]

SLIP = "They recieved the report on Friday.\n"


def _replace(path: Path, text: str) -> None:
    """Another text of the same length and age: nothing but the content tells."""
    before = path.stat()
    assert len(text) == before.st_size
    path.write_text(text)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


CHANGES: dict[str, Callable[[Path], object]] = {
    "an article": lambda desk: (desk / "news/clean.md").write_text(SLIP),
    "an article of equal size and age": lambda desk: _replace(
        desk / "news/bad.md", "The army fired a misile on Monday.\n"
    ),
    "line ends": lambda desk: (desk / "news/bad.md").write_bytes(b"The army fired a missle\r\non Monday.\r\n"),
    "a new article": lambda desk: (desk / "news/new.md").write_text(SLIP),
    "a new folder": lambda desk: ((desk / "sport").mkdir(), (desk / "sport/new.md").write_text(SLIP)),
    "an article gone": lambda desk: (desk / "news/clean.md").unlink(),
    "an article renamed": lambda desk: (desk / "news/bad.md").rename(desk / "news/worse.md"),
    "an article unreadable": lambda desk: (desk / "news/bad.md").write_bytes(b"\xff\xfe\0"),
    "an article that became a folder": lambda desk: (
        (desk / "news/bad.md").unlink(),
        (desk / "news/bad.md").mkdir(),
        (desk / "news/bad.md/in.md").write_text(SLIP),
    ),
    "an article that became a link": lambda desk: (
        (desk / "news/clean.md").unlink(),
        (desk / "news/clean.md").symlink_to("bad.md"),
    ),
    "the settings": lambda desk: _add(desk / "prooflint.toml", '\nignore = ["spelling"]'),
    "a comment in the settings": lambda desk: _add(desk / "prooflint.toml", "# nothing else"),
    "settings nearer by": lambda desk: (desk / "news/prooflint.toml").write_text(
        'ignore = ["spelling"]\n[engines]\nharper = "off"\nlanguagetool = "off"\n'
    ),
    "settings in pyproject.toml": lambda desk: (desk / "news/pyproject.toml").write_text(
        '[tool.prooflint]\nignore = ["spelling"]\n[tool.prooflint.engines]\nharper = "off"\nlanguagetool = "off"\n'
    ),
    "an override": lambda desk: _append(desk, '\n[overrides."news/b*"]\nignore = ["spelling"]\n'),
    "what makes a run fail": lambda desk: _add(desk / "prooflint.toml", 'fail-on = "never"'),
    "a profile": lambda desk: _add(desk / "prooflint.toml", 'profile = "guardian"'),
    "an excluded folder": lambda desk: _add(desk / "prooflint.toml", 'exclude = ["news/clean.md"]'),
    "a word that is right": lambda desk: _words(desk, "accept", "missle\n"),
    "a word that is wrong": lambda desk: _words(desk, "reject", "army -> forces\n"),
    "what git ignores": lambda desk: (desk / ".gitignore").write_text("bad.md\n"),
    "what git ignores in a folder": lambda desk: (desk / "news/.gitignore").write_text("bad.md\n"),
    "a settings file with a mistake": lambda desk: (desk / "prooflint.toml").write_text("selekt = 1\n"),
}


def _add(path: Path, line: str) -> None:
    path.write_text(f"{line}\n{path.read_text()}")


def _append(desk: Path, text: str) -> None:
    path = desk / "prooflint.toml"
    path.write_text(path.read_text() + text)


def _words(desk: Path, name: str, text: str) -> None:
    (desk / "words").mkdir(exist_ok=True)
    (desk / "words" / f"{name}.txt").write_text(text)


ASKED = [("check",), ("check", "news/bad.md", "news/clean.md", "--output-format", "json")]


@pytest.mark.parametrize("arguments", ASKED, ids=["folder", "files"])
@pytest.mark.parametrize("change", CHANGES)
def test_after_a_change_the_answer_is_that_of_a_run_without_the_cache(
    desk: Path, run: Run, replayed: list[bool], change: str, arguments: tuple[str, ...]
) -> None:
    first = run(*arguments)
    assert run(*arguments) == first
    assert replayed == [False, True]
    CHANGES[change](desk)
    said = run(*arguments)
    assert said == run(*arguments, "--no-cache")
    assert said == run(*arguments)


@pytest.mark.parametrize("place", [".gitignore", "news/.gitignore", "../.gitignore"])
def test_what_git_ignores_is_read_again(desk: Path, run: Run, replayed: list[bool], place: str) -> None:
    (desk.parent / ".git").mkdir()
    file = desk / place
    file.write_text("clean.md\n")
    assert run("check")[0] == 1
    assert run("check")[0] == 1
    file.write_text("bad.md\n")
    assert run("check")[0] == 0
    assert replayed == [False, True, False]


@pytest.mark.parametrize(
    "line",
    [
        'severity = {"spelling" = "info"}',
        'min-confidence = "possible"',
        'language = "en-US"',
        'audience = "specialist"',
        'select = ["ALL"]',
        'extend-select = ["plain"]',
        "readability = {max-sentence-words = 5}",
    ],
)
def test_every_setting_counts_for_articles_that_are_known(desk: Path, run: Run, line: str) -> None:
    text = (
        "We recieved a missle in an organisation which it's colour was, of course, utilized very very grey.\n" * 3
    )
    (desk / "news/bad.md").write_text(text)
    run("check", "news")
    _add(desk / "prooflint.toml", line)
    assert run("check", "news") == run("check", "news", "--no-cache")


def test_where_an_article_lies_counts_for_rules_that_are_for_some_files(desk: Path, run: Run, pack: Write) -> None:
    pack(desk / "ours", "grim")
    rule = desk / "ours/word.yaml"
    rule.write_text(rule.read_text() + "paths: [news/*]\n")
    _add(desk / "prooflint.toml", 'packs = ["ours"]')
    for folder in ("news", "sport"):
        (desk / folder).mkdir(exist_ok=True)
        (desk / folder / "day.md").write_text("It was a grim day.\n")
    assert run("check", "sport/day.md")[0] == 0
    assert run("check", "news/day.md")[0] == 1
    assert run("check", "sport/day.md", "-q")[0] == 0


def test_a_file_that_is_excluded_must_still_be_there(desk: Path, run: Run, replayed: list[bool]) -> None:
    _add(desk / "prooflint.toml", 'exclude = ["news/clean.md"]')
    asked = ("check", "--force-exclude", "news/clean.md")
    assert [run(*asked)[0] for _ in range(2)] == [0, 0]
    (desk / "news/clean.md").unlink()
    assert run(*asked)[0] == 2
    assert replayed == [False, True, False]


class Stream(io.StringIO):
    """A stream with an encoding, on a terminal or not."""

    def __init__(self, encoding: str = "utf-8", *, terminal: bool = False) -> None:
        super().__init__()
        self._encoding, self._terminal = encoding, terminal

    @property
    def encoding(self) -> str:
        return self._encoding

    def isatty(self) -> bool:
        return self._terminal


def test_what_shows_the_report_and_where_it_is_asked_for_tell_runs_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = ["check", "a.md"]
    found = {early.key(asked, {}, out) for out in (Stream(), Stream("ascii"), Stream(terminal=True), Stream())}
    assert len(found) == 3
    found |= {early.key(asked, {name: "1"}, Stream()) for name in ("NO_COLOR", "XDG_DATA_HOME", "CI", "PATH")}
    assert len(found) == 7
    assert early.key(asked, {"EDITOR": "ed"}, Stream()) in found
    monkeypatch.chdir(tmp_path)
    assert early.key(asked, {}, Stream()) not in found


def test_nothing_changed_gives_the_same_without_reading_settings(
    desk: Path, run: Run, replayed: list[bool]
) -> None:
    del desk
    first = run("check", "news/bad.md")
    assert first[0] == 1
    assert [run("check", "news/bad.md") for _ in range(3)] == [first] * 3
    assert replayed == [False, True, True, True]


@pytest.mark.parametrize("word", ["clean", "dull"], ids=["longer", "of equal length"])
def test_a_changed_pack(desk: Path, run: Run, replayed: list[bool], pack: Write, word: str) -> None:
    pack(desk / "ours", "grim")
    _add(desk / "prooflint.toml", 'packs = ["ours"]')
    (desk / "news/bad.md").write_text("It was a grim and dull and clean day.\n")
    first = run("check", "news")
    assert "“grim”" in first[1]
    assert run("check", "news") == first
    pack(desk / "ours", word)
    assert f"“{word}”" in run("check", "news")[1]
    assert replayed == [False, True, False]


def test_settings_that_others_extend(desk: Path, run: Run, replayed: list[bool]) -> None:
    base = desk.parent / "base.toml"
    base.write_text('ignore = ["readability"]\n')
    _add(desk / "prooflint.toml", 'extends = "../base.toml"')
    assert run("check", "news")[0] == 1
    assert run("check", "news")[0] == 1
    base.write_text('ignore = ["spelling"]\n')
    assert run("check", "news")[0] == 0
    assert replayed == [False, True, False]


def test_a_profile_of_the_project(desk: Path, run: Run) -> None:
    house = desk / "house.toml"
    house.write_text('title = "H"\nguide = "H"\nabout = "H."\n[settings]\nignore = ["readability"]\n')
    _add(desk / "prooflint.toml", 'profile = "house.toml"')
    assert run("check", "news")[0] == 1
    house.write_text('title = "H"\nguide = "H"\nabout = "H."\n[settings]\nignore = ["spelling"]\n')
    assert run("check", "news")[0] == 0


def test_another_tool_checks_anew(
    desk: Path, run: Run, checked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    del desk
    run("check", "news/bad.md")
    monkeypatch.setattr(early, "_stamp", [("another", "", "", "", ())])
    run("check", "news/bad.md")
    assert checked == ["news/bad.md"] * 2


def test_another_package_checks_anew(
    desk: Path, run: Run, checked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run("check", "news/bad.md")
    (desk.parent / "site" / "pyromark-99.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(desk.parent / "site")
    run("check", "news/bad.md")
    assert checked == ["news/bad.md"] * 2


@pytest.mark.parametrize("year", [1990, 2090])
def test_a_clock_that_is_wrong_never_hides_a_change(desk: Path, run: Run, year: int) -> None:
    article = desk / "news/clean.md"
    assert run("check", "news/clean.md")[0] == 0
    article.write_text(SLIP)
    then = (year - 1970) * 31_556_952
    os.utime(article, (then, then))
    os.utime(desk / "prooflint.toml", (then, then))
    assert run("check", "news/clean.md")[0] == 1
    _add(desk / "prooflint.toml", 'ignore = ["spelling"]')
    os.utime(desk / "prooflint.toml", (then, then))
    assert run("check", "news/clean.md")[0] == 0


@pytest.mark.parametrize(
    ("name", "value"), [("COLUMNS", "50"), ("FORCE_COLOR", "1"), ("NO_COLOR", "1"), ("TERM", "dumb")]
)
def test_another_terminal(desk: Path, run: Run, monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    del desk
    run("check", "news")
    monkeypatch.setenv(name, value)
    assert run("check", "news") == run("check", "news", "--no-cache")


def test_options_are_told_apart(desk: Path, run: Run) -> None:
    del desk
    for more in (
        (),
        ("--ignore", "spelling"),
        ("--exit-zero",),
        ("-q",),
        ("--statistics",),
        ("--language", "en-GB"),
    ):
        for _ in range(2):
            assert run("check", "news", *more) == run("check", "news", *more, "--no-cache")


def test_the_working_folder_counts(desk: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "prooflint.toml").write_text(
        (desk / "prooflint.toml").read_text() + '\n[overrides."news/b*"]\nignore = ["spelling"]\n'
    )
    assert run("check", "news/bad.md")[0] == 0
    other = desk.parent / "other" / "news"
    other.mkdir(parents=True)
    (other / "bad.md").write_bytes((desk / "news/bad.md").read_bytes())
    monkeypatch.chdir(other.parent)
    assert run("check", "news/bad.md", "--engine", "harper=off")[0] == 1
