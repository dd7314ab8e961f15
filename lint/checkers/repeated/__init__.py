"""A word or a short phrase typed twice, also across line breaks, markup and quotation marks."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain, compress
from operator import eq

from lint.checker import Context
from lint.checkers.repeated._words import (
    ADVERBS,
    AFTER_THAT,
    AFTER_THERE,
    CHAINING,
    CLAUSE,
    FINE,
    FINITE,
    FUNCTION,
    GAP,
    GIVING,
    HYPHENS,
    INTENSIFIERS,
    IRREGULAR,
    MARKS,
    NEVER,
    OBJECTS,
    PRONOUNS,
    STRANDED,
    TIME,
    TWO_IN_ONE,
    VERBS,
)
from lint.document import Block
from lint.finding import Confidence, Example, Match, Rule
from lint.text import Span
from lint.words import Word

SCOPE = "block"
LOOKS = ()

WORD = Rule(
    id="repeated.word",
    why="The eye runs over a word that is typed twice, above all across a line break; readers do not.",
    category="repetition",
    severity="error",
    confidence="certain",
    autofix=True,
    examples=(
        Example("Paris in the the spring.", "Paris in the spring."),
        Example("The the talks failed.", "The talks failed."),
        Example("They met on on Monday.", "They met on Monday."),
        Example("The vote was was close.", "The vote was close."),
        Example("She said that that the plan had failed.", "She said that the plan had failed."),
    ),
    clean=(
        "He had had enough, and she knew that that was true.",
        "Duran Duran played in New York, New York. What it is is a mistake. He gave her her coat.",
        "“No no no,” she said. Ha ha! Bye bye. Knock knock.",
        "It came in, in a way, as a surprise. They moved on on Monday.",
        "It is the moment they had been waiting for for years. Those who met in May may meet again.",
    ),
)
INTENSIFIER = Rule(
    id="repeated.intensifier",
    why="Said aloud, the second “very” weighs something; in print it reads like a slip or like padding.",
    category="repetition",
    severity="info",
    confidence="likely",
    quotations=False,
    examples=(Example("It was a very very long night.", "It was a very long night."),),
    clean=("It was a very, very long night.", "Far far away there was a town.", "“It was so so good,” she said."),
)
PHRASE = Rule(
    id="repeated.phrase",
    why="Two or three words that stand twice in a row are mostly the rest of an edit.",
    category="repetition",
    severity="error",
    confidence="likely",
    examples=(
        Example("He spoke of the of the plan.", "He spoke of the plan."),
        Example("It will be will be decided today.", "It will be decided today."),
    ),
    clean=(
        "Step by step by step they went on.",
        "It went on and on and on.",
        "From day to day to day more and more and more people came.",
        "What will be will be.",
    ),
)
RULES = (WORD, INTENSIFIER, PHRASE)

# The same rule where the second word may be the one that is wrong: a person decides.
_BY_HAND = replace(WORD, autofix=False)


@dataclass(frozen=True, slots=True)
class Options:
    """Settings of the checker.

    Attributes:
        allow: words that may stand twice in a row here, whatever their case.
    """

    allow: tuple[str, ...] = ()


def check(block: Block, options: Options, context: Context) -> Iterator[Match]:
    """Repetitions in a block; a word typed three times is one match. Spans are relative to the block's text."""
    del context
    words = block.words
    lower = [word.text.lower() for word in words]
    allowed, place = {word.lower() for word in options.allow}, 0
    again = (compress(range(len(lower)), map(eq, lower, lower[length:])) for length in (1, 2, 3))
    for first in sorted({*chain(*again)}):  # there is nothing to look at elsewhere
        if first < place:
            continue
        if lower[first] == lower[first + 1]:
            last = first + 1
            while last + 1 < len(words) and lower[last + 1] == lower[first] and _adjoin(block.text, words, last):
                last += 1
            if _adjoin(block.text, words, first) and lower[first] not in allowed:
                yield from _word(block, words, first, last)
            place = last
            continue
        for length in (2, 3):
            ahead = first + length
            if lower[first] in lower[ahead : ahead + 1] and lower[first:ahead] == lower[ahead : ahead + length]:
                yield from _phrase(block, words, first, length)


def _adjoin(text: str, words: list[Word], place: int) -> bool:
    """Whether only white space, emphasis or quotation marks part a word and the next."""
    between = text[words[place].end : words[place + 1].start]
    if between == " ":
        return True
    if "”" in between and "“" in between:
        return False  # two speakers may say the same word
    return GAP.match(between) is not None and any(mark.isspace() for mark in between)


def _word(block: Block, words: list[Word], first: int, last: int) -> Iterator[Match]:
    text, one, end = block.text, words[first], words[last].end
    kept = one.text
    beside = text[max(0, one.start - 1) : one.start] + text[end : end + 1]
    if not HYPHENS.isdisjoint(beside):
        return  # “on on-call rotas”: a part of a compound
    span = Span(one.start, end)
    times = "twice" if last == first + 1 else f"{last - first + 1} times"
    if kept.lower() in INTENSIFIERS:
        yield Match(INTENSIFIER, span, f"“{kept}” stands here {times}; once is enough.", (kept,))
        return
    between = text[one.end : words[first + 1].start]
    sure = _judge(block, words, first, last)
    if sure and not between.isspace():
        sure = _across_quotes(text, words, first, sure)
    if sure is None:
        return
    rule = WORD if sure == "certain" else _BY_HAND
    yield Match(rule, span, f"“{kept}” stands here {times}.", (kept,) if between.isspace() else (), sure)


def _across_quotes(text: str, words: list[Word], first: int, sure: Confidence) -> Confidence | None:
    """How sure it is where quotation marks stand between: a title or a quoted word may begin like what is before it."""
    one, two = words[first], words[first + 1]
    between, after = text[one.end : two.start], text[two.end : two.end + 1]
    if between.strip() and between[0].isspace():
        if after in MARKS or two.text[0].isupper():
            return None  # the “The Voice” winner; “ll” and “and”
        return "likely" if sure == "certain" else sure
    if text[max(0, one.start - 1) : one.start] in MARKS:
        return None  # the word “and” and the rest
    return "likely" if sure == "certain" and one.text.lower() in ("a", "an", "the", "of", "and") else "possible"


def _judge(block: Block, words: list[Word], first: int, last: int) -> Confidence | None:
    """How sure it is that a repetition is a slip; None if it is none."""
    one, two = words[first], words[first + 1]
    low = one.text.lower()
    if low[0].isdigit() or (len(low) == 1 and low not in "ai") or not low.replace("’", "'").isascii():
        return None
    if _differs(block, words, first):
        return None
    before = [word.text.lower() for word in words[max(0, first - 2) : first]]
    after = [word.text.lower() for word in words[last + 1 : last + 2]]
    judged = _special(low, before, after) if last == first + 1 else None
    if judged:
        return judged
    if low in VERBS:
        return "possible" if _ends_clause(words, first) else "certain"
    if low in ADVERBS and last == first + 1:
        return _adverb(before, words[last + 1].text if after else "", low)
    if low in NEVER or low in ADVERBS:
        return "certain"
    if low in FINE:
        return None
    if one.text[0].isupper() and two.text[0].isupper():
        return None  # Duran Duran
    if one.text[0].isupper() and block.text[max(0, one.start - 3) : one.start].rstrip()[-1:].isalnum():
        return "possible"  # the Bison bison herd
    if last > first + 1 or two.text[0].isupper() or block.is_quoted(one.start, two.end):
        return "possible"  # “stop stop stop”, said on purpose
    return "likely" if len(low) > 1 else None


def _ends_clause(words: list[Word], first: int) -> bool:
    """Whether a clause without another verb leads up to a word: “what the plan is”."""
    for place in range(first - 1, max(-1, first - 9), -1):
        low = words[place].text.lower()
        if low in CLAUSE:
            return True
        if low in FINITE:
            return False
    return False


def _differs(block: Block, words: list[Word], first: int) -> bool:
    """Whether two words of the same letters are two words: "in May may", "the US us", "Serie A a"."""
    one, two = words[first].text, words[first + 1].text
    if one == two:
        return False
    if len(one) > 1 and one.isupper() != two.isupper():
        return True
    if len(one) == 1:
        return one == "A" and bool(first) and block.text[words[first].start - 2 : words[first].start - 1].isalnum()
    return one.lower() in TWO_IN_ONE and (first > 0 or one.lower() in ("may", "will", "mark", "bill"))


def _special(low: str, before: list[str], after: list[str]) -> Confidence | None:
    """What the neighbours say about pairs that are right in some sentences; None if they say nothing."""
    if low == "that":
        return "certain" if after and after[0] in AFTER_THAT else "possible"
    if low == "there":
        return "certain" if after and after[0] in AFTER_THERE else "possible"
    if low == "had":
        return "likely" if after == ["been"] else None
    if low in ("her", "you", "it", "us"):
        return "possible" if before and GIVING.match(before[-1]) else "likely"
    if low in ("one", "who", "not"):
        return "likely"
    if low in ("do", "did", "does"):
        return "likely" if after == ["not"] else "possible"
    return None


def _adverb(before: list[str], following: str, low: str) -> Confidence:
    """How sure it is about "on on": the first may belong to a verb ("moved on"), the second to what follows."""
    verb = before[-2:-1] if before and before[-1] in OBJECTS else before[-1:]
    if verb and low not in ("at", "for", "about") and STRANDED.match(verb[0]):
        return "possible"
    if verb and (verb[0].endswith(("ing", "ed")) or verb[0] in IRREGULAR):
        time = following[:1].isdigit() or following[:1].isupper() or following.lower() in TIME
        return "possible" if time and low in ("at", "for") else "likely"
    return "certain"


def _phrase(block: Block, words: list[Word], first: int, length: int) -> Iterator[Match]:
    texts = [word.text.lower() for word in words[first : first + length]]
    joints = range(first, first + 2 * length - 1)
    if not all(block.text[words[at].end : words[at + 1].start].isspace() for at in joints):
        return
    if FUNCTION.isdisjoint(texts) or len(set(texts)) == 1 or any(text[0].isdigit() for text in texts):
        return
    if texts[0] in CHAINING or texts[-1] in CHAINING:
        return  # on and on and on, day by day by day
    beside = words[max(0, first - 1) : first] + words[first + 2 * length : first + 2 * length + 1]
    around = {word.text.lower() for word in beside}
    if not around.isdisjoint(("what", "whatever", "who", "whoever", texts[0], texts[-1])):
        return  # what will be will be; friends of friends of friends
    start, end = words[first].start, words[first + 2 * length - 1].end
    if block.is_quoted(start, end):
        return
    kept = block.text[start : words[first + length - 1].end]
    # “they spoke they spoke” may lack no more than a comma; what ends with a function word goes on.
    sure: Confidence = "likely" if texts[-1] in FUNCTION and texts[0] not in PRONOUNS else "possible"
    yield Match(PHRASE, Span(start, end), f"“{kept}” stands here twice.", (kept,), sure)
