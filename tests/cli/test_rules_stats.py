"""prooflint rules stats: hits, suppressed, fixed and dismissed, over a real history."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from lint.checkers import house
from lint.cli import main

Stats = Callable[..., dict[str, tuple[int, int, int]]]

RULE = """kind: forbid
message: Not “{found}”.
why: House style.
forbid: [%s]
examples: [{bad: It is %s., good: It is.}]
clean: [It was.]
"""
COMMENT = "<!-- prooflint-ignore desk.eins: a name -->\n"


class Repository:
    """Articles in git, whose commits are made one by one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._clock = 1_700_000_000
        self.git("init", "-q", "-b", "main")

    def git(self, *arguments: str) -> None:
        who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
        day = {"GIT_AUTHOR_DATE": f"{self._clock} +0000", "GIT_COMMITTER_DATE": f"{self._clock} +0000"}
        subprocess.run(
            ["git", *who, *arguments], cwd=self.folder, env={"PATH": "/usr/bin:/bin", "HOME": str(self.folder), **day},
            check=True, capture_output=True,
        )  # fmt: skip

    def commit(self, **texts: str | None) -> None:
        for name, text in texts.items():
            file = self.folder / f"{name}.md"
            if text is None:
                file.unlink()
            else:
                file.write_text(text)
        self._clock += 86_400
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "x")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PROOFLINT_CACHE_DIR", str(tmp_path.parent / "cache"))
    (tmp_path / "desk").mkdir()
    for word in ("eins", "zwei"):
        (tmp_path / "desk" / f"{word}.yaml").write_text(RULE % (word, word))
    (tmp_path / "prooflint.toml").write_text('packs = ["desk"]\nselect = ["desk"]\n')
    return tmp_path


@pytest.fixture
def repository(folder: Path) -> Repository:
    return Repository(folder)


@pytest.fixture
def stats(capsys: pytest.CaptureFixture[str]) -> Stats:
    """Gives hits, suppressed and fixed by rule."""

    def call(*arguments: str) -> dict[str, tuple[int, int, int]]:
        house._packs.cache_clear()
        house._search.cache_clear()
        assert main(("rules", "stats", "--output-format", "json", *arguments)) == 0
        rows = json.loads(capsys.readouterr().out)["rules"]
        return {row["rule"]: (row["hits"], row["suppressed"], row["fixed"]) for row in rows}

    return call


def test_now(repository: Repository, stats: Stats) -> None:
    repository.commit(a=f"It is eins.\n\n{COMMENT}\nIt is eins and zwei.\n")
    assert stats() == {"desk.eins": (1, 1, 0), "desk.zwei": (1, 0, 0)}


def test_fixed_in_a_later_version(repository: Repository, stats: Stats) -> None:
    repository.commit(a="It is eins. It is eins. It is zwei.\n")
    repository.commit(a="It is eins. It is one. It is zwei.\n")
    repository.commit(a="It is one. It is one. It is zwei.\n")
    assert stats() == {"desk.eins": (0, 0, 2), "desk.zwei": (1, 0, 0)}


def test_suppressed_is_not_fixed(repository: Repository, stats: Stats) -> None:
    repository.commit(a="It is eins.\n")
    repository.commit(a=f"{COMMENT}\nIt is eins.\n")
    assert stats() == {"desk.eins": (0, 1, 0)}


def test_a_hit_that_only_moves_is_not_fixed(repository: Repository, stats: Stats) -> None:
    repository.commit(a="It is eins.\n\nIt was.\n")
    repository.commit(a="It was.\n\nIt was long ago.\n\nIt is eins.\n")
    assert stats() == {"desk.eins": (1, 0, 0)}


def test_renames_are_followed(repository: Repository, stats: Stats) -> None:
    long = "The harbour lies in the north of the town, and boats come and go all day.\n\n" * 5
    repository.commit(a=f"{long}It is eins.\n")
    repository.commit(a=f"{long}It is one.\n")
    repository.commit(a=None, b=f"{long}It is one.\n")
    repository.commit(b=f"{long}It is one, and zwei.\n")
    repository.commit(b=None, c=f"{long}It is one, and two.\n")  # renamed and mended at once
    assert stats() == {"desk.eins": (0, 0, 1), "desk.zwei": (0, 0, 1)}


def test_another_article_that_has_the_old_name_now(repository: Repository, stats: Stats) -> None:
    long = "The harbour lies in the north of the town, and boats come and go all day.\n\n" * 5
    repository.commit(a=f"{long}It is eins.\n")
    repository.commit(a=f"{long}It is one.\n")
    repository.commit(a=None, b=f"{long}It is one.\n")
    repository.commit(a="A new one with zwei.\n")
    repository.commit(a="A new one with two.\n")
    assert stats("a.md") == {"desk.zwei": (0, 0, 1)}
    assert stats("b.md") == {"desk.eins": (0, 0, 1)}


def test_articles_that_are_gone_or_excluded_do_not_count(repository: Repository, stats: Stats) -> None:
    repository.commit(a="It is eins.\n", b="It is zwei.\n", c="It is eins.\n")
    repository.commit(a="It is one.\n", b="It is two.\n", c="It is one.\n")
    repository.commit(a=None)
    Path("prooflint.toml").write_text('packs = ["desk"]\nselect = ["desk"]\nexclude = ["b.md"]\n')
    assert stats() == {"desk.eins": (0, 0, 1)}


@pytest.mark.parametrize(
    ("options", "fixed"),
    [((), 2), (("--max-commits", "1"), 1), (("--max-commits", "0"), 0), (("--since", "2023-11-17T12:00:00"), 1)],
)
def test_the_history_is_bounded(
    repository: Repository, stats: Stats, options: tuple[str, ...], fixed: int
) -> None:
    repository.commit(a="It is eins and zwei.\n")
    repository.commit(a="It is one and zwei.\n")
    repository.commit(a="It is one and two.\n")
    assert sum(row[2] for row in stats(*options).values()) == fixed


def test_paths_from_a_folder_below(repository: Repository, stats: Stats, monkeypatch: pytest.MonkeyPatch) -> None:
    (repository.folder / "ärger").mkdir()
    repository.commit(**{"ärger/a b": "It is eins.\n"})
    repository.commit(**{"ärger/a b": "It is one.\n"})
    monkeypatch.chdir(repository.folder / "ärger")
    assert stats() == {"desk.eins": (0, 0, 1)}


def test_dismissed_most_come_first(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.commit(a="It is zwei. It is zwei.\n\nIt is eins.\n")
    repository.commit(a=f"It is two. It is two.\n\n{COMMENT}\nIt is eins.\n")
    house._packs.cache_clear()
    assert main(("rules", "stats")) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split() for line in lines[:3]] == [
        ["rule", "hits", "suppressed", "baselined", "fixed", "dismissed"],
        ["desk.eins", "0", "1", "0", "0", "100", "%"],
        ["desk.zwei", "0", "0", "0", "2", "0", "%"],
    ]
    assert lines[-1] == "Fixed: counted over 1 change of these articles in the newest 200 commits."


@pytest.mark.parametrize("empty", [True, False])
def test_without_a_history(folder: Path, capsys: pytest.CaptureFixture[str], empty: bool) -> None:
    (folder / "a.md").write_text("It is eins.\n")
    if empty:
        Repository(folder)
    house._packs.cache_clear()
    assert main(("rules", "stats")) == 0
    out = capsys.readouterr().out.splitlines()
    assert out[1].split() == ["desk.eins", "1", "0", "0", "0"]
    assert out[-1] == "There is no git history here: what was fixed is not known."


def test_hits_of_the_baseline_are_counted_apart(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a.md").write_text("It is eins.\n")
    house._packs.cache_clear()
    assert main(("baseline", "create", "--engine", "harper=off", ".")) == 0
    (folder / "a.md").write_text("It is eins.\n\nThen it was eins.\n")
    capsys.readouterr()
    assert main(("rules", "stats", "--output-format", "json")) == 0
    (row,) = json.loads(capsys.readouterr().out)["rules"]
    assert (row["rule"], row["hits"], row["baselined"]) == ("desk.eins", 2, 1)


def test_an_old_version_that_cannot_be_read(repository: Repository, stats: Stats) -> None:
    (repository.folder / "a.md").write_bytes(b"It is eins \xff.\n")
    repository.commit()
    repository.commit(a="It is one and zwei.\n")
    repository.commit(a="It is one and two.\n")
    assert stats() == {"desk.zwei": (0, 0, 1)}
