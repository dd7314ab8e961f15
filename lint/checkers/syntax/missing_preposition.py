"""A missing preposition behind a verb or an adjective that needs one."""

from lint.checkers.syntax import _verbs
from lint.checkers.syntax._hits import (
    ARTICLES,
    BE,
    ENDS,
    NOUN_TAGS,
    POSSESSIVES,
    Hit,
    Patterns,
    any_before,
    back,
    ends_there,
    has_verb,
    insert,
    is_timely,
    phrase_end,
    tag,
)
from lint.checkers.syntax._nouns import PERSONS
from lint.finding import Example, Rule
from lint.tagged import Tagged

RULE = Rule(
    id="syntax.missing-preposition",
    why="This word takes a preposition before what it is about.",
    category="grammar",
    quotations=False,
    examples=(
        Example("The crowd waited the singer.", "The crowd waited for the singer."),
        Example("According witnesses, the driver fled.", "According to witnesses, the driver fled."),
        Example("The meal consists four courses.", "The meal consists of four courses."),
        Example("The firm was responsible the spill.", "The firm was responsible for the spill."),
        Example("He was accused stealing a coat.", "He was accused of stealing a coat."),
    ),
    clean=(
        "They waited a week, and arrived the next day.",
        "He complained the room was cold.",
        "The cheese is famous the world over.",
        "The police are searching a house.",
        "According to witnesses, the driver fled.",
    ),
)
RULES = (RULE,)

_VERBS = {
    "for": ("wait", "apologise", "apologize"),
    "to": ("listen", "belong", "respond", "react", "adhere", "amount", "resort"),
    "on": ("depend", "rely", "embark"),
    "of": ("consist", "dispose"),
    "with": ("comply", "cope", "collaborate", "interfere", "sympathise", "coincide"),
    "in": ("participate", "specialise"),
    "at": ("arrive",),
}
_VERB_WITH = {form: word for word, verbs in _VERBS.items() for verb in verbs for form in _verbs.of(verb)}
_ADJECTIVES = {
    "for": "responsible famous eligible suitable unsuitable renowned",
    "to": "married committed opposed related linked devoted accustomed attributed confined restricted allergic",
    "on": "dependent based reliant keen focused",
    "of": "aware unaware proud ashamed composed fond capable incapable guilty",
    "in": "interested involved engaged",
    "with": "equipped faced met filled covered satisfied pleased consistent familiar unhappy",
    "about": "",
}
_ADJECTIVE_WITH = {form: word for word, forms in _ADJECTIVES.items() for form in forms.split()}
_CLAUSES = {"worried": "about", "concerned": "about", "anxious": "about", "optimistic": "about"}
_COMPLAIN = dict.fromkeys(_verbs.of("complain"), "about") | dict.fromkeys(_verbs.of("insist"), "on")
_OF_ING = frozenset("accused suspected convicted guilty capable incapable afraid".split())
_CHANGES = frozenset(
    """rise fall increase decline drop collapse shortage death arrest rises decrease surge loss closure
    boom revival protests resignation war split crisis rift""".split()
)
_SHOWN = _CHANGES | frozenset("lack need success report study evidence example record difference figures".split())
_MATTERS = frozenset(
    "matter issue problem case complaint complaints incident allegations affair claims cause".split()
)
_SOUGHT = frozenset("man woman boy girl child gunman driver missing motive killer weapon way solution".split())
_TEXTS = frozenset("report article letter term name phrase word book passage paragraph".split())
_THANKED = POSSESSIVES | {"the", "a"}
_ON = frozenset(("on", "upon"))
_NUMBERS = frozenset("two three four five six seven eight nine ten several many mainly mostly only".split())


def _verb(sentence: Tagged, at: int) -> Hit | None:
    verb, word = sentence.lower[at], sentence.at(at + 1)
    if word not in ARTICLES | POSSESSIVES and not (verb.startswith("consist") and word in _NUMBERS):
        return None
    if (
        is_timely(sentence, at + 1)
        or sentence.at(at - 1) in ENDS | {"the", "a"}
        or sentence.at(at - 1) in {"”", "'", '"'}
    ):
        return None
    if verb.startswith(("depend", "rely", "relie")) and any_before(sentence, at, _ON):
        return None  # “on this depends the future”
    if (verb == "waiting" and word in POSSESSIVES) or (verb == "arrived" and sentence.at(at - 1) == "there"):
        return None
    return insert(RULE, sentence, at, _VERB_WITH[verb])


def _adjective(sentence: Tagged, at: int) -> Hit | None:
    if sentence.at(at + 1) not in ARTICLES | POSSESSIVES | {"this", "these"} or is_timely(sentence, at + 1):
        return None
    if sentence.at(back(sentence, at)) not in BE or sentence.at(back(sentence, at) - 1) in {"what", "how", "that"}:
        return None
    if not ends_there(sentence, at + 1) or has_verb(sentence, at + 1):
        return None
    return insert(RULE, sentence, at, _ADJECTIVE_WITH[sentence.lower[at]])


def _clause(sentence: Tagged, at: int) -> Hit | None:
    """Behind these words a clause may follow: only a phrase without a verb is wrong."""
    word = sentence.lower[at]
    if sentence.at(at + 1) not in ARTICLES | POSSESSIVES or is_timely(sentence, at + 1) or at == 0:
        return None
    if word in _CLAUSES and sentence.at(back(sentence, at)) not in BE:
        return None
    if has_verb(sentence, at + 1) or phrase_end(sentence, at + 1) < at + 3 or sentence.at(at - 1) in ENDS:
        return None
    if sentence.at(phrase_end(sentence, at + 1)) not in ENDS | {"of", "in", "at", "from"}:
        return None
    return insert(RULE, sentence, at, _CLAUSES.get(word) or _COMPLAIN[word])


def _of_ing(sentence: Tagged, at: int) -> Hit | None:
    word = sentence.at(at + 1)
    if word.endswith("ing") and tag(sentence, at + 1) == "VBG" and sentence.at(back(sentence, at)) in BE:
        return insert(RULE, sentence, at, "of")
    return None


def _succeed(sentence: Tagged, at: int) -> Hit | None:
    if tag(sentence, at + 1) == "VBG" and sentence.at(at - 1) not in {"he", "the", "was", "is"}:
        return insert(RULE, sentence, at, "in")
    return None


def _according(sentence: Tagged, at: int) -> Hit | None:
    word = sentence.at(at + 1)
    if (
        word in PERSONS
        or word in {"the", "police", "a", "his", "her"}
        or tag(sentence, at + 1) in NOUN_TAGS - {"NN"}
    ):
        return insert(RULE, sentence, at, "to")
    return None


def _due(sentence: Tagged, at: int) -> Hit | None:
    if sentence.at(at + 1) not in ARTICLES or is_timely(sentence, at + 1) or sentence.at(at - 1) in {"the", "its"}:
        return None
    return (
        insert(RULE, sentence, at, "to") if tag(sentence, phrase_end(sentence, at + 1) - 1) in NOUN_TAGS else None
    )


def _lead(sentence: Tagged, at: int) -> Hit | None:
    """“Led a rise”, “pointed a fall”."""
    if sentence.at(at + 1) not in {"a", "an", "the"}:
        return None
    end = phrase_end(sentence, at + 1)
    head = sentence.at(end - 1)
    points = sentence.lower[at].startswith("point")
    if head not in (_SHOWN if points else _CHANGES) or sentence.at(end) not in {"in", "of", "at", "."}:
        return None
    if not points and (sentence.at(at + 1) == "the" or tag(sentence, at - 1) not in {"NN", "NNS", "VBN"}):
        return None
    return insert(RULE, sentence, at, "to")


def _look(sentence: Tagged, at: int) -> Hit | None:
    if (
        sentence.at(at + 1) in {"the", "this", "these"}
        and sentence.at(at + 2) in _MATTERS
        and sentence.at(at - 1) in BE
    ):
        return insert(RULE, sentence, at, "into")
    if (
        sentence.lower[at] == "looking"
        and sentence.at(at + 1) == "a"
        and sentence.at(at - 1) in BE
        and _is_wanted(sentence, at + 2)
    ):
        return insert(RULE, sentence, at, "for")
    if sentence.lower[at] == "searching" and sentence.at(at + 1) == "a" and sentence.at(at + 2) in _SOUGHT:
        return insert(RULE, sentence, at, "for")
    return None


def _is_wanted(sentence: Tagged, at: int) -> bool:
    """Whether something that is looked for stands at a place, behind “new” or alone: “a new manager”."""
    at += sentence.at(at) in {"new", "permanent", "suitable", "second", "third", "better", "bigger", "cheaper"}
    return sentence.at(at) in _VACANT and tag(sentence, at + 1) not in NOUN_TAGS


def _up(sentence: Tagged, at: int) -> Hit | None:
    """“Grew up a small town”."""
    if sentence.at(at - 1) not in {"grew", "grow", "growing", "grown"} or sentence.at(at + 1) not in {"a", "the"}:
        return None
    at_noun = at + 2 + (tag(sentence, at + 2) == "JJ")
    return insert(RULE, sentence, at, "in") if sentence.at(at_noun) in _HOMES else None


_VACANT = frozenset(
    """manager coach buyer successor replacement partner sponsor investor home site job place flat house solution
    compromise way deal role venue""".split()
)
_HOMES = frozenset(
    """town village city suburb household family farm country neighbourhood neighborhood district region
    orphanage""".split()
)


def _refer(sentence: Tagged, at: int) -> Hit | None:
    if sentence.at(at - 1) in _TEXTS and sentence.at(at + 1) in {"a", "the", "an"}:
        return insert(RULE, sentence, at, "to") if "to" not in sentence.lower[at : at + 7] else None
    return None


def _thanks(sentence: Tagged, at: int) -> Hit | None:
    if at == 0 and sentence.at(1) in _THANKED and _runs_to_comma(sentence):
        return insert(RULE, sentence, at, "to")
    return None


def _runs_to_comma(sentence: Tagged) -> bool:
    """Whether a phrase from the second word on runs up to a comma."""
    end = phrase_end(sentence, 1)
    return end > 2 and sentence.at(end) in {",", "of"} and not is_timely(sentence, 1)


def _aim(sentence: Tagged, at: int) -> Hit | None:
    """“Is aimed young drivers”, “was sentenced six years”, “will look how”, “lies the edge”."""
    word, first = sentence.at(at + 1), sentence.lower[at]
    before = sentence.at(back(sentence, at))
    if first == "aimed":
        return (
            insert(RULE, sentence, at, "at")
            if before in BE and tag(sentence, at + 1) in {"JJ", "NNS", "VBG"}
            else None
        )
    if first == "sentenced":
        return (
            insert(RULE, sentence, at, "to")
            if tag(sentence, at + 1) == "CD" and sentence.at(at + 2) in _TERMS
            else None
        )
    if first.startswith("appeal"):
        return insert(RULE, sentence, at, "for") if word in _WANTED else None
    if first.startswith("look"):
        fits = word in {"how", "why"} and before in {"will", "to", "would", "must", "should", "is", "are"}
        return insert(RULE, sentence, at, "at", "into") if fits else None
    fits = word == "the" and sentence.at(at + 2) in {
        "edge",
        "coast",
        "border",
        "outskirts",
        "banks",
        "shore",
        "slopes",
    }
    return (
        insert(RULE, sentence, at, "on")
        if fits and sentence.at(at - 1) not in {"herein", "there", "here"}
        else None
    )


_TERMS = frozenset("years months weeks days hours life".split())
_WANTED = frozenset("witnesses information help calm funds donations volunteers money blood".split())


def _deal(sentence: Tagged, at: int) -> Hit | None:
    if (
        sentence.at(at - 1) in {"book", "film", "novel", "report", "chapter", "play"}
        and sentence.at(at + 1) in ARTICLES
    ):
        return insert(RULE, sentence, at, "with")
    return None


PATTERNS: Patterns = (
    (frozenset(_VERB_WITH), _verb),
    (frozenset(_ADJECTIVE_WITH), _adjective),
    (frozenset(_CLAUSES) | frozenset(_COMPLAIN), _clause),
    (_OF_ING, _of_ing),
    (_verbs.of("succeed"), _succeed),
    (frozenset(("according",)), _according),
    (frozenset(("due",)), _due),
    (frozenset(("led", "leads", "pointed", "points")), _lead),
    (frozenset(("looking", "searching")), _look),
    (frozenset(("up",)), _up),
    (frozenset(("refers", "referred")), _refer),
    (frozenset(("thanks",)), _thanks),
    (frozenset(("deals",)), _deal),
    (frozenset("aimed sentenced appealing appealed appeal look looking lies stands sits".split()), _aim),
)
