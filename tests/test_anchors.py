"""Anchors: what a finding is told by when the text around it is edited."""

import pytest

from lint.anchors import anchor, anchored
from lint.engine import Proofreader
from lint.engine.parsing import parse
from lint.finding import Finding, Report
from lint.settings import Settings
from lint.text import Source, Span

QUIET = Settings(engines={"harper": "off", "languagetool": "off"})


def report(text: str, name: str = "a.md") -> Report:
    return next(iter(Proofreader(lambda _path: QUIET).check_sources([Source(name, text)])))


def anchors(text: str, name: str = "a.md") -> list[str]:
    return [finding.anchor for finding in report(text, name).findings]


FIRST = "The missle fell into the sea. Nobody “saw” it, and the the boat went on.\n"


@pytest.mark.parametrize(
    "same",
    [
        "A new paragraph.\n\n" + FIRST,
        FIRST + "\nAnother one.\n",
        FIRST.replace("fell ", "fell\n"),
        FIRST.replace("“saw”", '"saw"'),
        FIRST.replace("missle", "*missle*").replace("Nobody", "**Nobody**"),
        "- " + FIRST,
        FIRST.replace("\n", "\r\n"),
    ],
)
def test_edits_around_a_sentence_change_no_anchor(same: str) -> None:
    assert anchors(same) == anchors(FIRST)


def test_each_sentence_has_its_own_anchor() -> None:
    one, two = anchors(FIRST)
    assert (one, two) == (
        anchor("The missle fell into the sea."),
        anchor('Nobody "saw" it, and the the boat went on.'),
    )


def test_an_edit_of_the_sentence_changes_its_anchor_alone() -> None:
    before, after = anchors(FIRST), anchors(FIRST.replace("sea", "lake"))
    assert (before[0] != after[0], before[1] == after[1]) == (True, True)


def test_hidden_findings_have_anchors_too() -> None:
    text = "<!-- prooflint-ignore spelling: a name -->\n\n" + FIRST
    found = report(text)
    assert [(one.by, one.reason, one.finding.anchor) for one in found.hidden] == [
        ("comment", "a name", anchors(FIRST)[0])
    ]
    assert found.suppressed == 1


def test_what_stands_outside_all_blocks_is_told_by_its_line() -> None:
    text = "<!-- prooflint-ignore-end -->\n\nThe ship sails.\n"
    (found,) = report(text).findings
    assert found.anchor == anchor("<!-- prooflint-ignore-end -->")


def test_a_finding_that_begins_before_the_text_of_a_block_belongs_to_its_first_sentence() -> None:
    document = parse(Source("a.md", "**The ship** sails. It sinks.\n"))
    rule = report(FIRST).findings[0].rule
    found = Finding(rule, Span(0, 10), "", "error", "certain", "**The ship")
    assert [one.anchor for one in anchored([found], document)] == [anchor("The ship sails.")]
