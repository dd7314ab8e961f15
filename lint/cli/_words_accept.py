"""``prooflint words accept``: words that the project holds for right."""

import argparse
import json
import sys
from collections.abc import Iterable, Sequence

from lint.checkers import spelling
from lint.cli._arguments import Parser
from lint.cli._session import Session
from lint.cli._terminal import write
from lint.cli._words_found import new_words
from lint.cli._words_lists import holding, list_file, save, shown, with_words
from lint.display import safe
from lint.errors import UserError
from lint.settings import Settings, text_of


def main(argv: Sequence[str]) -> int:
    """Add words to the list.

    Returns:
        0; 1 if a word was left out: the project rejects it, or it is plainly a slip; 3 if a file could not be read.
    """
    arguments = _arguments(argv)
    session = Session(arguments)
    unread: list[str] = []
    doubted: dict[str, str] = {}
    words = [_checked(word) for word in arguments.word]
    if arguments.paths:
        rows = list(new_words(session, arguments.paths, unread))
        words += [row.word for row in rows if row.confidence != "certain"]
        doubted = {row.word: row.nearest for row in rows if row.confidence == "certain"}
    settings = holding(session, arguments.paths)
    refused = [word for word in dict.fromkeys(words) if _is_rejected(word, settings)]
    file = list_file(settings, "accept")
    added = _add(words, refused, settings)
    if arguments.output_format == "json":
        print(
            json.dumps(
                {"file": str(file), "added": added, "refused": [*refused, *doubted]}, indent=1, ensure_ascii=False
            )
        )
    else:
        write(f"accepted: {safe(word)}\n" for word in added)
        print(f"{len(added)} word{'' if len(added) == 1 else 's'} added to {safe(shown(file))}")
    for word, nearest in doubted.items():
        told = f"{safe(word)} looks like a slip for {safe(nearest)}; if it is right, name it with --word"
        print(f"prooflint: not added: {told}", file=sys.stderr)
    for word in refused:
        print(f"prooflint: not added: {safe(word)} is on the list of rejected words", file=sys.stderr)
    for line in unread:
        print(f"prooflint: not read: {safe(line)}", file=sys.stderr)
    return 3 if unread else 1 if refused or doubted else 0


def _arguments(argv: Sequence[str]) -> argparse.Namespace:
    found = Parser(
        prog="prooflint words accept",
        description="Put words on the project's list of accepted words: all new words of articles, or those named.",
    )
    found.add_argument("paths", nargs="*", metavar="PATH", help="articles whose new words are all right")
    found.add_argument("--word", nargs="+", default=[], metavar="WORD", help="these words")
    found.add_argument("--config", metavar="FILE", help="this settings file instead of the nearest one")
    found.add_argument("--output-format", choices=("text", "json"), default="text", help="(text)")
    arguments = found.parse(argv)
    if not arguments.paths and not arguments.word:
        raise UserError("name articles, or words after --word (see prooflint words accept --help)")
    return arguments


def _add(words: Iterable[str], refused: Sequence[str], settings: Settings) -> list[str]:
    """Write the words that are new to the list; those are returned in order."""
    file = list_file(settings, "accept")
    known = settings.accepted
    added = sorted({word for word in words if word not in known and word not in refused}, key=str.casefold)
    if added:
        save(file, with_words(text_of(file) if file.is_file() else "", added))
    return added


def _checked(text: str) -> str:
    word = spelling.entry(text.strip())
    if not word or any(mark.isspace() or mark in "#!" for mark in word):
        raise UserError(f"--word {text}: name single words without spaces and signs")
    return word


def _is_rejected(word: str, settings: Settings) -> bool:
    low = {wrong.lower() for wrong in settings.rejected}
    return word.lower() in low
