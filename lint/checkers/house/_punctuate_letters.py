"""Choice of kind ``punctuate`` about letters of another alphabet that look like Latin ones."""

from collections.abc import Iterator

from lint.checkers.house._page import Hit, Page
from lint.lazy import Pattern

_LOOK = dict(
    zip(
        "аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅԌοναρυιΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
        "aeopcyxijshdqwABEKMHOPCTYXIJSGovapuiABEZHIKMNOPTYX",
        strict=True,
    )
)
_FOREIGN = "".join(_LOOK)
FOREIGN = f"[{_FOREIGN}]"
"""One of these letters: without one nothing is mixed."""

_MIXED = Pattern(rf"[A-Za-z][{_FOREIGN}]|[{_FOREIGN}][A-Za-z]")
_WORD = Pattern(r"[^\W\d_]+")
_LEAST = 3
"""Letters of the shortest word that counts: “µg” and “Δt” are units and formulas."""


def mixed(page: Page, value: str) -> Iterator[Hit]:
    """Latin words in which other letters stand for Latin ones; the span is the word."""
    del value
    text = page.text
    if text.isascii() or _MIXED.search(text) is None:
        return
    for word in _WORD.finditer(text):
        written = word[0]
        latin = "".join(_LOOK.get(letter, letter) for letter in written)
        foreign = sum(letter in _LOOK for letter in written)
        if foreign and latin.isascii() and len(written) >= _LEAST and 2 * foreign < len(written):
            yield Hit(*word.span(), (latin,))
