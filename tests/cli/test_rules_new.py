"""prooflint rules new: a rule with an example from the articles."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from lint.checkers import house
from lint.cli import main

Run = Callable[..., tuple[int, str, str]]

ARTICLES = {
    "a.md": "# The harbour\n\nThe mayor will utilise the old harbour for a summer market. A useful plan, said the baker.\n",
    "b.md": "Its users like the utility room near the gate. We saw Github and a GitHub page about the bridge.\n\n"
    "The website of the town is slow today. The museum has a web site of its own too.\n",
}
BASE = ("--why", "House style.", "--create")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Run]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PROOFLINT_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "prooflint.toml").write_text('packs = ["plain"]\n')
    (tmp_path / "articles").mkdir()
    for name, text in ARTICLES.items():
        (tmp_path / "articles" / name).write_text(text)

    def call(*arguments: str) -> tuple[int, str, str]:
        house._packs.cache_clear()
        house._search.cache_clear()
        status = main(("rules", "new", "articles", *arguments))
        said = capsys.readouterr()
        return status, said.out, said.err

    yield call
    house._packs.cache_clear()
    house._search.cache_clear()


def written(name: str) -> dict[str, Any]:
    value: dict[str, Any] = yaml.safe_load(Path(name).read_text("utf-8"))
    return value


def test_replace(run: Run) -> None:
    status, out, err = run("--kind", "replace", "--phrase", "utilise", "--better", "use", *BASE)
    assert (status, err) == (0, "")
    assert written("house/utilise.yaml") == {
        "kind": "replace",
        "message": "Write “{better}”, not “{found}”.",
        "why": "House style.",
        "replace": {"utilise": "use"},
        "examples": [
            {
                "bad": "The mayor will utilise the old harbour for a summer market.",
                "good": "The mayor will use the old harbour for a summer market.",
            }
        ],
        "clean": ["Its users like the utility room near the gate."],
    }
    assert written("house/_pack.yaml")["name"] == "house"
    assert '"house"]' in out
    assert "1 rule tested: all examples hold" in out
    assert "house.utilise: 1 hit in 2 articles" in out


@pytest.mark.parametrize(
    ("options", "examples"),
    [
        (
            ("--kind", "forbid", "--phrase", "utilise"),
            (
                "The mayor will utilise the old harbour for a summer market.",
                "The mayor will the old harbour for a summer market.",
            ),
        ),
        (
            ("--kind", "capitalise", "--phrase", "GitHub"),
            (
                "We saw Github and a GitHub page about the bridge.",
                "We saw GitHub and a GitHub page about the bridge.",
            ),
        ),
        (
            ("--kind", "consistent", "--phrase", "website", "--phrase", "web site"),
            (
                "The website of the town is slow today. The museum has a web site of its own too.",
                "The website of the town is slow today. The museum has a website of its own too.",
            ),
        ),
        (
            ("--kind", "replace", "--phrase", "practicable", "--better", "useful"),
            ("A practicable plan, said the baker.", "A useful plan, said the baker."),
        ),
        (
            ("--kind", "replace", "--phrase", "quay", "--better", "pier", "--bad", "The quay is closed."),
            ("The quay is closed.", "The pier is closed."),
        ),
    ],
)
def test_examples_from_the_articles(run: Run, options: tuple[str, ...], examples: tuple[str, str]) -> None:
    status, _, err = run(*options, *BASE, "--name", "one", "--clean", "It rained all day.")
    assert (status, err) == (0, "")
    found = written("house/one.yaml")["examples"]
    assert [(one["bad"], one["good"]) for one in found] == [examples]


def test_several_phrases_and_replacements_and_a_source(run: Run) -> None:
    options = (
        "--kind",
        "replace",
        "--phrase",
        "utilise",
        "--phrase",
        "utilize",
        "--better",
        "use",
        "--better",
        "employ",
    )
    more = ("--source", "https://example.org/guide", "--severity", "info", "--message", "Plainer: “{better}”.")
    assert run(*options, *more, *BASE)[::2] == (0, "")
    found = written("house/utilise.yaml")
    assert found["replace"] == {"utilise": ["use", "employ"], "utilize": ["use", "employ"]}
    assert (found["source"], found["severity"]) == ("https://example.org/guide", "info")
    assert found["message"] == "Plainer: “{better}”."


def test_words_that_yaml_would_take_for_something_else(run: Run) -> None:
    options = ("--kind", "replace", "--phrase", "no", "--better", "yes", "--name", "no")
    texts = ("--bad", "He said: no!", "--clean", "# nothing: at all")
    assert run(*options, *texts, *BASE)[0] == 0
    assert written("house/no.yaml")["replace"] == {"no": "yes"}


def test_nothing_is_overwritten(run: Run) -> None:
    options = ("--kind", "replace", "--phrase", "utilise", "--better", "use", *BASE)
    assert run(*options)[0] == 0
    before = Path("house/utilise.yaml").read_bytes()
    status, out, err = run(*options[:-3], "--why", "Other.")
    assert (status, out) == (2, "")
    assert err.startswith("prooflint: house/utilise.yaml: is there already")
    assert Path("house/utilise.yaml").read_bytes() == before


def test_the_pack_of_the_project_is_taken_and_nothing_is_said_of_settings(run: Run) -> None:
    Path("desk").mkdir()
    Path("prooflint.toml").write_text('packs = ["plain", "desk"]\n')
    status, out, _ = run("--kind", "replace", "--phrase", "utilise", "--better", "use", "--why", "So.")
    assert status == 0
    assert Path("desk/utilise.yaml").is_file()
    assert "packs = " not in out


def test_the_line_for_the_settings_keeps_what_is_there(run: Run) -> None:
    _, out, _ = run("--kind", "replace", "--phrase", "utilise", "--better", "use", *BASE)
    assert '  packs = ["plain", "house"]\n' in out
    assert Path("prooflint.toml").read_text() == 'packs = ["plain"]\n'


ASKED = ("--kind", "replace", "--phrase", "utilise", "--better", "use", "--why", "So.")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ((), "name --kind, --phrase, --why"),
        (("--kind", "replace", "--phrase", "utilise"), "name --better, --why"),
        (ASKED, "house: no such folder; --create makes it"),
        ((*ASKED, "--pack", "plain"), "--pack plain: this pack comes with the tool"),
        (
            (*ASKED, "--pack", "spelling"),
            "--pack spelling: the pack is called “spelling”, which is the name of a checker",
        ),
        ((*ASKED, "--name", "../Up"), "--name ../Up: expected small letters, digits and hyphens"),
        ((*ASKED, "--bad", "It rains."), "--bad “It rains.”: the rule finds nothing in it"),
        ((*ASKED, "--clean", "They utilise it."), "--clean “They utilise it.”: the rule finds its words in it"),
        ((*ASKED, "--bad", "They utilise it.", "--good", "They do utilise it."), "--good “They do utilise it.”"),
        ((*ASKED, "--message", "Not {fund}."), "utilise.yaml:2: “message” has the unknown slot"),
        (("--kind", "forbid", "--phrase", "zzyzx", "--why", "So."), "no sentence of the articles has “zzyzx”"),
        (
            ("--kind", "forbid", "--phrase", "gate", "--better", "x", "--why", "So."),
            "--better: a rule of kind forbid",
        ),
        (
            ("--kind", "forbid", "--phrase", "zzyzx", "--why", "So.", "--bad", "A zzyzx came."),
            "no sentence of the articles looks alike and is right; give one with --clean",
        ),
    ],
)
def test_wrong_use_writes_nothing(run: Run, options: tuple[str, ...], message: str) -> None:
    status, _, err = run(*options)
    assert status == 2
    assert err.startswith(f"prooflint: {message}")
    assert not Path("house").exists()


def test_questions_at_a_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(
        ["replce", "replace", "zzyzx, zzyzz", "thing", "", "So.", "", "", "The zzyzx came.", "It went.", "yes"]
    )
    asked: list[str] = []

    def answer(question: str) -> str:
        asked.append(question)
        return next(answers)

    monkeypatch.setattr("builtins.input", answer)
    monkeypatch.setattr("lint.cli._rules_new._asks", lambda: True)
    status, out, err = run()
    assert (status, err) == (0, "")
    assert "did you mean “replace”?" in out
    found = written("house/zzyzx.yaml")
    assert found["replace"] == {"zzyzx": "thing", "zzyzz": "thing"}
    assert found["examples"] == [{"bad": "The zzyzx came.", "good": "The thing came."}]
    assert asked[-1] == "Make the folder house? (yes, no) [yes]: "
    assert "[zzyzx]" in asked[6]
    assert "[house]" in asked[7]


def test_answers_that_end_too_soon(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(question: str) -> str:
        raise EOFError(question)

    monkeypatch.setattr("builtins.input", gone)
    monkeypatch.setattr("lint.cli._rules_new._asks", lambda: True)
    assert run() == (2, "", "prooflint: the answers ended before the rule was complete\n")
