"""Words for which another one is meant, missing words, and words that are one or two."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.checker import Context
from lint.checkers import context
from lint.checkers.context import _tags
from lint.checkers.context._table import table
from lint.document import Document
from lint.engine.parsing import parse
from lint.language import model
from lint.resources import data
from lint.tagged import BEFORE, BEHIND
from lint.text import Source


def _document(text: str, suffix: str = ".txt") -> Document:
    return parse(Source(f"a{suffix}", text))


def _found(text: str, accept: Sequence[str] = (), suffix: str = ".txt") -> list[tuple[str, str, str]]:
    document = _document(text, suffix)
    matches = context.check(document, context.Options(), Context(accept=frozenset(accept)))
    return [
        (match.rule.id, document.prose[match.span.start : match.span.end], match.replacements[0])
        for match in matches
        if match.confidence != "possible"
    ]


SLIPS = [
    ("The band played for more then two hours.", "then", "than"),
    ("A spokesman sad the talks would go on.", "sad", "said"),
    ("They walked threw the park in the rain.", "threw", "through"),
    ("It took a hole day to reach the coast.", "hole", "whole"),
    ("The witness was unable to except the offer.", "except", "accept"),
    ("He was elected president fro the second time.", "fro", "for"),
    ("The bank raised interest rats twice last year.", "rats", "rates"),
    ("The police asked the pubic for help.", "pubic", "public"),
    ("The plain landed safely in Boston.", "plain", "plane"),
]


@pytest.mark.parametrize(("text", "wrong", "right"), SLIPS)
def test_a_word_that_is_meant_is_found_in_most_plain_cases(text: str, wrong: str, right: str) -> None:
    found = _found(text)
    assert [(word, better) for _, word, better in found] == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "The peace talks were held in a small town on the border.",
        "Their plan is better than ours, and they're sure of it.",
        "He broke his fist on the wall in the fourth round.",
        "The tide is rising, and the tied boats are rising with it.",
        "She read the poem aloud where nobody was allowed to speak.",
        "The principal raised a matter of principle.",
        "Shares rose from $40 to $45, up to 12 percent.",
        "The Lord of the Rings was read to the whole class.",
    ],
)
def test_words_that_are_right_are_left_alone(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    ("text", "span", "better"),
    [
        ("The council was unable reach a decision.", "unable reach", "unable to reach"),
        ("It is one the oldest bridges in the country.", "one the", "one of the"),
        ("He was a member the royal family.", "member the", "member of the"),
    ],
)
def test_a_missing_word_is_put_between_its_neighbours(text: str, span: str, better: str) -> None:
    assert _found(text) == [("context.missing-word", span, better)]


@pytest.mark.parametrize(
    ("text", "written", "better"),
    [
        ("The shop opens everyday at nine.", "everyday", "every day"),
        ("There maybe some delays on the line.", "maybe", "may be"),
    ],
)
def test_one_word_or_two(text: str, written: str, better: str) -> None:
    found = [(word, right) for rule, word, right in _found(text) if rule == "context.joined"]
    assert found == [(written, better)]


def test_accepted_words_are_left_alone() -> None:
    assert _found("They walked threw the park in the rain.", accept=("threw",)) == []


def test_a_rare_word_that_the_article_has_again_needs_more_to_be_doubted() -> None:
    once = "The police asked the pubic for help."
    document = _document(f"{once}\n\nA pubic bone was found. The pubic bone is small.")
    sure = [match.confidence for match in context.check(document, context.Options(), Context())]
    alone = [match.confidence for match in context.check(_document(once), context.Options(), Context())]
    assert alone == ["likely"]
    assert len(sure) <= 1


def test_addresses_are_not_judged() -> None:
    assert _found("Write to the fist at www.example.org/the/fist/time now, please.") == []


def test_capitals_and_marks_are_kept() -> None:
    found = _found("It was a quiet night. Hole families slept in the school.")
    assert [(word, better) for _, word, better in found] == [("Hole", "Whole")]


def test_positions_hold_in_markdown_behind_an_emoji() -> None:
    text = "# News\n\n🙂 The band played for *more* then two hours.\n"
    document = _document(text, ".md")
    [match] = [
        each for each in context.check(document, context.Options(), Context()) if each.confidence == "likely"
    ]
    span = document.to_source(match.span)
    assert text[span.start : span.end] == "then"


def test_the_table_has_pairs_of_words_that_the_model_knows() -> None:
    language, rows = model(), table()
    pairs = [(word, meant) for word in rows.words() for meant in rows.meant(word)]
    assert {meant.kind for _, meant in pairs} == {"c", "e", "f", "s"}
    assert sum(meant.kind in "ce" for _, meant in pairs) >= 400
    assert all(language.knows(word) and language.knows(meant.word) for word, meant in pairs)
    assert all(word != meant.word for word, meant in pairs)


def test_thresholds_are_learnt_by_pair_and_direction() -> None:
    rows = table()
    least = {(word, meant.word): meant.least for word in ("to", "the", "of", "in") for meant in rows.meant(word)}
    assert any(least.values())
    assert len(set(least.values())) > 1


def test_every_curated_pair_of_the_source_is_two_different_words() -> None:
    for line in data("confusions.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            words = line.replace(" > ", " ").split()
            assert len(words) >= 2, line
            assert len(set(words)) == len(words), line


def test_tags_table_has_a_value_for_every_three_tags() -> None:
    size = len(_tags.NUMBERS)
    assert len(data("tags.bin").read_bytes()) == size**3


def test_usual_tags_are_likelier_than_unusual_ones() -> None:
    assert _tags.usual([BEFORE, BEFORE, "DT", "NN", "VBZ"]) > _tags.usual([BEFORE, BEFORE, "DT", "VBZ", "NN"])
    assert _tags.usual(["NN", ".", BEHIND]) > _tags.usual(["DT", "IN", BEHIND])


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from("there was fro a 5 “”’.,-\0\ud800é\U0001f600"), max_size=120))
def test_no_text_makes_it_fail_and_spans_lie_in_the_prose(text: str) -> None:
    document: Document = _document(text.replace("\ud800", "?"))
    for match in context.check(document, context.Options(), Context()):
        assert 0 <= match.span.start < match.span.end <= len(document.prose)
        assert match.replacements
