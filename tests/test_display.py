import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.display import cells, safe, window


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("abc", 3),
        ("漢字", 4),
        ("é", 1),
        ("e\u0301", 1),
        ("😀", 2),
        ("👩‍👩‍👧‍👦", 2),
        ("👍🏽", 2),
        ("🇺🇳🇫🇷", 4),
        ("❤\ufe0f", 2),
        ("a\u200bb", 2),
    ],
)
def test_cells(text: str, expected: int) -> None:
    assert cells(text) == expected


@given(st.text())
def test_nothing_of_a_draft_steers_a_terminal(text: str) -> None:
    shown = safe(text)
    assert len(shown) == len(text)
    assert shown.isprintable() or not any(ord(letter) < 32 or 127 <= ord(letter) < 160 for letter in shown)
    assert not set(shown) & set("\x1b\x07\r\n\u202e\u2066\ufeff")


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [("The missle fell", 4, 10), ("漢字 missle", 3, 9), ("👩‍👩‍👧 missle", 6, 12), ("\tmissle\x1b[31m", 1, 7)],
)
def test_carets_stand_under_the_words(line: str, start: int, end: int) -> None:
    shown, left, right = window(line, start, end, 80)
    assert right - left == 6
    before = shown.partition("missle")[0]
    assert cells(before) == left


@given(st.text(alphabet="ab 漢😀\t", min_size=1, max_size=400), st.data())
def test_a_window_fits_and_holds_the_range(line: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(line) - 1))
    end = data.draw(st.integers(start + 1, min(len(line), start + 8)))
    shown, left, right = window(line, start, end, 60)
    assert cells(shown) <= 62
    assert 0 <= left < right
    assert safe(line[start:end]).strip() in shown


def test_a_line_of_megabytes_is_cut() -> None:
    shown, left, right = window("x " * 2_000_000 + "missle" + " y" * 2_000_000, 4_000_000, 4_000_006, 80)
    assert shown[left:right] == "missle"
    assert shown.startswith("…")
    assert shown.endswith("…")
