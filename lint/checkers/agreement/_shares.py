"""Subjects that are a share or a count: “a third of the water are”, “more than one guest were”."""

from lint.checkers.agreement._phrases import Phrase, Words
from lint.checkers.agreement._subjects import is_name
from lint.checkers.agreement._tails import behind
from lint.checkers.agreement._verbs import FORMS
from lint.checkers.agreement._verdict import Clash, judge
from lint.checkers.agreement._words import COLLECTIVE, MEASURES

_PARTS = frozenset(
    """half third quarter fifth sixth eighth tenth thirds quarters fifths sixths eighths tenths two-thirds
    three-quarters""".split()
)
_SOME = frozenset("most some all much none".split())
_BEFORE_PART = frozenset("a one two three four nearly almost about over more than around only".split())
_MASS = frozenset(
    """advice air baggage beer blood bread butter cargo cash cement cheese clothing coal coffee corn cotton crockery
    cutlery damage debris dust electricity equipment evidence farmland flour food footage fruit fuel furniture gas gold
    grain grass hay heat homework ice information jewellery jewelry knowledge land light litter livestock lumber
    luggage machinery mail meat milk money mud music oil paint paper petrol plastic pollution pottery progress
    property rain research rice rock rubbish rubble salt sand scenery silver smoke snow soil steel stone sugar tea
    timber time traffic trash waste water wealth wheat wine wood wool work""".split()
)
_BOUNDS = frozenset(("more", "fewer", "at", "nearly", "almost", "around", "over", "about", "up"))
_NUMBERS = frozenset(
    """two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty
    ninety hundred thousand""".split()
)
_NO_NOUNS = frozenset("million billion thousand hundred dozen third half quarter in of or thing person".split())


def shared(words: Words, start: int) -> Clash | None:
    """A clash of the verb behind a share, “more than one”, “many a” or “statistics” at the beginning of a clause."""
    word = words.at(start)
    if word == "more" and words.at(start + 1) == "than" and words.at(start + 2) == "one":
        return _one(words, start + 3, "more than one")
    if word in _BOUNDS:
        return _counted(words, start)
    if word == "many" and words.at(start + 1) in {"a", "an"}:
        return _one(words, start + 2, "many a")
    if word == "statistics" and words.at(start + 1) in {"from", "on", "for", "by"}:
        at = behind(words, Phrase(start, start, start + 1, ""))
        known = at > 0 and words.at(at) in {"shows", "suggests", "indicates", "reveals", "confirms"}
        return judge(words, at, "plural", "statistics", "distant") if known else None
    if word == "neither":
        return _neither(words, start)
    return _part(words, start)


def _counted(words: Words, start: int) -> Clash | None:
    """“More than forty cities in the north has”: a number of things, and no amount."""
    at = start + 1 + (words.at(start + 1) in {"than", "least", "most", "to"})
    if not (words.at(at) in _NUMBERS or words.at(at).replace(",", "").isdigit()):
        return None
    at += words.at(at + 1) in {"hundred", "thousand", "dozen"}
    phrase = words.phrase(at + 1)
    if phrase is None or phrase.determiner or words.number(phrase) != "plural":
        return None
    head = words.lower[phrase.head]
    end = -1 if head in MEASURES or is_name(words, phrase) else behind(words, phrase)
    return judge(words, end, "plural", head, "distant") if end > 0 else None


def _one(words: Words, noun: int, count: str) -> Clash | None:
    """“More than one guest were”."""
    if words.at(noun) in _NO_NOUNS or words.at(noun) in COLLECTIVE or words.at(noun + 1) not in FORMS:
        return None
    if noun >= len(words) or words.tag(noun) != "NN" or words.lower[noun].endswith("s"):
        return None
    return judge(words, noun + 1, "singular", f"{count} {words.lower[noun]}", "share")


def _neither(words: Words, start: int) -> Clash | None:
    """“Neither the mayor nor the bishop were”, which is common in speech."""
    if "nor" not in words.lower[start : start + 8]:
        return None
    first = words.phrase(start + 1)
    if first is None or words.at(first.end) != "nor" or not first.determiner:
        return None
    second = words.phrase(first.end + 1)
    if second is None or not second.determiner or words.at(second.end) not in FORMS:
        return None
    if words.number(first) != "singular" or words.number(second) != "singular":
        return None
    clash = judge(words, second.end, "singular", "neither", "share")
    return Clash("share", clash.verb, clash.better, "neither … nor", "singular", sure=False) if clash else None


def _part(words: Words, start: int) -> Clash | None:
    """“Two thirds of the money were”, “half of the houses is”."""
    at = start
    while words.at(at) in _BEFORE_PART and at < start + 3:
        at += 1
    part = words.at(at)
    if (part not in _PARTS and (part not in _SOME or at > start)) or words.at(at + 1) != "of":
        return None
    if words.at(at + 2) not in {"the", "his", "her", "its", "their", "our", "my", "this", "these", "those"}:
        return None
    phrase = words.phrase(at + 2)
    if phrase is None or is_name(words, phrase):
        return None
    head, number = words.lower[phrase.head], words.number(phrase)
    if head in _MASS and words.tag(phrase.head) == "NN":
        number = "singular"
    elif number != "plural" or part not in _PARTS:
        return None
    end = behind(words, phrase)
    if end < 0:
        return None
    return judge(words, end, number, f"{part} of the {head}", "share")
