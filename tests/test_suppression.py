from collections.abc import Callable

import pytest

from lint.engine import parse
from lint.finding import Finding, Hidden
from lint.suppression import suppress
from lint.text import Source

Make = Callable[..., Finding]

TEXT = "First slip here.\n\n<!-- {} -->\n\nSecond slip here.\n\nThird slip here.\n"


def outcome(text: str, finding: Make, rule: str = "spelling.unknown-word") -> tuple[list[str], int, list[str]]:
    """Lines of the findings that remain, the number hidden, rules of the complaints; each “slip” is one finding."""
    source = Source("a.md", text)
    starts = [at for at in range(len(text)) if text.startswith("slip", at)]
    found = [finding(rule, at, at + 4) for at in starts]
    remaining, hidden, complaints = suppress(found, parse(source))
    first_words = [text[: f.span.start].rpartition("\n")[2].split()[0] for f in remaining]
    return first_words, len(hidden), [complaint.rule.id for complaint in complaints]


@pytest.mark.parametrize(
    "comment",
    [
        "prooflint-ignore spelling.unknown-word: a name",
        "prooflint-ignore spelling",
        "prooflint-ignore grammar, spelling: both",
        "prooflint-ignore",
        "prooflint-ignore all: quoted",
    ],
)
def test_the_next_block(finding: Make, comment: str) -> None:
    assert outcome(TEXT.format(comment), finding) == (["First", "Third"], 1, [])


@pytest.mark.parametrize("comment", ["prooflint-ignore grammar: x", "prooflint-ignore spell"])
def test_another_rule_is_not_hidden_and_the_comment_is_reported(finding: Make, comment: str) -> None:
    assert outcome(TEXT.format(comment), finding) == (["First", "Second", "Third"], 0, ["suppression.unused"])


@pytest.mark.parametrize("comment", ["a note", "prooflint-ignored", "xprooflint-ignore spelling"])
def test_other_comments_do_nothing(finding: Make, comment: str) -> None:
    assert outcome(TEXT.format(comment), finding) == (["First", "Second", "Third"], 0, [])


def test_a_range(finding: Make) -> None:
    text = (
        "One slip.\n\n<!-- prooflint-ignore-start spelling: treaty -->\n\nTwo slip.\n\nThree slip.\n\n"
        "<!-- prooflint-ignore-end -->\n\nFour slip.\n"
    )
    assert outcome(text, finding) == (["One", "Four"], 2, [])


def test_a_range_without_an_end_hides_the_rest_and_is_reported(finding: Make) -> None:
    text = "One slip.\n\n<!-- prooflint-ignore-start spelling -->\n\nTwo slip.\n"
    assert outcome(text, finding) == (["One"], 1, ["suppression.unmatched"])


def test_an_end_without_a_start_is_reported(finding: Make) -> None:
    assert outcome("One slip.\n\n<!-- prooflint-ignore-end -->\n", finding) == (
        ["One"],
        0,
        ["suppression.unmatched"],
    )


@pytest.mark.parametrize(
    "matter",
    [
        "---\nprooflint-ignore: spelling\n---\n",
        "---\nprooflint-ignore: [grammar, spelling]\n---\n",
        "---\nprooflint-ignore:\n  - spelling\n---\n",
        "---\ntitle: x\nprooflint:\n  ignore: [spelling]\n---\n",
        '+++\nprooflint-ignore = ["spelling"]\n+++\n',
    ],
)
def test_the_front_matter_speaks_for_the_whole_file(finding: Make, matter: str) -> None:
    assert outcome(matter + "\nOne slip.\n\nTwo slip.\n", finding) == ([], 2, [])


def test_a_comment_inside_a_paragraph_speaks_for_it(finding: Make) -> None:
    text = "One slip <!-- prooflint-ignore spelling --> here.\n\nTwo slip.\n"
    assert outcome(text, finding) == (["Two"], 1, [])


@pytest.mark.parametrize(
    ("comments", "reason"),
    [
        ("<!-- prooflint-ignore spelling: the name\nof a boat -->", "the name of a boat"),
        ("<!-- prooflint-ignore -->", ""),
        ("<!-- prooflint-ignore-file spelling: a glossary -->", "a glossary"),
        ("<!-- prooflint-ignore-start: from the treaty -->", "from the treaty"),
    ],
)
def test_what_is_hidden_keeps_the_reason_that_was_given(finding: Make, comments: str, reason: str) -> None:
    text = comments + "\n\nA slip.\n\n<!-- prooflint-ignore-end -->\n"
    at = text.index("slip")
    found = finding("spelling.unknown-word", at, at + 4)
    _, hidden, _ = suppress([found], parse(Source("a.md", text)))
    assert hidden == [Hidden(found, "comment", reason)]
