"""What stands in a stretch of a sentence: whether it is a main clause, and whether one begins at a word."""

from lint.checkers.clauses._words import (
    ADVERBS,
    AUXILIARIES,
    BE,
    DETERMINERS,
    HALF_SUBORDINATORS,
    HAVE,
    MODALS,
    OPENERS,
    OPENING_PAIRS,
    PASTS,
    QUANTITIES,
    RELATIVES,
    SAYING,
    SUBJECTS,
    SUBORDINATORS,
)
from lint.tagged import FINITE_TAGS, Tagged

_CONTRACTED = ("'s", "'re", "'ve", "'ll", "'d", "'m")
_INSIDE = frozenset(("NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "CD"))
_OBJECTS = frozenset(("them", "us"))
_PEOPLE = frozenset(("many", "others", "some", "most", "few", "several", "both"))
"""Words for many that are a subject by themselves."""

_TIMELY = frozenset(("within", "by", "in", "after", "before", "at", "since", "until", "on", "for"))
_SPANS = frozenset(
    """day days week weeks month months year years hour hours minutes morning evening afternoon night noon midnight
    dawn summer winter spring autumn monday tuesday wednesday thursday friday saturday sunday may june july august
    september october november december january february march april""".split()
)
_STOPS = frozenset((".", "?", "!"))
_NAMES = frozenset(("may", "will", "might"))
_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_JOINTS = frozenset(("and", "but", "or", "that"))
_NOT_SUBJECTS = frozenset(("TO", "VBG", "VBN", "IN", "CC", "WRB", "WP", "WDT", "VB", "RP"))


def is_finite(sentence: Tagged, place: int) -> bool:
    """Whether the token at a place is a verb with a tense."""
    if not 0 <= place < len(sentence):
        return False
    word = sentence.lower[place]
    if word in AUXILIARIES:
        return place == 0 or word not in _NAMES or sentence.texts[place] == word
    return word.isalpha() and sentence.tag(place) in FINITE_TAGS


def is_past(sentence: Tagged, place: int) -> bool:
    """Whether a participle is rather a past tense: right behind a noun or a relative, with no agent behind it."""
    if (
        place < 1
        or sentence.tag(place) != "VBN"
        or sentence.at(place + 1) in {"by", "in", "on", "at", "with", "as"}
    ):
        return place > 0 and sentence.at(place - 1) in RELATIVES and sentence.tag(place) == "VBN"
    return sentence.tag(place - 1) in _NOUNS or sentence.at(place - 1) in SUBJECTS | RELATIVES


def finite_between(sentence: Tagged, first: int, behind: int) -> int:
    """Place of the first finite verb from one token up to another, -1 if there is none."""
    for place in range(max(first, 0), min(behind, len(sentence))):
        if is_finite(sentence, place):
            return place
    return -1


def begins_clause(sentence: Tagged, place: int) -> int:
    """Place of the finite verb of a clause that begins with a pronoun at a place, -1 if none does."""
    word = sentence.at(place)
    if any(word.endswith(tail) for tail in _CONTRACTED) and word.partition("'")[0] in SUBJECTS:
        return place
    if word == "no" and sentence.at(place + 1) == "one":
        place += 1
    elif word not in SUBJECTS:
        return -1
    at = place + 1
    if sentence.at(at) == "'s":
        return at if word in {"it", "he", "she", "there", "that"} else -1
    if word == "this" and at < len(sentence) and (sentence.tag(at) == "VBD" or _acts(sentence, at)):
        return at
    if word in {"these", "those", "this", "that"} and sentence.at(at) not in AUXILIARIES:
        return _behind_noun(sentence, place) if word in {"these", "this"} else -1
    while sentence.at(at) in ADVERBS:
        at += 1
    return at if is_finite(sentence, at) or (at < len(sentence) and is_past(sentence, at)) else -1


def _acts(sentence: Tagged, at: int) -> bool:
    """Whether a word in “-ed” has an object behind it: “surprised nobody”."""
    return sentence.lower[at].endswith("ed") and sentence.at(at + 1) in {
        "the",
        "no",
        "nobody",
        "many",
        "him",
        "her",
    }


def _behind_noun(sentence: Tagged, place: int) -> int:
    """Place of an auxiliary or a past tense behind “these houses”, -1 if there is none."""
    at = place + 1
    while at < min(place + 4, len(sentence)) and sentence.tag(at) in {"NN", "NNS", "JJ"}:
        at += 1
    if at == place + 1:
        return -1
    return at if sentence.at(at) in AUXILIARIES or (at < len(sentence) and sentence.tag(at) == "VBD") else -1


def behind_time(sentence: Tagged, place: int) -> int:
    """Place of the verb of “within a week it had failed”, -1 if no phrase of time and a clause begin at a place."""
    if sentence.at(place) not in _TIMELY:
        return -1
    at = place + 1 + (sentence.at(place + 1) in DETERMINERS | QUANTITIES)
    if sentence.at(at) not in _SPANS or sentence.at(at + 1) not in {"he", "she", "it", "they", "we"}:
        return -1
    return begins_clause(sentence, at + 1)


def noun_clause(sentence: Tagged, place: int) -> int:
    """Place of the verb behind a noun phrase that begins at a place, -1 if no clause begins there.

    The verb is a form of be or have, a modal, a past tense that is no participle, or one with an object behind it.
    """
    at = place
    if sentence.at(at) in DETERMINERS | QUANTITIES:
        at += 1
    elif at >= len(sentence) or sentence.tag(at) not in {"NNS", "CD", "NNP"}:
        return -1
    while at < min(place + 6, len(sentence)) and _is_nominal(sentence, at):
        at += 1
    if at == place or at >= len(sentence):
        return -1
    word = sentence.lower[at]
    if at == place + 1 and sentence.lower[place] in _PEOPLE:
        return at if word in BE | HAVE | MODALS else -1
    if sentence.tag(at - 1) not in _NOUNS and sentence.lower[at - 1] not in _OBJECTS:
        return -1
    if word in BE | HAVE | MODALS or word in PASTS:
        return at
    if word in SAYING and sentence.tag(at) == "VBP":
        return at if begins_clause(sentence, at + 1) >= 0 else -1
    return at if sentence.tag(at) in {"VBD", "VBZ"} and word not in SAYING and _has_object(sentence, at) else -1


def _has_object(sentence: Tagged, verb: int) -> bool:
    """Whether a verb is followed by what only a verb with a tense takes."""
    behind = sentence.at(verb + 1)
    if sentence.tag(verb) == "VBZ":
        return behind in {"to", "the", "a", "an", "its", "no", "it", "them"}
    return behind in {"the", "a", "an", "its", "his", "her", "their", "no", "it", "them", "him"}


def _is_nominal(sentence: Tagged, at: int) -> bool:
    """Whether a token may stand inside a noun phrase."""
    if sentence.lower[at] == "of":
        behind = sentence.at(at + 1)
        return behind in DETERMINERS | _OBJECTS or (at + 1 < len(sentence) and sentence.tag(at + 1) == "NNS")
    if sentence.lower[at] in _OBJECTS:
        return sentence.lower[at - 1] == "of"
    return sentence.tag(at) in _INSIDE or sentence.lower[at] in {"the", "'s", "than"}


def is_main_clause(sentence: Tagged, first: int, behind: int) -> bool:
    """Whether the tokens from one up to another are a main clause and nothing that asks for one behind it.

    No: what a conjunction or a question word opens, what holds a clause that could end here, what has no
    subject before its verb, what ends with the beginning of another clause (“He says that in May”).
    """
    words = sentence.lower[first:behind]
    if (
        len(words) < 3
        or words[0] in OPENERS
        or tuple(words[:2]) in OPENING_PAIRS
        or words[-1] in RELATIVES
        or (words[-1] in SAYING and sentence.tag(behind - 1) not in _NOUNS)
    ):
        return False
    if not SUBORDINATORS.isdisjoint(words) or not _STOPS.isdisjoint(words):
        return False
    for place in range(first + 1, behind):
        word = sentence.lower[place]
        if word in HALF_SUBORDINATORS and finite_between(sentence, place + 1, behind) >= 0:
            return False
        if word in _JOINTS and _opens_another(sentence, place, behind):
            return False
    if words[0] not in SUBJECTS and sentence.tag(first) in _NOT_SUBJECTS:
        return (
            words[0] in {"in", "on", "at"}
            and words[1] not in RELATIVES
            and _verb_of(sentence, first, behind, AUXILIARIES) > first + 2
        )
    return _verb_of(sentence, first, behind) > first


def _opens_another(sentence: Tagged, joint: int, behind: int) -> bool:
    """Whether “and” or “that” is followed by no verb but by a phrase that a clause would go on from."""
    after = joint + 1
    if after >= behind or finite_between(sentence, after, behind) >= 0:
        return False
    return sentence.lower[joint] == "that" or sentence.tag(after) in {"IN", "RB", "TO"}


def _verb_of(sentence: Tagged, first: int, behind: int, among: frozenset[str] = frozenset()) -> int:
    """Place of the verb of the main clause in a stretch, one of a set if it is not empty; -1 if there is none."""
    verb = finite_between(sentence, first, behind)
    if verb < 0:
        verb = next((at for at in range(first, behind) if is_past(sentence, at)), -1)
    relative = next((at for at in range(first, behind) if sentence.lower[at] in RELATIVES), -1)
    if 0 <= relative < verb:
        verb = finite_between(sentence, verb + 1, behind)
    return verb if not among or (verb >= 0 and sentence.lower[verb] in among) else -1
