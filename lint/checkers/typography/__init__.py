"""Spaces, marks, quotation marks, brackets, and "a" or "an": what a proofreader sees without reading."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lint.checker import Context
from lint.checkers.typography import (
    _articles,
    _contractions,
    _dashes,
    _ends,
    _gaps,
    _inside,
    _marks,
    _mixed,
    _pairs,
    _spaces,
    _starts,
)
from lint.document import Document
from lint.finding import Match, Rule

SCOPE = "document"

RULES: tuple[Rule, ...] = (
    _articles.A_AN,
    _contractions.APOSTROPHE,
    _dashes.BACKQUOTES,
    _dashes.HYPHEN_DASH,
    _ends.SENTENCE_END,
    _gaps.SPACE_BEFORE,
    _gaps.SPACE_MISSING,
    _inside.SPACE_INSIDE,
    _inside.SPACE_OUTSIDE,
    _marks.DECADE,
    _marks.DOUBLED_MARK,
    _marks.TURNED_APOSTROPHE,
    _mixed.MIXED_QUOTES,
    _pairs.UNBALANCED_BRACKETS,
    _pairs.UNBALANCED_QUOTES,
    _spaces.DOUBLED_SPACE,
    _spaces.ODD_SPACE,
    _spaces.SENTENCE_SPACE,
    _starts.LOWER_CASE_START,
)


@dataclass(frozen=True, slots=True)
class Options:
    """Settings of the checker.

    Attributes:
        takes_a: words that take "a" here, whatever the table says ("SQL" if it is read "sequel").
        takes_an: words that take "an" here.
    """

    takes_a: tuple[str, ...] = ()
    takes_an: tuple[str, ...] = ()


_CLOSED_PER_CENT = re.compile(r"\d%")
_IN_BLOCK = (
    _dashes.backquotes,
    _dashes.hyphens,
    _gaps.before,
    _gaps.missing,
    _inside.inside,
    _inside.outside,
    _marks.doubled,
    _marks.decades,
    _marks.turned,
    _spaces.doubled,
    _spaces.odd,
)


def check(document: Document, options: Options, context: Context) -> Iterator[Match]:
    """Every slip of typography in a document; spans in its prose."""
    del context
    takes_a = frozenset(word.lower() for word in options.takes_a)
    takes_an = frozenset(word.lower() for word in options.takes_an)
    per_cent = " %" not in document.prose or _CLOSED_PER_CENT.search(document.prose) is not None
    for block in document.blocks:
        start = block.start
        for find in _IN_BLOCK:
            for match in find(block):
                if per_cent or match.replacements != ("%",):
                    yield match.moved(start)
        for match in _articles.articles(block, takes_a, takes_an):
            yield match.moved(start)
    yield from _contractions.contractions(document)
    yield from _ends.ends(document.blocks)
    yield from _pairs.quotes(document.blocks)
    yield from _pairs.brackets(document.blocks)
    yield from _starts.starts(document.blocks)
    yield from _mixed.mixed(document)
