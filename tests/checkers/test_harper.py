from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.checker import Context, describe
from lint.checkers import harper
from lint.checkers.harper import _matches, _table, _text
from lint.document import Block
from lint.errors import UserError
from lint.finding import CATEGORIES, CONFIDENCES, Match, Problem
from lint.handover import messages
from lint.handover.table import parse
from lint.machine import Machine
from lint.words import STAND_IN

SLIP = "He should of gone home before dark."


def ask(
    *texts: str, options: harper.Options | None = None, dialect: str = "en-US"
) -> list[tuple[int, Match | Problem]]:
    blocks = [Block("paragraph", text) for text in texts]
    return list(harper.check(blocks, options or harper.Options(), Context(dialect=dialect)))


def seen(*texts: str, **how: Any) -> list[tuple[int, str, str, tuple[str, ...]]]:
    return [
        (place, found.rule.id, texts[place][found.span.start : found.span.end], found.replacements)
        for place, found in ask(*texts, **how)
        if isinstance(found, Match)
    ]


@pytest.mark.parametrize(
    ("text", "rule", "found", "better"),
    [
        (SLIP, "ModalOf", "should of", "should have"),
        ("They waited with baited breath.", "BatedBreath", "baited breath", "bated breath"),
        ("It works, for all intensive purposes.", "AllIntentsAndPurposes", None, "for all intents and purposes"),
        ("She have a dog.", "PronounVerbAgreement", "have", "has"),
        ("The drought had an affect on prices.", "NounVerbConfusion", "affect", "effect"),
        ("The train is late everyday.", "Everyday", "everyday", "every day"),
        ("The cat chased it's tail because of it's colour.", "ItsPossessive", "it's", "its"),
        ("Their are many reasons.", "TheirToThere", "Their", "There"),
        ("Oil is more expensive then gas.", "ThenThan", "then", "than"),
        ("The fire will wreck havoc on the town.", "WreakHavoc", None, None),
        ("He made the trip inspite of a fever and they're own doubts.", "ThereOwn", "they're", "their"),
    ],
)
def test_finds_a_planted_slip(text: str, rule: str, found: str | None, better: str | None) -> None:
    hits = [hit for hit in seen(text) if hit[1] == f"harper.{rule}"]
    assert len(hits) >= 1
    if found is not None:
        assert hits[0][2] == found
    if better is not None:
        assert hits[0][3][0] == better


@pytest.mark.parametrize(
    "text",
    [
        "If he were rich, he would have had an effect on the town by then.",
        "Each of the players has its own locker, and it's time to go.",
        "He might of course be right, and the might of the army is great.",
        "One of the best known cafés in town is open every day.",
        "Every one of us does their right and everyday duty.",
        "Some one hundred people said their two most urgent needs are housing and jobs.",
        "The foetal position, at the weekend, in hospital: she learnt the manoeuvre.",
        "Peter then suggested a simple fix; I hope that it is new information to you.",
        "They have long said that that is the case.",
        "He said “she don't know nothing” and left.",
    ],
)
@pytest.mark.parametrize("dialect", ["en", "en-US", "en-GB"])
def test_is_silent_on_clean_text(text: str, dialect: str) -> None:
    assert seen(text, dialect=dialect) == []


def test_spans_are_code_points_of_the_block() -> None:
    text = "\U0001f468\u200d\U0001f469 cafe\u0301 e\u0301\u0302 \U0001f600: " + SLIP
    assert seen(text) == [(0, "harper.ModalOf", "should of", ("should have",))]


def test_spell_check_never_speaks() -> None:
    assert seen("Teh qwzrtxyz recieved a lettre from Zbigniewska.") == []
    with pytest.raises(UserError, match=r"harper\.rules: “SpellCheck”"):
        harper.Options(rules=("SpellCheck",))


def test_says_nothing_about_what_touches_code_or_an_address() -> None:
    assert seen(f"He could of {STAND_IN} done it.") == []
    assert seen("See /home/should/of.txt or https://example.org/should of") == []


def test_the_apostrophe_is_the_text_s_own() -> None:
    assert seen("I’m told they said their not happy.")[0][3] == ("they’re",)


def test_a_paragraph_alone_and_among_others_is_the_same() -> None:
    texts = [SLIP, "All is well here.", "She have a dog.", SLIP, "They could of known it.", "", "  "]
    together = ask(*texts)
    alone = [(place, found) for place, text in enumerate(texts) for _, found in ask(text)]
    assert sorted(together, key=repr) == sorted(alone, key=repr)
    assert len(together) == 4


def test_a_long_block_is_cut_and_put_together() -> None:
    text = ("Nothing of note happened on that day in the town. " * 200) + SLIP
    assert [hit[2] for hit in seen(text)] == ["should of"]


def test_version_is_that_of_harper() -> None:
    assert harper.version(harper.Options(), Machine()) == "2.13.0"


def test_rules_can_be_switched_on_and_off() -> None:
    text = "We sell apples, pears and plums, and he could of known."
    assert [hit[1] for hit in seen(text, options=harper.Options(rules=("OxfordComma",)))] == [
        "harper.OxfordComma",
        "harper.ModalOf",
    ]
    assert seen(text, options=harper.Options(off=("harper.ModalOf",))) == []


@pytest.mark.parametrize("option", ["rules", "off"])
def test_an_unknown_rule_is_refused_with_the_nearest(option: str) -> None:
    with pytest.raises(UserError, match=r"no rule called “ModelOf”; did you mean “ModalOf”\?"):
        harper.Options(**{option: ("ModelOf",)})


def test_the_table_names_every_rule_of_harper_once() -> None:
    package = pytest.importorskip("harper")
    table = _table.table()
    assert set(table.on) & set(table.off) == set()
    assert {*table.on, *table.off} == set(package.get_default_lint_config())
    assert all(reason for reason in table.off.values())


def test_the_rules_of_the_table_are_well_formed() -> None:
    checker = describe("harper", harper)
    for rule in checker.rules(harper.Options(), Context()):
        assert rule.category in CATEGORIES
        assert rule.confidence in CONFIDENCES
        assert 20 <= len(rule.why) <= 200
        assert not {"`", '"'} & set(rule.why)


def test_a_line_that_is_no_rule_is_refused() -> None:
    with pytest.raises(ValueError, match="not a rule of harper: Some thing"):
        parse("harper", "[on]\nSome thing\n")


@pytest.mark.parametrize(
    ("text", "found", "how", "expected"),
    [
        ("He need go.", "need", [[2, " to"]], ("need", ("need to",))),
        ("The the cat.", "The ", [[0, "the "]], ("The", ("the",))),
        ("He really really went.", " really", [[1, ""]], ("He really", ("He",))),
        ("So really he went.", "really", [[1, ""]], ("So really", ("So",))),
        ("right hand side", " ", [[0, "-"]], ("right hand", ("right-hand",))),
        ("very cold", "very", [[0, "extremely"], [0, "extremely"], [0, "most"]], ("very", ("extremely", "most"))),
        ("very cold", "very", [], ("very", ())),
    ],
)
def test_replacements_are_whole_texts_for_the_span(
    text: str, found: str, how: list[list[object]], expected: tuple[str, tuple[str, ...]]
) -> None:
    start = text.index(found)
    if found == " ":
        start = text.index(" ")
    first, last, options = _matches.widened(text, start, start + len(found), how)
    assert (text[first:last], options) == expected


def test_messages_are_one_plain_line() -> None:
    assert (
        messages.plain("Use `a b`\n rather than 'c d', don't \"e\".") == "Use “a b” rather than “c d”, don’t “e”."
    )
    assert len(messages.plain("long " * 100)) <= messages.MAX_MESSAGE


@given(st.text(alphabet=st.sampled_from("ab .!?\n\u0301\ufffc(\U0001f600"), max_size=400), st.integers(1, 60))
@settings(max_examples=60, deadline=None)
def test_masking_keeps_the_length_and_pieces_cover_the_text(unit: str, times: int) -> None:
    text = unit * times
    masked = _text.masked(Block("paragraph", text))
    assert len(masked) == len(text)
    at = 0
    for start, piece in _text.pieces(masked):
        assert start == at
        assert masked.startswith(piece, start)
        assert len(piece) <= _text.MAX_PIECE
        at += len(piece)
    assert at == len(masked)


@pytest.mark.parametrize("text", ["(" * 100_000, "a" * 1_000_000, "a b " * 100_000, "` " * 50_000])
def test_hostile_text_reaches_harper_in_small_pieces(text: str) -> None:
    cut = list(_text.pieces(_text.masked(Block("paragraph", text))))
    assert all(len(piece) <= _text.MAX_PIECE for _, piece in cut)
    assert not any("a" * 65 in piece or "(" * 33 in piece for _, piece in cut)


def test_a_match_is_a_match() -> None:
    (found,) = ask(SLIP)
    assert isinstance(found[1], Match)
    assert found[1].message == "Use “have” rather than “of” here."
