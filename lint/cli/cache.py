"""``prooflint cache``: what earlier runs found out, which later ones need not find out again."""

import os
from collections.abc import Sequence

from lint.cache import early, upkeep
from lint.cli._arguments import Parser
from lint.cli._terminal import write
from lint.errors import UserError

ABOUT = "what earlier runs found out: stats, clear"

_NAMES = {"articles": "reports of articles", "runs": "outcomes of runs", "blocks": "results of paragraphs"}


def main(argv: Sequence[str]) -> int:
    """Show or clear the cache.

    Returns:
        0.

    Raises:
        UserError: if a file cannot be taken away.
    """
    found = Parser(prog="prooflint cache", description="What earlier runs found out: show how much, or clear it.")
    found.add_argument("action", choices=("stats", "clear"), help="what to do")
    found.add_argument("--output-format", choices=("text", "json"), default="text", help="of the stats (text)")
    arguments = found.parse(argv)
    home = os.path.abspath(early.folder(os.environ))  # noqa: PTH100  # as early.folder writes it
    if arguments.action == "clear":
        return _clear(home)
    parts = upkeep.parts(home)
    if arguments.output_format == "json":
        import json  # noqa: PLC0415

        write(
            [json.dumps({"folder": home, "parts": {part.name: part._asdict() for part in parts}}, indent=1) + "\n"]
        )
        return 0
    write([f"Cache {home}\n"])
    write(_line(part) for part in parts)
    return 0


def _line(part: upkeep.Part) -> str:
    many = f"{part.answers:>8,} known" if part.name == "blocks" else f"{part.files:>8,} files"
    return f"  {_NAMES[part.name]:<21}{many}{part.size / 1e6:>9.1f} MB\n"


def _clear(home: str) -> int:
    try:
        count = upkeep.clear(home)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise UserError(f"{error.filename or home}: cannot be taken away: {why}") from None
    write([f"{count:,} {'file' if count == 1 else 'files'} taken away from {home}\n"])
    return 0
