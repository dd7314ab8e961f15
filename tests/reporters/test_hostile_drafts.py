import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

import ci_readers
import hostile
import jsonschema
import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from lint.finding import Problem, Report
from lint.reporters import Run

Render = Callable[[str, Run], str]
SCHEMAS = Path(__file__).parent / "schemas"
FORMATS = "sarif github gitlab junit checkstyle rdjson rdjsonl tap json_lines azure markdown".split()
FOR_ALL = ("full", "concise", "json")
SEED = 8
DRAFTS = tuple(hostile.drafts(SEED, 300))
FINDINGS = sum(len(report.findings) for report in DRAFTS)
PROBLEMS = sum(len(report.problems) for report in DRAFTS)


def run(reports: tuple[Report, ...]) -> Run:
    said = "".join(hostile.PIECES)
    return Run(reports, "0.1.0", {"harper": said}, (said, "::error::x", "##[error]x"), (said,))


def schema(name: str) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(json.loads((SCHEMAS / f"{name}.json").read_text("utf-8")))


def test_the_drafts_are_what_they_should_be() -> None:
    text = "".join(report.source.text for report in DRAFTS if report.source)
    assert len(DRAFTS) == 300
    assert FINDINGS > 500
    assert PROBLEMS > 30
    assert all(piece in text for piece in hostile.PIECES)
    assert len({command.name for command in ci_readers.commands(text)}) > 8


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return {name: ci_readers.rendering(name, run(DRAFTS)) for name in FORMATS}


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_steers_a_terminal_or_turns_text_around(texts: dict[str, str], name: str) -> None:
    assert ci_readers.CONTROLS.search(texts[name]) is None
    assert texts[name].endswith("\n")


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in ("github", "azure")])
def test_no_format_carries_a_command(texts: dict[str, str], name: str) -> None:
    assert ci_readers.commands(texts[name]) == []


def test_github_carries_only_its_own_commands(texts: dict[str, str]) -> None:
    found = ci_readers.commands(texts["github"])
    levels = Counter(command.name for command in found)
    assert levels == {"error": 10, "warning": 10, "notice": 10}
    allowed = {"file", "line", "endLine", "col", "endColumn", "title"}
    assert all(set(command.values) <= allowed for command in found)
    assert all("\n" not in command.data + "".join(command.values.values()) for command in found)
    listed = re.findall(r"^- .*\((?:error|warning|remark), [a-z-]+\.x\)$", texts["github"], re.MULTILINE)
    # 10 errors are problems; a notice says what is withheld.
    assert len(listed) + sum(levels.values()) - 1 - 10 == FINDINGS


def test_azure_carries_only_its_own_commands(texts: dict[str, str]) -> None:
    found = ci_readers.commands(texts["azure"])
    assert {command.name for command in found} == {"task.logissue"}
    allowed = {"type", "sourcepath", "linenumber", "columnnumber", "code"}
    assert all(set(command.values) <= allowed for command in found)
    assert {command.values["type"] for command in found} == {"error", "warning"}
    remarks = sum(finding.severity == "info" for report in DRAFTS for finding in report.findings)
    told = {(problem.where, problem.message) for report in DRAFTS for problem in report.problems}
    assert len(found) == FINDINGS - remarks + len(told)


def test_sarif_parses_and_fits_the_schema(texts: dict[str, str]) -> None:
    log = json.loads(texts["sarif"])
    schema("sarif-2.1.0").validate(log)
    results = log["runs"][0]["results"]
    assert len(results) == FINDINGS + sum(len(report.hidden) for report in DRAFTS)
    assert log["runs"][0]["invocations"][0]["executionSuccessful"] is False


def test_gitlab_parses_and_its_fingerprints_differ(texts: dict[str, str]) -> None:
    issues = json.loads(texts["gitlab"])
    schema("gitlab").validate(issues)
    assert len(issues) >= FINDINGS + 1
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_reviewdog_parses_both_forms_alike(texts: dict[str, str]) -> None:
    result = json.loads(texts["rdjson"])
    schema("rdjson").validate(result)
    lines = [json.loads(line) for line in texts["rdjsonl"].splitlines()]
    assert [{key: row[key] for key in row if key != "source"} for row in lines] == result["diagnostics"]
    # A reader of Markdown sees no link, picture, tag or mention either.
    assert not any(re.search(r"[@<]\w|\]\(|://|www\.", row["message"]) for row in lines)


def test_json_lines_parse_and_give_back_every_draft(texts: dict[str, str]) -> None:
    rows = [json.loads(line) for line in texts["json_lines"].splitlines()]
    sources = {report.path: report.source for report in DRAFTS if report.source}
    found = [row for row in rows if row["type"] == "finding"]
    assert len(found) == FINDINGS
    assert all(sources[row["path"]].text[row["start"] : row["end"]] == row["excerpt"] for row in found)
    assert rows[-1]["type"] == "end"
    assert rows[-1]["problems"] == PROBLEMS == sum(row["type"] == "problem" for row in rows)


@pytest.mark.parametrize("name", ["junit", "checkstyle"])
def test_xml_parses_and_has_its_form(texts: dict[str, str], name: str) -> None:
    form, root = {
        "junit": (ci_readers.JUNIT, "testsuites"),
        "checkstyle": (ci_readers.CHECKSTYLE, "checkstyle"),
    }[name]
    tree = ci_readers.tree(texts[name], form, root)
    if name == "checkstyle":
        assert len(list(tree.iter("error"))) == FINDINGS + PROBLEMS
    else:
        graver = sum(finding.severity != "info" for report in DRAFTS for finding in report.findings)
        assert len(list(tree.iter("failure"))) == graver
        assert len(list(tree.iter("error"))) == PROBLEMS


def test_tap_parses_strictly(texts: dict[str, str]) -> None:
    stream = ci_readers.tap(texts["tap"])
    assert len(stream.tests) == 300
    blocks = [test.block or {} for test in stream.tests]
    assert sum(len(block.get("findings", ())) for block in blocks) == FINDINGS
    assert sum(len(block.get("problems", ())) for block in blocks) == PROBLEMS


def test_markdown_shows_text_only(texts: dict[str, str]) -> None:
    assert len(texts["markdown"].encode()) <= 65_536
    _is_plain(texts["markdown"])


def test_each_draft_alone_is_plain_in_markdown(render: Render) -> None:
    for report in DRAFTS:
        _is_plain(render("markdown", run((report,))))


def _is_plain(text: str) -> None:
    tokens = list(_flat(MarkdownIt("gfm-like", {"linkify": False, "html": True}).parse(text)))
    kinds = Counter(token.type for token in tokens)
    assert kinds["heading_open"] == 1
    forbidden = {"link_open", "image", "html_inline", "fence", "code_block", "blockquote_open", "hr", "table_open"}
    assert not forbidden & set(kinds)
    for token in tokens:
        if token.type == "html_block":
            assert re.fullmatch(
                r"<!-- prooflint-report -->\n?|</details>\n?"
                r"|<details><summary><code>[^<>]*</code>, [\d,]+ findings</summary>\n?",
                token.content,
            ), token.content
    shown = "\n".join(token.content for token in tokens if token.type == "text")
    assert not re.search(r"[@#!~%$&^][\w\"]|://|\bwww\.\w|:\w+:|\b[0-9a-f]{7,40}\b|GH-\d", shown)


def _flat(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _flat(token.children or [])


@pytest.mark.parametrize("name", FOR_ALL)
def test_neither_do_the_formats_for_everyone(render: Render, name: str) -> None:
    names = ("::error::.md", " \u200b:\u200b:warning::.md", "##[group]::.md")
    named = tuple(replace(report, path=path) for path, report in product(names, DRAFTS[:50]))
    text = render(name, Run((*DRAFTS, *named), "0.1.0", {"harper": "2"}, ("".join(hostile.PIECES),)))
    assert ci_readers.commands(text) == []
    assert ci_readers.CONTROLS.search(text) is None


@pytest.mark.parametrize("name", FORMATS)
def test_a_line_of_ten_megabytes(render: Render, name: str) -> None:
    report = hostile.long_line(10_000_000)
    text = render(name, run((report,)))
    assert text.count("long.line") >= (19 if name == "github" else 1)
    # Only what is data for a program holds the whole line.
    assert len(text) < (40_000_000 if name == "json_lines" else 1_500_000)


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_run_and_one_with_a_problem_differ(render: Render, name: str) -> None:
    broken = Report("a.md", None, problems=(Problem("a.md", "is not UTF-8"),))
    assert "is not UTF" in render(name, Run((broken,), "1"))
    assert "is not UTF" not in render(name, Run((), "1"))


@pytest.mark.parametrize("name", ["sarif", "github", "json_lines", "junit", "markdown"])
def test_from_the_command_line(tmp_path: Path, name: str) -> None:
    (tmp_path / "x.md").write_text("# A\n\nThe the ::error::x ##[error]y missle\x1b[31m fell.\n", "utf-8")
    words = [sys.executable, "-m", "lint", "check", "--isolated", "--engine", "harper=off", "--output-format"]
    done = subprocess.run([*words, name.replace("_", "-"), "x.md"], cwd=tmp_path, capture_output=True, check=False)
    text = done.stdout.decode("utf-8")
    assert done.returncode == 1, done.stderr
    assert "repeated.word" in text
    own = {"github": {"error", "warning", "notice"}, "azure": {"task.logissue"}}
    assert {command.name for command in ci_readers.commands(text)} <= own.get(name, set())
