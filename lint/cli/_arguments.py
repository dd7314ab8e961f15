"""Arguments that several commands share."""

import argparse
import os
import re
import sys
from collections.abc import Iterable, Sequence
from typing import NoReturn

from lint.errors import UserError


class Parser(argparse.ArgumentParser):
    """argparse with one clear line for a mistake, and the nearest option for a misspelt one."""

    def error(self, message: str) -> NoReturn:
        """Refuse the arguments.

        Raises:
            UserError: always.
        """
        unknown = re.match(r"unrecognized arguments: (--?[\w-]+)", message)
        if unknown:
            options = [option for action in self._actions for option in action.option_strings]
            from difflib import get_close_matches  # noqa: PLC0415  # nearly no run has a mistake

            close = get_close_matches(unknown[1], options, 1)
            message = f"unknown option {unknown[1]}" + (f"; did you mean {close[0]}?" if close else "")
        raise UserError(f"{message} (see {self.prog} --help)")

    def parse(self, arguments: Sequence[str]) -> argparse.Namespace:
        """Parse; a file whose name begins with a dash is a file unless an option has that name."""
        options = {option for action in self._actions for option in action.option_strings}
        return self.parse_args([_path(word, options) for word in arguments])


def _path(word: str, options: Iterable[str]) -> str:
    if not word.startswith("-") or word in ("-", "--") or not os.path.lexists(word):
        return word
    if word in options:
        print(f"prooflint: {word} is taken as the option; to check the file write ./{word}", file=sys.stderr)
        return word
    return f"./{word}"


def words(text: str) -> tuple[str, ...]:
    """A list with commas."""
    return tuple(word.strip() for word in text.split(",") if word.strip())


def count(text: str) -> int:
    """A whole number that is not negative, as the type of an argument.

    Raises:
        argparse.ArgumentTypeError: if it is none.
    """
    if not text.isascii() or not text.isdigit():
        raise argparse.ArgumentTypeError(f"“{text}” is no whole number that is not negative")
    return int(text)


def add_settings(parser: argparse.ArgumentParser) -> None:
    """Which settings hold."""
    group = parser.add_argument_group("settings")
    group.add_argument("--config", metavar="FILE", help="this settings file instead of the nearest one")
    group.add_argument("--isolated", action="store_true", help="no settings file at all")
    group.add_argument("--profile", metavar="NAME", help="a style guide, such as ap, guardian or gov-uk")
    group.add_argument("--language", metavar="TAG", help="en-US, en-GB, en-CA or en-AU; else judged by the text")
    group.add_argument("--audience", metavar="NAME", help="public, general-news, foreign-policy or specialist")
    group.add_argument(
        "--engine",
        action="append",
        default=[],
        metavar="NAME=MODE",
        help="auto, require or off for an engine, such as harper=off (repeatable)",
    )


def add_selection(parser: argparse.ArgumentParser) -> None:
    """Which rules are reported."""
    group = parser.add_argument_group("rules")
    for option, text in (
        ("--select", "only these rules: ids or first parts of ids, with commas; ALL for all"),
        ("--extend-select", "these rules too"),
        ("--ignore", "not these rules"),
    ):
        group.add_argument(option, type=words, action="append", default=[], metavar="RULES", help=text)
    group.add_argument(
        "--min-confidence", choices=("certain", "likely", "possible"), help="hide what is less sure (likely)"
    )


def add_fast(parser: argparse.ArgumentParser) -> None:
    """Whether a quick look is enough."""
    parser.add_argument(
        "--fast",
        action="store_true",
        help="a quick look while writing: without Harper, LanguageTool and the checkers of grammar and context",
    )


def add_cache(parser: argparse.ArgumentParser) -> None:
    """Whether what earlier runs found out counts."""
    parser.add_argument(
        "--no-cache",
        action="store_true",
        help="check everything anew, and keep nothing of it for later runs",
    )
