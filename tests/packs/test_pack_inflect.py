"""Other forms of a phrase and of its replacement."""

from typing import Any

import pytest

from lint.packs.inflect import InflectError, inflected


@pytest.mark.parametrize(
    ("phrase", "better", "expected"),
    [
        ("utilise", "use", {"utilises": "uses", "utilised": "used", "utilising": "using"}),
        ("make use of", "use", {"makes use of": "uses", "made use of": "used", "making use of": "using"}),
        ("begin", "show", {"begins": "shows", "beginning": "showing", "began": "showed", "begun": "shown"}),
        ("commence", "begin", {"commences": "begins", "commencing": "beginning", "commenced": "began|begun"}),
        ("lie", "rest", dict.fromkeys(["lay", "lain", "lied"], "rested") | {"lies": "rests", "lying": "resting"}),
        ("have", "own", {"has": "owns", "having": "owning", "had": "owned"}),
        ("put", "place", {"puts": "places", "putting": "placing", "put": "placed"}),
        ("serve as", "be", {"serves as": "is", "serving as": "being", "served as": "was|were|been"}),
        (
            "travel",
            "go",
            {
                "travels": "goes",
                **dict.fromkeys(["traveling", "travelling"], "going"),
                **dict.fromkeys(["traveled", "travelled"], "went|gone"),
            },
        ),
        ("journey", "travel", {"journeys": "travels", "journeying": "travelling|traveling"}),
        ("re-begin", "restart", {"re-began": "restarted", "re-begun": "restarted"}),
        ("prebook", "book", {"prebooks": "books", "prebooked": "booked", "prebooking": "booking"}),
        ("replat", "plan", {"replats": "plans", "replated": "planned"}),
        ("blog", "write", {"blogs": "writes", "blogging": "writing", "blogged": "wrote|written"}),
        ("pxanic", "x-ray", {"pxanicking": "x-raying", "pxanicked": "x-rayed"}),
        ("upskry", "cry", {"upskries": "cries", "upskried": "cried", "upskrying": "crying"}),
        ("unfulfil", "meet", {"unfulfilled": "met", "unfulfiled": "met"}),
        ("Google", "search", {"Googles": "searches", "Googled": "searched"}),
    ],
)
def test_verbs(phrase: str, better: str, expected: dict[str, str]) -> None:
    found = {form: "|".join(others) for form, others in inflected(phrase, [better], "verb")}
    assert expected.items() <= found.items()


@pytest.mark.parametrize(
    ("phrase", "wrong"),
    [
        ("begin", "begined beginned beginning_wrong"),
        ("lie", "lieing layed"),
        ("have", "haved haves haveing"),
        ("put", "putted puted"),
        ("travel", "traveld travelles"),
        ("use", "useing"),
        ("panic", "paniced panicing"),
    ],
)
def test_no_wrong_forms(phrase: str, wrong: str) -> None:
    assert {form for form, _ in inflected(phrase, [], "verb")}.isdisjoint(wrong.split())


@pytest.mark.parametrize(
    ("phrase", "better", "expected"),
    [
        ("attender", "attendee", {"attenders": "attendees"}),
        ("man-made fibre", "synthetic fibre", {"man-made fibres": "synthetic fibres"}),
        ("person", "child", {"people": "children", "persons": "children"}),
        ("chairman", "chair", {"chairmen": "chairs"}),
        ("analysis", "study", {"analyses": "studies"}),
        ("sheep", "lamb", {"sheep": "lambs"}),
        ("quoxby", "foobus", {"quoxbies": "foobuses"}),
    ],
)
def test_nouns(phrase: str, better: str, expected: Any) -> None:
    assert {form: "|".join(others) for form, others in inflected(phrase, [better], "noun")} == expected


@pytest.mark.parametrize(
    ("phrase", "word_class", "says"),
    [
        ("utilised", "verb", "a form of “utilise”"),
        ("can", "verb", "has no other forms"),
        ("12 men", "verb", "has no verb at its start"),
        ("men (old)", "noun", "has no noun at its end"),
        ("cities", "noun", "a form of “city”"),
        ("24/7", "verb", "has no word that is a verb"),
    ],
)
def test_refused(phrase: str, word_class: str, says: str) -> None:
    with pytest.raises(InflectError, match=says):
        inflected(phrase, [], word_class)
