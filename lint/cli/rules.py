"""``prooflint rules``: what can be reported, whether rules do what they say, and what they would do."""

import importlib
from collections.abc import Sequence

from lint.errors import UserError
from lint.settings import near

ABOUT = "list, test, try and write rules"

ACTIONS = {
    "list": "show the rules: on or off, how grave, how sure, and which setting decides (without an action: this)",
    "test": "try the examples of rules, and ask what no example reaches",
    "try": "show what a rule would do to articles, before it is switched on",
    "new": "write a rule, with an example from your articles",
    "stats": "show which rules are obeyed and which are dismissed",
    "schema": "print the JSON schema of rule files or of _pack.yaml",
    "docs": "write pages about all rules and profiles",
    "hash": "print the hash by which a pack can be pinned",
}


def main(argv: Sequence[str]) -> int:
    """Do one of the actions; list if none is named.

    Returns:
        0; 1 if there is something to mend; 3 if a file could not be read.
    """
    if argv and argv[0] in ("-h", "--help"):
        _help()
        return 0
    name = argv[0] if argv and not argv[0].startswith("-") else "list"
    if name not in ACTIONS:
        hint = near(name, ACTIONS) or f"; there are {', '.join(ACTIONS)}"
        raise UserError(f"prooflint rules {name}: no such action{hint}")
    rest = argv[1:] if argv and argv[0] == name else argv
    status: int = importlib.import_module(f"lint.cli._rules_{name}").main(rest)
    return status


def _help() -> None:
    print("prooflint rules lists, tests, tries and writes rules.\n")
    print("Usage: prooflint rules ACTION [ARGUMENTS]\n")
    for name, about in ACTIONS.items():
        print(f"  {name:<8}{about}")
    print("\nprooflint rules ACTION --help says more about an action.")
