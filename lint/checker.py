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

What is said about single blocks is remembered. ``LOOKS`` names the fields of the context on which it may depend, and no
other can be seen then; without it all of them count. A document checker whose work lies in single blocks has
``facts(block, options, context)``: plain values for ``marshal``, a pure function of the three, or None if there is
nothing to say. Its ``check`` takes a fourth argument, those of each block in order, and ``LOOKS`` is about ``facts``.

``QUICK = False`` says of any other checker that it looks at the tags of every sentence or at the model of the language;
``--fast`` leaves it out, as it does engines.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from importlib import import_module
from types import MappingProxyType, ModuleType
from typing import Any, Literal, cast, get_args

from lint.extensions import load, names, offered, stated
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
        quick: whether it takes part in a quick look.
        facts: what a document checker finds out about each block before it looks at the whole.
        looks: the fields of the context on which what it says about a block may depend; None for all of them.
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
    quick: bool = True
    facts: Callable[..., Any] | None = None
    looks: tuple[str, ...] | None = None


class _Unread(Checker):
    """A checker of which only name, scope and speed are known; its module is imported when more is asked for."""

    __slots__ = ("_known",)
    _known: Checker | None

    def __init__(self, name: str, scope: Scope, *, quick: bool) -> None:
        for part, value in (("name", name), ("scope", scope), ("quick", quick), ("_known", None)):
            object.__setattr__(self, part, value)

    def read(self) -> Checker:
        """All about the checker."""
        known = self._known or describe(self.name, module_of(self.name))
        object.__setattr__(self, "_known", known)
        return known


def _asked(part: str) -> property:
    def get(one: _Unread) -> Any:
        return getattr(one.read(), part)

    return property(get)


for _part in fields(Checker):
    if _part.name not in ("name", "scope", "quick"):
        setattr(_Unread, _part.name, _asked(_part.name))


def checkers() -> dict[str, Checker]:
    """All checkers by name; a built-in one is imported when more of it is asked for than its name, scope and speed."""
    found: dict[str, Checker] = {}
    for name in names("lint.checkers"):
        scope = stated("lint.checkers", name, "SCOPE").strip('"')
        if scope in get_args(Scope):
            quick = scope != "engine" and not stated("lint.checkers", name, "QUICK").startswith("False")
            found[name] = _Unread(name, cast("Scope", scope), quick=quick)
        else:
            found[name] = describe(name, module_of(name))
    return found | {name: describe(name, load(value)) for name, value in offered("lint.checkers")}


def describe(name: str, module: ModuleType) -> Checker:
    """Take a checker's module apart.

    Raises:
        AttributeError: if the module lacks one of the names that every checker has.
    """
    return Checker(
        name=name,
        scope=module.SCOPE,
        check=module.check,
        options=module.Options,
        rules=getattr(module, "rules", lambda _options, _context: getattr(module, "RULES", ())),
        version=getattr(module, "version", None),
        prepare=getattr(module, "prepare", None),
        known=getattr(module, "known", None),
        shares=getattr(module, "shares", None),
        close=getattr(module, "close", None),
        about=(module.__doc__ or "").strip().partition("\n")[0],
        facts=getattr(module, "facts", None) if module.SCOPE == "document" else None,
        looks=getattr(module, "LOOKS", None),
        quick=module.SCOPE != "engine" and getattr(module, "QUICK", True),
    )


class OptionsByName(Mapping[str, type[Any]]):
    """The class of options of each checker; a checker is loaded when somebody asks for its own."""

    def __init__(self) -> None:
        self._names = (*names("lint.checkers"), *(name for name, _ in offered("lint.checkers")))

    def __getitem__(self, name: str) -> type[Any]:
        if name not in self._names:
            raise KeyError(name)
        found: type[Any] = module_of(name).Options
        return found

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def module_of(name: str) -> ModuleType:
    """The module of one checker, none other loaded."""
    place = dict(offered("lint.checkers")).get(name)
    found: ModuleType = load(place) if place else import_module(f"lint.checkers.{name}")
    return found
