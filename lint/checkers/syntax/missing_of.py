"""A missing “of” between a quantity, a part or a place and what it belongs to."""

from lint.checkers.syntax import _verbs
from lint.checkers.syntax._hits import (
    DETERMINERS,
    ENDS,
    NOUN_TAGS,
    POSSESSIVES,
    PREPOSITIONS,
    Hit,
    Patterns,
    ends_there,
    insert,
    is_timely,
    phrase_end,
    tag,
)
from lint.checkers.syntax._nouns import PERSONS
from lint.finding import Example, Rule
from lint.tagged import Tagged

RULE = Rule(
    id="syntax.missing-of",
    why="A word for a part or a quantity takes “of” before what it is a part of.",
    category="grammar",
    quotations=False,
    examples=(
        Example("A number guests left early.", "A number of guests left early."),
        Example("Hundreds sailors were rescued.", "Hundreds of sailors were rescued."),
        Example("It is one the oldest inns.", "It is one of the oldest inns."),
        Example("They stayed because the strong wind.", "They stayed because of the strong wind."),
        Example("He stood in front the gate.", "He stood in front of the gate."),
    ),
    clean=(
        "He left because the wind was strong.",
        "In the end the team won, and for some the news came late.",
        "She is a member, and a number one hit made her rich.",
        "What matters most the voters did not say.",
    ),
)
RULES = (RULE,)

_DEFINITE = frozenset(("the", "these", "those")) | POSSESSIVES
_COUNTS = frozenset("some many several none few".split())
_THOUSANDS = frozenset("thousands hundreds dozens millions tens billions".split())
_NUMBERS = frozenset("number couple series variety".split())
_BEFORE_NUMBER = frozenset("a large small growing record great wide huge limited vast certain long new".split())
_MASSES = frozenset(
    """people money time work traffic pressure interest attention water food damage help noise trouble criticism
    support space energy information confusion anger fear pain rain snow effort experience talk""".split()
)
_NOT_SERIES = frozenset("finals highlights regulars winners plates games wins levels results averages".split())
_KINDS = frozenset("kinds types sorts".split())
_BEFORE_KINDS = frozenset("all many other different some various these new several two three both".split())
_PARTS = frozenset(
    """end middle beginning start rest top bottom edge centre center heart cost price size half majority
    outskirts""".split()
)
_IN = frozenset("front charge support favour favor spite search view honour honor memory breach place".split())
_ALLOWED_MEMBERS = frozenset(("a", "an", "any", "every", "each", "one", "former", "leading", "senior", "founding"))
_LEAVE = frozenset("get gets got getting climbed jumped ran walked stepped fell came leapt".split())
_VEHICLES = frozenset(
    "car bus train taxi van lorry plane boat water pool building house hall office room court".split()
)
_SUPERLATIVES = frozenset("most few least best worst".split())


def _one(sentence: Tagged, at: int) -> Hit | None:
    if sentence.at(at + 1) == "the" and (
        at == 0 or sentence.at(at - 1) in {"is", "was", "as", "be", "in", "remains", "became"}
    ):
        end = phrase_end(sentence, at + 1)
        if end > at + 2 and tag(sentence, end - 1) == "NNS":
            return insert(RULE, sentence, at, "of")
    if sentence.at(at + 1) not in {"the", "its", "their", "his"} or sentence.at(at - 1) in {"the", "any", "no"}:
        return None
    word = sentence.at(at + 2)
    if word in _SUPERLATIVES or (word.endswith("est") and tag(sentence, at + 2) == "JJS"):
        return insert(RULE, sentence, at, "of")
    return None


def _counts(sentence: Tagged, at: int) -> Hit | None:
    if sentence.at(at + 1) not in _DEFINITE or (
        at and sentence.at(at - 1) in PREPOSITIONS | {"'s", "of", "to", "as"}
    ):
        return None
    end = phrase_end(sentence, at + 1)
    if end > at + 2 and tag(sentence, end - 1) == "NNS":
        return insert(RULE, sentence, at, "of")
    return None


def _most(sentence: Tagged, at: int) -> Hit | None:
    if at and sentence.at(at - 1) not in ENDS | {"that", "and", "but", "where", "because"}:
        return None
    if sentence.at(at + 1) not in _DEFINITE or is_timely(sentence, at + 1):
        return None
    end = phrase_end(sentence, at + 1)
    if tag(sentence, end - 1) in NOUN_TAGS and tag(sentence, end) in {"VBZ", "VBP", "VBD", "MD", "IN"}:
        return insert(RULE, sentence, at, "of")
    return None


def _thousands(sentence: Tagged, at: int) -> Hit | None:
    word = sentence.at(at + 1)
    if word in PERSONS:
        return insert(RULE, sentence, at, "of")
    if tag(sentence, at + 1) == "NNS" and word.isalpha() and word not in _verbs.THIRDS and word not in _THOUSANDS:
        return insert(RULE, sentence, at, "of") if sentence.at(at - 1) not in {"their", "the"} else None
    return None


def _number(sentence: Tagged, at: int) -> Hit | None:
    word = sentence.at(at + 1)
    if sentence.at(at - 1) not in _BEFORE_NUMBER or word in _NOT_SERIES:
        return None
    if word in _verbs.THIRDS and word not in PERSONS and sentence.lower[at] != "series":
        return None
    if sentence.lower[at] == "couple" and word not in PERSONS:
        return None
    if word in PERSONS or (tag(sentence, at + 1) == "NNS" and word.isalpha() and not word.istitle()):
        return insert(RULE, sentence, at, "of")
    return None


def _lot(sentence: Tagged, at: int) -> Hit | None:
    word = sentence.at(at + 1)
    if sentence.at(at - 1) == "a" and (word in PERSONS or word in _MASSES) and not word.endswith("ing"):
        return insert(RULE, sentence, at, "of")
    return None


def _lack(sentence: Tagged, at: int) -> Hit | None:
    before, word = sentence.at(at - 1), sentence.at(at + 1)
    if before in {"a", "total", "complete", "severe", "serious"} and tag(sentence, at + 1) in {"NN", "NNS"}:
        return insert(RULE, sentence, at, "of") if word.isalpha() else None
    return None


def _group(sentence: Tagged, at: int) -> Hit | None:
    if sentence.at(at - 1) not in {"a", "small", "large", "vast", "the", "great", "big"}:
        return None
    if sentence.at(at + 1) not in PERSONS or sentence.at(at + 2) in {"'", "'s"}:
        return None
    if sentence.lower[at] == "group" and sentence.at(at - 1) == "the":
        return None
    return insert(RULE, sentence, at, "of")


def _kinds(sentence: Tagged, at: int) -> Hit | None:
    word = sentence.at(at + 1)
    if sentence.at(at - 1) not in _BEFORE_KINDS or word in _verbs.VERBS or not word.isalpha():
        return None
    return insert(RULE, sentence, at, "of") if tag(sentence, at + 1) in {"NN", "NNS"} else None


def _part(sentence: Tagged, at: int) -> Hit | None:
    if sentence.at(at + 1) not in _DEFINITE - {"these", "those"} or is_timely(sentence, at + 1):
        return None
    if sentence.at(at - 1) not in {"the", "very", "vast"} or not ends_there(sentence, at + 1):
        return None
    end = phrase_end(sentence, at + 1)
    if sentence.lower[at] != "rest" and (
        sentence.at(end) in {",", "and", "or"} or sentence.at(end) in PREPOSITIONS
    ):
        return None
    return insert(RULE, sentence, at, "of")


def _member(sentence: Tagged, at: int) -> Hit | None:
    allowed = sentence.at(at - 1) in _ALLOWED_MEMBERS
    if sentence.at(at + 1) in {"the", "its", "their", "his"} and allowed and ends_there(sentence, at + 1):
        return insert(RULE, sentence, at, "of")
    return None


def _a_part(sentence: Tagged, at: int) -> Hit | None:
    before = sentence.at(at - 1)
    opens = at == 0 or before in {"large", "major", "big", "small", "integral", "central"}
    if opens and sentence.at(at + 1) in {"the", "his", "her", "its", "their"}:
        return insert(RULE, sentence, at, "of")
    return None


def _instead(sentence: Tagged, at: int) -> Hit | None:
    if at or tag(sentence, 1) != "VBG" or "," not in sentence.lower[2:12]:
        return None
    comma = sentence.lower.index(",")
    return insert(RULE, sentence, at, "of") if tag(sentence, comma + 1) in {"PRP", "DT", "NNP"} else None


def _because(sentence: Tagged, at: int) -> Hit | None:
    if sentence.at(at + 1) not in _DEFINITE | {"a", "an"}:
        return None
    end = phrase_end(sentence, at + 1)
    if end > at + 2 and sentence.at(end) in {".", ""} and tag(sentence, end - 1) in {"NN", "NNS"}:
        return insert(RULE, sentence, at, "of")
    return None


def _in(sentence: Tagged, at: int) -> Hit | None:
    if sentence.at(at - 1) != "in" or sentence.at(at + 1) not in DETERMINERS - {"that", "both", "all", "no"}:
        return None
    if sentence.lower[at] == "place" and sentence.at(at + 1) != "the":
        return None
    if is_timely(sentence, at + 1) or not ends_there(sentence, at + 1):
        return None
    return insert(RULE, sentence, at, "of")


def _out(sentence: Tagged, at: int) -> Hit | None:
    if sentence.at(at - 1) in _LEAVE and sentence.at(at + 1) == "the" and sentence.at(at + 2) in _VEHICLES:
        return insert(RULE, sentence, at, "of")
    return None


def _role(sentence: Tagged, at: int) -> Hit | None:
    """“Carter, head the council, said”, “the value the pound fell”."""
    if sentence.at(at + 1) not in {"the", "its", "his", "their"} or is_timely(sentence, at + 1):
        return None
    if sentence.lower[at] in _ROLES and sentence.at(at - 1) in {",", "former", "deputy", "vice"}:
        return insert(RULE, sentence, at, "of") if phrase_end(sentence, at + 1) > at + 2 else None
    if sentence.lower[at] in _MEASURES and sentence.at(at - 1) in {"the", "a", "future", "current"}:
        end = phrase_end(sentence, at + 1)
        is_over = sentence.at(end) in {".", ",", "by", "from", "and"} and end > at + 2
        return insert(RULE, sentence, at, "of") if is_over and tag(sentence, end - 1) in NOUN_TAGS else None
    return None


def _chance(sentence: Tagged, at: int) -> Hit | None:
    """“The chance winning”."""
    if tag(sentence, at + 1) != "VBG" or sentence.at(at - 1) not in {"the", "a", "no", "any", "his", "their"}:
        return None
    if (
        sentence.at(at + 2) in {"the", "a", "his", "their", "its", "it", "them"}
        and sentence.at(at + 1) not in _INVOLVING
    ):
        return insert(RULE, sentence, at, "of")
    return None


_ROLES = frozenset(
    "head director leader president chairman founder author owner captain editor member secretary".split()
)
_MEASURES = frozenset("value growth future history number level price quality length role death birth".split())
_INVOLVING = frozenset(
    "facing being involving including concerning regarding affecting surrounding using having".split()
)


PATTERNS: Patterns = (
    (frozenset(("one",)), _one),
    (_COUNTS, _counts),
    (frozenset(("most",)), _most),
    (_THOUSANDS, _thousands),
    (_NUMBERS, _number),
    (frozenset(("lot",)), _lot),
    (frozenset(("lack",)), _lack),
    (frozenset(("group", "crowd", "majority")), _group),
    (_KINDS, _kinds),
    (_PARTS, _part),
    (frozenset(("member",)), _member),
    (frozenset(("part",)), _a_part),
    (frozenset(("instead",)), _instead),
    (frozenset(("because",)), _because),
    (_IN, _in),
    (frozenset(("out",)), _out),
    (_ROLES | _MEASURES, _role),
    (frozenset("chance risk hope possibility prospect intention danger habit idea".split()), _chance),
)
