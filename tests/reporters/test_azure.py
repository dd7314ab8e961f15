from collections.abc import Callable

import ci_readers

from lint.finding import Finding, Problem, Report, Rule
from lint.reporters import Run
from lint.text import Source, Span

Render = Callable[[str, Run], str]


def test_issues(render: Render, full_run: Run) -> None:
    lines = render("azure", full_run).splitlines()
    found = [ci_readers.azure_command(line) for line in lines]
    first = found[0]
    assert first is not None
    assert first.name == "task.logissue"
    assert first.values == {
        "type": "error",
        "sourcepath": "drafts/a b.md",
        "linenumber": "3",
        "columnnumber": "14",
        "code": "spelling.unknown-word",
    }
    assert first.data == "“missle” is wrong. Suggestion: “missile” or “missal”."
    assert lines[2] == "- drafts/a b.md:6:3: remark: “fine” is wrong. Suggestion: “good”. [plain.word]"
    assert [command.values["type"] for command in found if command] == [
        "error",
        "warning",
        "error",
        "error",
        "error",
    ]
    assert [line for line, command in zip(lines, found, strict=True) if not command][1:] == [
        "- A notice.",
        "- A quick look, without harper.",
    ]


def test_values_come_back(render: Render) -> None:
    path, message = "a;b]c%0A=d.md", "50% ; ] %0D %AZP25 x."
    finding = Finding(Rule("a.b", "w", "style"), Span(0, 1), message, "error", "likely", "x")
    problem = Problem(path, message)
    for report in (Report(path, Source(path, "x"), 1, (finding,)), Report(path, None, problems=(problem,))):
        command = ci_readers.azure_command(render("azure", Run((report,), "1")).rstrip("\n"))
        assert command is not None
        assert command.values["sourcepath"] == path
        assert command.data.endswith(message)
