"""A comma before a clause about a part of what was named: “eleven novels, two of them have been translated”."""

from lint.checkers.clauses._shape import is_main_clause
from lint.checkers.clauses._words import ADVERBS, AUXILIARIES, MARKS, PASTS, QUANTITIES
from lint.tagged import Tagged

_PARTS = QUANTITIES | frozenset(
    "only just some none all each neither any seven eight nine ten dozens almost nearly about at the".split()
)
_FURTHEST = 4


def is_about_part(sentence: Tagged, first: int, comma: int) -> bool:
    """Whether a clause whose subject is “two of them” and its like follows a comma that a main clause comes before.

    Args:
        sentence: that is looked at.
        first: place of the first token of the clause before the comma.
        comma: its place.
    """
    after = comma + 1
    if sentence.at(after) not in _PARTS:
        return False
    end = next((at for at in range(after + 1, after + _FURTHEST + 1) if sentence.at(at) == "of"), -1)
    if end < 0 or sentence.at(end + 1) != "them" or not MARKS.isdisjoint(sentence.lower[first:comma]):
        return False
    verb = end + 2
    while sentence.at(verb) in ADVERBS | {"never"}:
        verb += 1
    return _is_tensed(sentence, verb) and is_main_clause(sentence, first, comma)


def _is_tensed(sentence: Tagged, verb: int) -> bool:
    """Whether a word is a verb with a tense and can be no participle: “three of them stolen” is right."""
    word = sentence.at(verb)
    if word in AUXILIARIES or word in PASTS:
        return True
    if not word.isalpha():
        return False
    return sentence.tag(verb) in {"VBZ", "VBP"} or (
        sentence.tag(verb) == "VBD" and not word.endswith(("ed", "en"))
    )
