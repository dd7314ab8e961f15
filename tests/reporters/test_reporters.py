import json
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import jsonschema
import pytest

from lint.finding import Finding, Hidden, Problem, Report
from lint.reporters import Run, Style
from lint.text import Source

Make = Callable[..., Finding]
SCHEMA = Path(__file__).parents[2] / "docs" / "report.schema.json"


def rendered(name: str, run: Run, style: Style | None = None) -> str:
    return "".join(import_module(f"lint.reporters.{name}").render(run, style or Style()))


@pytest.fixture
def run(finding: Make) -> Run:
    text = "# Title\n\n👩‍👩‍👧 The missle \x1b[31mfell.\r\nOn the\n> the deck.\n"
    at = text.index("missle")
    twice = text.index("the\n>")
    found = (
        finding(
            "spelling.unknown-word",
            at,
            at + 6,
            replacements=("missile", "missal"),
            excerpt="missle",
            also=("harper.X",),
        ),
        finding(
            "repeated.word", twice, twice + 9, replacements=("the",), excerpt="the\n> the", severity="warning"
        ),
    )
    fine = Hidden(found[0], "comment", "the name of a boat")
    good = Report("drafts/a b.md", Source("drafts/a b.md", text), 9, found, (fine,))
    bad = Report("bad\udcff\x1b[31m.md", None, problems=(Problem("bad\udcff\x1b[31m.md", "is not UTF-8"),))
    return Run((good, bad), "0.1.0", {"harper": "2.13.0", "languagetool": None})


def test_full(run: Run) -> None:
    shown = rendered("full", run).splitlines()
    assert shown[0] == "drafts/a b.md"
    assert "  3:11  error  → missile (or missal)" in shown
    line = next(row for row in shown if "missle" in row)
    carets = shown[shown.index(line) + 1]
    # The family is one picture of two columns, written with five code points.
    assert carets.index("^") == line.index("missle") - 3
    assert carets.count("^") == 6
    assert any(row.endswith("> the deck.") for row in shown)
    assert "1 error, 1 warning and 1 problem in 1 article, 9 words. 1 finding marked as fine." in shown[-1]


@pytest.mark.parametrize("name", ["full", "concise"])
def test_nothing_of_a_draft_or_a_name_steers_the_terminal(run: Run, name: str) -> None:
    assert "\x1b" not in rendered(name, run)
    assert "\udcff" not in rendered(name, run)


def test_colours_only_when_asked_for_and_never_alone(run: Run) -> None:
    import re

    coloured = rendered("full", run, Style(color=True))
    assert "\x1b[31merror\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == rendered("full", run)


def test_ascii_frames(run: Run) -> None:
    shown = rendered("full", run, Style(ascii=True))
    assert "│" not in shown
    assert "-> missile" in shown


def test_concise(run: Run) -> None:
    rows = rendered("concise", run).splitlines()
    assert rows[0] == "drafts/a b.md:3:11: error: missle -> missile: m [spelling.unknown-word]"
    assert len(rows) == 3
    assert rows[2].endswith(": problem: is not UTF-8")


def test_statistics(run: Run) -> None:
    shown = rendered("full", run, Style(statistics=True))
    assert "     1  error    spelling.unknown-word" in shown
    assert "missle" not in shown


def test_remarks_of_one_rule_are_capped_and_counted(finding: Make) -> None:
    source = Source("a.md", "x " * 20)
    found = tuple(finding("plain.x", 2 * n, 2 * n + 1, severity="info", category="style") for n in range(12))
    shown = rendered("full", Run((Report("a.md", source, 20, found),), "0"))
    assert shown.count("remark\n") == 5
    assert "… and 7 more like these: plain.x" in shown


def test_a_clean_run_says_so() -> None:
    run = Run((Report("a.md", Source("a.md", "Fine."), 1),), "0")
    assert rendered("full", run) == "Nothing to mend in 1 article, 1 word.\n"
    assert rendered("full", run, Style(quiet=True)) == ""


def test_json_fits_its_schema_and_slices_exactly(run: Run) -> None:
    text = rendered("json", run)
    answer = json.loads(text)
    jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text())).validate(answer)
    source = next(iter(run.reports)).source
    assert source is not None
    for row in answer["reports"][0]["findings"]:
        assert source.text[row["start"] : row["end"]] == row["excerpt"]
        assert source.position(row["start"]) == (row["line"], row["column"])
    assert answer["tool"]["engines"] == {"harper": "2.13.0", "languagetool": None}
    assert answer["reports"][1]["problems"][0]["message"] == "is not UTF-8"
    assert list(answer) == ["schema", "reports", "notices", "omitted", "tool"]
    assert text == rendered("json", run)


def test_a_problem_of_many_articles_is_told_once_with_their_number() -> None:
    missing = Problem("languagetool", "is not installed")
    reports = tuple(Report(f"{n}.md", Source(f"{n}.md", ""), problems=(missing,)) for n in range(3))
    text = rendered("full", Run(reports, "1", {"harper": "2", "languagetool": None}))
    assert text.count("is not installed") == 1
    assert "  3 articles: languagetool: is not installed\n" in text
    assert "Engines: harper 2." in text
    one = rendered("full", Run(reports[:1], "1"))
    assert "  0.md: languagetool: is not installed\n" in one
    assert "Engines" not in one


@pytest.mark.parametrize("name", ["full", "concise", "json"])
def test_who_took_part_is_read_when_the_last_report_has_come(run: Run, name: str) -> None:
    engines: dict[str, str | None] = {"harper": None}
    notices: list[str] = []

    def stream() -> Iterator[Report]:
        yield from run.reports
        engines["harper"] = "2.13.0"
        notices.append("languagetool: is not there")

    shown = rendered(name, Run(stream(), run.version, engines, notices))
    assert shown == rendered(name, Run(run.reports, run.version, engines, notices))
    assert "languagetool: is not there" in shown


def test_what_a_quick_look_left_out_is_one_line_and_not_for_the_quiet(run: Run) -> None:
    quick = Run(run.reports, "0.1.0", omitted=("syntax", "harper"))
    assert rendered("full", quick).splitlines()[-1] == "A quick look, without harper, syntax."
    assert "quick" not in rendered("full", quick, Style(quiet=True))
    assert json.loads(rendered("json", quick))["omitted"] == ["syntax", "harper"]
