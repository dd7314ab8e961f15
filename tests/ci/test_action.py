"""The steps of the action, run as the runner runs them."""

import ast
import json
import os
import re
import zipfile
from pathlib import Path

import pytest
from fake_runner import ACTION, ROOT, Runner

SLIP = "The army fired a missle on Monday.\n"
CLEAN = "The army fired a missile on Monday.\n"
REMARKS = 'fail-on = "error"\nselect = ["spelling", "repeated"]\n[engines]\nharper = "off"\nlanguagetool = "off"\n'


@pytest.fixture
def runner(tmp_path: Path, packs: Path) -> Runner:
    """A checkout with settings that make a run short."""
    found = Runner(tmp_path)
    found.install(packs=packs)
    (found.checkout / "prooflint.toml").write_text(REMARKS, "utf-8")
    return found


def test_findings_are_annotated_counted_and_summarised(runner: Runner) -> None:
    runner.commit(a=SLIP, b=CLEAN)
    step = runner.step("check")
    assert step.status == 1, step.log
    assert [(name, "missile" in text) for name, text in step.commands] == [("error", True)]
    assert {key: step.outputs[key] for key in ACTION["outputs"] if key != "report"} == {
        "findings": "1", "errors": "1", "warnings": "0", "remarks": "0", "problems": "0", "status": "1",
    }  # fmt: skip
    report = json.loads(Path(step.outputs["report"]).read_text("utf-8"))
    assert [one["path"] for one in report["reports"]] == ["a.md", "b.md"]
    assert "missile" in runner.summary.read_text("utf-8")


def test_clean_articles_pass(runner: Runner) -> None:
    runner.commit(a=CLEAN)
    step = runner.step("check", fail_on="info")
    assert (step.status, step.outputs["findings"], step.commands) == (0, "0", [])


def test_a_report_in_another_format_is_a_file_and_nothing_is_annotated(runner: Runner) -> None:
    runner.commit(a=SLIP)
    step = runner.step("check", format="sarif", fail_on="never")
    assert (step.status, step.commands) == (0, [])
    assert step.outputs["errors"] == "1"
    assert step.outputs["report"].endswith("report.sarif")
    assert json.loads(Path(step.outputs["report"]).read_bytes())["version"] == "2.1.0"
    assert "a.md:1:18" in step.log


def test_what_cannot_be_checked_fails_and_is_counted(runner: Runner) -> None:
    runner.commit(a=CLEAN)
    (runner.checkout / "b.md").write_bytes(b"caf\xe9\n")
    step = runner.step("check")
    assert (step.status, step.outputs["problems"]) == (3, "1")
    assert "b.md" in step.log


HOSTILE = [
    "$(touch x)", "`touch x`", "a.md; touch x", "a.md && touch x", "${{ github.token }}", "x\n::error::x\nfindings=0",
    "--exit-zero", "--output-format=json", "\x07", "%0A::error::x", "*", "'", "~",
]  # fmt: skip

RECORDER = """
import os, re, sys
words = sys.argv[1:]
with open(os.environ["RECORD"], "a", encoding="utf-8") as file:
    print((words, sorted(os.environ)), file=file)
for word in words:
    if word.startswith("--output-file="):
        open(word.partition("=")[2], "w").write('{"reports": []}')
        break
"""


@pytest.fixture
def recorder(tmp_path: Path) -> Runner:
    """A runner whose prooflint only writes down what it is asked."""
    found = Runner(tmp_path)
    found.install(RECORDER)
    found.environment |= {"RECORD": str(tmp_path / "record"), "PYTHONPATH": "."}
    return found


def _asked(runner: Runner) -> tuple[list[str], list[str]]:
    """The arguments and the names of the variables of the first run; none if there was none."""
    place = Path(runner.environment["RECORD"])
    lines = place.read_text("utf-8").splitlines() if place.exists() else []
    found: tuple[list[str], list[str]] = ast.literal_eval(lines[0]) if lines else ([], [])
    return found


@pytest.mark.parametrize("text", HOSTILE)
def test_inputs_are_whole_words_and_never_run(recorder: Runner, text: str) -> None:
    step = recorder.step("check", paths=text, since=text, fail_on=text)
    words, _ = _asked(recorder)
    at = words.index("--")
    lines = [line for line in text.splitlines() if line.strip()]
    paths = [f"./{line}" if line.startswith("-") else line for line in lines]
    assert words[3:at] == [f"--since={text}", f"--fail-on={text}"]
    assert words[at + 1 :] == paths
    assert list(recorder.checkout.iterdir()) == []
    assert (step.status, step.commands, step.outputs["findings"]) == (0, [], "0")


@pytest.mark.parametrize("text", HOSTILE[::3])
@pytest.mark.parametrize("name", ["engines", "format"])
def test_an_input_that_is_a_name_is_nothing_else(recorder: Runner, name: str, text: str) -> None:
    step = recorder.step("check", **{name: text})
    assert (step.status, step.outputs, _asked(recorder)) == (2, {}, ([], []))
    assert [(command, said.startswith(f"{name}: ")) for command, said in step.commands] == [("error", True)]


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ("--select 'repeated, spelling' --exit-zero", ["--select", "repeated, spelling", "--exit-zero"]),
        ("--ignore\n  plain", ["--ignore", "plain"]),
        ("$(touch x) `y` ; * ~", ["$(touch", "x)", "`y`", ";", "*", "~"]),
    ],
)
def test_arguments_are_words_and_never_run(recorder: Runner, args: str, words: list[str]) -> None:
    assert recorder.step("check", args=args, engines="languagetool, harper=off").status == 0
    asked, _ = _asked(recorder)
    assert asked[3:] == [*words, "--engine=languagetool=require", "--engine=harper=off", "--", "."]
    assert list(recorder.checkout.iterdir()) == []


@pytest.mark.parametrize(
    "args", ['--select "unclosed', "--output-format json", "--output-file=/etc/passwd", "--outp x"]
)
def test_arguments_that_are_wrong_are_told_in_one_line(recorder: Runner, args: str) -> None:
    step = recorder.step("check", args=args)
    assert (step.status, len(step.commands), _asked(recorder)) == (2, 1, ([], []))
    assert step.commands[0][1].startswith("args: ")


def test_the_tool_is_told_nothing_by_which_a_job_is_steered(recorder: Runner) -> None:
    recorder.step("check")
    _, names = _asked(recorder)
    for name in (
        "GITHUB_OUTPUT",
        "GITHUB_ENV",
        "GITHUB_PATH",
        "GITHUB_STEP_SUMMARY",
        "PYTHONPATH",
        "PROOFLINT_ARGS",
    ):
        assert name not in names
    assert {"PYTHONSAFEPATH", "PROOFLINT_CACHE_DIR", "CI"} <= set(names)


def test_what_the_tool_refuses_is_one_annotation(runner: Runner) -> None:
    runner.commit(a=SLIP)
    step = runner.step("check", paths="a.md\n::set-env name=X::y\nfindings=0")
    assert (step.status, step.outputs) == (2, {})
    assert [name for name, _ in step.commands] == ["error"]


def test_a_run_that_is_ended_fails_the_step(recorder: Runner) -> None:
    recorder.install("import os, signal; os.kill(os.getpid(), signal.SIGKILL)")
    step = recorder.step("check")
    assert (step.status, step.outputs, [name for name, _ in step.commands]) == (3, {}, ["error"])


def test_each_line_is_a_path_and_names_command_nothing(runner: Runner) -> None:
    runner.commit(**{"two words": SLIP, "--exit-zero": SLIP, "c": SLIP})
    odd = runner.checkout / "::warning::x"
    odd.mkdir()
    (odd / "##[add-mask]b.md").write_text("##[error]The missle.\n\n::error::The the ship.\n", "utf-8")
    for name in ("github", "junit"):
        step = runner.step("check", format=name, paths="two words.md\n\n  --exit-zero.md\n::warning::x")
        assert (step.status, step.outputs["findings"]) == (1, "3")
        assert {command for command, _ in step.commands} <= {"error"}, step.log


def _wheel(folder: Path) -> None:
    folder.mkdir()
    info = "prooflint-0.0.1.dist-info"
    with zipfile.ZipFile(folder / "prooflint-0.0.1-py3-none-any.whl", "w") as wheel:
        wheel.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: prooflint\nVersion: 0.0.1\n")
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{info}/RECORD", "")


def test_a_release_is_installed_into_an_environment_of_its_own(tmp_path: Path) -> None:
    runner = Runner(tmp_path)
    _wheel(tmp_path / "wheels")
    runner.environment |= {"PIP_NO_INDEX": "1", "PIP_NO_DEPS": "1", "PIP_FIND_LINKS": str(tmp_path / "wheels")}
    step = runner.step("tool", version="v0.0.1")
    assert step.status == 0, step.log
    assert step.outputs == {"version": "0.0.1", "languagetool": ""}
    assert list(runner.checkout.iterdir()) == []


@pytest.mark.parametrize(
    ("failing", "status", "origins"),
    [("", 0, ["maven"]), ("maven", 0, ["maven", "release"]), ("maven release", 3, ["maven", "release"])],
)
def test_languagetool_comes_from_where_it_is_smallest_and_else_from_its_release(
    recorder: Runner, tmp_path: Path, failing: str, status: int, origins: list[str]
) -> None:
    (tmp_path / "mvn").write_text("#!/bin/sh\n")
    (tmp_path / "mvn").chmod(0o755)
    recorder.environment |= {"FAILING": failing, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    recorder.install(f"{RECORDER}\nsys.exit(3 if words[-1] in os.environ['FAILING'].split() else 0)")
    step = recorder.step("languagetool", engines="languagetool")
    lines = Path(recorder.environment["RECORD"]).read_text("utf-8").splitlines()
    asked = [ast.literal_eval(line)[0] for line in lines]
    assert asked == [["engines", "install", "languagetool", "--from", origin] for origin in origins]
    assert (step.status, [name for name, _ in step.commands]) == (status, ["error"] if status else [])


@pytest.mark.parametrize(
    ("inputs", "told"),
    [
        ({"version": "1.0 --index-url=https://example.org"}, "version: "),
        ({"version": "@ https://example.org/x.whl"}, "version: "),
        ({"version": "-r requirements.txt"}, "version: "),
        ({"engines": "languagetool=require\n::error::x"}, "engines: "),
        ({"engines": "$(touch x)"}, "engines: "),
    ],
)
def test_only_a_version_is_installed(tmp_path: Path, inputs: dict[str, str], told: str) -> None:
    runner = Runner(tmp_path)
    step = runner.step("tool", **inputs)
    assert (step.status, step.outputs) == (2, {})
    assert [(name, text.startswith(told)) for name, text in step.commands] == [("error", True)]
    assert list(runner.temp.glob("prooflint")) == []


def test_every_action_is_pinned_and_no_script_has_an_expression() -> None:
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step.get("run", "")
        if "uses" in step:
            assert re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", step["uses"])
    text = (ROOT / "action.yml").read_text("utf-8")
    assert len(re.findall(r"uses: \S+ # v[\d.]+$", text, re.MULTILINE)) == text.count("uses: ")
    assert "secrets" not in text
    assert "token" not in text


def test_the_page_names_each_input_and_output() -> None:
    page = (ROOT / "docs" / "ci.md").read_text("utf-8")
    inputs, outputs = page.partition("| output | |")[0], page.partition("| output | |")[2].partition("\n\n")[0]
    assert set(re.findall(r"^\| `([a-z-]+)` \|", inputs, re.MULTILINE)) == set(ACTION["inputs"])
    rows = [line.split("|")[1] for line in outputs.splitlines() if line.startswith("| `")]
    assert {name for row in rows for name in re.findall(r"`(\w+)`", row)} == set(ACTION["outputs"])
