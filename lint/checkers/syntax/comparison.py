"""Comparatives and superlatives: doubled, half-made, and “then” for “than”."""

from lint.checkers.syntax import _adjectives
from lint.checkers.syntax._adjectives import COMPARATIVES, SUPERLATIVES
from lint.checkers.syntax._hits import DETERMINERS, ENDS, LINKS, SUBJECTS, Hit, Patterns, any_before, swap, tag
from lint.finding import Example, Rule
from lint.tagged import Tagged

DOUBLE = Rule(
    id="syntax.double-comparison",
    why="An adjective is compared by its ending or by “more” and “most”, not by both.",
    category="grammar",
    quotations=False,
    examples=(
        Example("The flat is more cheaper than the house.", "The flat is cheaper than the house."),
        Example("It was the most easiest test.", "It was the easiest test."),
        Example("The dog is as bigger as a calf.", "The dog is as big as a calf."),
    ),
    clean=("More older people live alone.", "What matters most? Best to ask.", "The more, the better."),
)
THEN = Rule(
    id="syntax.then-for-than",
    why="A comparison is made with “than”, “as” or “that”; another word stands here.",
    category="grammar",
    quotations=False,
    examples=(
        Example("The trip was longer then expected.", "The trip was longer than expected."),
        Example("She walked rather then wait.", "She walked rather than wait."),
        Example("It was so dark than nobody saw him.", "It was so dark that nobody saw him."),
        Example("It is the same house than before.", "It is the same house as before."),
        Example("The soup is as cold than ice.", "The soup is as cold as ice."),
    ),
    clean=("It was colder then.", "He was younger then and had no fear.", "It is more so than before."),
)
SUPERLATIVE = Rule(
    id="syntax.superlative-needed",
    why="One of many is “the oldest”, not “the older” or “the old”.",
    category="grammar",
    quotations=False,
    examples=(
        Example("It was the colder winter in decades.", "It was the coldest winter in decades."),
        Example("It is one of the old in the county.", "It is one of the oldest in the county."),
    ),
    clean=("She is the older sister in the family.", "It is one of the few in the county."),
)
RULES = (DOUBLE, THEN, SUPERLATIVE)

_THAN = (
    (DETERMINERS - {"that", "this"})
    | SUBJECTS
    | frozenset(
        """expected usual before last ever planned anyone anything in those average any most previously first
    other""".split()
    )
)
_NOT_PLAIN = frozenset("other rather less more such many few good well much".split())


def _more(sentence: Tagged, at: int) -> Hit | None:
    """“More bigger”, “most easiest”, “more hot than”."""
    word, behind = sentence.at(at + 1), sentence.at(at + 2)
    if sentence.at(at - 1) in {"no", "once", "any", "the"} and sentence.lower[at] == "more":
        return None
    if sentence.lower[at] == "most":
        if word in SUPERLATIVES and sentence.at(at - 1) in {"the", "a", "his", "its", "their", "'s", "our"}:
            return Hit(DOUBLE, at, at + 1, (word,))
        return None
    if (
        word in COMPARATIVES
        and word not in {"later", "longer", "lighter", "newer"}
        and behind in LINKS | {"to", "then"}
    ):
        return Hit(DOUBLE, at, at + 1, (word,))
    if (
        word in _adjectives.SHORT
        and behind == "than"
        and tag(sentence, at + 3) != "JJ"
        and sentence.at(at + 4) != ":"
    ) and (
        sentence.at(at - 1) in {"is", "are", "was", "were", "be", "much", "even", "far", "been"}
        and word in _SHORTEST
    ):
        return Hit(DOUBLE, at, at + 1, (_adjectives.comparative(word),))
    return None


_SHORTEST = frozenset("big small old young tall short long high low fast slow cheap rich hot cold hard".split())


def _as(sentence: Tagged, at: int) -> Hit | None:
    word, behind = sentence.at(at + 1), sentence.at(at + 2)
    if word in COMPARATIVES and behind == "as" and word != "better":
        return swap(DOUBLE, at + 1, COMPARATIVES[word])
    if (
        behind == "than"
        and tag(sentence, at + 1) == "JJ"
        and word not in _NOT_PLAIN
        and sentence.at(at - 1) != "such"
    ):
        return swap(THEN, at + 2, "as")
    return None


def _then(sentence: Tagged, at: int) -> Hit | None:
    before = sentence.at(at - 1)
    if before in {"rather", "other"} and at > 1:
        return swap(THEN, at, "than") if before == "rather" or sentence.at(at + 1) not in ENDS else None
    behind = sentence.at(at + 1)
    if any_before(sentence, at, frozenset(("if",)), 20):
        return None
    if behind not in _THAN and not behind.isdigit():
        return None
    is_compared = before in COMPARATIVES or before in {"more", "less"}
    if is_compared and before not in {"longer", "sooner", "later", "better"}:
        return swap(THEN, at, "than")
    if is_compared and behind in {"expected", "usual", "the", "planned", "before", "ever", "a", "any", "average"}:
        return swap(THEN, at, "than") if sentence.at(at - 2) not in {"no", "any"} else None
    if sentence.at(at - 2) in {"more", "less"} and tag(sentence, at - 1) in {"JJ", "RB"} and behind != "there":
        return swap(THEN, at, "than")
    return None


def _than(sentence: Tagged, at: int) -> Hit | None:
    """“So cold than”, “the same bridge than”, “no sooner … then”."""
    if sentence.at(at - 2) == "so" and tag(sentence, at - 1) == "JJ" and sentence.at(at - 1) not in _NOT_PLAIN:
        return swap(THEN, at, "that") if sentence.at(at - 3) not in {"and", "or"} else None
    if sentence.at(at - 2) == "same" and tag(sentence, at - 1) in {"NN", "NNS"}:
        return swap(THEN, at, "as")
    return None


def _sooner(sentence: Tagged, at: int) -> Hit | None:
    if sentence.at(at - 1) != "no":
        return None
    for place in range(at + 2, min(at + 10, len(sentence))):
        if sentence.lower[place] in {"than", "."}:
            return None
        if sentence.lower[place] in {"then", "when"}:
            return swap(THEN, place, "than")
    return None


def _worse(sentence: Tagged, at: int) -> Hit | None:
    """“The worse flood in living memory”."""
    is_best = tag(sentence, at + 1) == "NN" and sentence.at(at + 2) == "in"
    where = sentence.at(at + 3) in {"living", "decades", "history", "years", "memory"}
    wide = sentence.at(at + 3) == "the" and sentence.at(at + 4) in {"world", "country", "history"}
    if sentence.at(at - 1) == "the" and is_best and (where or wide):
        base = COMPARATIVES[sentence.lower[at]]
        return swap(
            SUPERLATIVE, at, {"good": "best", "bad": "worst"}.get(base) or _adjectives.comparative(base, "est")
        )
    return None


def _one_of(sentence: Tagged, at: int) -> Hit | None:
    """“One of the old in the country”."""
    is_one = sentence.at(at - 2) == "one" and sentence.at(at - 1) == "of" and sentence.at(at + 1) in _SHORTEST
    if is_one and sentence.at(at + 2) in {"in", "of"} and sentence.at(at + 3) in {"the", "his", "its", "their"}:
        return swap(SUPERLATIVE, at + 1, _adjectives.comparative(sentence.at(at + 1), "est"))
    return None


PATTERNS: Patterns = (
    (frozenset(("more", "most")), _more),
    (frozenset(("as",)), _as),
    (frozenset(("then",)), _then),
    (frozenset(("than",)), _than),
    (frozenset(("sooner",)), _sooner),
    (frozenset(COMPARATIVES), _worse),
    (frozenset(("the",)), _one_of),
)
