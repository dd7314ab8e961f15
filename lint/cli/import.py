# ruff: noqa: N999  # the command has the name of a keyword
"""``prooflint import``: what a team has for other tools, carried over."""

import importlib
from collections.abc import Sequence

from lint.errors import UserError
from lint.settings import near

ABOUT = "carry over Vale styles and the word lists of Vale, cspell and codespell"

ACTIONS = {
    "vale": "make packs of house rules from Vale styles",
    "words": "put the words of other tools' lists on the lists of the project",
}


def main(argv: Sequence[str]) -> int:
    """Do one of the actions.

    Returns:
        0; 1 if something was not carried over because it is there already.
    """
    if not argv or argv[0] in ("-h", "--help"):
        _help()
        return 0 if argv else 2
    name = argv[0]
    if name not in ACTIONS:
        hint = near(name, ACTIONS) or f"; there are {', '.join(ACTIONS)}"
        raise UserError(f"prooflint import {name}: no such action{hint}")
    status: int = importlib.import_module(f"lint.cli._import_{name}").main(argv[1:])
    return status


def _help() -> None:
    print("prooflint import carries over what a team has for other tools.\n")
    print("Usage: prooflint import ACTION [ARGUMENTS]\n")
    for name, about in ACTIONS.items():
        print(f"  {name:<8}{about}")
    print("\nprooflint import ACTION --help says more about an action.")
