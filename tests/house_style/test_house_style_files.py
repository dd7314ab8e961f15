"""The files that init proposes."""

import tomllib

from lint.engine import parse
from lint.house_style import Choice, Form, Nearness, Tally, settings
from lint.text import Source

WORD = Form("5 per cent", ("numbers.percent-word",), ("two",), 3)
SIGN = Form("5%", ("numbers.percent-sign",), ("one",), 240)
PERCENT = Choice("percent", "Per cent", (WORD, SIGN), WORD)


def _tally(articles: int, text: str) -> Tally:
    tally = Tally()
    for number in range(articles):
        tally.read(parse(Source(f"{number}.md", text)))
    return tally


BRITISH = "The harbour organised a colourful theatre programme for its neighbours, with 5 per cent off."


def test_settings_carry_their_evidence() -> None:
    text = settings(_tally(4, BRITISH), [], None, ["articles"])
    assert tomllib.loads(text) == {"language": "en-GB"}
    assert "# Learnt from 4 articles (60 words) in articles." in text
    assert "#   Per cent: per cent 4 in 4 articles\n" in text
    assert "No profile is clearly nearer" in text


def test_a_few_articles_decide_no_language() -> None:
    assert tomllib.loads(settings(_tally(2, BRITISH), [], None, [])) == {}


def test_what_the_profile_does_otherwise_is_switched() -> None:
    near = Nearness("one", ("list", "date"), ("percent",), 300)
    text = settings(Tally(), [PERCENT], near, ["articles"])
    assert tomllib.loads(text) == {
        "profile": "one",
        "extend-select": ["numbers.percent-word"],
        "ignore": ["numbers.percent-sign"],
    }
    assert "# Per cent: “5 per cent” is broken 3 times; “5%” is broken 240 times" in text
    assert "2 of the clear topics as the articles have them (list, date), 1 otherwise (Per cent)." in text


def test_what_the_profile_does_alike_needs_no_line() -> None:
    near = Nearness("two", ("percent",), (), 3)
    assert tomllib.loads(settings(Tally(), [PERCENT], near, ["articles"])) == {"profile": "two"}


def test_control_characters_of_an_article_stay_out() -> None:
    text = settings(_tally(1, "It cost 5\x0c% or 5 per cent, \x1b[31m6%."), [], None, ["a\x07b"])
    assert tomllib.loads(text) == {}
