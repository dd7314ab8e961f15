"""What a pattern finds, and small questions that all patterns ask about a sentence."""

from collections.abc import Callable
from dataclasses import dataclass

from lint.finding import Rule
from lint.tagged import FINITE_TAGS, Tagged


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where a pattern fits.

    Attributes:
        first: number of the first word that is reported.
        last: number of the last word that is reported.
        better: what could stand there instead, best first.
        message: one line for a writer; empty for the usual “write this, not that”.
    """

    rule: Rule
    first: int
    last: int
    better: tuple[str, ...] = ()
    message: str = ""


Pattern = Callable[[Tagged, int], Hit | None]
"""Looks at a sentence at the place of a word that set it off."""

Patterns = tuple[tuple[frozenset[str], Pattern], ...]
"""The words in lower case that set a pattern off, and the pattern."""

BE = frozenset("is are was were be been being am isn't aren't wasn't weren't".split())
FINITE_BE = BE - {"be", "been", "being"}
HAVE = frozenset("have has had having haven't hasn't hadn't".split())
MODALS = frozenset(
    """will would can could may might must should shall cannot can't couldn't won't wouldn't shouldn't
    mustn't""".split()
)
SUBJECTS = frozenset("he she they we i it you".split())
OBJECTS = frozenset("him her them us me it you".split())
POSSESSIVES = frozenset("his her its their our my your".split())
ARTICLES = frozenset(("the", "a", "an"))
DETERMINERS = (
    ARTICLES | POSSESSIVES | frozenset("this these those that any some each every another no all both".split())
)
BETWEEN = frozenset(
    "not also now still already only never always often soon then later again all both ever just even n't".split()
)
"""Adverbs that may stand between an auxiliary and its verb."""
ENDS = frozenset(". , ; : ! ? ) — –".split()) | {""}
PREPOSITIONS = frozenset(
    """about above across against along among around at behind below beneath beside between by during for from in
    inside into near of off on outside over since through throughout to toward towards under until with within
    without after before""".split()
)
CONJUNCTIONS = frozenset("and but or because although though while when if as than that where who which".split())
LINKS = ENDS | PREPOSITIONS | CONJUNCTIONS
"""What begins when a phrase is over: a mark, a preposition, a conjunction."""
QUESTIONS = frozenset("what how who where which why whatever wherever all everything whether".split())
HELPERS = frozenset(
    """let lets letting help helps helped helping make makes made making see sees saw seen seeing watch
    watches watched hear heard hears feel felt had have do does did don't didn't doesn't will would
    can could may might must should shall cannot can't couldn't won't wouldn't shouldn't insist
    insisted demand demanded suggest suggested propose proposed recommend recommended ask asked
    require required important essential vital than""".split()
)
"""Words behind which a noun may have a plain verb: “saw the plan become law”, “did his attempt succeed”."""
TIMES = frozenset(
    """minute minutes moment hour hours day days night nights week weeks weekend fortnight month months year years
    decade decades century morning afternoon evening summer winter spring autumn season time times while second
    seconds instant monday tuesday wednesday thursday friday saturday sunday way world lot bit little more
    distance part""".split()
)
NOUN_TAGS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_PHRASE_TAGS = NOUN_TAGS | {"DT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "VBN", "VBG"}


def insert(rule: Rule, sentence: Tagged, at: int, *words: str) -> Hit:
    """A hit for a word that is missing behind the one at a place; ``words`` are the candidates, best first."""
    texts = sentence.texts
    better = tuple(f"{texts[at]} {word} {texts[at + 1]}" for word in words)
    return Hit(rule, at, at + 1, better, f"“{words[0]}” is missing: write “{better[0]}”.")


def swap(rule: Rule, at: int, *better: str) -> Hit:
    """A hit for one wrong word."""
    return Hit(rule, at, at, better)


def back(sentence: Tagged, at: int, skipped: frozenset[str] = BETWEEN) -> int:
    """The place of the word before one, adverbs left out; -1 before the beginning."""
    at -= 1
    while at >= 0 and (sentence.lower[at] in skipped or sentence.lower[at].endswith("ly")):
        at -= 1
    return at


def ahead(sentence: Tagged, at: int) -> int:
    """The place of the word behind one, adverbs left out."""
    at += 1
    while at < len(sentence) and sentence.lower[at] in BETWEEN:
        at += 1
    return at


def any_before(sentence: Tagged, at: int, words: frozenset[str], reach: int = 12) -> bool:
    """Whether one of the words stands close before a place."""
    return not words.isdisjoint(sentence.lower[max(0, at - reach) : max(0, at)])


def is_noun(sentence: Tagged, at: int) -> bool:
    """Whether the tagger takes the word at a place for a noun; false outside the sentence."""
    return 0 <= at < len(sentence) and sentence.tag(at) in NOUN_TAGS


def tag(sentence: Tagged, at: int) -> str:
    """The tag of the word at a place, empty outside the sentence."""
    return sentence.tag(at) if 0 <= at < len(sentence) else ""


def phrase_end(sentence: Tagged, at: int) -> int:
    """The place behind the noun phrase that begins at a word; ``at`` itself if none does."""
    start = at
    while at < len(sentence) and at - start < 8 and sentence.tag(at) in _PHRASE_TAGS:
        at += 1
    return at


def ends_there(sentence: Tagged, at: int) -> bool:
    """Whether a noun phrase begins at a place and nothing is said about it: a mark or preposition follows."""
    end = phrase_end(sentence, at)
    return end > at + 1 and sentence.at(end) in ENDS | PREPOSITIONS | {"and", "or"} and is_noun(sentence, end - 1)


def has_verb(sentence: Tagged, at: int) -> bool:
    """Whether a finite verb stands between a place and the end of the clause."""
    while at < len(sentence) and sentence.lower[at] not in {".", ";", ":", "?", "!"}:
        if sentence.tag(at) in FINITE_TAGS:
            return True
        at += 1
    return False


def is_timely(sentence: Tagged, at: int) -> bool:
    """Whether the phrase at a place says when or how much: “the next day”, “a lot”."""
    for word in sentence.lower[at : at + 4]:
        if word in TIMES:
            return True
        if word in PREPOSITIONS:
            break
    return False


def is_complete(sentence: Tagged) -> bool:
    """Whether the sentence ends in a full stop, as no headline does."""
    return bool(sentence.texts) and sentence.texts[-1] in {".", "?", "!", "”", '"', "'"}
