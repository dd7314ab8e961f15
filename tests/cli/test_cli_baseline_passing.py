"""What prooflint check does with a baseline, report by report."""

from pathlib import Path

import pytest

from lint.cli import main
from lint.cli._baseline_create import parser
from lint.cli._baseline_known import Baseline
from lint.cli._session import Session
from lint.finding import Report
from lint.text import Source

BASE = ".prooflint-baseline"
OLD = "They recieved the report. Nobody “saw” it.\n\nThe the boat went on to the harbour at noon.\n"
NEW = "A missle fell into the sea.\n"


@pytest.fixture(autouse=True)
def desk(known_findings: None) -> None:
    """A project with two articles."""
    del known_findings


def passed(*arguments: str) -> tuple[list[Report], list[str], Baseline]:
    """The reports and notices of a check of everything."""
    asked = parser("create", "").parse(arguments)
    asked.quiet = asked.no_baseline = False
    session = Session(asked)
    baseline, notices = Baseline(session), list[str]()
    reports = session.proofreader.check(sorted(session.files(["."])))
    return list(baseline.through(reports, notices)), notices, baseline


def test_check_hides_what_is_known_and_counts_it() -> None:
    main(("baseline", "create"))
    Path("articles/a.md").write_text(f"{OLD}\n{NEW}")
    reports, notices, baseline = passed()
    assert [[one.excerpt for one in report.findings] for report in reports] == [["missle"], []]
    assert [[one.by for one in report.hidden] for report in reports] == [["baseline"] * 2, ["baseline"]]
    assert notices == ["3 old findings are in the baseline."]
    assert baseline.inputs == [("content", BASE)]


def test_check_says_what_is_fixed() -> None:
    main(("baseline", "create"))
    Path("articles/a.md").write_text(NEW)
    Path("articles/b.md").rename("b.txt")
    reports, notices, baseline = passed()
    assert [len(report.findings) for report in reports] == [1, 0]
    assert notices == ["1 old finding is in the baseline; 2 of its entries are fixed: prooflint baseline prune"]
    assert baseline.inputs is None  # git was asked


def test_check_depends_on_articles_that_are_gone() -> None:
    main(("baseline", "create"))
    Path("articles/b.md").unlink()
    _, notices, baseline = passed()
    assert notices == ["2 old findings are in the baseline; 1 of its entries is fixed: prooflint baseline prune"]
    assert baseline.inputs == [("content", BASE), ("there", str(Path("articles/b.md").resolve()))]


def test_check_that_asks_for_less_says_nothing_about_fixed_ones() -> None:
    main(("baseline", "create"))
    Path("articles/b.md").write_text("The boat left.\n")
    for less in (["--min-confidence", "certain"], ["--select", "repeated"], ["--ignore", "spelling"]):
        assert "fixed" not in "".join(passed(*less)[1])
    assert "1 of its entries is fixed" in passed()[1][0]


def test_check_without_a_file() -> None:
    reports, notices, baseline = passed()
    assert (sum(len(report.findings) for report in reports), notices) == (3, [])
    assert baseline.inputs == [("content", BASE)]  # it may come
    _, _, isolated = passed("--isolated", "--select", "spelling")
    assert isolated.inputs == []


def test_a_quick_look_leaves_no_trace() -> None:
    main(("baseline", "create"))
    session = Session(parser("create", "").parse([]))
    baseline = Baseline(session)
    (report,) = session.proofreader.check_sources([Source("articles/a.md", OLD)])
    assert (len(report.findings), baseline.hiding(report).findings) == (2, ())
    assert baseline.known is not None
    assert baseline.known.hidden == 0
