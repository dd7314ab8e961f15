"""The command line: one file per command; only here is printed, exited and the environment read."""

import gc
import os
import sys

from lint.cache import early

# A run that finds everything as it was ends before any of this is needed.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any, NoReturn

USAGE = 2
PROBLEM = 3
INTERRUPTED = 130


def main(argv: "Sequence[str] | None" = None) -> int:
    """Run a command.

    Args:
        argv: the arguments without the name of the program. If None, the process is this run alone: the arguments
            are its own, the local service may do the work, and it ends here.

    Returns:
        The exit status: 0 clean, 1 findings, 2 wrong use, 3 something could not be checked, 130 interrupted.
    """
    if argv is None:
        _end(_main(sys.argv[1:], _by_service))
    return _main(list(argv), _run)


def _end(status: int) -> "NoReturn":
    """End the process without taking it apart: to free every word and table takes longer than most runs."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError, AttributeError):
            continue  # whoever read it has gone
    # What was registered for the end is done: processes are ended and files cleared.
    if "threading" in sys.modules:
        import atexit  # noqa: PLC0415

        atexit._run_exitfuncs()  # noqa: SLF001  # there is no other name for it
    os._exit(status)


def _main(arguments: list[str], run: "Callable[[list[str]], int]") -> int:
    # Words and findings are millions of small tuples that never form a cycle: looking for cycles as often as
    # Python does costs a fifth of a run over a book.
    gc.set_threshold(100_000, 20, 50)
    try:
        status = _again(arguments)
        if status is None:
            status = run(arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader has gone (“| head”); what is still buffered must not raise again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEM
    except Exception as error:  # noqa: BLE001  # it is told, or raised again for who looks for the cause
        return _failed(error)
    return status


def _again(arguments: list[str]) -> int | None:
    """The exit status of an equal run before this one, whose report is written again; None if there is none."""
    known = early.before(arguments, os.environ, sys.stdout)
    if known is None:
        return None
    text, status = known
    sys.stdout.write(text)
    return status


def _by_service(arguments: list[str]) -> int:
    """The exit status of a run that the local service does, or this process if there is no service."""
    from lint.service import call  # noqa: PLC0415

    is_wanted = early.is_on(arguments, os.environ) and call.is_wanted(arguments, os.environ)
    # Modules that are looked for in the working folder would be other ones at each call.
    if not is_wanted or "" in sys.path or None in (sys.stdout, sys.stderr):
        return _run(arguments)
    place = call.folder(os.environ, early.tool())
    answer = call.ask(place, _call(arguments))
    if isinstance(answer, bool):
        status = _run(arguments)
        if not answer and status in (0, 1):
            sys.stdout.flush()
            _start(place)
        return status
    status, out, err = answer
    sys.stderr.flush()
    sys.stderr.buffer.write(err)
    sys.stderr.flush()
    sys.stdout.buffer.write(out)
    return status


def _call(arguments: list[str]) -> "Any":
    from lint.service.call import Call  # noqa: PLC0415

    out, err = ((one.encoding, one.errors or "strict", one.isatty()) for one in (sys.stdout, sys.stderr))
    return Call(arguments, early.variables(os.environ), out, err, early.size())


def _start(place: str) -> None:
    """Start the service for the next runs, which this one need not wait for."""
    from lint.cli._session import Session  # noqa: PLC0415
    from lint.service import start  # noqa: PLC0415

    if Session.allows_service:
        start.begin(place, sys.path)


def _failed(error: Exception) -> int:
    from lint.display import safe  # noqa: PLC0415
    from lint.errors import UserError  # noqa: PLC0415

    if isinstance(error, UserError):
        print(f"prooflint: {safe(str(error))}", file=sys.stderr)
        return USAGE
    if os.environ.get("PROOFLINT_DEBUG"):
        raise error
    lines = str(error).splitlines()
    print(
        f"prooflint: internal error: {type(error).__name__}: {lines[0] if lines else ''}; "
        "set PROOFLINT_DEBUG=1 to see where, and please report it",
        file=sys.stderr,
    )
    return PROBLEM


def commands() -> list[str]:
    """The names of the commands: the files of this folder that do not begin with an underscore."""
    found = {entry.removesuffix(".py") for entry in os.listdir(__path__[0]) if entry.endswith(".py")}  # noqa: PTH208
    return sorted(name.replace("_", "-") for name in found if not name.startswith("_"))


def _run(arguments: list[str]) -> int:
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        _help()
        return 0 if arguments else USAGE
    name = "version" if arguments[0] in ("-V", "--version") else arguments[0]
    if name not in commands():
        from lint.errors import UserError  # noqa: PLC0415

        raise UserError(_unknown(name))
    from lint import precompiled  # noqa: PLC0415

    precompiled.use(early.folder(os.environ))
    try:
        status: int = _module(name).main(arguments[1:])
    finally:
        precompiled.keep()
    return status


def _module(name: str) -> "Any":
    from importlib import import_module  # noqa: PLC0415

    return import_module(f"lint.cli.{name.replace('-', '_')}")


def _unknown(name: str) -> str:
    if os.path.lexists(name):
        return f"“{name}” is no command; to check it write: prooflint check {name}"
    from difflib import get_close_matches  # noqa: PLC0415

    close = get_close_matches(name, commands(), 1)
    hint = f"; did you mean “{close[0]}”?" if close else f"; there are {', '.join(commands())}"
    return f"“{name}” is no command{hint}"


def _help() -> None:
    print("prooflint proofreads articles: spelling, repeated words, grammar, house style, readability.\n")
    print("Usage: prooflint COMMAND [ARGUMENTS]\n")
    for name in commands():
        print(f"  {name:<14}{_module(name).ABOUT}")
    print("\nprooflint COMMAND --help says more about a command.")
    print("Exit status: 0 clean, 1 findings, 2 wrong use, 3 something could not be checked.")
