"""prooflint import."""

from collections.abc import Callable
from pathlib import Path

import pytest

from lint.cli import main

Run = Callable[..., tuple[int, str, str]]

STYLES = Path(__file__).parents[1] / "importing" / "styles"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs prooflint in a project of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PROOFLINT_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "prooflint.toml").write_text('[engines]\nharper = "off"\nlanguagetool = "off"\n')

    def call(*arguments: str) -> tuple[int, str, str]:
        status = main(arguments)
        said = capsys.readouterr()
        return status, said.out, said.err

    return call


def test_a_style_becomes_packs_that_hold(run: Run, tmp_path: Path) -> None:
    status, out, _ = run("import", "vale", str(STYLES / "Quay"))
    assert status == 0
    assert "2 of 2 rules carried over" in out
    line = out.splitlines()[-1]
    assert line.startswith("packs = [")
    assert line.endswith('"plain", "wordiness", "rules/quay", "rules/quay-more"]') or '"rules/quay"' in line
    (tmp_path / "prooflint.toml").write_text('packs = ["rules/quay", "rules/quay-more"]\n')
    assert run("rules", "test", "--select", "quay")[0] == 0
    (tmp_path / "a.txt").write_text("They waited for slack water.\n")
    status, out, _ = run("check", "--select", "quay,quay-more", "--engine", "harper=off", "a.txt")
    assert "quay.wide" in out
    assert "quay-more.narrow" in out


def test_what_was_left_is_listed(run: Run) -> None:
    _, out, _ = run("import", "vale", str(STYLES / "Harbour"), "--dry-run")
    assert "Harbour.Program: Harbour.Program is a program; packs hold no code" in out
    assert "Harbour.Twice: repeated.word does the same" in out


def test_a_dry_run_writes_nothing(run: Run, tmp_path: Path) -> None:
    status, out, _ = run("import", "vale", str(STYLES), "--dry-run")
    assert status == 0
    assert out.endswith("Nothing was written (--dry-run).\n")
    assert not (tmp_path / "rules").exists()


def test_a_second_run_overwrites_nothing_and_says_so(run: Run, tmp_path: Path) -> None:
    run("import", "vale", str(STYLES / "Quay"), "--into", "house")
    rule = tmp_path / "house" / "quay" / "wide.yaml"
    rule.write_text(rule.read_text() + "# ours\n")
    status, out, _ = run("import", "vale", str(STYLES / "Quay"), "--into", "house")
    assert status == 1
    assert "house/quay: is there already and stays as it is" in out
    assert rule.read_text().endswith("# ours\n")


def test_a_path_that_holds_no_styles(run: Run) -> None:
    status, _, err = run("import", "vale", "nowhere")
    assert (status, err) == (
        2,
        "prooflint: nowhere: is no folder; expected a Vale style, or the folder that holds the styles\n",
    )


def test_words_go_to_the_lists_once(run: Run, tmp_path: Path) -> None:
    (tmp_path / "accept.txt").write_text("quayside\nsynergy\n")
    (tmp_path / "codespell.txt").write_text("hte->the\nclas->class, clash,\n")
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "accept.txt").write_text("# ours\nberthing\n")
    (tmp_path / "words" / "reject.txt").write_text("synergy -> teamwork\n")
    status, out, _ = run("import", "words", "accept.txt", "codespell.txt")
    assert status == 1
    assert "synergy: is on the list of rejected words" in out
    assert (tmp_path / "words" / "accept.txt").read_text() == "# ours\nberthing\nquayside\n"
    assert (tmp_path / "words" / "reject.txt").read_text() == "clas -> class\nhte -> the\nsynergy -> teamwork\n"
    _, out, _ = run("import", "words", "accept.txt", "codespell.txt")
    assert "nothing new for words/accept.txt" in out
    assert "nothing new for words/reject.txt" in out


def test_words_of_a_plain_list_may_be_wrong_ones(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_text("synergy\n")
    status, out, _ = run("import", "words", "--reject", "bad.txt", "--dry-run")
    assert status == 0
    assert "1 line new in words/reject.txt" in out
    assert not (tmp_path / "words").exists()
    assert run("import", "words", "--reject", "bad.txt")[0] == 0
    assert (tmp_path / "words" / "reject.txt").read_text() == "synergy\n"


def test_a_list_that_is_not_there(run: Run) -> None:
    status, _, err = run("import", "words", "none.txt")
    assert (status, err) == (2, "prooflint: none.txt: cannot be read: no such file or directory\n")


@pytest.mark.parametrize(
    ("arguments", "status"), [(("import",), 2), (("import", "--help"), 0), (("import", "wale"), 2)]
)
def test_actions(run: Run, arguments: tuple[str, ...], status: int) -> None:
    code, out, err = run(*arguments)
    assert code == status
    assert "prooflint import" in out + err
