# ruff: noqa: N999  # the command has the name of a keyword
"""``prooflint import``: what a team has for other tools, carried over."""

from collections.abc import Sequence

from lint.cli._actions import run

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
    return run("import", "prooflint import carries over what a team has for other tools.", ACTIONS, argv)
