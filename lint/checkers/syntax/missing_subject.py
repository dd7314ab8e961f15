"""A clause without its subject, and “been” without “have”."""

from lint.checkers.syntax._hits import HAVE, NOUN_TAGS, QUESTIONS, Hit, Patterns, any_before, insert, tag
from lint.finding import Example, Rule
from lint.tagged import Tagged

SUBJECT = Rule(
    id="syntax.missing-subject",
    why="A clause behind “because” or “said” needs a subject of its own.",
    category="grammar",
    quotations=False,
    examples=(
        Example("The shop closed because was losing money.", "The shop closed because it was losing money."),
        Example("The mayor said would resign.", "The mayor said he would resign."),
    ),
    clean=(
        "What he said was true, and who they said would come did not.",
        "The man he said was guilty is free.",
        "He left, as he said would happen.",
    ),
)
HELPER = Rule(
    id="syntax.missing-have",
    why="“Been” needs “have”, “has” or “had” before it.",
    category="grammar",
    quotations=False,
    examples=(Example("The shop been closed since June.", "The shop has been closed since June."),),
    clean=("The shop has long been closed.", "Having often been there, she knew it.", "He’d been there before."),
)
RULES = (SUBJECT, HELPER)

_BECAUSE = frozenset("because although unless whereas".split())
_FINITE = frozenset("was is has would will are can could does did must might".split())
_GUARDS = QUESTIONS | frozenset("as it than whom that those any every".split())
_HAVING = HAVE | frozenset(("'ve", "'d", "'s", "having", "has-been"))


def _because(sentence: Tagged, at: int) -> Hit | None:
    if sentence.at(at + 1) not in _FINITE | {"had", "were"} or sentence.at(at - 1) in {"“", '"', "just"}:
        return None
    return insert(SUBJECT, sentence, at, "they" if sentence.at(at + 1) in {"are", "were"} else "it", "he", "she")


def _said(sentence: Tagged, at: int) -> Hit | None:
    if sentence.at(at + 1) not in _FINITE or any_before(sentence, at, _GUARDS, 14) or at == 0:
        return None
    before = tag(sentence, at - 1)
    if before == "PRP" and at > 1 and (tag(sentence, at - 2) in NOUN_TAGS | {"CD", "JJ", "NNS", "DT"}):
        return None  # “the man he said was guilty”
    if before not in NOUN_TAGS | {"PRP"} or any_before(sentence, at, frozenset(("who", "which")), 20):
        return None
    if before in NOUN_TAGS and tag(sentence, at - 2) == "DT" and at > 2 and tag(sentence, at - 3) in NOUN_TAGS:
        return None  # “the men the police said were armed”
    return insert(SUBJECT, sentence, at, "they" if sentence.at(at + 1) == "are" else "he", "she", "it", "they")


def _been(sentence: Tagged, at: int) -> Hit | None:
    early = sentence.lower[max(0, at - 9) : at]
    if at == 0 or not _HAVING.isdisjoint(early) or any(word.endswith(("'ve", "'d", "n't")) for word in early):
        return None
    before = tag(sentence, at - 1)
    if sentence.at(at - 1) in {"who", "which"} and at > 1:
        return insert(HELPER, sentence, at - 1, "had", "have" if tag(sentence, at - 2) == "NNS" else "has")
    if before not in {"NN", "NNS", "NNP", "PRP", "RB"} or sentence.at(at - 1) in {"and", "or", "not"}:
        return None
    many = before == "NNS" or sentence.at(at - 1) in {"they", "we", "you", "i"}
    return insert(HELPER, sentence, at - 1, "have" if many else "has", "had")


PATTERNS: Patterns = (
    (_BECAUSE, _because),
    (frozenset("said says insisted added".split()), _said),
    (frozenset(("been",)), _been),
)
