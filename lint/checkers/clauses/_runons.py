"""Two main clauses with nothing between them."""

from collections.abc import Iterator

from lint.checkers.clauses._connectives import CONNECTIVE
from lint.checkers.clauses._shape import begins_clause, finite_between, is_finite, is_main_clause, noun_clause
from lint.checkers.clauses._sight import Sight
from lint.checkers.clauses._words import (
    ADVERBS,
    ATTITUDES,
    AUXILIARIES,
    BE,
    DATES,
    DETERMINERS,
    HAVE,
    INTRANSITIVE,
    MARKS,
    QUANTITIES,
    RELATIVES,
    SAYING,
    SPANS,
    SUBJECTS,
    THAT_NOUNS,
    TIMES,
    TWO_OBJECTS,
)
from lint.finding import Example, Rule
from lint.tagged import FINITE_TAGS, Tagged

RUN_ON = Rule(
    id="clauses.run-on",
    why="Where one sentence ends and the next begins stands a stop; without it readers stumble.",
    category="punctuation",
    quotations=False,
    examples=(
        Example("The bridge was closed it will open in May.", "The bridge was closed. It will open in May."),
        Example(
            "She left the firm last year she now paints houses.",
            "She left the firm last year. She now paints houses.",
        ),
        Example("The train was late we missed the start.", "The train was late. We missed the start."),
    ),
    clean=(
        "She said today it was closed.",
        "He was so tired he fell asleep.",
        "The day it was closed they left.",
        "It was in May he resigned.",
        "The last time she was late we left.",
        "They are sure it will open in May.",
    ),
)

_PRONOUNS = SUBJECTS - {"that", "those", "these", "i"}
_LEFT_FEWEST = 3
_BLOCKERS = SAYING | RELATIVES | {"so", "such", "than", "way", "enough", "like", "wish", "insisting", "that"}
_EXISTING = frozenset("a an no some still now nothing nobody many few several two three also never".split())
_FILLERS = frozenset("a an the his her their its our my".split())
_GOING = frozenset("go goes went come came move moved moves return returned returns live lived lives".split())
_PLACING = frozenset(("at", "by", "on", "after", "before", "during"))
_INTO_TIME = frozenset(
    "last next this that in on since for by of during until every each early late at to".split()
)


def run_ons(sentence: Tagged) -> Iterator[Sight]:
    """Pronouns, and noun phrases with “was” and its like, that begin a clause of their own behind a whole clause."""
    lower, first = sentence.lower, 0
    for place in range(1, len(lower) - 2):
        word = lower[place]
        if word == ",":
            first = place + 1
        if place - first < _LEFT_FEWEST or not lower[place - 1].isalnum() or sentence.texts[place][0].isupper():
            continue
        if word == "however" and lower[place + 1] != ",":
            yield from _however(sentence, first, place)
        elif _begins_anew(sentence, first, place) and _is_whole(sentence, first, place):
            before, after = sentence.texts[place - 1], sentence.texts[place]
            yield Sight(RUN_ON, place - 1, place, (f"{before}. {after.capitalize()}", f"{before}; {after}"))


def _begins_anew(sentence: Tagged, first: int, place: int) -> bool:
    """Whether a clause begins at a place, and the word before it ends one."""
    word = sentence.lower[place]
    if word in _PRONOUNS or word.partition("'")[0] in _PRONOUNS:
        return (
            begins_clause(sentence, place) >= 0
            and _is_sure_verb(sentence, place)
            and _ends_clause(sentence, first, place)
        )
    before = sentence.lower[place - 1]
    if word == "that" or before in BE or before in {"be", "been", "many"}:
        return False
    # “recent examples are”: an adjective belongs to a noun without a determiner.
    if word not in DETERMINERS | QUANTITIES and before not in DATES | SPANS and not before.isdigit():
        return False
    return _ends_firmly(sentence, first, place) and noun_clause(sentence, place) >= 0


def _is_whole(sentence: Tagged, first: int, place: int) -> bool:
    """Whether the tokens before a place are a main clause that cannot go on there."""
    left = sentence.lower[first:place]
    if (
        any(word in _BLOCKERS and left[at + 1 : at + 2] != ["to"] for at, word in enumerate(left))
        or not MARKS.isdisjoint(left)
        or _is_cleft(left)
    ):
        return False
    return is_main_clause(sentence, first, place)


def _however(sentence: Tagged, first: int, place: int) -> Iterator[Sight]:
    """“However” with no mark on either side and a clause on both."""
    if sentence.tag(place + 1) not in {"PRP", "DT", "PRP$", "EX"} or not _is_whole(sentence, first, place):
        return
    if finite_between(sentence, place + 2, place + 9) >= 0:
        before = sentence.texts[place - 1]
        yield Sight(CONNECTIVE, place - 1, place, (f"{before}. However,", f"{before}; however,"))


def _is_cleft(left: list[str]) -> bool:
    """Whether the words are the first half of “It was in May he resigned”."""
    return left[0] in {"it", "this", "that", "there"} and left[1] in BE | {"'s"} and len(left) < 7


def _is_sure_verb(sentence: Tagged, place: int) -> bool:
    """Whether the verb behind a pronoun leaves no doubt: an auxiliary, or one with something behind it."""
    verb = begins_clause(sentence, place)
    word = sentence.lower[verb]
    if word in SAYING or sentence.at(verb + 1) in {".", ",", "?", "!"}:
        return False
    return word in AUXILIARIES or "'" in word or sentence.tag(verb) in {"VBD", "VBZ", "VBP"}


def _ends_clause(sentence: Tagged, first: int, place: int) -> bool:
    """Whether the word before a pronoun is one that ends a clause and that nothing hangs on."""
    before = place - 1
    word = sentence.lower[before]
    if word in ATTITUDES - {"week", "month", "year", "night", "time", "once"} or word in ADVERBS - {
        "now",
        "already",
    }:
        return False
    if word in INTRANSITIVE or word in TIMES:
        return before - first > 1
    if _ends_firmly(sentence, first, place):
        return True
    tag = sentence.tag(before)
    return tag in {"NN", "NNS", "NNP", "PRP"} and before - first > 1 and _is_complete(sentence, place)


def _ends_firmly(sentence: Tagged, first: int, place: int) -> bool:
    """Whether a date, a stretch of time, or an adjective or participle behind a form of be stands before a place."""
    before = place - 1
    word, earlier = sentence.lower[before], sentence.at(before - 1)
    if word in ATTITUDES - {"week", "month", "year", "night", "once"} or word in SAYING:
        return False
    if word in DATES or (word.isdigit() and len(word) == 4):
        return earlier in _INTO_TIME and before - first > 3 and sentence.at(before - 2) not in {"and", "but", "or"}
    if word in SPANS:
        return _is_span(sentence, before)
    tag = sentence.tag(before)
    return (tag in {"JJ", "VBN", "RB"} or word.endswith("ed")) and _is_predicate(sentence, before)


def _is_complete(sentence: Tagged, place: int) -> bool:
    """Whether the clause that a pronoun begins lacks nothing, so that it is not one about the noun before it."""
    if sentence.lower[place - 1] in THAT_NOUNS or sentence.lower[place - 1] in ATTITUDES:
        return False
    at = begins_clause(sentence, place)
    if sentence.lower[place] == "there":
        return sentence.at(at) in BE and sentence.at(at + 1) in _EXISTING
    if at > place + 2 or (sentence.lower[place] == "this" and at > place + 1):
        return False
    linking = sentence.lower[at] in BE
    while at < len(sentence) - 1 and (sentence.lower[at] in AUXILIARIES or sentence.tag(at) == "RB"):
        at += 1
    if sentence.lower[at] in TWO_OBJECTS or sentence.lower[at] in SAYING:
        return False
    if sentence.lower[at] in _GOING and sentence.tag(at + 1) in {"TO", "IN"}:
        return sentence.at(at + 2) in _FILLERS
    if linking and sentence.tag(at) == "VBN" and sentence.at(at + 1) in _PLACING:
        return sentence.at(at + 2) in _FILLERS and sentence.at(at + 4) in {".", ","}
    if not linking:
        if not sentence.tag(at).startswith("VB") or sentence.lower[at] in HAVE:
            return False
        at += 1
    behind = sentence.at(at)
    if behind in _FILLERS or (at < len(sentence) and sentence.tag(at) == "CD"):
        return True
    if linking and at < len(sentence) - 1:
        after = sentence.at(at + 1)
        if sentence.tag(at) == "VBG":
            return after in DETERMINERS or after in {"against", "about", "towards", "over"}
        return sentence.tag(at) == "JJ" and after == "."
    return False


def _is_span(sentence: Tagged, before: int) -> bool:
    """Whether “years” ends “for ten years”."""
    return "for" in sentence.lower[max(0, before - 3) : before]


def _is_predicate(sentence: Tagged, before: int) -> bool:
    """Whether an adjective or a participle stands behind a form of be and at most two adverbs."""
    at = before - 1
    while at > 0 and before - at < 4 and sentence.tag(at) in {"RB", "VBN"}:
        at -= 1
    if sentence.lower[at] in HAVE:  # not “has made it quicker”
        return sentence.tag(before) == "VBN" and (
            sentence.at(before + 2) in AUXILIARIES or noun_clause(sentence, before + 1) >= 0
        )
    return sentence.lower[at] in BE | {"be", "been", "'s"} and is_finite_or_bare(sentence, at)


def is_finite_or_bare(sentence: Tagged, at: int) -> bool:
    """Whether a form of be is the verb of its clause, or hangs on one just before it."""
    return is_finite(sentence, at) or any(
        sentence.tag(place) in FINITE_TAGS for place in range(max(0, at - 2), at)
    )
