"""A missing “than” or “as”."""

from lint.checkers.syntax import _verbs
from lint.checkers.syntax._hits import (
    BE,
    ENDS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBJECTS,
    Hit,
    Patterns,
    ends_there,
    insert,
    is_noun,
    is_timely,
    tag,
)
from lint.finding import Example, Rule
from lint.tagged import Tagged

RULE = Rule(
    id="syntax.missing-than",
    why="A comparison needs “than” or “as” before what it compares with.",
    category="grammar",
    quotations=False,
    examples=(
        Example("More 40 guests fell ill.", "More than 40 guests fell ill."),
        Example("Less half of the seats were taken.", "Less than half of the seats were taken."),
        Example("The queue was longer expected.", "The queue was longer than expected."),
        Example("They will call as soon the ship docks.", "They will call as soon as the ship docks."),
    ),
    clean=(
        "More than 40 guests fell ill, and two more 40-year-olds did.",
        "It is no longer expected.",
        "The higher the tower, the better.",
        "Once more a year went by.",
    ),
)
RULES = (RULE,)

_COMPARATIVES = frozenset(
    """higher lower bigger smaller larger longer shorter later earlier sooner better worse stronger weaker cheaper
    faster slower older younger fewer greater harder easier warmer colder heavier lighter""".split()
)
_SMALL = frozenset("or no any some two three four five six the one once not his her these what 's".split())
_NUMBERS = frozenset(
    """two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty
    half""".split()
)
_AMOUNTS = frozenset("hour year week month decade dozen century million billion third quarter mile".split())
_OPENINGS = PREPOSITIONS | BE | frozenset(", and but to that cost took lost killed of said has have had".split())
_GROWN = frozenset("doubled tripled trebled quadrupled halved".split())
_FACTORS = frozenset("times twice half just nearly almost not".split())


def _more(sentence: Tagged, at: int) -> Hit | None:
    word = sentence.at(at + 1)
    before = sentence.at(at - 1)
    if word in {"$", "£", "€"} and before not in _SMALL:
        return insert(RULE, sentence, at, "than")
    if word in _GROWN and before in {"have", "has", "had"} | BE | {",", "and"}:
        return insert(RULE, sentence, at, "than")
    if word.replace(",", "").isdigit() and sentence.at(at + 2) in {
        "%",
        "years",
        "people",
        "million",
        "months",
        "days",
    }:
        return insert(RULE, sentence, at, "than") if before not in _SMALL and not before.isdigit() else None
    if (
        sentence.at(at + 2) == "ever"
        and tag(sentence, at + 1) in {"JJ", "RB"}
        and sentence.at(at + 3) in ENDS | {"before"}
    ):
        return insert(RULE, sentence, at + 1, "than")
    if before in _SMALL or (
        at and before not in _OPENINGS and tag(sentence, at - 1) not in {"VBD", "VBZ", "VBP", "VB"}
    ):
        return None
    if word in {"a", "an"}:
        fits = sentence.at(at + 2) in _AMOUNTS and at > 0 and before not in {"and", ",", "be"}
    elif word in _NUMBERS:
        fits = word == "half" or tag(sentence, at + 2) in {"NNS", "CD"}
    else:
        fits = word.replace(",", "").isdigit() and tag(sentence, at + 2) in {"NNS", "CD", "JJ"}
    return insert(RULE, sentence, at, "than") if fits else None


def _expected(sentence: Tagged, at: int) -> Hit | None:
    word = sentence.at(at + 1)
    if sentence.at(at - 1) in {"no", "any", "the", "a", "than"}:
        return None
    if word == "ever" and sentence.at(at + 2) in ENDS | {"before"}:
        return insert(RULE, sentence, at, "than")
    if word in {"expected", "planned", "usual", "average", "forecast"}:
        return (
            insert(RULE, sentence, at, "than")
            if sentence.at(at + 2) in ENDS | {"in", "by", "at", "because"}
            else None
        )
    if word in {"the", "its", "his", "their"} and sentence.at(at - 1) in BE and not is_timely(sentence, at + 1):
        return insert(RULE, sentence, at, "than") if ends_there(sentence, at + 1) else None
    return None


def _as(sentence: Tagged, at: int) -> Hit | None:
    word, behind = sentence.at(at + 1), sentence.at(at + 2)
    if word in {"soon", "long", "far"}:
        if behind in {"the", "possible"} or (behind in SUBJECTS and word == "soon"):
            return insert(RULE, sentence, at + 1, "as")
    elif word == "well":
        after_comma = sentence.at(at - 1) == "," and tag(sentence, at + 2) in {"CD", "NNS", "NNP", "DT", "PRP$"}
        if after_comma or (behind in POSSESSIVES | {"the", "a"} and is_noun(sentence, at - 1)):
            return insert(RULE, sentence, at + 1, "as")
    elif behind == "ever" and tag(sentence, at + 1) in {"JJ", "RB"}:
        return insert(RULE, sentence, at + 1, "as")
    elif behind == "the" and sentence.at(at - 1) in _FACTORS and tag(sentence, at + 1) == "JJ":
        return insert(RULE, sentence, at + 1, "as") if ends_there(sentence, at + 2) else None
    return None


def _rather(sentence: Tagged, at: int) -> Hit | None:
    """“Would rather wait pay”, “the code rather the idea”."""
    if sentence.at(at - 1) == "," or is_noun(sentence, at - 1):
        behind = sentence.at(at + 1)
        if behind in {"the", "his", "their", "its"} and ends_there(sentence, at + 1):
            return insert(RULE, sentence, at, "than")
        if tag(sentence, at + 1) == "VBG" and behind not in {"surprising", "disappointing", "interesting"}:
            return (
                insert(RULE, sentence, at, "than")
                if sentence.at(at + 2) in POSSESSIVES | {"the", "a", "on", "in"}
                else None
            )
    if (
        sentence.at(at + 1) in _verbs.VERBS
        and sentence.at(at + 2) in _verbs.VERBS - {"live"}
        and sentence.at(at - 1) in {"would", "'d"}
    ):
        return insert(RULE, sentence, at + 1, "than")
    return None


def _such(sentence: Tagged, at: int) -> Hit | None:
    """“Companies such Google”."""
    if tag(sentence, at - 1) == "NNS" and tag(sentence, at + 1) in {"NNP", "NNPS"}:
        return insert(RULE, sentence, at, "as")
    return None


PATTERNS: Patterns = (
    (frozenset(("more", "less", "fewer")), _more),
    (_COMPARATIVES, _expected),
    (frozenset(("as",)), _as),
    (frozenset(("rather",)), _rather),
    (frozenset(("such",)), _such),
)
