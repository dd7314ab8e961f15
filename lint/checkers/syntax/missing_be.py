"""A missing form of “be”."""

from lint.checkers.syntax import _verbs
from lint.checkers.syntax._hits import (
    BETWEEN,
    DETERMINERS,
    ENDS,
    HAVE,
    MODALS,
    OBJECTS,
    PREPOSITIONS,
    Hit,
    Patterns,
    ahead,
    back,
    insert,
    is_complete,
    is_timely,
    swap,
    tag,
)
from lint.finding import Example, Rule
from lint.tagged import FINITE_TAGS, Tagged

RULE = Rule(
    id="syntax.missing-be",
    why="The passive, the progressive and adjectives such as “likely” need a form of “be”.",
    category="grammar",
    quotations=False,
    examples=(
        Example("The contract will signed in June.", "The contract will be signed in June."),
        Example("They hoping for a late goal.", "They are hoping for a late goal."),
        Example("He likely to miss the race.", "He is likely to miss the race."),
        Example("It not known who owns the boat.", "It is not known who owns the boat."),
        Example("The winner is expected to named today.", "The winner is expected to be named today."),
    ),
    clean=(
        "The contract will be signed in June.",
        "He left his will signed and sealed.",
        "I saw them hoping for a late goal.",
        "People likely to miss the race stayed at home.",
        "Access to used cars is limited.",
    ),
)
RULES = (RULE,)

_TRANSITIVE = {
    form: base for form, base in _verbs.PARTICIPLES.items() if base not in _verbs.INTRANSITIVE | {"put", "cut"}
}
_EXPECTED = frozenset(
    """expected has have had need needs needed going likely set scheduled supposed ought yet wants
    unlikely bound""".split()
)
_FOLLOW = (
    ENDS | {"-"} | PREPOSITIONS | frozenset("as when if today tomorrow again again and or only unless".split())
)
_ADJECTIVES = frozenset("likely unlikely able unable willing unwilling eager keen reluctant".split())
_CLEAR = frozenset(
    "clear known possible easy true surprising enough yet sure allowed fair right uncommon unusual".split()
)
_OPENING = frozenset("that because and but if where when while though although said , so".split())
_NO_PROGRESS = frozenset("being having including following according during".split())
_GERUNDS = frozenset(_verbs.gerund(verb) for verb in _verbs.VERBS)
_BY_PERSONS = frozenset(
    """accused adopted approved arrested attacked banned captured charged closed criticised criticized
    damaged destroyed detained elected evacuated expelled freed injured invaded jailed killed
    kidnapped murdered praised published questioned rejected released removed rescued sentenced shot
    stolen told injured written""".split()
)
_EXPECTING = frozenset("expected scheduled due likely unlikely supposed".split())


def _lacks_object(sentence: Tagged, at: int) -> bool:
    return sentence.at(at + 1) in _FOLLOW and not (
        sentence.at(at + 1) in {"off", "on"} and tag(sentence, at + 2) == "DT"
    )


def _modal(sentence: Tagged, at: int) -> Hit | None:
    place = ahead(sentence, at)
    word = sentence.at(place)
    if word not in _TRANSITIVE or not _lacks_object(sentence, place) or sentence.texts[at] not in MODALS:
        return None
    if sentence.lower[at] in {"will", "can", "might", "may", "must"} and (
        tag(sentence, at) != "MD" or tag(sentence, at - 1) in {"DT", "PRP$", "JJ", "POS"}
    ):
        return None
    return insert(RULE, sentence, place - 1, "be")


def _to(sentence: Tagged, at: int) -> Hit | None:
    word = sentence.at(at + 1)
    if word not in _TRANSITIVE or sentence.at(at - 1) not in _EXPECTED or not _lacks_object(sentence, at + 1):
        return None
    return insert(RULE, sentence, at, "be")


def _progressive(sentence: Tagged, at: int) -> Hit | None:
    if at and sentence.at(at - 1) not in _OPENING:
        return None
    place = at + 1
    while sentence.at(place) in BETWEEN:
        place += 1
    word = sentence.at(place)
    if (
        not word.endswith("ing")
        or word in _NO_PROGRESS
        or (tag(sentence, place) != "VBG" and word not in _GERUNDS)
    ):
        return None
    if sentence.at(at - 1) == "," or sentence.at(place + 1) in ENDS - {"."} or not is_complete(sentence):
        return None
    be = {"i": ("am", "was"), "he": ("is", "was"), "she": ("is", "was")}.get(sentence.lower[at], ("are", "were"))
    is_past = any(tag(sentence, other) == "VBD" for other in range(at))
    return insert(RULE, sentence, at, *(reversed(be) if is_past else be))


def _likely(sentence: Tagged, at: int) -> Hit | None:
    if at and sentence.at(at - 1) not in _OPENING:
        return None
    if sentence.at(at + 1) not in _ADJECTIVES or sentence.at(at + 2) != "to":
        return None
    be = {"i": "am", "he": "is", "she": "is", "it": "is"}.get(sentence.lower[at], "are")
    return insert(RULE, sentence, at, be)


def _negated(sentence: Tagged, at: int) -> Hit | None:
    if (
        sentence.at(at + 1) != "not"
        or sentence.at(at + 2) not in _CLEAR
        or (at and sentence.at(at - 1) not in _OPENING)
    ):
        return None
    return insert(RULE, sentence, at, "are" if sentence.lower[at] in {"they", "we"} else "is")


def _subject(sentence: Tagged, at: int) -> Hit | None:
    return _progressive(sentence, at) or _likely(sentence, at) or _negated(sentence, at)


def _it(sentence: Tagged, at: int) -> Hit | None:
    return _likely(sentence, at) or _negated(sentence, at)


def _expected(sentence: Tagged, at: int) -> Hit | None:
    """“The talks expected to last a week.”: there is no other verb in the sentence."""
    if (
        sentence.at(at + 1) != "to"
        or at > 9
        or tag(sentence, at - 1) not in {"NN", "NNS"}
        or not is_complete(sentence)
    ):
        return None
    if sentence.texts[0] not in {"The", "A", "His", "Their", "Its", "These", "An"} or "," in sentence.lower[:at]:
        return None
    if any(
        tag(sentence, place) in FINITE_TAGS or tag(sentence, place) == "VBN"
        for place in range(len(sentence))
        if place != at
    ):
        return None
    plural = tag(sentence, at - 1) == "NNS"
    return insert(RULE, sentence, at - 1, *(("are", "were") if plural else ("is", "was")))


def _been(sentence: Tagged, at: int) -> Hit | None:
    """“Is been” and “has arrested by”."""
    be = sentence.at(at - 1)
    if be in {"is", "are"} and tag(sentence, at + 1) in {"VBN", "VBD", "VBG", "JJ"}:
        return swap(RULE, at, "being")
    return None


def _charged(sentence: Tagged, at: int) -> Hit | None:
    """“Have charged with”."""
    place = ahead(sentence, at)
    is_relative = tag(sentence, at - 1) == "PRP" and tag(sentence, at - 2) in {"NN", "NNS", "NNP", "CD"}
    if (sentence.at(place), sentence.at(place + 1)) in _CHARGED and not is_relative:
        return insert(RULE, sentence, place - 1, "been")
    return None


_CHARGED = frozenset(
    (
        ("charged", "with"),
        ("accused", "of"),
        ("convicted", "of"),
        ("sentenced", "to"),
        ("arrested", "on"),
        ("jailed", "for"),
    )
)


def _have(sentence: Tagged, at: int) -> Hit | None:
    place = ahead(sentence, at)
    if sentence.at(place) not in _BY_PERSONS or sentence.at(place + 1) != "by" or is_timely(sentence, place + 2):
        return None
    if sentence.at(place + 2) not in DETERMINERS and tag(sentence, place + 2) not in {"NN", "NNS", "NNP", "JJ"}:
        return None
    if sentence.at(place + 3) in {"per", "%"} or sentence.at(place + 2) in OBJECTS:
        return None
    before = back(sentence, at)
    if sentence.at(before) in {"they", "he", "she", "we", "it"} and tag(sentence, before - 1) in {"NN", "NNS"}:
        return None
    return insert(RULE, sentence, place - 1, "been")


PATTERNS: Patterns = (
    (MODALS, _modal),
    (frozenset(("to",)), _to),
    (frozenset(("they", "we", "he", "she")), _subject),
    (frozenset(("it",)), _it),
    (_EXPECTING, _expected),
    (frozenset(("been",)), _been),
    (HAVE, _have),
    (HAVE, _charged),
)
