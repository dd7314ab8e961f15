"""Adjectives where the noun belongs, and nouns where the adjective belongs."""

from lint.checkers.syntax import _adjectives, _verbs
from lint.checkers.syntax._hits import BE, ENDS, LINKS, Hit, Patterns, swap, tag
from lint.finding import Example, Rule
from lint.tagged import Tagged

NOUN = Rule(
    id="syntax.noun-needed",
    why="“The … of” needs a noun; an adjective stands here.",
    category="grammar",
    quotations=False,
    examples=(Example("The safe of the crew comes first.", "The safety of the crew comes first."),),
    clean=("The poor of the parish and the young of the species.", "The most important of the laws is old."),
)
ADJECTIVE = Rule(
    id="syntax.adjective-for-noun",
    why="“Very” and nouns are described by adjectives; a noun stands here.",
    category="grammar",
    quotations=False,
    examples=(
        Example("The test is very difficulty for them.", "The test is very difficult for them."),
        Example("She is a success author.", "She is a successful author."),
    ),
    clean=("It was a success story.", "The difference rules make is small.", "They won their independence day."),
)
RULES = (NOUN, ADJECTIVE)

_HEADS = frozenset(_adjectives.NOUNS) - frozenset(
    """long free clear possible proud wise sad real equal private true wrong innocent weak wealthy
    vulnerable hungry guilty loyal brave happy careful able warm peaceful curious patient intense
    dangerous""".split()
)
_HOW = frozenset("very too extremely so".split())
_KNOWN = frozenset(_adjectives.FROM_NOUNS) - frozenset(
    "care anger power wrongdoing security peace freedom hunger danger pride guilt truth wealth reality".split()
)
_PEOPLE = frozenset(
    """businessman businesswomen businesswoman author writer artist company firm business attempt bid
    campaign season career operation launch test visit woman man player student candidate lawyer""".split()
)
_BESIDE = {
    "success": _PEOPLE,
    "importance": _PEOPLE
    | frozenset(
        "part role step thing issue point question reason decision meeting event news document discovery".split()
    ),
    "difficulty": frozenset(
        "time question task decision situation problem period choice year month week job".split()
    ),
    "independence": frozenset(
        "inquiry report review expert panel study investigation experts analyst analysts body".split()
    ),
    "violence": frozenset("attack clash clashes protest attacks protests man criminals storm death".split()),
    "safety": frozenset(("place", "haven", "distance")),
    "difference": frozenset("way ways people countries things types kinds places opinions".split()),
    "significance": frozenset("rise fall increase change step part role".split()),
    "intelligence": frozenset(("man", "woman", "people", "student", "students")),
}


def _head(sentence: Tagged, at: int) -> Hit | None:
    """“The important of”, “the different between”, “the able to”."""
    word, behind = sentence.at(at + 1), sentence.at(at + 2)
    if word in _HEADS and behind == "of" and tag(sentence, at + 3) not in {"VBD", "VBZ", "", "."}:
        return swap(NOUN, at + 1, _adjectives.NOUNS[word])
    if word in {"different", "similar"} and behind == "between":
        return swap(NOUN, at + 1, _adjectives.NOUNS[word])
    if word in {"able", "unable"} and behind == "to":
        return swap(NOUN, at + 1, {"able": "ability", "unable": "inability"}[word])
    if word in {"present", "absent"} and behind == "of" and sentence.at(at - 1) == "in":
        return swap(NOUN, at + 1, {"present": "presence", "absent": "absence"}[word])
    if word == "high" and behind == "of" and sentence.at(at + 3) == "the":
        is_tall = sentence.at(at + 4) in {"tower", "building", "wall", "tree", "mountain", "roof", "fence"}
        return swap(NOUN, at + 1, "height") if is_tall else None
    return None


def _poor(sentence: Tagged, at: int) -> Hit | None:
    """“Suffered from violent for years”."""
    word = sentence.at(at + 1)
    if word in {"violent", "corrupt", "angry", "hungry"} and sentence.at(at + 2) in {
        ".",
        "for",
        "in",
        "since",
        ",",
        "at",
    }:
        return swap(NOUN, at + 1, _adjectives.NOUNS[word])
    return None


def _very(sentence: Tagged, at: int) -> Hit | None:
    word = sentence.at(at + 1)
    if word in _KNOWN and sentence.at(at - 1) in BE | {"a"} and (sentence.at(at + 2) in LINKS | {"to"}):
        return swap(ADJECTIVE, at + 1, _adjectives.FROM_NOUNS[word])
    return None


def _it_is(sentence: Tagged, at: int) -> Hit | None:
    word = sentence.lower[at]
    is_frame = sentence.at(at - 1) in {"is", "was", "be"} and sentence.at(at - 2) in {"it", "will", "would"}
    if is_frame and sentence.at(at + 1) == "to" and sentence.at(at + 2) in _verbs.VERBS:
        return swap(ADJECTIVE, at, _adjectives.FROM_NOUNS[word])
    return None


def _beside(sentence: Tagged, at: int) -> Hit | None:
    word, behind = sentence.lower[at], sentence.at(at + 1)
    if behind in _BESIDE.get(word, frozenset()) and tag(sentence, at - 1) in {
        "DT",
        "PRP$",
        "JJ",
        "IN",
        "CD",
        "RBS",
    }:
        if word == "success" and behind in {"test", "year", "man"}:
            return None
        return swap(ADJECTIVE, at, _adjectives.FROM_NOUNS[word])
    if (
        word == "difference"
        and tag(sentence, at + 1) == "NNS"
        and sentence.at(at - 1) in {"many", "several", "two", "three"}
    ):
        return swap(ADJECTIVE, at, "different") if sentence.at(at + 2) not in ENDS - {".", ","} else None
    return None


PATTERNS: Patterns = (
    (frozenset("the its his her their our".split()), _head),
    (frozenset(("from", "of")), _poor),
    (_HOW, _very),
    (frozenset(("difficulty", "possibility", "necessity", "importance")), _it_is),
    (frozenset(_BESIDE), _beside),
)
