"""What a checker is, what it is given, and how the folder of checkers is walked.

A checker is a module in ``lint/checkers`` (or the entry point group ``lint.checkers``). Its name is the
module's name everywhere. It holds::

    SCOPE = "block"                  # or "document" or "engine"
    RULES: tuple[Rule, ...]          # what it can report, with examples
    @dataclass(frozen=True, slots=True)
    class Options: ...               # its settings table, every field with a default

    def check(target, options, context) -> Iterable[Match]: ...

``block``: ``target`` is one Block and spans are relative to its text; the result is a pure function of the
three arguments. ``document``: ``target`` is the Document and spans are in its prose. ``engine``: ``target`` is
the sequence of blocks, and the result holds pairs of the block's place and a Match relative to it, or a
Problem, and Waiting before anything that takes long; ``version(options, machine)`` says which version answers and
raises EngineError if none does. Both raise AbsentError where somebody should hear of it who has not required the
engine. ``prepare(options, context)`` lets it start early; ``known(words, options, context)`` says which words are in
its dictionary; ``shares(options, machine)`` says whether several processes of a run may use it side by side, as they
may if it is not there; ``close()`` ends what it started in this process, which ends too; all four may be left out.
The options of an engine derive from ``EngineOptions``.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType, ModuleType
from typing import Any, Literal

from lint.extensions import modules
from lint.finding import Rule
from lint.machine import Machine

Scope = Literal["block", "document", "engine"]

DIALECTS = ("en-US", "en-GB", "en-CA", "en-AU")


class EngineOptions:
    """Base of the ``Options`` of an engine: by it the settings know whom the table ``engines`` may name."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Context:
    """What a checker may know beyond its target.

    Attributes:
        dialect: one of ``DIALECTS``, or "en" if it is undecided.
        accept: words of the project that are right, as written in its list.
        reject: words of the project that are wrong, each with the replacement or an empty string.
        names: names learnt from the archive, each with how often it stands there.
        packs: folders of house rules, the built-in ones and the project's.
        cache: folder for compiled packs, or empty to keep them in memory.
        audience: whose readability targets hold.
        machine: the computer, for engines.
        patient: whether an engine that starts may be waited for.
        unwanted: ids of house rules whose findings nobody wants; they need not be looked for.
    """

    dialect: str = "en"
    accept: frozenset[str] = frozenset()
    reject: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    names: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    packs: tuple[str, ...] = ()
    cache: str = ""
    audience: str = "general-news"
    machine: Machine = Machine()  # noqa: RUF009  # frozen
    patient: bool = False
    unwanted: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Checker:
    """A module of the folder, taken apart.

    Attributes:
        rules: gives the rules that can be reported under the options and the context.
        about: the first line of the module's description.
    """

    name: str
    scope: Scope
    check: Callable[..., Any]
    options: type[Any]
    rules: Callable[[Any, Context], tuple[Rule, ...]]
    version: Callable[[Any, Machine], str] | None = None
    prepare: Callable[[Any, Context], None] | None = None
    known: Callable[[Sequence[str], Any, Context], frozenset[str]] | None = None
    shares: Callable[[Any, Machine], bool] | None = None
    close: Callable[[], None] | None = None
    about: str = ""


def checkers() -> dict[str, Checker]:
    """All checkers by name."""
    return {name: describe(name, module) for name, module in modules("lint.checkers", "lint.checkers")}


def describe(name: str, module: ModuleType) -> Checker:
    """Take a checker's module apart.

    Raises:
        AttributeError: if the module lacks one of the names that every checker has.
    """
    constant: tuple[Rule, ...] = getattr(module, "RULES", ())
    return Checker(
        name=name,
        scope=module.SCOPE,
        check=module.check,
        options=module.Options,
        rules=getattr(module, "rules", lambda _options, _context: constant),
        version=getattr(module, "version", None),
        prepare=getattr(module, "prepare", None),
        known=getattr(module, "known", None),
        shares=getattr(module, "shares", None),
        close=getattr(module, "close", None),
        about=(module.__doc__ or "").strip().partition("\n")[0],
    )
