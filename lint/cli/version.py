"""``prooflint version``: the tool and, with --verbose, its engines."""

import argparse
from collections.abc import Sequence

from lint import __version__
from lint.cli._arguments import Parser

ABOUT = "the version"


def main(argv: Sequence[str]) -> int:
    """Print the version.

    Returns:
        Always 0.
    """
    found = Parser(prog="prooflint version", description="The version of prooflint.")
    found.add_argument("--verbose", action="store_true", help="those of Python and of the engines too")
    arguments = found.parse(argv)
    print(f"prooflint {__version__}")
    if arguments.verbose:
        _engines()
    return 0


def _engines() -> None:
    import platform  # noqa: PLC0415

    from lint.cli._session import Session  # noqa: PLC0415

    print(f"Python {platform.python_version()} on {platform.system()} {platform.machine()}")
    session = Session(argparse.Namespace(isolated=True))
    guests = session.proofreader.guests
    guests.wanted(session.base)
    for name, version in sorted(guests.versions.items()):
        print(f"{name} {version or 'is not there: ' + guests.absent.get(name, 'off')}")
