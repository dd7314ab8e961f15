"""``prooflint import words``: the words of other tools' lists become words of the project."""

import argparse
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from lint.cli._arguments import Parser
from lint.cli._session import Session
from lint.cli._terminal import write
from lint.cli._words_lists import list_file, save, shown, with_words
from lint.display import safe
from lint.errors import UserError
from lint.importing import Left, words
from lint.settings import Settings, text_of

MAX_BYTES = 20_000_000
"""A word list that is larger is none."""


def main(argv: Sequence[str]) -> int:
    """Read lists and add their words.

    Returns:
        0; 1 if a word was left out because the project says otherwise.
    """
    arguments = _arguments(argv)
    settings = Session(arguments).base
    accepted: dict[str, str] = {}
    rejected: dict[str, str] = {}
    left: list[Left] = []
    for name in arguments.files:
        kind, found = words.read(name, _bytes(name), arguments.format or "")
        if arguments.reject:
            found.rejected |= dict.fromkeys(found.accepted, "")
            found.accepted = []
        accepted |= dict.fromkeys(found.accepted, name)
        rejected |= {wrong: right for wrong, right in found.rejected.items() if wrong not in rejected}
        left += found.left
        about = f"{_counted(len(found.accepted), 'right')}, {_counted(len(found.rejected), 'wrong')}"
        write([f"{safe(name)} ({kind}): {about}\n"])
    refused = _refused(accepted, rejected, settings)
    new = [word for word in accepted if word not in settings.accepted and word not in refused]
    wrong = {
        word: right for word, right in rejected.items() if word not in settings.rejected and word not in refused
    }
    _add(settings, "accept", new, dry=arguments.dry_run)
    _add(settings, "reject", _pairs(wrong), dry=arguments.dry_run)
    _say("left out: the project, or another of the lists, says otherwise", refused.items())
    _say("not carried over", [(one.origin, one.reason) for one in left])
    if arguments.dry_run:
        print("Nothing was written (--dry-run).")
    return 1 if refused else 0


def _arguments(argv: Sequence[str]) -> argparse.Namespace:
    found = Parser(
        prog="prooflint import words",
        description="Put the words of other tools' lists on the lists of the project: vocabularies of Vale (accept.txt, "
        "reject.txt), settings and dictionaries of cspell, dictionaries and ignore lists of codespell.",
    )
    found.add_argument("files", nargs="+", metavar="FILE", help="the lists")
    found.add_argument(
        "--format", choices=tuple(words.formats()), help="of the files; else judged by name and text"
    )
    found.add_argument("--reject", action="store_true", help="the words of plain lists are wrong, not right")
    found.add_argument("--dry-run", action="store_true", help="say what would be written, and write nothing")
    found.add_argument("--config", metavar="FILE", help="this settings file instead of the nearest one")
    return found.parse(argv)


def _bytes(name: str) -> bytes:
    path = Path(name)
    try:
        if path.stat().st_size > MAX_BYTES:
            raise UserError(f"{name}: is larger than {MAX_BYTES // 1_000_000} MB; expected a word list")
        return path.read_bytes()
    except OSError as error:
        raise UserError(f"{name}: cannot be read: {(error.strerror or str(error)).lower()}") from None


def _counted(count: int, what: str) -> str:
    return f"{count:,} {what} word{'' if count == 1 else 's'}"


def _refused(accepted: Mapping[str, str], rejected: Mapping[str, str], settings: Settings) -> dict[str, str]:
    """Words that are right in one place and wrong in another, with what is said there."""
    found = {word: "is on the list of rejected words" for word in accepted if word in settings.rejected}
    found |= {word: "is on the list of accepted words" for word in rejected if word in settings.accepted}
    both = accepted.keys() & rejected.keys() - found.keys()
    return found | dict.fromkeys(sorted(both), "is right in one of the lists and wrong in another")


def _pairs(wrong: Mapping[str, str]) -> list[str]:
    return [f"{word} -> {right}" if right else word for word, right in wrong.items()]


def _add(settings: Settings, key: str, lines: Sequence[str], *, dry: bool) -> None:
    """Write the lines that are new to a list, and say so."""
    file = list_file(settings, key)
    if lines and not dry:
        save(file, with_words(text_of(file) if file.is_file() else "", lines))
    if lines:
        write([f"{len(lines):,} line{'' if len(lines) == 1 else 's'} new in {safe(shown(file))}\n"])
    else:
        write([f"nothing new for {safe(shown(file))}\n"])


def _say(title: str, rows: Iterable[tuple[str, str]]) -> None:
    listed = [f"  {safe(name)}: {safe(reason)}\n" for name, reason in rows]
    if listed:
        write([f"{title}:\n", *listed])
