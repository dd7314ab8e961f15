"""The comment syntax of each format, and what is none."""

from collections.abc import Callable

import pytest

from lint.engine import parse
from lint.finding import Finding
from lint.suppression import suppress
from lint.text import Source

Make = Callable[..., Finding]


def hidden(text: str, finding: Make, suffix: str) -> list[str]:
    """The first words of the lines whose slip is hidden."""
    at = [place for place in range(len(text)) if text.startswith("slip", place)]
    found = [finding("spelling.unknown-word", place, place + 4) for place in at]
    kept = suppress(found, parse(Source(f"a{suffix}", text)))[1]
    return [text[: one.finding.span.start].rpartition("\n")[2].split()[0] for one in kept]


@pytest.mark.parametrize(
    ("comment", "suffix"),
    [
        ("<!-- prooflint-ignore spelling: x -->", ".md"),
        ("<!-- prooflint-ignore spelling: x -->", ".html"),
        ("{/* prooflint-ignore spelling: x */}", ".mdx"),
        ("{# prooflint-ignore spelling: x #}", ".md"),
        ("{#- prooflint-ignore spelling: x -#}", ".html"),
        ("{% comment %}prooflint-ignore spelling: x{% endcomment %}", ".md"),
        ("{%- comment -%}\nprooflint-ignore spelling: x\n{%- endcomment -%}", ".html"),
        ("{{/* prooflint-ignore spelling: x */}}", ".md"),
        ("{{- /* prooflint-ignore spelling: x */ -}}", ".html"),
        ("%% prooflint-ignore spelling: x %%", ".md"),
        ("<%# prooflint-ignore spelling: x %>", ".html"),
        ("[prooflint-ignore spelling: x]", ".txt"),
        ("  [prooflint-ignore spelling: x [sic]]  ", ".text"),
    ],
)
def test_the_comments_of_a_format(finding: Make, comment: str, suffix: str) -> None:
    paragraph = "<p>{}</p>" if suffix == ".html" else "{}"
    rows = [paragraph.format(f"{word} slip.") for word in ("One", "Two", "Three")]
    text = f"{rows[0]}\n\n{comment}\n\n{rows[1]}\n\n{rows[2]}\n"
    assert [one.replace("<p>", "") for one in hidden(text, finding, suffix)] == ["Two"]


@pytest.mark.parametrize(
    ("text", "suffix"),
    [
        ("```\n{# prooflint-ignore spelling #}\n```\n\nA slip.\n", ".md"),
        ("Write `{# prooflint-ignore spelling #}` for a slip.\n", ".md"),
        ("~~~\n<!-- prooflint-ignore spelling -->\n~~~\n\nA slip.\n", ".md"),
        ("See [prooflint-ignore spelling] for a slip.\n", ".txt"),
        ("[prooflint-ignore spelling]\n\nA slip.\n", ".md"),
        ("{/* prooflint-ignore spelling */}\n\nA slip.\n", ".md"),
    ],
)
def test_what_is_no_comment_of_the_format(finding: Make, text: str, suffix: str) -> None:
    assert hidden(text, finding, suffix) == []


def test_a_note_in_plain_text_parts_paragraphs_and_is_not_read(finding: Make) -> None:
    text = "One slip.\r\n[prooflint-ignore spelling: a naem]\r\nTwo slip\r\nthree.\r\n"
    document = parse(Source("a.txt", text))
    assert [block.text for block in document.blocks] == ["One slip.", "Two slip three."]
    assert hidden(text, finding, ".txt") == ["Two"]
    assert document.source.text[document.comments[0].span.start : document.comments[0].span.end].startswith(
        "[proof"
    )


def test_a_range_and_a_file_in_plain_text(finding: Make) -> None:
    text = "[prooflint-ignore-start]\nOne slip.\n[prooflint-ignore-end]\nTwo slip.\n"
    assert hidden(text, finding, ".txt") == ["One"]
    assert hidden(f"Two slip.\n\n[prooflint-ignore-file spelling: a list]\n{text}", finding, ".txt") == [
        "Two",
        "One",
        "Two",
    ]


def test_comments_of_two_kinds_make_a_range_in_the_order_of_the_text(finding: Make) -> None:
    text = "<!-- prooflint-ignore-start -->\n\nOne slip.\n\n{/* prooflint-ignore-end */}\n\nTwo slip.\n"
    assert hidden(text, finding, ".mdx") == ["One"]
