"""Regular expressions of the kinds replace and forbid, tried only where a word stands that they cannot do without."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from lint.checkers.house._page import Found, Hit, Page
from lint.packs.fields import Node
from lint.packs.phrases import cased, even
from lint.packs.rule import Literal

if TYPE_CHECKING:
    from lint.packs.patterns import Pattern

SLOTS = ("found", "better", "count", "max")
"""What a group of an expression may not be called, because a message has it already."""

_GROUP = re.compile(r"\\(\d)?")
_REFERENCE = re.compile(r"\\(?:(\d)|g<(\w+)>)?")
_MOST_GROUPS = 9


def compile_expression(node: Node, better: tuple[str, ...], number: int) -> tuple[Any, list[Literal]]:
    """An expression between slashes with its replacements, as plain values, and what wakes it.

    Args:
        node: the phrase.
        better: its replacements.
        number: of the expression in its rule.

    Raises:
        RuleError: if the expression is refused, or if a replacement uses a group that it does not have.
    """
    from lint.packs.patterns import PatternError, understand  # noqa: PLC0415  # only when a pack is compiled

    source = even(node.as_text("a phrase")[1:-1])
    try:
        pattern = understand(source)
    except PatternError as error:
        node.fail(f"the pattern /{source}/ {error}")
    for name in pattern.names:
        if name in SLOTS:
            node.fail(
                f"the pattern /{source}/ has a group “{name}”, which is a slot already; expected another name"
            )
    texts = tuple(_numbered(node, text, pattern) for text in better)
    literals = [
        Literal(one.text, "edge" if one.whole else "part", (number, one.least, one.most)) for one in pattern.needed
    ]
    return (pattern.source, pattern.width, pattern.ahead, texts, tuple(pattern.names.items())), literals


def _numbered(node: Node, text: str, pattern: "Pattern") -> str:
    """A replacement in which groups are called by number."""

    def number(found: re.Match[str]) -> str:
        place = pattern.names.get(found[2], 0) if found[2] else int(found[1] or 0)
        if not 1 <= place <= min(pattern.groups, _MOST_GROUPS):
            names = "".join(f", \\g<{name}>" for name in pattern.names)
            node.fail(f"the replacement “{text}” uses {found[0]}; expected \\1 to \\{pattern.groups or 1}{names}")
        return f"\\{place}"

    return _REFERENCE.sub(number, text)


def find_expression(
    expression: Sequence[Any], page: Page, reasons: Sequence[Found], *, sensitive: bool
) -> Iterator[Hit]:
    """Every match, with its replacements and what its named groups hold."""
    source, width, ahead, better, names = expression
    pattern = _compiled(source, sensitive=sensitive)
    for match in matches(pattern, page.even, width + ahead, reasons):
        slots = tuple((name, _group(match, number, page)) for name, number in names)
        yield Hit(*match.span(), tuple(_filled(text, match, page) for text in better), slots)


@cache
def _compiled(source: str, *, sensitive: bool) -> re.Pattern[str]:
    """An expression of a rule, compiled when it is first needed."""
    return re.compile(source, re.NOFLAG if sensitive else re.IGNORECASE)


def matches(pattern: re.Pattern[str], text: str, reach: int, reasons: Sequence[Found]) -> Iterator[re.Match[str]]:
    """The matches of an expression that can hold one of the words that woke it, in order and apart.

    Args:
        pattern: the expression.
        text: what is searched.
        reach: code points from the start of a match to the last that the expression looks at, at most.
        reasons: the words; the value of each says how many code points of a match stand before it.
    """
    at = 0
    for first, high in _starts(reasons):
        low = max(first, at)
        if low > high:
            continue
        if low == high:
            found = pattern.match(text, low, low + reach)
            if found is not None:
                yield found
                at = found.end()
            continue
        for match in pattern.finditer(text, low, high + reach):
            if match.start() > high:
                break
            yield match
            at = match.end()


def _starts(reasons: Sequence[Found]) -> Sequence[tuple[int, int]]:
    """The ranges in which a match can begin, in order and apart."""
    if len(reasons) == 1:
        start, _, (_, least, most) = reasons[0]
        return ((max(0, start - most), start - least),)
    ranges = sorted((max(0, start - most), start - least) for start, _, (_, least, most) in reasons)
    joined = ranges[:1]
    for low, high in ranges[1:]:
        if low <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(high, joined[-1][1]))
        else:
            joined.append((low, high))
    return joined


def _group(match: re.Match[str], number: int, page: Page) -> str:
    start, end = match.span(number)
    return page.text[start:end] if start >= 0 else ""


def _filled(better: str, match: re.Match[str], page: Page) -> str:
    """A replacement with its groups, in the case of what it replaces."""
    text = _GROUP.sub(lambda found: _group(match, int(found[1]), page), better)
    start, end = match.span()
    if "\\" not in better[:1]:
        text = cased(text, page.even[start:end], page.even[start:end].lower() if "\\" in better else "")
    return page.dressed(text, start, end)
