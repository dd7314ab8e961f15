"""Clauses that run into each other, and their look-alikes."""

from functools import partial

import pytest
from blocks_said import matches

from lint.checker import Context
from lint.checkers import clauses
from lint.document import Block

SPLICES = (
    ("The ferry sank within minutes, it had been overloaded.", "minutes, it", "minutes. It"),
    ("The museum opened in 1902, it was closed during both wars.", "1902, it", "1902. It"),
    ("The drug is cheap, it is sold in every pharmacy.", "cheap, it", "cheap. It"),
    ("Farmers are angry about the tax, they plan to march.", "tax, they", "tax. They"),
    ("Police closed the square, there was a bag under a bench.", "square, there", "square. There"),
    ("The coach resigned on Friday, this surprised nobody at the club.", "Friday, this", "Friday. This"),
    ("The river rose overnight, these houses are now under water.", "overnight, these", "overnight. These"),
    ("Our reporter called the number, no one answered.", "number, no", "number. No"),
    ("The hospital has few beds left, patients are lying on the floor.", "left, patients", "left. Patients"),
    ("The storm hit the town, many residents were left without power.", "town, many", "town. Many"),
    ("Police arrested four men, two of them were later released.", "men, two", "men. Two"),
    ("On Monday, the lift broke down, it was mended by noon.", "down, it", "down. It"),
    ("The bakery burned down, the owners were away.", "down, the", "down. The"),
    ("They meet at night, it’s the only time they have.", "night, it", "night. It"),
    ("The firm, which makes tyres, is growing, it will hire forty people.", "growing, it", "growing. It"),
)
PARTS = (
    ("She wrote eleven novels, only two of them have been translated.", "novels, only", "novels. Only"),
    ("He owns six shops, none of them makes money.", "shops, none", "shops. None"),
    ("Prices rose by a third in a year, this has worried the bank.", "year, this", "year. This"),
)
CONNECTIVES = (
    ("The road is open, however, lorries must take the ferry.", "open, however", "open; however"),
    ("You must sign it, otherwise, the contract is void.", "it, otherwise", "it; otherwise"),
    ("Profits fell by a third, however the firm kept its staff.", "third, however", "third; however,"),
    ("The road was icy, therefore the buses stopped.", "icy, therefore", "icy; therefore,"),
    ("The harvest was poor, nevertheless prices have not risen.", "poor, nevertheless", "poor; nevertheless,"),
    ("The plan was rejected however the council will try again.", "rejected however", "rejected. However,"),
)
RUN_ONS = (
    ("The theatre was closed it will open again in June.", "closed it", "closed. It"),
    ("The vote was held yesterday it was very close.", "yesterday it", "yesterday. It"),
    ("The plane was late we missed the meeting.", "late we", "late. We"),
    ("She left the party last year she now sits alone.", "year she", "year. She"),
    ("The storm has passed there is still no power.", "passed there", "passed. There"),
    ("They have lived here for ten years they do not want to leave.", "years they", "years. They"),
    ("The wall is too low it should be raised by a metre.", "low it", "low. It"),
    ("The song was a hit it sold a million copies.", "hit it", "hit. It"),
    ("Sales rose again this was good news for the owners.", "again this", "again. This"),
    ("The match was cancelled the pitch was frozen.", "cancelled the", "cancelled. The"),
    ("The bridge has been closed since May drivers must take the ferry.", "May drivers", "May. Drivers"),
    ("The price of bread has doubled many families cannot afford it.", "doubled many", "doubled. Many"),
    ("The bill was passed by the lower house it now goes to the senate.", "house it", "house. It"),
    ("The striker scored twice in the first half he was replaced at the break.", "half he", "half. He"),
    ("Guests were told to leave their rooms they spent the night in a school.", "rooms they", "rooms. They"),
    ("The pilot survived he is in hospital.", "survived he", "survived. He"),
    ("The trial will begin on Monday it is expected to last six weeks.", "Monday it", "Monday. It"),
)
QUESTIONS = (
    "Can the old harbour be saved from the sea.",
    "Do they know.",
    "Has the town changed.",
    "Does the law protect tenants.",
    "Should the bridge be named after her.",
    "Have the rivers recovered.",
    "What did the director tell the board.",
    "Why is it so hard to find a dentist.",
    "How many houses have been built since then.",
    "Who will pay for the new stadium.",
    "Is there still time to save the reef.",
    "Where do the missing votes come from.",
)
COMMAS = (
    ("The winner, a plumber from Leeds said he would buy a boat.", "Leeds said", "Leeds, said"),
    ("The tower, a relic of the war is to be pulled down.", "war is", "war, is"),
    ("The museum which opened in 1902, has never been closed.", "museum which", "museum, which"),
    ("Mr Alder, said the contract was not valid.", "Alder, said", "Alder said"),
    ("The new law that was passed in May, requires shops to close.", "May, requires", "May requires"),
    ("The surgeon, who trained in Vienna said it was routine.", "Vienna said", "Vienna, said"),
    ("The bridge, which opened in 1931 is to be painted.", "1931 is", "1931, is"),
    ("Mr Lund, the owner of the bakery said he would appeal.", "bakery said", "bakery, said"),
    ("The fees that students pay, are among the highest.", "pay, are", "pay are"),
    ("The new rules, will apply from May.", "rules, will", "rules will"),
    ("The report on the fire, was published on Friday.", "fire, was", "fire was"),
)
RIGHT = (
    "Police stopped nine cars, three of them stolen.",
    "They hired thirty workers, some of whom had never seen a ship.",
    "That night, a man was shot.",
    "Her speech over, a woman was led in.",
    "The minister says, however, the plan is dead.",
    "Should it rain the game will be put off.",
    "Have the oven ready by noon.",
    "Can openers are sold here.",
    "Will Smith was there.",
    "If the meeting ends late, it will start again at nine.",
    "He came, he saw, he won.",
    "It was late, he said.",
    "The plan, it is hoped, will save lives.",
    "The mayor opened the bridge, he said, to please the voters.",
    "She knew that if it rained, it would be off.",
    "The firm said that in May, it would close.",
    "By the time he reached the coast, the ship was gone.",
    "It was not a defeat, it was a triumph.",
    "The sooner they leave, the better it is.",
    "The minister says that, in her view, it was right.",
    "Not only was it late, it was wrong.",
    "Ann was first, Tom was second and Kim came last.",
    "Everywhere she went, they followed her.",
    "The team is good, isn’t it?",
    "She said today it was closed.",
    "He was so tired he fell asleep.",
    "They are sure it will open in May.",
    "The house they built last year is empty.",
    "It was in May he resigned.",
    "The last time she was late we left.",
    "The growth has made it quicker for people to move.",
    "The loans it had taken out were large.",
    "They paid for the house he was born in by the river.",
    "She met the actor he was accused of robbing.",
    "They named the places he was scheduled to visit.",
    "There is no doubt it is true.",
    "He has lived in the town he was born in for ten years.",
    "What the minister said is clear.",
    "Had he known, he would have left.",
    "Who will pay for it is unclear.",
    "Do it now, and do it well.",
    "How wrong he was.",
    "The minister, who said the plan was dead, left.",
    "On Monday, the owner of the bakery said no.",
    "The plan is dead, said the mayor.",
    "The rules, which apply from May, are strict.",
    "He will try, however hard it is.",
    "Sales, however, fell in May.",
)


found = partial(matches, clauses)


@pytest.mark.parametrize(("text", "wrong", "better"), SPLICES + PARTS + CONNECTIVES + RUN_ONS + COMMAS)
def test_the_place_and_what_belongs_there(text: str, wrong: str, better: str) -> None:
    (match,) = found(text)
    assert text[match.span.start : match.span.end] == wrong
    assert match.replacements[0] == better
    assert match.confidence is None


@pytest.mark.parametrize("text", QUESTIONS)
def test_a_question_ends_with_its_mark(text: str) -> None:
    (match,) = found(text)
    assert (match.span.start, match.replacements) == (len(text) - 1, ("?",))


@pytest.mark.parametrize("text", RIGHT)
def test_right_sentences_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_splice_before_that_is_only_possible() -> None:
    (match,) = found("The army denied the report, that is hardly a surprise.")
    assert match.confidence == "possible"


def test_headings_are_not_looked_at() -> None:
    assert not list(clauses.check(Block("heading", "The ferry sank, it was old."), clauses.Options(), Context()))


@pytest.mark.parametrize(
    "text",
    [
        "it was late, " * 60_000,
        "," * 100_000,
        "He was late it was dark. " * 20_000,
        "A dog, it was. " * 20_000,
        "",
    ],
)
def test_long_texts_are_read_in_time(text: str) -> None:
    assert found(text) is not None
