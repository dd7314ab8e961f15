"""prooflint baseline: create, update, prune, report."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from lint.cli import main

Run = Callable[..., tuple[int, str, str]]

BASE = ".prooflint-baseline"
OLD = "They recieved the report. Nobody “saw” it.\n\nThe the boat went on to the harbour at noon.\n"
NEW = "A missle fell into the sea.\n"
SETTINGS = 'select = ["spelling", "repeated"]\n{}[engines]\nharper = "off"\nlanguagetool = "off"\n'


@pytest.fixture(scope="module")
def packs(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where packs are compiled once for all tests."""
    return str(tmp_path_factory.mktemp("cache"))


@pytest.fixture
def run(tmp_path: Path, packs: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs prooflint baseline in a project with two articles."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PROOFLINT_CACHE_DIR", packs)
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    Path("prooflint.toml").write_text(SETTINGS.format(""))
    Path("articles").mkdir()
    Path("articles/a.md").write_text(OLD)
    Path("articles/b.md").write_text("The boat left.\n\nNobody recieved it.\n")

    def call(*arguments: str, command: str = "baseline") -> tuple[int, str, str]:
        status = main((command, *arguments))
        said = capsys.readouterr()
        return status, said.out, said.err

    return call


def rows(file: str = BASE) -> list[tuple[str, str, str]]:
    lines = (line.split("\t") for line in Path(file).read_text("utf-8").splitlines() if not line.startswith("#"))
    return [(path, rule.partition(".")[0], words[0]) for path, rule, _, _, *words in lines]


ALL = [
    ("articles/a.md", "repeated", "The the"),
    ("articles/a.md", "spelling", "recieved"),
    ("articles/b.md", "spelling", "recieved"),
]


def test_create_writes_down_what_there_is(run: Run) -> None:
    status, out, err = run("create")
    assert (status, err, sorted(rows())) == (0, "", ALL)
    assert out.splitlines() == [
        "3 findings in 2 articles are known from now on: .prooflint-baseline",
        "Commit it, and write “.prooflint-baseline merge=union” into .gitattributes, so that it merges by itself.",
    ]


def test_create_gives_no_advice_that_was_taken(run: Run) -> None:
    Path(".gitattributes").write_text(".prooflint-baseline merge=union\n")
    assert run("create")[1].splitlines()[1:] == ["Commit it."]


def test_create_overwrites_nothing(run: Run) -> None:
    Path(BASE).write_text("mine")
    status, _, err = run("create")
    assert (status, Path(BASE).read_text()) == (2, "mine")
    assert err == (
        "prooflint: .prooflint-baseline is there already; “prooflint baseline update” brings it up to date\n"
    )


def test_create_refuses_a_name_that_would_be_checked(run: Run) -> None:
    said = "known.txt would be checked as an article; give it a name without .txt"
    assert run("create", "--baseline", "known.txt") == (2, "", f"prooflint: {said}\n")


def test_create_writes_nothing_if_something_could_not_be_checked(run: Run) -> None:
    Path("articles/c.md").write_bytes(b"\xff\xfe\0")
    status, _, err = run("create")
    assert (status, Path(BASE).exists()) == (3, False)
    assert "articles/c.md: not checked: " in err


def test_create_in_clean_articles(run: Run) -> None:
    for path in Path("articles").iterdir():
        path.write_text("The boat left.\n")
    status, out, _ = run("create")
    assert (status, rows(), out.startswith("Nothing to put up with:")) == (0, [], True)
    Path("articles/a.md").write_text(NEW)
    assert run("update")[0] == 1


def test_create_for_some_articles_and_rules(run: Run) -> None:
    assert run("create", "articles/a.md", "--select", "spelling", "--baseline", "known")[0] == 0
    assert rows("known") == ALL[1:2]


def test_edits_around_a_sentence_change_nothing(run: Run) -> None:
    run("create")
    before = Path(BASE).read_text()
    Path("articles/a.md").write_text(
        '# The ferry\n\nThe **the** boat went on\nto the harbour at noon.\n\nIt rained.\nThey *recieved*\nthe report. "No."\n'
    )
    assert run("update")[:2] == (0, ".prooflint-baseline is up to date.\n")
    assert Path(BASE).read_text() == before


def test_update_takes_out_what_is_fixed_and_refuses_to_grow(run: Run) -> None:
    run("create")
    Path("articles/a.md").write_text(f"They recieved the report.\n\n{NEW}")
    status, out, _ = run("update")
    assert (status, sorted(rows())) == (1, ALL[1:])
    assert out.splitlines() == [
        "1 entry taken out: fixed.",
        "1 new finding in 1 article not put in; --allow-growth does:",
        "  articles/a.md:3:3: “missle” is not in the dictionary. [spelling.unknown-word]",
    ]


def test_update_grows_if_that_is_asked_for(run: Run) -> None:
    run("create")
    Path("articles/a.md").write_text(f"{OLD}\n{NEW}\nThey recieved the report.\n")
    status, out, _ = run("update", "--allow-growth")
    assert (status, out) == (0, "2 new findings in 1 article put in.\n")
    assert sorted(rows()) == sorted([*ALL, ("articles/a.md", "spelling", "missle"), ALL[1]])
    assert run("update")[0] == 0


def test_only_what_was_looked_at_is_touched(run: Run) -> None:
    run("create")
    for name in "ab":
        Path(f"articles/{name}.md").write_text("The boat left.\n")
    assert run("update", "articles/b.md")[0] == 0
    assert sorted(rows()) == ALL[:2]
    assert run("update", "--select", "repeated")[0] == 0
    assert sorted(rows()) == ALL[1:2]
    assert run("prune")[:2] == (0, "1 entry taken out: fixed.\n")
    assert rows() == []


def test_entries_of_rules_that_are_off_stay(run: Run) -> None:
    run("create")
    Path("prooflint.toml").write_text(SETTINGS.format('ignore = ["repeated"]\n'))
    assert run("prune")[0] == 0
    assert sorted(rows()) == ALL


def test_entries_of_articles_that_could_not_be_checked_stay(run: Run) -> None:
    run("create")
    Path("articles/a.md").write_bytes(b"\xff\xfe\0")
    Path("articles/b.md").write_text("The boat left.\n")
    assert run("prune")[0] == 3
    assert sorted(rows()) == ALL[:2]


def test_nothing_is_fixed_while_an_engine_is_missing_that_found_some_of_it(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("create")
    with Path(BASE).open("a") as file:
        file.write("articles/a.md\tlanguagetool.THE_THE\t796ff2bd442bd6b5\t1\tThe the\n")
    Path("prooflint.toml").write_text('select = ["spelling", "repeated", "languagetool"]\n')
    monkeypatch.setenv("PROOFLINT_ENGINES_DIR", "/nowhere")
    for name in "ab":
        Path(f"articles/{name}.md").write_text("The boat left.\n")
    status, _, err = run("prune")
    assert (status, len(rows())) == (0, 4)
    assert "nothing is taken out of the baseline: languagetool took no part" in err
    Path("prooflint.toml").write_text(SETTINGS.format(""))  # it is off for good
    assert run("prune")[0] == 0
    assert [rule for _, rule, _ in rows()] == ["languagetool"]


def test_prune_puts_nothing_in_and_fails_only_if_that_is_asked_for(run: Run) -> None:
    run("create")
    Path("articles/a.md").write_text(NEW)
    before = Path(BASE).read_text()
    status, out, _ = run("prune", "--check")
    assert (status, Path(BASE).read_text()) == (1, before)
    assert out.startswith("2 entries fixed.\n  articles/a.md: ")
    assert run("prune")[:2] == (0, "2 entries taken out: fixed.\n")
    assert rows() == ALL[2:]
    assert run("prune", "--check")[:2] == (0, "0 entries fixed.\n")
    assert run("prune")[:2] == (0, ".prooflint-baseline is up to date.\n")


def test_articles_that_are_gone_are_fixed_where_they_would_have_been_seen(run: Run) -> None:
    run("create")
    Path("articles/a.md").unlink()
    Path("more").mkdir()
    Path("more/c.md").write_text("The boat left.\n")
    assert run("prune", "more")[:2] == (0, ".prooflint-baseline is up to date.\n")
    assert run("prune", "articles/b.md")[:2] == (0, ".prooflint-baseline is up to date.\n")
    assert run("prune", "articles")[:2] == (0, "2 entries taken out: fixed.\n")


def test_a_broken_file_is_refused_with_its_line(run: Run) -> None:
    run("create")
    Path(BASE).write_text(f"{Path(BASE).read_text()}<<<<<<< HEAD\n")
    for action in ("update", "prune", "report"):
        status, _, err = run(action)
        assert (status, err.startswith("prooflint: .prooflint-baseline:5: holds the marks of a merge")) == (
            2,
            True,
        )


@pytest.mark.parametrize("action", ["update", "prune", "report"])
def test_no_file(run: Run, action: str) -> None:
    assert run(action) == (
        2,
        "",
        "prooflint: .prooflint-baseline: no such file; “prooflint baseline create” writes it\n",
    )


def test_the_settings_name_the_file_or_want_none(run: Run) -> None:
    Path("prooflint.toml").write_text(SETTINGS.format('baseline = "desk/known"\n'))
    Path("desk").mkdir()
    assert run("create")[0] == 0
    assert {path for path, _, _ in rows("desk/known")} == {"../articles/a.md", "../articles/b.md"}
    assert run("update")[0] == 0
    Path("prooflint.toml").write_text(SETTINGS.format('baseline = ""\n'))
    assert run("create") == (
        2,
        "",
        "prooflint: the settings say baseline = “”; name the file with --baseline FILE\n",
    )


def test_from_another_folder_it_is_the_same_file(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run("create")
    before = Path(BASE).read_text()
    monkeypatch.chdir("articles")
    assert run("update", "a.md")[0] == 0
    assert Path("../.prooflint-baseline").read_text() == before


def test_actions_are_listed_and_a_wrong_one_is_refused(run: Run) -> None:
    status, out, _ = run("--help")
    assert (status, all(f"  {action} " in out for action in ("create", "update", "prune", "report"))) == (0, True)
    assert run("creat")[2] == "prooflint: prooflint baseline creat: no such action; did you mean “create”?\n"
