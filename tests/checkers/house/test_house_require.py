"""The kind require."""

from pathlib import Path
from typing import Any

import pytest
from house_reviewed import compiled, placed, refused, reviewed

from lint.checkers.house import require
from lint.checkers.house._require_read import KEYS
from lint.engine import parse
from lint.text import Source

FRONT = """---
title: “A” thing
date: 2024-05-01
tags: []
summary: ""
author: null
seo:
  title: x
---
😀 Some text here.
"""


def keys(table: str, more: str = "") -> str:
    return f"kind: require\n{more}require: {{{table}}}\n"


@pytest.mark.parametrize(
    ("table", "text", "suffix", "expected"),
    [
        ("field: [title, date]", FRONT, ".md", []),
        ("field: DATE", FRONT, ".md", []),
        ("field: [title, byline]", FRONT, ".md", [("thing", "byline")]),
        ("field: [tags, summary, author, date]", FRONT, ".md", [("thing", "tags, summary, author")]),
        ("field: [[byline, author]]", FRONT, ".md", [("thing", "byline or author")]),
        ("field: [[byline, title]]", FRONT, ".md", []),
        ("field: seo", FRONT, ".md", []),
        ("field: [seo.title, seo.description]", FRONT, ".md", [("thing", "seo.description")]),
        ("field: title", '+++\ntitle = "A"\n+++\nText.\n', ".md", []),
        ("field: date", '+++\ntitle = "A"\ndate = ""\n+++\nText.\n', ".md", [("A", "date")]),
        ("field: title", "# One\n\nText.\n", ".md", [("One", "title")]),
        ("field: title", "Some text. More.\n", ".mdx", [("Some text.", "title")]),
        ("field: title", "> Quoted.\n\nSome text. More.\n", ".md", [("Some text.", "title")]),
        ("field: title", "Some text.", ".txt", []),
        ("field: date", "---\ntitle: x\n---\n<p>Some text.</p>", ".html", [("x", "date")]),
        ("field: date", "<p>Some text.</p>", ".html", []),
        ("field: title", "", ".md", []),
    ],
)
def test_fields(tmp_path: Path, table: str, text: str, suffix: str, expected: Any) -> None:
    rule = compiled(tmp_path, keys(table), "{missing}")
    assert reviewed(rule, text, suffix) == expected
    assert reviewed(rule, text.replace("\n", "\r\n"), suffix) == expected


@pytest.mark.parametrize(
    ("table", "text", "expected"),
    [
        ("heading: Corrections", "# A\n\nText\n\n## Sources and corrections\n", []),
        (
            "heading: /^Corrections$/",
            "# A\n\nText\n\n## Sources and corrections\n",
            [("A", "what the rule asks for")],
        ),
        ("heading: [Corrections, Sources]", "# A\n\nOur corrections\n", [("A", "Corrections or Sources")]),
        ("heading: Corrections", "---\ntitle: Corrections\n---\nText.\n", [("Corrections", "Corrections")]),
        ("phrase: [not advice, no advice, bare, d]", "# 😀\n\nText", [("😀", "not advice, no advice or bare")]),
        ("phrase: [not advice, '/no \\w+ at all/']", "Text.\n\n- This is  not\n  Advice.\n", []),
        ("phrase: [not advice, '/no \\w+ at all/']", "Text.\n\nNo help at all.\n", []),
        (
            "phrase: advice",
            "Text advices, https://a.b/advice `advice`",
            [("Text advices, https://a.b/advice `advice`", "advice")],
        ),
        ("phrase: advice", "> A quotation.\n", []),
        ("phrase: advice", "", []),
    ],
)
def test_headings_and_phrases(tmp_path: Path, table: str, text: str, expected: Any) -> None:
    assert reviewed(compiled(tmp_path, keys(table), "{missing}"), text) == expected


@pytest.mark.parametrize(
    ("blocks", "expected"), [("", []), ("blocks: paragraph\n", ["Text."]), ("blocks: cell\n", [])]
)
def test_only_the_blocks_of_the_rule_are_looked_at(tmp_path: Path, blocks: str, expected: list[str]) -> None:
    rule = compiled(tmp_path, keys("phrase: advice", blocks))
    assert [source for source, _ in reviewed(rule, "# Our advice\n\nText.\n")] == expected


def test_case_matters_where_the_rule_says_so(tmp_path: Path) -> None:
    text = "We give no Advice.\n"
    assert reviewed(compiled(tmp_path, keys("phrase: advice")), text) == []
    assert len(reviewed(compiled(tmp_path, keys("phrase: advice", "case: sensitive\n")), text)) == 1


ACRONYM = 'if: "/\\\\b([A-Z]{3,5})\\\\b/", then: "/\\\\(([A-Z]{3,5})\\\\)/", within: before'


@pytest.mark.parametrize(
    ("text", "more", "expected"),
    [
        ("The World Health Organization (WHO) met. The WHO said so.", "", []),
        ("😀 The WHO met. The World Health Organization (WHO) said so.", "", ["WHO"]),
        ("The WHO met. The WHO left.\n\nThe ILO met.", "", ["WHO", "ILO"]),
        ("The Space Agency (ESA) met.\n\nThe WHO met.\n\nSo did ESA.", "", ["WHO"]),
        ("# WHO meets\n\nThe World Health Organization (WHO) met.", "", []),
        ("# WHO meets\n\nThe World Health Organization (WHO) met.", "blocks: heading\n", ["WHO"]),
        ("The WHO met.", "except: [the WHO]\n", []),
        ("The WHO met.", "unless_before: met\n", []),
        ("The WHO met.", "unless_after: [the]\n", []),
        ("The WHO met.", "unless_after: [a]\n", ["WHO"]),
        ("“The WHO met,” he said. The WHO left.", "", ["WHO"]),
        ("The who met.", "", []),
        ("", "", []),
    ],
)
def test_what_must_be_introduced_before(tmp_path: Path, text: str, more: str, expected: list[str]) -> None:
    rule = compiled(tmp_path, keys(ACRONYM, f"case: sensitive\n{more}"))
    assert [source for source, _ in reviewed(rule, text)] == expected


def test_the_first_use_outside_quotations_is_underlined(tmp_path: Path) -> None:
    text = "“The WHO met,” he said.\r\n\r\nThe 😀 WHO left. The WHO came.\r\n"
    rule = compiled(tmp_path, keys(ACRONYM, "case: sensitive\n"))
    ((_, _, at),) = placed(rule, parse(Source("a.md", text)))
    assert at == text.index("WHO left")
    rule = compiled(tmp_path, keys(ACRONYM, "case: sensitive\nquotations: true\n"))
    ((_, _, at),) = placed(rule, parse(Source("a.md", text)))
    assert at == text.index("WHO met")


STUDY = "if: [a study, experts say, say], then: [published in, according to]"


@pytest.mark.parametrize(
    ("more", "text", "expected"),
    [
        ("", "😀 A study found it. No.", ["A study"]),
        ("", "A study found it. It was published in May.", []),
        ("", "A study found it.\n\nIt was published in May.", ["A study"]),
        ("", "- A study found it.\n- It was published in May.\n", ["A study"]),
        ("", "Experts say so. A study agrees.", ["Experts say", "A study"]),
        ("within: sentence", "A study found it. It was published in May.", ["A study"]),
        ("within: sentence", "A study published in May found it. A study agrees.", ["A study"]),
        ("within: document", "A study found it. A study agrees.\n\nIt was published in May.", []),
        ("within: document", "Nobody. A study found it.\n\nA study agrees.", ["A study"]),
        ("within: before", "It was published in May.\n\nA study found it.", []),
        ("within: before", "A study found it.\n\nIt was published in May.", ["A study"]),
        ("link: true", "A study found it.\n\nA study [found](http://a.b) it.", ["A study"]),
        ("link: true", "[A study][1] found it.\n\n[1]: http://a.b\n", []),
        ("link: true", "A study found it.[^1]\n\n[^1]: A book.\n", []),
        ("link: true", "A study found it: https://a.b/c\n\nSee <https://a.b>. Experts say so.", []),
        ("link: true, within: sentence", "A study [found](b) it. A study agrees.", ["A study"]),
        ("link: true, within: sentence", "A study found it. See [there](b).", ["A study"]),
        ("link: true", "", []),
    ],
)
def test_what_must_stand_near(tmp_path: Path, more: str, text: str, expected: list[str]) -> None:
    rule = compiled(tmp_path, keys(f"{STUDY}, {more}" if more else STUDY))
    assert [source for source, _ in reviewed(rule, text)] == expected


def test_links_in_html(tmp_path: Path) -> None:
    rule = compiled(tmp_path, keys("if: a study, link: true"), "{found}: {missing}")
    text = '<p><a href="b">A study</a> says</p><p>A study</p><p>See <a href="b">a study</a></p><p>A study.<sup><a href="#1">1</a></sup></p>'
    assert reviewed(rule, text, ".html") == [("A study", "A study: a link")]


def test_what_asks_is_not_its_own_answer(tmp_path: Path) -> None:
    rule = compiled(tmp_path, keys("if: a new study, then: study"))
    assert len(reviewed(rule, "A new study found it.")) == 1
    assert reviewed(rule, "A new study found it. The study was long.") == []


def test_groups_must_have_the_same_text_near_too(tmp_path: Path) -> None:
    rule = compiled(tmp_path, keys(ACRONYM.replace("before", "paragraph"), "case: sensitive\n"))
    assert [at for _, _, at in placed(rule, parse(Source("a.txt", "The ILO and the WHO (WHO).")))] == [4, 21]


@pytest.mark.parametrize(
    ("table", "says"),
    [
        ("then: a", "6: “require” has none of them; expected exactly one of field, heading, phrase, if"),
        (
            "field: a, heading: b",
            "6: “require” has “field” and “heading”; expected exactly one of field, heading, ",
        ),
        ("field: a, then: b", "6: “then” goes with “if”; expected none with “field”"),
        ("phrase: a, within: sentence", "6: “within” goes with “if”; expected none with “phrase”"),
        ("heading: a, link: true", "6: “link” goes with “if”; expected none with “heading”"),
        ("if: a", "6: “require” has “if” but no “then”; expected one, or “link: true”"),
        ("if: a, then: b, link: yes", "6: “link” is “yes”; expected true or false"),
        (
            "if: a, then: b, within: block",
            "6: “within” is “block”; expected sentence, paragraph, before, document",
        ),
        (
            "if: a, link: true, within: before",
            "6: “link” goes with within: sentence or paragraph; expected none with",
        ),
        ("if: a, then: []", "6: “then” is an empty list; expected a list"),
        ("phrase: [a, a]", "6: the entry “a” of “phrase” occurs twice; expected it once"),
        ("phrase: [a, '\u00ad']", "6: the entry “\u00ad” of “phrase” is empty; expected words"),
        ("phrase: [{a: b}]", "6: an entry of “phrase” is a mapping; expected text"),
        ("field: [a, [b, a]]", "6: the field “a” occurs twice; expected it once"),
        ("field: []", "6: “field” is an empty list; expected a list"),
        ("phrase: /(/", "6: the pattern /(/ is no regular expression"),
        ("phrase: /(a+)+b/", "6: the pattern /(a+)+b/ has a repetition inside a repetition"),
        ("phrase: /a*/", "6: the pattern /a*/ can match an empty text; expected at least one letter"),
        ("phrase: '/a{1,2000}/'", "6: the pattern /a{1,2000}/ can match 2000 characters; expected 1000 at most"),
        ("fields: a", "6: unknown key “fields” of “require”; did you mean “field”?"),
    ],
)
def test_refused(tmp_path: Path, table: str, says: str) -> None:
    assert refused(tmp_path, keys(table)).startswith(says)


def test_a_better_is_no_slot_here(tmp_path: Path) -> None:
    assert refused(tmp_path, keys("phrase: a"), "{better}").startswith(
        "1: “message” has the unknown slot “{better}”"
    )


@pytest.mark.parametrize("within", require.WITHIN)
@pytest.mark.parametrize(
    "text", ["a study " * 10_000, "A study. Found in. " * 8_000, "a study\n\n" * 3_000, "x" * 200_000]
)
def test_large_documents_come_to_an_end(tmp_path: Path, within: str, text: str) -> None:
    link = ", link: true" if within in {"sentence", "paragraph"} else ""
    rule = compiled(
        tmp_path, keys(f"if: [a study, '/\\b(x+)\\b/'], then: [found, '/(y+)/']{link}, within: {within}")
    )
    assert all(source.lower() == "a study" for source, _ in reviewed(rule, text, ".txt"))


def test_the_schema_has_every_key() -> None:
    table: Any = require.SCHEMA["require"]
    assert set(require.SCHEMA) == set(require.KEYS)
    assert set(table["properties"]) == set(KEYS)
