"""Marks that are wrong for their sentence, and those that only look so."""

import pytest

from lint.checker import Context
from lint.checkers import marks
from lint.document import Block
from lint.finding import Match

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
    "In addition to the trees, it has a pond.",
)


def found(text: str) -> list[Match]:
    return list(marks.check(Block("paragraph", text), marks.Options(), Context()))


@pytest.mark.parametrize(("text", "wrong", "better"), WRONG)
def test_the_place_and_what_belongs_there(text: str, wrong: str, better: str) -> None:
    (match,) = found(text)
    assert text[match.span.start : match.span.end] == wrong
    assert match.replacements[0] == better


@pytest.mark.parametrize("text", RIGHT)
def test_right_sentences_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_comma_behind_however_is_only_possible() -> None:
    (match,) = found("However the court rejected the appeal.")
    assert (match.confidence or match.rule.confidence) == "possible"


def test_a_line_of_titles_is_left_alone() -> None:
    assert found("Late Night Show, The best of Monday, The News") == []


@pytest.mark.parametrize(
    "text", [", The a" * 60_000, ", and, they go" * 40_000, "” he said" * 50_000, "." * 100_000]
)
def test_long_texts_are_read_in_time(text: str) -> None:
    assert found(text) is not None
