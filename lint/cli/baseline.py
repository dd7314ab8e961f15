"""``prooflint baseline``: old findings that do not fail a run, while new ones do."""

from collections.abc import Sequence

from lint.cli._actions import run

ABOUT = "old findings that do not fail a run: create, update, prune, report"

ACTIONS = {
    "create": "write down all present findings; from then on only others are reported",
    "update": "take out what is fixed; with --allow-growth put in what is new",
    "prune": "take out what is fixed",
    "report": "show what the known findings are about, and since when they are known",
}


def main(argv: Sequence[str]) -> int:
    """Do one of the actions.

    Returns:
        0; 1 if there are new findings or, where asked, fixed ones; 3 if something could not be checked.
    """
    return run(
        "baseline", "prooflint baseline keeps the findings of an old archive apart from new ones.", ACTIONS, argv
    )
