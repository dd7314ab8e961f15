"""Commas that part a subject from its verb, and relative clauses whose second comma is lost."""

from collections.abc import Iterator

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
    ),
    clean=(
        "The minister, who said the plan was dead, left.",
        "They spoke to the minister, who said nothing and was gone.",
        "On Monday, the owner of the bakery said no.",
    ),
)
PARTED = Rule(
    id="clauses.comma-before-verb",
    why="No comma parts a subject from its verb, however long the subject is.",
    category="punctuation",
    quotations=False,
    examples=(
        Example("The rules that apply from May, are strict.", "The rules that apply from May are strict."),
        Example("The new tram, will open in June.", "The new tram will open in June."),
    ),
    clean=(
        "The rules, which apply from May, are strict.",
        "The plan is dead, said the mayor.",
        "What is clear, is clear.",
        "The big question is, will he stay?",
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
_SPEAKERS = _ROLES | frozenset("agency company firm council union ministry bank police club group".split())
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
        verb = finite_between(sentence, after + 1, len(sentence))
        if (
            verb < after + 3
            or not _ROLES & set(sentence.lower[after:verb])
            or sentence.lower[verb] not in _CLOSERS
        ):
            return
        if not _JOINS.isdisjoint(sentence.lower[after:verb]):
            return
    if verb > after + 2:
        left, right = sentence.texts[verb - 1], sentence.texts[verb]
        yield Sight(UNCLOSED, verb - 1, verb, (f"{left}, {right}",))


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


def parted(sentence: Tagged) -> Iterator[Sight]:
    """The only comma of a sentence, between a subject and its verb."""
    if sentence.lower.count(",") != 1 or sentence.lower[-1] != "." or not MARKS.isdisjoint(sentence.lower):
        return
    comma = sentence.lower.index(",")
    verb = comma + 1
    if comma < 3 or sentence.at(verb) not in _CLOSERS or sentence.lower[0] not in DETERMINERS - {"all", "no"}:
        return
    if sentence.tag(comma - 1) not in _NOUNS | {"VBP", "VBD", "VBN", "RB", "CD"}:
        return
    if sentence.lower[verb] in {"said", "says", "told"} and not _SPEAKERS & set(sentence.lower[:comma]):
        return
    own = finite_between(sentence, 0, comma)
    relative = next((at for at in range(1, comma) if sentence.lower[at] in {"that", "who", "which"}), -1)
    if own >= 0 and (relative < 0 or own < relative or finite_between(sentence, own + 1, comma) >= 0):
        return
    if own >= 0 and own > relative + 3:
        return
    yield Sight(PARTED, comma - 1, verb, (f"{sentence.texts[comma - 1]} {sentence.texts[verb]}",))
