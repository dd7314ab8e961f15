"""Counts over what was said of the texts: by rule, by kind of error, at each confidence."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from _accuracy_texts import Gold, Text

from lint.engine.settling import Settled, settle
from lint.engine.work import Decision
from lint.finding import CONFIDENCES, Confidence, Finding
from lint.judgement import Counts, Measured
from lint.merge import Sources
from lint.selection import Selection

MAX_LONGER = 40
"""Code points by which a finding may be longer than the error it finds."""

REMARKS = frozenset({"style", "readability"})

Seen = Sequence[tuple[Text, Decision]]


@dataclass(slots=True)
class Level:
    """What a reader sees at one least confidence.

    Attributes:
        found, first, total: of errors by kind: found, with the right fix first, in the texts.
        right, wrong: findings on erroneous texts.
        flagged: texts with a finding, by origin; ``texts`` counts them all.
        flags: findings on published prose.
    """

    found: Counter[str] = field(default_factory=Counter)
    first: Counter[str] = field(default_factory=Counter)
    total: Counter[str] = field(default_factory=Counter)
    right: int = 0
    wrong: int = 0
    flagged: Counter[str] = field(default_factory=Counter)
    texts: Counter[str] = field(default_factory=Counter)
    flags: int = 0


def is_remark(finding: Finding) -> bool:
    """Whether a finding is advice, neither right nor wrong."""
    return finding.severity == "info" or finding.rule.category in REMARKS


def hits(finding: Finding, gold: Gold) -> bool:
    """Whether a finding is about an error: it touches it and is not much longer."""
    start, end = finding.span.start, finding.span.end
    places = [gold.reach, *(gold.also if finding.rule.category == "consistency" else ())]
    return any(start < stop and begin < end and end - start <= stop - begin + MAX_LONGER for begin, stop in places)


def mends(finding: Finding, gold: Gold, text: Text) -> bool:
    """Whether putting in the first replacement gives a right text, white space squeezed."""
    if not finding.replacements:
        return False
    whole = text.text
    made = whole[: finding.span.start] + finding.replacements[0] + whole[finding.span.end :]
    wanted = {whole[: gold.start] + fix + whole[gold.end :] for fix in gold.fixes} | set(text.corrected)
    return " ".join(made.split()) in {" ".join(right.split()) for right in wanted}


def by_rule(seen: Seen) -> dict[tuple[str, Confidence], Measured]:
    """The counts of each rule at each stated confidence.

    Remarks are not judged. Traps are no sample of what people write, and a rule that they trip is not counted. What
    is wrong with the same words counts once in a text, and once in a sentence and its corrected twin: a writer
    settles it once.
    """
    counts: dict[tuple[str, Confidence], Counter[str]] = defaultdict(Counter)
    told: set[tuple[str, str, Confidence, str]] = set()
    for text, decision in seen:
        base = text.name.removeprefix("errors-").removeprefix("twin-")
        for finding in decision.spoken:
            if is_remark(finding) or text.origin == "trap":
                continue
            key = (finding.rule.id, finding.confidence)
            if any(hits(finding, gold) for gold in text.gold):
                counts[key]["right"] += 1
            elif (base, *key, finding.excerpt) not in told:
                told.add((base, *key, finding.excerpt))
                counts[key]["published" if text.origin == "published" else "wrong"] += 1
    return {key: Measured(found["right"], found["wrong"], found["published"]) for key, found in counts.items()}


def settled(decision: Decision, least: Confidence, sources: Sources, counts: Counts) -> Settled:
    """What is reported at one least confidence of the rules that are on by default."""
    selection = Selection(min_confidence=least)
    return settle(decision.spoken, decision.document, selection, sources, counts)


def levels(seen: Seen, sources: Sources, counts: Counts) -> Iterator[tuple[Confidence, Level]]:
    """What a reader sees at each least confidence, the strictest first."""
    for least in CONFIDENCES:
        level = Level()
        for text, decision in seen:
            found = [one for one in settled(decision, least, sources, counts).findings if not is_remark(one)]
            level.texts[text.origin] += 1
            level.flagged[text.origin] += bool(found)
            if text.origin in ("errors", "article"):
                _judge(text, found, level)
            elif text.origin == "published":
                level.flags += len(found)
        yield least, level


def _judge(text: Text, found: Sequence[Finding], level: Level) -> None:
    for gold in text.gold:
        if gold.remark:
            continue
        level.total[gold.kind] += 1
        speaking = [finding for finding in found if hits(finding, gold)]
        level.found[gold.kind] += bool(speaking)
        level.first[gold.kind] += any(mends(finding, gold, text) for finding in speaking[:1])
    for finding in found:
        if any(hits(finding, gold) for gold in text.gold):
            level.right += 1
        else:
            level.wrong += 1


def agreement(seen: Seen, sources: Sources, counts: Counts) -> dict[tuple[str, int], Measured]:
    """How often findings are right, by confidence and by how many sources speak for them."""
    tally: dict[tuple[str, int], Counter[str]] = defaultdict(Counter)
    for text, decision in seen:
        for finding in settled(decision, "possible", sources, counts).findings:
            if is_remark(finding):
                continue
            names = {sources.of(rule) for rule in (finding.rule.id, *finding.also)}
            right = any(hits(finding, gold) for gold in text.gold)
            column = "published" if text.origin == "published" else "right" if right else "wrong"
            tally[finding.confidence, min(len(names), 3)][column] += 1
    return {key: Measured(one["right"], one["wrong"], one["published"]) for key, one in tally.items()}


def silent(known: Iterable[str], counts: Counts, seen: Seen) -> list[str]:
    """The rules that never spoke on any text."""
    spoke = {rule for rule, _ in counts} | {one.rule.id for _, decision in seen for one in decision.spoken}
    return sorted(set(known) - spoke)


def mostly_wrong(counts: Counts) -> list[tuple[str, Confidence, Measured]]:
    """Rules that are surer than possible and were wrong more often than right."""
    found = [
        (rule, stated, one)
        for (rule, stated), one in counts.items()
        if stated != "possible" and one.wrong + one.published / 2 > one.right and one.wrong + one.published > 1
    ]
    return sorted(found, key=lambda row: (-row[2].wrong - row[2].published, row[0]))
