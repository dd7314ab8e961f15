"""Pronouns in the form of the subject where an object stands, and the other way round."""

from collections.abc import Iterator

from lint.checkers.pronouns._words import GIVING, NOUNS, OBJECT, PREPOSITIONS, SUBJECT
from lint.finding import Example, Rule
from lint.tagged import FINITE_TAGS, Tagged

OBJECT_FORM = Rule(
    id="pronouns.object-form",
    why="After a preposition, and as what a verb acts on, a pronoun has the form of the object: him, her, them, me.",
    category="grammar",
    quotations=False,
    examples=(
        Example("The prize went to he and his friend.", "The prize went to him and his friend."),
        Example("The officer told he to step back.", "The officer told him to step back."),
        Example("They invited my wife and I.", "They invited my wife and me."),
        Example("The row between she and her boss is over.", "The row between her and her boss is over."),
    ),
    clean=(
        "The man he told she liked.",
        "The country he came from they never saw.",
        "They left with what he gave.",
        "My wife and I were invited.",
        "The talk was about how he and his friend met.",
        "From his room he went to work.",
    ),
)
SUBJECT_FORM = Rule(
    id="pronouns.subject-form",
    why="Who does something has the form of the subject: he, she, they, I.",
    category="grammar",
    quotations=False,
    examples=(
        Example("Him and two friends built the boat.", "He and two friends built the boat."),
        Example("Me and Anna went home.", "Anna and I went home."),
        Example("Them were the last to leave.", "They were the last to leave."),
        Example("The singer said her was tired.", "The singer said she was tired."),
    ),
    clean=(
        "Her brother and a friend built it.",
        "The one behind them was late.",
        "Him they never met.",
        "What he gave her was old.",
    ),
)

_AFTER_OBJECT = frozenset(
    ", . and or to for in on at with by from about as because when if after before ; : ?".split()
)
_CLAUSE_VERBS = frozenset("told asked warned make made let show showed thank cost".split())
_BE = frozenset("is are was were has have had will would".split())
_STARTS = frozenset("because although while but that if when said says".split())


def object_forms(sentence: Tagged) -> Iterator[tuple[int, int, str]]:
    """Subject forms in the place of an object: first and last token, and what belongs there."""
    lower = sentence.lower
    for place in range(1, len(lower) - 1):
        word = lower[place]
        if word not in OBJECT or word == "who":
            continue
        before, after = lower[place - 1], lower[place + 1]
        if word == "i":
            if before == "and" and _is_joined_object(sentence, place):
                yield place, place, "me"
        elif before in PREPOSITIONS or (before in {"for", "on"} and after == "and"):
            if _is_object(sentence, place):
                yield place, place, OBJECT[word]
        elif before in GIVING and sentence.tag(place - 1) in {"VBD", "VB", "VBP", "VBZ"}:
            if _takes_object(sentence, place):
                yield place, place, OBJECT[word]
        elif before == "for" and place > 1 and sentence.tag(place - 2) == "NN" and after in {"said", "says", "."}:
            yield place, place, OBJECT[word]


def _is_object(sentence: Tagged, place: int) -> bool:
    """Whether no clause begins with the pronoun at a place, which stands behind a preposition."""
    after = sentence.lower[place + 1]
    if after == "and":
        at = place + 2
        while at < min(place + 5, len(sentence)) and sentence.tag(at) in NOUNS | {"DT", "PRP$", "JJ", "CD"}:
            at += 1
        if at == place + 2 or sentence.tag(at - 1) not in NOUNS:
            return False
        if sentence.lower[place - 1] in {"by", "between", "to"}:
            return (
                at >= len(sentence) or sentence.tag(at) not in {"VBD", "MD"} or sentence.lower[place - 1] != "to"
            )
        return at >= len(sentence) or sentence.tag(at) not in FINITE_TAGS | {"RB"}
    return after in _AFTER_OBJECT - {"as", "and", "or", ","}


def _takes_object(sentence: Tagged, place: int) -> bool:
    """Whether what follows a pronoun behind “told” is no verb of its own."""
    after = sentence.lower[place + 1]
    if after in {"to", "a", "an", "the", ".", "that", "about", "of"} or (
        after in {"in", "for", "with", "at", "on"} and sentence.lower[place - 1] not in {"made", "let", "called"}
    ):
        if (
            sentence.at(place - 2) in {"who", "whom", "which", "that", "he", "she", "they", "we", "i"}
            and after != "to"
        ):
            return after in {"a", "an", "the"}
        return True
    return False


def _is_joined_object(sentence: Tagged, place: int) -> bool:
    """Whether “and I” ends an object: “to my wife and I.”, “invited my brother and I to”."""
    if sentence.lower[place + 1] not in {
        ".",
        "to",
        ",",
        "in",
        "for",
        "on",
        "at",
        "about",
        "with",
        ";",
        "?",
        "have",
    } - {"have"}:
        return False
    at = place - 2
    while at > 0 and sentence.tag(at) in NOUNS | {"JJ", "PRP$", "DT", "PRP"} and place - at < 6:
        at -= 1
    word = sentence.lower[at]
    if at == place - 2 or (sentence.lower[place + 1] == "," and word not in PREPOSITIONS):
        return False
    head = sentence.lower[at + 1]
    if head in {"he", "she", "we", "they"}:
        return False
    return word in PREPOSITIONS | {"for"} or (word in GIVING and sentence.tag(at) in FINITE_TAGS | {"VB", "VBG"})


def subject_forms(sentence: Tagged) -> Iterator[tuple[int, int, str]]:
    """Object forms in the place of a subject: first and last token, and what belongs there."""
    lower = sentence.lower
    if len(lower) < 4:
        return
    if lower[0] in SUBJECT and lower[1] == "and":
        yield from _joined_subject(sentence)
    elif lower[0] in {"them", "him", "us"} and lower[1] in _BE:
        yield 0, 0, SUBJECT[lower[0]].capitalize()
    for place in range(1, len(lower) - 1):
        word = lower[place]
        if (
            word not in {"them", "him", "us", "her"}
            or lower[place - 1] not in _STARTS
            or lower[place + 1] not in _BE
        ):
            continue
        if word != "her" or sentence.at(place + 2) not in {"is", "was"}:
            yield place, place, SUBJECT[word]


def _joined_subject(sentence: Tagged) -> Iterator[tuple[int, int, str]]:
    """“Him and two friends” before a finite verb at the head of a sentence."""
    at, word = 2, sentence.lower[0]
    while at < min(7, len(sentence)) and sentence.tag(at) in NOUNS | {"DT", "PRP$", "JJ", "CD"}:
        at += 1
    if at == 2 or at >= len(sentence) or sentence.tag(at - 1) not in NOUNS:
        return
    if sentence.tag(at) not in FINITE_TAGS or (
        word == "her" and sentence.lower[2] not in {"her", "his", "the", "a", "two"}
    ):
        return
    if word == "me":
        other = " ".join(sentence.texts[2:at]).replace(" 's", "'s")
        yield 0, at - 1, f"{other[:1].upper()}{other[1:]} and I"
    else:
        yield 0, 0, SUBJECT[word].capitalize()
