"""Possessives that lost their apostrophe: “the ministers office”, “a years absence”."""

from collections.abc import Iterator

from lint.checkers.apostrophes._words import (
    ADJECTIVES,
    EVENTS,
    FORMS,
    LASTING,
    LOST,
    MANY,
    OWNED,
    VERBLIKE,
    plural,
)
from lint.finding import Example, Rule
from lint.tagged import FINITE_TAGS, Tagged

LOST_POSSESSIVE = Rule(
    id="apostrophes.possessive",
    why="What belongs to somebody is shown by an apostrophe: the minister’s office, the ministers’ offices.",
    category="punctuation",
    quotations=True,
    examples=(
        Example("The ministers office declined to comment.", "The minister's office declined to comment."),
        Example("The presidents visit to Ghana was cut short.", "The president's visit to Ghana was cut short."),
        Example("The mens' team won.", "The men's team won."),
    ),
    clean=(
        "The ministers visit Ghana each year.",
        "The minister's office was closed.",
        "The teachers union and the farmers market are old.",
        "Two ministers face questions.",
    ),
)
LOST_TIME = Rule(
    id="apostrophes.time",
    why="A stretch of time or a day before a noun is a possessive: a year’s absence, two weeks’ pay, Monday’s match.",
    category="punctuation",
    quotations=True,
    examples=(
        Example("She returned after a years absence.", "She returned after a year's absence."),
        Example("Mondays meeting was short.", "Monday's meeting was short."),
        Example("They got three weeks pay.", "They got three weeks' pay."),
    ),
    clean=("On Mondays meetings are short.", "They walked for three days.", "All our yesterdays are gone."),
)

_BEFORE = frozenset(
    "the a an this that his her its their our my your every each another former of for from by with to in at".split()
)
_DETERMINERS = frozenset("the a an this that his her its their our my your every each another one".split())
_SINGLE = frozenset("a an this that every each another one".split())
_JOINS = frozenset(", and or but that who which when as if because where how to : ; -".split())
_HOMEWARD = frozenset("by for in on at from to with again safely alive . , and before after soon".split())
"""What stands behind “home” where it says whither: “they expect their sons home by spring”."""
_UNITS = {
    f"{unit}s": unit for unit in ("year", "month", "week", "day", "hour", "minute", "moment", "decade", "night")
}
_WEEKDAYS = frozenset("mondays tuesdays wednesdays thursdays fridays saturdays sundays".split())
_DAYS = frozenset(("yesterdays", "tomorrows", "tonights"))
_IRREGULAR = {"mens": "men", "womens": "women", "childrens": "children", "peoples": "people"}
_WANTED = frozenset(_IRREGULAR) | frozenset(FORMS) | frozenset(_UNITS) | _WEEKDAYS | _DAYS
_PEOPLES = OWNED | {
    "attention",
    "trust",
    "privacy",
    "houses",
    "homes",
    "jobs",
    "minds",
    "needs",
    "diets",
    "habits",
}
_NOUNS = frozenset(("NN", "NNS"))


def possessives(sentence: Tagged) -> Iterator[tuple[Rule, int, tuple[str, ...]]]:
    """The words that lost their apostrophe, by place, with the rule and what belongs there."""
    if _WANTED.isdisjoint(sentence.lower):
        return
    for place in range(len(sentence) - 1):
        word = sentence.lower[place]
        if word not in _WANTED or sentence.at(place + 1) == "'s":
            continue
        if word in _UNITS:
            better = _unit(sentence, place)
            if better:
                yield LOST_TIME, place, (better,)
        elif word in _WEEKDAYS or word in _DAYS:
            if _is_day_of_event(sentence, place):
                yield LOST_TIME, place, (f"{word[:-1]}'s",)
        elif word in _IRREGULAR:
            if _is_irregular(sentence, place):
                yield LOST_POSSESSIVE, place, (f"{_IRREGULAR[word]}'s",)
        elif _owns(sentence, place):
            noun = FORMS[word]
            both = (f"{noun}'s", f"{plural(noun)}'")
            several = (
                word in MANY and sentence.at(place - 1) not in _SINGLE and sentence.at(place - 2) not in _SINGLE
            )
            yield LOST_POSSESSIVE, place, both[::-1] if several or word not in LOST else both


def _is_irregular(sentence: Tagged, place: int) -> bool:
    """Whether “mens” stands before what is owned, or has an apostrophe behind it."""
    if sentence.lower[place] == "peoples":
        return sentence.at(place + 1) in _PEOPLES and sentence.at(place - 1) not in {
            "the",
            "all",
            "these",
            "those",
        }
    return True


def _unit(sentence: Tagged, place: int) -> str:
    """The possessive of a stretch of time before a noun; empty if it is none."""
    word, before, after = sentence.texts[place], sentence.at(place - 1), sentence.at(place + 1)
    if before in {"a", "one", "another", "every", "each"}:
        return f"{word[:-1]}'s" if after.isalpha() and sentence.tag(place + 1) == "NN" else ""
    counted = place > 0 and (sentence.tag(place - 1) == "CD" or before in {"several", "few", "many"})
    if not counted or after not in LASTING or sentence.at(place + 2) in {"to", "the", "a", "their", "his", "her"}:
        return ""
    # “After ten years work began”: what comes behind would be its verb.
    ends = place + 2 >= len(sentence) or sentence.tag(place + 2) not in FINITE_TAGS | {"RB", "VBN"}
    return f"{word}'" if ends else ""


def _is_day_of_event(sentence: Tagged, place: int) -> bool:
    """Whether “Mondays” stands before something that happened on that day, and not behind “on”."""
    after = sentence.at(place + 1)
    if after in ADJECTIVES | {"big", "crucial", "opening", "second", "special"}:
        after = sentence.at(place + 2)
    return after in EVENTS and sentence.at(place - 1) not in {"on", "our", "and", "all", "most"}


def _owns(sentence: Tagged, place: int) -> bool:
    """Whether a plural stands where only a possessive can: behind a determiner, before what is owned."""
    before = sentence.at(place - 1)
    if sentence.lower[place] in MANY and (place == 0 or sentence.tag(place - 1) == "IN"):
        return _stands_bare(sentence, place)
    if place and sentence.tag(place - 1) in {"JJ", "NN"}:
        before = sentence.at(place - 2)
    if before not in _DETERMINERS:
        return False
    at = place + 1
    if sentence.at(at) in ADJECTIVES:
        at += 1
        if at < len(sentence) and sentence.lower[at] in {
            "executive",
            "minister",
            "album",
            "exhibition",
            "film",
            "novel",
        }:
            return True
    owned = sentence.at(at)
    if (
        at >= len(sentence)
        or not sentence.texts[at].islower()
        or (owned == "home" and sentence.at(at + 1) in _HOMEWARD)
        or sentence.at(at + 1) in {"out", "up", "down", "over"}
    ):
        return False
    if owned in VERBLIKE:
        return _verb_follows(sentence, at)
    if owned not in OWNED or sentence.at(at + 1) in {"'s", "'"}:
        return False
    return sentence.tag(at) in _NOUNS or at > place + 1 or _verb_follows(sentence, at)


def _stands_bare(sentence: Tagged, place: int) -> bool:
    """Whether owners without a determiner stand before what they own: “residents concerns were”, “of voters rights”."""
    at = place + 1
    if sentence.lower[at] not in OWNED or sentence.tag(at) not in _NOUNS or at + 1 >= len(sentence):
        return False
    if place == 0:
        return sentence.tag(at + 1) in FINITE_TAGS
    return sentence.tag(at + 1) in FINITE_TAGS | {"IN", ".", ","} and sentence.lower[at] not in {
        "life",
        "office",
        "power",
    }


def _verb_follows(sentence: Tagged, at: int) -> bool:
    """Whether a finite verb follows close by, so that the word at a place is none."""
    for place in range(at + 1, min(at + 7, len(sentence))):
        word = sentence.lower[place]
        if word in _JOINS and not (word == "to" and sentence.tag(place + 1) in {"NNP", "DT", "NNS", "PRP$"}):
            return False
        if sentence.tag(place) == "PRP":
            return False
        if sentence.tag(place) in FINITE_TAGS:
            return True
    return False
