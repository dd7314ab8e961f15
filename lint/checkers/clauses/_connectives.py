"""“However” and its like, behind a comma, at the head of a clause of their own."""

from collections.abc import Iterator

from lint.checkers.clauses._shape import finite_between, is_finite, is_main_clause
from lint.checkers.clauses._sight import Sight
from lint.checkers.clauses._words import AUXILIARIES, CONNECTIVES, SAYING
from lint.finding import Example, Rule
from lint.tagged import FINITE_TAGS, Tagged

CONNECTIVE = Rule(
    id="clauses.comma-however",
    why="“However” and “therefore” are no conjunctions: before them a new sentence begins, or a semicolon stands.",
    category="punctuation",
    quotations=False,
    examples=(
        Example("Sales rose in May, however profits fell.", "Sales rose in May; however, profits fell."),
        Example(
            "The road was icy, therefore the buses stopped.", "The road was icy; therefore, the buses stopped."
        ),
        Example("The vote was won, however, the fight goes on.", "The vote was won; however, the fight goes on."),
    ),
    clean=(
        "Sales rose in May; however, profits fell.",
        "He will try, however hard it is.",
        "The road was icy and therefore closed.",
        "Sales, however, fell in May.",
    ),
)

_CLOSED_ONLY = frozenset(("otherwise", "meanwhile"))
"""Adverbs that many write behind a comma as conjunctions: only between two commas are they surely none."""

JOINING = CONNECTIVES | _CLOSED_ONLY
"""Adverbs that are looked at behind a comma."""


def connective(sentence: Tagged, first: int, comma: int) -> Iterator[Sight]:
    """A comma before “however” and its like, if a clause follows that takes no comma from it.

    Args:
        sentence: that is looked at.
        first: place of the first token of the clause before the comma.
        comma: its place.
    """
    adverb = comma + 1
    word, after = sentence.lower[adverb], adverb + 1
    closed = sentence.at(after) == ","
    if closed:
        after += 1
    elif word == "however" and sentence.tag(after) in {"JJ", "RB", "RBR"}:
        return
    subject = sentence.at(after)
    if not subject or sentence.tag(after) not in {"PRP", "DT", "PRP$", "NNP", "NNS", "EX", "NN"}:
        return
    verb = finite_between(sentence, after + 1, min(after + 9, len(sentence)))
    stop = next((at for at in range(after, len(sentence)) if sentence.lower[at] == ","), len(sentence))
    if verb < 0 or verb > stop or not is_main_clause(sentence, first, comma):
        return
    if closed and not _is_closed_well(sentence, comma, verb):
        return
    if word in _CLOSED_ONLY and not closed:
        return
    left, right = sentence.texts[comma - 1], sentence.texts[adverb]
    tail = "" if closed else ","
    better = (f"{left}; {right}{tail}", f"{left}. {right.capitalize()}{tail}")
    yield Sight(CONNECTIVE, comma - 1, adverb, better)


def _is_closed_well(sentence: Tagged, comma: int, verb: int) -> bool:
    """Whether what stands before “, however,” needs nothing more: not “The minister says, however, the plan is dead”."""
    last = comma - 1
    return (
        is_finite(sentence, verb)
        and SAYING.isdisjoint(sentence.lower[:comma])
        and sentence.lower[last] not in AUXILIARIES | {"out", "be", "not", "is", "that"}
        and sentence.tag(last) not in FINITE_TAGS
    )
