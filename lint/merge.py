"""Findings of several checkers on one place become one finding, most trusted first."""

from collections.abc import Iterable
from dataclasses import replace

from lint.finding import CONFIDENCES, SEVERITIES, Finding

APART: frozenset[str] = frozenset({"readability", "structure"})
"""Categories that speak of a whole passage: a slip inside it is another matter."""

BUCKET = 256
"""Code points of a stretch of source; only findings that touch the same stretch are compared."""

MAX_MERGED = 1000
"""Findings that are longer, in code points, speak of a passage and are left alone."""

MAX_EXTRA = 40
"""Code points by which one finding may be longer than the other and still speak of the same place."""


def merge(findings: Iterable[Finding], engines: frozenset[str] = frozenset()) -> tuple[Finding, ...]:
    """One finding a place, in reading order; the others are named in ``also``.

    Trust: graver before lighter, surer before less sure, our own checkers before engines, shorter before
    longer. A finding without a replacement takes over that of another on the same span.

    Args:
        findings: of one source, in any order; the result does not depend on it.
        engines: first parts of the ids of rules that belong to engines.
    """
    kept: list[Finding] = []
    places: dict[int, list[int]] = {}
    for finding in sorted(set(findings), key=lambda finding: _trust(finding, engines)):
        span = finding.span
        buckets = range(span.start // BUCKET, span.end // BUCKET + 1)
        if finding.rule.category in APART or len(span) > MAX_MERGED:
            kept.append(finding)
            continue
        near = sorted({place for bucket in buckets for place in places.get(bucket, ())})
        head = next((place for place in near if same_place(kept[place], finding)), None)
        if head is not None:
            kept[head] = _joined(kept[head], finding)
            continue
        for bucket in buckets:
            places.setdefault(bucket, []).append(len(kept))
        kept.append(finding)
    return tuple(sorted(kept, key=lambda finding: finding.order))


def same_place(one: Finding, other: Finding) -> bool:
    """Whether two findings speak of the same place: they overlap and neither is much longer."""
    return one.span.overlaps(other.span) and abs(len(one.span) - len(other.span)) <= MAX_EXTRA


def _trust(finding: Finding, engines: frozenset[str]) -> tuple[int, int, bool, int, tuple[int, int, str, str]]:
    return (
        SEVERITIES.index(finding.severity),
        CONFIDENCES.index(finding.confidence),
        finding.rule.id.partition(".")[0] in engines,
        len(finding.span),
        finding.order,
    )


def _joined(head: Finding, other: Finding) -> Finding:
    """The head with the other named, and with its replacements if the head has none for the same span."""
    names = {*head.also, other.rule.id, *other.also} - {head.rule.id}
    replacements = head.replacements
    if not replacements and head.span == other.span:
        replacements = other.replacements
    return replace(head, also=tuple(sorted(names)), replacements=replacements)
