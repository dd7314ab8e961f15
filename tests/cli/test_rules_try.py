"""prooflint rules try: what a rule would do to articles."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from lint.checkers import house
from lint.cli import main

Run = Callable[..., tuple[int, str, str]]

RULE = """kind: replace
message: Write “{better}”, not “{found}”.
why: House style.
replace: {%s: %s}
examples: [{bad: It is %s., good: It is %s.}]
clean: [It was.]
"""
FIRST = """# The harbour

The pier was prodigiously old. The mayor said “it was prodigiously old” twice.

<!-- prooflint-ignore desk.old: a name -->

A prodigiously small boat came.
"""
SECOND = "The harbour is prodigiously wide, and the the sea is prodigiously deep.\n"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PROOFLINT_CACHE_DIR", str(tmp_path / "cache"))
    for folder, name in (("desk", "old"), ("desk", "new"), ("drafts", "deep")):
        (tmp_path / folder).mkdir(exist_ok=True)
        phrase, better = ("wide", "broad") if name == "new" else ("prodigiously", "very")
        (tmp_path / folder / f"{name}.yaml").write_text(RULE % (phrase, better, phrase, better))
    (tmp_path / "prooflint.toml").write_text('packs = ["desk"]\nignore = ["desk.old"]\n')
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.md").write_text(FIRST)
    (tmp_path / "articles" / "b.md").write_text(SECOND)
    (tmp_path / "articles" / "c.md").write_text("Nothing to see here.\n")

    def call(*arguments: str) -> tuple[int, str, str]:
        house._packs.cache_clear()
        house._search.cache_clear()
        status = main(("rules", "try", *arguments))
        said = capsys.readouterr()
        return status, said.out, said.err

    return call


def answer(run: Run, *arguments: str) -> dict[str, object]:
    status, out, err = run(*arguments, "--output-format", "json")
    assert (status, err) == (0, "")
    value: dict[str, object] = json.loads(out)
    return value


def test_a_rule_that_is_off_as_if_it_were_on(run: Run) -> None:
    value = answer(run, "desk.old", "articles")
    assert value["fates"] == {"reported": 3, "quotation": 1, "suppressed": 1}
    assert (value["hits"], value["shown"], value["articles"], value["touched"]) == (5, 3, 3, 2)
    assert value["words"] == 36
    assert value["per_1000_words"] == round(3000 / 36, 4)
    places = value["places"]
    assert isinstance(places, list)
    assert [(place["path"], place["line"], place["column"], place["fate"]) for place in places] == [
        ("articles/a.md", 3, 14, "reported"),
        ("articles/a.md", 3, 55, "quotation"),
        ("articles/a.md", 7, 3, "suppressed"),
        ("articles/b.md", 1, 16, "reported"),
        ("articles/b.md", 1, 54, "reported"),
    ]
    assert places[0]["replacements"] == ["very"]


def test_a_file_that_is_in_no_pack(run: Run) -> None:
    value = answer(run, "drafts/deep.yaml", "articles")
    assert value["rule"] == "drafts.deep"
    assert value["fates"] == {"reported": 4, "quotation": 1}  # the comment names another rule
    assert value["overlap"] == {}


def test_a_changed_file_of_a_pack_stands_for_the_rule(run: Run) -> None:
    Path("desk/new.yaml").write_text(RULE % ("deep", "low", "deep", "low"))
    assert answer(run, "./desk/new.yaml", "articles")["hits"] == 1


def test_overlap_counts_rules_that_are_on(run: Run) -> None:
    Path("prooflint.toml").write_text('packs = ["desk"]\n')
    value = answer(run, "drafts/deep.yaml", "articles")
    assert value["overlap"] == {"desk.old": 3}
    assert "desk.old reports 3 of its 4 hits already" in str(value["verdict"])


def test_a_rule_of_a_checker(run: Run) -> None:
    value = answer(run, "repeated.word", "articles/b.md")
    assert (value["hits"], value["cost_of"]) == (1, "checker")


def test_a_rule_of_a_built_in_pack_that_is_not_on(run: Run) -> None:
    assert answer(run, "plain.many", "articles")["rule"] == "plain.many"


def test_as_text(run: Run) -> None:
    status, out, _ = run("desk.old", "articles", "--limit", "2")
    assert status == 0
    assert out.startswith("articles/a.md:3:14  → very\n  │ The pier was prodigiously old.")
    assert "\n  │              ^^^^^^^^^^^^\n" in out
    assert "articles/a.md:3:55  → very  (in quotations)\n" in out
    assert "… and 3 more hits" in out
    assert "desk.old: 5 hits in 3 articles with 36 words" in out
    assert "a writer would see    3: 83.33 in 1,000 words, in 2 of 3 articles" in out
    assert "It speaks often" in out


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("It was calm.\n", "It finds nothing here"),
        ("He said “it was prodigiously calm”.\n", "It would report nothing"),
        ("It was prodigiously calm. " + "The boat came. " * 1000, "It speaks seldom"),
        ("It was prodigiously calm.\n", "It speaks often"),
        ("\n", "Nothing was read"),
    ],
)
def test_verdicts(run: Run, text: str, said: str) -> None:
    Path("articles/d.md").write_text(text)
    assert str(answer(run, "desk.old", "articles/d.md")["verdict"]).startswith(said)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("desk.odl", "articles"), "no rule is called “desk.odl”; did you mean “desk.old”?"),
        (("drafts/none.yaml", "articles"), "drafts/none.yaml: cannot be read"),
        (("desk.old", "nowhere"), "nowhere: no such file or folder"),
        (("desk.old", "--limit", "-1"), "--limit -1: expected"),
    ],
)
def test_wrong_use(run: Run, arguments: tuple[str, ...], message: str) -> None:
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert err.startswith(f"prooflint: {message}")


def test_an_article_that_cannot_be_read(run: Run) -> None:
    Path("articles/d.md").write_bytes(b"\xff\xfeabc")
    status, out, err = run("desk.old", "articles")
    assert status == 3
    assert "5 hits" in out
    assert "not checked: articles/d.md" in err
