"""What Python compiles anew in every process, kept: regular expressions, and the methods of dataclasses.

To compile all that an article needs takes longer than to check it. What the compiler of expressions hands to the
matcher lies in the user's cache and is verified by the matcher when it is handed over again. The methods of dataclasses
are code; they lie beside the compiled modules of the package, and nowhere else is code taken from. All of it is made for
one version of Python, and where the standard library is built in another way than is known here, everything is compiled
as ever.
"""

import collections
import dataclasses
import marshal
import os
import re
import sys
from array import array
from collections.abc import Callable, Hashable
from contextlib import suppress
from importlib import import_module
from threading import get_ident
from types import CodeType, SimpleNamespace
from typing import Any
from zlib import crc32

MOST = 6_000
"""Entries of a file; a project that is all patterns must not make every later run slow."""

MAX_BYTES = 8_000_000
"""No file that was written here is larger."""

_FORMAT = 1
_ITEM = "I"


class Shelf:
    """Compiled things in one file, under the text that they were compiled from.

    Args:
        file: it need not exist.
        *key: what else they depend on beside this version of Python.
    """

    def __init__(self, file: str, *key: object) -> None:
        self.file = file
        self.key: tuple[Any, ...] = (_FORMAT, sys.version, sys.byteorder, *key)
        self.held = self.read()
        self.new: dict[Hashable, Any] = {}

    def read(self) -> dict[Hashable, Any]:
        """What the file holds; nothing if it is not there, broken, or of another Python."""
        try:
            with open(self.file, "rb") as file:  # noqa: PTH123  # read at every start
                data = file.read(MAX_BYTES)
        except OSError:
            return {}
        # The sum is compared first: marshal must never see a file that was cut or overwritten.
        whole = memoryview(data)[8:]
        if data[:8] != _sum(whole):
            return {}
        key, held = marshal.loads(whole)  # noqa: S302  # written by us, for this user
        return held if key == self.key else {}

    def write(self) -> None:
        """Put what is new to what the file holds now; a folder that cannot be written is no failure."""
        merged = {**self.read(), **self.new}
        data = marshal.dumps((self.key, dict(list(merged.items())[-MOST:])))
        self.new = {}
        if len(data) + 8 > MAX_BYTES:
            return
        draft = f"{self.file}.{os.getpid()}"
        try:
            os.makedirs(os.path.dirname(self.file), exist_ok=True)  # noqa: PTH103, PTH120
            with open(draft, "wb") as file:  # noqa: PTH123
                file.write(_sum(data) + data)
            os.replace(draft, self.file)  # noqa: PTH105
        except OSError:
            with suppress(OSError):
                os.unlink(draft)  # noqa: PTH108


_expressions: Shelf | None = None
_methods: Shelf | None = None
_hooked: set[str] = set()


def use(folder: str) -> None:
    """Take what was compiled before from now on, for the rest of the process.

    Args:
        folder: the user's cache; it need not exist.
    """
    global _expressions, _methods  # noqa: PLW0603  # there is one compiler in a process
    if sys.implementation.name != "cpython":
        return
    with suppress(ImportError, AttributeError, TypeError, ValueError):
        matcher: Any = import_module("_sre")
        if array(_ITEM).itemsize == matcher.CODESIZE:
            _hook_expressions(matcher)
            name = f"expressions-{sys.implementation.cache_tag}.bin"
            _expressions = Shelf(os.path.join(folder, "packs", name), matcher.MAGIC)  # noqa: PTH118
    if _methods is None and __spec__ is not None and __spec__.cached:
        _hook_methods()
        _methods = Shelf(f"{os.path.splitext(__spec__.cached)[0]}.methods")  # noqa: PTH122


def keep() -> None:
    """Write down what was compiled since ``use``, if anything was."""
    if _expressions is not None and _expressions.new:
        _expressions.write()
    if _methods is not None and _methods.new and not sys.dont_write_bytecode:
        _methods.write()


def _hook_expressions(matcher: Any) -> None:
    """Let the compiler of expressions ask here first, and tell what it had to compile."""
    if "re" in _hooked:
        return
    compiler: Any = import_module("re._compiler")
    original, make = compiler.compile, matcher.compile
    given: dict[int, Any] = {}  # by thread

    def told(*arguments: Any) -> Any:
        given[get_ident()] = arguments
        return make(*arguments)

    def compiled(source: Any, flags: int = 0) -> re.Pattern[Any]:
        found: re.Pattern[Any]
        shelf = _expressions
        if shelf is None or type(source) is not str or type(flags) is not int:
            found = original(source, flags)
            return found
        plain = shelf.held.get((source, flags))
        if plain is not None:
            with suppress(RuntimeError, TypeError, ValueError, OverflowError):
                known, code, *rest = plain
                found = make(source, known, array(_ITEM, code).tolist(), *rest)
                return found
        found = original(source, flags)
        said = given.pop(get_ident(), ())
        if len(said) == 6 and said[0] == source and not flags & re.DEBUG:
            _, known, code, groups, numbers, names = said
            plain = int(known), array(_ITEM, code).tobytes(), groups, dict(numbers), tuple(names)
            shelf.new[source, flags] = plain
        return found

    # The compiler's own view of the matcher, and nobody else's.
    setattr(compiler, "_sre", SimpleNamespace(**{**vars(matcher), "compile": told}))  # noqa: B010
    compiler.compile = compiled
    _hooked.add("re")


def _hook_methods() -> None:
    """Let what makes dataclasses and named tuples ask here before it compiles their methods."""
    if "methods" in _hooked:
        return

    def executed(text: Any, *spaces: Any) -> None:
        exec(_code(text, "exec"), *spaces)  # noqa: S102  # what the standard library would execute

    def evaluated(text: Any, *spaces: Any) -> Any:
        return eval(_code(text, "eval"), *spaces)  # noqa: S307

    makers: tuple[tuple[Any, str, Callable[..., Any]], ...] = (
        (dataclasses, "exec", executed),
        (collections, "eval", evaluated),
    )
    for module, name, function in makers:
        setattr(module, name, function)
    _hooked.add("methods")


def _code(text: Any, mode: str) -> Any:
    """The compiled form of a text."""
    shelf = _methods
    if shelf is None or type(text) is not str:
        return text
    plain = shelf.held.get((text, mode))
    if plain is not None:
        code = marshal.loads(plain)  # noqa: S302
        if isinstance(code, CodeType):
            return code
    made: CodeType = compile(text, "<string>", mode)
    shelf.new[text, mode] = marshal.dumps(made)
    return made


def _sum(data: bytes | memoryview) -> bytes:
    """Tells a file that was cut or overwritten; nobody is kept out by it, for the cache is the user's own."""
    return crc32(data).to_bytes(4, "big") + len(data).to_bytes(4, "big")
