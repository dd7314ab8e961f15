import json
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest
from sarif_validator import (
    VALIDATED,
    gh1005_and_gh1006_locations_are_relative,
    sarif1009_and_sarif1010_indices_fit_the_rules,
)

from lint.finding import Finding, Hidden, Report, Rule
from lint.reporters import Run, sarif
from lint.reporters._shared.uris import known, uri
from lint.text import Source, Span

Render = Callable[[str, Run], str]
SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0.json").read_text("utf-8"))


@pytest.fixture
def log(render: Render, full_run: Run) -> dict[str, Any]:
    return json.loads(render("sarif", full_run))


@pytest.fixture
def results(log: dict[str, Any]) -> list[dict[str, Any]]:
    return log["runs"][0]["results"]


def named(results: list[dict[str, Any]], snippet: str) -> dict[str, Any]:
    regions = ((row, row["locations"][0]["physicalLocation"]["region"]) for row in results)
    return next(row for row, region in regions if region["snippet"]["text"] == snippet)


def test_the_schema(log: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker()).validate(log)


@pytest.mark.parametrize("rule", VALIDATED, ids=lambda rule: rule.__name__)
def test_the_public_validator(log: dict[str, Any], rule: Callable[[dict[str, Any]], bool]) -> None:
    assert rule(log)


def test_each_rule_of_the_validator_can_fail(log: dict[str, Any]) -> None:
    assert len(VALIDATED) == 19
    broken = json.loads(json.dumps(log))
    broken["$schema"] = broken["version"] = ""
    run = broken["runs"][0]
    run["tool"]["driver"].update(name="")
    run["originalUriBaseIds"] = {}
    for rule in (*run["tool"]["driver"]["rules"], *run["tool"]["driver"]["notifications"]):
        rule.update(name=rule["id"], helpUri="x", help={"text": ""})
    for row in run["results"]:
        row["locations"][0]["physicalLocation"] = {
            "artifactLocation": {"uri": "", "uriBaseId": "x"},
            "region": {"startLine": 0, "startColumn": 1, "endLine": -1, "endColumn": 1},
        }
        row.update(message={"text": " "}, codeFlows=[], ruleId="", locations=row["locations"] * 2)
    run["results"] *= 10_000
    wrong = {"startLine": 2, "startColumn": 1, "endLine": 1, "endColumn": 1}
    absolute = {"artifactLocation": {"uri": "https://example.org", "uriBaseId": "x"}, "region": wrong}
    for rule in VALIDATED:
        if rule is gh1005_and_gh1006_locations_are_relative:
            run["results"][0]["locations"][0]["physicalLocation"] = absolute
        assert not rule(broken), rule.__name__


def test_columns_are_utf_16_units(log: dict[str, Any], results: list[dict[str, Any]]) -> None:
    assert log["runs"][0]["columnKind"] == "utf16CodeUnits"
    place = named(results, "missle")["locations"][0]["physicalLocation"]
    # A family is written with eight units in UTF-16, and five code points.
    assert place["region"] == {
        "startLine": 3,
        "startColumn": 14,
        "endLine": 3,
        "endColumn": 20,
        "snippet": {"text": "missle"},
    }
    assert place["artifactLocation"] == {"uri": "drafts/a%20b.md", "uriBaseId": "%SRCROOT%"}


def test_rules_are_described(log: dict[str, Any]) -> None:
    rules = {rule["id"]: rule for rule in log["runs"][0]["tool"]["driver"]["rules"]}
    assert set(rules) == {"spelling.unknown-word", "repeated.word", "plain.word"}
    twice = rules["repeated.word"]
    assert twice["name"] == "RepeatedWord"
    assert twice["shortDescription"]["text"] == "Words stand twice."
    assert twice["helpUri"] == "https://example.org/twice"
    assert twice["properties"] == {
        "tags": ["prose", "repetition"],
        "precision": "very-high",
        "problem.severity": "warning",
    }
    assert rules["plain.word"]["defaultConfiguration"] == {"enabled": False, "level": "note"}
    assert rules["plain.word"]["properties"]["precision"] == "medium"
    assert rules["plain.word"]["properties"]["problem.severity"] == "recommendation"


def test_a_rule_is_described_once_however_it_was_read(render: Render, full_run: Run) -> None:
    report = full_run.reports[0]
    changed = replace(report.findings[0], rule=replace(report.findings[0].rule, since="1.0"))
    log = json.loads(render("sarif", Run((report, replace(report, findings=(changed,))), "1")))
    ids = [rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]]
    assert len(ids) == len(set(ids)) == 3
    assert sarif1009_and_sarif1010_indices_fit_the_rules(log)


def test_what_is_hidden_stays_with_its_reason(results: list[dict[str, Any]]) -> None:
    assert named(results, "Title")["suppressions"] == [
        {"kind": "inSource", "status": "accepted", "justification": "the name of a boat"}
    ]
    assert named(results, "deck")["suppressions"] == [{"kind": "external", "status": "accepted"}]
    assert named(results, "missle")["suppressions"] == []
    states = {name: named(results, name)["baselineState"] for name in ("Title", "deck", "missle")}
    assert states == {"Title": "new", "deck": "unchanged", "missle": "new"}


def test_without_a_baseline_there_is_no_state(render: Render, full_run: Run) -> None:
    report = replace(full_run.reports[0], hidden=full_run.reports[0].hidden[:1])
    log = json.loads(render("sarif", Run((report,), "1")))
    assert not any("baselineState" in row for row in log["runs"][0]["results"])


def test_with_a_baseline_every_result_has_a_state(render: Render, full_run: Run) -> None:
    report = replace(full_run.reports[0], hidden=())
    log = json.loads(render("sarif", Run((report,), "1", compared=True)))
    assert {row["baselineState"] for row in log["runs"][0]["results"]} == {"new"}


def test_unchanged_ones_are_no_suppressions(render: Render, full_run: Run) -> None:
    report = full_run.reports[0]
    old = Hidden(report.hidden[1].finding, "unchanged")
    log = json.loads(render("sarif", Run((replace(report, hidden=(old,)),), "1")))
    row = named(log["runs"][0]["results"], "deck")
    assert (row["suppressions"], row["baselineState"]) == ([], "unchanged")


def test_fixes_are_offered_where_they_fit(results: list[dict[str, Any]]) -> None:
    fixes = named(results, "missle")["fixes"]
    changed = [fix["artifactChanges"][0]["replacements"][0] for fix in fixes]
    assert [change["insertedContent"]["text"] for change in changed] == ["missile", "missal"]
    assert changed[0]["deletedRegion"] == {"startLine": 3, "startColumn": 14, "endLine": 3, "endColumn": 20}
    # “**teh**” would lose its stars, and “the\n> the” the sign of the quotation.
    assert "fixes" not in named(results, "**teh**")
    assert "fixes" not in named(results, "the\n> the")


def test_fingerprints_name_no_line_and_differ(render: Render) -> None:
    def prints(text: str, anchors: tuple[str, ...]) -> list[str]:
        rule = Rule("a.b", "Why.", "style")
        found = tuple(
            Finding(rule, Span(at, at + 1), "m", "error", "likely", "x", anchor=anchor)
            for at, anchor in zip((i for i, letter in enumerate(text) if letter == "x"), anchors, strict=True)
        )
        log = json.loads(render("sarif", Run((Report("a.md", Source("a.md", text), 1, found),), "1")))
        return [row["partialFingerprints"][sarif.FINGERPRINT] for row in log["runs"][0]["results"]]

    before = prints("x x\n\nx", ("one", "one", "two"))
    assert len(set(before)) == 3
    after = prints("new\n\nx\n\nx\nx", ("two", "one", "one"))
    assert after == [before[2], before[0], before[1]]


def test_hiding_a_finding_does_not_change_the_others(render: Render, full_run: Run) -> None:
    report = full_run.reports[0]
    changed = replace(report, findings=report.findings[1:], hidden=(Hidden(report.findings[0], "baseline"),))
    pairs = []
    for one in (replace(report, hidden=()), changed):
        log = json.loads(render("sarif", Run((one,), "1")))
        pairs.append([row["partialFingerprints"][sarif.FINGERPRINT] for row in log["runs"][0]["results"]])
    assert pairs[0] == pairs[1]


def test_problems_and_notices_are_notifications(log: dict[str, Any]) -> None:
    invocation = log["runs"][0]["invocations"][0]
    assert invocation["executionSuccessful"] is False
    told = [(one["level"], one["message"]["text"]) for one in invocation["toolExecutionNotifications"]]
    assert told == [
        ("error", "Not checked as it should be: languagetool: is not installed (2 articles)"),
        ("error", "Not checked as it should be: is not UTF-8"),
        ("note", "A notice."),
        ("note", "A quick look, without harper."),
    ]
    assert log["runs"][0]["tool"]["driver"]["properties"]["engines"] == {"harper": "2.13.0", "languagetool": None}


def test_a_clean_run_has_an_empty_list(render: Render) -> None:
    log = json.loads(render("sarif", Run((Report("a.md", Source("a.md", "x"), 1),), "1.0.dev3")))
    assert log["runs"][0]["results"] == []
    assert log["runs"][0]["invocations"][0] == {"executionSuccessful": True, "toolExecutionNotifications": []}
    assert "semanticVersion" not in log["runs"][0]["tool"]["driver"]
    jsonschema.Draft202012Validator(SCHEMA).validate(log)


@pytest.mark.parametrize(("name", "number"), [("MOST_RESULTS", 5), ("MOST_BYTES", -1)])
def test_the_limits_of_github_are_announced(
    render: Render, full_run: Run, monkeypatch: pytest.MonkeyPatch, name: str, number: int
) -> None:
    def warned() -> list[str]:
        log = json.loads(render("sarif", Run(full_run.reports * 30, "1")))
        notices = log["runs"][0]["invocations"][0]["toolExecutionNotifications"]
        return [one["message"]["text"] for one in notices if one["level"] == "warning"]

    assert warned() == []
    monkeypatch.setattr(sarif, name, number)
    assert len(warned()) == 1
    assert "GitHub takes" in warned()[0]


def test_the_size_is_that_of_the_compressed_text() -> None:
    dice = random.Random(1)  # noqa: S311  # a test
    size = sarif._Size()
    size.add("a" * 500_000)
    assert size.compressed < 10_000
    size.add("".join(dice.choices("abcdefghijklmnop", k=500_000)))
    assert 200_000 < size.compressed < 400_000  # four bits of information each


@pytest.mark.parametrize(
    ("path", "reference"),
    [
        ("a b/ü#?.md", "a%20b/%C3%BC%23%3F.md"),
        ("./a.md", "a.md"),
        ("../a.md", "../a.md"),
        ("a:b.md", "a%3Ab.md"),
        ("bad\udcff.md", "bad%FF.md"),
        ("100%.md", "100%25.md"),
        ("/srv/a b.md", "file:///srv/a%20b.md"),
        (r"C:\drafts\a b.md", "file:///C:/drafts/a%20b.md"),
        ("-", "-"),
    ],
)
def test_paths_are_uris(path: str, reference: str) -> None:
    assert uri(path) == reference
    if not path.startswith(("./", "/", "C:")):
        assert unquote(reference, errors="surrogateescape") == path


@pytest.mark.parametrize(
    ("separator", "path", "shown"),
    [("/", "./a/b.md", "a/b.md"), ("/", r"a\b.md", r"a\b.md"), ("\\", r".\a\b.md", "a/b.md"), ("/", "./", ".")],
)
def test_paths_are_those_of_the_repository(
    monkeypatch: pytest.MonkeyPatch, separator: str, path: str, shown: str
) -> None:
    monkeypatch.setattr("lint.reporters._shared.uris.os.sep", separator)
    assert known(path) == shown


def test_help_in_markdown_is_escaped(render: Render) -> None:
    rule = Rule("house.x", "See <b>[this](http://a)</b> @team `x`.", "style", source="javascript:alert(1)")
    finding = Finding(rule, Span(0, 1), "m", "error", "likely", "x", anchor="1")
    log = json.loads(render("sarif", Run((Report("a.md", Source("a.md", "x"), 1, (finding,)),), "1")))
    described = log["runs"][0]["tool"]["driver"]["rules"][0]
    shown = described["help"]["markdown"].replace("\u200b", "")
    assert shown.startswith(r"See &lt;b\>\[this\]\(http://a\)&lt;/b\> @team \`x\`\.")
    assert "helpUri" not in described
    assert "javascript" not in json.dumps(described)
