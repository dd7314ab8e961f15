"""Pronouns in the wrong form, and those that only look so."""

import pytest

from lint.checker import Context
from lint.checkers import pronouns
from lint.document import Block
from lint.finding import Match

WRONG = (
    ("The dispute between she and her employer is over.", "she", "her"),
    ("The prize was shared by he and a colleague.", "he", "him"),
    ("They invited my brother and I to the opening.", "I", "me"),
    ("The letter was addressed to my wife and I.", "I", "me"),
    ("The officer told he to step back.", "he", "him"),
    ("The neighbours gave they a meal.", "they", "them"),
    ("A lawyer for he said the case was closed.", "he", "him"),
    ("Him and two friends built the boat.", "Him", "He"),
    ("Me and Anna went to the cinema.", "Me and Anna", "Anna and I"),
    ("Them were the last to leave.", "Them", "They"),
    ("The singer said her was tired.", "her", "she"),
    ("The woman which found the ring was rewarded.", "which", "who"),
    ("The students which failed may try again.", "which", "who"),
    ("The car who hit the wall was stolen.", "who", "that"),
    ("The judge whom sentenced him has retired.", "whom", "who"),
    ("The clerk whom will replace her is young.", "whom", "who"),
    ("To who did you send the letter?", "who", "whom"),
    ("He is the man who’s brother was jailed.", "who’s", "whose"),
    ("The farmer whose selling the land is ninety.", "whose", "who's"),
    ("There plan is to build a dam.", "There", "Their"),
    ("Their is no proof of that.", "Their", "There"),
    ("The residents have lost they're homes.", "they're", "their"),
    ("The crew said their trapped in the tunnel.", "their", "they're"),
    ("They say your going to like it.", "your", "you're"),
    ("Have you lost you’re keys?", "you’re", "your"),
)
RIGHT = (
    "The man he told she liked.",
    "They left with what he gave.",
    "My wife and I were invited.",
    "The talk was about how he and his friend met.",
    "From his room he went to work.",
    "Her brother and a friend built it.",
    "The one behind them was late.",
    "The ring which the woman found is old.",
    "They asked the man which bus he took.",
    "A deal with its pilots which saved it was struck.",
    "The owner of the car who hit the wall left.",
    "The judge whom he met has retired.",
    "Two judges, both of whom sentenced him, have retired.",
    "It depends on who wins.",
    "The man who’s ill left.",
    "A man whose building the fire destroyed spoke.",
    "There is a plan.",
    "They say they’re friends.",
    "He said their lost dog is back.",
    "Your going there was wise.",
)


def found(text: str) -> list[Match]:
    return list(pronouns.check(Block("paragraph", text), pronouns.Options(), Context()))


@pytest.mark.parametrize(("text", "wrong", "better"), WRONG)
def test_the_pronoun_and_what_belongs_there(text: str, wrong: str, better: str) -> None:
    (match,) = found(text)
    assert text[match.span.start : match.span.end] == wrong
    assert match.replacements[0] == better


@pytest.mark.parametrize("text", RIGHT)
def test_right_sentences_are_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", ["told he and I " * 50_000, "whose who's " * 50_000, "their there " * 60_000])
def test_long_texts_are_read_in_time(text: str) -> None:
    assert found(text) is not None
