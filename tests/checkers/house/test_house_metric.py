"""The kind metric."""

from pathlib import Path
from typing import Any

import pytest
from house_reviewed import compiled, placed, refused, reviewed

from lint.checkers.house import metric
from lint.engine import parse
from lint.scores import FEWEST_WORDS
from lint.text import Source

EASY = "The ferry ran aground in the fog, and the crew got all of the passengers off in time. " * 8
HARD = (
    "Institutional restructuring necessitates considerable reconsideration of organisational responsibilities. "
    "Departmental representatives subsequently emphasised that communication remains fundamentally unsatisfactory. "
) * 6
ARTICLE = f"# One\n\n{EASY}\n\n## Two 😀\n\n{HARD}\n\n## “Three”\n\n{HARD}\n\n## Four\n\nToo short.\n"


def keys(table: str) -> str:
    return f"kind: metric\nmetric: {{{table}}}\n"


@pytest.mark.parametrize(
    ("table", "text", "expected"),
    [
        ("score: flesch-kincaid-grade, max: 12", ARTICLE, ["One"]),
        ("score: flesch-kincaid-grade, max: 30", ARTICLE, []),
        ("score: flesch-kincaid-grade, max: 12", EASY, []),
        ("score: flesch-kincaid-grade, max: 2", EASY, [EASY.partition(". ")[0] + "."]),
        ("score: flesch-reading-ease, min: 50, max: 200", ARTICLE, ["One"]),
        ("score: flesch-reading-ease, min: -1000", ARTICLE, []),
        ("score: lix, max: 10, min_words: 5000", ARTICLE, []),
        ("score: lix, max: 10", "Too short.", []),
        ("score: lix, max: 10", "", []),
        ("score: lix, max: 10", f"> {HARD}", []),
        ("score: lix, max: 10", "| a |\n|---|\n| b |\n", []),
    ],
)
def test_by_document(tmp_path: Path, table: str, text: str, expected: list[str]) -> None:
    assert [source for source, _ in reviewed(compiled(tmp_path, keys(table)), text)] == expected


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_by_section(tmp_path: Path, end: str) -> None:
    text = ARTICLE.replace("\n", end)
    document = parse(Source("a.md", text))
    rule = compiled(tmp_path, keys("score: flesch-kincaid-grade, max: 12, scope: section"))
    two, three = placed(rule, document)
    assert two == ("Two 😀", "m", text.index("Two"))
    # A heading in quotation marks is passed over: rules of style do not speak about what others said.
    assert three[2] == text.index("Institutional", text.index("Three"))


def test_only_the_blocks_of_the_rule_count(tmp_path: Path) -> None:
    text = f"{EASY}\n\n- {HARD}\n"
    table = keys("score: flesch-kincaid-grade, max: 12")
    assert reviewed(compiled(tmp_path, table + "blocks: paragraph\n"), text) == []
    assert len(reviewed(compiled(tmp_path, table + "blocks: item\n"), text)) == 1


@pytest.mark.parametrize("score", metric.NAMES)
def test_every_score(tmp_path: Path, score: str) -> None:
    high, low = f"score: {score}, max: -9999", f"score: {score}, min: 9999"
    title = metric._TITLES[score][1]
    ((_, over),) = reviewed(compiled(tmp_path, keys(high), "{score}: {count} of {max}"), EASY)
    ((_, under),) = reviewed(compiled(tmp_path, keys(low), "{score}: {count} of {min}"), EASY)
    assert over.startswith(f"{title}: ")
    assert over.removesuffix("-9,999") == under.removesuffix("9,999")


def test_a_value_near_the_limit_is_shown_beyond_it(tmp_path: Path) -> None:
    ((_, said),) = reviewed(compiled(tmp_path, keys("score: lix, max: -9999"), "{count}"), EASY)
    exact = float(said)
    ((_, said),) = reviewed(compiled(tmp_path, keys(f"score: lix, max: {exact - 0.1:.3f}"), "{count}"), EASY)
    assert float(said) == exact


@pytest.mark.parametrize(
    ("table", "message", "says"),
    [
        (
            "score: fkgl, max: 12",
            "m",
            "6: “score” is “fkgl”; expected flesch-reading-ease, flesch-kincaid-grade, ",
        ),
        ("max: 12", "m", "6: “metric” has no “score”; expected one"),
        ("score: lix", "m", "6: “metric” has neither “max” nor “min”; expected one of them"),
        ("score: lix, max: high", "m", "6: “max” is “high”; expected a number, such as 3 or 2.5"),
        ("score: lix, max: 3, min: 5", "m", "6: “min” is 5 and “max” is 3; expected “min” to be the smaller one"),
        ("score: lix, max: 3, min_words: 99", "m", "6: “min_words” is 99; expected 100 or more"),
        ("score: lix, max: 3, scope: block", "m", "6: “scope” is “block”; expected document, section"),
        ("score: lix, most: 3", "m", "6: unknown key “most” of “metric”"),
        ("score: lix, max: 3", "{min}", "1: “message” uses {min} but “metric” has no “min”; expected one"),
        ("score: lix, min: 3", "{max}", "1: “message” uses {max} but “metric” has no “max”; expected one"),
        (
            "score: lix, min: 3",
            "{better}",
            "1: “message” has the unknown slot “{better}”; expected {found}, {count}",
        ),
    ],
)
def test_refused(tmp_path: Path, table: str, message: str, says: str) -> None:
    assert refused(tmp_path, keys(table), message).startswith(says)


def test_the_table_must_be_one(tmp_path: Path) -> None:
    assert refused(tmp_path, "kind: metric\nmetric: 3\n").startswith(
        "6: “metric” is “3”; expected keys with values"
    )


def test_the_schema_fits(tmp_path: Path) -> None:
    table: Any = metric.SCHEMA["metric"]
    assert set(metric.SCHEMA) == set(metric.KEYS)
    assert table["properties"]["min_words"]["minimum"] == metric.FEWEST_WORDS == FEWEST_WORDS
    for name in table["properties"]["score"]["enum"]:
        compiled(tmp_path, keys(f"score: {name}, max: 1"))


def test_large_documents_come_to_an_end(tmp_path: Path) -> None:
    rule = compiled(tmp_path, keys("score: lix, max: 1, scope: section"))
    assert len(reviewed(rule, f"# a\n\n{EASY}\n\n" * 300)) == 300
