"""Rules about marks that come in pairs: quotation marks and brackets, one of which is missing."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from lint.document import Block
from lint.finding import Example, Match, Rule
from lint.text import Span

UNBALANCED_QUOTES = Rule(
    id="typography.unbalanced-quotes",
    why="A quotation mark without its partner leaves open where the quotation ends.",
    category="punctuation",
    severity="error",
    confidence="likely",
    examples=(
        Example("“We will act, he said.", "“We will act,” he said."),
        Example("We will act,” he said.", "“We will act,” he said."),
        Example('"We will act, he said.', '"We will act," he said.'),
    ),
    clean=(
        "“First paragraph of two.\n\n“Second paragraph,” he said.",
        'He is 6\'2" tall and the screen measures 5".',
        "He said: “She told me ‘no’.”",
    ),
)
UNBALANCED_BRACKETS = Rule(
    id="typography.unbalanced-brackets",
    why="A bracket without its partner leaves open where the aside ends.",
    category="punctuation",
    severity="error",
    confidence="likely",
    examples=(
        Example("The talks (held in May failed.", "The talks (held in May) failed."),
        Example("The talks held in May) failed.", "The talks (held in May) failed."),
    ),
    clean=(
        "a) one, b) two, 1) three and iv) four",
        "Good :-) or bad :(",
        "It lies in [0, 1) and (2, 3].",
        "See (https://example.com/a_(b)) for more (and [sic] more).",
    ),
)

_QUOTES = re.compile(r"[“”\"]")
_BRACKETS = re.compile(r"[()\[\]{}]")
_PAIRS = {")": "(", "]": "[", "}": "{"}
_LIST_MARKER = re.compile(r"(?:\A|[\s(*_])(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})\Z")
_INTERVAL = re.compile(r"[-−+]?[\w.∞]{1,12}\s?[,;]\s?[-−+]?[\w.∞]{1,12}\Z")
_FACE = re.compile(r"(?:[:;=8xX]['’]?[-o^*]?|[:;=]\s)\Z")
_STOPS = frozenset(".!?")
_SPEAKS = re.compile(
    r"\b(?:said|says|told|added|adds|asked|asks|wrote|writes|replied|according|insisted|argued)\b"
)
_WHOLE = frozenset(".!?”\"’')")
_MOST = 20
_REACH = 8  # blocks that a bracket or a quotation may run over


class _Mark(NamedTuple):
    """A mark whose partner is missing in its block, and whether it opens."""

    place: int
    at: int
    opens: bool


def quotes(blocks: Sequence[Block]) -> Iterator[Match]:
    """Double quotation marks without a partner; spans in the document's prose."""
    for mark in _across(blocks, _lone_quotes):
        block = blocks[mark.place]
        if mark.opens and _goes_on(blocks, mark.place):
            continue
        what = "opens a quotation that nothing closes" if mark.opens else "closes a quotation that nothing opened"
        span = Span(block.start + mark.at, block.start + mark.at + 1)
        yield Match(UNBALANCED_QUOTES, span, f"This quotation mark {what}.")


def brackets(blocks: Sequence[Block]) -> Iterator[Match]:
    """Brackets without a partner; spans in the document's prose."""
    for mark in _across(blocks, _lone_brackets):
        block = blocks[mark.place]
        what = "is never closed" if mark.opens else "was never opened"
        span = Span(block.start + mark.at, block.start + mark.at + 1)
        yield Match(UNBALANCED_BRACKETS, span, f"This bracket “{block.text[mark.at]}” {what}.")


def _across(blocks: Sequence[Block], lone: Callable[[Block], list[tuple[int, bool]]]) -> Iterator[_Mark]:
    """Marks without a partner in their block nor, opened before and closed after, in one of the next blocks."""
    waiting: list[_Mark] = []
    for place, block in enumerate(blocks):
        if waiting and place - waiting[0].place > _REACH:
            yield from waiting
            waiting = []
        for at, opens in lone(block):
            if opens and _is_cut(block):
                continue
            mark = _Mark(place, at, opens)
            if opens:
                waiting.append(mark)
            elif waiting and waiting[-1].place < place:
                waiting.pop()
            else:
                yield mark
    yield from waiting


def _is_cut(block: Block) -> bool:
    """Whether the text is a summary that was cut off at some length."""
    return block.kind == "summary" and block.text.rstrip()[-1:] not in _WHOLE


def _goes_on(blocks: Sequence[Block], place: int) -> bool:
    """Whether one of the next two blocks takes an open quotation up, or the text is cut off."""
    if blocks[place].text.rstrip().endswith(("…", "...")):
        return True
    return any(block.text.lstrip()[:1] in ("“", '"') for block in blocks[place + 1 : place + 3])


def _lone_quotes(block: Block) -> list[tuple[int, bool]]:
    """Offsets of double quotation marks without a partner in the block, each with whether it opens."""
    text = block.text
    straight = text.count('"')
    opening, closing = text.count("“"), text.count("”")
    if (not straight % 2 and opening == closing) or "„" in text or "«" in text or len(text.strip()) < 2:
        return []
    if straight % 2 and _INCHES.search(text):
        return []
    if not opening and not closing % 2 and not straight % 2:
        return []  # the Swedish way: ”so”
    return [pair for pair in _match_quotes(text) if not block.is_opaque(pair[0], pair[0] + 1)][:_MOST]


_INCHES = re.compile(r"\d\"")


def _match_quotes(text: str) -> list[tuple[int, bool]]:
    opened: list[int] = []
    lone: list[tuple[int, bool]] = []
    for found in _QUOTES.finditer(text):
        at, mark = found.start(), found[0]
        before, after = text[at - 1 : at] if at else " ", text[at + 1 : at + 2] or " "
        if mark == '"':
            faces_right = (before.isspace() or before in "([—–“‘'") and not after.isspace()
            faces_left = after.isspace() or after in ".,;:!?)]—–”’'"
            mark = "“" if faces_right and not faces_left else "”"
            if not opened and mark == "”" and not (faces_left and not before.isspace()):
                mark = "“"
        if mark == "“":
            if opened and _takes_up(text, opened[-1], at):
                opened.pop()
            opened.append(at)
        elif opened:
            opened.pop()
        elif not before.isdigit() and not (before.isspace() and after.isspace()):  # inches; a ditto mark
            lone.append((at, False))
    lone += [(at, True) for at in opened]
    return sorted(lone)


def _takes_up(text: str, start: int, at: int) -> bool:
    """Whether the mark takes an open quotation up after a sentence, as where lines of a file are its paragraphs."""
    end = max(start, at - 3)
    return text[end:at].rstrip()[-1:] in _STOPS and _SPEAKS.search(text, start, min(at, start + 400)) is None


def _lone_brackets(block: Block) -> list[tuple[int, bool]]:
    """Offsets of brackets without a partner in the block, each with whether it opens."""
    text = block.text
    if all(text.count(left) == text.count(right) == 0 for right, left in _PAIRS.items()):
        return []
    lone = _match_brackets(text)
    if not lone or text.rstrip().endswith(("…", "...")):
        return []
    code = (len(text.rstrip()) - 1, len(text) - len(text.lstrip()))  # '"list": [' and "]," are lines of code
    return [
        (at, opens)
        for at, opens in lone[:_MOST]
        if not block.is_opaque(at, at + 1) and not (text[at] in "[]{}" and at == code[0 if opens else 1])
    ]


def _match_brackets(text: str) -> list[tuple[int, bool]]:
    opened: list[int] = []
    lone: list[tuple[int, bool]] = []
    for found in _BRACKETS.finditer(text):
        at, mark = found.start(), found[0]
        if _FACE.search(text, max(0, at - 3), at) and not (opened and mark in _PAIRS):
            continue
        if mark not in _PAIRS:
            opened.append(at)
        elif opened and (text[opened[-1]] == _PAIRS[mark] or _is_interval(text, opened[-1], at)):
            opened.pop()
        elif mark == ")" and _LIST_MARKER.search(text, max(0, at - 6), at):
            continue
        elif len(opened) > 1 and text[opened[-2]] == _PAIRS[mark]:
            lone.append((opened.pop(), True))
            opened.pop()
        else:
            lone.append((at, False))
    lone += [(at, True) for at in opened]
    return sorted(lone)


def _is_interval(text: str, start: int, end: int) -> bool:
    """Whether two brackets enclose a range of numbers: "[0, 1)"."""
    return end - start < 40 and _INTERVAL.match(text[start + 1 : end]) is not None
