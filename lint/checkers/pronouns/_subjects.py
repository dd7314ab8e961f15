"""“By he alone”, “they who”, “us residents were”, “them boats”, “hisself”."""

from collections.abc import Iterator

from lint.checkers.pronouns._words import NOUNS, OBJECT, PEOPLE, PEOPLE_PLURALS, THINGS
from lint.finding import Example, Rule
from lint.tagged import FINITE_TAGS, Tagged

POINTING = Rule(
    id="pronouns.them-for-those",
    why="Before a noun stands “those” or “the”, and “we” where the noun is the subject.",
    category="grammar",
    quotations=False,
    examples=(
        Example("Them boats are for sale.", "Those boats are for sale."),
        Example("Us residents were never asked.", "We residents were never asked."),
    ),
    clean=(
        "They told us residents were angry.",
        "Most of us teachers agree.",
        "He told them people were waiting.",
    ),
)
SELF = Rule(
    id="pronouns.self-form",
    why="The forms are “himself”, “themselves” and “ourselves”.",
    category="grammar",
    quotations=False,
    examples=(
        Example("He hurt hisself on the ladder.", "He hurt himself on the ladder."),
        Example("They blame theirselves.", "They blame themselves."),
    ),
    clean=("He hurt himself.", "They blame themselves."),
)
WHAT = Rule(
    id="pronouns.what-for-that",
    why="“What” does not refer to a noun before it: “who” or “that” does.",
    category="grammar",
    quotations=False,
    examples=(
        Example("The man what sold it has left.", "The man who sold it has left."),
        Example("The house what burned down was empty.", "The house that burned down was empty."),
    ),
    clean=("He told the man what sold best.", "The house showed what fire can do."),
)

_SELVES = {"hisself": "himself", "theirselves": "themselves", "theirself": "themselves", "ourself": "ourselves"}
_PREPOSITIONS = frozenset("with by from to of between against about without towards among near behind for".split())
_MEETING = frozenset("thanked thank praised praise blamed blame helped invited warned told".split())
_BE = frozenset("are were is was have has had will would can could must should need want do did".split())
_PERSONS = PEOPLE | PEOPLE_PLURALS


def more_object_forms(sentence: Tagged) -> Iterator[tuple[int, int, str]]:
    """Subject forms behind “by … alone” and before “who”: the place twice, and what belongs there."""
    lower = sentence.lower
    for place in range(2, len(lower) - 2):
        word = lower[place]
        if word not in {"he", "she", "they", "we"}:
            continue
        before, after = lower[place - 1], lower[place + 1]
        if before in _PREPOSITIONS and (_stands_alone(sentence, place) or _is_joined(sentence, place)):
            yield place, place, OBJECT[word]
        elif after == "who" and before in _MEETING | _PREPOSITIONS:
            yield place, place, "those" if word == "they" else OBJECT[word]


def _stands_alone(sentence: Tagged, place: int) -> bool:
    """“By he alone.”, “with she about the plan”."""
    after, behind = sentence.lower[place + 1], sentence.at(place + 2)
    if after == "alone":
        return behind in {".", ",", ";"} or sentence.tag(place + 2) in {"IN", "CC"}
    return (
        after in {"about", "on", "at", "in", "before", "during", "after"}
        and sentence.lower[place - 1] in {"with", "by"}
        and sentence.tag(place - 2) in {"VBD", "VBN", "VB", "VBG"}
        and sentence.at(place + 3) != ","
        and sentence.texts[-1] == "."
        and not any(sentence.tag(at) in FINITE_TAGS for at in range(place + 2, len(sentence)))
    )


def _is_joined(sentence: Tagged, place: int) -> bool:
    """“The train with he and his dog arrived”: a noun phrase goes on, and no verb of “he” follows the sentence."""
    lower = sentence.lower
    if (
        lower[place + 1] != "and"
        or lower[place - 1] not in {"with", "between"}
        or lower[place + 2] not in {"his", "her"}
    ):
        return False
    return sentence.tag(place - 2) in NOUNS and sentence.tag(place + 3) in NOUNS


def pointing(sentence: Tagged) -> Iterator[tuple[Rule, int, int, tuple[str, ...]]]:
    """“Us residents were” and “them boats are” at the head of a sentence."""
    lower = sentence.lower
    first = 1 if lower[0] in {"“", '"'} else 0
    if len(lower) < first + 4 or lower[first] not in {"us", "them"}:
        return
    noun = first + 1
    if lower[first] == "us" and sentence.texts[first] == "Us":
        if lower[noun] in PEOPLE_PLURALS and lower[noun + 1] in _BE | {"who"}:
            yield POINTING, first, first, ("we",)
    elif lower[first] == "them" and sentence.tag(noun) == "NNS" and lower[noun + 1] in _BE:
        yield POINTING, first, first, ("those", "the")


def selves(sentence: Tagged, present: set[str]) -> Iterator[tuple[Rule, int, int, tuple[str, ...]]]:
    """“Hisself” and its like."""
    if present.isdisjoint(_SELVES):
        return
    for place, word in enumerate(sentence.lower):
        if word in _SELVES:
            yield SELF, place, place, (_SELVES[word],)


def whats(sentence: Tagged) -> Iterator[tuple[Rule, int, int, tuple[str, ...]]]:
    """“The man what sold it”: at the head of a sentence, behind a noun with an article."""
    lower = sentence.lower
    if len(lower) < 6 or lower[0] not in {"the", "a", "this", "that", "those", "these"}:
        return
    for place in (2, 3):
        if lower[place] != "what":
            continue
        noun = lower[place - 1]
        person, thing = noun in _PERSONS, noun in THINGS or noun.removesuffix("s") in THINGS
        if not (person or thing) or (place == 3 and sentence.tag(1) not in {"JJ", "NN"}):
            continue
        if sentence.tag(place + 1) in FINITE_TAGS:
            yield WHAT, place, place, (("who", "that") if person else ("that", "which"))
