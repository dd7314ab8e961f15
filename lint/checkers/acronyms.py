"""Acronyms that an article uses without saying what they stand for, or before it does, or explains for nothing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

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
TWICE = Rule(
    id="acronyms.twice",
    why="Once explained, the letters need no second explanation.",
    category="consistency",
    severity="info",
    examples=(
        Example(
            "The Harbour Valley Roads Agency (HVRA) met. The HVRA agreed. The Harbour Valley Roads Agency (HVRA) left.",
            "The Harbour Valley Roads Agency (HVRA) met. The HVRA agreed. The HVRA left.",
        ),
    ),
    clean=("The Harbour Valley Roads Agency (HVRA) met. The HVRA agreed.",),
)
TWO_NAMES = Rule(
    id="acronyms.two-names",
    why="The letters stand for two different names: one of the names is wrong, or readers mix up two things.",
    category="consistency",
    severity="warning",
    examples=(
        Example(
            "The Harbour Valley Roads Agency (HVRA) met. The Hill Villages Rescue Alliance (HVRA) left.",
            "The Harbour Valley Roads Agency (HVRA) met. The HVRA agreed.",
        ),
    ),
    clean=("The Harbour Valley Roads Agency (HVRA) met. The HVRA, he said, agreed.",),
)
LONG_AGAIN = Rule(
    id="acronyms.long-again",
    why="The letters were explained so that the long name need not be repeated.",
    category="consistency",
    severity="info",
    default=False,  # some guides prefer “the agency” to the letters, and the long name at times
    quotations=False,
    source="https://github.com/MicrosoftDocs/microsoft-style-guide",
    examples=(
        Example(
            "The Harbour Valley Roads Agency (HVRA) met. The HVRA agreed. The Harbour Valley Roads Agency left.",
            "The Harbour Valley Roads Agency (HVRA) met. The HVRA agreed. The HVRA left.",
        ),
    ),
    clean=(
        "The Harbour Valley Roads Agency met. The Harbour Valley Roads Agency (HVRA) agreed. The HVRA left.",
        "The Harbour Valley Roads Agency (HVRA) met. The Harbour Valley Roads Agency (HVRA) agreed; HVRA it is.",
    ),
)
RULES = (UNDEFINED, LATE, UNUSED, TWICE, TWO_NAMES, LONG_AGAIN)

_ACRONYM = re.compile(r"(?<![\w&@#./-])(?:[A-Z]{2,7}|(?:[A-Z]\.){2,6})(?:s\b)?(?![\w&@/]|-\d|\.\w)")
_CAPITALS = re.compile(r"[A-Z]\.?[A-Z]")
_ROMAN = re.compile(r"(?:M{1,3}(?:CM|CD|D?C{0,3})(?=.{2}))?(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\Z")
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
    """Where an acronym stands in a document, and where and how it is explained."""

    first: Span
    count: int = 0
    explained: list[tuple[Span, list[str]]] = field(default_factory=list)
    as_name: bool = False


def check(document: Document, options: Options, context: Context) -> Iterator[Match]:
    """The acronyms of a document that trouble its readers, each once; spans in its prose."""
    known = _known() | set(options.known) | {word for word in context.accept if word.isupper()}
    for name, use in _uses(document).items():
        if not use.explained:
            if name not in known and not _is_loud(name, use):
                yield Match(UNDEFINED, use.first, f"“{name}” is never explained.")
            continue
        place, full = use.explained[0]
        if use.first.start < place.start:
            if name not in known:
                yield Match(LATE, use.first, f"“{name}” is explained only later.")
        elif use.count == 1:
            yield Match(UNUSED, place, f"“{name}” is explained here and never used again.")
        yield from _again(name, full, use.explained[1:])
        yield from _in_full(document, name, full, place.end)


def _again(name: str, full: list[str], others: list[tuple[Span, list[str]]]) -> Iterator[Match]:
    """Further explanations of an acronym: of the same words, or of others."""
    for place, other in others:
        if _same_name(full, other):
            yield Match(TWICE, place, f"“{name}” has been explained before.")
        else:
            yield Match(TWO_NAMES, place, f"“{name}” was explained as “{' '.join(full)}” before.")


def _in_full(document: Document, name: str, full: list[str], behind: int) -> Iterator[Match]:
    """The long name behind the place where its letters were explained, and not explained there once more."""
    if len(full) < 2:
        return
    words = r"[\s-]{1,3}".join(map(re.escape, full))
    for met in re.finditer(rf"(?<![(\[])\b{words}\b(?!\s?[(\[]{re.escape(name)})", document.prose[behind:]):
        span = Span(behind + met.start(), behind + met.end())
        block = document.block_at(span.start)
        if block is not None and block.kind not in {"title", "summary", "heading", "alt"}:
            yield Match(LONG_AGAIN, span, f"“{name}” was explained before; write “{name}”.", (name,))


def _same_name(one: list[str], other: list[str]) -> bool:
    """Whether two names differ in small words, endings and hyphens at most."""
    beginnings = [[word[:4].lower() for word in name if word.lower() not in _SMALL] for name in (one, other)]
    return beginnings[0] == beginnings[1]


def _uses(document: Document) -> dict[str, _Use]:
    found: dict[str, _Use] = {}
    for block in document.blocks:
        if (
            block.kind in {"title", "summary", "heading", "alt"}
            or not _CAPITALS.search(block.text)
            or _shouts(block)
        ):
            continue
        for met in _ACRONYM.finditer(block.text):
            name = met[0].removesuffix("s").replace(".", "")
            if len(name) < 2 or _ROMAN.fullmatch(name) or block.is_opaque(*met.span()):
                continue
            span = Span(block.start + met.start(), block.start + met.start() + len(met[0].removesuffix("s")))
            use = found.setdefault(name, _Use(span))
            use.count += 1
            full = _full_name(block.text, met.start(), met.end(), name)
            if full:
                use.explained.append((span, full))
            elif _LED.search(block.text, max(0, met.start() - 8), met.start()):
                use.as_name = True
    return found


_LED = re.compile(r"\b(?:the|The|an?|An?|by|to|from|of|for|with) \Z")


def _is_loud(name: str, use: _Use) -> bool:
    """Whether it is a word that is said loudly: “NOT”, “NEVER AGAIN”; one with an article, and often, is a name."""
    word = name.lower()
    if word not in common() and (len(word) < 5 or word not in lexicon()):
        return False
    return not use.as_name or use.count < 2


def _shouts(block: Block) -> bool:
    letters = sum(map(str.isalpha, block.text))
    return sum(map(str.isupper, block.text)) > SHOUT * letters


def _full_name(text: str, start: int, end: int, name: str) -> list[str]:
    """The words before “(NAME)”, or in the brackets behind “NAME (”, that have its letters as initials."""
    if text[start - 1 : start] in {"(", "["} and start > 1:
        words = re.findall(r"[\w’']+", text[max(0, start - 160) : start - 1])[-WORDS:]
        return next((words[place:] for place in reversed(range(len(words))) if _fits(words[place:], name)), [])
    inside = re.match(r"\s?[(\[]([^()\[\]]{3,160})[)\]]", text[end : end + 165])
    words = re.findall(r"[\w’']+", inside[1]) if inside else []
    return words if _fits(words, name) else []


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
