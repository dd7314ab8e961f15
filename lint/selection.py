"""Which findings are wanted: rules by dotted prefix, files, severities, confidence."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol

from lint.finding import CONFIDENCES, Confidence, Finding, Rule, Severity
from lint.globs import matcher

ALL = "ALL"


class Selectable(Protocol):
    """What decides whether a rule is wanted."""

    @property
    def id(self) -> str:
        """The dotted name."""

    @property
    def default(self) -> bool:
        """Whether it is on when nobody asks for it."""

    @property
    def aliases(self) -> tuple[str, ...]:
        """Former names."""


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
        path: of the source, relative to the folder of the settings, with forward slashes; empty if no source is
            meant, and then no rule is kept out by its ``paths``.
    """

    select: tuple[str, ...] = ()
    extend: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    min_confidence: Confidence = "likely"
    path: str = ""

    def wants(self, rule: Rule) -> bool:
        """Whether findings of the rule are wanted."""
        if rule.paths and self.path and not matcher(rule.paths)(self.path):
            return False
        return rule.id not in self.unwanted((rule,))

    def unwanted(self, rules: Iterable[Selectable]) -> frozenset[str]:
        """The ids of those rules whose findings are wanted in no file."""
        chosen, ignored = frozenset((*self.select, *self.extend)), frozenset(self.ignore)
        found = []
        # Where nobody names single rules, all of a group without former names are wanted alike.
        named = {selector.partition(".")[0] for selector in chosen | ignored if "." in selector}
        alike: dict[tuple[str, bool], bool] = {}
        for rule in rules:
            group = (rule.id.partition(".")[0], rule.default)
            if not rule.aliases and group[0] not in named and "." in rule.id:
                if group not in alike:
                    alike[group] = self._is_unwanted(rule, chosen, ignored)
                if alike[group]:
                    found.append(rule.id)
            elif self._is_unwanted(rule, chosen, ignored):
                found.append(rule.id)
        return frozenset(found)

    def _is_unwanted(self, rule: Selectable, chosen: frozenset[str], ignored: frozenset[str]) -> bool:
        names = (rule.id, *rule.aliases)
        wanted = 0 if rule.default and not self.select else -1
        unwanted = -1
        for selector in _selectors(names):
            if selector in chosen and (rule.default or selector == ALL or selector in names):
                wanted = max(wanted, _length(selector))
            if selector in ignored:
                unwanted = max(unwanted, _length(selector))
        return wanted <= unwanted

    def severity_of(self, rule: Rule) -> Severity | None:
        """The severity that the settings give the rule, if they do."""
        best: tuple[int, Severity] | None = None
        for selector, severity in self.severity.items():
            if fits(selector, rule) and (best is None or _length(selector) > best[0]):
                best = (_length(selector), severity)
        return best[1] if best else None


def _selectors(names: Iterable[str]) -> Iterator[str]:
    """Everything that selects a rule of these names."""
    yield ALL
    for name in names:
        at = len(name)
        while at > 0:
            yield name[:at]
            at = name.rfind(".", 0, at)


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
