"""``prooflint words``: the words and names of the project, and why a word counts as known."""

import importlib
from collections.abc import Sequence

from lint.errors import UserError
from lint.settings import near

ABOUT = "new words of an article, the lists of the project, and why a word is known"

ACTIONS = {
    "new": "list the words of articles that no dictionary and no list holds",
    "accept": "put words on the list of accepted words",
    "learn": "learn the names that the articles use",
    "list": "show the lists of the project",
    "trace": "say step by step why a word counts as known or not",
}


def main(argv: Sequence[str]) -> int:
    """Do one of the actions.

    Returns:
        0; 1 if there is something to look at (new words, a refused word, an unknown word); 3 if a file could not be
        read.
    """
    if not argv or argv[0] in ("-h", "--help"):
        _help()
        return 0 if argv else 2
    name = argv[0]
    if name not in ACTIONS:
        hint = near(name, ACTIONS) or f"; there are {', '.join(ACTIONS)}"
        raise UserError(f"prooflint words {name}: no such action{hint}")
    status: int = importlib.import_module(f"lint.cli._words_{name}").main(argv[1:])
    return status


def _help() -> None:
    print("prooflint words keeps the words and names of a project.\n")
    print("Usage: prooflint words ACTION [ARGUMENTS]\n")
    for name, about in ACTIONS.items():
        print(f"  {name:<8}{about}")
    print("\nprooflint words ACTION --help says more about an action.")
