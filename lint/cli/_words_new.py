"""``prooflint words new``: the words of an article that nobody has seen before."""

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict

from lint.cli._arguments import Parser, add_settings
from lint.cli._session import Session
from lint.cli._terminal import write
from lint.cli._words_found import New, new_words
from lint.display import cells, safe


def main(argv: Sequence[str]) -> int:
    """List them.

    Returns:
        0 if there are none, 1 if there are, 3 if a file could not be read.
    """
    found = Parser(
        prog="prooflint words new",
        description="List the words of articles that no dictionary and no list of the project holds.",
    )
    found.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="files and folders (.)")
    found.add_argument("--output-format", choices=("text", "json"), default="text", help="(text)")
    add_settings(found)
    arguments = found.parse(argv)
    session = Session(arguments)
    unread: list[str] = []
    rows = list(new_words(session, arguments.paths, unread))
    if arguments.output_format == "json":
        print(
            json.dumps(
                [{**asdict(row), "accept": command(row.word)} for row in rows], indent=1, ensure_ascii=False
            )
        )
    else:
        _show(rows)
    for line in unread:
        print(f"prooflint: not read: {safe(line)}", file=sys.stderr)
    return 3 if unread else 1 if rows else 0


def command(word: str) -> str:
    """What accepts a word."""
    return f'prooflint words accept --word "{word}"' if "'" in word else f"prooflint words accept --word {word}"


def _show(rows: Sequence[New]) -> None:
    if not rows:
        print("No new words.")
        return
    wide = max(cells(safe(row.word)) for row in rows)
    for row in rows:
        word = safe(row.word)
        meant = f"near “{row.nearest}”" if row.nearest else "near nothing"
        times = "once" if row.count == 1 else f"{row.count} times"
        gap = " " * (wide - cells(word))
        write(
            [
                f"{word}{gap}  {times:<9} {safe(row.path)}:{row.line}:{row.column}  {safe(meant)}, {row.confidence}\n"
            ]
        )
    words = list(dict.fromkeys(row.word for row in rows))
    first = safe(command(words[0]))
    write([f"\n{len(words)} new word{'s' if len(words) > 1 else ''}. One is right: {first}\n"])
