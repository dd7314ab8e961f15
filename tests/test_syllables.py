import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.syllables import count


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("the", 1), ("water", 2), ("area", 3), ("little", 2), ("walked", 1), ("wanted", 2), ("boxes", 2), ("takes", 1),
        ("government", 3), ("people", 2), ("business", 2), ("every", 3), ("Ukraine", 2), ("idea", 3), ("schism", 2),
        ("2024", 5), ("ICBM", 4), ("US", 2), ("won’t", 1), ("doesn't", 2), ("café", 2), ("Kyiv", 2), ("seven", 2),
    ],
)  # fmt: skip
def test_words_as_they_are_read_aloud(word: str, expected: int) -> None:
    assert count(word) == expected


@given(st.text(min_size=1, max_size=80))
def test_every_word_has_one_and_none_makes_it_fail(word: str) -> None:
    assert count(word) >= 1


def test_curly_and_straight_apostrophes_are_alike() -> None:
    assert count("they’re") == count("they're")
