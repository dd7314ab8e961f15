"""A clause whose subject is followed by “now”, “still”, “not” or “due to” and by no verb."""

from lint.checkers.syntax import _verbs, missing_be, missing_subject
from lint.checkers.syntax._hits import (
    DETERMINERS,
    ENDS,
    NOUN_TAGS,
    PREPOSITIONS,
    Hit,
    Patterns,
    insert,
    is_complete,
    tag,
)
from lint.tagged import FINITE_TAGS, Tagged

RULES = ()

_SAID = frozenset(
    "says say said warns warned show shows showed claims claimed believes believe fears reports adds".split()
)
_LONGEST_SUBJECT = 9
_LONGEST_ASIDE = 14
_CLOSING = frozenset(
    ". ; : ? ! and but or while when as although though because after before since until if so".split()
)
_RELATIVE = frozenset("who which that whose where whom what how why when if".split())
_NOT_STATES = frozenset("only just also once again more less much few little many first last".split())
_OPENING = frozenset(("DT", "NNS", "JJ", "JJR", "CD", "PRP$"))
_PLACED = frozenset("in at under on part up without out".split())


def _complement(sentence: Tagged, at: int) -> bool:
    """Whether what only “be” joins to a subject begins at a place: “one of the”, “in the”, “empty, according”."""
    word, behind = sentence.at(at), sentence.at(at + 1)
    if word == "one":
        return behind == "of"
    if word in _PLACED:
        return behind in DETERMINERS | {"doubt", "prison", "hospital", "office", "use", "place", "force", "danger"}
    if word in {"a", "an", "the"}:
        return tag(sentence, at + 1) in {"NN", "JJ", "JJS"} and tag(sentence, at + 2) in {"NN", "IN", "."}
    return (
        tag(sentence, at) == "JJ"
        and word not in _NOT_STATES
        and (behind in ENDS | {"of", "to"} or behind in PREPOSITIONS)
        and sentence.texts[at] == word
    )


def _subject_end(sentence: Tagged, at: int) -> int:
    """The place of the last word of the subject before a place, behind which an aside between commas may stand; -1."""
    if sentence.at(at - 1) != ",":
        return at - 1
    for place in range(at - 2, max(0, at - _LONGEST_ASIDE), -1):
        if sentence.lower[place] == ",":
            opens = sentence.at(place + 1) in {"which", "who", "both", "all"} or tag(sentence, place + 1) == "VBN"
            return place - 1 if opens else -1
    return -1


def _clause_start(sentence: Tagged, end: int) -> int:
    """The place at which the clause begins whose subject ends at a place; -1 if that cannot be told."""
    for place in range(end, max(-1, end - _LONGEST_SUBJECT), -1):
        if tag(sentence, place) in FINITE_TAGS:
            return place + 1 if sentence.lower[place] in _SAID else -1
        if sentence.lower[place] == "that":
            return place + 1 if sentence.at(place - 1) in _SAID else -1
        if sentence.lower[place] in _RELATIVE or sentence.lower[place] in {",", "“", '"', "and", "but"}:
            return -1
        if place == 0:
            return 0
    return -1


def _lacks_verb(sentence: Tagged, at: int, after: int = -1) -> bool:
    """Whether a place follows the subject of a clause in which no verb with a tense stands."""
    end = _subject_end(sentence, at)
    if end < 0 or tag(sentence, end) not in {"NN", "NNS"} or not is_complete(sentence):
        return False
    start = _clause_start(sentence, end)
    if start < 0 or start == end:
        return False
    if tag(sentence, start) not in _OPENING and sentence.lower[start] not in {
        "half",
        "most",
        "many",
        "some",
        "all",
    }:
        return False
    for place in range(max(at, after), len(sentence)):
        if sentence.lower[place] in _CLOSING and place > at + 1:
            return True
        if tag(sentence, place) in FINITE_TAGS | {"VB"} and sentence.at(place - 1) != "to":
            return False
    return True


def _be(sentence: Tagged, at: int) -> Hit | None:
    """“The hospital, which opened in 2010, now one of the largest”, “the houses still empty”."""
    if not _complement(sentence, at + 1) or not _lacks_verb(sentence, at):
        return None
    return _with_be(sentence, at)


def _due(sentence: Tagged, at: int) -> Hit | None:
    """“The men, both from Leeds, due to appear”."""
    fits = sentence.at(at + 1) == "to" and sentence.at(at + 2) in _verbs.BASES and tag(sentence, at + 2) == "VB"
    return _with_be(sentence, at) if fits and sentence.at(at - 1) == "," and _lacks_verb(sentence, at) else None


def _with_be(sentence: Tagged, at: int) -> Hit:
    end = _subject_end(sentence, at)
    many = any(tag(sentence, place) == "NNS" for place in range(_clause_start(sentence, end), end + 1))
    return insert(missing_be.RULE, sentence, at - 1, *(("are", "were") if many else ("is", "was")))


def _not(sentence: Tagged, at: int) -> Hit | None:
    """“The company not responded”, “the workers not been paid”."""
    word = sentence.at(at + 1)
    if word != "been" and (word not in _verbs.PARTICIPLES or sentence.at(at + 2) not in {"to", "the", "for", "a"}):
        return None
    if (
        sentence.at(at - 1) == ","
        or not _lacks_verb(sentence, at, at + 2)
        or tag(sentence, at - 1) not in NOUN_TAGS
    ):
        return None
    many = tag(sentence, at - 1) == "NNS"
    return insert(missing_subject.HELPER, sentence, at - 1, *(("have", "had") if many else ("has", "had")))


PATTERNS: Patterns = (
    (frozenset(("now", "still")), _be),
    (frozenset(("due",)), _due),
    (frozenset(("not",)), _not),
)
