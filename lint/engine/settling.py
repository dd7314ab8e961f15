"""From what the rules said about one source to what is reported: lower, select, confirm, suppress, merge."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from lint import suppression
from lint.document import Document
from lint.finding import CONFIDENCES, Confidence, Finding, Hidden, Match
from lint.judgement import Counts, agreed, lowered
from lint.merge import Sources, merge
from lint.selection import Selection, select


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of the findings of one source.

    Attributes:
        findings: what is reported.
        hidden: what the text itself hides, of the findings that would be reported.
        unsure: what is wanted and not sure enough; some of them are named by a finding that they confirm.
    """

    findings: tuple[Finding, ...]
    hidden: tuple[Hidden, ...]
    unsure: tuple[Finding, ...]


def settle(
    spoken: Iterable[Finding],
    document: Document,
    selection: Selection,
    sources: Sources,
    counts: Counts,
    terms: suppression.Terms = suppression.NO_TERMS,
) -> Settled:
    """Decide what is reported of what the rules said.

    Args:
        spoken: as the rules stated them, in any order.
        document: for its comments.
        selection: what is wanted.
        sources: who is an engine, and who speaks for whom.
        counts: what was measured of rules.
        terms: on which the text may ask for silence.
    """
    wanted = select(lowered(spoken, counts), replace(selection, min_confidence="possible"))
    judged = agreed(wanted, sources.of)
    sure = [finding for finding in judged if is_sure(finding, selection.min_confidence)]
    unsure = [finding for finding in judged if not is_sure(finding, selection.min_confidence)]
    remaining, hidden, complaints = suppression.suppress(sure, document, terms)
    beside = suppression.suppress(unsure, document, terms)[0]
    remaining += select(complaints, selection)
    return Settled(
        findings=merge(remaining, sources, beside),
        hidden=tuple(hidden),
        unsure=tuple(unsure),
    )


def is_sure(finding: Finding, least: Confidence) -> bool:
    """Whether a finding is as sure as is asked for."""
    return CONFIDENCES.index(finding.confidence) <= CONFIDENCES.index(least)


def may_speak(match: Match, document: Document) -> bool:
    """Whether a match is about words that may be judged: no address, and no quotation unless the rule says so."""
    if not match.rule.quotations and document.is_quoted(match.span):
        return False
    block = document.block_at(match.span.start)
    if block is None or not block.opaque:
        return True
    start, end = match.span.start - block.start, match.span.end - block.start
    return not any(first <= start and end <= last for first, last in block.opaque)
