"""“Who”, “whom”, “which” and “whose”."""

from collections.abc import Iterator

from lint.checkers.pronouns._words import NOUNS, PEOPLE, PEOPLE_PLURALS, PREPOSITIONS, THINGS
from lint.finding import Example, Rule
from lint.tagged import FINITE_TAGS, Tagged

WHICH = Rule(
    id="pronouns.which-for-who",
    why="For persons the relative pronoun is “who” or “that”; “which” is for things.",
    category="grammar",
    quotations=False,
    examples=(
        Example("The woman which found the ring left.", "The woman who found the ring left."),
        Example("The students which failed may try again.", "The students who failed may try again."),
    ),
    clean=("The ring which the woman found is old.", "They asked the man which bus he took."),
)
WHO = Rule(
    id="pronouns.who-for-which",
    why="For things the relative pronoun is “which” or “that”; “who” is for persons.",
    category="grammar",
    quotations=False,
    examples=(Example("The car who hit the wall was stolen.", "The car that hit the wall was stolen."),),
    clean=("The owner of the car who hit the wall left.", "The car that hit the wall was stolen."),
)
WHOM = Rule(
    id="pronouns.whom-for-who",
    why="Who does something is “who”; “whom” is the one to whom it is done.",
    category="grammar",
    quotations=False,
    examples=(
        Example("The judge whom sentenced him has retired.", "The judge who sentenced him has retired."),
        Example("The man whom will lead it is ill.", "The man who will lead it is ill."),
    ),
    clean=(
        "The judge whom he met has retired.",
        "Two judges, both of whom sentenced him, have retired.",
        "The man to whom was given the prize left.",
    ),
)
TO_WHO = Rule(
    id="pronouns.preposition-who",
    why="Right behind a preposition stands “whom”.",
    category="grammar",
    severity="info",
    confidence="likely",
    quotations=False,
    examples=(Example("To who did you send the letter?", "To whom did you send the letter?"),),
    clean=("To whom did you send it?", "It depends on who wins.", "They looked at who came."),
)
WHOSE = Rule(
    id="pronouns.whose",
    why="“Whose” shows possession; “who’s” is short for “who is” or “who has”.",
    category="grammar",
    examples=(
        Example("He is the man who's brother was jailed.", "He is the man whose brother was jailed."),
        Example("The farmer whose selling the land is old.", "The farmer who's selling the land is old."),
    ),
    clean=(
        "The man who's ill left.",
        "She is the one who's head of the firm.",
        "A man whose building the fire destroyed spoke.",
    ),
)

_BE = frozenset("is are was were has had have will would can could must should may might".split())
_AUXILIARIES = frozenset(("did", "do", "does", "is", "was", "are", "were", "will", "can", "should"))
# Behind these the clause may be about what stands before them: “a deal with pilots which ended a strike”.
_APART = frozenset("of with among between for by from asked told to on over about".split())
_GERUND_NOUNS = frozenset(
    "building painting wedding drawing writing meeting training ruling reading standing".split()
)


def relatives(sentence: Tagged) -> Iterator[tuple[Rule, int, int, tuple[str, ...]]]:
    """Wrong relative pronouns: the rule, first and last token, and what belongs there."""
    lower = sentence.lower
    for place in range(1, len(lower) - 1):
        word = lower[place]
        if word == "which":
            if _is_person(sentence, place - 1) and _finite(sentence, place + 1):
                yield WHICH, place, place, ("who", "that")
        elif word == "who" and lower[place + 1] != "'s":
            if _is_thing(sentence, place - 1) and _finite(sentence, place + 1):
                yield WHO, place, place, ("that", "which")
        elif word == "whom":
            if _is_doer(sentence, place):
                yield WHOM, place, place, ("who",)
        elif word in {"who", "whose"}:
            yield from _possession(sentence, place)
    if len(lower) > 3 and lower[0] in PREPOSITIONS | {"for"} and lower[1] == "who" and lower[2] in _AUXILIARIES:
        yield TO_WHO, 1, 1, ("whom",)


def _finite(sentence: Tagged, place: int) -> bool:
    """Whether a verb with a tense stands at a place, or behind an adverb there."""
    if sentence.tag(place) == "RB" and place + 1 < len(sentence):
        place += 1
    return (
        sentence.lower[place] in _BE or sentence.tag(place) in FINITE_TAGS or sentence.lower[place].endswith("ed")
    )


def _is_person(sentence: Tagged, place: int) -> bool:
    """Whether the word at a place is a person, and not one of something: “a group of people which”."""
    word = sentence.lower[place]
    if word in PEOPLE:
        return sentence.at(place - 1) in {"the", "a", "this", "that", "every"} and sentence.at(place - 2) not in {
            "of",
            "for",
            "by",
            "from",
            "asked",
            "told",
        }
    if word in PEOPLE_PLURALS:
        return _APART.isdisjoint(sentence.lower[max(0, place - 4) : place])
    return False


def _is_thing(sentence: Tagged, place: int) -> bool:
    """Whether the word at a place is a thing at the head of a sentence, so that no person goes before it."""
    return (
        sentence.lower[place] in THINGS and place <= 2 and sentence.lower[0] in {"the", "a", "this", "that", "his"}
    )


def _is_doer(sentence: Tagged, place: int) -> bool:
    """Whether “whom” is followed by its verb, and no preposition or “of” goes before it."""
    if sentence.tag(place - 1) in {"IN", "TO"} or sentence.lower[place - 1] in PREPOSITIONS | {"than"}:
        return False
    after = place + 1
    if sentence.lower[after] in _BE:
        return True
    follows = sentence.at(after + 1)
    objects = {"the", "a", "him", "her", "them", "his", "their", "it", "in", "to", "at", "for", "us", "me"}
    return sentence.tag(after) in {"VBD", "VBZ", "VBN"} and follows in objects and sentence.lower[after] != "'s"


def _possession(sentence: Tagged, place: int) -> Iterator[tuple[Rule, int, int, tuple[str, ...]]]:
    """“Who's” before a noun and its verb, and “whose” before a participle with an object."""
    lower, after = sentence.lower, place + 1
    if lower[place] == "whose":
        if (
            lower[after].endswith("ing")
            and lower[after] not in _GERUND_NOUNS
            and sentence.at(after + 1) in {"the", "a", "to", "his", "her", "their", "an", "for", "at"}
        ):
            yield WHOSE, place, place, ("who's",)
        return
    if place + 3 >= len(lower) or sentence.tag(place - 1) not in NOUNS | {",", "PRP", "CC", "IN", "NN"}:
        return
    noun = place + 2
    if sentence.tag(noun) == "JJ":
        noun += 1
    if sentence.tag(noun) in {"NN", "NNS"} and noun + 1 < len(lower) and lower[noun + 1] in _BE:
        yield WHOSE, place, place + 1, ("whose",)
