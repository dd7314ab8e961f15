"""Rules about marks of the typewriter: backquotes as quotation marks, hyphens as dashes."""

import re
from collections.abc import Iterator

from lint.document import Block
from lint.finding import Example, Match, Rule
from lint.text import Span

BACKQUOTES = Rule(
    id="typography.backquotes",
    why="``…'' is how some typesetting programs are told to set quotation marks; in print it stands as it is.",
    category="typography",
    severity="warning",
    confidence="likely",
    examples=(Example("He said ``never'' and left.", "He said “never” and left."),),
    clean=("He said “never” and left.", "The ` key and the '' key.", "He asked ‘why’."),
)
HYPHEN_DASH = Rule(
    id="typography.hyphen-dash",
    why="A hyphen joins words; a dash parts them. Which dash, and whether with spaces, the house decides.",
    category="style",
    severity="info",
    confidence="likely",
    default=False,
    examples=(
        Example("The talks - so far - failed.", "The talks – so far – failed."),
        Example("The talks -- so far -- failed.", "The talks – so far – failed."),
        Example("The talks--so far--failed.", "The talks—so far—failed."),
    ),
    clean=(
        "The talks – so far – failed.",
        "The US-led talks, short- and long-range, 3 - 2 and x --help.",
    ),
)

_BACKQUOTES = re.compile(r"``(?=[\w“‘])[^`\n]{1,400}?''")
_HYPHEN = re.compile(r"(?<=[\w”’\"')\]])(?: --? |--)(?=[^\W\d]|[“‘\"'(])")
_MOST = 20


def backquotes(block: Block) -> Iterator[Match]:
    """Quotations between backquotes and straight apostrophes; the span is the quotation."""
    text = block.text
    if "``" not in text or "''" not in text:
        return
    for found in _BACKQUOTES.finditer(text):
        if not block.is_opaque(*found.span()):
            better = f"“{found[0][2:-2]}”"
            yield Match(BACKQUOTES, Span(*found.span()), "Backquotes stand for quotation marks here.", (better,))


def hyphens(block: Block) -> Iterator[Match]:
    """Hyphens that stand for a dash between words; the span is the hyphen with its spaces."""
    text, seen = block.text, 0
    if " - " not in text and "--" not in text:
        return
    for found in _HYPHEN.finditer(text):
        start, end = found.span()
        if seen == _MOST:
            return
        if text[start - 1].isdigit() or block.is_opaque(start - 1, start):
            continue
        seen += 1
        better = (" – ", "—") if found[0].startswith(" ") else ("—", " – ")
        yield Match(HYPHEN_DASH, Span(start, end), f"“{found[0].strip()}” stands for a dash.", better)
