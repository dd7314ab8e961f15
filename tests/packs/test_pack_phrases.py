"""How phrases are compared, and how a replacement takes over capitals."""

from typing import Any

import pytest

from lint.checkers.house._beside import bounded
from lint.packs.phrases import cased, even, fold


@pytest.mark.parametrize(
    ("better", "found", "written", "expected"),
    [
        ("use", "utilise", "utilise", "use"),
        ("use", "Utilise", "utilise", "Use"),
        ("use", "UTILISE", "utilise", "USE"),
        ("Kyiv", "kiev", "Kiev", "Kyiv"),
        ("Kyiv", "KIEV", "Kiev", "KYIV"),
        ("PIN", "Pin number", "PIN number", "PIN"),
        ("one", "I", "i", "One"),
        ("prime minister", "Prime Minster", "prime minster", "Prime Minister"),
        ("prime minister", "Prime minster", "prime minster", "Prime minister"),
        ("to", "In Order To", "in order to", "To"),
        ("", "Word", "word", ""),
    ],
)
def test_cased(better: str, found: str, written: str, expected: Any) -> None:
    assert cased(better, found, written) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [("  In\u2009Order  to ", "in order to"), ("Don’t", "don't"), ("co‑op – x", "co-op - x"), ("\u0130x", "ix")],
)
def test_fold(phrase: str, expected: Any) -> None:
    assert fold(phrase) == expected


def test_even_keeps_the_length() -> None:
    text = "a\u00a0b\tc’d\u3000e\u2028f\n"
    assert even(text) == "a b c'd e f "


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("who's", "who", 0),
        ("don't", "don", 0),
        ("o'clock", "clock", 0),
        ("nation's", "nation", 2),
        ("nation's", "ation", 0),
        ("'nation'", "nation", 2),
        ("pre-war", "war", 1),
        ("war-torn", "war", 1),
        ("- war -", "war", 2),
        ("war--torn", "war", 2),
        ("war2", "war", 0),
        ("war_", "war", 0),
        ("[tk]x", "[tk]", 2),
    ],
)
def test_bounded(text: str, word: str, expected: Any) -> None:
    at = text.index(word)
    assert bounded(text, at, at + len(word)) == expected
