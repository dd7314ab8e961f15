"""``--fast``: what it leaves out, what it says about that, and that nothing heavy takes part."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import lint.checkers.context
import lint.language
from lint import tagger
from lint.checker import checkers
from lint.cli import check, main
from lint.cli._quick import limited
from lint.cli._session import Session
from lint.discovery import read
from lint.engine.own import Own

Run = Callable[..., tuple[int, str, str]]
ROOT = Path(__file__).parents[2]
SLOW = ["agreement", "apostrophes", "articles", "clauses", "context", "syntax"]
DRAFT = "The comittee were given there steal roof by the the council.\n\nThe list of items are long.\n"
MOST_TAGS = 20
"""Sentences' parts that may be tagged an article: a tag here and there costs little, every sentence does."""


@pytest.fixture
def run(tmp_path: Path, cached: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs ``prooflint check`` in a folder with a draft; LanguageTool is not there."""
    del cached
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft.md").write_text(DRAFT)

    def call(*arguments: str) -> tuple[int, str, str]:
        status = main(["check", *arguments])
        said = capsys.readouterr()
        return status, said.out, said.err

    return call


def rules(text: str) -> set[str]:
    return {finding["rule"] for report in json.loads(text)["reports"] for finding in report["findings"]}


def test_what_was_left_out_is_said_in_one_line(run: Run) -> None:
    _, out, _ = run("--fast", "--engine", "harper=off", "--engine", "languagetool=off", "draft.md")
    assert f" words.\nA quick look, without {', '.join(SLOW)}.\nexit " in out
    assert "A quick look" not in run("--fast", "--quiet", "--engine", "harper=off", "draft.md")[1]
    assert "A quick look" not in run("--engine", "harper=off", "draft.md")[1]


def test_harper_is_left_out_too(run: Run) -> None:
    _, out, _ = run("--fast", "--output-format", "json", "draft.md")
    answer = json.loads(out)
    assert answer["omitted"] == sorted([*SLOW, "harper", "languagetool"])
    assert set(answer["tool"]["engines"].values()) == {None}


def test_a_quick_look_finds_less_and_the_next_run_finds_all(run: Run) -> None:
    arguments = ("--engine", "harper=off", "--output-format", "json", "draft.md")
    fast, whole = rules(run("--fast", *arguments)[1]), rules(run(*arguments)[1])
    assert {"spelling.unknown-word", "repeated.word"} <= fast < whole
    assert {rule.partition(".")[0] for rule in whole - fast} <= set(SLOW)
    assert rules(run("--fast", *arguments)[1]) == fast


@pytest.mark.parametrize(
    ("selected", "found", "omitted"),
    [
        ("repeated", {"repeated.word"}, []),
        ("agreement.distant", set(), ["agreement"]),
        ("repeated,agreement.distant", {"repeated.word"}, ["agreement"]),
        ("harper.ThenThan", set(), ["harper"]),
    ],
)
def test_with_selected_rules(run: Run, selected: str, found: set[str], omitted: list[str]) -> None:
    _, out, _ = run("--fast", "--select", selected, "--output-format", "json", "draft.md")
    assert rules(out) == found
    assert json.loads(out)["omitted"] == omitted


def test_a_comment_about_a_rule_that_is_left_out_is_not_called_useless(run: Run, tmp_path: Path) -> None:
    comment = "<!-- prooflint-ignore agreement -->\n\nThe list of items are long.\n"
    (tmp_path / "draft.md").write_text(comment)
    status, out, _ = run("--fast", "draft.md")
    assert (status, "suppression" in out) == (0, False)


def test_an_engine_cannot_be_required_and_left_out(run: Run, tmp_path: Path) -> None:
    status, out, err = run("--fast", "--engine", "harper=require", "draft.md")
    assert (status, out) == (2, "")
    assert err == "prooflint: --fast asks no engine: leave out --engine harper=require, or --fast\n"
    # What a settings file requires is for other runs.
    (tmp_path / "prooflint.toml").write_text('[engines]\nharper = "require"\n')
    assert run("--fast", "draft.md")[0] == 1


def test_the_checkers_say_themselves_whether_they_are_quick() -> None:
    slow = sorted(name for name, checker in checkers().items() if not checker.quick)
    assert slow == sorted([*SLOW, "harper", "languagetool"])


def test_a_quick_checker_tags_no_sentences_and_asks_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    session = Session(check.parser().parse(["--isolated", "--fast"]))
    reader = session.proofreader
    sources = [read(str(path)) for path in sorted((ROOT / "articles").rglob("*")) if path.is_file()]
    tags: list[str] = []
    predict = tagger.Tagging._predict

    def counted(self: tagger.Tagging, *rest: Any) -> Any:
        tags.append("")
        return predict(self, *rest)

    def refused(*_: object) -> None:
        raise AssertionError("the model of the language was asked")

    monkeypatch.setattr(tagger.Tagging, "_predict", counted)
    monkeypatch.setattr(lint.language, "model", refused)
    monkeypatch.setattr(lint.checkers.context, "model", refused, raising=False)
    settings = limited(session.base, reader.checkers)
    own = Own(reader.checkers, reader.options)
    for source in sources:
        work = reader.begin(source)
        assert work.settings.ignore == settings.ignore
        own.run(work)
        assert not work.problems
    assert len(tags) < MOST_TAGS * len(sources)
