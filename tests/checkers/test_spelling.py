import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.checker import Context, checkers
from lint.checkers.spelling import MOST_SUGGESTED, RULES, Options, check
from lint.checkers.spelling._suggest import cost, suggestions
from lint.document import lift
from lint.engine import parse
from lint.finding import Match
from lint.proving import prove
from lint.text import Source


def found(text: str, context: Context | None = None, suffix: str = ".txt") -> list[Match]:
    return list(check(parse(Source(f"a{suffix}", text)), Options(), context or Context()))


def shown(text: str, context: Context | None = None) -> list[tuple[str, str]]:
    """Excerpt and first suggestion of what a writer sees when nothing is set."""
    document = parse(Source("a.txt", text))
    matches = sorted(check(document, Options(), context or Context()), key=lambda match: match.span)
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
        "The co-ordinated wi-fi plan; she single-handedly won it, dizzyingly fast.",
        "Downloaders, a lionesque mayor, goalwards, pseudorandom and unladylike.",
        "A triple-decker, a 60,000-seater and the have-nots.",
        "He avoided the clich&#233;d talk.",
        "The musicians Ashia Hansen and Marca Velde met.",
        "They were gonna tell ’em summat, innit?",
        "Kai-shek and van der Merwe; Dar es Salaam.",
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
        ("The goverment’s plan.", [("goverment’s", "government’s")]),
        ("The goverment's plan.", [("goverment's", "government's")]),
        ("It’s late; they dont care.", [("dont", "don’t")]),
        ("in **teh** 😀 e\u0301 harbour", [("teh", "the")]),
        ("It was inpossible.", [("inpossible", "impossible")]),
        ("The happyness of a coleague.", [("happyness", "happiness"), ("coleague", "colleague")]),
        ("His comission was unsufficient.", [("comission", "commission"), ("unsufficient", "insufficient")]),
        ("The Goverment fell. Then the Goverment rose.", [("Goverment", "Government")] * 2),
        (
            "Then Varlamov, Oksanen and Tikhonova recieved a mesage.",
            [("recieved", "received"), ("mesage", "message")],
        ),
        ("They met eachother inthe park.", [("eachother", "each other"), ("inthe", "in the")]),
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


@pytest.mark.parametrize(
    ("text", "dialect", "expected"),
    [
        ("The color is gray.", "en-GB", [("color", "colour"), ("gray", "grey")]),
        ("Colour matters. Harbour views.", "en-US", [("Colour", "Color"), ("Harbour", "Harbor")]),
        ("The Labour Party and Pearl Harbor.", "en-US", []),
        ("We organise and organize.", "en-GB", []),
        ("We organize.", "en-AU", [("organize", "organise")]),
        ("The COLOUR is new.", "en-US", []),
        ("The colour is grey, the harbor “gray”.", "en", [("harbor", "harbour")]),
        ("The colour and the harbour.", "en", []),
        ("“The color,” he said of the colour.", "en", []),
    ],
)
def test_the_englishes(text: str, dialect: str, expected: list[tuple[str, str]]) -> None:
    assert shown(text, Context(dialect=dialect)) == expected


def test_edits_that_people_make_cost_less() -> None:
    assert cost("recieve", "receive") < cost("recxive", "receive")
    assert cost("comming", "coming") < cost("comxing", "coming")
    assert cost("dont", "don't") < cost("donx", "don")


@given(st.text(min_size=1, max_size=40))
@settings(max_examples=100, deadline=None)
def test_no_word_makes_suggestions_fail(word: str) -> None:
    assert len(suggestions(word)) <= 5
    assert word not in suggestions(word)


def test_every_unknown_word_of_a_long_text_is_told() -> None:
    letters = "bcdfghjklm"
    words = [
        f"xq{letters[n % 10]}{letters[n // 10 % 10]}{letters[n // 100]}rt" for n in range(MOST_SUGGESTED + 100)
    ]
    text = "\n\n".join(f"The man who saw it said {word}." for word in words)
    assert len(found(text)) == len(words)


def test_a_passage_in_another_language_is_not_judged() -> None:
    assert shown("Er sagte, dass die Verhandlungen gescheitert seien und niemand wisse, wie es weitergehe.") == []


def test_the_number_of_suggestions_is_an_option() -> None:
    document = parse(Source("a.txt", "A missle."))
    for most in (0, 1):
        (match,) = check(document, Options(suggest=most), Context())
        assert len(match.replacements) == most


@pytest.mark.parametrize(
    "text",
    ["a'" * 5000, "qx-" * 5000, "e\u0301" * 5000, "x" * 100_000, "zq's " * 5000, "\u200b" * 5000, "‘" * 5000],
)
def test_no_text_makes_it_fail(text: str) -> None:
    assert len(found(text)) <= 5000
