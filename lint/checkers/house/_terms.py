"""Phrases and regular expressions of the kinds replace and forbid."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from lint.checkers.house._page import Found, Hit, Page
from lint.packs.fields import Node
from lint.packs.phrases import cased, even, fold, straight
from lint.packs.rule import HouseRule, Literal, Parts

if TYPE_CHECKING:
    from lint.packs.patterns import Pattern

_GROUP = re.compile(r"\\(\d)?")
_SLACK = 80
"""Code points that a look-ahead or look-behind may see beyond the longest match."""


def compile_terms(terms: Sequence[tuple[Node, tuple[str, ...]]], *, sensitive: bool) -> Parts:
    """Phrases and patterns with their replacements, checked.

    Raises:
        RuleError: if a pattern is refused, if a phrase is empty or there twice.
    """
    literals: list[Literal] = []
    patterns: list[Any] = []
    seen: set[str] = set()
    for node, better in terms:
        text = node.as_text("a phrase")
        key = text if sensitive else fold(text)
        if key in seen or not fold(text):
            node.fail(f"the phrase “{text}” {'occurs twice; expected it once' if key in seen else 'is empty'}")
        seen.add(key)
        if len(text) > 2 and text[0] == text[-1] == "/":
            pattern = _understood(node, even(text[1:-1]), better)
            literals += [Literal(word, "part", len(patterns)) for word in pattern.words]
            patterns.append((pattern.source, pattern.width, better))
        else:
            literals.append(Literal(fold(text), "phrase", (text, better)))
    return Parts((sensitive, tuple(patterns)), tuple(literals))


def _understood(node: Node, source: str, better: tuple[str, ...]) -> "Pattern":
    from lint.packs.patterns import PatternError, understand  # noqa: PLC0415  # only when a pack is compiled

    try:
        pattern = understand(source)
    except PatternError as error:
        node.fail(f"the pattern /{source}/ {error}")
    for text in better:
        for found in _GROUP.finditer(text):
            if found[1] is None or not 1 <= int(found[1]) <= pattern.groups:
                node.fail(f"the replacement “{text}” uses {found[0]}; expected \\1 to \\{pattern.groups or 1}")
    return pattern


def find_terms(rule: HouseRule, page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """Every phrase and every match of a pattern; where two begin together the longest comes first."""
    sensitive, patterns = rule.data
    woken: dict[int, list[Found]] = {}
    for one in found:
        if isinstance(one.value, int):
            woken.setdefault(one.value, []).append(one)
            continue
        written, better = one.value
        stands = page.text[one.start : one.end]
        plain = page.even[one.start : one.end]
        if sensitive and straight(plain) != straight(even(written)):
            continue
        if sensitive:
            yield Hit(one.start, one.end, tuple(page.dressed(text, one.start, one.end) for text in better))
            continue
        texts = (cased(text, plain, even(written)) for text in better)
        dressed = tuple(dict.fromkeys(page.dressed(text, one.start, one.end) for text in texts))
        if stands not in dressed and not _stands_already(better, page, one):
            yield Hit(one.start, one.end, dressed)
    for place, reasons in woken.items():
        source, width, better = patterns[place]
        pattern = _compiled(source, sensitive=sensitive)
        for match in matches(pattern, page.even, width, reasons):
            yield Hit(*match.span(), tuple(_filled(text, match, page) for text in better))


@cache
def _compiled(source: str, *, sensitive: bool) -> re.Pattern[str]:
    """A pattern of a rule, compiled when it is first needed."""
    return re.compile(source, re.NOFLAG if sensitive else re.IGNORECASE)


def _stands_already(better: Sequence[str], page: Page, one: Found) -> bool:
    """Whether the phrase is a part of its replacement, which is written there in full."""
    for text in better:
        if len(text) > one.end - one.start:
            first, last = (
                page.even[one.start : one.start + len(text)],
                page.even[max(0, one.end - len(text)) : one.end],
            )
            if text.lower() in {first.lower(), last.lower()}:
                return True
    return False


def matches(pattern: re.Pattern[str], text: str, width: int, reasons: Sequence[Found]) -> Iterator[re.Match[str]]:
    """The matches of a pattern near the words that it cannot do without; the rest of the text is not looked at."""
    reach = width + _SLACK
    at = -1
    for low, high in _windows(reasons, reach, len(text)):
        for match in pattern.finditer(text, max(low, at), high):
            yield match
            at = match.end()


def _windows(reasons: Sequence[Found], reach: int, length: int) -> Iterator[tuple[int, int]]:
    low = high = -1
    for one in reasons:
        start, end = max(0, one.start - reach), min(length, one.end + reach)
        if start <= high:
            high = max(high, end)
            continue
        if high >= 0:
            yield low, high
        low, high = start, end
    if high >= 0:
        yield low, high


def _filled(better: str, match: re.Match[str], page: Page) -> str:
    """A replacement with its groups, in the case of what it replaces."""

    def group(found: re.Match[str]) -> str:
        start, end = match.span(int(found[1]))
        return page.text[start:end] if start >= 0 else ""

    text = _GROUP.sub(group, better)
    start, end = match.span()
    if "\\" not in better[:1]:
        text = cased(text, page.even[start:end], page.even[start:end].lower() if "\\" in better else "")
    return page.dressed(text, start, end)
