"""What the speller knows from the project and from the article itself."""

import pytest

from lint.checker import Context
from lint.checkers.spelling import Options, check, entry, steps, suggestions
from lint.document import Document
from lint.engine import parse
from lint.text import Source


def read(text: str, name: str = "a.md") -> Document:
    return parse(Source(name, text))


def found(text: str, context: Context | None = None, least: str = "likely") -> list[str]:
    document = read(text)
    return [
        document.prose[match.span.start : match.span.end]
        for match in check(document, Options(), context or Context())
        if match.rule.id == "spelling.unknown-word"
        and (least == "possible" or (match.confidence or match.rule.confidence) != "possible")
    ]


def first(text: str) -> str:
    document = read(text)
    (match,) = check(document, Options(), Context())
    return match.replacements[0]


LISTS = Context(accept=frozenset({"snowblik", "Gloobex", "wuzzle-proof"}), names={"Xylandor": 4})


@pytest.mark.parametrize(
    "text",
    [
        "The snowblik fell.",
        "The snowbliks fell, and the snowblik’s edge broke.",
        "Nobody saw the SNOWBLIK.",
        "We bought a Gloobex’s cover.",
        "It was wuzzle-proof, and the wuzzle held.",
        "The anti-snowblik league met.",
    ],
)
def test_accepted_words_and_their_forms(text: str) -> None:
    assert found(text, LISTS) == []


def test_a_word_without_the_list_is_flagged() -> None:
    assert found("The resurfasing works began.") == ["resurfasing"]
    assert found("The resurfasing works began.", Context(accept=frozenset({"resurfasing"}))) == []


@pytest.mark.parametrize(
    "word", ["Govermant", "Govermants", "Govermantian", "GOVERMANT", "Govermant’s", "Govermantism"]
)
def test_a_learnt_name_and_what_comes_from_it(word: str) -> None:
    context = Context(names={"Govermant": 4})
    assert found(f"{word} ruled well.", context, "possible") == []


def test_a_name_of_the_archive_says_nothing_about_a_word_in_lower_case() -> None:
    assert found("The govermant ruled.", Context(names={"Govermant": 4})) == ["govermant"]


@pytest.mark.parametrize(
    "matter",
    [
        "author: Mina Brockwelt",
        "tags: [politics, brockwelt]",
        "keywords:\n  - Brockwelt",
    ],
)
def test_the_front_matter_vouches_for_its_words(matter: str) -> None:
    body = "The brockwelt opened." if "[" in matter else "Brockwelt opened it."
    assert found(f"---\n{matter}\n---\n\n{body}\n", least="possible") == []


def test_the_front_matter_vouches_for_no_plain_slip() -> None:
    assert found("---\ntags: [goverment]\n---\n\nThe goverment fell.\n") == ["goverment"]


@pytest.mark.parametrize(
    "text",
    [
        "“Come, mon ami,” he said.",
        "The writ of habeas corpus lapsed.",
        "She wore a pince-nez.",
        "Smith et al found it first.",
        "The entente cordiale is old.",
        "She died in flagrante delicto.",
        "He has a certain je ne sais quoi.",
        "It was a pied-à-terre in Nice.",
    ],
)
def test_expressions_of_other_languages(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "“Leave ’im be,” said the guard.",
        "“Pay no ’eed,” he said.",
        "“The ol’ man is asleep.”",
        "“S-s-sorry,” he said, “it was a cr-r-eature.”",
        "Save the .env file first.",
        "See Analytics.usa.gov for more.",
        "The trainings, the litigations and the expirations were dull.",
        "The designee and the detailees left.",
        "He leant back, sunburnt.",
    ],
)
def test_what_looks_wrong_and_is_not(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("They flew to Pensylvania.", "Pensylvania"),
        ("The Ukranian army withdrew.", "Ukranian"),
        ("The capital of Kazakstan is cold.", "Kazakstan"),
        ("A play by William Shakespere.", "Shakespere"),
        ("The road to Liverpol is shut.", "Liverpol"),
        ("Talks with Vladimir Gorbachov failed.", "Gorbachov"),
    ],
)
def test_a_slip_in_a_name_that_everybody_knows(text: str, wrong: str) -> None:
    assert found(text) == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        "The pianist was Ms Mendelsohn.",
        "A book by Anna Belgrad sold well.",
        "Norwayne Smith sang. The Norwaynes left.",
    ],
)
def test_a_surname_that_lies_near_a_known_name(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Each vote brought a disapointment.", "disappointment"),
        ("They were charged with conspirasy.", "conspiracy"),
        ("The comission met.", "commission"),
        ("He wrote a lettre.", "letter"),
        ("She worked at the hosptal.", "hospital"),
        ("The spokeswomen adressed it.", "addressed"),
        ("We heard an explosin.", "explosion"),
        ("There was a collision and a colision.", "collision"),
        ("Several winess came.", "wines"),
    ],
)
def test_the_first_suggestion_is_right(text: str, right: str) -> None:
    assert first(text) == right


def test_the_words_of_the_article_are_meant_more_often() -> None:
    assert suggestions("adres")[0] == "acres"
    assert suggestions("adres", held=frozenset({"address"}))[0] == "address"
    assert suggestions("wich", held=frozenset({"with"}))[0] == "which"  # every article holds “with”


def test_the_article_before_it_says_how_a_word_begins() -> None:
    assert suggestions("ight", "a")[0] == "right"
    assert suggestions("ight", "an")[0] == "eight"


def test_an_entry_of_a_list() -> None:
    assert [entry(text) for text in ("Xylander’s", "snowblik", "Hughes’")] == ["Xylander", "snowblik", "Hughes"]


def test_the_steps_end_with_a_verdict() -> None:
    for word, verdict in (("the", "right"), ("recieved", "wrong"), ("Qworbel", "possible"), ("snowblik", "right")):
        assert [step.verdict for step in steps(word, LISTS) if step.verdict][-1] == verdict
