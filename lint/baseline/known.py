"""A baseline for one run: reports come one at a time, and after the last one it is told what is fixed."""

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from lint.baseline.entries import Entry, Lines, entries_of
from lint.baseline.keys import is_sentence
from lint.baseline.matching import Matched, apply
from lint.baseline.place import Place
from lint.finding import Finding, Report

Renames = Callable[[Iterable[str]], Mapping[str, str]]
"""Takes names of articles that are gone; gives former names by present ones."""

HALF = 2
"""One in so many entries of an article that is gone must fit for all of them to go with its sentences."""


class Known:
    """The known findings of a run.

    Args:
        place: of the file.
        lines: that it holds.
        renames: tells, of the articles that are gone, which of present names they have; asked at most once, and only
            if one that is gone may be one that has come.

    Attributes:
        hidden: how many findings were known so far.
        asked: whether the outcome depends on ``renames``.
    """

    def __init__(self, place: Place, lines: Lines, renames: Renames | None = None) -> None:
        self.place = place
        self.hidden = 0
        self.asked = False
        self._lines = lines
        self._ask: Renames = renames or (lambda _gone: {})
        self._renames: Mapping[str, str] = {}
        self._gone: frozenset[str] | None = None
        self._telling: dict[bytes, str] | None = None
        self._left: dict[str, frozenset[Entry]] = {}
        self._moved: dict[str, str] = {}
        self._taken: dict[str, dict[Entry, str]] = {}
        self._doubted: set[str] = set()
        self._looked: set[str] = set()

    @property
    def moved(self) -> Mapping[str, str]:
        """Articles that are called otherwise now: former names, with the present one."""
        return self._moved

    @property
    def names(self) -> Iterable[str]:
        """The articles of the file."""
        return self._lines.keys()

    def speaks(self, beginning: str) -> bool:
        """Whether an entry is of a rule whose id begins in a way."""
        first = beginning.encode()
        return any(rest.startswith(first) for rests in self._lines.values() for rest in rests)

    def entries(self, name: str) -> list[Entry]:
        """The entries of an article.

        Raises:
            UserError: if one of its lines is broken.
        """
        rests = self._lines.get(name)
        return entries_of(name, rests, self.place.file) if rests else []

    def apply(self, report: Report) -> Matched:
        """Hide what is known; the entries that no finding fits are remembered.

        Raises:
            UserError: if a line about the article is broken.
        """
        name = self.place.name(report.path)
        found = apply(report, self.entries(name))
        if name in self._lines:
            self._remember(name, found.left, checked=is_checked(report))
        used = found.used
        if found.report.findings and (former := self._former(name, found.report.findings)):
            free = self._free(former, name)
            part = apply(found.report, free)
            used += tuple(entry._replace(path=name) for entry in part.used)
            found = replace(found, report=part.report)
            self._take(former.name, name, set(free) - set(part.left), checked=is_checked(report))
        self.hidden += sum(one.by == "baseline" for one in found.report.hidden)
        return replace(found, used=used)

    def _remember(self, name: str, left: tuple[Entry, ...], *, checked: bool) -> None:
        if not checked:
            self._left[name] = frozenset()
        elif name in self._left:  # it goes by two paths
            self._left[name] &= frozenset(left)
        else:
            self._left[name] = frozenset(left)

    def _free(self, former: "_Former", name: str) -> list[Entry]:
        """The entries of an article that is gone and that another article may take: each goes to one."""
        taken = self._taken.get(former.name, {})
        return [entry for entry in former.entries if taken.get(entry, name) == name]

    def _take(self, former: str, name: str, used: set[Entry], *, checked: bool) -> None:
        self._taken.setdefault(former, {}).update(dict.fromkeys(used, name))
        if used:
            self._moved.setdefault(former, name)
        if not checked:
            self._doubted.add(former)

    def rest(self, name: str) -> list[Entry]:
        """The entries of an article that was not looked at, but for those that went to other articles."""
        taken = self._taken.get(name, {})
        return [entry for entry in self.entries(name) if entry not in taken]

    def present(self, name: str) -> str:
        """How an article is called now, as far as git tells; a sentence tells nothing about the others."""
        return self._moved.get(name, name) if name in self._renames.values() else name

    def gone(self, within: Callable[[str], bool]) -> list[str]:
        """Articles that are not there, of those that would have been looked at and those that git saw renamed.

        To be called after the last report.

        Args:
            within: whether an article would have been looked at.
        """
        unseen = self._lines.keys() - self._left.keys() - self._doubted
        found = sorted(name for name in unseen if within(name) or self.present(name) != name)
        found = [name for name in found if not os.path.lexists(self.place.path(name))]
        self._looked.update(found)
        return found

    def stale(self, gone: Iterable[str], counts: Callable[[Entry], bool]) -> list[Entry]:
        """The entries that no finding fitted, of articles that were looked at or are gone; after the last report.

        Args:
            gone: the names of articles that are gone, from ``gone``.
            counts: whether the rule of an entry could speak in this run.
        """
        found = [entry for left in self._left.values() for entry in left]
        found += (entry for name in gone for entry in self.rest(name))
        return sorted(entry for entry in found if counts(entry))

    @property
    def looked(self) -> list[str]:
        """Files whose absence decided something."""
        return [self.place.path(name) for name in sorted({*self._looked, *(self._gone or ())})]

    def _absent(self) -> frozenset[str]:
        """The articles of the file that are not there."""
        if self._gone is None:
            unseen = self._lines.keys() - self._left.keys()
            self._gone = frozenset(name for name in unseen if not os.path.lexists(self.place.path(name)))
        return self._gone

    def _former(self, name: str, findings: Iterable[Finding]) -> "_Former | None":
        """How an article was called when the file was written."""
        gone = self._absent()
        if not gone:
            return None
        if not self.asked:
            self._renames, self.asked = self._ask(gone), True
        former = self._renames.get(name, "")
        if former in gone:
            return _Former(former, self.entries(former))
        return None if name in self._lines else self._alike(findings)

    def _alike(self, findings: Iterable[Finding]) -> "_Former | None":
        """The article that is gone and whose known sentences stand in this one, where git sees no rename.

        Only sentences that stand in no other article tell. If they are few, nothing but sentences goes with them.
        """
        if self._telling is None:
            self._telling = self._tell()
        counts: dict[str, int] = {}
        for finding in findings:
            rules = (finding.rule.id, *finding.rule.aliases)
            keys = [f"{rule}\t{finding.anchor}".encode() for rule in rules if is_sentence(rule)]
            names = [self._telling[key] for key in keys if self._telling.get(key)]
            for name in names[:1]:
                counts[name] = counts.get(name, 0) + 1
        if not counts:
            return None
        best = max(counts, key=lambda name: (counts[name], name))
        entries = self.entries(best)
        if counts[best] * HALF < len(entries):
            entries = [entry for entry in entries if is_sentence(entry.rule)]
        return _Former(best, entries)

    def _tell(self) -> dict[bytes, str]:
        """The one article that is gone, by rule and sentence that stand in no other article; else nothing."""
        found: dict[bytes, str] = {}
        for name in sorted(self._absent()):
            for rest in self._lines[name]:
                key = _key(rest)
                found[key] = name if found.get(key, name) == name else ""
        for name, rests in self._lines.items():
            if name not in self._absent():
                found.update({key: "" for key in map(_key, rests) if key in found})
        return found


class _Former(NamedTuple):
    """An article that is gone, and what of its entries may go with its text."""

    name: str
    entries: list[Entry]


def _key(rest: bytes) -> bytes:
    """Rule and sentence of a line."""
    return rest[: rest.index(b"\t", rest.index(b"\t") + 1)]


def is_checked(report: Report) -> bool:
    """Whether an article was checked as it should be: what is not found in it is not there."""
    return report.source is not None and not report.problems and not (report.notes and not report.words)
