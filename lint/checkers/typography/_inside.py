"""Rules about brackets and quotation marks: a space inside them, or none outside."""

import re
from collections.abc import Iterator

from lint.document import Block
from lint.finding import Example, Match, Rule
from lint.text import Span

SPACE_INSIDE = Rule(
    id="typography.space-inside",
    why="No space goes after a bracket or a quotation mark that opens: it could end a line alone.",
    category="punctuation",
    severity="error",
    confidence="certain",
    autofix=True,
    examples=(
        Example("Prices ( after tax) rose.", "Prices (after tax) rose."),
        Example("The vote [ the third] failed.", "The vote [the third] failed."),
    ),
    clean=("He clicked on ( ) and on [ ].", "“ ‘No,’ she told me.”", "a :( b, 8( x", "Il dit : « Non. »"),
)
SPACE_OUTSIDE = Rule(
    id="typography.space-outside",
    why="A bracket or a quotation parts two words and takes a space outside, not inside.",
    category="punctuation",
    severity="error",
    confidence="likely",
    examples=(
        Example("The talks(held in May) failed.", "The talks (held in May) failed."),
        Example("The talks (held in May)failed.", "The talks (held in May) failed."),
        Example("He said“yes” to it.", "He said “yes” to it."),
        Example("The word “yes”was heard.", "The word “yes” was heard."),
    ),
    clean=(
        "The article(s), (re)open, (un)able, print(x), f(a b), a “no”-vote, the “yes”es and “no”s.",
        "The bank[s] and [t]he rest, 5(a), H(2)O, wiki(media).",
        "See chapter(12) of main(int argc) or run(fast).",
    ),
)

_INSIDE = re.compile(r"[(\[“](?<![:;8=][(\[])[ \u00a0]+(?=\w)")
_OUTSIDE = re.compile(
    r"""(?P<open>(?<![\w.@/\\-])(?!(?:for|if|while|switch|function|print|return)\()[A-Za-z]?[a-z]{3,24}
          \((?=[A-Za-z]{2,24}[ ][a-z]{2,24}[ ][^()\n]{1,200}\)))
      | (?P<close>(?<=[a-z][ ])(?:[A-Za-z]{2,24}|\d{1,4})\)(?=[a-z]{2,24}[ ,.]))
      | (?P<before>(?<![\w.@/\\=-])[A-Za-z]?[a-z]{2,24}“(?=[A-Za-z]))
      | (?P<after>[A-Za-z]”(?!es\b)(?=[a-z]{2,24}[ ,.]))""",
    re.VERBOSE,
)
_HINT = re.compile(r"\w[(“]|[)”]\w")
_SHUT = frozenset("|}`=<>")
_MOST = 20


def inside(block: Block) -> Iterator[Match]:
    """A space after an opening mark; the span is the mark and the space."""
    text, seen = block.text, 0
    if "( " not in text and "[ " not in text and "“" not in text and "\u00a0" not in text:
        return
    if "«" in text:
        return
    for found in _INSIDE.finditer(text):
        start, end = found.span()
        if seen == _MOST or block.is_opaque(start, end):
            continue
        if start and not (text[start - 1].isspace() or text[start - 1] in "([—–-"):
            continue
        seen += 1
        mark = text[start]
        yield Match(SPACE_INSIDE, Span(start, end), f"No space after “{mark}”.", (mark,))


def outside(block: Block) -> Iterator[Match]:
    """No space between a word and a bracket or quotation mark; the span is the mark."""
    text, seen = block.text, 0
    if not _HINT.search(text):
        return
    for found in _OUTSIDE.finditer(text):
        kind, at = found.lastgroup, found.end() - 1
        if seen == _MOST or block.is_opaque(*found.span()) or not _SHUT.isdisjoint(text[at - 20 : at + 20]):
            continue
        if kind == "close" and "(" not in text[max(0, at - 200) : at]:
            continue
        if kind == "before" and text.find("”", at) < 0:
            continue
        seen += 1
        mark = text[at]
        before = kind in ("open", "before")
        where = "before" if before else "after"
        better = f" {mark}" if before else f"{mark} "
        yield Match(SPACE_OUTSIDE, Span(at, at + 1), f"A space is missing {where} “{mark}”.", (better,))
