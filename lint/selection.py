"""Which findings are wanted: rules by dotted prefix, severities, confidence."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from lint.finding import CONFIDENCES, Confidence, Finding, Rule, Severity

ALL = "ALL"


@dataclass(frozen=True, slots=True)
class Selection:
    """What is wanted.

    A selector is a rule's id, the first parts of one ("spelling", "plain") or ALL. The longest selector that
    fits a rule decides; of two that are equally long, ignoring wins. A rule that is off by default is only
    wanted when its whole id, one of its former ids or ALL is selected.

    Attributes:
        select: empty for what is on by default.
        extend: selected in addition.
        ignore: not wanted.
        severity: severities by selector, the longest that fits decides.
        min_confidence: less sure findings are not wanted.
    """

    select: tuple[str, ...] = ()
    extend: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    min_confidence: Confidence = "likely"

    def wants(self, rule: Rule) -> bool:
        """Whether findings of the rule are wanted."""
        wanted = -1
        if not self.select:
            wanted = 0 if rule.default else -1
        for selector in (*self.select, *self.extend):
            if fits(selector, rule) and (rule.default or selector == ALL or selector in (rule.id, *rule.aliases)):
                wanted = max(wanted, _length(selector))
        unwanted = max((_length(selector) for selector in self.ignore if fits(selector, rule)), default=-1)
        return wanted > unwanted

    def severity_of(self, rule: Rule) -> Severity | None:
        """The severity that the settings give the rule, if they do."""
        best: tuple[int, Severity] | None = None
        for selector, severity in self.severity.items():
            if fits(selector, rule) and (best is None or _length(selector) > best[0]):
                best = (_length(selector), severity)
        return best[1] if best else None


def fits(selector: str, rule: Rule) -> bool:
    """Whether a selector is the rule's id, the first parts of it, a former id, or ALL."""
    return selector == ALL or any(
        name == selector or name.startswith(selector + ".") for name in (rule.id, *rule.aliases)
    )


def _length(selector: str) -> int:
    return 0 if selector == ALL else len(selector)


def select(findings: Iterable[Finding], selection: Selection) -> list[Finding]:
    """The wanted findings, with the severities of the settings, in the order they came."""
    sure_enough = CONFIDENCES[: CONFIDENCES.index(selection.min_confidence) + 1]
    verdicts: dict[str, tuple[bool, Severity | None]] = {}
    found = []
    for finding in findings:
        if finding.confidence not in sure_enough:
            continue
        rule = finding.rule
        if rule.id not in verdicts:
            verdicts[rule.id] = (selection.wants(rule), selection.severity_of(rule))
        wanted, severity = verdicts[rule.id]
        if wanted:
            found.append(replace(finding, severity=severity) if severity else finding)
    return found
