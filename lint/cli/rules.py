"""``prooflint rules``: what can be reported, whether rules do what they say, and what they would do."""

from collections.abc import Sequence

from lint.cli._actions import run

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
    return run("rules", "prooflint rules lists, tests, tries and writes rules.", ACTIONS, argv, usual="list")
