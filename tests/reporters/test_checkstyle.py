from collections.abc import Callable

import ci_readers

from lint.reporters import Run

Render = Callable[[str, Run], str]


def test_errors_by_file(render: Render, full_run: Run) -> None:
    root = ci_readers.tree(render("checkstyle", full_run), ci_readers.CHECKSTYLE, "checkstyle")
    assert [file.get("name") for file in root] == ["drafts/a b.md", "./clean.md", "bad�␛[31m.md"]
    rows = [(row.get("line"), row.get("column"), row.get("severity"), row.get("source")) for row in root[0]]
    assert rows == [
        ("1", None, "error", "prooflint.problem"),
        ("3", "11", "error", "prooflint.spelling.unknown-word"),
        ("4", "4", "warning", "prooflint.repeated.word"),
        ("6", "3", "info", "prooflint.plain.word"),
        ("6", "13", "error", "prooflint.spelling.unknown-word"),
    ]
    assert root[0][1].get("message") == "“missle” is wrong. Suggestion: “missile” or “missal”."
    assert root[2][0].get("message") == "Not checked as it should be: is not UTF-8"


def test_nothing_is_an_empty_document(render: Render) -> None:
    root = ci_readers.tree(render("checkstyle", Run((), "1")), ci_readers.CHECKSTYLE, "checkstyle")
    assert len(root) == 0
