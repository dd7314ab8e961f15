"""The bench of rules: its texts are what they say, and it counts what it says it counts."""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from lint.document import Document
from lint.engine.work import Decision
from lint.finding import Finding, Report, Rule
from lint.judgement import Measured
from lint.merge import Sources
from lint.settings import Settings
from lint.text import Source, Span

ROOT = Path(__file__).parents[1]
TEXTS = ROOT / "bench" / "texts"
KINDS = {
    "misspelling", "doubled word", "confusion", "real-word slip", "agreement", "verb form", "missing word",
    "wrong form", "article", "preposition", "pronoun", "apostrophe", "punctuation", "run-on", "capital", "compound",
    "spacing", "idiom", "name",
}  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def bench() -> Iterator[None]:
    """The folder of the scripts is where they look for each other."""
    sys.path.insert(0, str(ROOT / "bench"))
    yield
    sys.path.remove(str(ROOT / "bench"))


@pytest.fixture
def texts() -> ModuleType:
    """How texts are read."""
    import _accuracy_texts

    return _accuracy_texts


@pytest.fixture
def count() -> ModuleType:
    """How they are counted."""
    import _accuracy_count

    return _accuracy_count


def rows() -> list[dict]:
    return [json.loads(line) for line in (TEXTS / "errors.jsonl").read_text("utf-8").splitlines()]


def test_every_sentence_has_one_error_and_its_label_fits() -> None:
    seen = set()
    for row in rows():
        (gold,) = row["gold"]
        text = row["text"]
        made = [text[: gold["start"]] + fix + text[gold["end"] :] for fix in gold["fixes"]]
        assert row["corrected"] == made, text
        assert all(right != text and "  " not in right for right in made), text
        assert 10 <= len(text.split()) <= 30, text
        assert text not in seen
        seen.add(text)
    assert {row["gold"][0]["kind"] for row in rows()} == KINDS
    assert len(seen) >= 320


def test_there_are_traps_and_clean_prose_with_their_sources() -> None:
    traps = [json.loads(line)["text"] for line in (TEXTS / "traps.jsonl").read_text("utf-8").splitlines()]
    assert len(set(traps)) == len(traps) >= 120
    named = (TEXTS / "clean" / "SOURCES.md").read_text("utf-8")
    files = [file for file in (TEXTS / "clean").iterdir() if file.suffix != ".md"]
    assert sum(len(file.read_text("utf-8").split()) for file in files) >= 40_000
    assert [file.name for file in files if f"`{file.name}`" not in named] == []


def test_articles_are_labelled_where_the_words_are(texts: ModuleType) -> None:
    articles = [text for text in texts.load(TEXTS) if text.origin == "article"]
    assert len(articles) >= 4
    for article in articles:
        assert sum(not gold.remark for gold in article.gold) >= 11
        for gold in article.gold:
            wrong = article.text[gold.start : gold.end]
            assert wrong not in gold.fixes
            assert re.fullmatch(r"\S(.*\S)?|,? ?|", wrong), wrong
        names = {article.text[start:end] for gold in article.gold for start, end in gold.also}
        assert names <= {fix for gold in article.gold for fix in gold.fixes}


@pytest.mark.parametrize(
    ("start", "end", "reach"),
    [(0, 3, (0, 3)), (6, 6, (4, 11)), (7, 8, (4, 11)), (0, 0, (0, 3)), (11, 12, (8, 12))],
)
def test_an_error_without_words_reaches_its_neighbours(
    texts: ModuleType, start: int, end: int, reach: tuple[int, int]
) -> None:
    assert texts._reach("The ca, did.", start, end) == reach


def test_a_label_that_does_not_fit_is_refused(texts: ModuleType, tmp_path: Path) -> None:
    row = {"text": "a b", "corrected": ["a c d"], "gold": [{"start": 2, "end": 3, "kind": "name", "fixes": ["c"]}]}
    (tmp_path / "errors.jsonl").write_text(json.dumps(row))
    with pytest.raises(SystemExit, match=r"errors.jsonl:1"):
        texts.load(tmp_path)
    with pytest.raises(SystemExit, match="neither"):
        texts.load(tmp_path / "nowhere")


def seen(texts: ModuleType, origin: str, *found: Finding, name: str = "a.txt") -> tuple[object, Decision]:
    """One text “He payd for it twice.” with what was said of it; “payd” is wrong."""
    words = "He payd for it twice."
    gold = (texts.Gold(3, 7, "misspelling", ("paid",), (3, 7)),) if origin in ("errors", "article") else ()
    text = texts.Text(name, words, origin, gold, ("He paid for it twice.",) if gold else ())
    source = Source(name, words)
    document = Document(source, "", (), ())
    return text, Decision(document, Settings(), Report(name, source, words=5), (), found)


def said(
    rule: str, start: int, end: int, *wanted: str, category: str = "grammar", level: str = "likely"
) -> Finding:
    excerpt = "He payd for it twice."[start:end]
    return Finding(Rule(rule, "why", category), Span(start, end), "m", "error", level, excerpt, wanted)


def test_hits_are_right_wrong_or_on_published_prose(texts: ModuleType, count: ModuleType) -> None:
    good, bad = said("a.x", 3, 7, "paid"), said("a.x", 8, 11, "four")
    advice = said("a.style", 8, 11, category="style")
    counts = count.by_rule(
        [
            seen(texts, "errors", good, bad, advice, name="errors-1.txt"),
            seen(texts, "twin", bad, name="twin-1.txt"),
            seen(texts, "twin", bad, name="twin-2.txt"),
            seen(texts, "trap", bad, name="trap-1.txt"),
            seen(texts, "published", good, bad, bad, name="clean/a.txt"),
        ]
    )
    assert counts == {("a.x", "likely"): Measured(1, 2, 2)}


def test_what_a_reader_sees_at_each_confidence(texts: ModuleType, count: ModuleType) -> None:
    pairs = [
        seen(texts, "errors", said("a.x", 3, 7, "paid"), said("a.y", 15, 20, "twine", level="possible")),
        seen(texts, "errors", said("a.x", 3, 7, "pay")),
        seen(texts, "errors"),
        seen(texts, "twin", said("a.x", 8, 11)),
        seen(texts, "published", said("a.x", 8, 11), said("a.x", 0, 2, level="certain")),
    ]
    levels = dict(count.levels(pairs, Sources(), {}))
    likely = levels["likely"]
    assert (likely.total.total(), likely.found.total(), likely.first.total()) == (3, 2, 1)
    assert (likely.right, likely.wrong, likely.flags) == (2, 0, 2)
    assert (likely.flagged["twin"], likely.texts["twin"]) == (1, 1)
    assert (levels["certain"].found.total(), levels["certain"].flags) == (0, 1)
    assert levels["possible"].wrong == 1


def test_a_finding_on_the_whole_sentence_finds_nothing(texts: ModuleType, count: ModuleType) -> None:
    gold = texts.Gold(3, 7, "name", ("paid",), (3, 7), also=((60, 64),))
    assert count.hits(said("a.x", 0, 44), gold)
    assert not count.hits(said("a.x", 0, 45), gold)
    assert not count.hits(said("a.x", 60, 64), gold)
    assert count.hits(said("a.x", 60, 64, category="consistency"), gold)


def test_a_fix_may_differ_in_its_range_and_in_spaces(texts: ModuleType, count: ModuleType) -> None:
    text, _ = seen(texts, "errors")
    (gold,) = text.gold
    assert count.mends(said("a.x", 0, 7, "He  paid"), gold, text)
    assert not count.mends(said("a.x", 3, 7, "pays", "paid"), gold, text)
    assert not count.mends(said("a.x", 3, 7), gold, text)


def test_rules_that_are_mostly_wrong_are_named(count: ModuleType) -> None:
    counts = {
        ("a.good", "likely"): Measured(5, 1, 0),
        ("a.bad", "likely"): Measured(1, 2, 0),
        ("a.once", "likely"): Measured(0, 1, 0),
        ("a.loud", "certain"): Measured(1, 0, 9),
        ("a.guess", "possible"): Measured(0, 9, 9),
    }
    assert [row[0] for row in count.mostly_wrong(counts)] == ["a.loud", "a.bad"]


def test_the_page_names_every_rule_that_spoke(texts: ModuleType, count: ModuleType) -> None:
    from _accuracy_page import Figures, page

    pairs = [seen(texts, "errors", said("a.x", 3, 7, "paid")), seen(texts, "published", said("b.y", 8, 11))]
    counts = count.by_rule(pairs)
    levels = dict(count.levels(pairs, Sources(), {}))
    agreed = count.agreement(pairs, Sources(), {})
    lines = list(page(Figures(["t"], pairs, levels, counts, agreed, ["c.z"], frozenset(), {"house": 1.5}, {})))
    assert "| `a.x` | likely | 1 | 0 | 100.0% | 0.000 |  |" in lines
    assert "| `b.y` | likely | 0 | 0 | – | 200.000 |  |" in lines
    assert "| house | 1.5 |" in lines
    assert "- c: 1: `z`" in lines
    assert "| misspelling | 1 | 100.0% | 100.0% | 100.0% |" in lines


def test_the_table_that_ships_was_made_from_these_texts() -> None:
    head = (ROOT / "lint" / "data" / "precision.txt").read_text("utf-8").partition("\n")[0]
    assert "bench/texts" in head
