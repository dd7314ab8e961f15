"""The early path of ``prooflint check``: a run like one before, of which nothing has changed, gives what that gave.

It comes before everything else and imports only what Python has loaded or built in, for reading expressions,
arguments and dates costs more than all the work that is left. A run that was written down by ``lint.cache.runs``
names all it looked at; if each of these is as it was, its text is written again.
"""

import marshal
import os
import sys
import time

from lint import __version__

try:
    from _blake2 import blake2b  # what hashlib takes it from, without the rest of hashlib
except ImportError:  # a Python that is built in another way
    from hashlib import blake2b

# ``collections.abc`` and ``typing`` would be read for this alone.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Any, TextIO

FORMAT = 2
"""Grows when kept files mean something else than before."""

SIZE = 16
"""Bytes of a digest."""

MAX_BYTES = 64_000_000
"""No article and no list of words is larger."""

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
"""The folder of the package."""

LISTED = (
    "NO_COLOR",
    "FORCE_COLOR",
    "TERM",
    "COLUMNS",
    "LINES",
    "HOME",
    "USERPROFILE",
    "LOCALAPPDATA",
    "PATH",
    "GITHUB_STEP_SUMMARY",
)
FAMILIES = ("PROOFLINT_", "XDG_", "JAVA_HOME", "CI")
"""Variables of the environment that a run may look at, and beginnings of their names."""

_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)  # a pipe must not make us wait
_REGULAR, _KIND = 0o100000, 0o170000


def digest(data: "bytes | memoryview") -> bytes:
    """What tells two contents apart."""
    return blake2b(data, digest_size=SIZE).digest()


def folder(environ: "Mapping[str, str]") -> str:
    """The user's cache folder, as ``resources.cache`` says it.

    Args:
        environ: the process environment, which only a front end reads.
    """
    base = environ.get("PROOFLINT_CACHE_DIR")
    if base:
        return base
    return os.path.join(environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "prooflint")


def is_on(arguments: "Sequence[str]", environ: "Mapping[str, str]") -> bool:
    """Whether results may be taken from the cache and put into it."""
    return "--no-cache" not in arguments and environ.get("PROOFLINT_NO_CACHE", "") in ("", "0")


def key(arguments: "Sequence[str]", environ: "Mapping[str, str]", out: "TextIO") -> bytes:
    """What a run depends on beside the files of the project.

    Args:
        arguments: of the command line, the command among them.
        environ: the process environment.
        out: where the report goes: its encoding, whether a person looks, how wide it is.
    """
    shown = (getattr(out, "encoding", None), out.isatty(), size())
    whole = (FORMAT, tuple(arguments), os.getcwd(), variables(environ), shown, tool())
    return digest(repr(whole).encode("utf-8", "backslashreplace"))


def counts(name: str) -> bool:
    """Whether a run may look at a variable of the environment."""
    return name in LISTED or name.startswith(FAMILIES)


def variables(environ: "Mapping[str, str]") -> "list[tuple[str, str]]":
    """The variables that a run may look at, with their values."""
    return sorted((name, value) for name, value in environ.items() if name in LISTED or name.startswith(FAMILIES))


def size() -> "tuple[int, ...] | None":
    """Columns and lines of the terminal that standard output is; None if it is none."""
    try:
        return tuple(os.get_terminal_size(sys.__stdout__.fileno()))  # type: ignore[union-attr]
    except (AttributeError, ValueError, OSError):
        return None


_stamp: "list[tuple[Any, ...]]" = []
_packages: "dict[tuple[str, ...], list[str]]" = {}
_tool: "dict[tuple[object, ...], str]" = {}


def stamp() -> "tuple[Any, ...]":
    """This tool as it was when the process began, and this interpreter."""
    if not _stamp:
        _stamp.append(stamp_now())
    return _stamp[0]


def stamp_now() -> "tuple[Any, ...]":
    """This tool as it is on the disk, and this interpreter.

    Files of an installed package change together, and with them the list of them. In a checkout they are edited
    one by one.
    """
    try:
        state = os.stat(record())
        files: object = (state.st_size, state.st_mtime_ns, state.st_ino)
    except OSError:
        files = (_tree(HERE), _tree(os.path.join(os.path.dirname(HERE), "rules")))
    return __version__, sys.version, sys.platform, HERE, files


def tool() -> str:
    """The digest of this tool and of what it builds on, as they were when the process began."""
    known = id(stamp()), *sys.path
    if known not in _tool:
        _tool[known] = _named(stamp(), packages())
    return _tool[known]


def tool_now() -> str:
    """The digest of this tool and of what it builds on, as they are on the disk."""
    return _named(stamp_now(), packages_now())


def _named(stamped: "tuple[Any, ...]", built_on: "list[str]") -> str:
    return digest(repr((stamped, built_on, sys.path)).encode("utf-8", "backslashreplace")).hex()


def record() -> str:
    """The list of files of an installed package; in a checkout there is none beside it."""
    return os.path.join(os.path.dirname(HERE), f"prooflint-{__version__}.dist-info", "RECORD")


def _tree(top: str) -> "list[tuple[str, int, int]]":
    found = []
    places = [top]
    while places:
        try:
            with os.scandir(places.pop()) as entries:
                for entry in entries:
                    if entry.is_dir():
                        if entry.name != "__pycache__":
                            places.append(entry.path)
                    else:
                        state = entry.stat()
                        found.append((entry.path, state.st_size, state.st_mtime_ns))
        except OSError:
            continue
    found.sort()
    return found


def packages() -> "list[str]":
    """The distributions that could be imported when the process began, with their versions."""
    places = tuple(sys.path)
    if places not in _packages:
        _packages[places] = packages_now()
    return _packages[places]


def packages_now() -> "list[str]":
    """The distributions that can be imported, with their versions: what the tool builds on."""
    found: list[str] = []
    for place in dict.fromkeys(sys.path):
        try:
            found += [name for name in os.listdir(place or ".") if name.endswith((".dist-info", ".egg-info"))]
        except OSError:
            continue
    found.sort()
    return found


def content(path: str) -> bytes | None:
    """The digest of a file; None if there is none, nothing if it cannot be read."""
    try:
        handle = os.open(path, _READ)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError:
        return b""
    try:
        state = os.fstat(handle)
        if state.st_mode & _KIND != _REGULAR or state.st_size > MAX_BYTES:
            return b""
        data = os.read(handle, state.st_size + 1)
        return digest(data) if len(data) == state.st_size else b""
    except OSError:
        return b""
    finally:
        os.close(handle)


def names(path: str) -> bytes | None:
    """The digest of what a folder holds: names, and which of them are folders or links; None if there is none."""
    try:
        with os.scandir(path) as entries:
            found = sorted(f"{entry.name}/{entry.is_dir():d}{entry.is_symlink():d}" for entry in entries)
    except OSError:
        return None
    return digest("\0".join(found).encode("utf-8", "surrogateescape"))


def state(path: str) -> "tuple[int, ...] | None":
    """Size, times and number of a file that is too large to be read for this; None if there is none."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino


def today(environ: "Mapping[str, str]") -> str:
    """The day of the run, as 2027-03-01, in UTC.

    Args:
        environ: the process environment; ``PROOFLINT_TODAY`` in it is taken for the day.
    """
    return environ.get("PROOFLINT_TODAY") or time.strftime("%Y-%m-%d", time.gmtime())


LOOKS: "Mapping[str, Callable[[str], object]]" = {
    "content": content,
    "names": names,
    "state": state,
    "there": os.path.lexists,
    "day": lambda day: day <= today(os.environ),  # whether it has come
}
"""What can be looked at, by the word that a run uses for it; a day is no path and is looked at like one."""


def load(path: str) -> "Any":
    """What a file of the cache holds; None if there is none, or if it is broken, cut or somebody else's."""
    try:
        handle = os.open(path, _READ)
        try:
            data = os.read(handle, os.fstat(handle).st_size)
        finally:
            os.close(handle)
        # The digest is compared first: marshal must never see a file that was cut or overwritten.
        whole = memoryview(data)[SIZE:]
        return marshal.loads(whole) if data[:SIZE] == digest(whole) else None  # noqa: S302  # ours
    except (OSError, ValueError, EOFError, TypeError):
        return None


def place(home: str, part: str, name: bytes) -> str:
    """The file of the cache for a name.

    Args:
        home: the cache folder.
        part: of the cache: “articles” or “runs”.
        name: a digest.
    """
    text = name.hex()
    return os.path.join(home, part, text[:2], text[2:])


def before(arguments: "Sequence[str]", environ: "Mapping[str, str]", out: "TextIO") -> "tuple[str, int] | None":
    """Text and exit status of an equal run before this one; None if there was none or something has changed."""
    if arguments[:1] != ["check"] or "-" in arguments or not is_on(arguments, environ):
        return None
    try:
        name = key(arguments, environ, out)
        held = load(place(folder(environ), "runs", name))
        if held is None or held[0] != name:
            return None
        _, inputs, text, status = held
        for look, path, was in inputs:
            if LOOKS[look](path) != was:
                return None
    except (OSError, ValueError, TypeError, KeyError):
        return None
    return text, status
