"""Articles that are missing or too many, and phrases that are right without one."""

import pytest

from lint.checker import Context
from lint.checkers import articles
from lint.document import Block
from lint.finding import Match

WRONG = (
    ("He described it as insult.", "as insult", "as an insult"),
    ("She gave speech to the students.", "gave speech", "gave a speech"),
    ("He wrote letter to his landlord.", "wrote letter", "wrote a letter"),
    ("They bought house in the hills.", "bought house", "bought a house"),
    ("The firm has offices in the Germany.", "the Germany", "Germany"),
    ("They travelled through the France by train.", "the France", "France"),
    ("The team flew to the Brazil on Monday.", "the Brazil", "Brazil"),
    ("He was born in United States.", "in United", "in the United"),
    ("The dish is popular in Netherlands.", "in Netherlands", "in the Netherlands"),
    ("They live in United Kingdom.", "in United", "in the United"),
    ("He worked in Philippines for a year.", "in Philippines", "in the Philippines"),
    ("Prices rose in Czech Republic.", "in Czech", "in the Czech"),
    ("War in Middle East would be costly.", "in Middle", "in the Middle"),
    ("She gave me an advice.", "an advice", "advice"),
    ("He asked for an information about trains.", "an information", "information"),
    ("They bought a new furniture.", "a new", "new"),
    ("He needs a equipment for the climb.", "a equipment", "equipment"),
    ("It was a good news for the town.", "a good", "good"),
    ("The report gives an evidence of fraud.", "an evidence", "evidence"),
    ("They are doing a research on bees.", "a research", "research"),
    ("He built a houses for the poor.", "a houses", "houses"),
    ("There was a traffic on the road.", "a traffic", "traffic"),
    ("It is powered by a solar energy.", "a solar", "solar"),
    ("He has a luggage with him.", "a luggage", "luggage"),
    ("The mayor is widower of fifty.", "is widower", "is a widower"),
    ("The police set up roadblock near the town.", "up roadblock", "up a roadblock"),
    ("The singer has bought castle in Wales.", "bought castle", "bought a castle"),
    ("He was attacked by dog in the park.", "by dog", "by a dog"),
    ("The court sent him to prison for stealing car.", "stealing car", "stealing a car"),
    ("The council rejected plan to close the pool.", "rejected plan", "rejected a plan"),
    ("They have built bridge over the river.", "built bridge", "built a bridge"),
    ("She took photo of the crash.", "took photo", "took a photo"),
    ("He signed contract with the club.", "signed contract", "signed a contract"),
    ("They found solution to the problem.", "found solution", "found a solution"),
    ("She opened shop in the old town.", "opened shop", "opened a shop"),
    ("The committee published report on the fire.", "published report", "published a report"),
    ("It was most expensive house in the street.", "was most", "was the most"),
    ("It is second largest lake in the country.", "is second", "is the second"),
)

RIGHT = (
    "He asked President Brown whether the law would pass.",
    "She was elected president of the union and works as chief engineer.",
    "As president of the club, he signs the letters.",
    "He was appointed manager in May and named captain.",
    "The Germany coach spoke in the Spain of the thirties.",
    "The Japan team met the France captain.",
    "They moved to the United States and the Netherlands.",
    "United States officials met in United States waters.",
    "The tour of the France of Louis XIV was long.",
    "She sat at an information desk and read a news item.",
    "It is an advice column with an evidence base.",
    "He bought a furniture shop and a luggage rack.",
    "They did a research project on a traffic island.",
    "It was a news conference about a work permit.",
    "She has a knowledge of Latin and an education.",
    "He runs a homework club.",
    "It is a software company with a weather station.",
    "They went by bus, on foot, from house to house and from top to bottom.",
    "Husband and wife sat side by side; man against nature.",
    "She is best known for her songs.",
    "He was first in the queue and last to leave.",
    "They were best friends.",
    "He came second in the race; it was first come, first served.",
    "It is best to wait, and it was worst in the north.",
    "He gave evidence in court.",
    "He bought house plants and shop fittings.",
    "He sold car parts and wrote letter forms.",
    "She wrote letter after letter.",
    "They made fire by hand and took part.",
    "The team won promotion.",
    "He set sail, lost heart, gave way and found work.",
    "He went to school, left hospital and entered parliament.",
    "She took shape and made room.",
    "They played football and ate fish.",
    "The club turned down bid after bid.",
    "He worked as part of a team and as head of the firm.",
    "They had dinner and went to bed.",
    "It was news to him.",
    "She had coffee with cream.",
    "Most people agree.",
    "The Spain that he knew was gone.",
    "He wrote a history of the China trade.",
    "The Jamaica Inn and the Congo are far away.",
    "An Argentina win would help.",
    "It was a first.",
    "The US economy grew.",
    "He wears a glasses case on his belt.",
    "A sports club and a goods train.",
    "She opened a savings account with a sales manager.",
    "A series of tests, a species of bird.",
    "They used a means of escape.",
    "A thousand houses and a few people, a dozen eggs, a hundred cars.",
    "A great many houses and a good ten miles.",
    "He is a physics teacher; it is a politics course.",
    "He had a two miles walk.",
    "He was born in the United States.",
    "Voters in United States and European Union towns agree.",
    "The boat was sold by auction, and the boy was found by chance.",
    "The critics described it as an insult.",
)


def found(text: str, kind: str = "paragraph") -> list[Match]:
    """What the checker finds in a block."""
    return list(articles.check(Block(kind, text), articles.Options(), Context(dialect="en")))


@pytest.mark.parametrize(("text", "wrong", "better"), WRONG)
def test_the_words_around_the_gap_and_what_belongs_there(text: str, wrong: str, better: str) -> None:
    (match,) = found(text)
    assert text[match.span.start : match.span.end] == wrong
    assert match.replacements[0] == better


@pytest.mark.parametrize(("text", "wrong", "better"), WRONG)
def test_what_it_proposes_is_right(text: str, wrong: str, better: str) -> None:
    assert found(text.replace(wrong, better, 1)) == []


@pytest.mark.parametrize("text", RIGHT)
def test_right_sentences_are_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("kind", ["heading", "title", "caption", "cell", "alt"])
def test_headlines_leave_articles_out(kind: str) -> None:
    assert found("They found solution to the problem.", kind) == []


@pytest.mark.parametrize("text", ["in united states " * 40_000, "a advice, " * 60_000, "he bought plan " * 50_000])
def test_long_texts_are_read_in_time(text: str) -> None:
    assert isinstance(found(text), list)
