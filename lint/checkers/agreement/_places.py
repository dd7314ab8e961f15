"""Subjects behind the verb, where a sentence begins with a place: “behind the door was two men”."""

from collections.abc import Iterator

from lint.checkers.agreement._phrases import Phrase, Words
from lint.checkers.agreement._verbs import PLURAL
from lint.checkers.agreement._verdict import Clash
from lint.checkers.agreement._words import MEASURES

_PLACES = frozenset(
    """above across along among amongst around at behind below beneath beside between beyond in inside near on
    opposite outside over under underneath within""".split()
)
_SENT = frozenset("attached enclosed".split())
_STANDING = frozenset("stand lie sit hang live lurk".split())
_VERBS = {f"{verb}s": verb for verb in _STANDING} | {"is": "are", "was": "were"}
_BARE = {plural: singular for singular, plural in _VERBS.items()}
_THEM = frozenset("it them him her us me these those this".split())
_SEVERAL = frozenset("and , or ; —".split())
_TIMES = frozenset(
    """afternoon autumn beginning case circumstances cost day days decade end evening evenings example fact figures
    general hour hours minute minutes moment month months morning mornings night nights past price rate rates season
    spring stake summer term terms time times way week weeks winter words year years""".split()
)


def placed(words: Words) -> Iterator[Clash]:
    """The verb of a sentence that begins with a place, if the noun behind the verb has another number."""
    first = words.at(0)
    if first in _SENT and words.at(1) in {"is", "was"}:
        verb = 1
    elif first in _PLACES:
        verb = _behind_place(words)
    else:
        return
    form = words.at(verb) if verb else ""
    if form not in _VERBS and form not in _BARE:
        return
    subject = words.phrase(verb + 1)
    if subject is None or not _is_plain(words, subject):
        return
    head, number = words.lower[subject.head], words.number(subject)
    if form in _VERBS and number == "plural" and _is_several(words, subject):
        yield Clash("placed", verb, _VERBS[form], head, "plural")
    elif form in _BARE and number == "singular" and _is_alone(words, subject):
        yield Clash("placed", verb, _BARE[form], head, "singular")


def _behind_place(words: Words) -> int:
    """The number of the word behind “around the square” or “at the bottom of the lake”; 0 if there is none."""
    if words.at(1) in _THEM and words.at(2) in _VERBS.keys() | PLURAL.keys():
        return 2 if words.at(1) not in {"this", "these", "those", "her"} or words.at(2) in {"is", "was"} else 0
    place = words.phrase(1)
    for _ in range(2):
        if place is None or not _TIMES.isdisjoint(words.lower[place.start : place.end]):
            return 0
        if words.at(place.end) != "of":
            break
        place = words.phrase(place.end + 1)
    return place.end if place else 0


def _is_plain(words: Words, subject: Phrase) -> bool:
    """Whether a phrase is one that can be read: no name, no possessive, no two phrases side by side."""
    if words.has_neighbours(subject) or words.texts[subject.head][0].isupper():
        return False
    return "'" not in words.texts[subject.start : subject.end] and words.tag(subject.start) != "VBG"


def _is_several(words: Words, subject: Phrase) -> bool:
    inner = words.lower[subject.start : subject.end]
    if words.lower[subject.head] in MEASURES or "%" in inner or "than" in inner:
        return False
    if words.tag(subject.start) in {"VBN", "RB"} or words.at(subject.end) == "and":
        return False
    return subject.determiner not in {"a", "an", "another", "one", "each", "every"}


def _is_alone(words: Words, subject: Phrase) -> bool:
    """Whether one thing is named and no other behind it."""
    if subject.determiner not in {"a", "an", "another"}:
        return False
    return _SEVERAL.isdisjoint(words.lower[subject.end : subject.end + 20])
