"""Which findings of a report are known."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from lint.baseline.entries import Entry, shown
from lint.baseline.keys import anchor
from lint.finding import Finding, Hidden, Report


@dataclass(frozen=True, slots=True)
class Matched:
    """What became of the findings of a report and of the entries of its article.

    Attributes:
        report: with what is known among ``hidden``.
        used: the entries that a finding fits, each under the present id of its rule.
        left: the entries that none fits.
    """

    report: Report
    used: tuple[Entry, ...]
    left: tuple[Entry, ...]


def apply(report: Report, entries: Iterable[Entry]) -> Matched:
    """Hide the findings of a report that are known.

    Of several that are alike (one rule, one sentence) as many are known as there are entries, the first ones. What
    is hidden already because its sentence is unchanged counts as found.

    Args:
        report: of an article.
        entries: of that article.
    """
    pool: dict[tuple[str, str], list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: -entry.occurrence):
        pool.setdefault((entry.rule, entry.anchor), []).append(entry)
    if not pool:
        return Matched(report, (), ())
    unchanged = [one.finding for one in report.hidden if one.by == "unchanged"]
    standing = sorted((*report.findings, *unchanged), key=lambda finding: finding.order)
    used: dict[int, Entry] = {}
    # Only then those that another rule reported before, as when an engine has come or gone.
    for names in (_own, _others):
        for finding in standing:
            if id(finding) in used:
                continue
            taken = _take(pool, finding, names(finding))
            if taken is not None:
                used[id(finding)] = taken._replace(rule=finding.rule.id) if names is _own else taken
    known = [finding for finding in report.findings if id(finding) in used]
    hidden = sorted(
        (*report.hidden, *(Hidden(finding, "baseline") for finding in known)), key=lambda one: one.finding.order
    )
    fresh = tuple(finding for finding in report.findings if id(finding) not in used)
    left = tuple(sorted(entry for entries in pool.values() for entry in entries))
    return Matched(replace(report, findings=fresh, hidden=tuple(hidden)), tuple(used.values()), left)


def _own(finding: Finding) -> Sequence[str]:
    return finding.rule.id, *finding.rule.aliases


def _others(finding: Finding) -> Sequence[str]:
    return finding.also


def _take(pool: dict[tuple[str, str], list[Entry]], finding: Finding, names: Sequence[str]) -> Entry | None:
    for name in names:
        entries = pool.get((name, anchor(finding, name)))
        if entries:
            return entries.pop()
    return None


def added(path: str, findings: Iterable[Finding], present: Iterable[Entry] = ()) -> list[Entry]:
    """Entries for findings.

    Args:
        path: of the article, as entries name it.
        findings: in reading order.
        present: entries of the article that stay, whose occurrences are taken.
    """
    taken = {entry[1:4] for entry in present}
    found = []
    for finding in findings:
        rule, about = finding.rule.id, anchor(finding, finding.rule.id)
        number = 1
        while (rule, about, number) in taken:
            number += 1
        taken.add((rule, about, number))
        found.append(Entry(path, rule, about, number, shown(finding.excerpt)))
    return found


def numbered(entries: Iterable[Entry]) -> list[Entry]:
    """The same entries with another occurrence where two came to have the same, as when their rules became one."""
    taken: set[tuple[str, str, int]] = set()
    found = []
    for entry in sorted(entries):
        number = entry.occurrence
        while (entry.rule, entry.anchor, number) in taken:
            number += 1
        taken.add((entry.rule, entry.anchor, number))
        found.append(entry._replace(occurrence=number))
    return found
