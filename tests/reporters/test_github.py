import re
from collections import Counter
from collections.abc import Callable

import ci_readers
import pytest

from lint.finding import Confidence, Finding, Problem, Report, Rule, Severity
from lint.reporters import Run
from lint.text import Source, Span

Render = Callable[[str, Run], str]


def commands(text: str) -> list[ci_readers.Command]:
    return [command for command in map(ci_readers.github_command, text.splitlines()) if command]


def reports(counts: dict[tuple[Severity, Confidence], int], problems: int = 0) -> tuple[Report, ...]:
    made = []
    for (severity, confidence), count in counts.items():
        rule = Rule(f"{severity}.{confidence}", "w", "style", severity, confidence)
        found = tuple(Finding(rule, Span(n, n + 1), "m.", severity, confidence, "x") for n in range(count))
        made.append(Report(f"{severity}.md", Source("a.md", "x" * (count + 1)), 1, found))
    broken = (Report(f"{n}.md", None, problems=(Problem(f"{n}.md", "is not UTF-8"),)) for n in range(problems))
    return (*made, *broken)


def test_annotations(render: Render, full_run: Run) -> None:
    text = render("github", full_run)
    found = commands(text)
    assert [command.name for command in found] == ["error", "error", "error", "error", "warning", "notice"]
    assert found[0].data == "Not checked as it should be: languagetool: is not installed (2 articles)"
    assert found[2].values == {
        "file": "drafts/a b.md",
        "line": "3",
        "endLine": "3",
        "col": "14",
        "endColumn": "20",
        "title": "spelling.unknown-word",
    }
    assert found[2].data == "drafts/a b.md:3:14: “missle” is wrong. Suggestion: “missile” or “missal”."
    assert found[4].values["endLine"] == "5"
    assert "col" not in found[4].values  # the range is of two lines
    assert text.splitlines()[-3:] == [
        "- A notice.",
        "- A quick look, without harper.",
        "prooflint: 2 errors, 1 warning, 1 remark, 2 problems in 2 articles.",
    ]


@pytest.mark.parametrize(
    ("counts", "problems", "shown", "withheld"),
    [
        ({("error", "likely"): 10}, 0, {"error": 10}, 0),
        ({("error", "likely"): 11}, 0, {"error": 10, "notice": 1}, 1),
        ({("info", "likely"): 10}, 0, {"notice": 10}, 0),
        ({("info", "likely"): 11}, 0, {"notice": 10}, 2),
        ({("error", "likely"): 12, ("info", "likely"): 10}, 0, {"error": 10, "notice": 10}, 3),
        ({("error", "likely"): 9, ("warning", "likely"): 11}, 3, {"error": 10, "warning": 10, "notice": 1}, 3),
        ({("error", "likely"): 2}, 12, {"error": 10, "notice": 1}, 4),
    ],
)
def test_no_more_than_github_shows_and_the_rest_is_announced(
    render: Render,
    counts: dict[tuple[Severity, Confidence], int],
    problems: int,
    shown: dict[str, int],
    withheld: int,
) -> None:
    text = render("github", Run(reports(counts, problems), "1"))
    found = commands(text)
    assert Counter(command.name for command in found) == shown
    told = [command.data for command in found if command.values.get("title") == "prooflint"]
    assert [int(data.split()[0]) for data in told] == ([withheld] if withheld else [])
    assert len(re.findall(r"^- .", text, re.MULTILINE)) == withheld


def test_the_gravest_and_surest_come_first(render: Render) -> None:
    counts: dict[tuple[Severity, Confidence], int] = {
        ("info", "certain"): 3,
        ("error", "possible"): 8,
        ("warning", "certain"): 3,
        ("error", "certain"): 8,
    }
    found = commands(render("github", Run(reports(counts, 1), "1")))
    titles = [command.values["title"] for command in found]
    assert titles == [
        "prooflint: problem",
        *["error.certain"] * 8,
        "error.possible",
        *["warning.certain"] * 3,
        *["info.certain"] * 3,
        "prooflint",
    ]
    lines = [int(command.values["col"]) for command in found[1:9]]
    assert lines == sorted(lines)


def test_what_is_not_annotated_is_said_as_it_comes(stream: Callable[[Run], tuple[Run, list[str]]]) -> None:
    from lint.reporters import github

    full = Run(reports({("error", "likely"): 30}) * 2, "1")
    once, done = stream(full)
    pieces = github.render(once)
    assert next(pieces).startswith("- error.md:1:")
    assert len(done) == 1


def test_values_come_back(render: Render) -> None:
    path, message = "a,b:c%0A=d.md", "50% :: , %0D %25 x."
    finding = Finding(Rule("a.b", "w", "style"), Span(0, 1), message, "error", "likely", "x")
    (command,) = commands(render("github", Run((Report(path, Source(path, "x"), 1, (finding,)),), "1")))
    assert command.values["file"] == path
    assert command.data == f"{path}:1:1: {message}"


def test_a_clean_run_annotates_nothing(render: Render) -> None:
    run = Run((Report("a.md", Source("a.md", "Fine."), 1),), "1")
    assert render("github", run) == "prooflint: nothing to mend in 1 article.\n"
