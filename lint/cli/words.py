"""``prooflint words``: the words and names of the project, and why a word counts as known."""

from collections.abc import Sequence

from lint.cli._actions import run

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
    return run("words", "prooflint words keeps the words and names of a project.", ACTIONS, argv)
