"""“There”, “they're”, “you're” and “it's” where something is owned, and the other way round."""

from collections.abc import Iterator

from lint.checkers.pronouns._homophones import THEIR, YOUR
from lint.checkers.pronouns._relatives import WHOSE
from lint.checkers.pronouns._words import NOUNS
from lint.finding import Rule
from lint.tagged import FINITE_TAGS, Tagged

_TAKING = frozenset(
    """brought bring carry carried cleaned clean close closed cut defend defended feed finish finished finished fix
    fixed gave give hide hid improve improved keep kept launch launched lose lost neglected open opened pack packed
    paint painted park parked publish published raise raised repair repaired sell sold show showed spend spent use
    used wash washed wear wore buy bought collect collected get""".split()
)
_OVER = frozenset(". , ; : ! ? before after in on at to for with by when and but because".split())
_TIMES = frozenset("today tomorrow yesterday days weeks years months hours times nights things people".split())
_YOU_ARE = frozenset("right wrong planning looking going thinking trying buying travelling hoping".split())
_START = frozenset("if when that because while as think say sure hope".split())


def possessives(sentence: Tagged, present: set[str]) -> Iterator[tuple[Rule, int, int, tuple[str, ...]]]:
    """Words of these families that are written for each other: rule, first and last word, what belongs there."""
    lower = sentence.lower
    if "there" in present:
        for place in range(1, len(lower) - 2):
            if lower[place] == "there" and _is_owned(sentence, place):
                yield THEIR, place, place, ("their",)
    if "you're" in present or "your" in present:
        for place in range(len(lower) - 2):
            if lower[place] == "you're" and _is_owned(sentence, place):
                yield YOUR, place, place, ("your",)
            elif lower[place] == "your" and _is_you_are(sentence, place):
                yield YOUR, place, place, ("you're",)
    if lower[0] in {"who", "whos", "whose"} and len(lower) > 4 and lower[-1] == "?":
        yield from _asked(sentence)


def _is_owned(sentence: Tagged, place: int) -> bool:
    """Whether a verb with an object stands before the place and a noun with nothing behind it after it."""
    before, noun = sentence.at(place - 1), sentence.lower[place + 1]
    if before not in _TAKING or noun in _TIMES or not noun.isalpha() or sentence.texts[place + 1] != noun:
        return False
    if sentence.lower[place + 2] not in _OVER and sentence.lower[place + 2] not in {"today", "tomorrow"}:
        return False
    return sentence.tag(place + 1) in NOUNS - {"NNP", "NNPS"} and (
        sentence.tag(place - 1) not in NOUNS or sentence.at(place - 2) in {"to", "must", "they"}
    )


def _is_you_are(sentence: Tagged, place: int) -> bool:
    """“If your planning a wedding”, “Your right about the boiler”."""
    before, word, behind = sentence.at(place - 1), sentence.lower[place + 1], sentence.lower[place + 2]
    if word in {"right", "wrong"}:
        return not before and behind in {"about", "that"}
    return word in _YOU_ARE and before in _START and behind in {"a", "an", "the", "to", "for"}


def _asked(sentence: Tagged) -> Iterator[tuple[Rule, int, int, tuple[str, ...]]]:
    """“Who's umbrella is this?”, “Whose going to pay?”, “Whos going to pay?”."""
    first, second = sentence.lower[0], sentence.lower[1]
    if first == "who" and second == "'s":
        is_thing = sentence.tag(2) in {"NN", "NNS"} and sentence.lower[3] in {
            "is",
            "are",
            "was",
            "were",
            "did",
            "do",
        }
        if is_thing and sentence.tag(4) in {"DT", "PRP", "NNP", "PRP$"} and not sentence.lower[2].endswith("ing"):
            yield WHOSE, 0, 1, ("whose",)
    elif first in {"whos", "whose"} and second.endswith("ing") and sentence.tag(1) == "VBG":
        is_verb = sentence.tag(2) in {"TO", "DT", "IN", "PRP$"} and sentence.tag(3) not in FINITE_TAGS
        if is_verb:
            yield WHOSE, 0, 0, ("who's",)
