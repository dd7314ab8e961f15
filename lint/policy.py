"""From reports to the exit status and its reason: which findings count, and how many of them may be left."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from lint.finding import CONFIDENCES, SEVERITIES, Confidence, Finding, Report, Rule
from lint.selection import ALL, fits

NAMES = {"error": "error", "warning": "warning", "info": "remark"}
"""What a person calls a finding of each severity."""

MOST_REASONS = 3
"""Policies whose failure is told one by one."""


class Verdict(NamedTuple):
    """How a run ends, and why.

    Attributes:
        status: 0 clean, 1 findings that count, 3 something could not be checked.
        reason: one line without a full stop.
    """

    status: int
    reason: str


class Policy(NamedTuple):
    """Which findings count, and how many of them may be left. Articles under one policy are counted together.

    Attributes:
        fail_on: the lightest severity that counts, or “never”.
        rules: selectors of the rules that count; empty for all.
        ignore: selectors of rules that do not count.
        min_confidence: less sure findings do not count.
        new_only: findings count only in a run that tells new ones from old ones.
        max_findings: of those that count; None for any number.
        max_per_1000_words: the same in 1,000 words; None for any number.
        max_warnings: warnings are counted by themselves, whatever ``fail_on`` says of them; None if they are not.
    """

    fail_on: str = "warning"
    rules: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    min_confidence: Confidence = "possible"
    new_only: bool = False
    max_findings: int | None = 0
    max_per_1000_words: float | None = None
    max_warnings: int | None = None

    @classmethod
    def of(cls, fail_on: str, table: Mapping[str, Any], max_warnings: int | None = None) -> "Policy":
        """The policy that settings state.

        Args:
            fail_on: the fail level.
            table: ``Settings.exit``.
            max_warnings: from the command line, in place of the table's.
        """
        values = dict(table)
        if values.get("max_findings") is None:
            # A share is a limit of its own: it would say nothing if a single finding failed.
            values["max_findings"] = 0 if values.get("max_per_1000_words") is None else None
        if max_warnings is not None:
            values["max_warnings"] = max_warnings
        return cls(fail_on, **values)

    def counts(self, finding: Finding) -> bool:
        """Whether a finding counts."""
        if CONFIDENCES.index(finding.confidence) > CONFIDENCES.index(self.min_confidence):
            return False
        if self.max_warnings is None or finding.severity != "warning":
            grave = SEVERITIES[: SEVERITIES.index(self.fail_on) + 1] if self.fail_on in SEVERITIES else ()
            if finding.severity not in grave:
                return False
        if not self.rules and not self.ignore:
            return True
        wanted = _longest(self.rules, finding.rule) if self.rules else 0
        return wanted > _longest(self.ignore, finding.rule)


def _longest(selectors: tuple[str, ...], rule: Rule) -> int:
    """Length of the longest selector that fits; ALL is the shortest, -1 means none."""
    return max((0 if one == ALL else len(one) for one in selectors if fits(one, rule)), default=-1)


@dataclass(slots=True)
class _Count:
    """What there is under one policy."""

    words: int = 0
    counted: Counter[str] = field(default_factory=Counter)


class Tally:
    """Counts reports as they pass; it grows with the number of policies only.

    Args:
        knows_new: whether the run tells new findings from old ones.
    """

    def __init__(self, *, knows_new: bool = False) -> None:
        self.knows_new = knows_new
        self._found: Counter[str] = Counter()
        self._by_policy: dict[Policy, _Count] = {}

    def add(self, report: Report, policy: Policy) -> None:
        """Count a report.

        Args:
            report: with the findings that are not hidden.
            policy: that holds for its article.
        """
        count = self._by_policy.setdefault(policy, _Count())
        count.words += report.words
        for finding in report.findings:
            self._found[finding.severity] += 1
            if policy.counts(finding) and (self.knows_new or not policy.new_only):
                count.counted[finding.severity] += 1

    def verdict(self) -> Verdict:
        """Whether the findings fail the run, and why; of problems nothing is known here."""
        reasons = [reason for policy, count in self._by_policy.items() for reason in _failures(policy, count)]
        if reasons:
            rest = len(reasons) - MOST_REASONS
            more = [f"and {rest} more reasons" if rest > 1 else "and 1 more reason"] if rest > 0 else []
            return Verdict(1, "; ".join([*reasons[:MOST_REASONS], *more]))
        if not self._found:
            return Verdict(0, "nothing to mend")
        return Verdict(0, f"{listed(self._found)}, {self._allowed()}")

    def _allowed(self) -> str:
        """Why the findings that there are do not fail the run."""
        policies = list(self._by_policy)
        if len(policies) == 1:
            return _allowance(policies[0], self._by_policy[policies[0]], knows_new=self.knows_new)
        if not self.knows_new and all(policy.new_only for policy in policies):
            return _NOT_NEW
        return "no more than the settings allow"


_NOT_NEW = "none known to be new (exit.new-only, and nothing to compare with)"


def _allowance(policy: Policy, count: _Count, *, knows_new: bool) -> str:
    """Why the findings under one policy do not fail the run."""
    if policy.new_only and not knows_new:
        return _NOT_NEW
    counted = Counter({key: number for key, number in count.counted.items() if number})
    parts = []
    if policy.max_warnings is not None and counted.pop("warning", 0):
        parts.append(f"at most {listed({'warning': policy.max_warnings})} allowed (max-warnings)")
    if counted and policy.max_findings is not None:
        parts.append(f"at most {policy.max_findings:,} allowed (exit.max-findings)")
    if counted and policy.max_per_1000_words is not None:
        parts.append(f"at most {policy.max_per_1000_words:g} in 1,000 words allowed (exit.max-per-1000-words)")
    if parts:
        return " and ".join(parts)
    if policy.fail_on == "never":
        return "none of which fails (fail-on never)"
    if policy.rules or policy.ignore or policy.min_confidence != "possible":
        return f"none of which counts (fail-on {policy.fail_on}, exit)"
    return f"below fail-on {policy.fail_on}"


def _failures(policy: Policy, count: _Count) -> Iterator[str]:
    """What is too much under one policy."""
    counted = Counter({key: number for key, number in count.counted.items() if number})
    warnings = counted.pop("warning", 0) if policy.max_warnings is not None else 0
    number = counted.total()
    if policy.max_findings is not None and number > policy.max_findings:
        if policy.max_findings:
            yield f"{listed(counted)}, more than {policy.max_findings:,} (exit.max-findings)"
        else:
            yield f"{listed(counted)} (fail-on {policy.fail_on})"
    elif policy.max_per_1000_words is not None and number * 1000 > policy.max_per_1000_words * count.words:
        share = f"{number * 1000 / count.words:.1f} in 1,000 words" if count.words else "in no words"
        yield f"{listed(counted)}, {share}, more than {policy.max_per_1000_words:g} (exit.max-per-1000-words)"
    if policy.max_warnings is not None and warnings > policy.max_warnings:
        yield f"{listed({'warning': warnings})}, more than {policy.max_warnings:,} (max-warnings)"


def listed(counts: Mapping[str, int]) -> str:
    """Numbers of findings by severity, in words.

    Args:
        counts: by severity; one that is 0 is named if there is no other.
    """
    parts = [
        f"{counts[severity]:,} {NAMES[severity]}{'' if counts[severity] == 1 else 's'}"
        for severity in SEVERITIES
        if counts.get(severity) or (severity in counts and not any(counts.values()))
    ]
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
