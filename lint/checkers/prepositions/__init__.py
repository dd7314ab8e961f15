"""Prepositions that do not go with the word before them, or with the time that they tell."""

from collections.abc import Iterator
from dataclasses import dataclass

from lint.checker import Context
from lint.document import Block
from lint.finding import Example, Match, Rule
from lint.text import Span

SCOPE = "block"
LOOKS = ()

PAIR = Rule(
    id="prepositions.pair",
    why="Which preposition follows a verb, a noun or an adjective is fixed, and readers hear when it is another.",
    category="grammar",
    quotations=False,
    examples=(
        Example("The centre depends of donations.", "The centre depends on donations."),
        Example("The firm is responsible of the damage.", "The firm is responsible for the damage."),
        Example("They discussed about the plan.", "They discussed the plan."),
        Example("The design is similar with the old one.", "The design is similar to the old one."),
        Example("They succeeded to rescue the crew.", "They succeeded in rescuing the crew."),
    ),
    clean=(
        "It depends, of course, on the weather.",
        "He was accused for the first time.",
        "They arrived to find the shop closed.",
        "She insisted at the time on a vote.",
    ),
)
TIME = Rule(
    id="prepositions.time",
    why="Days take “on”, months and years take “in”, and a stretch of time takes “for”.",
    category="grammar",
    quotations=False,
    examples=(
        Example("The course starts in Tuesday.", "The course starts on Tuesday."),
        Example("The museum was opened at 1998.", "The museum was opened in 1998."),
        Example("She has worked there since twelve years.", "She has worked there for twelve years."),
        Example("He left on June 2019.", "He left in June 2019."),
    ),
    clean=(
        "It rose in Tuesday trading.",
        "They met at 1900 and left on June 5.",
        "She has worked there since two years ago.",
        "She has been there since 1998.",
    ),
)
RULES = (PAIR, TIME)


@dataclass(frozen=True, slots=True)
class Options:
    """The checker has no settings."""


def check(block: Block, _options: Options, _context: Context) -> Iterator[Match]:
    """The wrong prepositions of the block.

    Yields:
        Matches that cover the preposition, with the word before it where it goes, or with the infinitive behind it.
    """
    from lint.checkers.prepositions._pairs import pairs  # noqa: PLC0415  # the table is read when it is needed
    from lint.checkers.prepositions._times import times  # noqa: PLC0415

    for sentence in block.tagged:
        found = [(PAIR, *each) for each in pairs(sentence)]
        found += [(TIME, place, place, (better,)) for place, better in times(sentence)]
        for rule, first, last, better in found:
            start, end = sentence.span(first, last)
            if block.is_opaque(start, end):
                continue
            written = block.text[start:end]
            yield Match(rule, Span(start, end), f"Write “{better[0]}”, not “{written}”.", better)
