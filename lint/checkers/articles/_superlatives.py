"""Superlatives behind an ordinal number without “the”: “is second largest lake”."""

from collections.abc import Iterator

from lint.checkers.articles._words import BE, NOUN_TAGS, Hit, missing, tag
from lint.finding import Example, Rule
from lint.tagged import Tagged

RULE = Rule(
    id="articles.superlative",
    why="A superlative before its noun needs “the”.",
    category="grammar",
    quotations=False,
    examples=(
        Example("It is second largest lake in the country.", "It is the second largest lake in the country."),
        Example("It was most expensive house in the street.", "It was the most expensive house in the street."),
    ),
    clean=(
        "It is the second largest lake in the country.",
        "The road is most dangerous in winter.",
        "She was second best.",
    ),
)

_RANKS = frozenset("second third fourth fifth sixth seventh eighth ninth tenth".split())
_FORE = BE | {"as", "became", "becomes", "become"}
_NOT_DEGREES = frozenset("best interest honest modest next rest west east forest guest request".split())


def hits(sentence: Tagged, present: set[str]) -> Iterator[Hit]:
    """The superlatives of a sentence that lack their article."""
    if "most" not in present and present.isdisjoint(_RANKS):
        return
    lower = sentence.lower
    for place in range(1, len(lower) - 3):
        word = lower[place]
        if lower[place - 1] not in _FORE:
            continue
        ranked = word in _RANKS and lower[place + 1].endswith("est") and lower[place + 1] not in _NOT_DEGREES
        most = word == "most" and tag(sentence, place + 1) == "JJ" and lower[place - 1] != "as"
        whole = tag(sentence, place + 2) == "NN" and lower[place + 3] in {"in", "of", "on", "to"}
        if (ranked or most) and whole and tag(sentence, place - 2) in NOUN_TAGS | {"PRP", "WP", "WDT", "DT"}:
            yield missing(RULE, sentence, place, "the")
