"""What somebody or something is, told behind one comma and not closed by another: “The winner, a plumber said”."""

from lint.checkers.clauses._shape import finite_between
from lint.checkers.clauses._words import BE, DATES, DETERMINERS, HAVE, MODALS, SPANS
from lint.tagged import Tagged

_SAID = frozenset(("said", "says", "told"))
_TIMES = (
    DATES
    | SPANS
    | frozenset(
        """time times day days night nights moment moments minute second hour decade century noon midnight weekend
        today term later earlier half round then way case place point end result fact home""".split()
    )
)
_PEOPLE = frozenset(
    """winner loser victim suspect driver owner buyer seller witness survivor runner rider author painter singer actor
    actress farmer baker teacher pupil student doctor nurse lawyer judge mother father sister brother son daughter
    uncle aunt wife husband widow widower neighbour neighbor friend colleague minister mayor director head leader
    president spokesman spokeswoman captain coach player pilot passenger tenant landlord resident visitor caller
    defendant accused plaintiff applicant candidate bride groom hero heroine thief burglar attacker killer hostage
    prisoner patient surgeon scientist researcher engineer architect designer composer pianist man woman boy girl
    teenager pensioner couple boss founder chairman chairwoman manager editor host guest expert""".split()
)
_NOT_ONE = frozenset("each every some most many all no any what that this these those".split())
_NOMINAL = frozenset(("NN", "NNS", "NNP", "NNPS", "JJ", "CD", "DT", "PRP$", "VBN", "VBG"))
_LINKS = frozenset("of from in with for at near on 's".split())
_LONGEST = 5
_LONGEST_ASIDE = 12


def verb_behind_aside(sentence: Tagged, comma: int) -> int:
    """The verb that the second comma belongs before, -1 if the comma opens no aside.

    Args:
        sentence: with one comma and no finite verb before it.
        comma: its place.
    """
    if sentence.at(comma + 1) not in {"a", "an"} or not names_one(sentence, comma):
        return -1
    verb = finite_between(sentence, comma + 2, min(comma + _LONGEST_ASIDE, len(sentence)))
    if verb < comma + 4 or not _is_noun_phrase(sentence, comma + 2, verb):
        return -1
    word, person = sentence.lower[verb], sentence.lower[comma - 1] in _PEOPLE or sentence.tag(comma - 1) == "NNP"
    if word in _SAID:
        return verb if person and sentence.at(verb + 1) not in {"", ".", ","} else -1
    singular = word in {"is", "was", "has", "had"} or word in MODALS
    return verb if singular and word in BE | HAVE | MODALS and verb + 2 < len(sentence) else -1


def names_one(sentence: Tagged, comma: int) -> bool:
    """Whether the words before the comma name one person or thing, and no time, place or manner."""
    words = sentence.lower[:comma]
    if not 1 <= comma <= _LONGEST or words[-1] in _TIMES or words[0] in _NOT_ONE or not words[-1].isalpha():
        return False
    if not _TIMES.isdisjoint(words) or not {"as", "like", "unlike"}.isdisjoint(words):
        return False
    if words[0] in DETERMINERS:
        return comma > 1 and sentence.tag(comma - 1) == "NN" and _is_noun_phrase(sentence, 1, comma)
    return comma > 1 and all(sentence.tag(at) == "NNP" and sentence.texts[at][0].isupper() for at in range(comma))


def _is_noun_phrase(sentence: Tagged, first: int, behind: int) -> bool:
    """Whether nothing but nouns, what belongs to them and prepositions stands in a stretch that a noun ends."""
    return all(
        sentence.tag(at) in _NOMINAL or sentence.lower[at] in _LINKS for at in range(first, behind)
    ) and sentence.tag(behind - 1) in {"NN", "NNS", "NNP", "NNPS", "CD"}
