"""Acronyms that an article uses without saying what they stand for, or before it does, or explains for nothing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lint.checker import Context
from lint.document import Block, Document
from lint.finding import Example, Match, Rule
from lint.lexicon import common, lexicon
from lint.resources import data
from lint.text import Span

SCOPE = "document"

UNDEFINED = Rule(
    id="acronyms.undefined",
    why="A reader who does not know the letters is shut out; write the name in full once, with the letters behind it.",
    category="consistency",
    severity="info",
    examples=(
        Example(
            "The HVRA met on Monday.",
            "The Harbour and Valley Roads Agency (HVRA) met on Monday. The HVRA agreed.",
        ),
    ),
    clean=(
        "The Harbour and Valley Roads Agency (HVRA) met on Monday. The HVRA agreed.",
        "HVRA (Harbour and Valley Roads Agency) officials met; HVRA agreed.",
        "NATO and the EU met the BBC.",
        "World War II, Henry VIII and Super Bowl XLV.",
    ),
)
LATE = Rule(
    id="acronyms.late",
    why="The letters are explained, but only after they have been used.",
    category="consistency",
    severity="info",
    examples=(
        Example(
            "The HVRA met. Later the Harbour Valley Roads Agency (HVRA) agreed. The HVRA said no.",
            "The Harbour Valley Roads Agency (HVRA) met. Later it agreed. The HVRA said no.",
        ),
    ),
    clean=("The Harbour Valley Roads Agency (HVRA) met. The HVRA agreed.",),
)
UNUSED = Rule(
    id="acronyms.unused",
    why="Letters that are never used again need no explanation.",
    category="consistency",
    severity="info",
    examples=(
        Example(
            "The Harbour Valley Roads Agency (HVRA) met on Monday.",
            "The Harbour Valley Roads Agency met on Monday.",
        ),
    ),
    clean=("The Harbour Valley Roads Agency (HVRA) met. The HVRA agreed.",),
)
RULES = (UNDEFINED, LATE, UNUSED)

_ACRONYM = re.compile(r"(?<![\w&@#./-])(?:[A-Z]{2,7}|(?:[A-Z]\.){2,6})(?:s\b)?(?![\w&@/]|-\d|\.\w)")
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\Z")
_SMALL = frozenset("of and for the on in to at a an de du la le des und der von et y".split())

WORDS = 10
"""Words before a bracket in which a full name is looked for."""

SHOUT = 0.5
"""Share of capitals among the letters of a block from which all of it is in capitals."""


@dataclass(frozen=True, slots=True)
class Options:
    """Settings of the checker.

    Attributes:
        known: acronyms that need no explanation for the readers, beside those that everybody knows.
    """

    known: tuple[str, ...] = ()


@dataclass(slots=True)
class _Use:
    """Where an acronym stands in a document, and where it is explained."""

    first: Span
    count: int = 0
    explained: Span | None = None


def check(document: Document, options: Options, context: Context) -> Iterator[Match]:
    """The acronyms of a document that trouble its readers, each once; spans in its prose."""
    known = _known() | set(options.known) | {word for word in context.accept if word.isupper()}
    for name, use in _uses(document).items():
        if use.explained is None:
            if name not in known and not _is_loud(name):
                yield Match(UNDEFINED, use.first, f"“{name}” is never explained.")
        elif use.first.start < use.explained.start:
            if name not in known:
                yield Match(LATE, use.first, f"“{name}” is explained only later.")
        elif use.count == 1:
            yield Match(UNUSED, use.explained, f"“{name}” is explained here and never used again.")


def _uses(document: Document) -> dict[str, _Use]:
    found: dict[str, _Use] = {}
    for block in document.blocks:
        if block.kind in {"title", "summary", "heading", "alt"} or _shouts(block):
            continue
        for met in _ACRONYM.finditer(block.text):
            name = met[0].removesuffix("s").replace(".", "")
            if len(name) < 2 or _ROMAN.fullmatch(name) or block.is_opaque(*met.span()):
                continue
            span = Span(block.start + met.start(), block.start + met.start() + len(met[0].removesuffix("s")))
            use = found.setdefault(name, _Use(span))
            use.count += 1
            if use.explained is None and _is_explained(block.text, met.start(), met.end(), name):
                use.explained = span
    return found


def _is_loud(name: str) -> bool:
    """Whether it is a word that is said loudly: “NOT”, “NEVER AGAIN”."""
    word = name.lower()
    return word in common() or (len(word) > 4 and word in lexicon())


def _shouts(block: Block) -> bool:
    letters = [letter for letter in block.text if letter.isalpha()]
    return sum(letter.isupper() for letter in letters) > SHOUT * len(letters)


def _is_explained(text: str, start: int, end: int, name: str) -> bool:
    """Whether the words before “(NAME)”, or in the brackets behind “NAME (”, have its letters as initials."""
    if text[start - 1 : start] in {"(", "["} and start > 1:
        words = re.findall(r"[\w’']+", text[max(0, start - 160) : start - 1])[-WORDS:]
        return any(_fits(words[place:], name) for place in range(len(words)))
    inside = re.match(r"\s?[(\[]([^()\[\]]{3,160})[)\]]", text[end : end + 165])
    return inside is not None and _fits(re.findall(r"[\w’']+", inside[1]), name)


def _fits(words: list[str], name: str) -> bool:
    """Whether the letters of a name are the initials of words, small words and further letters of a word aside."""
    if not words or words[0][0].upper() != name[0]:
        return False
    at = 0
    for word in words:
        if at < len(name) and word[0].upper() == name[at]:
            at += 1
            # “Television (TV)”: letters from inside a word.
            while at < len(name) and name[at].lower() in word[1:] and len(words) < len(name):
                at += 1
        elif word.lower() not in _SMALL:
            return False
    return at == len(name)


def _known() -> set[str]:
    """Acronyms that everybody knows, from ``lint/data/acronyms.txt``."""
    lines = data("acronyms.txt").read_text(encoding="utf-8").splitlines()
    return {word for line in lines if not line.startswith("#") for word in line.split()}
