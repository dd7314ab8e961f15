"""Expressions of Vale become phrases and expressions of rules."""

import re

import pytest

from lint.importing._names import kebab
from lint.importing._samples import samples
from lint.importing.vale._syntax import SyntaxLeftError, phrases, translate
from lint.importing.vale._terms import tamed, term


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (r"(?:is|was) late", ["is late", "was late"]),
        (r"colou?r", ["color", "colour"]),
        (r"m[ae]n", ["man", "men"]),
        (r"smart ?phones?", ["smartphone", "smartphones", "smart phone", "smart phones"]),
        (r"\bme\b", ["me"]),
        (r"a\.k\.a", ["a.k.a"]),
        (r"\w+ed", None),
        (r"a(?=b)", None),
        (r"(?:a|b|c|d|e|f|g|h|i|j){2} (?:a|b|c|d|e|f|g|h|i|j)", None),
        ("two  blanks", None),
    ],
)
def test_phrases(source: str, expected: list[str] | None) -> None:
    assert phrases(source, whole=True) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [("cm", None), (r"\bcm", None), (r"\bcm\b", ["cm"]), (";", [";"]), (r"\.\.\.", ["..."])],
)
def test_parts_of_words_are_no_phrases(source: str, expected: list[str] | None) -> None:
    assert phrases(source, whole=False) == expected


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        (r"\p{Lu}\p{L}+", "an Élan", None),
        (r"\p{L}+", "1 été", "été"),
        (r"[\p{Lu}]{2}", "a BC", "BC"),
        (r"(?<word>tide)s", "low tides", "tides"),
        (r"\x{2014}", "a—b", "—"),
        (r"(?<!:[^ ]+?):\s[A-Z]", "a: B", ": B"),
        (r"(?<!:[^ ]+?):\s[A-Z]", "see :note: B", None),
        (r"(?<=ab?)c", "abc", "c"),
        (r"(?<=ab?)c", "bc", None),
    ],
)
def test_translated_expressions_find_the_same(source: str, text: str, found: str | None) -> None:
    match = re.search(translate(source)[0], text)
    assert (match[0] if match else None) == found


def test_the_flag_for_small_letters_is_told() -> None:
    assert translate("(?i)Tide") == ("Tide", True)


@pytest.mark.parametrize("source", ["(open", "a{2", r"\p{Greek}x", "(?<=a*b*)c"])
def test_what_is_not_understood_says_so(source: str) -> None:
    if source == "a{2":
        assert translate(source)[0] == source
        return
    with pytest.raises(SyntaxLeftError, match=r"expression|class|look-behind"):
        translate(source)


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        (r"\(.+\)", "a (" + "b" * 150 + ") c", "(" + "b" * 150 + ")"),
        (r"(?:is|was)\s*\w+ed", "was   opened", "was   opened"),
        (r"(?:[^,]+,){1,}\s\w+\sand", "one, two and", "one, two and"),
        (r"[a-z]+[!?]{2,}", "no!!", "no!!"),
    ],
)
def test_tamed_expressions_are_accepted_and_find_the_same(source: str, text: str, found: str) -> None:
    match = re.search(tamed(source), text)
    assert match is not None
    assert match[0] == found


def test_an_explosive_expression_is_left_with_the_reason() -> None:
    with pytest.raises(SyntaxLeftError, match=r"\(a\+\)\+"):
        tamed("(a+)+b")


def test_a_term_knows_whether_it_has_a_fixed_word() -> None:
    assert term("tides?", whole=True).phrases == ["tide", "tides"]
    assert term(r"\d+ tides", whole=True).anchored
    assert not term(r"\d+ cm", whole=True).anchored


@pytest.mark.parametrize(
    "source",
    [
        r"\b[^\s-]+ly-\w+\b",
        r"\d{1,2} ?[ap]m",
        r"[A-Z]{3,5}",
        r"\s[—–]\s",
        r"(?:centi|milli)?metres",
        r'"[^"]+"[.,?]',
        ";",
    ],
)
def test_samples_fit_what_they_are_samples_of(source: str) -> None:
    found = samples(source)
    assert found
    assert any(re.fullmatch(source, text) for text in found)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("OxfordComma", "oxford-comma"),
        ("AMPM", "ampm"),
        ("E-Prime", "e-prime"),
        ("LGBTTerms", "lgbt-terms"),
        ("write-good", "write-good"),
        ("P_Value", "p-value"),
        ("…", "rule"),
    ],
)
def test_names(name: str, expected: str) -> None:
    assert kebab(name) == expected
