"""Clauses that run into each other, questions without their mark, and commas that part what belongs together."""

from collections.abc import Iterator
from dataclasses import dataclass

from lint.checker import Context
from lint.checkers.clauses._commas import UNCLOSED, unclosed
from lint.checkers.clauses._connectives import CONNECTIVE
from lint.checkers.clauses._questions import QUESTION, questions
from lint.checkers.clauses._runons import RUN_ON, run_ons
from lint.checkers.clauses._splices import SPLICE, splices
from lint.checkers.clauses._subjects import PARTED, parted
from lint.document import Block
from lint.finding import Match
from lint.text import Span

SCOPE = "block"
QUICK = False
LOOKS = ()
RULES = (SPLICE, CONNECTIVE, RUN_ON, QUESTION, UNCLOSED, PARTED)

_KINDS = frozenset(("paragraph", "item", "summary", "caption"))
_FINDERS = (splices, run_ons, questions, unclosed, parted)
_MESSAGES = {
    SPLICE.id: "“{found}”: a comma between two whole sentences; write “{better}”.",
    CONNECTIVE.id: "“{found}” begins a new clause: write “{better}”.",
    RUN_ON.id: "“{found}”: a new sentence begins here; write “{better}”.",
    QUESTION.id: "This sentence asks: it ends with a question mark.",
    UNCLOSED.id: "A comma of the aside is missing: write “{better}”.",
    PARTED.id: "“{found}”: no comma goes between a subject and its verb.",
}


@dataclass(frozen=True, slots=True)
class Options:
    """The checker has no settings."""


def check(block: Block, _options: Options, _context: Context) -> Iterator[Match]:
    """The places of the block where clauses are joined or parted wrongly.

    Yields:
        Matches that cover the word before the place and the one behind it, or the mark at the end.
    """
    if block.kind not in _KINDS:
        return
    for sentence in block.tagged:
        last = -1
        for sight in (sight for find in _FINDERS for sight in find(sentence)):
            start, end = sentence.span(sight.first, sight.last)
            if start < last or block.is_opaque(start, end):
                continue
            last = end
            found = block.text[start:end]
            better = tuple(text.replace("'", "’") if "’" in found else text for text in sight.better)
            message = _MESSAGES[sight.rule.id].format(found=found, better=better[0])
            yield Match(sight.rule, Span(start, end), message, better, "possible" if sight.unsure else None)
