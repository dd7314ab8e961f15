"""``--since``, ``--staged`` and ``--diff-from``: only what changed is checked, and only what is new in it reported."""

import argparse


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options, of which one may be given."""
    titled = parser.add_argument_group("changes", "report only what a change brought, by sentences")
    group = titled.add_mutually_exclusive_group()
    group.add_argument(
        "--since",
        metavar="REF",
        help="what this branch and the working tree changed since it left REF, such as main",
    )
    group.add_argument(
        "--staged", action="store_true", help="what the next commit changes: the text in git's index"
    )
    group.add_argument("--diff-from", metavar="FILE", help="what a unified diff changed; - for standard input")


def are_asked(arguments: argparse.Namespace) -> bool:
    """Whether one of the options is given; a run that has one depends on git, or on a diff, and is not replayed."""
    return bool(arguments.staged or arguments.since is not None or arguments.diff_from is not None)
