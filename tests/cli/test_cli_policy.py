"""Why a run ends as it does: settings, options, and the last line of the report."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from lint.cli import main

Run = Callable[..., tuple[int, str, str]]
ROOT = Path(__file__).parents[2]

SETTINGS = '[engines]\nharper = "off"\nlanguagetool = "off"\n'


@pytest.fixture
def desk(tmp_path: Path, cached: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with three errors in two drafts, checked for spelling only."""
    del cached
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PROOFLINT_NO_CACHE", "1")
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    (tmp_path / "drafts").mkdir()
    (tmp_path / "a.md").write_text("The missle flew over the goverment.\n")
    (tmp_path / "drafts" / "b.md").write_text("The comittee met.\n")
    settle()
    return tmp_path


@pytest.fixture
def run(desk: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a check in this process: exit status, standard output, standard error."""
    del desk

    def call(*arguments: str) -> tuple[int, str, str]:
        capsys.readouterr()
        status = main(("check", *arguments))
        said = capsys.readouterr()
        return status, said.out, said.err

    return call


def settle(text: str = "", head: str = "") -> None:
    Path("prooflint.toml").write_text(f'select = ["spelling", "suppression"]\n{head}\n{SETTINGS}{text}')


@pytest.mark.parametrize(
    ("settings", "arguments", "status", "reason"),
    [
        ("", ["a.md"], 1, "2 errors (fail-on warning)"),
        ("", ["."], 1, "3 errors (fail-on warning)"),
        ("", ["--exit-zero", "."], 0, "3 errors (fail-on warning), but --exit-zero"),
        ("", ["--fail-on", "never", "."], 0, "3 errors, none of which fails (fail-on never)"),
        ('[severity]\nspelling = "warning"', ["--fail-on", "error", "."], 0, "3 warnings, below fail-on error"),
        ('[severity]\nspelling = "warning"', ["--max-warnings", "3", "."], 0, "at most 3 warnings allowed"),
        ('[severity]\nspelling = "warning"', ["--max-warnings", "2", "."], 1, "more than 2 (max-warnings)"),
        ('[severity]\nspelling = "warning"\n[exit]\nmax-warnings = 2', ["."], 1, "more than 2 (max-warnings)"),
        ("[exit]\nmax-findings = 3", ["."], 0, "3 errors, at most 3 allowed (exit.max-findings)"),
        ("[exit]\nmax-findings = 2", ["."], 1, "3 errors, more than 2 (exit.max-findings)"),
        ("[exit]\nmax-per-1000-words = 400", ["."], 0, "at most 400 in 1,000 words"),
        ("[exit]\nmax-per-1000-words = 300.5", ["."], 1, "333.3 in 1,000 words, more than 300.5"),
        ('[exit]\nrules = ["grammar", "dates"]', ["."], 0, "none of which counts"),
        ('[exit]\nignore = ["spelling"]', ["."], 0, "none of which counts"),
        ("[exit]\nnew-only = true", ["."], 0, "none known to be new"),
        ('[overrides."drafts/**".exit]\nmax-findings = 9', ["drafts"], 0, "1 error, at most 9 allowed"),
        ('[overrides."drafts/**".exit]\nmax-findings = 9', ["."], 1, "2 errors (fail-on warning)"),
        ('[exit]\nmax-findings = 9\n[overrides."a.md".exit]\nmax-findings = 0', ["."], 1, "2 errors (fail-on"),
    ],
)
def test_the_last_line_says_why(run: Run, settings: str, arguments: list[str], status: int, reason: str) -> None:
    settle(settings)
    found, out, _ = run(*arguments)
    last = out.splitlines()[-1]
    assert found == status
    assert last.startswith(f"exit {status}: ")
    assert reason in last
    assert run("--output-format", "concise", *arguments)[1].splitlines()[-1] == f"prooflint: {last}"
    answer = json.loads(run("--output-format", "json", *arguments)[1])
    assert answer["exit"] == {"status": status, "reason": last.partition(": ")[2]}
    jsonschema.validate(answer, json.loads((ROOT / "docs" / "report.schema.json").read_text("utf-8")))


def test_of_a_clean_article_the_summary_says_it(run: Run) -> None:
    Path("a.md").write_text("All is well.\n")
    assert run("a.md")[1] == "Nothing to mend in 1 article, 3 words.\n"
    assert run("--output-format", "concise", "a.md")[1] == ""
    assert json.loads(run("--output-format", "json", "a.md")[1])["exit"] == {
        "status": 0,
        "reason": "nothing to mend",
    }


def test_quiet_reports_give_no_reason(run: Run) -> None:
    assert "exit 1" not in run("--quiet", ".")[1]
    assert "exit 1" not in run("--quiet", "--output-format", "concise", ".")[1]


def test_a_problem_weighs_more_than_any_policy(run: Run) -> None:
    Path("c.md").write_bytes(b"\xff")
    status, out, _ = run("--exit-zero", ".")
    assert (status, out.splitlines()[-1]) == (3, "exit 3: 1 problem, so not all was checked as it should be")


def test_an_engine_that_is_required_and_not_there_is_a_problem(run: Run) -> None:
    Path("prooflint.toml").write_text(
        'select = ["spelling", "languagetool"]\n[engines]\nlanguagetool = "require"\n'
    )
    status, out, _ = run("--engine", "harper=off", "a.md")
    assert status == 3
    assert out.splitlines()[-1].startswith("exit 3: 1 problem")


@pytest.mark.parametrize("format_", ["full", "concise"])
def test_new_only_with_a_baseline_fails_on_what_is_not_in_it(run: Run, format_: str) -> None:
    settle("[exit]\nnew-only = true")
    assert main(("baseline", "create", ".")) == 0
    assert run(".")[0] == 0
    Path("a.md").write_text("The missle flew over the goverment.\n\nA new rockket.\n")
    status, out, _ = run("--output-format", format_, ".")
    assert (status, out.splitlines()[-1].removeprefix("prooflint: ")) == (1, "exit 1: 1 error (fail-on warning)")
    assert run("--no-baseline", ".")[0] == 0


def test_new_only_with_since_fails_on_what_has_changed(run: Run) -> None:
    settle("[exit]\nnew-only = true")
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "x"]):
        subprocess.run(["git", *who, *words], check=True)
    assert run("--since", "HEAD")[0] == 0
    Path("a.md").write_text("The missle flew over the goverment.\n\nA new rockket.\n")
    assert run("--since", "HEAD")[0] == 1
    assert run(".")[0] == 0


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("[exit]\nmax-finding = 3", ":7: unknown key “max-finding” of exit; did you mean “max-findings”?"),
        ("[exit]\nzero = true", ":7: unknown key “zero” of exit; there are rules, ignore"),
        ("[exit]\nmax-findings = -1", ":7: “max-findings” must be a whole number that is not negative"),
        ("[exit]\nmax-findings = 1.5", ":7: “max-findings” must be a whole number"),
        ("[exit]\nmax-warnings = true", ":7: “max-warnings” must be a whole number"),
        ('[exit]\nmax-per-1000-words = "5"', ":7: “max-per-1000-words” must be a number"),
        ("[exit]\nmax-per-1000-words = nan", ":7: “max-per-1000-words” must be a number"),
        ('[exit]\nrules = "spelling"', ":7: “rules” must be a list of texts"),
        ('[exit]\nmin-confidence = "sure"', ":7: “min-confidence” cannot be “sure”; it is one of certain, likely"),
        ('[exit]\nrules = ["speling"]', "no rule is called “speling”; did you mean “spelling”?"),
        ('[suppressions]\nrequire = ["reasons"]', ":7: “require” cannot be “reasons”; it is one of reason, until"),
        ("[suppressions]\nmax-day = 3", ":7: unknown key “max-day” of suppressions; did you mean “max-days”?"),
        ('[overrides."drafts/**".exit]\nmax-finding = 3', ":7: unknown key “max-finding” of exit"),
    ],
)
def test_a_mistake_in_the_table_is_one_line(run: Run, settings: str, said: str) -> None:
    settle(settings)
    status, out, err = run(".")
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert said in err
    assert "prooflint.toml" in err


def test_the_table_must_be_one(run: Run) -> None:
    settle(head="exit = 3")
    assert "“exit” must be a table" in run(".")[2]


@pytest.mark.parametrize("number", ["-1", "two", "1.5"])
def test_max_warnings_is_a_number(run: Run, number: str) -> None:
    status, _, err = run(f"--max-warnings={number}", ".")
    assert status == 2
    assert "no whole number" in err


def test_config_shows_the_tables(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    del desk
    settle('[exit]\nmax-findings = 3\n[suppressions]\nrequire = ["reason"]')
    assert main(("config",)) == 0
    out = capsys.readouterr().out
    assert "[exit]\nrules = []\n" in out
    assert "max-findings = 3\n" in out
    assert '[suppressions]\nrequire = ["reason"]\nmax-days = 0\n' in out


def test_a_run_from_the_cache_gives_the_same_reason(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    settle("[exit]\nmax-findings = 2")
    monkeypatch.delenv("PROOFLINT_NO_CACHE")
    first = run(".")
    assert first[0] == 1
    assert run(".") == first
    settle("[exit]\nmax-findings = 3")
    assert run(".")[0] == 0


@pytest.mark.parametrize(
    ("format_", "line"),
    [
        ("github", "prooflint: exit 1: 3 errors (fail-on warning)"),
        ("azure", "prooflint: exit 1: 3 errors (fail-on warning)"),
        ("tap", "# exit 1: 3 errors (fail-on warning)"),
        ("markdown", "- exit 1: 3 errors (fail-on warning)"),
    ],
)
def test_formats_that_people_read_too(run: Run, format_: str, line: str) -> None:
    assert line in run("--output-format", format_, ".")[1].splitlines()[-2:]


def test_formats_for_programs(run: Run) -> None:
    end = json.loads(run("--output-format", "json-lines", ".")[1].splitlines()[-1])
    assert end["exit"] == {"status": 1, "reason": "3 errors (fail-on warning)"}
    log = json.loads(run("--output-format", "sarif", ".")[1])
    (invocation,) = log["runs"][0]["invocations"]
    assert (invocation["exitCode"], invocation["exitCodeDescription"]) == (1, "3 errors (fail-on warning)")
    (file,) = (ROOT / "tests" / "reporters" / "schemas").glob("*sarif*.json")
    jsonschema.validate(log, json.loads(file.read_text("utf-8")))
