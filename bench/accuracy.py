"""How often is each rule right, what is found, and what does it cost? Writes ``bench/ACCURACY.md``.

    .venv/bin/python bench/accuracy.py [--texts DIR ...] [--write-table] [--show RULE] [--output FILE]

The texts are those of ``bench/texts`` (its README describes the form) unless folders are named. Every rule is
asked once, also those that are off or only possible; the figures at each confidence follow from that.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from _accuracy_cost import costs
from _accuracy_count import agreement, by_rule, hits, is_remark, levels, silent
from _accuracy_page import Figures, page
from _accuracy_texts import Text, load

from lint.engine import Proofreader
from lint.engine.work import Decision
from lint.judgement import Counts, measured
from lint.machine import machine
from lint.settings import Settings
from lint.text import Source

ROOT = Path(__file__).resolve().parents[1]
OUR_OWN = ROOT / "bench" / "texts"
TABLE = ROOT / "lint" / "data" / "precision.txt"

HEAD = """\
# How often rules were right, counted by bench/accuracy.py --write-table on: {folders}.
# {words:,} words with labelled errors or correct throughout, {published:,} words of published prose.
#
# rule, stated confidence, right, wrong, on published prose. A count below what the confidence promises lowers
# it (lint/judgement.py); nothing here raises one.
"""


def main() -> None:
    """Measure, write the page and, if asked for, the table."""
    arguments = _arguments()
    folders = [Path(name) for name in arguments.texts] or [OUR_OWN]
    texts = [text for folder in folders for text in load(folder)]
    engines = dict(word.partition("=")[::2] for word in arguments.engine)
    with _home() as environ:
        settings = Settings(select=("ALL",), min_confidence="possible", engines=_engines(engines))
        reader = Proofreader(lambda _path: settings, machine=machine(environ), tell=print)
        seen = ask(reader, texts)
        counts = by_rule(seen)
        shown = [name for names in arguments.show for name in names.split(",")]
        if shown:
            print(*show(seen, shown), sep="\n")
            return
        if arguments.write_table:
            TABLE.write_text(_table(counts, seen, [_name(folder) for folder in folders]), "utf-8")
            measured.cache_clear()
        figures = Figures(
            [_name(folder) for folder in folders],
            seen,
            dict(levels(seen, reader.sources, measured())),
            counts,
            agreement(seen, reader.sources, measured()),
            silent(reader.rules(settings), counts, seen),
            frozenset(one.rule.id for _, decision in seen for one in decision.spoken if one.rule.consult),
            {} if arguments.no_cost else costs(reader, texts, settings),
            {name: version for name, version in reader.guests.versions.items() if version},
        )
    Path(arguments.output).write_text("\n".join(page(figures)) + "\n", "utf-8")
    print(f"{arguments.output}: {len(texts)} texts, {len(counts)} rules and confidences spoke")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", action="append", default=[], metavar="DIR", help="texts (bench/texts)")
    parser.add_argument("--output", default=str(ROOT / "bench" / "ACCURACY.md"), metavar="FILE", help="the page")
    parser.add_argument("--write-table", action="store_true", help="write lint/data/precision.txt too")
    parser.add_argument("--no-cost", action="store_true", help="do not measure time")
    parser.add_argument("--engine", action="append", default=[], metavar="NAME=MODE", help="such as harper=off")
    parser.add_argument(
        "--show", action="append", default=[], metavar="RULES", help="print the hits of rules that are not right"
    )
    return parser.parse_args()


def _name(folder: Path) -> str:
    place = folder.resolve()
    return str(place.relative_to(ROOT)) if place.is_relative_to(ROOT) else place.name


def _engines(asked: dict[str, str]) -> dict[str, str]:
    """LanguageTool takes part where “make engines” has put it."""
    there = any((ROOT / ".engines").glob("languagetool*"))
    return {"harper": "require", "languagetool": "require" if there else "off", **asked}


@contextmanager
def _home() -> Iterator[dict[str, str]]:
    """An environment with a local service of its own, which is stopped at the end."""
    with tempfile.TemporaryDirectory(prefix="pl-", ignore_cleanup_errors=True) as folder:
        environ = {
            "PROOFLINT_ENGINES_DIR": str(ROOT / ".engines"),
            **os.environ,
            "PROOFLINT_SERVICE_DIR": str(Path(folder) / "s"),
        }
        yield environ
        subprocess.run(
            [sys.executable, "-m", "lint", "service", "stop"], env=environ, check=False, capture_output=True
        )


def ask(reader: Proofreader, texts: Sequence[Text]) -> list[tuple[Text, Decision]]:
    """What is said of each text.

    Raises:
        SystemExit: if a text was not checked as it should be; such figures compare with nothing.
    """
    found: list[tuple[Text, Decision]] = []
    for at in range(0, len(texts), 100):
        batch = texts[at : at + 100]
        for text, decision in zip(
            batch, reader.decide([Source(one.name, one.text) for one in batch]), strict=True
        ):
            assert isinstance(decision, Decision)
            if decision.report.problems:
                first = decision.report.problems[0]
                raise SystemExit(f"{text.name}: {first.where}: {first.message}")
            found.append((text, decision))
    return found


def show(seen: Iterable[tuple[Text, Decision]], rules: Sequence[str]) -> Iterator[str]:
    """The hits of rules that find no labelled error, each in its place."""
    for text, decision in seen:
        for finding in decision.spoken:
            rule = finding.rule.id
            if not any(rule == name or rule.startswith(name + ".") or name == "ALL" for name in rules):
                continue
            if is_remark(finding) or any(hits(finding, gold) for gold in text.gold):
                continue
            start, end = finding.span.start, finding.span.end
            around = f"{text.text[max(0, start - 60) : start]}[{text.text[start:end]}]{text.text[end : end + 40]}"
            wanted = " | ".join(finding.replacements[:2])
            yield f"{rule} {finding.confidence} {text.name}: {' '.join(around.split())} → {wanted}"


def _table(counts: Counts, seen: Sequence[tuple[Text, Decision]], folders: Sequence[str]) -> str:
    own = sum(decision.report.words for text, decision in seen if text.origin != "published")
    published = sum(decision.report.words for text, decision in seen if text.origin == "published")
    lines = [HEAD.format(folders=", ".join(folders), words=own, published=published)]
    for (rule, stated), one in sorted(counts.items()):
        lines.append(f"{rule} {stated} {one.right} {one.wrong} {one.published}\n")
    return "".join(lines)


if __name__ == "__main__":
    main()
