"""Questions that are answered with yes or no: a verb, its subject, and what is asked of it."""

from lint.checkers.clauses._shape import finite_between
from lint.checkers.clauses._words import BE, DETERMINERS, MODALS, RELATIVES, SUBORDINATORS
from lint.tagged import Tagged

_DO = frozenset("do does did don't doesn't didn't".split())
_HAVE = frozenset(("has", "have", "hasn't", "haven't"))
OPENING = _DO | _HAVE | BE | (MODALS - {"may", "might", "must", "cannot"})
"""Verbs that begin such a question."""

_PERSONS = frozenset("i you he she we they there anyone anybody".split())
_PRONOUNS = _PERSONS | frozenset("it this that these those everyone everybody more".split())
_SURE_BEFORE_IT = frozenset("is was does did will would can could has".split())
_NOMINAL = frozenset(("NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "CD"))
_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_BARE = frozenset(("VB", "VBP"))
_ADVERBS = frozenset("ever still really also not even always never actually yet already now then".split())
# “Have the windows cleaned by noon” is an order; these need no object and no one to see to them.
_UNDERGONE = frozenset(
    "been come gone grown become changed improved worsened risen fallen recovered learned learnt failed had".split()
)
_CLAUSES = RELATIVES | SUBORDINATORS | {"that", "after", "before", "since", "as", "until", "than", "and", "or"}
_LONGEST = 9
_DISHES = 4
"""Place of the stop in “Did the dishes twice.”, which asks nothing."""


def asks_whether(sentence: Tagged, last: int) -> bool:
    """Whether a sentence begins with a verb and its subject, and nothing makes a condition or an order of it.

    Args:
        sentence: that ends with a stop.
        last: place of the stop.
    """
    if "," in sentence.lower:
        return False
    first, second = sentence.lower[0], sentence.at(1)
    if first in {"should", "were", "shouldn't", "weren't"} and finite_between(sentence, 1, last) >= 0:
        return False  # “Should it rain the game will be put off”
    if second in _PERSONS:
        return first not in {"should", "were"} or last > 3
    if second == "it" and first in _SURE_BEFORE_IT and last > 3:
        return True
    behind = 2 if second in {"it", "everyone", "everybody"} else _behind_subject(sentence, last)
    if first in {"does", "did"} and second in DETERMINERS and last > _DISHES:
        return True
    if behind < 0 or behind >= last:
        return False
    if first in BE:
        return second in DETERMINERS | _PRONOUNS and _is_only_verb(sentence, behind, last)
    while sentence.at(behind) in _ADVERBS:
        behind += 1
    return behind < last and _goes_on(sentence, first, behind, last)


def _goes_on(sentence: Tagged, first: str, at: int, last: int) -> bool:
    """Whether the verb form that an auxiliary asks for stands at a place."""
    word, tag = sentence.lower[at], sentence.tag(at)
    if first.startswith("have"):
        return word in _UNDERGONE and sentence.tag(at - 1) in {"NNS", "NNPS"} | {"NN" if word == "been" else ""}
    if first.startswith("has"):
        return tag in {"VBN", "VBD"} and _is_only_verb(sentence, at + 1, last)
    if word in {"be", "have"}:
        return True
    if word in BE | MODALS:
        return False
    if first in {"do", "don't"}:
        return tag in _BARE and sentence.tag(at - 1) in {"NNS", "NNPS"} and at > 1
    return tag in _BARE and _is_only_verb(sentence, at + 1, last)


def _behind_subject(sentence: Tagged, last: int) -> int:
    """The place behind the noun phrase or pronoun that begins at the second token, -1 if there is none."""
    second = sentence.lower[1]
    at = 2 if second in DETERMINERS | _PRONOUNS else 1
    if at == 1 and not (sentence.tag(1) in {"NNS", "NNP"} and sentence.lower[1] != "and"):
        return -1
    noun = 1 if at == 2 and second in _PRONOUNS else -1
    while at < min(last, _LONGEST):
        tag = sentence.tag(at)
        if tag in _NOUNS:
            noun = at
        elif sentence.lower[at] == "of" and noun == at - 1 and sentence.at(at + 1) in DETERMINERS:
            at += 1
        elif tag not in _NOMINAL and sentence.lower[at] != "'s":
            break
        at += 1
    return noun + 1 if noun > 0 else -1


def _is_only_verb(sentence: Tagged, at: int, last: int) -> bool:
    """Whether no finite verb follows, but in a clause that hangs on the question."""
    verb = finite_between(sentence, at, last)
    return verb < 0 or not _CLAUSES.isdisjoint(sentence.lower[at:verb])
