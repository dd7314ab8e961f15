"""prooflint rules test: broken packs fail with file and line; coverage and mutation."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from lint.checkers import house
from lint.cli import main

Run = Callable[..., tuple[int, str, str]]

GOOD = """kind: replace
message: Write “{better}”, not “{found}”.
why: House style.
autofix: true
replace:
  gotten: got
  forgat: forgot
examples:
  - bad: He has gotten it.
    good: He has got it.
clean:
  - He got it.
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Run]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PROOFLINT_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "gotten.yaml").write_text(GOOD)
    (tmp_path / "prooflint.toml").write_text('packs = ["desk"]\n')

    def call(*arguments: str) -> tuple[int, str, str]:
        house._packs.cache_clear()  # a run reads its packs once
        house._search.cache_clear()
        status = main(("rules", "test", *arguments))
        said = capsys.readouterr()
        return status, said.out, said.err

    yield call
    house._packs.cache_clear()
    house._search.cache_clear()


BROKEN = [
    (
        "missing example",
        "examples:\n  - bad: He has gotten it.\n    good: He has got it.\n",
        "",
        "gotten.yaml:1: a rule",
    ),
    ("missing clean text", "clean:\n  - He got it.\n", "", "gotten.yaml:1: a rule"),
    (
        "nothing",
        "bad: He has gotten it.",
        "bad: He has it.",
        "gotten.yaml:9: desk.gotten: “He has it.” gives nothing",
    ),
    ("wrong fix", "good: He has got it.", "good: He got it.", "gotten.yaml:9: desk.gotten: fixing"),
    (
        "good that is not",
        "good: He has got it.",
        "good: He has gotten it.",
        "gotten.yaml:10: desk.gotten: speaks about",
    ),
    (
        "clean that is not",
        "- He got it.",
        "- He got it.\n  - He had gotten it.",
        "gotten.yaml:13: desk.gotten: speaks about",
    ),
    ("unknown slot", "{found}", "{fund}", "gotten.yaml:2: “message” has the unknown slot “{fund}”"),
    ("explosive pattern", "forgat: forgot", "/forgat(a+)+/: forgot", "gotten.yaml:7: the pattern /forgat(a+)+/"),
    ("unknown key", "autofix", "autofixx", "gotten.yaml:4: unknown key"),
]


@pytest.mark.parametrize("by", ["settings", "folder", "file", "selector"])
@pytest.mark.parametrize(("old", "new", "expected"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN])
def test_a_broken_rule_fails_with_file_and_line(run: Run, by: str, old: str, new: str, expected: str) -> None:
    assert old in GOOD
    Path("desk/gotten.yaml").write_text(GOOD.replace(old, new))
    Path("desk/other.yaml").write_text(GOOD.replace("gotten", "putten").replace("forgat", "sot"))
    what = {"settings": (), "folder": ("./desk",), "file": ("desk/gotten.yaml",), "selector": ("desk",)}[by]
    status, out, err = run(*what)
    assert (status, err) == (1, "")
    assert f"desk/{expected}" in out
    assert "desk.putten" not in out
    assert "failure" in out.splitlines()[-1]


@pytest.mark.parametrize("what", [(), ("./desk",), ("desk",), ("desk/gotten.yaml",), ("desk.gotten",)])
def test_a_sound_rule_passes(run: Run, what: tuple[str, ...]) -> None:
    status, out, err = run(*what)
    assert (status, err) == (0, "")
    assert out.endswith("all examples hold\n")


@pytest.mark.parametrize("what", [(), ("./desk",), ("desk/gotten.yaml",)])
def test_a_rule_for_one_english(run: Run, what: tuple[str, ...]) -> None:
    Path("desk/gotten.yaml").write_text(GOOD + "dialects: [en-AU]\n")
    status, out, _ = run(*what, "--coverage")
    assert status == 0
    assert "3 of       4" in out


def test_an_example_that_gives_another_rule_too(run: Run) -> None:
    Path("desk/it.yaml").write_text(
        GOOD.replace("gotten", "gatten").replace("forgat", "has gotten").replace("forgot", "has")
    )
    status, out, _ = run("./desk")
    assert status == 1
    assert "desk/gotten.yaml:9: desk.gotten: “He has gotten it.” gives desk.gotten, desk.it" in out


def test_forms_of_which_a_guide_chooses_one_may_contradict_each_other(run: Run) -> None:
    Path("desk/gotten.yaml").write_text(GOOD + "default: false\n")
    other = GOOD.replace("gotten: got", "got: gotten").replace("forgat: forgot", "forgot: forgat")
    other = other.replace("bad: He has gotten", "bad: He has got").replace(
        "good: He has got ", "good: He has gotten "
    )
    Path("desk/got.yaml").write_text(other.replace("- He got it.", "- He had it.") + "default: false\n")
    assert run("./desk")[0] == 0


@pytest.mark.parametrize("what", [(), ("./desk",)])
def test_a_name_that_two_rules_claim(run: Run, what: tuple[str, ...]) -> None:
    Path("desk/putten.yaml").write_text(GOOD.replace("gotten", "putten") + "aliases: [desk.gotten]\n")
    status, out, _ = run(*what)
    assert status == 1
    assert "desk/putten.yaml:13: the name desk.gotten already belongs to desk.gotten" in out


def test_a_name_that_rules_of_two_packs_claim(run: Run) -> None:
    Path("sport").mkdir()
    Path("sport/putten.yaml").write_text(GOOD.replace("gotten", "putten") + "aliases: [desk.gotten]\n")
    Path("prooflint.toml").write_text('packs = ["desk", "sport"]\n')
    status, out, _ = run()
    assert status == 1
    assert "sport/putten.yaml:13: the name desk.gotten already belongs" in out


def test_a_rule_file_that_is_in_no_pack(run: Run, tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "putten.yaml").write_text(GOOD.replace("gotten", "putten"))
    (tmp_path / "drafts" / "else.yaml").write_text("no: rule\n")
    assert run("drafts/putten.yaml") == (0, "1 rule tested: all examples hold\n", "")
    status, out, _ = run("drafts/else.yaml")
    assert status == 1
    assert "drafts/else.yaml:1: " in out


@pytest.mark.parametrize(
    ("what", "message"),
    [
        ("nowhere/", "nowhere: no such file or folder of rules"),
        ("desk.goten", "no rule is called “desk.goten”; did you mean “desk.gotten”?"),
        ("./cache", "cache: holds no rules; expected files that end in .yaml"),
    ],
)
def test_what_is_not_there_is_wrong_use(run: Run, tmp_path: Path, what: str, message: str) -> None:
    (tmp_path / "cache").mkdir(exist_ok=True)
    assert run(what) == (2, "", f"prooflint: {message}\n")


def test_coverage_names_what_no_text_reaches(run: Run) -> None:
    status, out, _ = run("desk", "--coverage")
    assert status == 0
    assert "desk/gotten.yaml:7: phrases not reached: the phrase “forgat”" in out
    assert " 1 of       2   50.0 %" in out
    assert "  all              3 of       4   75.0 %" in out


@pytest.mark.parametrize(("least", "status"), [("75", 0), ("75.1", 1), ("0", 0), ("101", 2), ("-1", 2)])
def test_the_least_coverage(run: Run, least: str, status: int) -> None:
    assert run("desk", f"--min-coverage={least}")[0] == status


def test_mutation_names_what_the_examples_miss(run: Run) -> None:
    status, out, _ = run("desk", "--mutation")
    assert status == 0
    assert "desk/gotten.yaml:7: examples do not notice that the phrase “forgat” is taken out" in out
    assert "“gotten”" not in out
    assert "Noticed by the examples: 2 of 4 changes (50.0 %)." in out


def test_a_rule_whose_examples_fail_is_not_weakened(run: Run) -> None:
    Path("desk/gotten.yaml").write_text(GOOD.replace("- He got it.", "- He has gotten it."))
    status, out, _ = run("desk", "--mutation")
    assert status == 1
    assert "Noticed by the examples: 0 of 0 changes." in out


def test_json(run: Run) -> None:
    status, out, _ = run("./desk", "--coverage", "--mutation", "--output-format", "json")
    assert status == 0
    value = json.loads(out)
    assert (value["rules"], value["failures"], value["reached"]) == (1, [], 75.0)
    missed = [row for row in value["coverage"] if not row["reached"]]
    assert [(row["rule"], row["file"], row["line"], row["kind"]) for row in missed] == [
        ("desk.gotten", "desk/gotten.yaml", 7, "phrase")
    ]
    assert sum(not row["noticed"] for row in value["mutation"]) == 2
