"""A comma where a stop belongs, a stop where a comma belongs, and no mark where one sentence ends."""

import re
from collections.abc import Iterator

from lint.document import Block
from lint.finding import Confidence, Example, Match, Rule
from lint.tagged import FINITE_TAGS, Tagged
from lint.text import Span

CAPITAL_INSIDE = Rule(
    id="marks.capital-inside",
    why="A capital begins a sentence: before it stands a stop, or the word is small.",
    category="punctuation",
    quotations=False,
    examples=(
        Example("The team was late, The match had to wait.", "The team was late. The match had to wait."),
        Example("The goal came late; The crowd went wild.", "The goal came late; the crowd went wild."),
        Example("When the bell rang, They ran out.", "When the bell rang, they ran out."),
        Example("The shop closed on Monday The owner is ill.", "The shop closed on Monday. The owner is ill."),
    ),
    clean=(
        "He reads The Times, The Sun and The Week.",
        "She saw the film The Third Man and a play, The Visit.",
        "They came from The Hague, He Nan and It Towers.",
        "He said: The plan is dead.",
    ),
)
STOP_INSIDE = Rule(
    id="marks.stop-inside",
    why="A stop ends a sentence; before it stood no whole one, or what follows belongs to it.",
    category="punctuation",
    quotations=False,
    examples=(
        Example("In the end. they agreed to share it.", "In the end, they agreed to share it."),
        Example("The port was shut. because of the oil.", "The port was shut because of the oil."),
    ),
    clean=("They left. The port was shut.", "He paid approx. the same.", "In the end ... they agreed."),
)

_WORDS = (
    "The|It|He|She|They|We|This|These|Those|There|But|However|His|Her|Their|Its|Our|Many|Some|When|If|While|"
    "Although|Because|After|Before|And|So|Nobody|Everyone|Most|Several"
)
_AFTER_COMMA = re.compile(rf"(?<=[a-z0-9%)])([,;]) ({_WORDS}) (?=[a-z]{{2,20}}[ .,])")
_AFTER_WORD = re.compile(
    r"(?<![\w’'-])([A-Za-z]?[a-z]{2,20}|\d{1,4}) (The|It|He|She|They|We|This|These|There|However|His|Her|Their|Its|But) "
    r"(?=[a-z]{2,20}[ .,])"
)
_SMALL_OPENERS = frozenset(
    """if when while as because although though since after before once unless until whenever where by in on at during
    despite for with without besides from under""".split()
)
# Words that a name or a title may follow.
_LEADS = frozenset(
    """in on at of by from to for with and or as the a an like than play film book novel newspaper magazine song album
    show called titled entitled named read watched played plays series drama movie comedy musical sitcom programme band
    game poem story title word words group but into about over under between against near hit hymn ballad single opera
    when where why how that if says said means is was are were be see also via paper column
    blog podcast section""".split()
)
_JOINED = frozenset(
    "because which who whose where although while until unless and or of by from whereas than".split()
)
_STOP = re.compile(r"(?<=[a-z]{3})\. ([a-z]{1,12})(?= )")
_SHORT = frozenset("min max est inc ltd nos vol vols eds fig figs sec ext tel dept approx etc mins hrs".split())
_ENDS = re.compile(r"[.!?][\"”’]?\s")
_LOOKED_BACK = 400
_TITLE_LIKE = 3


def capitals(block: Block) -> Iterator[Match]:
    """A capital behind a comma, a semicolon or a plain word; spans in the block's text."""
    text = block.text
    if not (_AFTER_COMMA.search(text) or _AFTER_WORD.search(text)) or _is_headline(text):
        return
    for found in _AFTER_COMMA.finditer(text):
        if block.is_opaque(*found.span()):
            continue
        mark, word = found[1], found[2]
        first = _first_of_sentence(text, found.start())
        small, stop = f"{mark} {_small(word)}", f". {word}"
        better = (small, stop) if mark == ";" or first in _SMALL_OPENERS else (stop, small)
        yield Match(
            CAPITAL_INSIDE,
            Span(found.start(), found.end() - 1),
            f"“{word}” begins a sentence after “{mark}”: one of the two is wrong.",
            better,
        )
    for found in _AFTER_WORD.finditer(text):
        if found[1].lower() in _LEADS or block.is_opaque(*found.span()):
            continue
        if found[1][0].isupper() and not found[1].endswith("day"):
            continue
        better = (f"{found[1]}. {found[2]}", f"{found[1]}, {_small(found[2])}")
        message = f"Before “{found[2]}” a mark is missing."
        yield Match(CAPITAL_INSIDE, Span(found.start(), found.end() - 1), message, better)


def _small(word: str) -> str:
    return word[:1].lower() + word[1:]


def _is_headline(text: str) -> bool:
    """Whether so many words begin with a capital that the text is a title or a list of names."""
    words = text.split()
    return 2 * sum(word[:1].isupper() for word in words) > len(words) + _TITLE_LIKE


def _first_of_sentence(text: str, at: int) -> str:
    """The first word, in lower case, of the sentence that holds a place; empty if it begins too far before."""
    piece = _ENDS.split(text[max(0, at - _LOOKED_BACK) : at])[-1].split(maxsplit=1)
    return piece[0].lower() if piece and (at <= _LOOKED_BACK or _ENDS.search(text, at - _LOOKED_BACK, at)) else ""


def stops(sentence: Tagged) -> Iterator[tuple[int, int, str, Confidence]]:
    """Stops inside a sentence before a small letter: first and last token, what belongs there, how sure it is."""
    lower = sentence.lower
    for place in range(2, len(lower) - 2):
        if lower[place] != "." or not sentence.texts[place + 1][0].islower() or not lower[place - 1].isalpha():
            continue
        after, before = lower[place + 1], sentence.texts[place - 1]
        if len(before) < 3 or before in _SHORT or not before.islower():
            continue
        start = max((at + 1 for at in range(place) if lower[at] in {".", "?", "!"}), default=0)
        if after in _JOINED:
            yield place - 1, place + 1, f"{before} {after}", "likely"
        elif (
            lower[start] in _SMALL_OPENERS
            and "," not in lower[start:place]
            and after in _SUBJECTS
            and not _has_main_clause(sentence, start, place)
        ):
            yield place - 1, place + 1, f"{before}, {after}", "likely"


_SUBJECTS = frozenset(
    "he she it they we i you the a an there this these his her their its nobody everyone".split()
)
_CLAUSES = frozenset("if when while as because although though since after before once unless until where".split())


def _has_main_clause(sentence: Tagged, start: int, place: int) -> bool:
    """Whether a stretch that begins as an adverbial does holds more verbs than that needs."""
    verbs = sum(sentence.tag(at) in FINITE_TAGS for at in range(start, place))
    return verbs > (1 if sentence.lower[start] in _CLAUSES else 0)
