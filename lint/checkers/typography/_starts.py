"""The rule for a sentence that begins with a small letter."""

import re
from collections.abc import Iterator, Sequence

from lint.checkers.typography._marks import ABBREVIATIONS
from lint.document import Block
from lint.finding import Example, Match, Rule
from lint.text import Span

LOWER_CASE_START = Rule(
    id="typography.lower-case-start",
    why="A sentence begins with a capital; a small letter after a stop means that one of the two is wrong.",
    category="grammar",
    severity="error",
    confidence="likely",
    examples=(
        Example("The talks ended. they will resume in May.", "The talks ended. They will resume in May."),
        Example(
            "the minister said on Monday that the talks had ended.",
            "The minister said on Monday that the talks had ended.",
        ),
    ),
    clean=(
        "He paid approx. the same, e.g. to the man with no. the first.",
        "The iPhone came. eBay rose. It ended... and began again.",
        "“Why?” he asked. “No!” they said.",
        "the end of it",
    ),
)

# Words that open a sentence and that no brand, tool or name is called.
_OPENERS = frozenset(
    "a about above according across after again against all almost already also although always among an another any "
    "anyone are as at because been before behind below both but by can could despite did do does during each either "
    "enough even every everyone everything few finally first for from further had has have he her here his how however "
    "i if in indeed instead into is it its just last later least less many may maybe meanwhile might more moreover most "
    "much must my neither never nevertheless next no nobody none nor nothing now of often on once one only or other "
    "others our over perhaps people several she should similarly since so some someone something sometimes soon still "
    "such than that the their them then there therefore these they this those though three through throughout thus to "
    "today together tomorrow too two under unless unlike until up upon usually was we were what whatever when where "
    "whereas whether which while who whose why will with within without would yesterday yet you your".split()
)
# Words that may go on with what a formula, a list or a picture above began.
_GOES_ON = frozenset("where which whose with and or then to for if when while of but as than".split())

# Capitalised short forms that a sentence goes on after.
_CAPITAL_FORMS = frozenset(
    "calif conn penn tenn minn mich wash okla colo ariz mont miss mass messrs capt corp bros yahoo sept thurs tues "
    "comm comp cmdr supt insp atty".split()
)

_INSIDE = re.compile(r"([a-z]{3,24}|[A-Z][a-z]{3,24}|\b\d{4})\. ([a-z]{1,16})(?=[ ,])")
_HINT = re.compile(r"\. [a-z]")
_SHORT_FORMS = ABBREVIATIONS | _CAPITAL_FORMS
_FIRST = re.compile(r"[a-z]{1,16}(?=[ ,])")
_WHOLE = re.compile(r"[.!?][\"'”’)]{0,3}\Z")
_KINDS = frozenset(("paragraph",))
_MOST = 20


def starts(blocks: Sequence[Block]) -> Iterator[Match]:
    """Sentences that begin with a small letter; spans in the document's prose."""
    for place, block in enumerate(blocks):
        first = _first_word(blocks, place)
        if first:
            yield _match(block, first)
        seen = 0
        for found in _INSIDE.finditer(block.text) if _HINT.search(block.text) else ():
            if found[2] not in _OPENERS or found[1].lower() in _SHORT_FORMS or seen == _MOST:
                continue
            before = block.text[found.start() - 1 : found.start()]
            if before and not (before.isspace() or before in "-(“‘\"'"):
                continue
            if not block.is_opaque(*found.span()):
                seen += 1
                yield _match(block, Span(*found.span(2)))


def _match(block: Block, span: Span) -> Match:
    word = block.text[span.start : span.end]
    better = word[:1].upper() + word[1:]
    message = f"“{word}” begins a sentence: it takes a capital, or the stop before it goes."
    return Match(LOWER_CASE_START, span.moved(block.start), message, (better,))


def _first_word(blocks: Sequence[Block], place: int) -> Span | None:
    """The first word of a paragraph, if it is a whole sentence that begins with a small letter."""
    block = blocks[place]
    found = _FIRST.match(block.text)
    if not found or block.kind not in _KINDS or "list" in block.within or found[0] not in _OPENERS - _GOES_ON:
        return None
    if block.text.count(" ") < 8 or not _WHOLE.search(block.text[-4:]):
        return None
    if place:
        before = blocks[place - 1]
        if before.kind not in ("paragraph", "heading") or (
            before.kind == "paragraph" and not _WHOLE.search(before.text[-4:])
        ):
            return None
    return Span(*found.span())
