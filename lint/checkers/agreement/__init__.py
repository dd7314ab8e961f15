"""Verbs that do not agree with their subjects, also when other nouns stand between the two."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lint.checker import Context
from lint.document import Block
from lint.finding import Example, Match, Rule
from lint.text import Span

if TYPE_CHECKING:
    from lint.checkers.agreement._phrases import Words
    from lint.checkers.agreement._verdict import Clash

SCOPE = "block"
QUICK = False
LOOKS = ()

_CLEAN = (
    "The list of items is long.",
    "A number of people were late, and the number of them is growing.",
    "The team are on their way, and the rest of the players have left.",
    "If the price of the shares were lower, he would buy.",
    "Ten years is a long time.",
    "He insisted that the owner of the shops pay.",
)

DISTANT = Rule(
    id="agreement.distant",
    why="The verb follows the noun that it is about, and not the one that happens to stand before it.",
    category="grammar",
    quotations=False,
    examples=(
        Example("The list of items are long.", "The list of items is long."),
        Example("The owners of the old shop has sold it.", "The owners of the old shop have sold it."),
        Example(
            "He said that the cost of the repairs have risen.", "He said that the cost of the repairs has risen."
        ),
        Example("The mayor, along with two aides, were late.", "The mayor, along with two aides, was late."),
        Example("The pilots, who met on Monday, has agreed.", "The pilots, who met on Monday, have agreed."),
        Example("The number of deaths have fallen.", "The number of deaths has fallen."),
        Example("The results of the study shows a change.", "The results of the study show a change."),
    ),
    clean=_CLEAN,
)
NEAR = Rule(
    id="agreement.near",
    why="A subject in the singular takes a verb in the singular, and one in the plural a verb in the plural.",
    category="grammar",
    quotations=False,
    examples=(
        Example("The two new bridges is closed.", "The two new bridges are closed."),
        Example("Its old owner have left.", "Its old owner has left."),
        Example("The rules now applies to all.", "The rules now apply to all."),
    ),
    clean=("The two new bridges are closed.", "The police have left.", "Bread and butter is all they had."),
)
PRONOUN = Rule(
    id="agreement.each",
    why="“Each”, “one”, “neither” and “everyone” are singular, whatever follows “of”.",
    category="grammar",
    quotations=False,
    examples=(
        Example("Each of the members have a vote.", "Each of the members has a vote."),
        Example("One of the main reasons are the costs.", "One of the main reasons is the costs."),
    ),
    clean=("Each of the members has a vote.", "One of the women who have a vote spoke.", "None of them are here."),
)
THERE = Rule(
    id="agreement.there",
    why="After “there” the verb follows the noun behind it.",
    category="grammar",
    quotations=False,
    examples=(
        Example("There is many reasons for it.", "There are many reasons for it."),
        Example("There were a delay of an hour.", "There was a delay of an hour."),
    ),
    clean=("There are many reasons for it.", "There is a chance.", "There was ten minutes left."),
)
COMPOUND = Rule(
    id="agreement.compound",
    why="Two subjects that “and” joins take a verb in the plural.",
    category="grammar",
    quotations=False,
    examples=(Example("The mayor and the bishop has met.", "The mayor and the bishop have met."),),
    clean=("The mayor and the bishop have met.", "The secretary and treasurer has resigned."),
)
RELATIVE = Rule(
    id="agreement.relative",
    why="The verb behind “who”, “which” or “that” follows the noun that the clause is about.",
    category="grammar",
    quotations=False,
    examples=(
        Example(
            "People who has lost their homes live in tents.", "People who have lost their homes live in tents."
        ),
        Example("They want a law that protect small shops.", "They want a law that protects small shops."),
    ),
    clean=(
        "One of the few men that have seen it spoke.",
        "He told the ministers that was wrong.",
        "They asked the officials who was to blame.",
    ),
)
PLACED = Rule(
    id="agreement.inverted",
    why="Where a place goes first, the subject stands behind the verb, which agrees with it all the same.",
    category="grammar",
    quotations=False,
    examples=(
        Example("Behind the door was two men.", "Behind the door were two men."),
        Example("Around the square stands three old houses.", "Around the square stand three old houses."),
        Example("Under the bridge were a rusty bicycle.", "Under the bridge was a rusty bicycle."),
    ),
    clean=(
        "Behind the door were two men.",
        "Under the bridge were a bicycle and a pram.",
        "In the box was some bread and a knife.",
    ),
)
SHARE = Rule(
    id="agreement.share",
    why="A share is singular if what is shared is, and plural if that is; “more than one” takes a singular.",
    category="grammar",
    quotations=False,
    examples=(
        Example("Two thirds of the money were spent.", "Two thirds of the money was spent."),
        Example("Half of the houses is empty.", "Half of the houses are empty."),
        Example("More than one guest were ill.", "More than one guest was ill."),
    ),
    clean=("Half of the audience were asleep.", "More than one in ten houses were empty."),
)
CLAUSE = Rule(
    id="agreement.action",
    why="An action as the subject is singular, however many things it is done to.",
    category="grammar",
    quotations=False,
    examples=(
        Example("Building new roads take time.", "Building new roads takes time."),
        Example("What worries them most are the noise.", "What worries them most is the noise."),
    ),
    clean=("Growing crops need water.", "Joining the queue were two nuns.", "What annoys them are the costs."),
)
RULES = (DISTANT, NEAR, PRONOUN, THERE, COMPOUND, RELATIVE, PLACED, SHARE, CLAUSE)

_RULES = {
    "distant": DISTANT,
    "near": NEAR,
    "pronoun": PRONOUN,
    "there": THERE,
    "compound": COMPOUND,
    "relative": RELATIVE,
    "placed": PLACED,
    "share": SHARE,
    "clause": CLAUSE,
}

_FEWEST = 4
"""Words of the shortest text that is looked at."""


@dataclass(frozen=True, slots=True)
class Options:
    """The checker has no settings."""


def check(block: Block, _options: Options, _context: Context) -> Iterator[Match]:
    """The verbs of the block that do not agree.

    Yields:
        Matches that cover the verb alone.
    """
    if len(block.words) < _FEWEST:
        return
    from lint.checkers.agreement._actions import actions  # noqa: PLC0415
    from lint.checkers.agreement._clauses import subjects  # noqa: PLC0415  # the tagger's weights are two megabytes
    from lint.checkers.agreement._inverted import inverted, relatives  # noqa: PLC0415
    from lint.checkers.agreement._phrases import Words  # noqa: PLC0415
    from lint.checkers.agreement._places import placed  # noqa: PLC0415

    for sentence in block.tagged:
        words = Words(sentence)
        seen: set[int] = set()
        for clash in (*inverted(words), *placed(words), *actions(words), *relatives(words), *subjects(words)):
            if clash.verb in seen:
                continue
            seen.add(clash.verb)
            match = _match(clash, words, block)
            if not block.is_opaque(match.span.start, match.span.end):
                yield match


def _match(clash: "Clash", words: "Words", block: Block) -> Match:
    """What is reported about a clash in a sentence of the block."""
    start, end = words.sentence.span(clash.verb, clash.verb)
    if words.at(clash.verb + 1) == "'s":  # “there’s” goes as a whole
        end += 2
    wrong = block.text[start:end]
    better = clash.better.replace("'", "’") if "’" in wrong else clash.better
    message = f"“{clash.subject}” is {clash.number}: write “{better}”, not “{wrong}”."
    return Match(_RULES[clash.kind], Span(start, end), message, (better,), None if clash.sure else "possible")
