"""Why is it reported, or not? What every rule said about a source, and what became of it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from lint import suppression
from lint.document import Document, lift
from lint.engine.settling import is_sure, settle
from lint.engine.work import Decision
from lint.finding import Confidence, Finding, Rule
from lint.judgement import Counts, Measured, agreed, lowered
from lint.merge import Sources, same_place
from lint.selection import Selection, fits, select
from lint.words import STAND_IN

if TYPE_CHECKING:
    from lint.suppression._reading import Directive

Fate = Literal["reported", "merged", "unsure", "suppressed", "ignored", "off", "quotation", "address"]


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one rule said about one place, and what became of it.

    Attributes:
        finding: as it was last judged.
        checker: the checker or engine that spoke.
        stated: the confidence that the rule gave it.
        fate: reported; merged into another; unsure: below the least confidence; suppressed by the text itself;
            ignored by a selector; off: not selected; about a quotation or an address, where the rule is silent.
        by: what decided it: the other rule's id, the selector, or empty.
        comment: place in the source of the comment that suppresses it, or -1.
        counts: what was measured of the rule where that lowered it.
        severity_by: the selector that gave it its severity, or empty.
    """

    finding: Finding
    checker: str
    stated: Confidence
    fate: Fate
    by: str = ""
    comment: int = -1
    counts: Measured | None = None
    severity_by: str = ""


@dataclass(frozen=True, slots=True)
class Bench:
    """Who judges: what is wanted, who is who, and what was measured."""

    selection: Selection
    sources: Sources
    counts: Counts
    terms: suppression.Terms = suppression.NO_TERMS


def account(decision: Decision, bench: Bench, about: Callable[[Finding], bool]) -> list[Opinion]:
    """The opinions about a place, in reading order; nothing that a rule said there is left out.

    Args:
        decision: of a run in which every rule could speak.
        bench: how the source is judged when it is checked.
        about: whether a finding speaks of the place.
    """
    unheard = [opinion for opinion in _unheard(decision, bench) if about(opinion.finding)]
    unwanted = _unwanted(filter(about, decision.spoken), bench)
    found = [*unheard, *unwanted, *_wanted(decision, bench, about)]
    return sorted(found, key=lambda opinion: (opinion.finding.order, opinion.fate))


def _unheard(decision: Decision, bench: Bench) -> Iterable[Opinion]:
    heard = set(decision.spoken)
    for match in decision.matches:
        finding = lift(match, decision.document)
        if finding in heard:
            continue
        quoted = not match.rule.quotations and decision.document.is_quoted(match.span)
        name = bench.sources.of(match.rule.id) or "house"
        yield Opinion(finding, name, finding.confidence, "quotation" if quoted else "address")


def _unwanted(spoken: Iterable[Finding], bench: Bench) -> Iterable[Opinion]:
    for finding in dict.fromkeys(spoken):
        if not bench.selection.wants(finding.rule):
            selector = longest(bench.selection.ignore, finding.rule)
            fate: Fate = "ignored" if selector else "off"
            name = bench.sources.of(finding.rule.id) or "house"
            yield Opinion(finding, name, finding.confidence, fate, selector)


def _wanted(decision: Decision, bench: Bench, about: Callable[[Finding], bool]) -> Iterable[Opinion]:
    """Step by step what ``settle`` does at once."""
    selection = bench.selection
    everything = replace(selection, min_confidence="possible")
    stated = [one for one in dict.fromkeys(decision.spoken) if selection.wants(one.rule)]
    low = lowered(stated, bench.counts)
    judged = agreed(select(low, everything), bench.sources.of)
    asked = [three for three in zip(stated, low, judged, strict=True) if about(three[0])]
    settled = settle(decision.spoken, decision.document, selection, bench.sources, bench.counts, bench.terms)
    # What leads a place need not touch what was asked about, only what joined it.
    reported = [one for one in settled.findings if any(same_place(one, three[2]) for three in asked)]
    every = suppression.directives_of(decision.document)[0]
    directives = [one for one in every if not one.has_expired(bench.terms.today)]
    for first, lower, last in asked:
        fate, by, comment = _fate(last, selection, reported, directives)
        counts = bench.counts.get((first.rule.id, first.confidence)) if lower is not first else None
        shown = next((one for one in reported if fate == "reported" and _same(one, last)), last)
        yield Opinion(
            finding=shown,
            checker=bench.sources.of(first.rule.id) or "house",
            stated=first.confidence,
            fate=fate,
            by=by,
            comment=comment,
            counts=counts,
            severity_by=longest(selection.severity, first.rule),
        )


def _fate(
    finding: Finding,
    selection: Selection,
    reported: Iterable[Finding],
    directives: "Iterable[Directive]",
) -> tuple[Fate, str, int]:
    hiding = next((one for one in directives if one.hides(finding)), None)
    if hiding is not None:
        return "suppressed", "", -1 if hiding.form == "front matter" else hiding.place.start
    for other in reported:
        if _same(other, finding):
            return "reported", "", -1
        if finding.rule.id in other.also and same_place(other, finding):
            return "merged", other.rule.id, -1
    if not is_sure(finding, selection.min_confidence):
        return "unsure", selection.min_confidence, -1
    # Of two hits of one rule on one place the head does not name itself.
    return "merged", finding.rule.id, -1


def _same(one: Finding, other: Finding) -> bool:
    return (one.rule.id, one.span, one.message) == (other.rule.id, other.span, other.message)


def longest(selectors: Iterable[str], rule: Rule) -> str:
    """The selector that decides about a rule: the longest that fits; empty if none does."""
    return max((one for one in selectors if fits(one, rule)), key=len, default="")


def notes(document: Document, start: int, end: int) -> tuple[str, ...]:
    """What is special about a range of prose: code, an address, a quotation."""
    block = document.block_at(start)
    if block is None:
        return ()
    first, last = start - block.start, end - block.start
    found = {
        "holds code, which no rule reads": STAND_IN in block.text[first:last],
        "holds an address or a placeholder, which is never judged": block.is_opaque(first, last),
        "touches a quotation, where some rules are silent": block.is_quoted(first, last),
    }
    return tuple(text for text, there in found.items() if there)
