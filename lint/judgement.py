"""How far a finding is trusted, when it is looked at beside the others and beside what was measured.

Pure functions of findings: ``lowered`` takes back what measuring contradicts, ``agreed`` gives back what a second
source confirms, ``pooled`` orders the replacements of all who speak about one place.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from lint.finding import CONFIDENCES, Confidence, Finding
from lint.resources import data

Edit = tuple[int, int, str]
"""The least change that does what a replacement does: start and end in source, and what stands there then."""

PRIORS: Mapping[Confidence, tuple[float, float]] = {"certain": (0.99, 100.0), "likely": (0.95, 30.0)}
"""Share of right hits that is believed of a rule before it is measured, and how many hits that belief weighs."""

FLOORS: Mapping[Confidence, float] = {"certain": 0.98, "likely": 0.90}
"""The least share of right hits at each confidence."""

PUBLISHED_WEIGHT = 0.5
"""What an alarm on published prose counts: no publisher's reader finds everything, and some are genuine slips."""

RAISED: Mapping[tuple[Confidence, Confidence], Confidence] = {("possible", "possible"): "likely"}
"""What the two surest sources that want the same change make of it.

Two possible ones never met on 160,000 words of published prose, so that this costs no alarm. Two likely ones were
wrong three times in thirty, all over one list of words that both know: not enough for certain.
"""

MAX_POOLED = 6
"""Replacements of one finding; more are no help to a writer."""

_MARKUP = frozenset("&<>*_`[]()\n\\")


@dataclass(frozen=True, slots=True)
class Measured:
    """What was counted of the hits of a rule at one stated confidence.

    Attributes:
        right: hits on labelled texts that found an error.
        wrong: other hits on labelled texts, and hits on correct texts of our own.
        published: hits on published prose, where some misprints are left.
    """

    right: int
    wrong: int
    published: int


Counts = Mapping[tuple[str, Confidence], Measured]
"""By rule id and the confidence that the rule states of a finding."""


def table(text: str) -> dict[tuple[str, Confidence], Measured]:
    """Read a table of counts: rule, stated confidence, right, wrong, published a line; “#” begins a comment."""
    found: dict[tuple[str, Confidence], Measured] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            rule, stated, right, wrong, published = line.split()
            level = next(level for level in CONFIDENCES if level == stated)
            found[rule, level] = Measured(int(right), int(wrong), int(published))
    return found


@lru_cache(maxsize=1)
def measured() -> Counts:
    """The counts that come with the tool."""
    return table(data("precision.txt").read_text(encoding="utf-8"))


def warranted(stated: Confidence, counts: Measured) -> Confidence:
    """The confidence that a rule keeps: as stated, or lower where the counts contradict it.

    The share of right hits is the mean of a Beta distribution, so that a hit or two does not swing it.
    """
    if stated not in PRIORS:
        return stated
    mean, weight = PRIORS[stated]
    right = mean * weight + counts.right
    hits = weight + counts.right + counts.wrong + PUBLISHED_WEIGHT * counts.published
    kept = CONFIDENCES[CONFIDENCES.index(stated) :]
    return next((level for level in kept if right / hits >= FLOORS.get(level, 0.0)), "possible")


def lowered(findings: Iterable[Finding], counts: Counts) -> list[Finding]:
    """The findings in their order, with less confidence where the counts of their rules contradict it.

    A rule that judges words by a dictionary keeps what it states: which words are rare depends on the articles, and
    the project's list answers each of them once and for all.
    """
    found = []
    for finding in findings:
        known = None if finding.rule.consult else counts.get((finding.rule.id, finding.confidence))
        level = warranted(finding.confidence, known) if known else finding.confidence
        found.append(finding if level == finding.confidence else replace(finding, confidence=level))
    return found


def edit(finding: Finding, replacement: str) -> Edit:
    """The least change to the source that a replacement makes: what both ends share is left out."""
    old, start = finding.excerpt, finding.span.start
    shared = min(len(old), len(replacement))
    head = next((at for at in range(shared) if old[at] != replacement[at]), shared)
    rest = shared - head
    tail = next((at for at in range(rest) if old[-1 - at] != replacement[-1 - at]), rest)
    return start + head, start + len(old) - tail, replacement[head : len(replacement) - tail]


def agreed(findings: Sequence[Finding], source_of: Callable[[str], str]) -> list[Finding]:
    """The findings in their order, surer where two sources want the same change first.

    Args:
        findings: of one source.
        source_of: the checker or engine of a rule's id; rules of one checker do not confirm each other.
    """
    groups: dict[Edit, list[int]] = defaultdict(list)
    for place, finding in enumerate(findings):
        if finding.replacements:
            groups[edit(finding, finding.replacements[0])].append(place)
    found = list(findings)
    for places in groups.values():
        best: dict[str, int] = {}
        for place in places:
            name, level = source_of(findings[place].rule.id), CONFIDENCES.index(findings[place].confidence)
            best[name] = min(best.get(name, level), level)
        if len(best) < 2:
            continue
        first, second = sorted(best.values())[:2]
        raised = RAISED.get((CONFIDENCES[first], CONFIDENCES[second]))
        for place in places if raised else ():
            if raised and CONFIDENCES.index(raised) < CONFIDENCES.index(findings[place].confidence):
                found[place] = replace(findings[place], confidence=raised)
    return found


def confirms(other: Finding, head: Finding) -> bool:
    """Whether another finding means what the head means: the same words, or the same change."""
    if other.span == head.span:
        return True
    wanted = {edit(head, text) for text in head.replacements}
    return any(edit(other, text) in wanted for text in other.replacements)


def pooled(head: Finding, others: Sequence[Finding], source_of: Callable[[str], str]) -> tuple[str, ...]:
    """The replacements of all who speak about one place, for the span of the head.

    What more sources want comes first, then the order of the head, then that of the others. A fix that may be put
    in without a human stays the only one.
    """
    if head.fixable or not others:
        return head.replacements
    votes: dict[str, set[str]] = {text: {source_of(head.rule.id)} for text in head.replacements}
    for other in others:
        for text in other.replacements:
            carried = text if other.span == head.span else _carried(other, text, head)
            # What another range wants may mend something else: it confirms, and adds only where nothing is known.
            if carried in votes or (carried is not None and _may_add(other, head)):
                votes.setdefault(carried, set()).add(source_of(other.rule.id))
    order = {text: place for place, text in enumerate(votes)}
    counts = Counter({text: len(names) for text, names in votes.items()})
    return tuple(sorted(votes, key=lambda text: (-counts[text], order[text])))[:MAX_POOLED]


def _may_add(other: Finding, head: Finding) -> bool:
    """Whether the replacements of another finding come behind those of the head, if they are not among them."""
    return not head.replacements or (other.span == head.span and head.confidence != "certain")


def _carried(other: Finding, replacement: str, head: Finding) -> str | None:
    """What stands under the head's span after a replacement of another finding; None if that reaches further."""
    if len(head.excerpt) != len(head.span) or len(other.excerpt) != len(other.span):
        return None
    if not _MARKUP.isdisjoint(head.excerpt) or not _MARKUP.isdisjoint(other.excerpt):
        return None
    start, end, text = edit(other, replacement)
    if start < head.span.start or end > head.span.end:
        return None
    carried = head.excerpt[: start - head.span.start] + text + head.excerpt[end - head.span.start :]
    return carried if carried.strip() and carried != head.excerpt else None
