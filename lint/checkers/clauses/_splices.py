"""Two main clauses with only a comma between them."""

from collections.abc import Iterator

from lint.checkers.clauses._connectives import JOINING, connective
from lint.checkers.clauses._parts import is_about_part
from lint.checkers.clauses._shape import begins_clause, behind_time, finite_between, is_main_clause, noun_clause
from lint.checkers.clauses._sight import Sight
from lint.checkers.clauses._words import BE, MARKS, OPENERS, OPENING_PAIRS, SAYING, SUBJECTS
from lint.finding import Example, Rule
from lint.tagged import Tagged

SPLICE = Rule(
    id="clauses.comma-splice",
    why="A comma alone does not hold two whole sentences together: a stop, a semicolon or a conjunction does.",
    category="punctuation",
    quotations=False,
    examples=(
        Example(
            "The meeting ended late, it had started at nine.", "The meeting ended late. It had started at nine."
        ),
        Example("He resigned on Monday, this surprised no one.", "He resigned on Monday. This surprised no one."),
    ),
    clean=(
        "If the meeting ends late, it will start again at nine.",
        "The meeting, it is said, ended late.",
        "He came, he saw, he won.",
        "It was late, he said.",
        "It is late, isn't it?",
        "He knew that if it rained, it would be off.",
    ),
)
_FRAMES = frozenset(
    "sure afraid seems appears seemed turns turned emerged looks transpired transpires follows happens".split()
)
_CONTRASTS = frozenset(
    "not never n't no nor neither less just only more isn't wasn't aren't weren't don't didn't".split()
)
_JOINTS = frozenset(("and", "but", "or", "so", "yet"))
_MERELY = frozenset(("just", "only", "merely", "simply"))
_DEGREES = frozenset(("so", "such", "too", "which"))
_SHARES = frozenset(("some", "many", "others", "most", "few"))
_MOST_COMMAS = 6
_SHORT = 5
"""Tokens below which a clause is so short that a comma may hold it and another together."""
_HEARERS = frozenset(
    """court jury inquest inquiry hearing tribunal judge report study company firm spokesman spokeswoman source sources
    police officials statement analysts experts one others""".split()
)


def splices(sentence: Tagged) -> Iterator[Sight]:
    """The first comma of a sentence that has whole sentences on both sides; “On Monday, …” is passed over."""
    if "," not in sentence.lower or sentence.at(len(sentence) - 1) == "?":
        return
    commas = [place for place, word in enumerate(sentence.lower) if word == ","][:_MOST_COMMAS]
    first = 0
    if commas[0] < 7 and len(commas) > 1 and _is_adverbial(sentence, commas[0]):
        first = commas.pop(0) + 1
    for number, comma in enumerate(commas):
        if comma < first + 3 or not MARKS.isdisjoint(sentence.lower[first:comma]):
            continue
        if sentence.at(comma + 1) in JOINING:
            found = list(connective(sentence, first, comma))
        elif is_about_part(sentence, first, comma):
            found = [Sight(SPLICE, comma - 1, comma + 1, _apart(sentence, comma))]
        else:
            found = list(
                _splice(
                    sentence,
                    first,
                    comma,
                    number > 0 or "IN" in (sentence.tag(0), sentence.tag(first)),
                )
            )
        if found:
            yield from found
            return


def _splice(sentence: Tagged, first: int, comma: int, pronouns_only: bool) -> Iterator[Sight]:
    """A comma between whole sentences."""
    after = comma + 1
    late = sentence.at(after) == "then"
    verb = begins_clause(sentence, after + late)
    if verb < 0:
        verb = behind_time(sentence, after)
    if verb < 0 and not late and not pronouns_only:
        verb = noun_clause(sentence, after)
        if verb < 0 or _is_listed(sentence, first, comma, verb):
            return
    if (
        verb < 0
        or _hangs(sentence, comma)
        or not is_main_clause(sentence, first, comma)
        or _is_figure(sentence, first, comma, verb)
    ):
        return
    if sentence.at(after) not in {"no", "nobody", "this", "these"} and _is_aside(sentence, verb):
        return
    if not sentence.at(verb + 1).isalpha() or not sentence.texts[verb + 1][0].isupper():  # no title of a song
        yield Sight(SPLICE, comma - 1, after, _apart(sentence, comma), _is_style(sentence, first, comma, verb))


def _is_style(sentence: Tagged, first: int, comma: int, verb: int) -> bool:
    """Whether a writer may well mean the comma: before “that”, “then” and “I”, “it is not”, between short clauses."""
    after = comma + 1
    if sentence.lower[after] in {"that", "then", "i"} or sentence.lower[comma - 1] in BE:
        return True
    if (
        sentence.lower[verb] in BE
        and sentence.at(verb + 1) in {"not", "quite"}
        and sentence.lower[after] in SUBJECTS
    ):
        return True
    return (
        len(sentence) - after < _SHORT
        and comma - first < _SHORT
        and sentence.lower[after] in SUBJECTS - {"it", "there", "this", "these"}
    )


def _is_listed(sentence: Tagged, first: int, comma: int, verb: int) -> bool:
    """Whether a clause with a noun for its subject may be one of a list, a report, or what “so” leads to."""
    left, after = sentence.lower[first:comma], comma + 1
    if sentence.lower[after] in _SHARES and not _SHARES.isdisjoint(left):
        return True  # “some are red, some are blue”
    if sentence.tag(after) == "NNP" and sentence.lower[verb] in left:
        return True  # “Ann was first, Tom was second”
    return (
        not _DEGREES.isdisjoint(left)
        or _goes_on(sentence, after)
        or not _HEARERS.isdisjoint(sentence.lower[after:verb])
    )


def _hangs(sentence: Tagged, comma: int) -> bool:
    """Whether a comma closes what “and, in May,” or “but to be sure,” began, or follows a conjunction itself."""
    words = sentence.lower[:comma]
    if words[-1] in _JOINTS or ("well" in words and "as" in words) or ("matter" in words and "no" in words):
        return True
    before = next((at for at in range(comma - 1, -1, -1) if sentence.lower[at] == ","), -1)
    if before < 0:
        return False
    opening = tuple(sentence.lower[before + 1 : before + 3])
    if opening[0] in {"had", "were", "should", "including"} or sentence.tag(before + 1) == "VBG":
        return True
    if sentence.lower[before - 1] in _JOINTS | SAYING or opening in OPENING_PAIRS:
        return True
    return opening[0] in _JOINTS and sentence.tag(before + 2) in {"TO", "IN", "RB", "VBG"}


def _goes_on(sentence: Tagged, after: int) -> bool:
    """Whether a list of clauses goes on behind a place: “Ann was first, Tom was second and Kim came last”."""
    if "," in sentence.lower[after:]:
        return True
    joint = next((at for at in range(after, len(sentence)) if sentence.lower[at] == "and"), -1)
    return joint >= 0 and finite_between(sentence, joint + 2, joint + 7) >= 0


def _is_adverbial(sentence: Tagged, comma: int) -> bool:
    """Whether a sentence begins with a phrase such as “On Monday” before a comma."""
    if sentence.lower[0] in OPENERS:
        return False
    return sentence.tag(0) in {"IN", "RB"} and finite_between(sentence, 0, comma) < 0


def _apart(sentence: Tagged, comma: int) -> tuple[str, ...]:
    """The words around a comma with a stop, and with a semicolon, in its place."""
    left, right = sentence.texts[comma - 1], sentence.texts[comma + 1]
    return f"{left}. {right[:1].upper()}{right[1:]}", f"{left}; {right}"


def _is_aside(sentence: Tagged, verb: int) -> bool:
    """Whether the verb tells who speaks or how sure it is: “he says”, “it is hoped”, “it seems”.

    No: “he said it would rain”, for what is said follows.
    """
    for place in range(verb, min(verb + 3, len(sentence))):
        word = sentence.lower[place]
        if word in SAYING or word in _FRAMES:
            return (
                sentence.lower[verb - 1] == "i"
                or (sentence.lower[verb] in BE and sentence.lower[verb - 1] in SUBJECTS)
                or not (
                    sentence.at(place + 1) == "that"
                    or begins_clause(sentence, place + 1) >= 0
                    or noun_clause(sentence, place + 1) >= 0
                )
            )
    return False


def _is_figure(sentence: Tagged, first: int, comma: int, verb: int) -> bool:
    """Whether a writer means the comma: a contrast, a list of clauses, two clauses that begin alike."""
    words, after = sentence.lower, comma + 1
    pronoun = words[after] in {"it", "they", "this", "that", "it's", "he", "she"}
    if (
        pronoun
        and not _CONTRASTS.isdisjoint(words[first:comma])
        and words[verb] in {"is", "was", "are", "were", "'s"}
    ):
        return True
    if "not" in words[first:comma] and not _MERELY.isdisjoint(words[first:comma]):
        return True
    if words[first] == words[after] and words[first] in SUBJECTS and comma < first + 9:
        return True
    for place in range(first, len(words)):
        if place != comma and words[place] == "," and begins_clause(sentence, place + 1) >= 0:
            return True
    return len(words) - after < 4
