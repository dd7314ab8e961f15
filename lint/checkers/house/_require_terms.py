"""Phrases and patterns of the kind ``require``: how they are read and where they stand."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from lint.checkers.house._beside import bounded, next_word, previous_word
from lint.checkers.house._page import Page
from lint.packs.fields import Fields, Node
from lint.packs.phrases import even, fold, straight
from lint.packs.rule import HouseRule


class Terms(NamedTuple):
    """What is looked for; a plain tuple in the compiled pack.

    Attributes:
        phrases: each folded, and as written.
        patterns: vetted regular expressions for the even text.
    """

    phrases: tuple[tuple[str, str], ...]
    patterns: tuple[str, ...]


class Use(NamedTuple):
    """A place where one of the terms stands.

    Attributes:
        start: code points into the block's text.
        end: behind the last one.
        key: the text of the first group of a pattern, by which two places belong together; else empty.
    """

    start: int
    end: int
    key: str = ""


def read(nodes: Iterable[Node], what: str) -> tuple[Terms, tuple[str, ...]]:
    """Phrases and patterns between slashes, and the same as they are written.

    Raises:
        RuleError: if one is empty, is there twice, or is a pattern that is refused.
    """
    phrases: list[tuple[str, str]] = []
    patterns: list[str] = []
    written: list[str] = []
    for node in nodes:
        text = node.as_text(f"an entry of {what}")
        if text in written or not fold(text):
            state = "occurs twice; expected it once" if text in written else "is empty; expected words"
            node.fail(f"the entry “{text}” of {what} {state}")
        written.append(text)
        if len(text) > 2 and text[0] == text[-1] == "/":
            patterns.append(_vetted(node, even(text[1:-1])))
        else:
            phrases.append((fold(text), text))
    return Terms(tuple(phrases), tuple(patterns)), tuple(written)


def exceptions(fields: Fields) -> tuple[tuple[str, str], ...]:
    """The phrases of “except”, as ``Terms`` has phrases."""
    return tuple((fold(text), text) for text in fields.texts("except"))


def _vetted(node: Node, source: str) -> str:
    from lint.packs.patterns import MAX_WIDTH, PatternError, understand_word  # noqa: PLC0415  # only when compiling

    try:
        bounded_source = understand_word(source)
    except PatternError as error:
        node.fail(f"the pattern /{source}/ {error}")
    if re.compile(bounded_source, re.IGNORECASE).match(""):
        node.fail(f"the pattern /{source}/ can match an empty text; expected at least one letter")
    width = _width(bounded_source)
    if width > MAX_WIDTH:
        node.fail(f"the pattern /{source}/ can match {width} characters; expected {MAX_WIDTH} at most")
    return bounded_source


def _width(source: str) -> int:
    from importlib import import_module  # noqa: PLC0415  # only when compiling

    widest: int = import_module("re._parser").parse(source, re.IGNORECASE).getwidth()[1]
    return widest


@cache
def _compiled(source: str, *, sensitive: bool) -> re.Pattern[str]:
    return re.compile(source, re.NOFLAG if sensitive else re.IGNORECASE)


def uses(terms: Terms, page: Page, *, sensitive: bool) -> Iterator[Use]:
    """Every place of a block where a phrase or a pattern stands, phrase by phrase; opaque text is left out.

    Args:
        terms: what is looked for.
        page: the block.
        sensitive: whether capital and small letters must be as in the rule.
    """
    for start, end in _phrases(terms.phrases, page, sensitive=sensitive):
        if not page.block.is_opaque(start, end):
            yield Use(start, end)
    for source in terms.patterns:
        for match in _compiled(source, sensitive=sensitive).finditer(page.even):
            start, end = match.span()
            if start < end and not page.block.is_opaque(start, end):
                key = match[1] if match.re.groups else ""
                yield Use(start, end, _comparable(key or "", sensitive=sensitive))


def _phrases(phrases: Sequence[tuple[str, str]], page: Page, *, sensitive: bool) -> Iterator[tuple[int, int]]:
    folded = page.folded
    for phrase, written in phrases:
        at = folded.text.find(phrase)
        while at >= 0:
            behind = at + len(phrase)
            if bounded(folded.text, at, behind):
                start, end = folded.start(at), folded.end(behind)
                if not sensitive or straight(page.even[start:end]) == straight(even(written)):
                    yield start, end
            at = folded.text.find(phrase, at + 1)


def _comparable(text: str, *, sensitive: bool) -> str:
    plain = straight(text)
    return plain if sensitive else plain.lower()


def guarded(
    rule: HouseRule, page: Page, found: Iterable[Use], excepted: Sequence[tuple[str, str]]
) -> Iterator[Use]:
    """The places that neither a quotation, nor “except”, nor a neighbouring word excuses.

    Args:
        rule: whose ``quotations``, ``before`` and ``after`` hold.
        page: the block.
        found: places in it.
        excepted: what ``exceptions`` gave.
    """
    right = sorted(_phrases(excepted, page, sensitive=False)) if excepted else []
    starts = [start for start, _ in right]
    ends = list(accumulate((end for _, end in right), max))
    for use in found:
        if not rule.quotations and page.block.is_quoted(use.start, use.end):
            continue
        place = bisect_right(starts, use.start) - 1
        if place >= 0 and ends[place] >= use.end:
            continue
        if rule.before and not rule.before.isdisjoint(_spellings(next_word(page.even, use.end), 0)):
            continue
        if rule.after and not rule.after.isdisjoint(_spellings(previous_word(page.even, use.start), -1)):
            continue
        yield use


def _spellings(word: str, part: int) -> tuple[str, ...]:
    """A neighbouring word in lower case: the whole compound, its nearer part, no possessive."""
    plain = word.lower()
    return plain, plain.split("-")[part], plain.removesuffix("'s")
