"""What stands between a noun and its verb: phrases with prepositions, participles, clauses, asides."""

from lint.checkers.agreement._lists import behind_list
from lint.checkers.agreement._phrases import NOUNS, Phrase, Words
from lint.checkers.agreement._verbs import AUXILIARY, FORMS, SAYING
from lint.checkers.agreement._words import ADVERBS, DETERMINERS, MAY_HAVE_INFINITIVE, PREPOSITIONS, PRONOUNS

MOST_TAILS = 6
"""Phrases and clauses that may stand between a noun and its verb."""

ASIDE = 25
"""Words between two commas."""

_BESIDE = (
    ("along", "with"),
    ("together", "with"),
    ("as", "well", "as"),
    ("rather", "than"),
    ("in", "addition", "to"),
    ("including",),
    ("like",),
    ("unlike",),
)
_TIMES = frozenset(
    """yesterday today earlier recently monday tuesday wednesday thursday friday saturday sunday ago later abroad
    there here together alone daily last this next""".split()
)
_BEHIND_PARTICIPLE = PREPOSITIONS | _TIMES | {"to", "as"}
_JOINERS = frozenset(("and", "but", "or", "nor", "then", "so", "&", "plus"))
_SOME = frozenset("most many some several all both one two three few half none each".split())
_ONE_THING = frozenset(("a", "an", "the", "his", "her", "its"))
_SPOKEN = frozenset("says say said according he she it they i we you however for example but".split())
_SMALL_CLAUSE_VERBS = frozenset(("VBD", "VBZ", "VBP", "VBN", "MD"))


def behind(words: Words, phrase: Phrase) -> int:
    """The place behind everything that belongs to a noun phrase; -1 if it cannot be read."""
    at = phrase.end
    if phrase.head > phrase.start and words.lower[phrase.head] in FORMS and words.tag(phrase.head - 1) in NOUNS:
        # “Its scope stretches from here to there”: what looks like the head may be the verb.
        return phrase.end if words.at(phrase.end) in AUXILIARY else -1
    for _ in range(MOST_TAILS):
        after = _tail(words, at, words.lower[phrase.head])
        if after <= at:
            return after if after < 0 else at
        at = after
    return -1


def _tail(words: Words, at: int, head: str) -> int:
    """The place behind one tail that begins at a word; the same place if there is none, -1 if it is none we know."""
    word = words.at(at)
    if (
        word == "to"
        and head in MAY_HAVE_INFINITIVE
        and words.at(at + 1)
        and words.tag(at + 1) in {"VB", "NN", "JJ"}
    ):
        return _action(words, at + 1)
    if word in PREPOSITIONS:
        listed = behind_list(words, at, head)
        return listed if listed > 0 else _with_preposition(words, at)
    if word == ",":
        return _aside(words, at)
    if word in {"why", "where", "when"} and words.at(at + 1) in DETERMINERS | PRONOUNS:
        return _contact(words, at + 1)
    if word == "whose":
        phrase = words.phrase(at + 1)
        return _predicate(words, phrase.end) if phrase else -1
    if word in {"who", "which", "that"}:
        return _relative(words, at)
    if _begins_beside(words, at):
        return _beside(words, at)
    if not word or word in AUXILIARY or word in ADVERBS:
        return at
    if word in DETERMINERS or word in PRONOUNS:
        return _contact(words, at)
    if word in _TIMES:
        return _time(words, at)
    return _participle(words, at)


def _participle(words: Words, at: int) -> int:
    tag = words.tag(at)
    if words.tag(at) == "RB" and words.lower[at].endswith("ly") and at + 1 < len(words):
        return _participle(words, at + 1) if words.tag(at + 1) in {"VBN", "VBG"} else at
    if tag in {"VBN", "VBD"} and words.lower[at] not in FORMS | SAYING and words.at(at + 1) in _BEHIND_PARTICIPLE:
        return _complements(words, at + 1)
    if tag == "JJ" and words.at(at + 1) in PREPOSITIONS:
        return _complements(words, at + 1)  # “responsible for prisons”
    if tag == "VBG":
        return -1 if words.lower[at] in {"saying", "claiming", "thinking", "believing"} else _action(words, at)
    return at


def _action(words: Words, at: int) -> int:
    """The place behind a verb with its object and more."""
    phrase = words.phrase(at + 1)
    return _complements(words, phrase.end if phrase else at + 1)


def _complements(words: Words, at: int) -> int:
    for _ in range(4):
        if words.at(at) in PREPOSITIONS or words.at(at) == "as":
            after = _with_preposition(words, at)
        elif words.at(at) in _TIMES:
            after = _time(words, at)
        elif words.at(at) == "to" and (phrase := words.phrase(at + 1)):
            after = phrase.end
        else:
            return at
        if after < 0:
            return -1
        at = after
    return at


def _time(words: Words, at: int) -> int:
    """Behind “last year”, “on Friday”, “earlier”."""
    phrase = words.phrase(at + 1) if words.lower[at] in {"last", "this", "next", "earlier"} else None
    return phrase.end if phrase else at + 1


def _with_preposition(words: Words, at: int) -> int:
    inner = at + 1
    if words.lower[at] in {"outside", "inside"} and words.at(inner) not in DETERMINERS:
        return -1  # “the former outside directors”
    if words.at(inner) in PREPOSITIONS | {"about", "around", "nearly", "almost"}:
        inner += 1
    if words.at(inner) in {"it", "him", "them", "us", "me", "which"}:
        return inner + 1 if words.at(inner) != "which" else -1
    if words.at(inner) and words.tag(inner) == "VBG" and words.phrase(inner + 1):
        return _action(words, inner)
    if words.lower[at] == "between" and words.lower[inner + 1 : inner + 2] == ["and"]:
        return inner + 3  # “between rich and poor”
    phrase = words.phrase(inner)
    if phrase is None or _hides_verb(words, phrase):
        return -1
    if words.lower[at] == "between" and words.at(phrase.end) == "and":
        other = words.phrase(phrase.end + 1)
        return other.end if other else -1
    return phrase.end


def _hides_verb(words: Words, phrase: Phrase) -> bool:
    """Whether a phrase may be two with a verb between them: “the policy claim president Chavez”."""
    return words.has_neighbours(phrase) or any(
        words.lower[place] in FORMS and words.tag(place - 1) in NOUNS
        for place in range(phrase.start + 1, phrase.head)
    )


def _begins_beside(words: Words, at: int) -> int:
    """How many words at a place put something beside the subject: “along with”."""
    rest = tuple(words.lower[at : at + 3])
    return next((len(beside) for beside in _BESIDE[:5] if rest[: len(beside)] == beside), 0)


def _beside(words: Words, at: int) -> int:
    phrase = words.phrase(at + _begins_beside(words, at))
    return phrase.end if phrase else -1


def _aside(words: Words, at: int) -> int:
    """Behind the comma that closes what one comma opens."""
    stop = min(len(words), at + ASIDE)
    end = next((place for place in range(at + 2, stop) if words.texts[place] == ","), -1)
    if end < 0 or not _may_be_aside(words, at + 1, end):
        return -1
    return end + 1


def _may_be_aside(words: Words, first: int, end: int) -> bool:
    """Whether the words between two commas can be only an aside, and no part of a list and no other clause."""
    lower = words.lower
    if (
        lower[first] in _SPOKEN
        or _JOINERS & set(lower[first:end])
        or lower[end + 1 : end + 2] in (["and"], ["or"])
    ):
        return _begins_beside(words, first) > 0 and lower[end + 1 : end + 2] not in (["and"], ["or"])
    if lower[first] in _SOME and lower[first + 1] == "of":
        return True
    if lower[first] in {"who", "which", "whose", "where", "like", "unlike", "including", "especially"}:
        return True
    if (
        _begins_beside(words, first)
        or lower[first] in PREPOSITIONS
        or words.tag(first) in {"VBN", "VBG", "JJ", "VBD"}
    ):
        return not any(words.tag(place) in {"VBZ", "VBP"} for place in range(first + 1, end))
    phrase = words.phrase(first)
    return bool(phrase and phrase.determiner in _ONE_THING and _complements(words, phrase.end) == end)


def _relative(words: Words, at: int) -> int:
    """Behind a clause with “who”, “which” or “that” and no commas."""
    verb = at + 1
    if verb >= len(words):
        return -1
    if words.lower[verb] in DETERMINERS or words.lower[verb] in PRONOUNS or words.tag(verb) in NOUNS:
        return _contact(words, verb)
    return _predicate(words, verb)


def _contact(words: Words, at: int) -> int:
    """Behind “he wrote”, “the brothers bought in May”: a clause whose object is the noun before it."""
    if words.lower[at] in PRONOUNS:
        verb = at + 1
    else:
        phrase = words.phrase(at)
        if phrase is None or words.tag(phrase.head) not in NOUNS:
            return -1
        verb = phrase.end
    if (
        verb + 1 >= len(words)
        or words.tag(verb) not in _SMALL_CLAUSE_VERBS
        or words.lower[verb] in {"say", "says", "said"}
    ):
        return -1
    if words.lower[verb] in AUXILIARY or words.tag(verb) == "MD":
        verb += 1
        if verb >= len(words) or words.tag(verb) not in {"VBN", "VBG", "VB"}:
            return -1
    return _complements(words, verb + 1)


def _predicate(words: Words, verb: int) -> int:
    """Behind a verb, its helpers, its object and what else belongs to it."""
    last = min(len(words), verb + 5)
    at = verb
    while at < last and (words.lower[at] in ADVERBS or words.tag(at) in {"MD", "RB"}):
        at += 1
    if at >= last or words.tag(at) not in {"VBD", "VBZ", "VBP", "VB", "VBN"}:
        return -1
    if words.lower[at] in AUXILIARY or words.lower[at] in {"had", "be"}:
        at += 1
        while at < last and (words.lower[at] in ADVERBS or words.tag(at) == "RB" or words.lower[at] == "been"):
            at += 1
        if at >= last:
            return -1
        if words.tag(at) in {"VBN", "VBG", "JJ", "VBD"} and words.lower[at] not in AUXILIARY:
            return _complements(words, at + 1) if words.tag(at) == "JJ" else _action(words, at)
        phrase = words.phrase(at)
        return _complements(words, phrase.end if phrase else at)
    return _action(words, at)
