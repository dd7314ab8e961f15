"""Commas that part a subject from its verb."""

from collections.abc import Iterator

from lint.checkers.clauses._commas import UNCLOSED
from lint.checkers.clauses._shape import finite_between, is_finite
from lint.checkers.clauses._sight import Sight
from lint.checkers.clauses._words import BE, DETERMINERS, HAVE, MARKS, MODALS, PASTS, SAYING
from lint.finding import Example, Rule
from lint.tagged import Tagged

PARTED = Rule(
    id="clauses.comma-before-verb",
    why="No comma parts a subject from its verb, however long the subject is.",
    category="punctuation",
    quotations=False,
    examples=(
        Example("The rules that apply from May, are strict.", "The rules that apply from May are strict."),
        Example("The new tram, will open in June.", "The new tram will open in June."),
        Example("Mr Alder, has worked there for years.", "Mr Alder has worked there for years."),
    ),
    clean=(
        "The rules, which apply from May, are strict.",
        "The plan is dead, said the mayor.",
        "What is clear, is clear.",
        "The big question is, will he stay?",
    ),
)

_SAID = frozenset(("said", "says", "told"))
_CLOSERS = BE | HAVE | MODALS | _SAID
_SPEAKERS = frozenset(
    """owner head director chairman chairwoman leader minister spokesman spokeswoman president founder manager author
    editor captain coach mayor governor secretary lawyer chief organiser organizer officer boss designer agency company
    firm council union ministry bank police club group""".split()
)
_TITLES = frozenset("mr mrs ms dr".split())
_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_LAST = _NOUNS | {"VBP", "VBD", "VBN", "RB", "CD"}


def parted(sentence: Tagged) -> Iterator[Sight]:
    """The only comma of a sentence, between a subject and its verb."""
    if sentence.lower.count(",") != 1 or sentence.lower[-1] != "." or not MARKS.isdisjoint(sentence.lower):
        return
    comma = sentence.lower.index(",")
    verb = comma + 1
    if comma < 2 or not sentence.at(verb).isalpha():
        return
    if sentence.lower[0] in _TITLES:
        if _is_name_parted(sentence, comma):
            yield _joined(sentence, comma)
        return
    if comma < 3 and not _is_passive(sentence, comma):
        return
    if sentence.lower[0] not in DETERMINERS - {"all", "no"} or sentence.tag(comma - 1) not in _LAST:
        return
    if sentence.lower[verb] in _SAID and not _SPEAKERS & set(sentence.lower[:comma]):
        return
    own = finite_between(sentence, 0, comma)
    relative = next((at for at in range(1, comma) if sentence.lower[at] in {"that", "who", "which"}), -1)
    if own >= 0 and (relative < 0 or own < relative or finite_between(sentence, own + 1, comma) >= 0):
        return
    if (own >= 0 and own > relative + 3) or not _is_verb(sentence, verb, own >= 0):
        return
    if relative > 0 and (sentence.lower[relative] == "which" or sentence.tag(relative - 1) == "NNP"):
        left, right = sentence.texts[relative - 1], sentence.texts[relative]
        if right != "that":
            yield Sight(UNCLOSED, relative - 1, relative, (f"{left}, {right}",))
            return
    yield _joined(sentence, comma)


def _is_passive(sentence: Tagged, comma: int) -> bool:
    """Whether a sentence begins like “The man, was arrested”: one noun, and a verb that takes a participle."""
    verb = comma + 1
    return (
        sentence.lower[verb] in BE | HAVE and verb + 1 < len(sentence) and sentence.tag(verb + 1) in {"VBN", "VBG"}
    )


def _joined(sentence: Tagged, comma: int) -> Sight:
    return Sight(PARTED, comma - 1, comma + 1, (f"{sentence.texts[comma - 1]} {sentence.texts[comma + 1]}",))


def _is_verb(sentence: Tagged, verb: int, relative: bool) -> bool:
    """Whether the word behind the comma is the verb of the sentence: an auxiliary, or one with something behind it."""
    word = sentence.lower[verb]
    if word in _CLOSERS:
        return True
    if word in SAYING or not {"and", "or", "but"}.isdisjoint(sentence.lower[verb:]):
        return False
    behind = sentence.at(verb + 1)
    holds = behind in DETERMINERS | {"it", "them", "him", "to", "from", "at", "on", "into"}
    holds = holds or (behind.isalpha() and sentence.tag(verb + 1) in {"NNS", "CD", "TO"})
    return holds and (sentence.tag(verb) == "VBZ" or (relative and word in PASTS))


def _is_name_parted(sentence: Tagged, comma: int) -> bool:
    """Whether a sentence begins with “Mr Alder, said”, and what was said follows."""
    verb = comma + 1
    if comma > 3 or not all(word[:1].isupper() for word in sentence.texts[1:comma]):
        return False
    if sentence.lower[verb] in _SAID:
        return finite_between(sentence, verb + 2, len(sentence)) >= 0 and "and" not in sentence.lower[verb:]
    return is_finite(sentence, verb) and _is_verb(sentence, verb, relative=True)
