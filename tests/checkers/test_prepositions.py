"""Prepositions that do not go with their word, and those that do."""

from functools import partial

import pytest
from blocks_said import matches

from lint.checkers import prepositions
from lint.checkers.prepositions._table import entries, gerund

WRONG = (
    ("The centre depends of donations.", "of", "on"),
    ("He was accused for stealing the bicycle.", "for", "of"),
    ("The train arrived to Berlin at noon.", "to", "in"),
    ("They arrived to the station at noon.", "to", "at"),
    ("She is married with a dentist.", "with", "to"),
    ("The jury consists from nine members.", "from", "of"),
    ("He was charged of murder.", "of", "with"),
    ("Nobody was aware about the danger.", "about", "of"),
    ("The town is famous of its cheese.", "of", "for"),
    ("The firm complied to the rules.", "to", "with"),
    ("The fence prevents animals to escape.", "to escape", "from escaping"),
    ("The firm is responsible of the damage.", "of", "for"),
    ("He insisted to pay the bill.", "to pay", "on paying"),
    ("The design is similar with the old one.", "with", "to"),
    ("They participated to the talks.", "to", "in"),
    ("The children are afraid from dogs.", "from", "of"),
    ("He is interested on old clocks.", "on", "in"),
    ("The rules apply for all drivers.", "for", "to"),
    ("He was sentenced for five years in prison.", "for", "to"),
    ("The plan is capable to save lives.", "to save", "of saving"),
    ("They succeeded to rescue the crew.", "to rescue", "in rescuing"),
    ("The attack resulted to three deaths.", "to", "in"),
    ("The bus was full with tourists.", "with", "of"),
    ("The union objected against the plan.", "against", "to"),
    ("The firm invested on the machines.", "on", "in"),
    ("There was an increase of crime.", "of", "in"),
    ("The mayor discussed about the plan.", "discussed about", "discussed"),
    ("The law deprives them from their rights.", "from", "of"),
    ("They are looking forward for the final.", "for", "to"),
    ("In contrast of the north, the south is dry.", "of", "to"),
    ("He blamed her of the delay.", "of", "for"),
    ("The course starts in Tuesday.", "in", "on"),
    ("She has worked there since twelve years.", "since", "for"),
    ("The museum was opened at 1998.", "at", "in"),
    ("He left on June 2019.", "on", "in"),
)
RIGHT = (
    "It depends, of course, on the weather.",
    "The centre depends for its income on donations.",
    "He was accused for the first time.",
    "They arrived to find the shop closed.",
    "She insisted at the time on a vote.",
    "He was married with two children.",
    "Details emerged of the plan.",
    "The rest of the town slept.",
    "The injury suffered by the striker is serious.",
    "They were charged with the task of painting it.",
    "It prevented any attempt to escape.",
    "He is in charge of the murder inquiry.",
    "It rose in Tuesday trading.",
    "They met at 1900 and left on June 5.",
    "She has been there since 1998.",
    "He had a stab at something similar with his band.",
    "There was an increase of 5 per cent.",
    "An increase of two points is likely.",
)


found = partial(matches, prepositions)


@pytest.mark.parametrize(("text", "wrong", "better"), WRONG)
def test_the_preposition_and_what_belongs_there(text: str, wrong: str, better: str) -> None:
    (match,) = found(text)
    assert text[match.span.start : match.span.end] == wrong
    assert match.replacements[0] == better


@pytest.mark.parametrize("text", RIGHT)
def test_right_sentences_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_the_table_is_large_and_never_says_that_the_right_one_is_wrong() -> None:
    rows = [(word, entry) for word, found in entries().items() for entry in found]
    assert len({(word, entry.wrong) for word, entry in rows}) >= 250
    assert [(word, entry) for word, entry in rows if entry.wrong in entry.right and not entry.gerund] == []


@pytest.mark.parametrize(
    ("verb", "form"),
    [("save", "saving"), ("win", "winning"), ("see", "seeing"), ("lie", "lying"), ("open", "opening")],
)
def test_the_ing_form(verb: str, form: str) -> None:
    assert gerund(verb) == form


@pytest.mark.parametrize("text", ["prevents animals " * 50_000, "depends of " * 60_000, "since two " * 60_000])
def test_long_texts_are_read_in_time(text: str) -> None:
    assert found(text) is not None
