"""prooflint init on a repository that is not clean: what a check would find, a baseline, files that are there."""

import argparse
import io
import pickle
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from lint.cli import _init_learn, main
from lint.cli._init_cost import Proposed
from lint.cli._init_write import File, put
from lint.errors import UserError

Run = Callable[..., tuple[int, str, str]]

ARTICLE = """\
# Why the old harbour closes

The harbour office organised a colourful programme for its neighbours. The snowblik rose, said Xylander. The army
fired a missle, Xylander said; a snowblik is dear.
"""
QUICK = '[engines]\nharper = "off"\nlanguagetool = "off"\n'


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], cached: Path) -> Run:
    """Runs a command in a folder with three articles that have a slip each."""
    assert cached.is_dir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(_init_learn, "_profiles", dict)
    (tmp_path / ".git").mkdir()
    (tmp_path / "articles").mkdir()
    for name in "abc":
        (tmp_path / "articles" / f"{name}.md").write_text(ARTICLE, "utf-8")

    def call(*arguments: str) -> tuple[int, str, str]:
        status = main(arguments)
        said = capsys.readouterr()
        return status, said.out, said.err

    return call


def test_the_words_that_it_proposes_count_before_they_are_written(run: Run) -> None:
    status, out, _ = run("init", "--dry-run")
    assert status == 0
    assert "With these settings: 3 errors, 0 warnings, 0 remarks; 3 of 3 articles would fail.\n" in out
    assert "A run would end with 1: 3 errors" in out
    assert "\nThe check took " in out
    assert "prooflint init --baseline\n" in out


def test_with_a_baseline_the_old_passes_and_the_new_fails(run: Run, tmp_path: Path) -> None:
    status, out, _ = run("init", "--baseline", "--hook", "none", "--ci", "none", "--yes")
    assert status == 0
    assert out.endswith("5 files written.\n")
    assert (tmp_path / ".gitattributes").read_text() == ".prooflint-baseline merge=union\n"
    assert run("check")[0] == 0
    (tmp_path / "articles" / "d.md").write_text("The army fired a missle.\n", "utf-8")
    status, out, _ = run("check", "--output-format", "concise")
    assert status == 1
    assert "articles/d.md:1:18" in out
    assert "articles/a.md:" not in out


def test_settings_that_are_there_hold(run: Run, tmp_path: Path) -> None:
    (tmp_path / "prooflint.toml").write_text(f'select = ["repeated"]\n{QUICK}', "utf-8")
    status, out, _ = run("init", "--dry-run")
    assert status == 0
    assert "With these settings: 0 errors" in out
    assert "prooflint.toml is there already and stays as it is" in out
    assert "--baseline" not in out


def test_formats_are_counted_and_those_that_no_one_reads_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "articles" / "d.html").write_text("<p>The harbour.</p>", "utf-8")
    for name in ("e.docx", "f.rst", "g.rst"):
        (tmp_path / "articles" / name).touch()
    _, out, _ = run("init", "--dry-run")
    assert "Formats: 3 .md, 1 .html\n" in out
    assert "there is no format for it: 2 .rst, 1 .docx\n" in out


def test_there_is_no_baseline_that_would_lack_something(run: Run, tmp_path: Path) -> None:
    (tmp_path / "articles" / "d.md").write_bytes(b"caf\xe9\n")
    status, _, err = run("init", "--baseline", "--yes")
    assert status == 3
    assert err.count("articles/d.md") == 1
    assert "no baseline: it would lack what could not be checked" in err
    assert not (tmp_path / ".prooflint-baseline").exists()
    assert (tmp_path / "prooflint.toml").exists()


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        (".gitattributes", "*.md text\n", ".prooflint-baseline merge=union"),
        (".pre-commit-config.yaml", "repos: []\n", "- id: prooflint-commit-msg"),
        ("lefthook.yml", "pre-push: {}\n", "run: prooflint check --staged --quiet"),
        (".gitlab-ci.yml", "stages: [test]\n", "- local: .gitlab/prooflint.yml"),
    ],
)
def test_what_is_there_stays_and_what_to_add_is_said(
    run: Run, tmp_path: Path, name: str, text: str, told: str
) -> None:
    (tmp_path / name).write_text(text)
    status, out, _ = run("init", "--baseline", "--yes")
    assert status == 0
    assert f"\n{name} is there already and stays as it is\n" in out
    assert told in out.partition("put in by hand")[2]
    assert (tmp_path / name).read_text() == text


@pytest.mark.parametrize(
    ("options", "there", "written"),
    [
        ((), [], [".github/workflows/prooflint.yml", ".pre-commit-config.yaml"]),
        (("--hook",), [], [".github/workflows/prooflint.yml", ".pre-commit-config.yaml"]),
        (("--hook",), ["lefthook.yml"], [".github/workflows/prooflint.yml"]),
        (
            ("--ci", "gitlab", "--hook", "lefthook"),
            [],
            [".gitlab-ci.yml", ".gitlab/prooflint.yml", "lefthook.yml"],
        ),
        (
            (),
            [".gitlab-ci.yml", ".husky/_/h"],
            [".gitlab/prooflint.yml", ".husky/commit-msg", ".husky/pre-commit"],
        ),
        ((), [".lefthook.yaml"], [".github/workflows/prooflint.yml"]),
        (("--hook", "none", "--ci", "none"), [], []),
    ],
)
def test_which_hooks_and_steps(
    run: Run, tmp_path: Path, options: tuple[str, ...], there: list[str], written: list[str]
) -> None:
    for name in there:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "prooflint.toml").write_text(f'select = ["repeated"]\n{QUICK}', "utf-8")
    assert run("init", *options, "--yes")[0] == 0
    found = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    ours = {name for name in found if not name.startswith(("articles/", ".git/", "words/"))}
    assert sorted(ours - {"prooflint.toml", *there}) == written


def test_in_ci_nobody_is_asked(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stdin", Terminal("y\n"))
    monkeypatch.setenv("CI", "true")
    status, _, err = run("init")
    assert (status, err) == (
        2,
        "prooflint: nothing was written: nobody can be asked here; say --yes or --dry-run\n",
    )
    assert not (tmp_path / "prooflint.toml").exists()


def test_if_one_file_cannot_be_written_none_is(run: Run, tmp_path: Path) -> None:
    (tmp_path / "words").write_text("a file\n")
    before = sorted(tmp_path.rglob("*"))
    status, _, err = run("init", "--yes")
    assert status == 2
    assert err == "prooflint: " + str(tmp_path / "words/accept.txt") + (
        ": cannot be written: not a directory; nothing was written\n"
    )
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("last", ["b.txt", "new/b.txt"])
def test_a_file_that_comes_up_meanwhile_stays_alone(
    tmp_path: Path, last: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from lint.cli import _init_write

    real = _init_write._written

    def written(file: File) -> Path:
        name = real(file)
        if file.path.name == "b.txt":
            file.path.write_text("theirs")
        return name

    monkeypatch.setattr(_init_write, "_written", written)
    with pytest.raises(UserError, match=r"b\.txt: came up meanwhile; nothing was written"):
        put([File(tmp_path / "deep" / "a.txt", "ours"), File(tmp_path / last, "ours")])
    assert [path.read_text() for path in tmp_path.rglob("*") if path.is_file()] == ["theirs"]
    assert not (tmp_path / "deep").exists()


def test_without_links_files_are_put_in_place_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def link(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr("os.link", link)
    put([File(tmp_path / "a" / "b.txt", "ours", is_program=True)])
    assert (tmp_path / "a" / "b.txt").read_text() == "ours"
    assert (tmp_path / "a" / "b.txt").stat().st_mode & 0o100
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.txt"]


def test_processes_that_help_see_the_same_proposal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    texts = {"prooflint.toml": 'language = "en-GB"\n', "words/accept.txt": "snowblik\n"}
    session = pickle.loads(pickle.dumps(Proposed(argparse.Namespace(paths=["."]), texts)))  # noqa: S301
    found = session.settings_for("a.md")
    assert (found.language, found.accepted, found.root) == ("en-GB", {"snowblik"}, str(tmp_path))


def test_the_written_settings_are_the_checked_ones(run: Run, tmp_path: Path) -> None:
    texts = {"prooflint.toml": (tmp_path / "prooflint.toml", 'exclude = ["old/"]\nfail-on = "error"\n')}
    proposed = Proposed(argparse.Namespace(paths=["."]), {name: text for name, (_, text) in texts.items()}).base
    for file, text in texts.values():
        file.write_text(text)
    assert tomllib.loads(texts["prooflint.toml"][1])["fail-on"] == "error"
    assert Proposed(argparse.Namespace(paths=["."]), {}).base == proposed
    assert run("check", "--isolated", "--select", "repeated", "--engine", "harper=off")[0] == 0
