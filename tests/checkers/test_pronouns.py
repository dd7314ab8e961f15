"""Pronouns in the wrong form, and those that only look so."""

from functools import partial

import pytest
from blocks_said import matches

from lint.checkers import pronouns

WRONG = (
    ("The letter was written by he alone.", "he", "him"),
    ("The train with he and his dog arrived.", "he", "him"),
    ("Help is ready for they who need it.", "they", "those"),
    ("The mayor thanked they who had helped.", "they", "those"),
    ("We spoke with she about the plan.", "she", "her"),
    ("Us residents were never asked.", "Us", "We"),
    ("Them people have no shame.", "Them", "Those"),
    ("Them boats are for sale.", "Them", "Those"),
    ("Us teachers need more time.", "Us", "We"),
    ("The players what missed training were fined.", "what", "who"),
    ("The house what burned down was empty.", "what", "that"),
    ("The man what sold it has left.", "what", "who"),
    ("The runners lost there stamina.", "there", "their"),
    ("The pupils must get there tickets today.", "there", "their"),
    ("Their are no lifeboats on board.", "Their", "There"),
    ("Their is a smell of gas.", "Their", "There"),
    ("Their was a queue at the pharmacy.", "Their", "There"),
    ("They say their moving to the coast.", "their", "they're"),
    ("The crews cleaned there equipment before dusk.", "there", "their"),
    ("Your right about the boiler.", "Your", "You're"),
    ("If your planning a wedding, book early.", "your", "you're"),
    ("Who's umbrella is this?", "Who's", "Whose"),
    ("Whos going to pay for it?", "Whos", "Who's"),
    ("Whose going to pay for it?", "Whose", "Who's"),
    ("The boy who's bicycle was stolen cried.", "who's", "whose"),
    ("They have only theirselves to blame.", "theirselves", "themselves"),
    ("He hurt hisself on the ladder.", "hisself", "himself"),
    ("It was given to my brother and I.", "I", "me"),
    ("Between you and I, the plan is dead.", "I", "me"),
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
    "The house stood by, he alone knew why.",
    "From what he and she said it is clear.",
    "The man they spoke with he did not know.",
    "Most of us residents were never asked.",
    "They gave us teachers more time.",
    "He told them people were waiting.",
    "The farmers whom they say are poor left.",
    "They asked the players what missed chances cost.",
    "He told the man what sold best.",
    "He asked people what made them happy.",
    "They put their lives there.",
    "He went there last week.",
    "They got there first and stayed there overnight.",
    "People live there, work there and die there.",
    "The man there sells fish.",
    "They lived there years ago.",
    "The houses there need repair.",
    "He left there Monday.",
    "Their are-you-sure question was odd.",
    "They say they're moving to the coast.",
    "The council will publish its budget.",
    "It's a pity; it's been a long winter.",
    "When it's time, it's money that counts.",
    "He says it's rain that they need.",
    "Your right hand is cold.",
    "Your planning a wedding surprised us.",
    "Who's there, and whose umbrella is this?",
    "Who's coming?",
    "She and I are cousins.",
    "He knows it's fish they sell.",
    "What it's worth nobody knows.",
    "He had a son by she knew not whom.",
    "It is up to you whether it's home or school.",
    "Whose going surprised you?",
    "The firm says it's staff who decide.",
    "Now it's business as usual.",
    "If it's cash you need, ask.",
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


found = partial(matches, pronouns)


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
