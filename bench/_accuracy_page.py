"""The page of figures."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from _accuracy_count import Level, Seen, mostly_wrong

from lint.finding import Confidence
from lint.judgement import Counts, Measured, warranted

MARKED = ("errors", "article")
ORIGINS = {
    "errors": "sentences with an error",
    "article": "articles with slips",
    "twin": "the same sentences, corrected",
    "trap": "correct sentences full of traps",
    "own": "correct texts of our own",
    "published": "published texts",
}


@dataclass(frozen=True, slots=True)
class Figures:
    """All that was measured.

    Attributes:
        folders: the texts, as named on the command line.
        levels: what a reader sees at each least confidence.
        counts: by rule and stated confidence.
        agreed: by confidence and number of sources.
        silent: rules that never spoke.
        lexical: rules that judge words by a dictionary; they are not lowered.
        costs: milliseconds for 1,000 words by checker.
        engines: versions of those that answered.
    """

    folders: Sequence[str]
    seen: Seen
    levels: Mapping[Confidence, Level]
    counts: Counts
    agreed: Mapping[tuple[str, int], Measured]
    silent: Sequence[str]
    lexical: frozenset[str]
    costs: Mapping[str, float]
    engines: Mapping[str, str]


def words(seen: Seen, origins: Sequence[str]) -> int:
    """Words in the texts of some origins."""
    return sum(decision.report.words for text, decision in seen if text.origin in origins)


def page(figures: Figures) -> Iterator[str]:
    """The lines of the page, in Markdown."""
    engines = ", ".join(f"{name} {version}" for name, version in sorted(figures.engines.items())) or "none"
    yield "# How right the rules are"
    yield ""
    yield f"Written by `make accuracy`. Texts: {', '.join(figures.folders)}. Engines: {engines}."
    yield "[Confidence](../docs/confidence.md) says what the levels mean and how they follow from these figures."
    yield ""
    yield from _texts(figures)
    yield from _kinds(figures)
    yield from _sources(figures)
    yield from _rules(figures)
    yield from _wrong(figures)
    yield from _costs(figures)
    yield from _silent(figures)


def _share(part: float, whole: float) -> str:
    return f"{100 * part / whole:.1f}%" if whole else "–"


def _texts(figures: Figures) -> Iterator[str]:
    yield "## What a reader sees"
    yield ""
    names = list(figures.levels)
    yield "| findings that are at least | " + " | ".join(names) + " |"
    yield "|---|" + "---|" * len(names)
    rows: dict[str, list[str]] = defaultdict(list)
    published = words(figures.seen, ["published"])
    for level in figures.levels.values():
        total = level.total.total()
        rows["errors found"].append(f"{level.found.total()} of {total}, {_share(level.found.total(), total)}")
        rows["right fix first"].append(_share(level.first.total(), total))
        rows["precision on texts with errors"].append(_share(level.right, level.right + level.wrong))
        for origin, name in ORIGINS.items():
            if level.texts[origin] and origin not in (*MARKED, "published"):
                rows[f"flagged: {name}"].append(f"{level.flagged[origin]} of {level.texts[origin]}")
        if published:
            rows["flags in 1,000 words of published prose"].append(f"{level.flags / published * 1000:.2f}")
    for name, cells in rows.items():
        yield f"| {name} | " + " | ".join(cells) + " |"
    yield ""
    yield f"{words(figures.seen, MARKED):,} words with errors, {published:,} words of published prose."
    yield ""


def _kinds(figures: Figures) -> Iterator[str]:
    level, wide = figures.levels["likely"], figures.levels["possible"]
    yield "## Errors by kind"
    yield ""
    yield "As the tool comes, and with `--min-confidence possible`."
    yield ""
    yield "| kind | errors | found | right fix first | found with the possible ones |"
    yield "|---|---|---|---|---|"
    for kind, total in sorted(level.total.items(), key=lambda item: (-item[1], item[0])):
        first = _share(level.first[kind], total)
        yield f"| {kind} | {total} | {_share(level.found[kind], total)} | {first} | {_share(wide.found[kind], total)} |"
    yield ""


def _sources(figures: Figures) -> Iterator[str]:
    yield "## Does agreement make a finding surer?"
    yield ""
    yield "Findings after judgement, by how many checkers and engines speak for them."
    yield ""
    yield "| confidence | sources | right | wrong | on published prose | precision without it |"
    yield "|---|---|---|---|---|---|"
    for (confidence, count), one in sorted(figures.agreed.items()):
        number = f"{count}" if count < 3 else "3 or more"
        share = _share(one.right, one.right + one.wrong)
        yield f"| {confidence} | {number} | {one.right} | {one.wrong} | {one.published} | {share} |"
    yield ""


def _rules(figures: Figures) -> Iterator[str]:
    yield "## Rules"
    yield ""
    yield "“Wrong” are hits beside an error and on the corrected sentences. Alarms are on published prose,"
    yield "in 1,000 words."
    yield ""
    yield "| rule | stated | right | wrong | precision | alarms | kept as |"
    yield "|---|---|---|---|---|---|---|"
    published = words(figures.seen, ["published"])
    for (rule, stated), one in sorted(figures.counts.items(), key=lambda row: (row[0][0], row[0][1])):
        kept = stated if rule in figures.lexical else warranted(stated, one)
        alarms = f"{one.published / published * 1000:.3f}" if published else "–"
        share = _share(one.right, one.right + one.wrong)
        lower = "" if kept == stated else f"**{kept}**"
        yield f"| `{rule}` | {stated} | {one.right} | {one.wrong} | {share} | {alarms} | {lower} |"
    yield ""


def _wrong(figures: Figures) -> Iterator[str]:
    yield "## Mostly wrong here"
    yield ""
    rows = mostly_wrong(figures.counts)
    for rule, stated, one in rows:
        yield f"- `{rule}` ({stated}): right {one.right}, wrong {one.wrong}, on published prose {one.published}"
    if not rows:
        yield "No rule that is surer than possible."
    yield ""


def _costs(figures: Figures) -> Iterator[str]:
    if figures.costs:
        yield "## Cost"
        yield ""
        yield "Milliseconds for 1,000 words, loaded and on one core; engines with the way to them."
        yield ""
        yield "| checker | ms |"
        yield "|---|---|"
        for name, cost in sorted(figures.costs.items(), key=lambda item: -item[1]):
            yield f"| {name} | {cost:.1f} |"
        yield ""


def _silent(figures: Figures) -> Iterator[str]:
    yield "## Never spoke"
    yield ""
    yield "Rules that no text of these made speak: their own examples are all that proves them."
    yield ""
    groups = Counter(rule.partition(".")[0] for rule in figures.silent)
    for group, count in sorted(groups.items()):
        names = sorted(rule.partition(".")[2] for rule in figures.silent if rule.partition(".")[0] == group)
        # An engine has hundreds of rules for a phrase each; its own pages list them.
        engines = {name.partition(" ")[0] for name in figures.engines}
        listed = "" if group in engines else ": " + ", ".join(f"`{name}`" for name in names)
        yield f"- {group}: {count}{listed}"
