"""Infinitives where the form in “-ing” belongs, and the other way round."""

from lint.checkers.syntax import _verbs
from lint.checkers.syntax._hits import DETERMINERS, OBJECTS, Hit, Patterns, swap
from lint.finding import Example, Rule
from lint.tagged import Tagged

GERUND = Rule(
    id="syntax.gerund-needed",
    why="Behind a preposition, and behind verbs such as “enjoy” and “avoid”, a verb takes the form in “-ing”.",
    category="grammar",
    quotations=False,
    examples=(
        Example("She left without pay the bill.", "She left without paying the bill."),
        Example("The twins enjoy to swim.", "The twins enjoy swimming."),
        Example("He is used to live alone.", "He is used to living alone."),
    ),
    clean=(
        "By say noon it will be over.",
        "He finished to loud applause.",
        "She used to live alone.",
        "After work the men went home.",
    ),
)
INFINITIVE = Rule(
    id="syntax.infinitive-without-to",
    why="“Make” and “let” take the infinitive without “to”.",
    category="grammar",
    quotations=False,
    examples=(Example("The judge made him to wait outside.", "The judge made him wait outside."),),
    clean=("They let it to tenants.", "She was made to wait.", "He made them to order."),
)
RULES = (GERUND, INFINITIVE)

_AFTER = frozenset("without by after before of from for despite instead".split())
_NOT_THERE = frozenset("say let be have do become see go get lie build sail lead".split())
_NOUNLIKE = frozenset(
    """close raise cut pay release repair rescue import resolve reach ban leave use offer start help stop open turn
    set put move force claim change hold build tell""".split()
)
_ENJOY = _verbs.of("enjoy", "avoid", "postpone", "dislike", "finish", "deny") - {"postponing"}
_FINISHED = frozenset("paint read write eat cook clean build repair pack".split())
_MAKE = frozenset("make makes made making let lets letting".split())
_DOING = frozenset(
    """go do feel look wait leave pay work stay sit want believe realise realize understand think
    apologise apologize cry laugh see stand walk speak eat drink run come sign give confess""".split()
)
_NOUNS = frozenset("""leave spend serve win fail invest know join""".split())
_USED = frozenset("work live have be see hear do travel wait eat sleep speak get".split())


def _preposition(sentence: Tagged, at: int) -> Hit | None:
    """“Without tell anyone”, “after leave”."""
    word, behind = sentence.at(at + 1), sentence.at(at + 2)
    if sentence.texts[at + 1 : at + 2] != [word] or word in _NOT_THERE:
        return None
    if sentence.at(at - 1) in {"kind", "sort", "followed"}:
        return None
    if word in _verbs.PURE and sentence.lower[at] not in {"for", "despite", "instead"}:
        if word in _NOUNS:
            is_object = behind in {"the", "his", "her", "school", "office", "him", "it", "their", "home", "a"}
            return swap(GERUND, at + 1, _verbs.gerund(word)) if is_object else None
        return swap(GERUND, at + 1, _verbs.gerund(word))
    if sentence.lower[at] in {"by", "without"} and word in _NOUNLIKE and behind in DETERMINERS | OBJECTS:
        return swap(GERUND, at + 1, _verbs.gerund(word))
    return None


def _admit(sentence: Tagged, at: int) -> Hit | None:
    """“Admitted steal the money”."""
    verb = sentence.at(at + 1)
    if verb not in _verbs.PURE - {"have", "be", "do"} or sentence.at(at + 2) not in DETERMINERS | OBJECTS:
        return None
    return swap(GERUND, at + 1, _verbs.gerund(verb)) if sentence.texts[at + 1] == verb else None


def _enjoy(sentence: Tagged, at: int) -> Hit | None:
    verb = sentence.at(at + 2)
    if sentence.at(at + 1) != "to" or verb not in _verbs.BASES:
        return None
    if sentence.lower[at].startswith("finish") and verb not in _FINISHED:
        return None
    return Hit(GERUND, at + 1, at + 2, (_verbs.gerund(verb),))


def _succeed(sentence: Tagged, at: int) -> Hit | None:
    verb = sentence.at(at + 2)
    if sentence.at(at + 1) == "to" and verb in _verbs.PURE:
        return Hit(GERUND, at + 1, at + 2, (f"in {_verbs.gerund(verb)}",))
    return None


def _used(sentence: Tagged, at: int) -> Hit | None:
    """“She is used to live alone”, “look forward to meet”."""
    verb = sentence.at(at + 2)
    if sentence.at(at + 1) != "to" or sentence.texts[at + 2 : at + 3] != [verb]:
        return None
    if sentence.lower[at] == "forward":
        return (
            swap(GERUND, at + 2, _verbs.gerund(verb))
            if verb in _verbs.PURE | {"play", "work", "visit", "host", "return", "help", "start"}
            and sentence.at(at - 1)[:4] == "look"
            else None
        )
    be = sentence.at(at - 1)
    if (
        be in {"is", "are", "was", "were", "am"}
        and sentence.at(at - 2) in {"he", "she", "they", "we", "i"}
        and verb in _USED
    ):
        return swap(GERUND, at + 2, _verbs.gerund(verb)) if be != "are" or verb != "have" else None
    return None


def _make(sentence: Tagged, at: int) -> Hit | None:
    who, verb = sentence.at(at + 1), sentence.at(at + 3)
    if sentence.at(at + 2) != "to" or who not in OBJECTS - {"you", "it"}:
        return None
    if verb in (_verbs.VERBS if sentence.lower[at].startswith("let") else _DOING):
        return Hit(INFINITIVE, at + 2, at + 3, (sentence.texts[at + 3],))
    return None


PATTERNS: Patterns = (
    (_AFTER, _preposition),
    (_ENJOY, _enjoy),
    (frozenset("admitted admits denied denies considered risked enjoyed avoided imagined".split()), _admit),
    (frozenset("succeed succeeds succeeded succeeding".split()), _succeed),
    (frozenset(("used", "forward")), _used),
    (_MAKE, _make),
)
