"""``prooflint words list``: the lists of the project."""

import json
from collections.abc import Sequence

from lint.cli._arguments import Parser
from lint.cli._session import Session
from lint.cli._terminal import write
from lint.cli._words_lists import holding
from lint.display import safe

KINDS = ("accept", "reject", "names")


def main(argv: Sequence[str]) -> int:
    """Print them.

    Returns:
        Always 0.
    """
    found = Parser(prog="prooflint words list", description="Show the word lists that hold for a file or folder.")
    found.add_argument("path", nargs="?", metavar="PATH", help="the file or folder (this folder)")
    found.add_argument("--kind", choices=KINDS, help="one list only")
    found.add_argument("--config", metavar="FILE", help="this settings file instead of the nearest one")
    found.add_argument("--output-format", choices=("text", "json"), default="text", help="(text)")
    arguments = found.parse(argv)
    settings = holding(Session(arguments), [arguments.path] if arguments.path else [])
    rows: list[dict[str, str | int]] = []
    rows += [{"list": "accept", "word": word} for word in sorted(settings.accepted, key=str.casefold)]
    rows += [
        {"list": "reject", "word": word, "better": settings.rejected[word]} for word in sorted(settings.rejected)
    ]
    rows += [
        {"list": "names", "word": word, "times": settings.learnt[word]}
        for word in sorted(settings.learnt, key=str.casefold)
    ]
    rows = [row for row in rows if arguments.kind in (None, row["list"])]
    if arguments.output_format == "json":
        print(json.dumps(rows, indent=1, ensure_ascii=False))
        return 0
    for row in rows:
        more = f"  -> {row['better']}" if row.get("better") else f"  {row['times']}" if "times" in row else ""
        write([safe(f"{row['list']:<8}{row['word']}{more}") + "\n"])
    print(f"{len(rows)} words and names")
    return 0
