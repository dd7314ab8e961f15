"""Verbs and their subjects: what clashes, and what only looks like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.checker import Context
from lint.checkers import agreement
from lint.document import Block

WRONG = (
    ("The price of the tickets have doubled.", "have", "has"),
    ("The roofs of the old mill is leaking.", "is", "are"),
    ("The effect of these changes were small.", "were", "was"),
    ("The keys to the cellar was lost.", "was", "were"),
    ("The chairman of the two firms have resigned.", "have", "has"),
    ("The windows in the north tower was broken.", "was", "were"),
    ("The reason for the delays are unclear.", "are", "is"),
    ("Demands for a new bridge has grown.", "has", "have"),
    ("The sound of bells at night annoy the guests.", "annoy", None),
    ("The owner of three boats say the harbour is full.", "say", "says"),
    ("The findings of the inquiry suggests a cover-up.", "suggests", "suggest"),
    ("The nurses on the ward says they are tired.", "says", "say"),
    ("She said that the terms of the deal is secret.", "is", "are"),
    ("He left because the cost of the flats were too high.", "were", "was"),
    ("In the village, the number of shops have halved.", "have", "has"),
    ("A number of shops has closed.", "has", "have"),
    ("The captain, along with four sailors, were rescued.", "were", "was"),
    ("The letter, as well as the photographs, were sold.", "were", "was"),
    ("The doctors, who arrived on Friday, has left.", "has", "have"),
    ("The bridge, which opened in June, have been closed.", "have", "has"),
    ("The quality of the meals often vary from day to day.", "vary", "varies"),
    ("The three brothers was born in Leeds.", "was", "were"),
    ("Its many critics has gone quiet.", "has", "have"),
    ("Her latest novel have won a prize.", "have", "has"),
    ("The rules now means that nobody can park.", "means", "mean"),
    ("Each of the villages have a pump.", "have", "has"),
    ("One of the lifts are out of order.", "are", "is"),
    ("Neither of the reports were published.", "were", "was"),
    ("Everyone in both towns were warned.", "were", "was"),
    ("There is several ways to cook it.", "is", "are"),
    ("There was four lamps on the table.", "was", "were"),
    ("There has been many complaints about it.", "has", "have"),
    ("There are a fire in the yard.", "are", "is"),
    ("Here is the results of the vote.", "is", "are"),
    ("The baker and the butcher has closed.", "has", "have"),
    ("“The size of the crowds were a surprise,” she said.", "were", "was"),
    ("The girls’ parents doesn’t agree.", "doesn’t", "don’t"),
)

RIGHT = (
    "The price of the tickets has doubled.",
    "The keys to the cellar were lost.",
    "A number of shops have closed, and the number of empty ones has grown.",
    "The majority of the members were against it.",
    "The group of walkers are lost.",
    "The team were tired, and the crew was too.",
    "The police have gone home.",
    "The news from the islands is good.",
    "Economics at the two schools is taught by one man.",
    "The series of talks have ended.",
    "The means to do it are at hand.",
    "Ten years in the wilderness is enough.",
    "Five miles is a long way.",
    "Two thirds of the cake is gone.",
    "Half of the houses are empty.",
    "A third of the houses are empty.",
    "About 40 % of the houses are empty.",
    "Forty per cent of the houses are empty.",
    "None of the houses are empty.",
    "If the price of the shares were lower, he would buy.",
    "He insisted that the owner of the boats pay the fine.",
    "They asked that the head of the schools be heard.",
    "She let the owner of the horses go.",
    "Buying shares in such firms is a risk.",
    "Closing the two hospitals has cost lives.",
    "The man who sells the papers is ill.",
    "One of the women who have a vote spoke.",
    "He is one of the few men that have seen it.",
    "Bread and butter is all they had.",
    "The secretary and treasurer has resigned.",
    "Every man and woman has a vote.",
    "The mayor and the bishop have met.",
    "The owners and the bank have agreed.",
    "Angels is a song by Robbie Williams.",
    "Reuters says the talks have failed.",
    "The United States is a large country.",
    "The Netherlands has won, and England have lost.",
    "Waitrose says sales have risen.",
    "Notably absent from the meeting were the owners.",
    "On the table were two lamps.",
    "There is a cat and two dogs in the yard.",
    "There are a cat and a dog in the yard.",
    "There was ten minutes left.",
    "There is more than two ways.",
    "Where is the police station?",
    "The study of cells shows that the change is slow.",
    "The reports show a rise in prices.",
    "The plans for the park show a pond.",
    "The company’s plans are secret.",
    "His wife and two of his sons are doctors.",
    "What the owners of the land want is peace.",
    "That the results of the vote were close is known.",
    "The more people know, the better the choice is.",
    "Only the children in the first row were seen.",
    "TV talent show The X Factor is to return.",
    "The cost, the owners say, has doubled.",
    "The owner of the shop, he said, have you met him?",
    "The code in the list doesn’t do anything.",
    "The children, like their mother, are tall.",
    "Another guest of the hotel cannot reach the door.",
    "The guests of the hotel cannot say who has the key.",
    "The head of the schools will have to go.",
)


def found(text: str) -> list[tuple[str, str]]:
    block = Block("paragraph", text)
    hits = agreement.check(block, agreement.Options(), Context())
    return [(text[hit.span.start : hit.span.end], hit.replacements[0]) for hit in hits]


@pytest.mark.parametrize(("text", "verb", "better"), WRONG)
def test_it_finds(text: str, verb: str, better: str | None) -> None:
    assert found(text) == ([(verb, better)] if better else [])


@pytest.mark.parametrize("text", RIGHT)
def test_it_is_silent(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(("text", "verb", "better"), [case for case in WRONG if case[2]])
def test_what_it_proposes_is_right(text: str, verb: str, better: str) -> None:
    assert found(text.replace(f" {verb} ", f" {better} ", 1)) == []


def test_the_message_names_subject_and_verb() -> None:
    (hit,) = agreement.check(
        Block("paragraph", "The price of the tickets have doubled."), agreement.Options(), Context()
    )
    assert hit.message == "“price” is singular: write “has”, not “have”."


@pytest.mark.parametrize(
    "text", ["", "is", "The", "The of", "of of of", "(((", "The " * 200, "the cat of " * 70, "a\u0301 “ is"]
)
def test_odd_texts(text: str) -> None:
    assert found(text) == []


@given(
    st.lists(
        st.sampled_from(["The", "list", "of", "items", ",", "are", "is", "“", "'s", "who", "%", "\ufffc", "."]),
        max_size=25,
    )
)
def test_nothing_makes_it_fail(words: list[str]) -> None:
    text = " ".join(words)
    for verb, _ in found(text):
        assert verb in {"are", "is"}
