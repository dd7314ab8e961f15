"""A project whose runs may use the cache, which lies outside of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from lint.cache import early, runs
from lint.checkers import house
from lint.cli import main
from lint.engine import Proofreader

Run = Callable[..., tuple[int, str, str]]

SETTINGS = '[engines]\nharper = "off"\nlanguagetool = "off"\n'
RULE = """\
kind: forbid
message: “{found}” is never written here.
why: The desk has agreed on it.
source: https://example.org/style
category: wording
severity: warning
confidence: certain
forbid: [%s]
examples:
  - {bad: It was a %s day., good: It was a fine day.}
clean: [It was a fine day., They walked home.]
"""


@pytest.fixture(scope="session")
def packs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where packs that were compiled are kept; they are another cache, and many tests may share it."""
    return tmp_path_factory.mktemp("packs")


@pytest.fixture
def store(tmp_path_factory: pytest.TempPathFactory, packs: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache folder that this process uses."""
    folder = tmp_path_factory.mktemp("cache")
    (folder / "packs").symlink_to(packs)
    monkeypatch.setenv("PROOFLINT_CACHE_DIR", str(folder))
    monkeypatch.delenv("PROOFLINT_NO_CACHE", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.setattr(runs, "TICK", 0)  # the files of a test are younger than those of a writer
    return folder


@pytest.fixture
def desk(tmp_path: Path, store: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two articles below settings without engines."""
    del store
    place = tmp_path / "desk"
    (place / "news").mkdir(parents=True)
    (place / "prooflint.toml").write_text(SETTINGS)
    (place / "news" / "bad.md").write_text("The army fired a missle on Monday.\n")
    (place / "news" / "clean.md").write_text("The army fired a missile on Monday.\n")
    monkeypatch.chdir(place)
    return place


@pytest.fixture
def run(store: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in this process: exit status, standard output, standard error."""
    del store

    def call(*arguments: str) -> tuple[int, str, str]:
        if Path("ours").exists():  # a process of its own would read the project's pack again
            house._packs.cache_clear()
            house._search.cache_clear()
        status = main(arguments)
        said = capsys.readouterr()
        return status, said.out, said.err

    return call


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths that are really checked, run by run."""
    found: list[str] = []
    check = Proofreader.check

    def listening(self: Proofreader, paths: list[str]) -> object:
        found.extend(paths)
        return check(self, paths)

    monkeypatch.setattr(Proofreader, "check", listening)
    return found


@pytest.fixture
def replayed(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Of each run whether it was like one before."""
    found: list[bool] = []
    before = early.before

    def listening(*arguments: object) -> object:
        known = before(*arguments)
        found.append(known is not None)
        return known

    monkeypatch.setattr(early, "before", listening)
    return found


@pytest.fixture
def pack() -> Callable[[Path, str], None]:
    """Writes a pack with one rule against a word."""

    def write(folder: Path, word: str) -> None:
        folder.mkdir(exist_ok=True)
        (folder / "_pack.yaml").write_text(f"name: {folder.name}\ntitle: Ours\nabout: Words of the desk.\n")
        (folder / "word.yaml").write_text(RULE % (word, word))

    return write
