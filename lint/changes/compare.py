"""What is found now and was not found before."""

import re
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from lint.anchors import ARTICLE, anchor
from lint.engine.parsing import parse
from lint.finding import Finding, Hidden, Report
from lint.merge import APART
from lint.text import Source

BATCH, BATCH_TEXT = 40, 400_000
"""Articles that are checked in one call, and code points in them: as the engine takes them from files."""

WHOLE = frozenset({"readability.hard-article"})
"""Rules that speak of an article as a whole, wherever they put their finding."""

CUSTOMS = (ARTICLE - WHOLE) | {"spelling.mixed-dialects"}
"""Rules that want one custom kept in an article and mark all places of the rarer one, whichever that has become."""

Check = Callable[[Sequence[Source | Report]], Iterable[Report]]
"""Gives the report of each source, in the given order; a report is passed on."""


class Former(NamedTuple):
    """What an article was before.

    Attributes:
        sources: its texts, each under the name that the article has now; several if it was merged.
        notes: what a reader should know, such as that a text could not be read.
    """

    sources: tuple[Source, ...] = ()
    notes: tuple[str, ...] = ()


class Pair(NamedTuple):
    """An article as it is, and as it was.

    Attributes:
        new: the source, or a report with a problem if it could not be read.
        former: gives what it was; is only called if anything is found in it now.
    """

    new: Source | Report
    former: Callable[[], Former]


def reports(pairs: Iterable[Pair], check: Check) -> Iterator[Report]:
    """The report of each article, in the given order; what was found before is hidden in it as “unchanged”.

    Args:
        pairs: the articles, each taken when its turn comes.
        check: checks sources.
    """
    for batch in _batches(pairs):
        found = list(check([pair.new for pair in batch]))
        former = [
            pair.former() if report.findings else Former() for pair, report in zip(batch, found, strict=True)
        ]
        before = iter(check([source for one in former for source in one.sources]))
        for report, one in zip(found, former, strict=True):
            yield settled(report, [next(before) for _ in one.sources], one.notes)
        next(before, None)  # lets it keep what it found


def _batches(pairs: Iterable[Pair]) -> Iterator[list[Pair]]:
    batch: list[Pair] = []
    size = 0
    for pair in pairs:
        batch.append(pair)
        size += len(pair.new.text) if isinstance(pair.new, Source) else 0
        if len(batch) >= BATCH or size >= BATCH_TEXT:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def settled(report: Report, before: Sequence[Report], notes: Iterable[str] = ()) -> Report:
    """A report with only what is new; the rest is hidden in it.

    What went wrong with a former text is a problem of this report: its findings would be missed there, and look new.

    Args:
        report: of the article as it is.
        before: of what it was; none if it is new. What was found in any of them is old.
        notes: to be added.
    """
    old: set[int] = set()
    for one in before:
        old |= known(report, one)
    problems = [
        replace(problem, message=f"{problem.message} (in the former text)")
        for one in before
        for problem in one.problems
        if problem not in report.problems
    ]
    return replace(
        report,
        findings=tuple(finding for place, finding in enumerate(report.findings) if place not in old),
        hidden=(*report.hidden, *(Hidden(report.findings[place], "unchanged") for place in sorted(old))),
        problems=(*report.problems, *dict.fromkeys(problems)),
        notes=(*report.notes, *notes),
    )


def known(report: Report, before: Report) -> set[int]:
    """The places, among the findings of a report, of those that were there before.

    A finding of before makes one of now old, and no more. It is the same

    - if rule and sentence are the same, and the words that are marked (in remarks about a passage the words may
      differ, for it may have changed elsewhere);
    - else, in the same sentence, if the rule says the same, or one of the two names the other's rule beside its own;
    - or if the rule speaks of the article as a whole.

    Beside these a finding is old if its sentence was there before, without it, and the rule spoke of the same
    elsewhere: what is said about the first use of a word moves on when that is taken out, and of two customs that
    are mixed the other one may have become the rarer.
    """
    if before.source is None or not before.findings:
        return set()
    new, old = dict(enumerate(report.findings)), dict(enumerate(before.findings))
    _pair(new, old, _place)
    _pair(new, old, lambda one: one.anchor, _akin)
    _pair(new, old, lambda one: one.rule.id, lambda one, _other: one.rule.id in WHOLE)
    if new:
        _take_moved(new, before)
    return set(range(len(report.findings))) - new.keys()


def _place(finding: Finding) -> tuple[str, str, str]:
    """Where a finding stands and what it marks there."""
    return finding.rule.id, finding.anchor, "" if finding.rule.category in APART else _words(finding)


def _take_moved(new: dict[int, Finding], before: Report) -> None:
    """Take out what is said of sentences of before of which it was not said, but of others."""
    by_rule: dict[str, list[Finding]] = defaultdict(list)
    for finding in before.findings:
        by_rule[finding.rule.id].append(finding)
    places = {_place(finding) for finding in before.findings}
    sentences = cache(lambda: _sentences(before))
    for number, finding in list(new.items()):
        others = by_rule.get(finding.rule.id, ())
        if not others or _place(finding) in places:  # in a sentence that now stands there once more
            continue
        if any(_moves(finding, other) for other in others) and finding.anchor in sentences():
            del new[number]


def _pair(
    new: dict[int, Finding],
    old: dict[int, Finding],
    key: Callable[[Finding], object],
    agree: Callable[[Finding, Finding], bool] = lambda _new, _old: True,
) -> None:
    """Take out of both what is the same, one for one in reading order; only those with equal keys can be."""
    waiting: dict[object, deque[int]] = defaultdict(deque)
    for place, finding in old.items():
        waiting[key(finding)].append(place)
    for place, finding in list(new.items()):
        group = waiting[key(finding)]
        other = next((other for other in group if agree(finding, old[other])), None)
        if other is not None:
            group.remove(other)
            del new[place], old[other]


_WORDS = re.compile(r"[^\W_]+")


def _words(finding: Finding) -> str:
    """The marked words without markup and line ends; the marks themselves if there are no words."""
    found = _WORDS.findall(finding.excerpt)
    return " ".join(found) if found else "".join(finding.excerpt.split())


def _akin(new: Finding, old: Finding) -> bool:
    """Whether two findings in one sentence are one that is told in another way."""
    if new.rule.id == old.rule.id:
        return new.message == old.message
    return (new.rule.id in old.also or old.rule.id in new.also) and _words(new) == _words(old)


def _moves(new: Finding, old: Finding) -> bool:
    """Whether a finding of a rule may be what has become of another one.

    A passage may only have got shorter; of two forms of a word the other may now be the rarer one.
    """
    if new.rule.id in CUSTOMS:
        return True
    if new.rule.category in APART:
        return _words(new) in _words(old)
    return _words(new) == _words(old) or _forms(new) == _forms(old)


def _forms(finding: Finding) -> set[str]:
    return {form.casefold() for form in (finding.excerpt, *finding.replacements[:1])}


def _sentences(report: Report) -> frozenset[str]:
    """The anchors of all sentences of a text."""
    assert report.source is not None
    blocks = parse(report.source).blocks
    return frozenset(anchor(block.text[one.start : one.end]) for block in blocks for one in block.sentences)
