"""Commands that consist of actions: ``prooflint words new``, each action in a module of its own."""

import importlib
from collections.abc import Mapping, Sequence

from lint.errors import UserError
from lint.settings import near


def run(command: str, about: str, actions: Mapping[str, str], argv: Sequence[str], usual: str = "") -> int:
    """Do the action that the first argument names: ``main`` of ``lint.cli._<command>_<action>``.

    Args:
        command: its name.
        about: what it is for, a sentence.
        actions: each with what it does.
        argv: the arguments behind the command.
        usual: the action that is meant if none is named; without one the help is shown and the use is wrong.

    Returns:
        The status of the action; 0 for help that was asked for.

    Raises:
        UserError: if there is no such action.
    """
    if (argv and argv[0] in ("-h", "--help")) or not (argv or usual):
        _help(command, about, actions)
        return 0 if argv else 2
    named = bool(argv) and not (usual and argv[0].startswith("-"))
    name = argv[0] if named else usual
    if name not in actions:
        hint = near(name, actions) or f"; there are {', '.join(actions)}"
        raise UserError(f"prooflint {command} {name}: no such action{hint}")
    status: int = importlib.import_module(f"lint.cli._{command}_{name}").main(argv[1:] if named else argv)
    return status


def _help(command: str, about: str, actions: Mapping[str, str]) -> None:
    print(f"{about}\n")
    print(f"Usage: prooflint {command} ACTION [ARGUMENTS]\n")
    for name, what in actions.items():
        print(f"  {name:<8}{what}")
    print(f"\nprooflint {command} ACTION --help says more about an action.")
