"""Rules about the space beside a punctuation mark: one too many before it, one missing after it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lint.document import Block
from lint.finding import Confidence, Example, Match, Rule
from lint.text import Span

SPACE_BEFORE = Rule(
    id="typography.space-before",
    why="No space goes before a comma, a stop or a closing mark: the mark would start the next line alone.",
    category="punctuation",
    severity="error",
    confidence="certain",
    autofix=True,
    examples=(
        Example("New sanctions , they said.", "New sanctions, they said."),
        Example("It is over .", "It is over."),
        Example("Prices (after tax ) rose.", "Prices (after tax) rose."),
        Example("Why ?", "Why?"),
    ),
    clean=(
        "We use .NET and .5 and a .txt file, and wait . . . and see ...",
        "Thanks :-) and bye ;)",
        "Il a dit : « Bonjour ! »",
        "The odds are 3 : 1.",
    ),
)
SPACE_MISSING = Rule(
    id="typography.space-missing",
    why="A space goes after a comma, a stop and a closing quotation mark; without it two words run into one.",
    category="punctuation",
    severity="error",
    confidence="likely",
    examples=(
        Example("It was the end,and nobody came.", "It was the end, and nobody came."),
        Example("That is what he said.Kim left.", "That is what he said. Kim left."),
        Example("“It is over,”he said.", "“It is over,” he said."),
    ),
    clean=(
        "Node.js, Yahoo!, e.g., i.e., Ph.D., U.S., 1,000, 10:30, and/or, ASP.NET and red,green,blue.",
        "See example.com, N,N-dimethyl and Booking.com.",
    ),
)

_BEFORE = re.compile(r"[ \u00a0][,.;:!?)\]%”]")
_AFTER_OK = frozenset(" \u00a0\n\"'”’)]»")
_CLOSER = re.compile(r"[\w\ufffc”’\"')\]%]")
_MOST = 20
_MISSING = re.compile(
    r"""(?P<comma>(?!tl;)(?:[A-Za-z][a-z]{1,}+|\d{4})[,;](?=[A-Za-z]{2}))
      | (?P<stop>[a-z]{3,}+\.(?=(?:[A-Z][a-z]+|[AI](?=\ [a-z]))(?![\w(.])))
      | (?P<cry>[a-z]{3,}+[!?](?=[A-Z][a-z]{1,}(?![\w(=])))
      | (?P<name>(?:[A-Z][a-z]{2,}+|\d{4})\.(?=(?:The|He|She|They|We|But|And|It|This|That|However)(?![\w(.])))
      | (?P<small>[a-z]{3,}+\.(?=(?:the|they|she|and|but|this|that|there|these|however|then)\ [a-z]))
      | (?P<colon>[a-z]{3,}+:(?=(?:the|an|we|he|she|it|they|this|that|there|you)(?![\w:-])))
      | (?P<quote>[.,!?]”(?=[A-Za-z]))""",
    re.VERBOSE,
)
_HINT = re.compile(r"[,.;:!?”][A-Za-z]")
_JOINT = re.compile(r"[,;.]")
_SPACE = re.compile(r"\s")


def before(block: Block) -> Iterator[Match]:
    """A space before a mark that closes something; the span is the space and the mark."""
    text, seen = block.text, 0
    hints: _Hints | None = None
    for found in _BEFORE.finditer(text):
        end = found.end()
        mark = text[end - 1]
        start = found.start()
        while start and text[start - 1] in " \u00a0":
            start -= 1
        if not start or seen == _MOST or not _CLOSER.match(text, start - 1):
            continue
        if mark not in ",.)]" and "\u00a0" in text[start:end]:
            continue  # French spacing, put there on purpose
        hints = hints or _hints(text)
        if not _stands_alone(text, start, end, hints) or block.is_opaque(start, end):
            continue
        seen += 1
        yield Match(SPACE_BEFORE, Span(start, end), f"No space before “{mark}”.", (mark,))


class _Hints(NamedTuple):
    """What is asked of a text again and again; a search a mark would make long texts slow."""

    round_open: int
    square_open: int
    quote_open: int
    french: bool
    loose_quotes: bool


def _hints(text: str) -> _Hints:
    return _Hints(text.find("("), text.find("["), text.find("“"), "«" in text, "“ " in text)


def _stands_alone(text: str, start: int, end: int, hints: _Hints) -> bool:
    """Whether the mark closes what stands before it: no ellipsis, no smiley, no ".NET", no "3 : 1"."""
    mark, left, right = text[end - 1], text[start - 1], text[end : end + 1]
    if right and right not in _AFTER_OK and not (mark in ",;" and right.isalpha()) and mark not in ")]%”":
        return False
    if mark == "." and (text.startswith(" .", end) or left == "."):
        return False
    if mark in ";:!?":
        if hints.french or (left.isdigit() and text[end : end + 2].strip().isdigit()):
            return False
        return not (mark in ";:" and right in (")", "'"))
    if mark in ")]":
        opening = hints.round_open if mark == ")" else hints.square_open
        return 0 <= opening < start and left not in ":;([" and text[start - 1 : end] != "[ ]"
    if mark == "%":
        return left.isdigit() and not right.isalnum()
    if mark == "”":
        return (
            left not in "’'" and not hints.loose_quotes and 0 <= hints.quote_open < start and not right.isalnum()
        )
    return True


def missing(block: Block) -> Iterator[Match]:
    """No space after a mark between two words; the span is the mark."""
    text = block.text
    if not _HINT.search(text):
        return
    seen = 0
    for found in _MISSING.finditer(text):
        start, end = found.span()
        kind = found.lastgroup
        at = start if kind == "quote" else end - 1
        left = text[start - 1 : start]
        if seen == _MOST or (kind != "quote" and left and (left.isalnum() or left in "@#&_/\\<.:-,'’")):
            continue
        if kind != "quote" and len(_JOINT.findall(_chunk(text, end))) > _trailing(text, end) + 1:
            continue
        if block.is_opaque(start, end + 1):
            continue
        seen += 1
        written = text[at:end]
        sure: Confidence | None = "certain" if kind == "quote" else None
        yield Match(SPACE_MISSING, Span(at, end), f"A space is missing after “{written}”.", (written + " ",), sure)


def _chunk(text: str, at: int) -> str:
    """The characters around a place that no space divides, at most 60 to either side."""
    left = text[max(0, at - 60) : at].rsplit(maxsplit=1)[-1]
    rest = text[at : at + 60].split(maxsplit=1)
    return left + (rest[0] if rest else "")


def _trailing(text: str, at: int) -> int:
    """1 if the word that begins at a place ends with a mark of its own."""
    rest = text[at : at + 60].split(maxsplit=1)
    return 1 if rest and rest[0][-1] in ",;." else 0
