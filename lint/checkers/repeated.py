"""A word or a short phrase typed twice, also across line breaks, markup and quotation marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lint.checker import Context
from lint.document import Block
from lint.finding import Confidence, Example, Match, Rule
from lint.text import Span
from lint.words import Word

SCOPE = "block"

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
    ),
    clean=(
        "He had had enough, and she knew that that was true.",
        "It was a very, very long night.",
        "Duran Duran played in New York, New York.",
        "What it is is a mistake.",
        "The flag flew over Walla Walla and Pago Pago.",
        "He gave her her coat.",
        "“No no no,” she said.",
        "Ha ha! Bye bye. Knock knock.",
        "It came in, in a way, as a surprise.",
        "They moved on on Monday.",
    ),
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
        "From day to day to day.",
        "Location, location, location.",
        "More and more and more people came.",
    ),
)
RULES = (WORD, PHRASE)


@dataclass(frozen=True, slots=True)
class Options:
    """Settings of the checker.

    Attributes:
        allow: words that may stand twice in a row here, whatever their case.
    """

    allow: tuple[str, ...] = ()


# Function words that can hardly ever follow themselves.
_NEVER = frozenset(
    "a an the and or but of to for from with at by as if than then this these those is are was were be been "
    "being has have will would can could shall should may might must our your their my its his we they he she "
    "i into onto upon about between among under because while when where which whose what how why not there "
    "here also just only even more most some any each every all both such other another after before during "
    "against through until since without within across around per via us them me him".split()
)
# Pairs that are right often enough to be left alone.
_FINE = frozenset(
    "had that so no yes ha he bye knock tut hear there now night well blah boo woof rah chop hush dear tick "
    "tock hubba cha choo ta pom pooh yada ho hee la na never far long really many much very quite too please "
    "wait go run come look again old big little over round oh um er uh ah mm hmm yum shh bla beep vroom".split()
)
# "moved on on Monday", "turned in in May", "it is is", "gave her her coat": right in some sentences.
_SOMETIMES = frozenset(
    "on in out up down off is her you it do did who one over by through to about around".split()
)
_PARTICLE_VERB = re.compile(
    r"(?:mov|carr|go|went|gone|com|came|liv|pass|hold|held|check|turn|drop|log|sign|tun|cav|look|stay|mov|hand|fil|"
    r"step|clos|set|call|giv|gave|put|brought|taken|took|phas|fit|pil|cash|weigh|check|book|sail|driv|drov|pres|get|got)"
    r"(?:e|ed|es|s|ing|ning|ting|ied|ies|y)?\Z",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"\b(?:what|all|that|which|how|why|who|problem|thing|truth|point|question|fact|it)\b", re.IGNORECASE
)
_HYPHENS = frozenset("-‑")
_GAP = re.compile(r"[\s*_“”\"‘’']{1,8}\Z")
_LEADING = re.compile(
    r"(?:give|gave|given|gives|giving|told|tell|tells|show|shows|showed|sent|send|hand|handed|offer|offered|made|make|"
    r"cost|call|called|ask|asked|let|lets|paid|pay|lend|lent|buy|bought|wish|wished|that|if|what|as|when|before|"
    r"unless|because|whatever|wherever|whoever|than|thank|see|saw|like|love)\Z",
    re.IGNORECASE,
)


def check(block: Block, options: Options, context: Context) -> Iterator[Match]:
    """Repetitions in a block; a word typed three times is one match. Spans are relative to the block's text."""
    del context
    words = block.words
    lower = [word.text.lower() for word in words]
    allowed = {word.lower() for word in options.allow}
    place = 0
    for first in range(len(words) - 1):
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
    # Two speakers may say the same word: a quotation that ends and one that begins.
    return _GAP.match(between) is not None and any(mark.isspace() for mark in between) and not (
        "”" in between and "“" in between
    )  # fmt: skip


def _word(block: Block, words: list[Word], first: int, last: int) -> Iterator[Match]:
    sure = _judge(block, words, first, last)
    beside = (
        block.text[words[first].start - 1 : words[first].start] + block.text[words[last].end : words[last].end + 1]
    )
    if sure is None or any(mark in _HYPHENS for mark in beside):
        return  # “on on-call rotas”: a part of a compound
    start, end = words[first].start, words[last].end
    between = block.text[words[first].end : words[first + 1].start]
    kept = words[first].text
    replacements = (kept,) if between.isspace() else ()
    times = "twice" if last == first + 1 else f"{last - first + 1} times"
    yield Match(WORD, Span(start, end), f"“{kept}” stands here {times}.", replacements, sure)


def _judge(block: Block, words: list[Word], first: int, last: int) -> Confidence | None:
    """How sure it is that a repetition is a slip; None if it is none."""
    one, two = words[first], words[first + 1]
    low = one.text.lower()
    if low[0].isdigit() or (len(low) == 1 and low not in "ai") or not low.isascii():
        return None
    if low in _SOMETIMES:
        return _sometimes(block, words, first, [word.text for word in words[max(0, first - 3) : first]])
    if low in _NEVER:
        return "certain"
    if low in _FINE:
        return "possible" if low == "that" else None
    if one.text[0].isupper() and two.text[0].isupper():
        return None  # a name: Duran Duran
    if last > first + 1:
        return "possible"  # “no no no”, said on purpose
    if block.is_quoted(one.start, two.end):
        return "possible"
    if two.text[0].isupper():
        return "possible"
    return "likely" if len(low) > 1 else None


def _sometimes(block: Block, words: list[Word], first: int, before: list[str]) -> Confidence:
    low = words[first].text.lower()
    if low == "is":
        clause = block.text[max(0, words[first].start - 80) : words[first].start]
        return "possible" if _CLAUSE.search(clause) else "likely"
    if low in ("her", "you", "it", "one", "who", "do", "did"):
        return "possible" if not before or _LEADING.match(before[-1]) or low in ("do", "did") else "likely"
    return "possible" if any(_PARTICLE_VERB.match(word) for word in before) else "likely"


def _phrase(block: Block, words: list[Word], first: int, length: int) -> Iterator[Match]:
    texts = [word.text.lower() for word in words[first : first + length]]
    joints = range(first, first + 2 * length - 1)
    if not all(block.text[words[at].end : words[at + 1].start].isspace() for at in joints):
        return
    if (
        not any(text in _NEVER for text in texts)
        or len(set(texts)) == 1
        or any(text[0].isdigit() for text in texts)
    ):
        return
    if texts[0] in _CHAINING or texts[-1] in _CHAINING:
        return  # on and on and on, day by day by day
    start, end = words[first].start, words[first + 2 * length - 1].end
    if block.is_quoted(start, end):
        return
    kept = block.text[start : words[first + length - 1].end]
    yield Match(PHRASE, Span(start, end), f"“{kept}” stands here twice.", (kept,))


_CHAINING = frozenset("and or by to after upon for on over more".split())
