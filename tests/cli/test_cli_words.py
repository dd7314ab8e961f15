"""prooflint words."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from lint.cli import main

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs prooflint words in a project with two articles."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PROOFLINT_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "prooflint.toml").write_text('[engines]\nharper = "off"\nlanguagetool = "off"\n')
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "a.md").write_text(
        "The mayor met Anna Xylander.\nSnow on the snowblik.\nXylander recieved a snowblik’s share, said Xylander.\n"
    )
    (articles / "b.md").write_text("The town met Xylander and Bo Qvortrup. Later Qvortrup and Qvortrup spoke.\n")

    def call(*arguments: str) -> tuple[int, str, str]:
        status = main(("words", *arguments))
        said = capsys.readouterr()
        return status, said.out, said.err

    return call


def test_new_words_with_count_place_and_the_command(run: Run) -> None:
    status, out, _ = run("new", "articles")
    assert status == 1
    lines = out.splitlines()
    assert lines[0].split()[:3] == ["snowblik", "2", "times"]
    assert "articles/a.md:2:13" in lines[0]
    assert "near “received”" in lines[1]
    assert lines[-1].endswith("prooflint words accept --word snowblik")


def test_new_words_as_json(run: Run) -> None:
    status, out, _ = run("new", "articles/a.md", "--output-format", "json")
    assert status == 1
    rows = json.loads(out)
    assert [(row["word"], row["count"], row["line"], row["column"]) for row in rows] == [
        ("snowblik", 2, 2, 13),
        ("recieved", 1, 3, 10),
    ]
    assert rows[0]["accept"] == "prooflint words accept --word snowblik"


def test_an_article_without_new_words(run: Run) -> None:
    assert run("new", "articles/b.md") == (0, "No new words.\n", "")


def test_accepted_words_are_sorted_in_and_comments_stay(run: Run) -> None:
    Path("words").mkdir()
    Path("words/accept.txt").write_text("# Ours\n\nyurtle  # a kind of tent\nblorvet\n")
    status, out, _ = run("accept", "--word", "snowblik", "Zorbing", "blorvet")
    assert status == 0
    assert "2 words added to words/accept.txt" in out
    assert Path("words/accept.txt").read_text() == (
        "# Ours\n\nblorvet\nsnowblik\nyurtle  # a kind of tent\nZorbing\n"
    )
    assert run("new", "articles")[1].splitlines()[0].split()[0] == "recieved"


def test_the_list_is_made_if_there_is_none(run: Run) -> None:
    assert run("accept", "--word", "snowblik’s")[0] == 0
    assert Path("words/accept.txt").read_text() == "snowblik\n"
    assert run("accept", "--word", "snowblik")[1].startswith("0 words added")


def test_accepting_an_article_leaves_out_plain_slips(run: Run) -> None:
    status, out, err = run("accept", "articles/a.md")
    assert status == 1
    assert "accepted: snowblik" in out
    assert "recieved looks like a slip for received" in err
    assert Path("words/accept.txt").read_text() == "snowblik\n"


def test_a_rejected_word_is_never_accepted(run: Run) -> None:
    Path("words").mkdir()
    Path("words/reject.txt").write_text("snowblik -> snow\n")
    status, out, err = run("accept", "--word", "Snowblik", "blorvet", "--output-format", "json")
    assert status == 1
    assert "on the list of rejected words" in err
    assert json.loads(out)["added"] == ["blorvet"]
    assert Path("words/accept.txt").read_text() == "blorvet\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("accept",), "name articles"),
        (("accept", "--word", "two words"), "single words"),
        (("accept", "--word", "#"), "single words"),
        (("lern",), "did you mean “learn”"),
        (("new", "nowhere.md"), "nowhere.md"),
        (("trace", "two words"), "name one word"),
    ],
)
def test_wrong_use_is_status_2(run: Run, arguments: tuple[str, ...], said: str) -> None:
    status, _, err = run(*arguments)
    assert status == 2
    assert said in err


def test_learnt_names_are_written_and_used(run: Run) -> None:
    status, out, _ = run("learn", "articles")
    assert (status, "2 names, 2 of them new: words/names.txt" in out) == (0, True)
    written = Path("words/names.txt").read_text()
    assert "Qvortrup  # 3 in 1 article\nXylander  # 4 in 2 articles\n" in written
    assert run("learn", "articles")[1].count("0 of them new") == 1
    assert Path("words/names.txt").read_text() == written
    Path("c.md").write_text("On Monday Qvortrpu fell.\n")
    assert main(("check", "c.md", "--output-format", "json")) == 1


def test_a_barred_name_is_not_learnt(run: Run) -> None:
    Path("words").mkdir()
    Path("words/names.txt").write_text("!Qvortrup\n")
    assert run("learn", "articles")[0] == 0
    assert "!Qvortrup\n" in Path("words/names.txt").read_text()
    assert "\nQvortrup" not in Path("words/names.txt").read_text()
    assert run("list", "--kind", "names")[1].splitlines()[0].split() == ["names", "Xylander", "4"]


def test_a_file_that_cannot_be_read_is_status_3(run: Run) -> None:
    Path("articles/c.md").write_bytes(b"caf\xe9")
    for action in ("new", "learn", "accept"):
        status, _, err = run(action, "articles")
        assert status == 3
        assert "articles/c.md" in err


def test_the_lists(run: Run) -> None:
    Path("words").mkdir()
    Path("words/reject.txt").write_text("synergy -> teamwork\n")
    run("accept", "--word", "blorvet")
    run("learn", "articles")
    _, out, _ = run("list", "--output-format", "json")
    assert [(row["list"], row["word"]) for row in json.loads(out)] == [
        ("accept", "blorvet"),
        ("reject", "synergy"),
        ("names", "Qvortrup"),
        ("names", "Xylander"),
    ]
    assert "reject  synergy  -> teamwork" in run("list")[1]


@pytest.mark.parametrize(
    ("word", "status", "step"),
    [
        ("synergy", 1, "rejected words  on the list; write “teamwork”"),
        ("the", 0, "frequent words"),
        ("5km", 0, "data"),
        ("peripatetically", 0, "dictionary      the dictionary has it"),
        ("cyberkitten", 0, "dictionary      a known word with a prefix"),
        ("blorvet’s", 0, "project         known from the list of accepted words"),
        ("Xylanders", 0, "project         known from the names of the archive"),
        ("colour", 0, "Englishes"),
        ("recieved", 1, "nearest words   “received”"),
    ],
)
def test_the_trace_ends_with_the_step_that_decides(run: Run, word: str, status: int, step: str) -> None:
    Path("words").mkdir()
    Path("words/reject.txt").write_text("synergy -> teamwork\n")
    run("accept", "--word", "blorvet")
    run("learn", "articles")
    done, out, _ = run("trace", word)
    assert done == status
    assert step in out


def test_the_trace_in_an_article(run: Run) -> None:
    status, out, _ = run("trace", "snowblik", "articles/a.md", "--output-format", "json")
    data = json.loads(out)
    assert status == 1
    assert [step["asked"] for step in data["steps"]][:5] == [
        "rejected words", "frequent words", "data", "dictionary", "project",
    ]  # fmt: skip
    assert "has it 2 times" in out
    status, out, _ = run("trace", "Xylander", "articles/a.md")
    assert status == 0
    assert "passes for a name" in out


@pytest.mark.parametrize("action", ["new", "accept", "learn", "list", "trace"])
def test_every_action_has_help(action: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "lint", "words", action, "--help"], capture_output=True, text=True, timeout=60, check=False
    )  # fmt: skip
    assert done.returncode == 0
    assert f"prooflint words {action}" in done.stdout
