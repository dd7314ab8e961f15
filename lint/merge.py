"""Findings of several checkers on one place become one finding, most trusted first."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from lint.finding import CONFIDENCES, SEVERITIES, Finding
from lint.judgement import confirms, pooled

APART: frozenset[str] = frozenset({"readability", "structure"})
"""Categories that speak of a whole passage: a slip inside it is another matter."""

BUCKET = 256
"""Code points of a stretch of source; only findings that touch the same stretch are compared."""

MAX_MERGED = 1000
"""Findings that are longer, in code points, speak of a passage and are left alone."""

MAX_EXTRA = 40
"""Code points by which one finding may be longer than the other and still speak of the same place."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Who is who among the first parts of rule ids.

    Attributes:
        engines: those of rules that belong to engines.
        checkers: those of our checkers; any other is a pack, and all packs are one source.
    """

    engines: frozenset[str] = frozenset()
    checkers: frozenset[str] = frozenset()

    def of(self, rule: str) -> str:
        """The checker or engine that speaks when a rule does; empty for house rules of any pack."""
        name = rule.partition(".")[0]
        return name if not self.checkers or name in self.checkers or name in self.engines else ""


@dataclass(slots=True)
class _Place:
    head: Finding
    others: list[Finding] = field(default_factory=list)


def merge(
    findings: Iterable[Finding], sources: Sources = Sources(), beside: Iterable[Finding] = ()
) -> tuple[Finding, ...]:
    """One finding a place, in reading order; the others are named in ``also`` and their replacements are pooled.

    Trust: graver before lighter, surer before less sure, our own checkers before engines, shorter before
    longer. A finding without a replacement takes over that of another on the same span.

    Args:
        findings: of one source, in any order; the result does not depend on it.
        sources: who is an engine, and who speaks for whom.
        beside: findings that are too unsure to be reported; they join one that they confirm or are left out.
    """
    kept: list[_Place] = []
    places: dict[int, list[int]] = {}
    ordered = sorted(set(findings), key=lambda finding: _trust(finding, sources))
    heads = len(ordered)
    ordered += sorted(set(beside), key=lambda finding: _trust(finding, sources))
    for number, finding in enumerate(ordered):
        span = finding.span
        buckets = range(span.start // BUCKET, span.end // BUCKET + 1)
        if finding.rule.category in APART or len(span) > MAX_MERGED:
            if number < heads:
                kept.append(_Place(finding))
            continue
        near = sorted({place for bucket in buckets for place in places.get(bucket, ())})
        place = next((place for place in near if same_place(kept[place].head, finding)), None)
        if place is not None:
            if number < heads or confirms(finding, kept[place].head):
                kept[place].others.append(finding)
        elif number < heads:
            for bucket in buckets:
                places.setdefault(bucket, []).append(len(kept))
            kept.append(_Place(finding))
    return tuple(sorted((_joined(place, sources) for place in kept), key=lambda finding: finding.order))


def same_place(one: Finding, other: Finding) -> bool:
    """Whether two findings speak of the same place: they overlap and neither is much longer."""
    return one.span.overlaps(other.span) and abs(len(one.span) - len(other.span)) <= MAX_EXTRA


def _trust(finding: Finding, sources: Sources) -> tuple[int, int, bool, int, tuple[int, int, str, str]]:
    return (
        SEVERITIES.index(finding.severity),
        CONFIDENCES.index(finding.confidence),
        finding.rule.id.partition(".")[0] in sources.engines,
        len(finding.span),
        finding.order,
    )


def _joined(place: _Place, sources: Sources) -> Finding:
    """The head with the others named, and with the replacements of all."""
    head, others = place.head, place.others
    if not others:
        return head
    names = {*head.also, *(name for other in others for name in (other.rule.id, *other.also))} - {head.rule.id}
    return replace(head, also=tuple(sorted(names)), replacements=pooled(head, others, sources.of))
