"""Marks that are wrong for their sentence, and those that only look so."""

from functools import partial

import pytest
from blocks_said import matches

from lint.checkers import marks

WRONG = (
    ("The team arrived late, The match had to be moved.", ", The", ". The"),
    ("The goal came late; The crowd went wild.", "; The", "; the"),
    ("When the bell rang, The children ran out.", ", The", ", the"),
    ("The shop closed on Monday The owner is ill.", "Monday The", "Monday. The"),
    ("Prices rose in spring They fell in autumn.", "spring They", "spring. They"),
    ("In the end. they agreed to share the cost.", "end. they", "end, they"),
    ("Although the train was late. we arrived on time.", "late. we", "late, we"),
    ("The port was shut for a week. because of the oil.", "week. because", "week because"),
    ("“We are ready” the captain said.", "ready”", "ready,”"),
    ("“It is too late” said the farmer.", "late”", "late,”"),
    ('"We have lost" he said.', 'lost"', 'lost,"'),
    ("She said “The door was open.”", "said “", "said, “"),
    ("The fund supports crafts such as: weaving and glass.", "as:", "as"),
    ("Six firms, including: a bank, left.", "including:", "including"),
    ("She believes, that the plan will fail.", "believes, that", "believes that"),
    ("He asked, whether the shop was open.", "asked, whether", "asked whether"),
    ("The trees were old, and, they had to be felled.", "and, they", "and they"),
    ("He is a well known painter.", "well known", "well-known"),
    ("She has a five year old son.", "five year old", "five-year-old"),
    ("The long awaited report is due.", "long awaited", "long-awaited"),
    ("It is a high profile case.", "high profile", "high-profile"),
    ("He left in may 2019.", "may", "May"),
    ("They met on 4 march.", "march", "March"),
    ("Exports to china rose by a fifth.", "china", "China"),
    ("The polish government fell.", "polish", "Polish"),
    ("He was a catholic priest in the north.", "catholic", "Catholic"),
    ("However the court rejected the appeal.", "However", "However,"),
    ("In addition the city will plant trees.", "addition", "addition,"),
    ("Unfortunately the letter never arrived.", "Unfortunately", "Unfortunately,"),
    ("Yes the mayor admitted that he had known.", "Yes", "Yes,"),
    ("Consequently the factory closed in March.", "Consequently", "Consequently,"),
    ("The guide says that, prices have fallen.", "that, prices", "that prices"),
    ("Two teachers and, an engineer were hurt.", "and, an", "and an"),
    ("She wanted to leave but, the door was locked.", "but, the", "but the"),
    ("He was sent to, the island for a year.", "to, the", "to the"),
    ("She asked Why the shop was closed.", "Why", "why"),
    ("They waited Until the rain stopped.", "Until", "until"),
    ("The baker and The butcher left.", "The", "the"),
)
RIGHT = (
    "He reads The Times, The Sun and The Week.",
    "She saw the film The Third Man and a play, The Visit.",
    "He said: The plan is dead.",
    "The band played The long road home.",
    "They left. The port was shut.",
    "He paid approx. the same.",
    "“We are ready,” the captain said.",
    "He said “yes” to it.",
    "“The Great Escape” said more about war.",
    "She said that “the door was open”.",
    "The list is long:",
    "It was, she said, that the plan failed.",
    "The plan failed and, he said, it cost a lot.",
    "Her son is five years old.",
    "The painter is well known in Rome.",
    "In the long term plans may change.",
    "He may leave in march step on an august day.",
    "They ate turkey from china plates.",
    "The polish on the shoes is new.",
    "However hard they try, they fail.",
    "However the court rules, the law stands.",
    "However they look at it they lose.",
    "The minister said that, if it rained, the plan would wait.",
    "She said that, the day before, he had left.",
    "He was hoping for, and got, a pay rise.",
    "There is nothing to be afraid of, the dog is old.",
    "Having said that, the town is still poor.",
    "And, of course, he won.",
    "They flew to The Hague and The Gambia.",
    "She sang And Then There Were None.",
    "It is on CBS and The CW.",
    "They watched With Love and Because of You.",
    "The fans of How to Win moved on.",
    "In addition to the trees, it has a pond.",
)


found = partial(matches, marks)


@pytest.mark.parametrize(("text", "wrong", "better"), WRONG)
def test_the_place_and_what_belongs_there(text: str, wrong: str, better: str) -> None:
    (match,) = found(text)
    assert text[match.span.start : match.span.end] == wrong
    assert match.replacements[0] == better


@pytest.mark.parametrize("text", RIGHT)
def test_right_sentences_are_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("However the court rejected the appeal.", "likely"),
        ("Therefore the vote was put off until autumn.", "possible"),
        ("Of course the owners disagree.", "possible"),
    ],
)
def test_how_sure_a_comma_behind_an_opening_word_is(text: str, sure: str) -> None:
    (match,) = found(text)
    assert (match.confidence or match.rule.confidence) == sure


def test_a_line_of_titles_is_left_alone() -> None:
    assert found("Late Night Show, The best of Monday, The News") == []


@pytest.mark.parametrize(
    "text", [", The a" * 60_000, ", and, they go" * 40_000, "” he said" * 50_000, "." * 100_000]
)
def test_long_texts_are_read_in_time(text: str) -> None:
    assert found(text) is not None
