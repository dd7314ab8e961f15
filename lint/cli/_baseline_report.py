"""``prooflint baseline report``: what the known findings are about, and since when they are known."""

import json
import os
from collections import Counter
from collections.abc import Iterator, Sequence

from lint.baseline.debt import Debt, debt, months
from lint.baseline.entries import parse
from lint.baseline.place import Place
from lint.cli._arguments import Parser, add_settings
from lint.cli._baseline_known import USUAL, count, data_at
from lint.cli._baseline_work import place
from lint.cli._session import Session
from lint.cli._terminal import write
from lint.display import safe
from lint.errors import UserError


def main(argv: Sequence[str]) -> int:
    """Count and print.

    Returns:
        0.

    Raises:
        UserError: if there is no file, or if it is broken.
    """
    found = Parser(prog="prooflint baseline report", description="Show what the known findings are about.")
    found.add_argument("--baseline", metavar="FILE", help=f"the file of known findings ({USUAL})")
    found.add_argument("--output-format", choices=("text", "json"), default="text", help="(text)")
    found.add_argument("--most", type=int, default=10, metavar="N", help="rules and articles that are shown (10)")
    add_settings(found)
    arguments = found.parse(argv)
    file = place(Session(arguments))
    data = data_at(file)
    if data is None:
        raise UserError(f"{file.file}: no such file; “prooflint baseline create” writes it")
    counted = debt(parse(data, file.file), file.file)
    counted.months = months(file.folder, os.path.basename(file.file), os.environ)  # noqa: PTH119  # it is a text
    if arguments.output_format == "json":
        write([json.dumps(_data(file, counted), indent=1, ensure_ascii=False) + "\n"])
    else:
        write(_text(file, counted, max(0, arguments.most)))
    return 0


def _data(file: Place, counted: Debt) -> dict[str, object]:
    return {
        "file": file.file,
        "entries": counted.entries,
        "rules": dict(_ordered(counted.rules)),
        "articles": dict(_ordered(counted.articles)),
        "months": {month or "not committed": number for month, number in sorted(counted.months.items())},
    }


def _ordered(counts: Counter[str]) -> list[tuple[str, int]]:
    """The largest first; of equal ones by name."""
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _text(file: Place, counted: Debt, most: int) -> Iterator[str]:
    articles = count(len(counted.articles), "article")
    yield f"{safe(file.file)}: {count(counted.entries, 'known finding')} in {articles}\n"
    yield from _table("By rule", _ordered(counted.rules), most)
    yield from _table("By article", _ordered(counted.articles), most)
    since = [(month or "not committed", number) for month, number in sorted(counted.months.items()) if number]
    yield from _table("Known since", since, len(since))


def _table(head: str, rows: Sequence[tuple[str, int]], most: int) -> Iterator[str]:
    if not rows or not most:
        return
    yield f"\n{head}\n"
    yield from (f"{number:>8,}  {safe(name)}\n" for name, number in rows[:most])
    rest = rows[most:]
    if rest:
        yield f"{sum(number for _, number in rest):>8,}  in {len(rest):,} more\n"
