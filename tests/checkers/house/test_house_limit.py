"""The kind limit."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from house_reviewed import compiled, placed, refused, reviewed

from lint.checkers.house import limit
from lint.checkers.house._limit_numbers import shown
from lint.checkers.house._limit_rates import adverbs, passives
from lint.document import Block
from lint.engine import parse
from lint.text import Source

BLOCK = {"kind": "paragraph"}
HEAD = {"kind": "heading", "level": 2}
TITLE = {"kind": "heading", "level": 1}


def keys(what: str, most: float | str, more: str = "") -> str:
    return f"kind: limit\nlimit: {{what: {what}, max: {most}{more}}}\n"


@pytest.mark.parametrize(
    ("what", "most", "text", "block", "expected"),
    [
        ("sentence-words", 3, "One two three. One two three-fold four. One.", BLOCK, ["One two three-fold four."]),
        ("sentence-characters", 5, "Abcd. Abcde. 😀bcd.", BLOCK, ["Abcde."]),
        ("paragraph-words", 3, "One two. Three four.", BLOCK, ["One two. Three four."]),
        ("paragraph-words", 4, "One two. Three four.", BLOCK, []),
        ("paragraph-characters", 3, "Four", BLOCK, ["Four"]),
        ("paragraph-characters", 3, "Four", {"kind": "item"}, []),
        ("paragraph-sentences", 1, "One two. Three four.", BLOCK, ["One two. Three four."]),
        ("heading-words", 1, "One two", HEAD, ["One two"]),
        ("heading-characters", 7, "One two", HEAD, []),
        ("heading-characters", 6, "One two", HEAD, ["One two"]),
        ("heading-characters", 6, "One two", {"kind": "title"}, ["One two"]),
        ("title-words", 1, "One two", TITLE, ["One two"]),
        ("title-words", 1, "One two", HEAD, []),
        ("title-characters", 5, "One two", {"kind": "title"}, ["One two"]),
        ("summary-words", 1, "One two", {"kind": "summary"}, ["One two"]),
        ("summary-characters", 5, "One two", {"kind": "summary"}, ["One two"]),
        ("summary-characters", 5, "One two", BLOCK, []),
        ("sentence-words", 1, "", BLOCK, []),
    ],
)
def test_lengths(
    seen: Callable[..., Any], what: str, most: int, text: str, block: dict[str, Any], expected: list[str]
) -> None:
    assert seen(keys(what, most), text, **block) == [(words,) for words in expected]


def test_the_message_of_a_length(speak: Callable[..., Any]) -> None:
    (match,) = speak(keys("sentence-words", 2), "One two three.", "{count} of {max}")
    assert match.message == "3 of 2"


FILLER = "The old ferry left at noon. " * 16  # 96 words


@pytest.mark.parametrize(
    ("what", "most", "text", "expected"),
    [
        ("document-words", 3, "# One\n\nOne two.\n\n## Two\n\nThree four.\n", [("One", "4 of 3")]),
        ("document-words", 4, "# One\n\nOne two.\n\n## Two\n\nThree four.\n", []),
        ("document-words", 1, "One two. Three.\n", [("One two.", "3 of 1")]),
        ("document-words", 1, "---\ntitle: A “B” c\n---\nOne two\n", [("A", "2 of 1")]),
        (
            "section-words",
            1,
            "# One\n\nOne two.\n\n## Two\n\nThree.\n\n### Three\n\n- a b",
            [("One", "2 of 1"), ("Three", "2 of 1")],
        ),
        (
            "section-words",
            1,
            "One two.\r\n\r\n## 😀 Two\r\n\r\nThree four.\r\n",
            [("One two.", "2 of 1"), ("😀 Two", "2 of 1")],
        ),
        ("section-words", 1, "| a b | c d |\n|---|---|\n| e | f |\n", []),
        (
            "list-items",
            2,
            "- a\n- **b**\n\n  still b\n  - x\n  - y\n- [c](d)\n- e\n\nText.\n\n* f\n* g\n",
            [("c", "4 of 2")],
        ),
        ("list-items", 2, "1. a\n2. b\n- c\n- d\n", []),
        ("list-items", 1, "> - a\r\n> - 😀 c\r\n", [("😀 c", "2 of 1")]),
        ("list-items", 1, "- a\n- “b” c\n", [("c", "2 of 1")]),
        ("exclamations-per-100-words", 1, FILLER + "Stop!! Go! Now (there)!", [("!", "3 of 1")]),
        ("exclamations-per-100-words", 3.1, FILLER + "Stop! Go! Now there!", []),
        ("exclamations-per-100-words", 0, "Stop!", []),
        ("brackets-per-100-words", "0.5", FILLER + "It ran (or so) to [the] pier.", [("(", "1.9 of 0.5")]),
        ("adverbs-per-100-words", 1, FILLER + "She 😀 quickly and silently left early.", [("silently", "2 of 1")]),
        ("adverbs-per-100-words", 1, FILLER + "She quickly said: “He silently left.”", []),
        (
            "passives-per-100-words",
            0,
            FILLER + "It was never really asked. It is tired.",
            [("was never really asked", "1 of 0")],
        ),
        ("adverbs-per-100-words", 0, "", []),
    ],
)
def test_documents(tmp_path: Path, what: str, most: float, text: str, expected: Any) -> None:
    rule = compiled(tmp_path, keys(what, most), "{count} of {max}")
    assert reviewed(rule, text) == expected


@pytest.mark.parametrize(
    ("blocks", "expected"), [("", ["One"]), ("blocks: paragraph\n", ["Two three."]), ("blocks: item\n", [])]
)
def test_a_finding_stands_in_the_blocks_of_the_rule(tmp_path: Path, blocks: str, expected: list[str]) -> None:
    rule = compiled(tmp_path, keys("document-words", 1) + blocks)
    assert [source for source, _ in reviewed(rule, "# One\n\nTwo three.\n")] == expected


def test_documents_in_html(tmp_path: Path) -> None:
    text = "<ul><li>a<li>b<ul><li>x<li>y</ul><li>c</ul><ul><li>k<li>l</ul>"
    assert reviewed(compiled(tmp_path, keys("list-items", 2)), text, ".html") == [("c", "m")]


def test_rates_by_section_point_at_the_first_that_is_too_many(tmp_path: Path) -> None:
    text = f"# One\r\n\r\n{FILLER}Stop! Go! Come! Run!\r\n\r\n## Two 😀\r\n\r\n{FILLER}Sit down! Be still!\r\n"
    document = parse(Source("a.md", text))
    rule = compiled(tmp_path, keys("exclamations-per-100-words", 3, ", scope: section"))
    assert [at for _, _, at in placed(rule, document)] == [text.index("Run!") + 3]
    rule = compiled(tmp_path, keys("exclamations-per-100-words", 1, ", scope: section, min_words: 100"))
    assert [at for _, _, at in placed(rule, document)] == [text.index("Go!") + 2, text.index("still!") + 5]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("", ["Silently", "neatly", "slowly"]),
        ("except: [badly lit]\n", ["Silently", "neatly", "slowly"]),
        ("except: [neatly done]\n", ["Silently", "slowly"]),
        ("unless_before: done\n", ["Silently", "slowly"]),
        ("unless_after: [they]\n", ["Silently", "neatly"]),
        ("blocks: heading\n", []),
    ],
)
def test_what_is_excused_does_not_count(tmp_path: Path, more: str, expected: list[str]) -> None:
    text = "Silently he left. It was neatly done. “He walked slowly.” They slowly left.\n"
    document = parse(Source("a.md", text))
    found: list[str] = []
    for most in range(20):
        rule = compiled(tmp_path, keys("adverbs-per-100-words", 10 * most, ", min_words: 1") + more)
        found += [source for source, _, _ in placed(rule, document)]
    assert list(dict.fromkeys(found)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She quickly left.", ["quickly"]),
        ("The family was early and friendly.", []),
        ("Only July is rainy; Emily and the lovely lily reply daily.", []),
        ("An assembly of weekly papers will supply it.", []),
        ("They ’re really clearly right.", ["really", "clearly"]),
    ],
)
def test_adverbs(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in adverbs(Block("paragraph", text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge was built in May.", ["was built"]),
        ("The bridge has been quickly rebuilt.", ["been quickly rebuilt"]),
        ("It isn’t painted and they’re paid late.", ["isn’t painted", "they’re paid"]),
        ("It is being torn down.", ["being torn"]),
        ("He got hurt.", ["got hurt"]),
        ("They have got lost.", []),
        ("She was tired, and he is interested in boats.", []),
        ("The ferry was late. Built in May, it leaks.", []),
        ("They are leaving.", []),
        ("It was", []),
    ],
)
def test_passives(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in passives(Block("paragraph", text))] == expected


@pytest.mark.parametrize(
    ("table", "says"),
    [
        ("3", "6: “limit” is “3”; expected keys with values, such as “kind: replace”"),
        ("{max: 3}", "6: “limit” has no “what”; expected one"),
        ("{what: title-words}", "6: “limit” has no “max”; expected one"),
        ("{what: title-word, max: 3}", "6: “what” is “title-word”; expected sentence-words, "),
        ("{what: title-words, max: 2.5}", "6: “max” is “2.5”; expected a whole number from 1 on"),
        (
            "{what: brackets-per-100-words, max: -1}",
            "6: “max” is “-1”; expected a number from 0 on, such as 3 or 2.5",
        ),
        (
            "{what: brackets-per-100-words, max: [1]}",
            "6: “max” is a list; expected a number from 0 on, such as 3 or 2.5",
        ),
        (
            "{what: brackets-per-100-words, max: 1, scope: page}",
            "6: “scope” is “page”; expected document, section",
        ),
        (
            "{what: brackets-per-100-words, max: 1, min_words: few}",
            "6: “min_words” is “few”; expected a whole number from 1 on",
        ),
        ("{what: title-words, max: 1, scope: section}", "6: “scope” goes with adverbs-per-100-words, "),
        ("{what: title-words, max: 1, min_words: 9}", "6: “min_words” goes with adverbs-per-100-words, "),
        (
            "{what: title-words, max: 1, least: 9}",
            "6: unknown key “least” of “limit”; expected what, max, scope, min_words",
        ),
    ],
)
def test_refused(tmp_path: Path, table: str, says: str) -> None:
    assert refused(tmp_path, f"kind: limit\nlimit: {table}\n").startswith(says)


@pytest.mark.parametrize(
    ("value", "limits", "expected"),
    [
        (2.5, {}, "2.5"),
        (1000, {}, "1,000"),
        (2.04, {"above": 2}, "2.1"),
        (2.06, {"above": 2}, "2.1"),
        (3.0, {"above": 2}, "3"),
        (49.98, {"below": 50}, "49.9"),
        (-3.0, {"below": 50}, "-3"),
    ],
)
def test_values_in_messages(value: float, limits: dict[str, float], expected: str) -> None:
    assert shown(value, **limits) == expected


@pytest.mark.parametrize(
    "text", ["a! (" * 60_000, "- a\n" * 4_000, "# a\n\nb\n\n" * 2_000, "was quickly done " * 20_000]
)
def test_large_documents_come_to_an_end(tmp_path: Path, text: str) -> None:
    for what in limit.WHAT:
        rule = compiled(tmp_path, keys(what, 1))
        assert all(source for source, _ in reviewed(rule, text))


def test_the_schema_names_all_that_can_be_limited() -> None:
    table: Any = limit.SCHEMA["limit"]
    assert tuple(table["properties"]["what"]["enum"]) == limit.WHAT
    assert set(limit.SCHEMA) == set(limit.KEYS)
