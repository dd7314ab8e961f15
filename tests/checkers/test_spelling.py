from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.checker import Context, checkers
from lint.checkers.spelling import RULES, Options, check
from lint.checkers.spelling._suggest import cost, suggestions
from lint.document import Document, lift
from lint.engine import parse
from lint.finding import Match
from lint.proving import prove
from lint.text import Source


def found(text: str, context: Context | None = None, suffix: str = ".txt") -> list[Match]:
    return list(check(parse(Source(f"a{suffix}", text)), Options(), context or Context()))


def shown(text: str, context: Context | None = None) -> list[tuple[str, str]]:
    """Excerpt and first suggestion of what a writer sees when nothing is set."""
    document = parse(Source("a.txt", text))
    matches = check(document, Options(), context or Context())
    return [
        (lift(match, document).excerpt, match.replacements[0] if match.replacements else "")
        for match in matches
        if (match.confidence or match.rule.confidence) != "possible"
    ]


def test_the_examples_of_the_rules_hold() -> None:
    assert list(prove(RULES, checkers()["spelling"], Options(), Context(dialect="en-US"))) == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("missle", "missile"), ("provication", "provocation"), ("goverment", "government"), ("recieve", "receive"),
        ("seperate", "separate"), ("accomodate", "accommodate"), ("definately", "definitely"), ("occured", "occurred"),
        ("untill", "until"), ("wich", "which"), ("becuase", "because"), ("dont", "don't"), ("alot", "a lot"),
        ("comittee", "committee"), ("neccessary", "necessary"), ("tommorow", "tomorrow"), ("european", "European"),
        ("Goverment", "Government"), ("GOVERMENT", "GOVERNMENT"), ("teh", "the"), ("adress", "address"),
    ],
)  # fmt: skip
def test_the_first_suggestion(wrong: str, right: str) -> None:
    assert suggestions(wrong)[0] == right


@pytest.mark.parametrize(
    "text",
    [
        "He wrote to Mearsheimer, Zelenskyy and Okonjo-Iweala.",
        "Mr Thompsen lives in Netherby. Mr Thompsen is old.",
        "The NGOs OCHA and UNRWA met in the 1990s at 5pm, 10km away.",
        "A café in São Paulo; a naïve façade.",
        "Ice-cold, co-operative, re-elected, pre-war, unhelpful cyberattacks.",
        "She said: “Je ne regrette rien du tout, mes amis.”",
        "See http://missle.example, a_missle, missle.py, #missle and @missle.",
        "James’s, the Joneses’, they’d’ve; rock ’n’ roll, ’tis; o’clock.",
        "Henry VIII, chapter xiv, iPhone, McAllister, YouTube, eBay.",
        "The tardigrade lives. Every tardigrade does.",
        "ﬁnance and soft\u00adware.",
    ],
)
def test_names_terms_and_data_are_left_alone(text: str) -> None:
    assert shown(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The goverment fell. The goverment rose.", [("goverment", "government")] * 2),
        ("It closed in Febuary.", [("Febuary", "February")]),
        ("An Amercian ship.", [("Amercian", "American")]),
        ("The goverment’s plan.", [("goverment’s", "government's")]),
        ("in **teh** 😀 e\u0301 harbour", [("teh", "the")]),
    ],
)
def test_slips_are_found_where_they_stand(text: str, expected: list[tuple[str, str]]) -> None:
    assert shown(text) == expected


def test_a_word_list_accepts_what_it_says() -> None:
    context = Context(accept=frozenset({"provication", "Missle"}))
    assert shown("A provication, Provication, provications and a Missle.", context) == []
    assert shown("A missle.", context) == [("missle", "missile")]


def test_a_word_list_rejects_what_it_says() -> None:
    context = Context(reject={"moist": "damp", "synergy": ""})
    (first, second) = found("Moist and synergy.", context)
    assert (first.rule.id, first.replacements) == ("spelling.rejected-word", ("Damp",))
    assert second.replacements == ()


def test_a_british_text_keeps_ize_and_ise() -> None:
    assert shown("They organise and organize.", Context(dialect="en-GB")) == []


def test_the_other_english_is_told_in_a_known_dialect() -> None:
    assert shown("The color is gray.", Context(dialect="en-GB")) == [
        ("color", "colour"),
        ("gray", "grey"),
    ] or shown("The color is gray.", Context(dialect="en-GB")) == [("gray", "grey"), ("color", "colour")]


def test_edits_that_people_make_cost_less() -> None:
    assert cost("recieve", "receive") < cost("recxive", "receive")
    assert cost("comming", "coming") < cost("comxing", "coming")
    assert cost("dont", "don't") < cost("donx", "don")


@given(st.text(min_size=1, max_size=40))
@settings(max_examples=100, deadline=None)
def test_no_word_makes_suggestions_fail(word: str) -> None:
    assert len(suggestions(word)) <= 5
    assert word not in suggestions(word)


def test_many_unknown_words_end(one_block: Callable[..., Document]) -> None:
    text = " ".join(f"the xq{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{chr(97 + n // 676)}rt" for n in range(3000))
    assert len(list(check(one_block(text), Options(), Context()))) <= 400
