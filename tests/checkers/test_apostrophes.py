"""Apostrophes that are lost, or one too many."""

from functools import partial

import pytest
from blocks_said import matches

from lint.checkers import apostrophes

WRONG = (
    ("The ministers office declined to comment.", "ministers", "minister's"),
    ("The presidents visit to Ghana was cut short.", "presidents", "president's"),
    ("The painters first exhibition was held in Oslo.", "painters", "painter's"),
    ("The victims mother spoke to reporters.", "victims", "victim's"),
    ("The banks chief executive resigned.", "banks", "bank's"),
    ("The companys policy is new.", "companys", "company's"),
    ("His brothers wife lives in Turin.", "brothers", "brother's"),
    ("Residents concerns were ignored.", "Residents", "Residents'"),
    ("His parents wedding was in June.", "parents", "parents'"),
    ("It is a question of workers rights.", "workers", "workers'"),
    ("A players career is short.", "players", "player's"),
    ("The childrens playground will be closed.", "childrens", "children's"),
    ("Womens wages are still lower.", "Womens", "Women's"),
    ("Peoples lives are at risk.", "Peoples", "People's"),
    ("The mens' team won again.", "mens'", "men's"),
    ("She returned after a years absence.", "years", "year's"),
    ("They got three weeks pay.", "weeks", "weeks'"),
    ("Mondays meeting was short.", "Mondays", "Monday's"),
    ("Yesterdays game was a draw.", "Yesterdays", "Yesterday's"),
    ("The photo's were taken in May.", "photo's", "photos"),
    ("The MP's have voted against it.", "MP's", "MPs"),
    ("Two dog's were found in the cellar.", "dog's", "dogs"),
    ("The farmer's want a higher price.", "farmer's", "farmers"),
    ("All the shop's in the main street were closed.", "shop's", "shops"),
    ("The few visitor's who came were wet.", "visitor's", "visitors"),
    ("Hundreds of the worker's lost their jobs.", "worker's", "workers"),
    ("The team lost it's captain to injury.", "it's", "its"),
    ("The dog wagged it’s tail.", "it’s", "its"),
    ("The size of it's army is unknown.", "it's", "its"),
    ("The dog’s owner met the ministers wife.", "ministers", "minister’s"),
)
RIGHT = (
    "The ministers visit Ghana each year.",
    "The minister’s office was closed.",
    "The teachers union and the farmers market are old.",
    "Two ministers face questions.",
    "Its makers work out how to sell it.",
    "The unions plan to meet.",
    "On Mondays meetings are short.",
    "They walked for three days.",
    "After ten years work began.",
    "All the peoples lives were hard.",
    "The photo’s frame was broken.",
    "All the shop’s windows were broken.",
    "Both minister’s aides refused to speak.",
    "Most of the student’s work is done.",
    "Two of the driver’s children were hurt.",
    "They expect their sons home by spring.",
    "Two dogs’ owners ran off.",
    "The MP’s staff have voted.",
    "Everyone’s have gone.",
    "They know it’s time.",
    "He said it’s summer there.",
    "The best of it’s over.",
    "She was ill for two days.",
)


found = partial(matches, apostrophes)


@pytest.mark.parametrize(("text", "wrong", "better"), WRONG)
def test_the_place_and_what_belongs_there(text: str, wrong: str, better: str) -> None:
    (match,) = found(text)
    assert text[match.span.start : match.span.end] == wrong
    assert match.replacements[0] == better


@pytest.mark.parametrize("text", RIGHT)
def test_right_sentences_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_both_numbers_of_an_owner_are_offered() -> None:
    (match,) = found("The ministers office declined to comment.")
    assert match.replacements == ("minister's", "ministers'")


@pytest.mark.parametrize("text", ["the ministers " * 60_000, "it's " * 100_000, "two dog's " * 50_000])
def test_long_texts_are_read_in_time(text: str) -> None:
    assert found(text) is not None
