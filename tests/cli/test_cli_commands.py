"""The commands beside check."""

import json
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from lint import __version__
from lint.checkers import house
from lint.cli import commands, main

Run = Callable[..., tuple[int, str, str]]
ROOT = Path(__file__).parents[2]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in this process, in an empty folder without Harper."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PROOFLINT_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "prooflint.toml").write_text('[engines]\nharper = "off"\n')

    def call(*arguments: str) -> tuple[int, str, str]:
        status = main(arguments)
        said = capsys.readouterr()
        return status, said.out, said.err

    return call


def test_every_command_says_what_it_is_for(run: Run) -> None:
    status, out, _ = run("--help")
    assert status == 0
    assert {"check", "stats", "rules", "explain", "config", "doctor", "version", "commit-msg"} <= set(commands())
    assert all(f"  {name} " in out for name in commands())


@pytest.mark.parametrize("name", commands())
def test_every_command_has_help(name: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "lint", name, "--help"], capture_output=True, text=True, cwd=ROOT, timeout=60, check=False
    )  # fmt: skip
    assert done.returncode == 0
    assert f"prooflint {name}" in done.stdout


def test_no_command_is_wrong_use(run: Run) -> None:
    assert run()[0] == 2


def test_version(run: Run) -> None:
    status, out, _ = run("version")
    assert status == 0
    assert out.splitlines()[0] == f"prooflint {__version__}"
    assert run("--version")[1] == out


def test_explain_gives_reason_and_examples(run: Run) -> None:
    status, out, _ = run("explain", "repeated.word")
    assert status == 0
    assert "repeated.word" in out
    assert "the the" in out.lower()


def test_explain_knows_the_rules_of_the_packs(run: Run) -> None:
    listed = [row["id"] for row in json.loads(run("rules", "--output-format", "json")[1])]
    assert run("explain", next(name for name in listed if name.startswith("errors.")))[0] == 0


def test_the_list_of_rules_says_which_are_on(run: Run) -> None:
    _, out, _ = run("rules", "--ignore", "repeated.word")
    row = next(line for line in out.splitlines() if line.startswith("repeated.word "))
    assert row.split()[1] == "off"
    row = next(line for line in out.splitlines() if line.startswith("spelling.unknown-word "))
    assert row.split()[1] == "on"


def test_an_example_that_does_not_hold_fails_the_test_of_the_rules(run: Run, tmp_path: Path) -> None:
    pack = tmp_path / "desk"
    pack.mkdir()
    text = (
        "kind: replace\nmessage: Write “{better}”, not “{found}”.\nwhy: House style.\n"
        "replace: {gotten: got}\nexamples: [{bad: He has gotten it., good: He has got it.}]\nclean: [%s]\n"
    )
    (pack / "gotten.yaml").write_text(text % "He got it.")
    (tmp_path / "prooflint.toml").write_text('packs = ["desk"]\n[engines]\nharper = "off"\n')
    assert run("rules", "test", "--select", "desk")[0] == 0
    house._packs.cache_clear()  # a run reads its packs once
    (pack / "gotten.yaml").write_text(text % "She has gotten it too.")
    status, out, _ = run("rules", "test")
    assert status == 1
    assert "desk.gotten: speaks about a text that is right" in out


def test_the_rules_hold_beside_the_word_lists_of_a_project(run: Run, tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "reject.txt").write_text("moist -> damp\n")
    (tmp_path / "words" / "accept.txt").write_text("Netherby\n")
    status, out, _ = run("rules", "test", "--select", "spelling")
    assert (status, "all examples hold" in out) == (0, True)


def test_a_rule_file_with_a_mistake_is_refused_with_file_and_line(run: Run, tmp_path: Path) -> None:
    pack = tmp_path / "desk"
    pack.mkdir()
    (pack / "bad.yaml").write_text("kind: replace\nmesage: x\n")
    (tmp_path / "prooflint.toml").write_text('packs = ["desk"]\n')
    (tmp_path / "a.md").write_text("Text.\n")
    status, _, err = run("check", "a.md")
    assert status == 2
    assert "bad.yaml:2" in err
    assert "message" in err


def test_config_prints_settings_that_can_be_read_back(run: Run) -> None:
    status, out, _ = run("config", "--language", "en-GB")
    assert status == 0
    values = tomllib.loads(out)
    assert values["language"] == "en-GB"
    assert values["engines"] == {"harper": "off"}


def test_the_published_schema_of_the_settings_is_the_one_of_the_code(run: Run) -> None:
    schema = json.loads(run("config", "--schema")[1])
    published = json.loads((ROOT / "docs" / "prooflint.schema.json").read_text("utf-8"))
    assert published == schema, "run: prooflint config --schema > docs/prooflint.schema.json"
    jsonschema.validate({"language": "en-GB", "overrides": {"a/*": {"ignore": ["spelling"]}}}, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"langauge": "en-GB"}, schema)


def test_doctor_names_the_engines_and_what_would_be_checked(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Text.\n")
    status, out, _ = run("doctor")
    assert status == 0
    assert f"prooflint {__version__}" in out
    assert "harper (off) off in the settings" in out
    assert "Would be checked: 1 files (.md 1)" in out


def test_doctor_says_for_which_files_overrides_hold(run: Run, tmp_path: Path) -> None:
    (tmp_path / "prooflint.toml").write_text('[engines]\nharper = "off"\n[overrides."b.md"]\nignore = ["plain"]\n')
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text("Text.\n")
    out = run("doctor")[1]
    assert "  a.md: settings of prooflint.toml\n" in out
    assert "  b.md: settings of prooflint.toml with overrides\n" in out


def test_doctor_names_the_version_of_an_engine_that_answers(run: Run) -> None:
    assert "harper (require) answers, version" in run("doctor", "--engine", "harper=require")[1]
