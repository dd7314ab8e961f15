"""Clauses without a verb, clauses with a comma between them, and what else was missed for long."""

import pytest
from blocks_said import matches

from lint.checkers import agreement, apostrophes, articles, clauses, syntax

MISSING = [
    ("The mill, which burnt down in 1990, now a hotel.", ", is now"),
    ("The papers, which were lost for years, now in the town archive.", ", are now"),
    ("Half of the flats in the tower still empty, according to the owner.", "tower are still"),
    ("The three drivers, both from Kent, due to appear in court on Monday.", ", are due"),
    ("Many of the nurses not been paid since May.", "nurses have not"),
    ("The airline not responded to the claim.", "airline has not"),
    ("The sailors who been rescued were flown home.", "who had been"),
    ("The report was written two judges from Leeds.", "written by two"),
    ("The club is looking a new coach.", "looking for a"),
    ("She grew up a small town in Kent.", "up in a"),
]
NOT_MISSING = [
    "The mill, which burnt down in 1990, is now a hotel.",
    "Flats still empty after a year will be sold.",
    "The mayor, now a private citizen, lives in Kent.",
    "Those not paid by Friday may complain to the board.",
    "The bus due to leave at noon was late.",
    "The report was written two years ago.",
    "She was looking a little tired.",
    "He grew up a Catholic in a Protestant town.",
    "They asked whether the shop, still open at ten, would close.",
]


@pytest.mark.parametrize(("text", "better"), MISSING)
def test_what_is_missing_is_found(text: str, better: str) -> None:
    assert [match.replacements[0] for match in matches(syntax, text)] == [better]


@pytest.mark.parametrize("text", NOT_MISSING)
def test_a_whole_clause_is_left_alone(text: str) -> None:
    assert not matches(syntax, text)


@pytest.mark.parametrize(
    "text",
    [
        "People had queued at the gate since dawn, many had walked for hours.",
        "The pump was switched on in May, within a week it had failed twice.",
        "She has run the inn for thirty years, her father opened it in 1961.",
        "The mayor wants to build a new pool, the opposition wants to repair the old one.",
        "The new fees are clear, they apply to everyone.",
        "The city has promised a new road, critics say it will come too late.",
    ],
)
def test_a_comma_between_sentences_is_found(text: str) -> None:
    assert [match.rule.id for match in matches(clauses, text)] == ["clauses.comma-splice"]


@pytest.mark.parametrize(
    "text",
    [
        "Some are for children, some are for adults.",
        "The vote will be held on Monday, officials said.",
        "The pump, within a week of its repair, had failed twice.",
        "Once it was switched on, within a week it had failed twice.",
        "Growth is set to slow, it forecast.",
    ],
)
def test_a_comma_that_belongs_there_is_left_alone(text: str) -> None:
    assert not [match for match in matches(clauses, text) if match.confidence != "possible"]


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("More than forty towns in the north has closed their pools.", "have"),
        ("At least 300 schools across the country was affected.", "were"),
        ("Each one of the players have a contract.", "has"),
    ],
)
def test_counted_subjects(text: str, better: str) -> None:
    assert [match.replacements[0] for match in matches(agreement, text)] == [better]


@pytest.mark.parametrize(
    "text",
    ["More than forty miles separates the towns.", "At least one school was affected.", "Each one has a key."],
)
def test_amounts_are_singular(text: str) -> None:
    assert not matches(agreement, text)


@pytest.mark.parametrize(
    ("text", "better"),
    [("Both minister's agreed to resign.", "ministers"), ("Three soldier's died in the raid.", "soldiers")],
)
def test_plurals_before_verbs(text: str, better: str) -> None:
    assert [match.replacements[0] for match in matches(apostrophes, text)] == [better]


@pytest.mark.parametrize("text", ["Both ministers' wives left.", "The soldier's wounded friend died."])
def test_owners_before_nouns(text: str) -> None:
    assert not matches(apostrophes, text)


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("The school was closed as precaution.", "as a precaution"),
        ("The new law would make it offence to smoke there.", "it an offence"),
        ("She was welder in a shipyard.", "was a welder"),
        ("The flood was worst to hit the valley.", "was the worst"),
    ],
)
def test_articles_that_are_missing(text: str, better: str) -> None:
    assert [match.replacements[0] for match in matches(articles, text)] == [better]


@pytest.mark.parametrize(
    "text",
    [
        "As a precaution the school was closed.",
        "The weather was worst in March.",
        "He served as captain and editor.",
    ],
)
def test_no_article_is_needed(text: str) -> None:
    assert not matches(articles, text)
