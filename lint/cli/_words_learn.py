"""``prooflint words learn``: the names that the articles of a project use."""

import json
import sys
from collections.abc import Sequence

from lint import discovery
from lint.archive import Archive, lines, merged
from lint.cli._arguments import Parser
from lint.cli._session import Session
from lint.cli._terminal import progress
from lint.cli._words_lists import holding, list_file, save, shown
from lint.display import safe
from lint.engine import parse
from lint.errors import UnreadableError
from lint.settings import text_of


def main(argv: Sequence[str]) -> int:
    """Read articles and write the list of names.

    Returns:
        0; 3 if a file could not be read.
    """
    found = Parser(
        prog="prooflint words learn",
        description="Learn the names that articles use and no dictionary holds: those that stand in two articles, or "
        "three times in one. The speller then knows them, and a near miss of one is reported.",
    )
    found.add_argument(
        "paths", nargs="*", default=["."], metavar="PATH", help="files and folders: the archive (.)"
    )
    found.add_argument("--fresh", action="store_true", help="forget learnt names that these articles do not have")
    found.add_argument("--config", metavar="FILE", help="this settings file instead of the nearest one")
    found.add_argument("--output-format", choices=("text", "json"), default="text", help="(text)")
    arguments = found.parse(argv)
    session = Session(arguments)
    archive, unread = Archive(), list[str]()
    files = list(session.files(arguments.paths))
    _read(files, archive, unread)
    file = list_file(holding(session, arguments.paths), "names")
    held = lines(text_of(file) if file.is_file() else "")
    names = archive.names()
    text = merged(held, names, fresh=arguments.fresh)
    new = sorted(names.keys() - {line.name for line in held})
    if not file.is_file() or text_of(file) != text:
        save(file, text)
    if arguments.output_format == "json":
        data = {"file": str(file), "articles": len(files), "names": len(names), "new": new}
        print(json.dumps(data, indent=1, ensure_ascii=False))
    else:
        print(f"{len(files)} articles read, {len(names)} names, {len(new)} of them new: {safe(shown(file))}")
    for line in unread:
        print(f"prooflint: not read: {safe(line)}", file=sys.stderr)
    return 3 if unread else 0


def _read(files: Sequence[str], archive: Archive, unread: list[str]) -> None:
    """Count the names of files; a line is added for each that cannot be read."""
    for path in progress(files, files, wanted=True):
        try:
            document = parse(discovery.read(path))
        except UnreadableError as error:
            unread.append(f"{path}: {error.reason}")
            continue
        if not document.language or document.language.lower().startswith("en"):
            archive.read(document)
