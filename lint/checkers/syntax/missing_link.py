"""A preposition that is missing between two noun phrases, behind a passive, or before a place or a year."""

from lint.checkers.syntax import _verbs
from lint.checkers.syntax._hits import (
    BE,
    ENDS,
    PREPOSITIONS,
    Hit,
    Patterns,
    any_before,
    back,
    has_verb,
    insert,
    is_complete,
    is_timely,
    phrase_end,
    tag,
)
from lint.checkers.syntax._nouns import PERSONS
from lint.finding import Example, Rule
from lint.tagged import FINITE_TAGS, Tagged

RULE = Rule(
    id="syntax.missing-link",
    why="Nothing joins these words: a preposition such as “by”, “of”, “to” or “in” is missing.",
    category="grammar",
    quotations=False,
    examples=(
        Example("The abbey was built the monks.", "The abbey was built by the monks."),
        Example("The owner the hotel was fined.", "The owner of the hotel was fined."),
        Example("They went the beach at noon.", "They went to the beach at noon."),
        Example("She lives London with two cats.", "She lives in London with two cats."),
        Example("The hall was opened 1910.", "The hall was opened in 1910."),
    ),
    clean=(
        "The abbey the monks built was sold.",
        "He was given the keys and told the truth.",
        "They went the long way.",
        "In the end the owner was fined.",
        "He was killed the next day.",
    ),
)
RULES = (RULE,)

_ACTED_ON = frozenset(
    """killed arrested built written published designed destroyed damaged injured attacked approved
    rejected criticised criticized founded caused discovered invented painted directed produced
    organised organized supported backed followed accompanied replaced surrounded signed welcomed
    opposed praised condemned composed funded occupied defeated captured investigated delayed
    triggered sparked punished conducted fuelled beaten banned influenced inspired dominated
    threatened prompted adopted endorsed overseen managed led driven overtaken rescued stabbed bitten
    struck written sung drawn""".split()
)
_NUMBERS = frozenset("two three four five six seven eight nine ten several dozens hundreds thousands".split())
_GOING = _verbs.of("go") | frozenset("travelled traveled commuted returned returning moved".split())
_GOALS = frozenset(
    """beach shop shops market hospital station museum city town village country capital park airport
    office theatre cinema court house hotel police river bank north south east west coast border
    bridge polls school hall island""".split()
)
_KIN = frozenset("brothers sisters men women judges ministers generals gunmen nuns monks".split())
_STARED = frozenset("smiled laughed glanced stared gazed shouted aimed".split())
_TALKED = frozenset("talked talking spoke spoken speaking talks".split())
_HEARERS = frozenset(
    "bbc press reporter reporters journalists crowd audience media police driver owner family residents".split()
)
_RESULT = frozenset("resulted resulting".split())
_LIVES = frozenset("lives lived living".split())
_NOUNS = frozenset(("NN", "NNS"))
_INSIDE = _NOUNS | {"JJ", "JJS", "CD"}
_STARTS = frozenset(("The", "A", "His", "Their", "Its", "An"))
_DEFINITE = frozenset("the a his their its an".split())
_TWO_OBJECTS = frozenset(
    """give gave gives given giving offer offered show showed shown tell told ask asked send sent teach taught cost
    pay paid award awarded hand handed deny denied grant granted lend lent owe promise promised bring brought
    buy bought make made making call called name named find found elect elected appoint consider considered win
    won allow allowed wish cause caused save saved do did get got leave left earn earned costs refused set put
    keep kept has have had""".split()
)


def _passive(sentence: Tagged, at: int) -> Hit | None:
    if (
        sentence.at(at + 1) not in _NUMBERS | {"the", "a", "an", "his", "their"}
        or sentence.at(back(sentence, at)) not in BE
    ):
        return None
    if sentence.at(at + 1) in _NUMBERS and not _is_of_persons(sentence, at + 1):
        return None
    if is_timely(sentence, at + 1) or any_before(sentence, at, frozenset(("by",)), 4):
        return None
    end = phrase_end(sentence, at + 1)
    if sentence.at(end) not in ENDS | PREPOSITIONS | {"and", "who"} or tag(sentence, end - 1) not in _NOUNS | {
        "NNP",
        "NNPS",
    }:
        return None
    return insert(RULE, sentence, at, "by")


def _is_of_persons(sentence: Tagged, at: int) -> bool:
    """Whether a number, and at most two adjectives, stand before persons: “two brothers”."""
    return any(sentence.at(place) in PERSONS | _KIN for place in range(at + 1, at + 4))


def _inner_end(sentence: Tagged, at: int) -> int:
    """Where the words of a phrase end, its determiner at a place left out."""
    end = at + 1
    while end < len(sentence) and sentence.tag(end) in _INSIDE:
        end += 1
    return end


def _subject(sentence: Tagged, at: int) -> Hit | None:
    """“The owner the hotel was fined”: two phrases, but one verb."""
    if at or sentence.texts[0] not in _STARTS or not is_complete(sentence):
        return None
    middle = _inner_end(sentence, 0)
    if (
        sentence.at(middle) not in _DEFINITE
        or tag(sentence, middle - 1) not in _NOUNS
        or middle < 2
        or is_timely(sentence, 0)
    ):
        return None
    end = _inner_end(sentence, middle)
    if tag(sentence, end) not in FINITE_TAGS or has_verb(sentence, end + 1):
        return None
    return insert(RULE, sentence, middle - 1, "of")


def _object(sentence: Tagged, at: int) -> Hit | None:
    """“On the bank the river.”."""
    if sentence.at(at + 1) not in _DEFINITE or is_timely(sentence, at + 1) or sentence.texts[-1] != ".":
        return None
    middle = _inner_end(sentence, at + 1)
    if sentence.at(middle) not in _DEFINITE or tag(sentence, middle - 1) not in _NOUNS or middle < at + 3:
        return None
    end = phrase_end(sentence, middle)
    if end != len(sentence) - 1 or is_timely(sentence, middle) or any_before(sentence, at, _TWO_OBJECTS, 8):
        return None
    if tag(sentence, end - 1) not in _NOUNS or sentence.at(end - 1) in _verbs.PARTICIPLES:
        return None
    last = sentence.lower[middle - 1]
    if (
        last.endswith("ing")
        or "-" in last
        or last in {"extent", "direction"}
        or "'s" in sentence.lower[middle:end]
        or sentence.texts[middle] != sentence.lower[middle]
    ):
        return None
    if last in _verbs.BASES and tag(sentence, middle - 2) in _NOUNS:
        return None  # “the shops in a village share the cost”
    return insert(RULE, sentence, middle - 1, "of")


def _go(sentence: Tagged, at: int) -> Hit | None:
    if sentence.at(at + 1) != "the" or is_timely(sentence, at + 1):
        return None
    if sentence.at(at + 2) in _GOALS and sentence.at(at + 3) in ENDS | PREPOSITIONS | {"and", "to"}:
        return insert(RULE, sentence, at, "to")
    return None


def _speak(sentence: Tagged, at: int) -> Hit | None:
    """“Talked the press”, “smiled the crowd”, “resulted a fall”."""
    verb, word = sentence.lower[at], sentence.at(at + 1)
    if verb in _RESULT:
        return insert(RULE, sentence, at, "in") if word in {"the", "a", "an", "more", "many", "several"} else None
    if word != "the" or (sentence.at(at - 1) in ENDS and at):
        return None
    if sentence.at(at + 2) in _HEARERS:
        return insert(RULE, sentence, at, "at" if verb in _STARED else "to")
    return None


def _live(sentence: Tagged, at: int) -> Hit | None:
    """“Lives London”."""
    name = sentence.at(at + 1)
    is_place = sentence.texts[at + 1 : at + 2] == [name.capitalize()] and tag(sentence, at + 1) == "NNP"
    if is_place and tag(sentence, at - 1) in {"PRP", "WP", "RB"} and name != "today":
        return insert(RULE, sentence, at, "in")
    return None


def _dated(sentence: Tagged, at: int) -> Hit | None:
    """“The vote 1996.”."""
    year = sentence.at(at - 1)
    if (
        len(year) != 4
        or not year.isdigit()
        or year[:2] not in {"18", "19", "20"}
        or at + 1 != len(sentence)
        or at < 4
    ):
        return None
    before = sentence.at(at - 2)
    if tag(sentence, at - 2) not in _NOUNS | {"VBN"} or sentence.texts[at - 2] != before or before in _NOT_DATED:
        return None
    return insert(RULE, sentence, at - 2, "in")


_NOT_DATED = frozenset(
    "award quarter prize edition model year spring summer autumn winter of number page season".split()
)


def _year(sentence: Tagged, at: int) -> Hit | None:
    """“Was opened 1910.”."""
    for place in range(at + 1, min(at + 3, len(sentence) - 2)):
        year = sentence.lower[place + 1]
        if len(year) == 4 and year.isdigit() and year[:2] in {"17", "18", "19", "20"}:
            fits = sentence.lower[place] in _verbs.PARTICIPLES and sentence.at(place + 2) in {
                ".",
                ",",
                "and",
                "by",
                "to",
            }
            return insert(RULE, sentence, place, "in") if fits else None
    return None


PATTERNS: Patterns = (
    (_ACTED_ON, _passive),
    (frozenset("the a his their its an".split()), _subject),
    (PREPOSITIONS | {"of", "to"}, _object),
    (_GOING, _go),
    (_STARED | _TALKED | _RESULT, _speak),
    (_LIVES, _live),
    (frozenset(("was", "were")), _year),
    (frozenset((".",)), _dated),
)
