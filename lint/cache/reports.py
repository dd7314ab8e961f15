"""A report as plain values, and back."""

import sys
from typing import Any

from lint.finding import Finding, Hidden, Report, Rule
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
    "about",
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
    findings = [_plain(finding, text, rules) for finding in report.findings]
    hidden = [(_plain(one.finding, text, rules), one.by, one.reason) for one in report.hidden]
    return report.words, tuple(hidden), report.notes, tuple(rules.values()), tuple(findings)


def _plain(finding: Finding, text: str, rules: dict[str, Plain]) -> Plain:
    rule, span = finding.rule, finding.span
    rules.setdefault(rule.id, rule_values(rule))
    # An excerpt is the source under the span; if one ever is not, it is kept as it is.
    excerpt = None if text[span.start : span.end] == finding.excerpt else finding.excerpt
    return (
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
        finding.anchor,
    )


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
    words, hidden, notes, rules, found = values
    by_id = {sys.intern(one[0]): rule_of(one) for one in rules}
    findings = tuple(_finding(one, source.text, by_id) for one in found)
    beside = tuple(Hidden(_finding(one, source.text, by_id), by, reason) for one, by, reason in hidden)
    return Report(source.path, source, words, findings, beside, (), notes)


def _finding(values: Plain, text: str, rules: dict[str, Rule]) -> Finding:
    rule, start, end, message, severity, confidence, excerpt, replacements, fixable, also, anchor = values
    return Finding(
        rule=rules[rule],
        span=Span(start, end),
        message=message,
        severity=severity,
        confidence=confidence,
        excerpt=text[start:end] if excerpt is None else excerpt,
        replacements=replacements,
        fixable=fixable,
        also=also,
        anchor=anchor,
    )


def rule_values(rule: Rule) -> Plain:
    """Plain values for a rule, without the texts that prove it."""
    return tuple(getattr(rule, name) for name in RULE)


def rule_of(values: Plain) -> Rule:
    """The rule that ``rule_values`` was made of, without examples; equal values give the same one.

    Raises:
        ValueError: if the values are no rule.
        TypeError: the same.
    """
    if values not in _rules:
        _rules[values] = Rule(**dict(zip(RULE, values, strict=True)))
    return _rules[values]
