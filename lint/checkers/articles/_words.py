"""What a rule finds, and the words at which a noun phrase is over."""

from dataclasses import dataclass

from lint.finding import Rule
from lint.tagged import Tagged


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where an article is wrong.

    Attributes:
        first: number of the first word that is reported.
        last: number of the last word that is reported.
        better: what could stand there instead, best first.
    """

    rule: Rule
    first: int
    last: int
    better: tuple[str, ...]
    message: str


MARKS = frozenset(". ; : ! ? ) — –".split())
PREPOSITIONS = frozenset(
    """about above across after against along among around as at before behind below beneath beside between beyond by
    despite during for from in inside into near of off on onto outside over since through throughout to toward towards
    under until with within without""".split()
)
CLAUSES = frozenset("because but if that though when where whether which while who whom whose although".split())
BEHIND = MARKS | PREPOSITIONS | CLAUSES
"""What follows where a noun phrase is over and no list goes on."""

BE = frozenset("is was are were be been being isn't wasn't".split())
HELPERS = frozenset("is was are were has have had will would can could may might must should do does did".split())
NOUN_TAGS = frozenset(("NN", "NNS", "NNP", "NNPS"))


def tag(sentence: Tagged, at: int) -> str:
    """The tag of the word at a place, empty outside the sentence."""
    return sentence.tag(at) if 0 <= at < len(sentence) else ""


def missing(rule: Rule, sentence: Tagged, at: int, *articles: str) -> Hit:
    """A hit for an article that is missing before the word at a place, which is not the first."""
    before, word = sentence.texts[at - 1], sentence.texts[at]
    better = tuple(f"{before} {article} {word}" for article in articles)
    return Hit(rule, at - 1, at, better, f"“{articles[0]}” is missing: write “{better[0]}”.")


def a_or_an(word: str) -> str:
    """The form of the indefinite article before a word of the lists."""
    return "an" if word[:1] in "aeiou" and not word.startswith(("uni", "eu", "one", "use")) else "a"
