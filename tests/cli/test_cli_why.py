"""``prooflint why``: every fate has its words."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from lint.cli import main

Why = Callable[..., tuple[int, str, str]]

SETTINGS = """\
ignore = ["repeated"]
min-confidence = "certain"

[severity]
spelling = "warning"

[engines]
harper = "off"

[overrides."drafts/*"]
ignore = ["errors"]
"""
TEXT = """\
# The goverment said

<!-- prooflint-ignore spelling: a name -->

The goverment `paid` the bill.

He paid for for it. A zorbl paid. See https://goverment.example/teh for more.

“We was never payed,” he said. It could of been worse.

```
goverment
```
"""


@pytest.fixture
def why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Why:
    """Asks about a place of a text in a folder with settings."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PROOFLINT_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "prooflint.toml").write_text(SETTINGS)
    (tmp_path / "a.md").write_text(TEXT)
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "b.md").write_text(TEXT)

    def ask(*arguments: str) -> tuple[int, str, str]:
        status = main(("why", *arguments))
        said = capsys.readouterr()
        return status, said.out, said.err

    return ask


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("a.md:1", "spelling.unknown-word at 1:7, “goverment”: reported"),
        ("a.md:1", "heading, English as the text writes it"),
        ("a.md:1", "warning, certain; severity from prooflint.toml:5 (severity)"),
        ("a.md:1", "Instead: government"),
        ("a.md:5", "suppressed by the comment in line 3"),
        ("a.md:5", "holds code, which no rule reads"),
        ("a.md:7", "repeated.word at 7:9, “for for”: ignored: prooflint.toml:1 (ignore)"),
        ("a.md:7", "hidden, less sure than certain: prooflint.toml:2 (min-confidence)"),
        ("a.md:7", "holds an address or a placeholder, which is never judged"),
        ("a.md:9", "touches a quotation, where some rules are silent"),
        ("a.md:9", "errors.of-for-have at 9:35, “could of”: reported"),
        ("drafts/b.md:9", "ignored: prooflint.toml:11 (ignore)"),
        ("a.md:9", "said by house"),
        ("a.md:1", "harper: off: prooflint.toml:8 (engines)"),
        ("a.md:12", "No rule reads this line"),
        ("a.md:2", "No rule said anything here."),
    ],
)
def test_what_is_said_about_a_place(why: Why, place: str, expected: str) -> None:
    status, out, _ = why(place)
    assert status == 0
    assert expected in out


def test_a_column_leaves_out_what_stands_elsewhere(why: Why) -> None:
    _, out, _ = why("a.md:7:9")
    assert "repeated.word" in out
    assert "“zorbl”" not in out
    mark = next(line for line in out.splitlines() if "^" in line)
    shown = out.splitlines()[out.splitlines().index(mark) - 1]
    assert shown[mark.index("^")] == "f"


def test_the_command_line_decides_too(why: Why) -> None:
    assert "ignored: --ignore on the command line" in why("a.md:1", "--ignore", "spelling")[1]
    assert "not selected: --select on the command line" in why("a.md:1", "--select", "repeated")[1]
    shown = why("a.md:7", "--min-confidence", "possible")[1]
    assert "“zorbl”: reported" in shown


def test_without_settings_the_defaults_decide(why: Why, tmp_path: Path) -> None:
    (tmp_path / "e.txt").write_text("He knew that that decision was wrong.\n")
    out = why("e.txt:1", "--isolated", "--engine", "harper=off")[1]
    assert "repeated.word at 1:9, “that that”: hidden, less sure than likely: by default" in out


def test_a_rule_that_is_silent_in_quotations_says_so(why: Why, tmp_path: Path) -> None:
    (tmp_path / "f.txt").write_text("The officer said: “They left for Kiev.” He stayed in Kiev.\n")
    out = why("f.txt:1")[1]
    assert "places.kyiv at 1:34, “Kiev”: hidden in a quotation" in out
    assert "places.kyiv at 1:54, “Kiev”: " in out


def test_an_engine_is_asked_and_joined(why: Why) -> None:
    status, out, _ = why("a.md:9", "--engine", "harper=require")
    assert status == 0
    assert "harper.ModalOf at 9:35, “could of”: joined to errors.of-for-have" in out
    assert "also: harper.ModalOf" in out
    assert "harper: answered (" in out


def test_programs_read_the_same(why: Why) -> None:
    status, out, _ = why("a.md:5", "--output-format", "json")
    found = json.loads(out)
    assert status == 0
    assert (found["path"], found["line"], found["column"]) == ("a.md", 5, None)
    (block,) = found["blocks"]
    assert block["text"][block["start"] : block["end"]].startswith("The goverment")
    (opinion,) = [one for one in found["opinions"] if one["rule"] == "spelling.unknown-word"]
    assert opinion["fate"] == "suppressed"
    assert TEXT[opinion["start"] : opinion["end"]] == opinion["excerpt"] == "goverment"
    assert (opinion["severity"], opinion["stated"]) == ("warning", "certain")
    assert found["engines"]["harper"] == "off: prooflint.toml:8 (engines)"


@pytest.mark.parametrize(
    ("place", "message"),
    [
        ("a.md", "write it as FILE:LINE"),
        ("b.md:1", "b.md: no such file"),
        ("drafts:1", "drafts: no such file"),
        ("a.md:99", "there is no line 99"),
        ("a.md:0", "there is no line 0"),
        ("a.md:1:99", "there is no column 99; the line has 20"),
    ],
)
def test_a_place_that_is_not_there_is_refused(why: Why, place: str, message: str) -> None:
    status, out, err = why(place)
    assert (status, out) == (2, "")
    assert message in err


def test_the_front_matter_suppresses(why: Why, tmp_path: Path) -> None:
    (tmp_path / "c.md").write_text("---\nprooflint-ignore: [spelling]\n---\n\nThe goverment paid.\n")
    assert "suppressed by the front matter" in why("c.md:5")[1]


@pytest.mark.parametrize("words", ["The goverment paid for for it.\n", "He said that it could of been worse.\n"])
def test_what_is_reported_is_what_check_reports(
    why: Why, tmp_path: Path, capsys: pytest.CaptureFixture[str], words: str
) -> None:
    (tmp_path / "d.txt").write_text(words)
    told = json.loads(why("d.txt:1", "--output-format", "json")[1])["opinions"]
    main(("check", "d.txt", "--output-format", "json"))
    checked = json.loads(capsys.readouterr().out)["reports"][0]["findings"]
    reported = {(one["rule"], one["start"]) for one in told if one["fate"] == "reported"}
    assert reported == {(one["rule"], one["start"]) for one in checked}
