"""“There”, “their” and “they're”, “your” and “you're”."""

from collections.abc import Iterator

from lint.finding import Example, Rule
from lint.tagged import FINITE_TAGS, Tagged

THEIR = Rule(
    id="pronouns.their",
    why="“Their” shows what belongs to them, “there” is a place, and “they’re” is short for “they are”.",
    category="grammar",
    examples=(
        Example("There plan is to build a dam.", "Their plan is to build a dam."),
        Example("They have lost they're homes.", "They have lost their homes."),
        Example("The crew said their trapped in the mine.", "The crew said they're trapped in the mine."),
        Example("Their is no proof of that.", "There is no proof of that."),
    ),
    clean=(
        "There is a plan.",
        "They say they're friends.",
        "There stands a house.",
        "He said their lost dog is back.",
        "There war is always near.",
    ),
)
YOUR = Rule(
    id="pronouns.your",
    why="“Your” shows what belongs to you; “you’re” is short for “you are”.",
    category="grammar",
    examples=(
        Example("They say your going to like it.", "They say you're going to like it."),
        Example("Have you lost you're keys?", "Have you lost your keys?"),
    ),
    clean=("Your going there was wise.", "They say you're friends.", "I know you're people who care."),
)

_OWNED = frozenset(
    """home homes house houses children parents families family friends jobs lives money plan plans aim goal hope hopes
    work team leader leaders owner owners car cars country countries money land fate future offer answer main first only
    new latest biggest best demand demands claim claims decision idea ideas house voices votes keys belongings city
    village villages names seats savings mother father son daughter brother sister dog dogs""".split()
)
_BE = frozenset("is are was were has have had will would".split())
_TAKING = frozenset(
    """lost lose leave left sold sell took take found find kept keep use used spent spend from of with in to for by on at
    into about won built told gave give saw see visit visited bring brought need
    changed change""".split()
)
_GOING = frozenset(
    "going doing trying getting looking asking leaving coming planning joking kidding moving".split()
)
_SAID = frozenset("said say says think thinks thought know knew because that if hope sure when while".split())
_STATES = frozenset(
    "trapped lost ready afraid happy angry worried tired convinced wrong right safe unable aware".split()
)


def homophones(sentence: Tagged) -> Iterator[tuple[Rule, int, str]]:
    """Words of these families that are written for each other, by place, with what belongs there."""
    lower = sentence.lower
    if {"there", "their", "they're"}.isdisjoint(lower) and {"your", "you're"}.isdisjoint(lower):
        return
    for place in range(len(lower) - 2):
        word, before, after = lower[place], sentence.at(place - 1), lower[place + 1]
        if word == "there":
            if _is_their(sentence, place):
                yield THEIR, place, "their"
        elif word == "they're":
            if before in _TAKING and after in _OWNED and sentence.tag(place - 1) != "NN":
                yield THEIR, place, "their"
        elif word == "their":
            if before in _SAID and (
                (after in _STATES and sentence.tag(place + 2) in {"IN", "TO"})
                or (after in _GOING and sentence.tag(place + 2) in {"TO", "IN", "DT"})
            ):
                yield THEIR, place, "they're"
            elif after in {"is", "are", "was", "were"} and sentence.tag(place + 2) in {"DT", "RB", "CD"}:
                yield THEIR, place, "there"
        elif word == "your":
            if _is_you_are(sentence, place):
                yield YOUR, place, "you're"
        elif word == "you're" and before in _TAKING and after in _OWNED:
            yield YOUR, place, "your"


def _is_you_are(sentence: Tagged, place: int) -> bool:
    """Whether “your” stands before “going to” or “trying the”, at the head of a clause."""
    before, after = sentence.at(place - 1), sentence.lower[place + 1]
    if after not in _GOING or sentence.tag(place + 2) not in {"TO", "DT", "IN"}:
        return False
    return before in _SAID | {",", "what"} or (not before and sentence.lower[place + 2] == "to")


def _is_their(sentence: Tagged, place: int) -> bool:
    """Whether “there” at the head of a clause stands before a noun that belongs to somebody, and its verb."""
    lower = sentence.lower
    if place and lower[place - 1] not in {"and", "but", "that", "because", ",", "said"}:
        return False
    at = place + 1
    if lower[at] in {"main", "first", "only", "new", "latest", "biggest"}:
        at += 1
    owned = lower[at] in _OWNED and sentence.tag(at) in {"NN", "NNS", "VBP", "VB"}
    verb = at + 1 < len(lower) and (lower[at + 1] in _BE or sentence.tag(at + 1) in FINITE_TAGS)
    return owned and verb
