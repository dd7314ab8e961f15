"""Questions that end with a full stop."""

from collections.abc import Iterator

from lint.checkers.clauses._shape import finite_between
from lint.checkers.clauses._sight import Sight
from lint.checkers.clauses._whether import OPENING, asks_whether
from lint.checkers.clauses._words import MARKS
from lint.finding import Example, Rule
from lint.tagged import Tagged

QUESTION = Rule(
    id="clauses.question-mark",
    why="A sentence that asks ends with a question mark.",
    category="punctuation",
    quotations=False,
    examples=(
        Example("What did the minister say.", "What did the minister say?"),
        Example("Why is it so hard to find a flat.", "Why is it so hard to find a flat?"),
        Example("Is there a way out.", "Is there a way out?"),
    ),
    clean=(
        "What the minister said is clear.",
        "Had he known, he would have left.",
        "Who will pay for it is unclear.",
        "Do it now.",
        "He asked what the minister had said.",
    ),
)

_ASKING = frozenset("what why how when where who which whom whose".split())
_DO = frozenset("do does did don't doesn't didn't".split())
_INVERTED = _DO | frozenset(
    "is are was were has have can could will would should isn't aren't won't can't".split()
)
_SUBJECTS = frozenset(
    "i you he she it we they there the this that these those his her their its our my a any".split()
)
_COUNTED = frozenset(("many", "much", "long", "often", "far", "old", "soon"))
_BREAKS = MARKS | {"said", "asked", "says", "dare", "but"}
_FEWEST, _FEWEST_WHETHER = 5, 4
"""Tokens of the shortest such sentence, the stop among them."""


def questions(sentence: Tagged) -> Iterator[Sight]:
    """A sentence that begins as a question does and ends with a full stop."""
    last = len(sentence) - 1
    if last < _FEWEST_WHETHER - 1 or sentence.lower[last] != "." or not sentence.texts[0][0].isupper():
        return
    first = sentence.lower[0]
    if (first not in _ASKING and first not in OPENING) or not _BREAKS.isdisjoint(sentence.lower):
        return
    asks = last >= _FEWEST - 1 and _asks_what(sentence, last) if first in _ASKING else asks_whether(sentence, last)
    if asks:
        yield Sight(QUESTION, last, last, ("?",))


def _asks_what(sentence: Tagged, last: int) -> bool:
    """Whether a question word is followed by a verb before its subject, and the sentence has no other verb."""
    at = 1
    word = sentence.lower[0]
    if word == "how" and sentence.at(1) in _COUNTED:
        at = 2
        while at < 5 and sentence.tag(at) in {"NN", "NNS", "JJ"}:
            at += 1
    elif word in {"what", "which", "whose"} and sentence.tag(1) in {"NN", "NNS"}:
        at = 2
    verb, subject = sentence.at(at), sentence.at(at + 1)
    if verb in _DO:
        return subject in _SUBJECTS or sentence.tag(at + 1) in {"NNP", "NNS", "NN", "JJ", "PRP"}
    if verb in _INVERTED and subject in _SUBJECTS and word != "who":
        return finite_between(sentence, at + 2, last) < 0
    asks_who = word in {"who", "how"} and verb in {"will", "would", "should", "can", "has", "have", "is", "was"}
    return asks_who and at + 1 < last and finite_between(sentence, at + 1, last) < 0
