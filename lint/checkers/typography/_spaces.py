"""Rules about spaces: doubled, odd, after a sentence."""

import re
from collections.abc import Iterator

from lint.document import Block
from lint.finding import Example, Match, Rule
from lint.text import Span

DOUBLED_SPACE = Rule(
    id="typography.doubled-space",
    why="Two spaces inside a line are a slip of the hand; they show in print and break searches.",
    category="typography",
    severity="warning",
    confidence="certain",
    autofix=True,
    examples=(
        Example("The talks  ended.", "The talks ended."),
        Example("The\u00a0 talks ended.", "The talks ended."),
    ),
    clean=(
        "Two spaces.  After a stop.",
        "Name   Age   Town   Year",
        "It cost 10\u00a0million.",
        "One\u2009–\u2009two.",
    ),
)
SENTENCE_SPACE = Rule(
    id="typography.sentence-space",
    why="One space is enough after a sentence; two are a habit from the typewriter.",
    category="style",
    severity="info",
    confidence="certain",
    autofix=True,
    default=False,
    examples=(Example("It is over.  He left.", "It is over. He left."),),
    clean=("It is over. He left.", "It is over.\u00a0He left."),
)
ODD_SPACE = Rule(
    id="typography.odd-space",
    why="A space that looks like another, or like nothing, comes from pasted text and breaks words, links and searches.",
    category="typography",
    severity="warning",
    confidence="certain",
    autofix=True,
    examples=(
        Example("The talks\u2003ended.", "The talks ended."),
        Example("The minis\u200bter left.", "The minister left."),
        Example("Next\u3000week.", "Next week."),
    ),
    clean=("10\u00a0km, 5\u202f%, a\u2009–\u2009b, 1\u2007000.", "東京\u3000大阪", "and/\u200bor"),
)

_SPACES = " \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_RUN = re.compile(rf"(?<=[^\s])[{_SPACES}]{{2,}}+(?=\S)")
_ODD = re.compile(r"[\u1680\u2000-\u2006\u2008\u205f\u3000]|[\u200b\u2060\ufeff]+")
_SENTENCE_END = re.compile(r"[.!?:…]['\"’”)\]]{0,3}\Z")
_BEFORE_MARK = frozenset(",.;:!?)%")
# Chinese, Japanese and Korean. A character class of this size takes 2 ms to compile.
_WIDE = (("\u2e80", "\u9fff"), ("\uac00", "\ud7af"), ("\uf900", "\ufaff"), ("\uff00", "\uff60"))
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_MOST = 20  # findings of one rule in one block; more would say the same again


def doubled(block: Block) -> Iterator[Match]:
    """Two or more spaces in a row, after a sentence and elsewhere; spans in the block's text.

    Three runs or more between words are an alignment (a table, verse) and not reported.
    """
    text = block.text
    if "  " not in text and text.isascii():
        return
    inner, after = [], []
    for run in _RUN.finditer(text):
        if _SENTENCE_END.search(text, max(0, run.start() - 4), run.start()):
            after.append(run.span())
        elif text[run.end()] not in _BEFORE_MARK:
            inner.append(run.span())
    for start, end in after[:_MOST]:
        yield Match(
            SENTENCE_SPACE,
            Span(start, end),
            f"{_count(end - start)} spaces after a sentence; one is enough.",
            (" ",),
        )
    if len(inner) < 3:
        for start, end in inner:
            yield Match(DOUBLED_SPACE, Span(start, end), f"{_count(end - start)} spaces instead of one.", (" ",))


def _count(number: int) -> str:
    return {2: "Two", 3: "Three", 4: "Four"}.get(number, str(number))


def odd(block: Block) -> Iterator[Match]:
    """Spaces that are no word space, and invisible characters inside words; spans in the block's text."""
    text = block.text
    if text.isascii():
        return
    seen = 0
    for found in _ODD.finditer(text):
        start, end = found.span()
        before, after = text[start - 1 : start], text[end : end + 1]
        if not before or not after or before.isspace() or after.isspace() or seen == _MOST:
            continue
        if found[0][0] in "\u200b\u2060\ufeff":
            if _LATIN.match(before) and _LATIN.match(after):
                seen += 1
                yield Match(ODD_SPACE, Span(start, end), "An invisible character inside a word.", ("",))
        elif not _is_wide(before) and not _is_wide(after):
            seen += 1
            yield Match(
                ODD_SPACE, Span(start, end), f"An odd space (U+{ord(found[0]):04X}) between words.", (" ",)
            )


def _is_wide(character: str) -> bool:
    return any(low <= character <= high for low, high in _WIDE)
