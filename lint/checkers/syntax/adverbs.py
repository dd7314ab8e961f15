"""Adjectives where an adverb belongs, and adverbs where an adjective belongs."""

from lint.checkers.syntax import _adjectives, _verbs
from lint.checkers.syntax._hits import (
    ARTICLES,
    BE,
    ENDS,
    HAVE,
    LINKS,
    POSSESSIVES,
    PREPOSITIONS,
    Hit,
    Patterns,
    ahead,
    swap,
    tag,
)
from lint.checkers.syntax._nouns import COUNTABLE
from lint.finding import Example, Rule
from lint.tagged import Tagged

ADVERB = Rule(
    id="syntax.adverb-needed",
    why="A verb, a participle or an adjective is described by an adverb.",
    category="grammar",
    quotations=False,
    examples=(
        Example("The guard was severe beaten by the gang.", "The guard was severely beaten by the gang."),
        Example("It is a rapid changing market.", "It is a rapidly changing market."),
        Example("Wages have risen slow since June.", "Wages have risen slowly since June."),
        Example("The climb was extreme difficult.", "The climb was extremely difficult."),
    ),
    clean=(
        "It was real estate.",
        "The wall was clear and the air still.",
        "They made slow progress.",
        "He was open to ideas.",
    ),
)
ADJECTIVE = Rule(
    id="syntax.adjective-needed",
    why="A noun is described by an adjective.",
    category="grammar",
    quotations=False,
    examples=(
        Example("There was a rapidly growth in sales.", "There was a rapid growth in sales."),
        Example("A recently report said so.", "A recent report said so."),
    ),
    clean=("There was a rapidly growing market.", "A recently opened shop.", "It is a highly skilled job."),
)
RULES = (ADVERB, ADJECTIVE)

_DEGREES = {
    "extreme": "extremely",
    "relative": "relatively",
    "incredible": "incredibly",
    "surprising": "surprisingly",
    "remarkable": "remarkably",
    "exceptional": "exceptionally",
    "unusual": "unusually",
    "particular": "particularly",
    "absolute": "absolutely",
    "reasonable": "reasonably",
    "extraordinary": "extraordinarily",
    "complete": "completely",
    "near": "nearly",
    "real": "really",
    "general": "generally",
}
_MUCH = {
    word: _adjectives.adverb(word) for word in ("significant", "considerable", "substantial", "slight", "marked")
}
_ONLY_BEHIND_BE = frozenset("particular complete near real general absolute unusual".split())
_DESCRIBED = frozenset(
    """difficult small large important strong weak successful popular expensive rare dangerous easy hard
    empty short long cheap complex useful unpopular poor rich good bad serious severe quiet busy slow
    fast happy sad angry disappointed pleased worried concerned proud nervous tired close young old
    new safe unsafe common unlikely likely powerful sensitive vulnerable helpful unusual clear wrong
    ready different full cold hot warm dry heavy light tight calm stable unstable violent effective
    simple impressive painful beautiful sure aware true""".split()
)
_COMPARED = frozenset(_adjectives.COMPARATIVES) | {"more", "less", "fewer"}
_DONE_TO = _adjectives.ADJECTIVES - frozenset(
    """open clear fair new sure wild full high near wrong poor large firm active special previous usual good great
    bad""".split()
    + "proper public similar annual quiet close main political physical mental natural general official".split()
) | {"main", "official", "public", "proper", "general"}
_DONE_TO_TOO = {
    "high": "highly",
    "bad": "badly",
    "full": "fully",
    "poor": "poorly",
    "firm": "firmly",
    "wide": "widely",
}
_MOTIONS = _verbs.of(
    *"""grow rise fall increase drop decline act move drive speak behave react respond work sing walk play
    perform sleep eat""".split()
)
_MANNERS = frozenset(
    """rapid careful quick sharp steady dramatic significant considerable substantial heavy gradual serious
    successful proper responsible sudden slow effective efficient swift cautious nervous immediate bad peaceful
    radical slight furious calm beautiful perfect""".split()
)
_AFTER_MANNER = (ENDS | PREPOSITIONS | {"and", "but", "as", "when", "because", "last", "this"}) - {"—", "–", ")"}
_CHANGING = frozenset(
    """growing rising changing moving falling expanding developing declining increasing aging ageing evolving
    shrinking""".split()
)
_RAPID = frozenset("rapid steady quick constant gradual".split())
_NOT_DESCRIBING = frozenset(
    """largely mainly mostly nearly formerly newly usually locally officially actually openly originally
    privately""".split()
    + "publicly politically financially traditionally generally potentially apparently mutually naturally".split()
)
_NEWLY = {"newly": "new", "highly": "high", "recently": "recent", "clearly": "clear", "largely": "large"}
_ABSTRACT = frozenset(
    """growth profit demand interest support risk progress damage rise fall increase drop decline change effect
    impact improvement loss success failure victory defeat blow threat danger delay reduction cut shortage advance
    benefit role need reaction response recovery warning advantage chance visit look view sign part attack injury
    development debate argument concern worry price cost figure amount number pressure pace trend""".split()
)
_DESCRIBABLE = (
    (COUNTABLE - {"novel"})
    | _ABSTRACT
    | frozenset("report book idea market sector law road deal place issue".split())
)


def _participle(sentence: Tagged, at: int) -> Hit | None:
    """“Was serious injured”."""
    place = ahead(sentence, at)
    word, behind = sentence.at(place), sentence.at(place + 1)
    if word not in _DONE_TO and word not in _DONE_TO_TOO:
        return None
    is_done = behind in _verbs.PARTICIPLES or (
        behind.endswith("ed") and tag(sentence, place + 1) in {"VBN", "VBD"}
    )
    if not is_done or sentence.at(place + 2) not in LINKS | {"to", "last"} or behind in {"led", "left", "said"}:
        return None
    if sentence.lower[at] in HAVE and behind in {"interest", "need"}:
        return None
    return swap(ADVERB, place, _DONE_TO_TOO.get(word) or _adjectives.adverb(word))


def _degree(sentence: Tagged, at: int) -> Hit | None:
    """“Was extreme difficult”, “an extreme difficult task”."""
    word, behind = sentence.lower[at], sentence.at(at + 1)
    before = sentence.at(at - 1)
    if behind not in _DESCRIBED:
        return None
    if before in BE and tag(sentence, at + 2) not in {"NN", "NNS", "NNP"} and sentence.at(at + 2) != "and":
        return swap(ADVERB, at, _DEGREES[word])
    if before in ARTICLES and word not in _ONLY_BEHIND_BE and tag(sentence, at + 2) in {"NN", "NNS"}:
        return swap(ADVERB, at, _DEGREES[word])
    return None


def _much(sentence: Tagged, at: int) -> Hit | None:
    behind = sentence.at(at + 1)
    if behind in _COMPARED and sentence.at(at - 1) in BE | ARTICLES | {",", "and", "rose", "became"}:
        if tag(sentence, at + 2) in {"NN", "NNS"} and behind in {"more", "less"}:
            return None
        return swap(ADVERB, at, _MUCH[sentence.lower[at]])
    return None


def _motion(sentence: Tagged, at: int) -> Hit | None:
    """“Has risen sharp since May”."""
    word = sentence.at(at + 1)
    if word not in _MANNERS or sentence.at(at + 2) not in _AFTER_MANNER:
        return None
    if sentence.lower[at].startswith("gr") and word not in _RAPID | {"sharp", "significant", "slow", "dramatic"}:
        return None
    if word in {"slow", "quick"} and sentence.lower[at].startswith(("go", "driv", "work")):
        return None
    return swap(ADVERB, at + 1, _adjectives.adverb(word)) if tag(sentence, at).startswith("VB") else None


def _rapid(sentence: Tagged, at: int) -> Hit | None:
    if sentence.at(at + 1) in _CHANGING and tag(sentence, at + 2) in {"NN", "NNS"}:
        return swap(ADVERB, at, _adjectives.adverb(sentence.lower[at]))
    return None


def _improved(sentence: Tagged, at: int) -> Hit | None:
    """“A great improved performance”."""
    fits = (
        sentence.at(at - 1) in ARTICLES
        and sentence.at(at + 1) in _IMPROVED
        and tag(sentence, at + 2) in {"NN", "NNS"}
    )
    return swap(ADVERB, at, _ENHANCED[sentence.lower[at]]) if fits else None


_ENHANCED = {
    "great": "greatly",
    "high": "highly",
    "bad": "badly",
    "new": "newly",
    "heavy": "heavily",
    "wide": "widely",
}
_IMPROVED = frozenset(
    "skilled improved educated qualified damaged injured equipped built elected armed respected used".split()
)


def _noun(sentence: Tagged, at: int) -> Hit | None:
    """“A rapidly growth”."""
    word, behind = sentence.at(at + 1), sentence.at(at + 2)
    if not word.endswith("ly") or behind not in _DESCRIBABLE:
        return None
    adjective = _NEWLY.get(word) or _adjectives.ADVERBS.get(word)
    if adjective is None or (word in _NOT_DESCRIBING and word not in _NEWLY):
        return None
    if sentence.at(at + 3) not in LINKS | {"to"} and tag(sentence, at + 3) not in {"VBD", "VBZ", "MD"}:
        return None
    return swap(ADJECTIVE, at + 1, adjective)


PATTERNS: Patterns = (
    (BE | HAVE, _participle),
    (frozenset(_DEGREES), _degree),
    (frozenset(_MUCH), _much),
    (_MOTIONS, _motion),
    (_RAPID, _rapid),
    (frozenset(_ENHANCED), _improved),
    (ARTICLES | POSSESSIVES | {"this", "another", "any", "every"}, _noun),
)
