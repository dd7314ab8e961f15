"""A clause whose verb is missing: “will able to”, “he an expert”, “they planning to”, “the plan be changed”."""

from lint.checkers.syntax import _verbs
from lint.checkers.syntax._adjectives import COMPARATIVES
from lint.checkers.syntax._hits import (
    BE,
    BETWEEN,
    DETERMINERS,
    ENDS,
    HAVE,
    HELPERS,
    MODALS,
    NOUN_TAGS,
    PREPOSITIONS,
    QUESTIONS,
    Hit,
    Patterns,
    ahead,
    any_before,
    insert,
    is_complete,
    tag,
)
from lint.finding import Example, Rule
from lint.tagged import FINITE_TAGS, Tagged

RULE = Rule(
    id="syntax.missing-verb",
    why="Every clause has a verb, and “will” or “may” alone is none: a form of “be” or “have” is missing.",
    category="grammar",
    quotations=False,
    examples=(
        Example("The pool will ready for June.", "The pool will be ready for June."),
        Example("The fee could a problem.", "The fee could be a problem."),
        Example("He resigned because he a liar.", "He resigned because he was a liar."),
        Example("They say the fee be raised in May.", "They say the fee will be raised in May."),
        Example("There no sign of him.", "There is no sign of him."),
        Example("The vicar yet to reply.", "The vicar has yet to reply."),
    ),
    clean=(
        "Could a pool be the answer?",
        "They will, in time, be ready, as best they can in May.",
        "He called it a day and made her a judge.",
        "They asked that the fee be raised.",
        "Let there be light, and may the best man win.",
        "It has yet to open.",
    ),
)
RULES = (RULE,)

_STATES = frozenset(
    """able unable likely unlikely ready willing unwilling necessary sufficient suitable possible
    impossible available responsible essential difficult important eligible aware problematic useful
    keen eager happy dangerous vital enough familiar illegal interested involved capable optimistic
    pessimistic successful subject worth better worse cheaper higher lower safer larger smaller harder
    easier""".split()
)
_AFTER_STATE = ENDS | PREPOSITIONS | {"to", "that", "than", "of", "if", "enough", "and"}
_PLACES = frozenset(("without", "in", "under", "within"))
_UNSURE = QUESTIONS | frozenset("as than if whether so nor neither only hardly such that's".split())
_WISHES = HELPERS | frozenset(
    """that lest let whether may might must 'll 'd to insists demands recommends suggests requests orders
    ordered urged requested urge demanding insisting agreed voted proposal proposals order propose
    proposes requires request ensure rather though if moved pray god so far-reaching need insistence
    suggestion suggestions recommendation long provided condition it's""".split()
)
_WISHES |= frozenset("want wants wanted wanting like prefer".split())
_NOMINATIVES = frozenset("he she they we it".split())
_CLAUSES = frozenset("because that although while if when where but and said says say so which though".split())
_NO_PROGRESS = frozenset("being having including following according during".split())


def _modal(sentence: Tagged, at: int) -> Hit | None:
    place = ahead(sentence, at)
    word, before = sentence.at(place), tag(sentence, at - 1)
    if (
        before not in NOUN_TAGS | {"PRP", "WDT", "WP", "EX"}
        or tag(sentence, at) != "MD"
        or sentence.texts[at] not in MODALS
    ):
        return None
    if word in _STATES and sentence.at(place + 1) in _AFTER_STATE and sentence.texts[place] == word:
        if word in COMPARATIVES and sentence.at(place + 1) not in {"than", "in", "."}:
            return None
        return insert(RULE, sentence, place - 1, "be") if place == at + 1 or word != "better" else None
    if any_before(sentence, at, _UNSURE, 20) or at + 2 >= len(sentence):
        return None
    if sentence.at(place + 1) in {"longer", "doubt", "more", "way", "means", "less", "sooner"}:
        return None
    if word in {"a", "an", "no"} and place == at + 1 and tag(sentence, place + 1) in {"NN", "JJ", "RB"}:
        return insert(RULE, sentence, at, *(("have", "be") if word == "no" else ("be", "have")))
    if (
        word in _PLACES
        and before in NOUN_TAGS
        and sentence.at(place + 1)
        not in {
            "time",
            "turn",
            "fact",
            "effect",
            "all",
            "least",
            "theory",
            "any",
        }
        and place == at + 1
        and tag(sentence, place + 1) in {"DT", "NN", "PRP$", "NNP"}
    ):
        return insert(RULE, sentence, at, "be")
    return None


def _nominative(sentence: Tagged, at: int) -> Hit | None:
    """“He an expert”, “they planning”, “it now a museum”."""
    who = sentence.lower[at]
    opens = at == 0 or sentence.at(at - 1) in _CLAUSES
    place = at + 1
    while sentence.at(place) in BETWEEN - {"all", "both", "again", "soon", "just", "n't"}:
        place += 1
    word = sentence.at(place)
    if not is_complete(sentence) or (
        who == "it" and not (at == 0 or sentence.at(at - 1) in {"because", "although", "that"})
    ):
        return None
    if sentence.at(at - 1) in BE | {"n't"} or sentence.at(at - 1).endswith("n't"):
        return None  # “are they going?”
    fits = False
    if word in {"a", "an"} and opens and tag(sentence, place + 1) in {"NN", "JJ", "RB"}:
        fits = True
    elif (
        word.endswith("ing")
        and tag(sentence, place) == "VBG"
        and word not in _NO_PROGRESS
        and len(word) > 4
        and who != "it"
    ):
        fits = sentence.at(place + 1) not in ENDS and sentence.at(at - 1) not in {",", "with", "of", "and", "—"}
    elif word in _STATES and opens and sentence.at(place + 1) in {"to", "for", "that", "of", "with", "than"}:
        fits = word not in {"better", "subject"}
    if not fits:
        return None
    present, past = ("are", "were") if who in {"they", "we"} else ("is", "was")
    earlier = any(tag(sentence, other) == "VBD" for other in range(at))
    return insert(RULE, sentence, at, *((past, present) if earlier else (present, past)))


def _plain_be(sentence: Tagged, at: int) -> Hit | None:
    """“The fee be raised”."""
    if at == 0 or tag(sentence, at - 1) not in {"NN", "NNS", "NNP"} or sentence.at(at + 1) in ENDS | {"careful"}:
        return None
    if (
        not sentence.at(at - 1).isalpha()
        or any_before(sentence, at, _WISHES | MODALS, 25)
        or any(word.endswith(("'ll", "'d")) for word in sentence.lower[:at])
    ):
        return None
    if tag(sentence, at + 1) not in {"VBN", "VBD", "JJ"} or not is_complete(sentence):
        return None
    return insert(RULE, sentence, at - 1, "will", "would", "to")


def _there(sentence: Tagged, at: int) -> Hit | None:
    """“There no sign”."""
    if at and sentence.at(at - 1) not in {"that", "said", "because", "although", "but", "and", "where"}:
        return None
    if sentence.at(at - 2) == "here":
        return None
    if (
        sentence.at(at + 1) not in {"no", "a", "an"}
        or tag(sentence, at + 2) not in {"NN", "NNS", "JJ"}
        or not is_complete(sentence)
    ):
        return None
    return insert(RULE, sentence, at, "is", "was")


def _yet(sentence: Tagged, at: int) -> Hit | None:
    """“The vicar yet to reply”."""
    if sentence.at(at + 1) != "to" or tag(sentence, at - 1) not in {"NN", "NNS", "NNP", "PRP"}:
        return None
    if sentence.at(at + 2) not in _verbs.BASES or any_before(sentence, at, BE | HAVE | {"'s", "'ve"}, 25):
        return None
    if sentence.at(at - 2) in {",", "and", "with"} or not is_complete(sentence) or "," in sentence.lower[at:]:
        return None
    many = tag(sentence, at - 1) == "NNS" or sentence.at(at - 1) in {"they", "we"}
    return insert(RULE, sentence, at - 1, "have" if many else "has")


def _verbless(sentence: Tagged, _at: int) -> Hit | None:
    """“The firm celebrating its record.”, “The prize won by a girl.”: there is no other verb in the sentence."""
    if (
        len(sentence) < 7
        or sentence.texts[-1] != "."
        or sentence.lower[0] in {"not", "no", "people", "from", "with"}
    ):
        return None
    for place in range(1, min(len(sentence) - 2, 12)):
        word = sentence.lower[place]
        if word in {"of", ",", "—", "–", "who", "which", "that", "“", '"'} or "'" in word:
            return None
        kind = tag(sentence, place)
        progresses = (
            kind == "VBG" and word not in _NO_PROGRESS | _ATTACHED and sentence.at(place + 1) in DETERMINERS
        )
        if progresses or (sentence.at(place + 1) == "by" and word in _DONE and kind in {"VBD", "VBN"}):
            others = (tag(sentence, other) for other in range(len(sentence)) if other != place)
            if tag(sentence, place - 1) not in NOUN_TAGS or not _FINITE.isdisjoint(others):
                return None
            present, past = ("are", "were") if tag(sentence, place - 1) == "NNS" else ("is", "was")
            return insert(RULE, sentence, place - 1, *((present, past) if progresses else (past, present)))
        if kind in _FINITE:
            return None
    return None


_FINITE = FINITE_TAGS | {"VB"}
_ATTACHED = frozenset(
    "starring sporting involving using featuring showing containing looking doing making living working".split()
)
_DONE = frozenset("written built owned designed sold played held made taken hit".split())


def _be_be(sentence: Tagged, at: int) -> Hit | None:
    """“Is be presented”, “is said have”."""
    if sentence.at(at + 1) == "be" and tag(sentence, at + 2) in {"VBN", "VBD"} and at:
        return insert(RULE, sentence, at, "to")
    if (
        sentence.at(at + 1) in _REPORTED
        and sentence.at(at + 2) in {"have", "be"}
        and tag(sentence, at + 3) in {"VBN", "JJ", "VBG", "VBD"}
    ):
        return insert(RULE, sentence, at + 1, "to")
    return None


_REPORTED = frozenset(
    "said believed thought reported known understood alleged rumoured claimed estimated considered".split()
)


PATTERNS: Patterns = (
    (MODALS, _modal),
    (_NOMINATIVES, _nominative),
    (frozenset(("be",)), _plain_be),
    (frozenset(("there",)), _there),
    (frozenset(("yet",)), _yet),
    (frozenset((".",)), _verbless),
    (frozenset("is are was were".split()), _be_be),
)
