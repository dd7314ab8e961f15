"""Two words of a kind where one belongs: what an edit left behind."""

from lint.checkers.syntax._hits import MODALS, NOUN_TAGS, QUESTIONS, SUBJECTS, Hit, Patterns, any_before, tag
from lint.finding import Example, Rule
from lint.tagged import Tagged

VERBS = Rule(
    id="syntax.doubled-verb",
    why="Two verbs of a kind stand side by side; an edit has left one too many.",
    category="grammar",
    quotations=False,
    examples=(
        Example("The mill is was sold in May.", "The mill was sold in May."),
        Example("They will can swim next year.", "They will swim next year."),
    ),
    clean=("What it is is a mystery.", "The one he has is old.", "The will can be read.", "All it was was noise."),
)
WORDS = Rule(
    id="syntax.doubled-word",
    why="Two prepositions, two articles or two pronouns stand side by side; an edit has left one too many.",
    category="grammar",
    quotations=False,
    examples=(
        Example("He lost the his keys.", "He lost his keys."),
        Example("She lives at in a small flat.", "She lives in a small flat."),
        Example("In the end he she resigned.", "In the end she resigned."),
    ),
    clean=(
        "Is this the house?",
        "He came in at the back.",
        "The a cappella group sang.",
        "Whatever you do, he knows.",
    ),
)
RULES = (VERBS, WORDS)

_FINITE = {
    "is": "was are were has will can does had would should could",
    "are": "is was were has have will can had would should could",
    "was": "is are were has have had will would",
    "were": "was is are has have had will would",
    "has": "is was have are were will can",
    "have": "has is was are were will can",
    "had": "has have was were is",
    "do": "does did",
    "does": "do did",
    "did": "does",
    "be": "is are was were",
}
_PAIRS = {verb: frozenset(others.split()) for verb, others in _FINITE.items()}
_RELATIVES = SUBJECTS | {"that", "and"}
_NOUNS_TOO = frozenset(("will", "can", "might", "may", "must"))
_SUBJECT_PAIRS = frozenset(("he", "she", "we", "they", "i"))
_FIRST = frozenset("the a an his my our".split())
_SECOND = frozenset("the a an his my our her its their your this these those some every".split())
_POSTED = frozenset(
    "lives lived met stayed arrived died born located based held works worked sits lie lies".split()
)
_PLACE_PAIRS = frozenset(
    (("in", "at"), ("at", "in"), ("in", "on"), ("on", "in"), ("on", "at"), ("at", "on"), ("near", "in"))
)
_NAMES = frozenset("cappella la priori posteriori capella is in and the level grade".split())


def _keep(rule: Rule, sentence: Tagged, at: int, *better: int) -> Hit:
    """A hit for two words of which one is to stay; ``better`` are their places, best first."""
    return Hit(rule, at, at + 1, tuple(sentence.texts[place] for place in better))


def _verb(sentence: Tagged, at: int) -> Hit | None:
    first, second = sentence.lower[at], sentence.at(at + 1)
    if second not in _PAIRS[first] or at == 0 or any_before(sentence, at, QUESTIONS, 14):
        return None
    if sentence.texts[at : at + 2] != [first, second] or sentence.at(at - 1) in {"to", "that", "question"}:
        return None
    if sentence.at(at - 1) in SUBJECTS and tag(sentence, at - 2) in NOUN_TAGS | {"DT", "JJ", "WP", "CD"}:
        return None  # “the only car he has is old”
    if sentence.at(at - 1) in SUBJECTS and first in {"is", "was", "are", "were", "do", "does", "did"} and at > 1:
        return None  # “the happier she is are her parents”
    if second == "is" and first in {"has", "have", "had"} and _is_relative(sentence, at):
        return None
    if first == "be":
        return _keep(VERBS, sentence, at, at)
    if tag(sentence, at - 1) in NOUN_TAGS and any_before(sentence, at - 1, SUBJECTS, 2):
        return None
    if first in {"have", "do"} and tag(sentence, at - 1) in NOUN_TAGS and second not in {"has", "does"} and at > 3:
        return None  # “the powers the states have are few”
    return _keep(VERBS, sentence, at, at + 1, at)


def _is_relative(sentence: Tagged, at: int) -> bool:
    """Whether “has is” may be right: “the advantage that she has is that …”."""
    near = sentence.at(at + 2) == "that" or sentence.at(at - 1) in MODALS
    return near or any_before(sentence, at, _RELATIVES)


def _modal(sentence: Tagged, at: int) -> Hit | None:
    second = sentence.at(at + 1)
    if (
        second not in MODALS
        or second == sentence.lower[at]
        or sentence.texts[at : at + 2] != [sentence.lower[at], second]
    ):
        return None
    if any_before(sentence, at, QUESTIONS | {"those", "anyone", "everyone", "free"}, 8):
        return None
    if sentence.lower[at] in _NOUNS_TOO and tag(sentence, at - 1) not in {"NN", "NNS", "PRP"}:
        return None
    if sentence.at(at - 1) in {"it", "you"} or (
        sentence.at(at - 1) in SUBJECTS and at > 1 and tag(sentence, at - 2) in NOUN_TAGS
    ):
        return None
    return _keep(VERBS, sentence, at, at, at + 1)


def _determiner(sentence: Tagged, at: int) -> Hit | None:
    first, second = sentence.lower[at], sentence.at(at + 1)
    if (
        second not in _SECOND
        or second == first
        or sentence.texts[at + 1] != second
        or sentence.at(at + 2) in _NAMES
    ):
        return None
    if (
        first == "the"
        and second in {"my", "our", "i", "this", "those"}
        and tag(sentence, at + 2) not in {"NN", "NNS", "JJ"}
    ):
        return None
    if {first, second} == {"a", "an"}:
        starts_open = sentence.at(at + 2)[:1] in "aeiou"
        return _keep(WORDS, sentence, at, at if (first == "an") == starts_open else at + 1)
    return _keep(WORDS, sentence, at, at + 1, at)


def _preposition(sentence: Tagged, at: int) -> Hit | None:
    first, second = sentence.lower[at], sentence.at(at + 1)
    if (first, second) in {("of", "from"), ("from", "of")} and sentence.at(at - 1) in {
        "out",
        "instead",
        "because",
        "part",
    }:
        keep = at if first == "of" else at + 1
        return (
            _keep(WORDS, sentence, at, keep)
            if sentence.at(at + 2) in {"the", "his", "their", "its", "a"}
            else None
        )
    if sentence.at(at - 1) == "held" and first == "on":
        return None
    if (first, second) not in _PLACE_PAIRS or sentence.at(at - 1) not in _POSTED:
        return None
    in_place = at if first == "in" else at + 1 if second == "in" else at
    return _keep(WORDS, sentence, at, *sorted((at, at + 1), key=lambda place: place != in_place))


def _pronoun(sentence: Tagged, at: int) -> Hit | None:
    second = sentence.at(at + 1)
    if second in _SUBJECT_PAIRS - {"i"} and second != sentence.lower[at] and sentence.texts[at + 1] == second:
        return _keep(WORDS, sentence, at, at + 1, at)
    return None


PATTERNS: Patterns = (
    (frozenset(_PAIRS), _verb),
    (MODALS - {"cannot"}, _modal),
    (_FIRST, _determiner),
    (frozenset("in at on near of from".split()), _preposition),
    (_SUBJECT_PAIRS, _pronoun),
)
