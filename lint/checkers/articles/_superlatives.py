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
        Example("The flood was worst to hit the town.", "The flood was the worst to hit the town."),
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
_ALONE = frozenset("worst largest biggest strongest deadliest heaviest longest tallest oldest youngest richest".split())
_NOT_DEGREES = frozenset("best interest honest modest next rest west east forest guest request".split())


def hits(sentence: Tagged, present: set[str]) -> Iterator[Hit]:
    """The superlatives of a sentence that lack their article."""
    lower = sentence.lower
    if not present.isdisjoint(_ALONE):
        for place in range(2, len(lower) - 3):
            if lower[place] in _ALONE and lower[place - 1] in {"is", "was"} and _is_one_of_all(sentence, place):
                yield missing(RULE, sentence, place, "the")
    if "most" not in present and present.isdisjoint(_RANKS):
        return
    for place in range(1, len(lower) - 3):
        word = lower[place]
        if lower[place - 1] not in _FORE:
            continue
        ranked = word in _RANKS and lower[place + 1].endswith("est") and lower[place + 1] not in _NOT_DEGREES
        most = word == "most" and tag(sentence, place + 1) == "JJ" and lower[place - 1] != "as"
        whole = tag(sentence, place + 2) == "NN" and lower[place + 3] in {"in", "of", "on", "to"}
        if (ranked or most) and whole and tag(sentence, place - 2) in NOUN_TAGS | {"PRP", "WP", "WDT", "DT"}:
            yield missing(RULE, sentence, place, "the")


def _is_one_of_all(sentence: Tagged, place: int) -> bool:
    """“Was worst to hit the island”, “is tallest of the three”: one thing is compared with all others."""
    lower = sentence.lower
    if tag(sentence, place - 2) not in {"NN", "NNP", "PRP"} or not sentence.texts[place].islower():
        return False
    if lower[place + 1] == "to":
        return tag(sentence, place + 2) == "VB" and lower[place + 2] not in {"be", "have"}
    return lower[place + 1 : place + 4] in (["in", "the", "history"], ["of", "its", "kind"])
