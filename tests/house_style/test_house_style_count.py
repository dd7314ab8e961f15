"""Counting how an archive writes."""

import pytest

from lint.engine import parse
from lint.house_style import TOPICS, Tally
from lint.text import Source


def _counts(text: str, name: str = "a.md") -> dict[tuple[str, str], int]:
    tally = Tally()
    tally.read(parse(Source(name, text)))
    return {key: uses.count for key, uses in tally.uses.items() if uses.count}


@pytest.mark.parametrize(
    ("text", "topic", "form"),
    [
        ("Tolls rose by 5 per cent in May.", "percent", "per cent"),
        ("Tolls rose by 5 percent in May.", "percent", "percent"),
        ("Tolls rose by 5% in May.", "percent", "%"),
        ("Send an e-mail to the pilot.", "email", "e-mail"),
        ("She emailed the pilot.", "email", "email"),
        ("The web site is down.", "website", "web site"),
        ("An advisor came.", "adviser", "advisor"),
        ("Both policy-makers left.", "policymaker", "policy-maker"),
        ("They will co-operate.", "cooperate", "co-operat…"),
        ("It is on the Internet now.", "internet", "Internet"),
        ("The U.S. envoy left.", "us-name", "U.S."),
        ("They organised a race.", "ise", "-ise"),
        ("They organized a race.", "ise", "-ize"),
        ("We saw gulls, terns, and herons.", "serial-comma", "a, b, and c"),
        ("We saw gulls, terns and herons.", "serial-comma", "a, b and c"),
        ("It opens on 31 July.", "date", "31 July"),
        ("It opens on July 31.", "date", "July 31"),
        ("It opens on July 31st.", "date", "July 31st"),
        ("It opens on the 31st of July.", "date", "31st July"),
        ("It opens on Jan. 5.", "month", "Jan."),
        ("It has seven boats.", "small-numbers", "seven boats"),
        ("It has 7 boats.", "small-numbers", "7 boats"),
        ("It costs 12,000 crowns.", "thousands", "12,000"),
        ("It costs 12000 crowns.", "thousands", "12000"),
        ("It costs £5m to mend.", "millions", "$5m"),
        ("It costs £5 million to mend.", "millions", "$5 million"),
        ("It sails at 5pm today.", "time", "5pm"),
        ("It sails at 5.30 p.m. today.", "time", "5 p.m."),
        ("It sails at 17:30 today.", "time", "17:00"),
        ("Then the president left.", "office", "the president"),
        ("Then the President left.", "office", "the President"),
        ("Mr. Reed left.", "mr", "Mr."),
        ("He left – at last – for home.", "dash", "a – b"),
        ("He left—at last—for home.", "dash", "a—b"),
        ("He left… and came back.", "ellipsis", "…"),
        ("He said “no” to it.", "quotes", "“double”"),
        ("He said ‘no’ to it.", "quotes", "‘single’"),
        ('He said "no" to it.', "quotes", '"straight"'),
        ("It’s late.", "apostrophe", "’"),
        ("# Why The Old Pier Closes Today", "headlines", "Title Case"),
        ("# Why the old pier closes today", "headlines", "Sentence case"),
    ],
)
def test_each_form_is_told(text: str, topic: str, form: str) -> None:
    counts = {name: count for (key, name), count in _counts(text).items() if key == topic}
    assert set(counts) == {form}


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("She said “send an e-mail” and left.", "email"),
        ("See `5%` there.", "percent"),
        ("It fell to $17.04 today.", "time"),
        ("In 2019 it sank.", "thousands"),
        ("The Return of the King is on.", "date"),
        ("# BBC", "headlines"),
    ],
)
def test_what_tells_nothing_is_not_counted(text: str, topic: str) -> None:
    assert not [key for key, _ in _counts(text) if key == topic]


def test_every_form_of_every_topic_is_told_somewhere() -> None:
    keys = [topic.key for topic in TOPICS]
    assert len(keys) == len(set(keys))
    assert all(len({form.name for form in topic.forms}) == len(topic.forms) >= 2 for topic in TOPICS)


def test_articles_and_places_are_kept() -> None:
    tally = Tally()
    for name in ("a.md", "b.md", "c.md", "d.md"):
        tally.read(parse(Source(name, "Tolls fell.\n\nTolls rose by 5 per cent, then by 6 per cent.\n")))
    uses = tally.uses["percent", "per cent"]
    assert (uses.count, uses.articles, tally.articles) == (8, 4, 4)
    assert uses.places[0] == ("a.md", 3, "Tolls rose by 5 per cent, then by 6 per cent.")
    assert len(uses.places) == 3
