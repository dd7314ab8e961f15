"""The answer of ``prooflint why`` as text and as JSON."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

from lint.cli._why_settings import Deciders
from lint.display import safe, window
from lint.document import Block
from lint.engine.account import Opinion, notes
from lint.engine.work import Decision
from lint.settings import Settings
from lint.text import Span
from lint.words import STAND_IN

CODE = "`"
"""Stands for code in what is shown."""

MAX_LINES = 12
"""Lines of prose that are shown."""


@dataclass(frozen=True, slots=True)
class Place:
    """What was asked about: a line, or a column of it (0 for the whole line), and its range of the source."""

    line: int
    column: int
    span: Span


@dataclass(frozen=True, slots=True)
class Answer:
    """All that there is to say about a place.

    Attributes:
        engines: version of each engine that answered, or why it did not; those that are off are left out.
    """

    place: Place
    decision: Decision
    settings: Settings
    opinions: tuple[Opinion, ...]
    engines: Mapping[str, str]
    deciders: Deciders

    @property
    def name(self) -> str:
        """The place as a user writes it."""
        column = f":{self.place.column}" if self.place.column else ""
        return f"{self.decision.document.source.path}:{self.place.line}{column}"


def blocks(answer: Answer) -> Iterator[tuple[Block, Span]]:
    """The blocks at the place, each with the range of the prose that stands there."""
    document, asked = answer.decision.document, answer.place.span
    for block in document.blocks:
        start = end = -1
        for piece in document.segments_under(block.span):
            if not _meets(piece.source, asked):
                continue
            first, last = piece.prose.start, piece.prose.end
            if piece.verbatim:
                first += max(0, asked.start - piece.source.start)
                last -= max(0, piece.source.end - asked.end)
            start = first if start < 0 else start
            end = max(end, last)
        if start >= 0 and block.start <= end and start <= block.span.end:
            yield block, Span(max(start, block.start), max(start, block.start, min(end, block.span.end)))


def _meets(piece: Span, asked: Span) -> bool:
    """Whether a piece of source belongs to what was asked about; a place belongs to what begins there."""
    if asked.start == asked.end:
        return piece.start <= asked.start < piece.end
    return piece.start < asked.end and asked.start < piece.end


def as_text(answer: Answer, width: int, *, ascii: bool = False) -> Iterator[str]:  # noqa: A002  # as in Style
    """For people."""
    bar = "|" if ascii else "│"
    yield f"{safe(answer.name)}\n\n"
    seen = list(blocks(answer))
    for block, span in seen:
        yield f"  {_described(answer, block)}\n"
        yield from _shown(block, span, (bar, max(40, width - 8), bool(answer.place.column)))
        for note in notes(answer.decision.document, span.start, span.end):
            yield f"    {note}\n"
    if not seen:
        yield "  No rule reads this line: it is empty, code, markup or front matter.\n"
    yield "\n"
    for opinion in answer.opinions:
        yield from _opinion(answer, opinion)
    if not answer.opinions:
        yield "  No rule said anything here.\n\n"
    for name, said in _engines(answer):
        yield f"  {name}: {safe(said)}\n"


def _shown(block: Block, span: Span, how: tuple[str, int, bool]) -> Iterator[str]:
    """The prose of a line, or of a place with a caret under it; code stands there as the rules see it."""
    bar, width, narrow = how
    start, end = span.start - block.start, span.end - block.start
    if narrow:
        shown, left, right = window(block.text, start, end, width)
        yield f"    {bar} {shown.replace(STAND_IN, CODE)}\n    {bar} {' ' * left}{'^' * max(1, right - left)}\n"
        return
    lines = wrap(safe(block.text[start:end]).replace(STAND_IN, CODE), width, break_long_words=True)
    for line in lines[:MAX_LINES]:
        yield f"    {bar} {line}\n"
    if len(lines) > MAX_LINES:
        yield f"    {bar} …\n"


def _described(answer: Answer, block: Block) -> str:
    within = f" in {', '.join(block.within)}" if block.within else ""
    tongue = answer.settings.language
    english = f"{tongue} ({answer.deciders.name('language')})" if tongue else "English as the text writes it"
    return f"{block.kind}{within}, {english}"


def _opinion(answer: Answer, opinion: Opinion) -> Iterator[str]:
    finding = opinion.finding
    line, column = answer.decision.document.source.position(finding.span.start)
    yield f"  {finding.rule.id} at {line}:{column}, “{safe(finding.excerpt[:80])}”: {fate(answer, opinion)}\n"
    level = f"{finding.severity}, {confidence(opinion)}"
    if opinion.severity_by:
        level += f"; severity from {answer.deciders.name('severity', opinion.severity_by)}"
    said = f", said by {opinion.checker}" if not finding.rule.id.startswith(opinion.checker + ".") else ""
    yield f"    {level}{said}\n"
    wanted = ", ".join(safe(text) or "(nothing)" for text in finding.replacements)
    yield f"    {safe(finding.message)}{' Instead: ' + wanted if wanted else ''}\n"
    if opinion.fate == "reported" and finding.also:
        yield f"    also: {', '.join(finding.also)}\n"
    yield "\n"


def fate(answer: Answer, opinion: Opinion) -> str:
    """What became of a finding, in a few words."""
    name = answer.deciders.name
    if opinion.fate == "suppressed":
        if opinion.comment < 0:
            return "suppressed by the front matter"
        line, _ = answer.decision.document.source.position(opinion.comment)
        return f"suppressed by the comment in line {line}"
    if opinion.fate == "off":
        selected = answer.settings.select and opinion.finding.rule.default
        return f"not selected: {name('select')}" if selected else "off by default"
    return {
        "reported": "reported",
        "merged": f"joined to {opinion.by}",
        "unsure": f"hidden, less sure than {opinion.by}: {name('min-confidence')}",
        "ignored": f"ignored: {name('ignore', opinion.by)}",
        "quotation": "hidden in a quotation",
        "address": "hidden, in an address, a file name or a placeholder",
    }[opinion.fate]


def confidence(opinion: Opinion) -> str:
    """The confidence, and how it came to differ from what the rule states."""
    now = opinion.finding.confidence
    if opinion.counts is not None:
        one = opinion.counts
        hits = f"{one.right} right, {one.wrong} wrong, {one.published} on published prose"
        text = f"{opinion.stated} lowered by measuring: {hits}"
        return f"{now} ({text})"
    return now if now == opinion.stated else f"{now} ({opinion.stated} raised by agreement)"


def _engines(answer: Answer) -> Iterator[tuple[str, str]]:
    for name, said in sorted(answer.engines.items()):
        yield (
            name,
            f"answered ({said})" if name not in _absent(answer) else f"did not answer: {said or 'not asked'}",
        )
    for name, mode in sorted(answer.settings.engines.items()):
        if mode == "off":
            yield name, f"off: {answer.deciders.name('engines', name)}"


def _absent(answer: Answer) -> set[str]:
    return {name for name, said in answer.engines.items() if not said or not said[0].isdigit()}


def as_json(answer: Answer) -> Iterator[str]:
    """For programs: one object."""
    source = answer.decision.document.source
    seen = [
        {
            "kind": block.kind,
            "within": list(block.within),
            "text": block.text,
            "start": span.start - block.start,
            "end": span.end - block.start,
            "notes": list(notes(answer.decision.document, span.start, span.end)),
        }
        for block, span in blocks(answer)
    ]
    value = {
        "path": source.path,
        "line": answer.place.line,
        "column": answer.place.column or None,
        "blocks": seen,
        "opinions": [_as_object(answer, opinion) for opinion in answer.opinions],
        "engines": dict(_engines(answer)),
    }
    yield json.dumps(value, ensure_ascii=False, indent=1).encode("utf-8", "replace").decode("utf-8") + "\n"


def _as_object(answer: Answer, opinion: Opinion) -> dict[str, Any]:
    finding = opinion.finding
    line, column = answer.decision.document.source.position(finding.span.start)
    return {
        "rule": finding.rule.id,
        "checker": opinion.checker,
        "line": line,
        "column": column,
        "start": finding.span.start,
        "end": finding.span.end,
        "excerpt": finding.excerpt,
        "message": finding.message,
        "replacements": list(finding.replacements),
        "severity": finding.severity,
        "severity_by": answer.deciders.name("severity", opinion.severity_by) if opinion.severity_by else None,
        "stated": opinion.stated,
        "confidence": finding.confidence,
        "fate": opinion.fate,
        "why": fate(answer, opinion),
        "also": list(finding.also),
    }
