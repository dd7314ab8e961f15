import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.checker import Context, checkers
from lint.checkers.typography import RULES, Options, check
from lint.document import lift
from lint.engine import parse
from lint.finding import Finding
from lint.proving import prove
from lint.text import Source


def found(text: str, suffix: str = ".txt", options: Options | None = None) -> list[Finding]:
    document = parse(Source(f"a{suffix}", text))
    return [lift(match, document) for match in check(document, options or Options(), Context())]


def seen(text: str, suffix: str = ".txt") -> list[tuple[str, str, tuple[str, ...]]]:
    return [(each.rule.id.partition(".")[2], each.excerpt, each.replacements) for each in found(text, suffix)]


def test_the_examples_of_the_rules_hold() -> None:
    assert list(prove(RULES, checkers()["typography"], Options(), Context())) == []


@pytest.mark.parametrize(
    ("text", "rule", "excerpt", "better"),
    [
        ("Two  spaces here.", "doubled-space", "  ", " "),
        ("A \u00a0 gap here.", "doubled-space", " \u00a0 ", " "),
        ("He came , she left.", "space-before", " ,", ","),
        ("The end,and more.", "space-missing", ",", ", "),
        ("He came.She left.", "space-missing", ".", ". "),
        ("It ended,, he said.", "doubled-mark", ",,", ","),
        ("It took a hour.", "a-an", "a", "an"),
        ("He is an European.", "a-an", "an", "a"),
        ("It was an unique case.", "a-an", "an", "a"),
        ("She is a MP for Leith.", "a-an", "a", "an"),
        ("It was over. then he left the room.", "lower-case-start", "then", "Then"),
    ],
)
def test_slips_with_their_span_and_mending(text: str, rule: str, excerpt: str, better: str) -> None:
    assert (rule, excerpt) in [(name, words) for name, words, _ in seen(text)]
    assert better in next(replacements for name, _, replacements in seen(text) if name == rule)


@pytest.mark.parametrize(
    "text",
    [
        "An hour, a European, a one-off, an MP, a UN envoy, an NHS nurse, a US senator, an 18th birthday, a 1920s house.",
        "An heir, a eulogy, a ewe, a union, an umbrella, a unit, an SOS, a UFO, an FBI agent, a NATO summit.",
        "See example.com, U.S. policy, e.g. this, 3.5 million, 10:30 a.m., Node.js and “what?!” he said…",
        "He asked: “Why?” She said: “No.”",
        "The 1990s film, the ’90s, rock ’n’ roll.",
        "It lies (see above) at [12] and {x}.",
    ],
)
def test_clean_text(text: str) -> None:
    assert seen(text) == []


def test_a_quotation_over_several_paragraphs_is_right() -> None:
    assert seen("“It began well.\n\n“It went on.\n\n“It ended,” he said.") == []


def test_a_quotation_that_nothing_closes() -> None:
    ((rule, excerpt, _),) = seen("He said: “It is over.\n\nThen he left.")
    assert (rule, excerpt) == ("unbalanced-quotes", "“")


def test_code_and_addresses_are_left_alone() -> None:
    assert seen("See `a  ,b` and http://x.example/a,,b ok.", ".md") == []


def test_words_can_take_the_other_article() -> None:
    assert found("It is an SQL table.", options=Options(takes_a=("SQL",)))
    assert not found("It is a SQL table.", options=Options(takes_a=("SQL",)))


@given(st.text("ab ,.;:!?“”\"'()[]\u00a0\n1", max_size=80))
@settings(max_examples=200)
def test_every_fix_keeps_the_letters(text: str) -> None:
    for finding in found(text):
        if finding.fixable:
            (better,) = finding.replacements
            assert {c for c in better if c.isalpha()} == {c for c in finding.excerpt if c.isalpha()}


@pytest.mark.parametrize("piece", [",", ".", " ", "“", '"', "(", "[", "a,", "a.", "’", "a \u00a0", "an a "])
def test_a_megabyte_of_marks_ends(piece: str) -> None:
    assert len(found(piece * (500_000 // len(piece)))) <= 500_000
