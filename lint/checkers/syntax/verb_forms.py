"""The wrong form of a verb behind an auxiliary."""

from lint.checkers.syntax import _verbs
from lint.checkers.syntax._hits import (
    BE,
    DETERMINERS,
    ENDS,
    HAVE,
    MODALS,
    NOUN_TAGS,
    OBJECTS,
    POSSESSIVES,
    PREPOSITIONS,
    QUESTIONS,
    SUBJECTS,
    Hit,
    Patterns,
    ahead,
    any_before,
    swap,
    tag,
)
from lint.finding import Example, Rule
from lint.tagged import Tagged

PARTICIPLE = Rule(
    id="syntax.participle-needed",
    why="Behind “have” and in the passive stands the participle.",
    category="grammar",
    quotations=False,
    examples=(
        Example("The guests have ate all the cake.", "The guests have eaten all the cake."),
        Example("The barn was build in a year.", "The barn was built in a year."),
        Example("Both firms have refuse the offer.", "Both firms have refused the offer."),
    ),
    clean=(
        "All he had went up in smoke.",
        "What it was became clear later.",
        "All you can do is hold on.",
        "He had rose bushes and a broken saw.",
    ),
)
PLAIN = Rule(
    id="syntax.plain-form-needed",
    why="Behind “can”, “will”, “did” and “to” stands the plain form of the verb.",
    category="grammar",
    quotations=False,
    examples=(
        Example("The court can sends him to jail.", "The court can send him to jail."),
        Example("They did not went home.", "They did not go home."),
        Example("She hoped to became a judge.", "She hoped to become a judge."),
    ),
    clean=("The will leaves him nothing.", "They did not, went the story.", "They turned to lost causes."),
)
PROGRESSIVE = Rule(
    id="syntax.progressive-needed",
    why="Behind “is” and “was” the plain form of a verb cannot stand.",
    category="grammar",
    quotations=False,
    examples=(Example("She is work on a second novel.", "She is working on a second novel."),),
    clean=("All she did was work on a novel.", "The aim is love."),
)
RULES = (PARTICIPLE, PLAIN, PROGRESSIVE)

_PASSIVE_PASTS = frozenset(
    """took gave wrote stole chose drove threw drew knew saw flew wore sank shook began spoke forgot tore
    bit""".split()
)
_HAD = frozenset(_verbs.DISTINCT) - {
    "saw",
    "rose",
    "fell",
    "bore",
    "beat",
    "bit",
    "got",
    "proved",
    "showed",
    "stuck",
}
_TO_PAST = frozenset(
    """went began took gave wrote knew was were became came spoke stole chose threw grew drove ate flew
    forgot brought bought caught taught kept sold told made said lost built sent spent held paid met
    heard understood stood sat won saw ran drank fought broke fell rose led""".split()
)
_TRANSITIVE = (
    (_verbs.PURE - _verbs.UNCHANGING)
    - _verbs.INTRANSITIVE
    - frozenset("have do be get leave say see lie sail pay complete separate".split())
)
_SURE_BASES = _verbs.PURE - _verbs.UNCHANGING - frozenset("do have be say go get see lie sail".split())
_NOUNLIKE = frozenset(
    """pass own base arrest hold use force damage shock attack call catch rescue release repair order aim
    design fund help injure launch name offer place plan question report release search shoot stop
    surround trust wound surprise link""".split()
)
_WORKING = frozenset(
    "work play plan talk wait study train try move fight help hope build make write prepare travel walk".split()
)
_CLEFTS = frozenset(
    "all what thing things do does did done whatever best least only first aim task job step point".split()
)
_WANT = frozenset(
    """wants wanted want going able have has had need needs likely expected hopes hoped about used seem
    seems""".split()
)
_MADE_TO = frozenset("force expect require ask allow invite order encourage".split())


def _participle(verb: str) -> str:
    return _verbs.participle(verb)


def _have(sentence: Tagged, at: int) -> Hit | None:
    """“Have went”, “has agree”."""
    place = ahead(sentence, at)
    word = sentence.at(place)
    if word in _HAD:
        is_relative = sentence.at(at - 1) in SUBJECTS and (
            tag(sentence, at - 2) in NOUN_TAGS or any_before(sentence, at, QUESTIONS, 4)
        )
        return None if is_relative else swap(PARTICIPLE, place, _participle(_verbs.DISTINCT[word]))
    if word in _SURE_BASES or (word in {"start", "end"} and sentence.at(place + 1) in PREPOSITIONS):
        if sentence.texts[place] != word or (
            sentence.lower[at] in {"have", "had"} and any_before(sentence, at, _DO, 6)
        ):
            return None
        if sentence.at(at - 1) in {"will", "to"} and word in _verbs.NOUNLIKE:
            return None
        return swap(PARTICIPLE, place, _participle(word))
    return None


_DO = frozenset("let do does did help what who how".split())


def _be(sentence: Tagged, at: int) -> Hit | None:
    """“Was took”, “is build”, “is work on”."""
    place = at + 1
    while sentence.at(place) not in ENDS and (
        sentence.at(place) in {"not", "also", "being"} or sentence.at(place)[-2:] == "ly"
    ):
        place += 1
    word = sentence.at(place)
    if word in _PASSIVE_PASTS:
        if any_before(sentence, at, QUESTIONS) or sentence.at(at) == "being":
            return None
        return swap(PARTICIPLE, place, _participle(_verbs.PARTICIPLES.get(word) or _verbs.DISTINCT[word]))
    if word not in _verbs.BASES or sentence.texts[place] != word or any_before(sentence, at, _CLEFTS):
        return None
    return _base(sentence, at, place)


def _base(sentence: Tagged, at: int, place: int) -> Hit | None:
    """What a plain form behind “be” should be."""
    word, behind = sentence.lower[place], sentence.at(place + 1)
    if (
        sentence.at(at - 1) in SUBJECTS - {"it", "you"}
        and word in _WORKING
        and place == at + 1
        and (
            behind in POSSESSIVES | {"the", "a", "to", "on", "for", "with", "in", "at"}
            and sentence.lower[at] != "be"
        )
    ):
        return swap(PROGRESSIVE, place, _verbs.gerund(word))
    if (
        word in {"play", "make", "write", "prepare", "try"}
        and behind in {"its", "his", "their", "her"}
        and tag(sentence, at - 1) == "NN"
    ):
        return swap(PROGRESSIVE, place, _verbs.gerund(word))
    if word in _MADE_TO and behind == "to" and sentence.at(place + 2) in _verbs.BASES:
        return swap(PARTICIPLE, place, _participle(word))
    if word in _TRANSITIVE and behind in _AFTER_PASSIVE and sentence.lower[at] != "be":
        return swap(PARTICIPLE, place, _participle(word))
    if word in _NOUNLIKE and _is_passive(sentence, at, place):
        return swap(PARTICIPLE, place, _participle(word))
    return None


_AFTER_PASSIVE = (PREPOSITIONS | ENDS) - {"—", "–", ":", ",", ""}


def _is_passive(sentence: Tagged, at: int, place: int) -> bool:
    behind, be = sentence.at(place + 1), sentence.lower[at]
    if (
        behind == "by"
        or (behind == "on" and sentence.lower[place] == "base")
        or (be == "being" and behind in _AFTER_PASSIVE | {"as"})
    ):
        return True
    if place > at + 1 and sentence.lower[place - 1].endswith("ly"):
        return behind in _AFTER_PASSIVE
    if tag(sentence, at - 1) in {"DT", "IN", "WDT"}:
        return False
    if sentence.lower[place] in {"hold", "catch", "arrest", "build", "shoot"}:
        return behind in _AFTER_PASSIVE
    return (
        be in {"were", "are"} and behind in {"on", "in", "at", "from", "after"} and tag(sentence, at - 1) == "NNS"
    )


def _did(sentence: Tagged, at: int) -> Hit | None:
    """“Did not went”, “doesn't knows”."""
    place = at + 1
    if not sentence.lower[at].endswith("n't"):
        if sentence.at(place) != "not":
            return None
        place += 1
    word = sentence.at(place)
    verb = (
        _verbs.PASTS.get(word) or _verbs.THIRDS.get(word) or {"went": "go", "had": "have", "was": "be"}.get(word)
    )
    if verb is None or word in {"used", "left", "lay", "is", "was"} or sentence.texts[place] != word:
        return None
    return swap(PLAIN, place, verb) if word not in _verbs.VERBS else None


def _modal(sentence: Tagged, at: int) -> Hit | None:
    """“Can goes”, “must has”, “could saw”, “should acted”."""
    place = ahead(sentence, at)
    word = sentence.at(place)
    verb = _verbs.THIRDS.get(word) or _verbs.PASTS.get(word)
    if verb is None or word in _verbs.VERBS or sentence.texts[place] != word or sentence.texts[at] not in MODALS:
        return None
    is_helper = tag(sentence, at) == "MD" and tag(sentence, at - 1) in {"NN", "NNS", "PRP", "NNP", "EX"}
    if sentence.lower[at] in {"will", "can", "might", "may", "must"} and not is_helper:
        return None
    if word in _verbs.THIRDS:
        fits = word == "has" or sentence.at(place + 1) in DETERMINERS | OBJECTS | {"to", "for", "in", "on", "be"}
        if word in {"is", "means"} or (
            word == "has" and sentence.at(place + 1) not in DETERMINERS | {"been", "known", "to", "had"}
        ):
            return None
        return swap(PLAIN, place, verb) if fits else None
    if word in _verbs.DISTINCT:
        return swap(PLAIN, place, verb)
    if (
        word in _verbs.PARTICIPLES
        and sentence.at(place + 1) not in DETERMINERS | OBJECTS
        and verb not in _verbs.INTRANSITIVE
    ):
        return None  # “be” may be missing
    return swap(PLAIN, place, verb) if word not in {"like", "found"} else None


def _to(sentence: Tagged, at: int) -> Hit | None:
    """“To went”, “to sold the house”."""
    word = sentence.at(at + 1)
    if word not in _TO_PAST or sentence.texts[at + 1] != word:
        return None
    if word in {"was", "were"} and sentence.at(at - 1) not in _WANT:
        return None  # “the place he went to was closed”
    is_object = sentence.at(at + 2) in (DETERMINERS | OBJECTS) - {"no"}
    fits = is_object and sentence.at(at - 1) not in {"due", "similar", "close", "attached"}
    if word not in _verbs.DISTINCT and word not in {"was", "were"} and not fits:
        return None
    verb = {"was": "be", "were": "be"}.get(word) or _verbs.PASTS[word]
    return swap(PLAIN, at + 1, verb)


PATTERNS: Patterns = (
    (HAVE, _have),
    (BE, _be),
    (frozenset("did didn't does doesn't do don't".split()), _did),
    (MODALS, _modal),
    (frozenset(("to",)), _to),
)
