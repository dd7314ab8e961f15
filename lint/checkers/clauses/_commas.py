"""Asides with one comma: relative clauses, and what somebody or something is."""

from collections.abc import Iterator

from lint.checkers.clauses._appositives import verb_behind_aside
from lint.checkers.clauses._asides import verb_behind_phrase
from lint.checkers.clauses._shape import finite_between, is_finite, is_past
from lint.checkers.clauses._sight import Sight
from lint.checkers.clauses._words import AUXILIARIES, BE, DETERMINERS, HAVE, MARKS, MODALS, SAYING
from lint.finding import Example, Rule
from lint.tagged import Tagged

UNCLOSED = Rule(
    id="clauses.unclosed-aside",
    why="A clause that one comma opens in the middle of a sentence needs a second one to close it.",
    category="punctuation",
    quotations=False,
    examples=(
        Example(
            "The minister, who took office in May said nothing.",
            "The minister, who took office in May, said nothing.",
        ),
        Example("The bridge, which opened in 1931 is closed.", "The bridge, which opened in 1931, is closed."),
        Example("Mr Lund, the owner of the bakery said no.", "Mr Lund, the owner of the bakery, said no."),
        Example("The report, published on Tuesday says no.", "The report, published on Tuesday, says no."),
        Example("The driver, 34 was taken to court.", "The driver, 34, was taken to court."),
        Example("The mayor, however said nothing new.", "The mayor, however, said nothing new."),
    ),
    clean=(
        "The minister, who said the plan was dead, left.",
        "They spoke to the minister, who said nothing and was gone.",
        "On Monday, the owner of the bakery said no.",
        "In May, 34 people were hurt.",
        "The report, published on Tuesday, says no.",
    ),
)
_CLOSERS = BE | HAVE | MODALS | {"said", "says", "told"}
_JOINS = frozenset(
    "and or but that which who whom whose because if when while as where whether than what how".split()
)
_TITLES = frozenset("mr mrs ms dr sir prof professor".split())
_ROLES = frozenset(
    """owner head director chairman chairwoman leader minister spokesman spokeswoman president founder manager author
    editor captain coach mayor governor secretary lawyer chief organiser organizer officer boss designer""".split()
)
_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))


def unclosed(sentence: Tagged) -> Iterator[Sight]:
    """The word before and the verb behind the place where a second comma belongs."""
    if sentence.lower.count(",") != 1 or not MARKS.isdisjoint(sentence.lower):
        return
    comma = sentence.lower.index(",")
    after = comma + 1
    if comma < 1 or after >= len(sentence) or finite_between(sentence, 0, comma) >= 0:
        return
    verb = -1
    if (
        sentence.lower[after] in {"who", "which"}
        and sentence.tag(comma - 1) in _NOUNS
        and _is_noun_phrase(sentence)
    ):
        own = after + 1 if is_past(sentence, after + 1) else finite_between(sentence, after + 1, len(sentence))
        if own < 0 or sentence.lower[own] in SAYING or own > after + 3:
            return
        verb = _second_verb(sentence, own)
    elif sentence.at(after) in {"the", "a", "an"} and _is_person(sentence, comma):
        verb = _verb_behind_role(sentence, after)
    if verb < 0:
        verb = verb_behind_aside(sentence, comma)
    if verb <= after + 2:
        verb = verb_behind_phrase(sentence, comma)
    if verb > after:
        left, right = sentence.texts[verb - 1], sentence.texts[verb]
        yield Sight(UNCLOSED, verb - 1, verb, (f"{left}, {right}",))


def _verb_behind_role(sentence: Tagged, after: int) -> int:
    """The verb behind “the owner of the bakery”, which begins at a place; -1 if there is none."""
    verb = finite_between(sentence, after + 1, len(sentence))
    between = set(sentence.lower[after : max(verb, after)])
    fits = verb >= after + 3 and _ROLES & between and sentence.lower[verb] in _CLOSERS and not _JOINS & between
    return verb if fits else -1


def _is_noun_phrase(sentence: Tagged) -> bool:
    """Whether the sentence begins as a subject does."""
    return sentence.lower[0] in DETERMINERS or sentence.tag(0) in {"NNP", "NNPS", "NNS", "NN", "JJ"}


def _is_person(sentence: Tagged, comma: int) -> bool:
    """Whether the words before a comma are a name: “Mr Lund”, “Ann Lee”."""
    names = sentence.texts[:comma]
    if not 2 <= len(names) <= 4 or not all(name[0].isupper() for name in names):
        return False
    return sentence.lower[0] in _TITLES or all(sentence.tag(place) == "NNP" for place in range(comma))


def _second_verb(sentence: Tagged, own: int) -> int:
    """The verb of the sentence behind the one of a relative clause, -1 if another reading is open."""
    at = own + 1
    while at < len(sentence) and (
        sentence.lower[at] in AUXILIARIES or sentence.tag(at) in {"RB", "VBN", "VBG", "VB"}
    ):
        if sentence.lower[at] in SAYING:
            return -1
        at += 1
    for place in range(at, len(sentence)):
        word = sentence.lower[place]
        if word in _JOINS or sentence.tag(place) in {"PRP", "WDT", "WP", "WRB"}:
            return -1
        if is_finite(sentence, place):
            return place if word in _CLOSERS and place > at else -1
    return -1
