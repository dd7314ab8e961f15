"""Items of one list that break its pattern: marks at the end, first letters, the form of the first word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lint.checker import Context
from lint.document import Block, Document
from lint.finding import Example, Match, Rule
from lint.text import Span
from lint.words import STAND_IN

SCOPE = "document"

ENDS = Rule(
    id="lists.ends",
    why="The items of one list end alike: all with a full stop, or none.",
    category="consistency",
    severity="info",
    quotations=False,
    examples=(
        Example(
            "- the ferry\n- the pier.\n- the harbour\n- the quay\n",
            "- the ferry\n- the pier\n- the harbour\n- the quay\n",
            ".md",
        ),
    ),
    clean=("- the ferry\n- the pier\n- the harbour.\n", "- the ferry;\n- the pier; and\n- the harbour.\n"),
)
CAPITALS = Rule(
    id="lists.capitals",
    why="The items of one list begin alike: all with a capital, or none.",
    category="consistency",
    severity="info",
    quotations=False,
    examples=(
        Example(
            "- Fresh bread\n- butter\n- Salted fish\n- Old cheese\n",
            "- Fresh bread\n- Butter\n- Salted fish\n- Old cheese\n",
            ".md",
        ),
    ),
    clean=("- bread\n- butter\n- Dutch cheese\n", "- `make`\n- Bread\n- Butter\n"),
)
FORM = Rule(
    id="lists.form",
    why="Items that begin with the same form of a word are read at a glance.",
    category="consistency",
    severity="info",
    confidence="possible",
    quotations=False,
    examples=(
        Example(
            "- Painting boats\n- Mending nets\n- To sail by night\n- Reading charts\n",
            "- Painting boats\n- Mending nets\n- Sailing by night\n- Reading charts\n",
            ".md",
        ),
    ),
    clean=("- Painting boats\n- Mending nets\n- Reading charts\n- Morning swims\n",),
)
RULES = (ENDS, CAPITALS, FORM)

MIN_ITEMS = 3
"""Items of the shortest list that has a pattern."""

MINORITY = 0.34
"""Share of the items from which on there are two patterns and none is broken."""

_MARKER = re.compile(r"([ \t]*)([-*+]|\d{1,4}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?\Z")
_TAG = re.compile(r"<li\b[^<>]*>\s*(?:<(?:p|a|span|strong|em|b|i)\b[^<>]*>\s*)*\Z")
_FIRST = re.compile(r"\W*([^\W\d_]+)")
_INNER = re.compile(r"</?(?:ul|ol)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Options:
    """The checker has no settings."""


def check(document: Document, options: Options, context: Context) -> Iterator[Match]:
    """Items that break the pattern of their list; spans in the prose of the document."""
    del options, context
    for items in _lists(document):
        if len(items) >= MIN_ITEMS:
            yield from _ends(items)
            yield from _capitals(items)
            yield from _forms(items)


def _lists(document: Document) -> Iterator[list[Block]]:
    """The items of each list, by the marks before them; what stands in a list within an item is a list of its own."""
    open_lists: dict[tuple[int, str], list[Block]] = {}
    for block in document.blocks:
        if block.kind != "item":
            yield from open_lists.values()
            open_lists = {}
            continue
        key = _key(document, block)
        if key is None:
            continue
        for other in [other for other in open_lists if other[0] > key[0] or (other[0] == key[0] and other != key)]:
            yield open_lists.pop(other)
        open_lists.setdefault(key, []).append(block)
    yield from open_lists.values()


def _key(document: Document, block: Block) -> tuple[int, str] | None:
    """The indent and the kind of mark before an item; None for a further paragraph of one."""
    text, start = document.source.text, document.to_source(block.span).start
    line = text.rfind("\n", max(0, start - 200), start) + 1
    found = _MARKER.match(text, line, start)
    if found:
        return len(found[1].expandtabs(4)), "1" if found[2][0].isdigit() else found[2]
    return (0, "<") if _TAG.search(text, max(0, start - 200), start) else None


def _few(odd: list[Block], items: list[Block]) -> bool:
    return 0 < len(odd) <= MINORITY * len(items)


def _ends(items: list[Block]) -> Iterator[Match]:
    texts = [block.text.rstrip() for block in items]
    if any(text[-1:] in {";", ",", ":"} or text.endswith((" and", " or")) for text in texts):
        return
    judged = [
        (block, text)
        for block, text in zip(items, texts, strict=True)
        if text[-1:].isalnum() or text[-1:] in ".)”"
    ]
    stopped = [block for block, text in judged if text.endswith(".") and not text.endswith((".)", "etc.", ".."))]
    plain = [block for block, text in judged if not text.endswith((".", ".)", ".”"))]
    if len(stopped) + len(plain) < MIN_ITEMS or stopped == [items[-1]]:
        return
    if any(len(block.sentences) > 1 for block in stopped):
        return  # what is more than one sentence needs its stops
    odd, other = (stopped, "no other item does") if len(stopped) < len(plain) else (plain, "the others do")
    if _few(odd, items):
        block = odd[0]
        words = "ends in a full stop" if odd is stopped else "ends in no full stop"
        yield Match(
            ENDS, _last_word(block), f"This item {words}; {other if len(odd) == 1 else 'most others differ'}."
        )


def _last_word(block: Block) -> Span:
    text = block.text.rstrip()
    return Span(text.rfind(" ") + 1, len(text)).moved(block.start)


def _capitals(items: list[Block]) -> Iterator[Match]:
    firsts = [(block, found) for block in items if (found := _FIRST.match(block.text))]
    firsts = [
        (block, found)
        for block, found in firsts
        if STAND_IN not in found[0] and not block.is_opaque(*found.span())
    ]
    small = [(block, found) for block, found in firsts if found[1].islower()]
    capital = [block for block, found in firsts if found[1][0].isupper()]
    if (
        small
        and len(capital) >= 2
        and _few([block for block, _ in small], items)
        and len(capital) > 2 * len(small)
    ):
        block, found = small[0]
        word = found[1]
        yield Match(
            CAPITALS,
            Span(*found.span(1)).moved(block.start),
            "The other items begin with a capital.",
            (word[0].upper() + word[1:],),
        )


def _forms(items: list[Block]) -> Iterator[Match]:
    """One item that begins with “to” or a noun where all others begin with a form in -ing."""
    firsts = [(block, found) for block in items if (found := _FIRST.match(block.text))]
    odd = [(block, found) for block, found in firsts if not found[1].lower().endswith("ing")]
    if len(firsts) == len(items) > MIN_ITEMS and len(odd) == 1:
        block, found = odd[0]
        yield Match(FORM, Span(*found.span(1)).moved(block.start), "The other items begin with a form in -ing.")
