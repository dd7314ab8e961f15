"""A report as plain values, and back."""

import sys
from typing import Any

from lint.finding import Finding, Report, Rule
from lint.text import Source, Span

RULE = (
    "id",
    "why",
    "category",
    "severity",
    "confidence",
    "autofix",
    "default",
    "quotations",
    "source",
    "aliases",
    "consult",
    "since",
    "paths",
)
"""What is kept of a rule: all but the texts that prove it, which no report shows."""

Plain = tuple[Any, ...]


def plain(report: Report) -> Plain:
    """Plain values for ``marshal``.

    Args:
        report: of a source that was read and checked without a problem; its path and its text are not kept.
    """
    assert report.source is not None
    text = report.source.text
    rules: dict[str, Plain] = {}
    findings = []
    for finding in report.findings:
        rule, span = finding.rule, finding.span
        rules.setdefault(rule.id, tuple(getattr(rule, name) for name in RULE))
        # An excerpt is the source under the span; if one ever is not, it is kept as it is.
        excerpt = None if text[span.start : span.end] == finding.excerpt else finding.excerpt
        findings.append(
            (
                rule.id,
                span.start,
                span.end,
                finding.message,
                finding.severity,
                finding.confidence,
                excerpt,
                finding.replacements,
                finding.fixable,
                finding.also,
            )
        )
    return report.words, report.suppressed, report.notes, tuple(rules.values()), tuple(findings)


_rules: dict[Plain, Rule] = {}


def report(values: Plain, source: Source) -> Report:
    """The report that ``plain`` was made of; its rules have no examples.

    Args:
        values: from ``plain``.
        source: with the text that the report is about.

    Raises:
        ValueError: if the values are no report.
        TypeError: the same.
    """
    words, suppressed, notes, rules, found = values
    by_id = {sys.intern(one[0]): _rule(one) for one in rules}
    findings = []
    for rule, start, end, message, severity, confidence, excerpt, replacements, fixable, also in found:
        findings.append(
            Finding(
                rule=by_id[rule],
                span=Span(start, end),
                message=message,
                severity=severity,
                confidence=confidence,
                excerpt=source.text[start:end] if excerpt is None else excerpt,
                replacements=replacements,
                fixable=fixable,
                also=also,
            )
        )
    return Report(source.path, source, words, tuple(findings), suppressed, (), notes)


def _rule(values: Plain) -> Rule:
    if values not in _rules:
        _rules[values] = Rule(**dict(zip(RULE, values, strict=True)))
    return _rules[values]
