"""Putting replacements into a source: all that is safe, round after round, until nothing changes."""

from collections.abc import Callable, Iterable

from lint.finding import Finding
from lint.text import Source

ROUNDS = 10
"""More rounds than this mean that rules contradict each other."""


class UnstableError(Exception):
    """Rules that undo each other.

    Attributes:
        rules: their ids.
    """

    def __init__(self, rules: Iterable[str]) -> None:
        self.rules = tuple(sorted(set(rules)))
        super().__init__(f"these rules undo each other: {', '.join(self.rules)}")


def apply(source: Source, findings: Iterable[Finding]) -> Source:
    """The source with the replacement of each fixable finding; of two that overlap the first in the text.

    Everything outside the spans stays as it is.
    """
    pieces: list[str] = []
    at = 0
    for finding in sorted((f for f in findings if f.fixable), key=lambda f: f.order):
        if finding.span.start < at:
            continue
        pieces += [source.text[at : finding.span.start], finding.replacements[0]]
        at = finding.span.end
    pieces.append(source.text[at:])
    return Source(source.path, "".join(pieces))


def settle(source: Source, check: Callable[[Source], Iterable[Finding]]) -> Source:
    """Fix until nothing more is fixable.

    Args:
        source: what to fix.
        check: gives the findings of a source.

    Raises:
        UnstableError: if ten rounds do not suffice.
    """
    for _ in range(ROUNDS):
        mended = apply(source, check(source))
        if mended.text == source.text:
            return source
        source = mended
    raise UnstableError(finding.rule.id for finding in check(source) if finding.fixable)
