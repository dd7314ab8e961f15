"""prooflint init."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from lint.cli import _init_learn, init, main
from lint.cli._init_cost import Cost

Run = Callable[..., tuple[int, str, str]]

ARTICLE = """\
# Why the old harbour closes

The harbour office organised a colourful programme for its neighbours. The snowblik rose by 5 per cent, said
Xylander. “It’s late,” Xylander said; a snowblik is dear. Tolls fell by 7 per cent on 31 July.
"""


@pytest.fixture
def run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], compiled: Path
) -> Run:
    """Runs prooflint init in a folder with four articles and no settings."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PROOFLINT_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "packs").symlink_to(compiled)
    monkeypatch.setattr(_init_learn, "_profiles", dict)
    (tmp_path / ".git").mkdir()
    (tmp_path / "articles").mkdir()
    for name in "abcd":
        (tmp_path / "articles" / f"{name}.md").write_text(ARTICLE, "utf-8")

    def call(*arguments: str) -> tuple[int, str, str]:
        status = main(("init", *arguments))
        said = capsys.readouterr()
        return status, said.out, said.err

    return call


WRITTEN = [
    ".github/workflows/prooflint.yml",
    ".pre-commit-config.yaml",
    "prooflint.toml",
    "words/accept.txt",
    "words/names.txt",
]


def _files(home: Path) -> list[str]:
    found = (path.relative_to(home).as_posix() for path in home.rglob("*") if path.is_file())
    return sorted(name for name in found if not name.startswith(("articles/", "cache/", ".git/")))


def test_it_shows_and_writes_what_the_articles_say(run: Run, tmp_path: Path) -> None:
    status, out, _ = run("--from", "articles", "--yes")
    assert status == 0
    assert _files(tmp_path) == WRITTEN
    assert "Per cent: per cent 8 in 4 articles" in out
    assert "--- words/names.txt\n" in out
    assert out.endswith("5 files written.\n")
    settings = tomllib.loads((tmp_path / "prooflint.toml").read_text("utf-8"))
    assert settings == {"language": "en-GB"}
    assert "snowblik  # 8 in 4 articles\n" in (tmp_path / "words" / "accept.txt").read_text("utf-8")
    assert "Xylander  # 8 in 4 articles\n" in (tmp_path / "words" / "names.txt").read_text("utf-8")


def test_the_written_settings_hold(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    run("--yes")
    assert main(("check", "--engine", "harper=off", "--select", "spelling", "articles")) == 0
    assert main(("config",)) == 0
    assert "en-GB" in capsys.readouterr().out


def test_a_dry_run_writes_nothing(run: Run, tmp_path: Path) -> None:
    status, out, _ = run("--dry-run")
    assert status == 0
    assert "--- prooflint.toml\n" in out
    assert _files(tmp_path) == []


def test_it_asks_nobody_where_nobody_is(run: Run, tmp_path: Path) -> None:
    status, out, err = run()
    assert (status, err) == (
        2,
        "prooflint: nothing was written: nobody can be asked here; say --yes or --dry-run\n",
    )
    assert "--- prooflint.toml\n" in out
    assert _files(tmp_path) == []


def test_nothing_is_overwritten(run: Run, tmp_path: Path) -> None:
    run("--yes")
    before = {name: (tmp_path / name).read_bytes() for name in WRITTEN}
    (tmp_path / "words" / "accept.txt").write_text("ours\n")
    (tmp_path / "words" / "names.txt").unlink()
    status, out, _ = run("--yes")
    assert status == 0
    assert "words/accept.txt is there already and stays as it is" in out
    assert "1 file written." in out
    assert (tmp_path / "words" / "accept.txt").read_text() == "ours\n"
    assert (tmp_path / "prooflint.toml").read_bytes() == before["prooflint.toml"]
    assert run("--yes")[1].endswith("There is nothing to write.\n")


def test_an_article_that_cannot_be_read_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "articles" / "e.md").write_bytes(b"\xff\xfe\x00\xd8")
    status, _, err = run("--yes")
    assert status == 3
    assert "not read: articles/e.md" in err
    assert _files(tmp_path) == WRITTEN


@dataclass(frozen=True)
class _Topic:
    form: str
    rules: tuple[str, ...]
    title: str = "Verbs"


@dataclass(frozen=True)
class _Profile:
    topics: dict[str, _Topic]
    settings: dict[str, str] = field(default_factory=dict)


def test_the_nearest_profile_is_proposed(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in "abcd":
        (tmp_path / "articles" / f"{name}.md").write_text("They utilize it.\n\nThey utilize it in order to row.\n")
    profiles = {
        "short": _Profile(dict.fromkeys(("verb", "word"), _Topic("use", ("plain.use",)))),
        "long": _Profile(dict.fromkeys(("verb", "word"), _Topic("utilize", ("spelling.unknown-word",)))),
    }
    monkeypatch.setattr(_init_learn, "_profiles", lambda: profiles)
    monkeypatch.setattr(init, "cost", lambda *_, **__: Cost())  # no such profile can be loaded
    status, out, _ = run("--dry-run")
    assert status == 0
    assert "long           2 kept    0 broken       0 breaks" in out
    assert "short          0 kept    2 broken      16 breaks" in out
    assert 'profile = "long"' in out
