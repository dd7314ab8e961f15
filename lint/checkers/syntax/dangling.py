"""Sentences that break off, and pairs of words of which the second is wrong."""

from lint.checkers.syntax._hits import Hit, Patterns, any_before, swap, tag
from lint.finding import Example, Rule
from lint.tagged import Tagged

CUT = Rule(
    id="syntax.cut-short",
    why="An article, a possessive or “because” has nothing behind it: the end of the sentence is missing.",
    category="grammar",
    quotations=False,
    examples=(Example("They went back to the.", "They went back to the inn."),),
    clean=(
        "They went back to the inn.",
        "She takes vitamin A.",
        "He asked why, and she would not say because of the noise.",
    ),
)
PAIR = Rule(
    id="syntax.wrong-partner",
    why="“Either” goes with “or”, “neither” with “nor”, and “between” with “and”.",
    category="grammar",
    quotations=False,
    examples=(
        Example("Neither the cook or the waiter came.", "Neither the cook nor the waiter came."),
        Example("Either the cook nor the waiter stole it.", "Either the cook or the waiter stole it."),
        Example("Between 10 to 20 guests came.", "Between 10 and 20 guests came."),
    ),
    clean=(
        "Neither of the two or three men came.",
        "Between Monday and Friday he walks to work.",
        "Not either, nor both.",
    ),
)
RULES = (CUT, PAIR)

_CUT = frozenset("the a an because my your our their".split())
_NEGATIONS = frozenset("not never no n't didn't don't doesn't wasn't isn't weren't won't can't couldn't".split())
_DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december""".split()
)
_REACH = 9


def _stop(sentence: Tagged, at: int) -> Hit | None:
    before = sentence.at(at - 1)
    if at < 3 or at + 1 != len(sentence) or before not in _CUT or sentence.texts[at - 1] != before:
        return None
    if before in {"because", "their"} and sentence.at(at - 2) in {"just", "was", "is", "simply", ","}:
        return None
    if sentence.at(at - 2) in {"the", "a", "word", "letter", "vitamin", "article", "and", "or", "'", "-"}:
        return None
    return Hit(
        CUT,
        at - 1,
        at,
        (),
        f"The sentence breaks off after “{sentence.texts[at - 1]}”: a word or more is missing.",
    )


def _partner(sentence: Tagged, at: int) -> Hit | None:
    """“Either … nor”, “neither … or”."""
    is_neither = sentence.lower[at] == "neither"
    right, wrong = ("nor", "or") if is_neither else ("or", "nor")
    if sentence.at(at + 1) == "of" or (not is_neither and any_before(sentence, at, _NEGATIONS)):
        return None
    for place in range(at + 2, min(at + _REACH, len(sentence))):
        word = sentence.lower[place]
        if word in {right, ",", ";", ".", "and", "—"}:
            return None
        if word == wrong:
            return None if right in sentence.lower[place:] else swap(PAIR, place, right)
    return None


def _between(sentence: Tagged, at: int) -> Hit | None:
    """“Between 5 to 10”."""
    for place in range(at + 2, min(at + 5, len(sentence) - 1)):
        if sentence.lower[place] != "to":
            continue
        one, other = place - 1, place + 1
        is_number = tag(sentence, at + 1) == "CD" and tag(sentence, other) == "CD"
        is_day = sentence.lower[one] in _DAYS and sentence.lower[other] in _DAYS
        if (is_number or is_day) and "and" not in sentence.lower[at:place]:
            return swap(PAIR, place, "and") if "and" not in sentence.lower[other : other + 3] else None
    return None


PATTERNS: Patterns = (
    (frozenset((".",)), _stop),
    (frozenset(("either", "neither")), _partner),
    (frozenset(("between",)), _between),
)
