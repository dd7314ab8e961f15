"""What a baseline costs: reading one of 50,000 entries, and hiding what it knows in one article.

    python bench/baseline.py [--entries 50000] [--articles 3000] [--runs 9]

Seconds are CPU seconds of this process; of several runs the median counts.
"""

import argparse
import resource
import statistics
import sys
import tempfile
from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from lint.baseline.entries import Entry, parse, text_of
from lint.baseline.known import Known
from lint.baseline.place import Place
from lint.finding import Finding, Report, Rule
from lint.text import Source, Span

RULES = (
    "spelling.unknown-word",
    "repeated.word",
    "acronyms.undefined",
    "typography.doubled-space",
    "plain.utilize",
)
LIMIT = 0.050
"""Seconds that 50,000 entries may take."""


def entries(count: int, articles: int) -> list[Entry]:
    """Made-up entries, evenly over articles."""
    found = []
    for number in range(count):
        anchor = blake2b(str(number).encode(), digest_size=8).hexdigest()
        path = f"articles/{number % articles % 40:02}/2024-05-a-story-of-some-length-{number % articles}.md"
        found.append(Entry(path, RULES[number % len(RULES)], anchor, 1, f"some words {number}"))
    return found


def spent(work: Callable[[], object], runs: int) -> float:
    """CPU seconds of a piece of work, the median of some runs."""
    times = []
    for _ in range(runs):
        before = resource.getrusage(resource.RUSAGE_SELF)
        work()
        after = resource.getrusage(resource.RUSAGE_SELF)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(times)


def report_for(path: str, known: list[Entry]) -> Report:
    """A report with a finding for each entry, and a new one."""
    found = [
        Finding(
            Rule(entry.rule, "", "spelling"), Span(at, at + 1), "", "error", "certain", "x", anchor=entry.anchor
        )
        for at, entry in enumerate(known)
    ]
    new = Finding(Rule(RULES[0], "", "spelling"), Span(999, 1000), "", "error", "certain", "x", anchor="new")
    return Report(path, Source(path, "x" * 1000), 100, (*found, new))


def main() -> int:
    """Measure and print; 1 if reading takes longer than it may."""
    found = argparse.ArgumentParser(description=__doc__)
    found.add_argument("--entries", type=int, default=50_000)
    found.add_argument("--articles", type=int, default=3_000)
    found.add_argument("--runs", type=int, default=9)
    arguments = found.parse_args()
    made = entries(arguments.entries, arguments.articles)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / ".prooflint-baseline"
        file.write_text(text_of(made), "utf-8")
        place = Place(str(file))

        def load() -> Known:
            return Known(place, parse(file.read_bytes(), str(file)))

        known = load()
        name = made[0].path
        report = report_for(place.path(name), known.entries(name))
        loading = spent(load, arguments.runs)
        hiding = spent(lambda: [known.apply(report) for _ in range(100)], arguments.runs) / 100
        writing = spent(lambda: text_of(made), arguments.runs)
        result = known.apply(report).report
        assert (len(result.findings), len(result.hidden)) == (1, len(report.findings) - 1)
    size = sum(map(len, map(str, made))) / 1e6
    print(f"{arguments.entries:,} entries in {arguments.articles:,} articles, about {size:.0f} MB as texts")
    print(f"read      {1000 * loading:7.1f} ms CPU (limit for 50,000: {1000 * LIMIT:.0f} ms)")
    print(f"one article {1000 * hiding:5.2f} ms CPU ({len(report.findings)} findings)")
    print(f"write     {1000 * writing:7.1f} ms CPU")
    return 1 if loading * 50_000 / arguments.entries > LIMIT else 0


if __name__ == "__main__":
    sys.exit(main())
