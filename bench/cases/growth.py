"""How the cost grows with words, files, rules and cores."""

import json
from collections.abc import Mapping

from _harness import Series, alternate, shown, table
from _lab import OWN, Lab
from _packs_search import names, off
from _texts import make, words_of

from cases import Outcome

TITLE = "How the cost grows"
LENGTHS = (150, 600, 2400, 9600, 38400)
COUNTS = (1, 10, 100, 1000)


def run(lab: Lab) -> Outcome:
    """Whole processes, nothing cached."""
    return Outcome((), [*_lengths(lab), *_counts(lab), *_rules(lab), *_cores(lab)])


def _lengths(lab: Lab) -> list[str]:
    commands, words = {}, {}
    for length in LENGTHS[: 3 if lab.quick else None]:
        folder = lab.home / f"long-{length}"
        make(folder, 1, seed=3, words=length)
        name = f"{words_of(folder / '0000.md'):,}"
        commands[name] = lab.check("--no-cache", *OWN, folder)
        words[name] = words_of(folder / "0000.md")
    found = alternate(commands, lab.few(5))
    return [
        "One article, all in-process checkers:",
        "",
        *_table("words", found, words, "ms for a further 1,000 words", 1000),
    ]


def _counts(lab: Lab) -> list[str]:
    counts = [count for count in COUNTS if count < len(lab.files)] + [len(lab.files)]
    commands = {
        f"{count:,}": lab.check("--no-cache", *lab.fast, lab.part(f"many-{count}", count)) for count in counts
    }
    found = alternate(commands, lab.few(3), warm=False)
    sizes = dict(zip(commands, counts, strict=True))
    return ["Articles, fast checkers:", "", *_table("articles", found, sizes, "ms for a further article", 1)]


def _table(unit: str, found: Mapping[str, Series], sizes: Mapping[str, int], more: str, of: int) -> list[str]:
    """CPU time by size, and what is added from one size to the next."""
    rows, before = [], None
    for name, series in found.items():
        if not series.runs:
            rows.append([name, series.why, *["–"] * 3])
            continue
        cpu, step = series.median("cpu"), "–"
        if before:
            step = f"{(cpu - before[1]) / (sizes[name] - before[0]) * of * 1000:.1f}"
        rows.append([name, shown(series.median()), shown(cpu), step, f"{series.memory:.0f}"])
        before = (sizes[name], cpu)
    return table([unit, "ms", "CPU ms", more, "MiB"], rows)


def _rules(lab: Lab) -> list[str]:
    """House rules by what is switched on."""
    folder, packs = lab.part("rules", 4 if lab.quick else 100), names()
    chosen = {
        "one pack": {"packs": ["plain"]},
        "all packs": {},
        "all packs, every rule": {"extend-select": off(packs)},
    }
    fast = [word for word in lab.fast if word != "--isolated"]
    commands = {}
    for number, (name, values) in enumerate(chosen.items()):
        settings = lab.home / f"rules-{number}.toml"
        settings.write_text("".join(f"{key} = {json.dumps(value)}\n" for key, value in values.items()), "utf-8")
        commands[name] = lab.check("--no-cache", *fast, "--config", settings, folder)
    found = alternate(commands, lab.few(3))
    return ["House rules, fast checkers:", "", *_plain("switched on", found)]


def _cores(lab: Lab) -> list[str]:
    folder = lab.part("cores", 8 if lab.quick else 200)
    commands = {
        f"{cores} {'core' if cores == 1 else 'cores'}": lab.check("--no-cache", *OWN, folder, cores=cores)
        for cores in (1, 2)
    }
    found = alternate(commands, lab.few(2), warm=False)
    return ["Cores, all in-process checkers:", "", *_plain("may use", found)]


def _plain(title: str, found: Mapping[str, Series]) -> list[str]:
    rows = [
        [name, shown(series.median()), shown(series.median("cpu")), f"{series.memory:.0f}"]
        if series.runs
        else [name, series.why, "–", "–"]
        for name, series in found.items()
    ]
    return table([title, "ms", "CPU ms", "MiB"], rows)
