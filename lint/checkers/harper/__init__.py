"""Grammar, confused words and mangled phrases, by Harper: an engine that runs beside us in its own process.

Harper knows some 900 rules. The table ``lint/data/harper.txt`` says which are used, how far each is trusted and
why the others are not. Rules are called ``harper.`` and Harper's own name.
"""

import importlib.util
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lint.checker import Context, EngineOptions
from lint.document import Block
from lint.errors import EngineError, UserError
from lint.finding import Match, Problem, Rule
from lint.machine import Machine

if TYPE_CHECKING:
    from lint.checkers.harper._crew import Crew, Job
    from lint.handover.table import Entry

SCOPE = "engine"
LOOKS = ("dialect",)

PACKAGE = "harper-py"

INSIDE = {"0.2.0": "2.13.0"}
"""Version of Harper inside each version of the package, which does not say."""

_NUMBERS = {"en-US": 0, "en-GB": 1, "en-AU": 2, "en-CA": 3}
"""Harper's dialects. An undecided text counts as American: no rule that is on depends on it."""

NEVER = frozenset({"SpellCheck"})
"""Rules that no setting can switch on: slow without bound, and spelling is judged by our own checker."""


@dataclass(frozen=True, slots=True)
class Options(EngineOptions):
    """Settings of the engine.

    To silence a rule that is on, put ``harper.ItsName`` into ``ignore``, or its bare name into ``off``, which also
    saves its time. A rule that is off in the table is reported only if it stands in ``rules``.

    Attributes:
        rules: further rules of Harper to use, by Harper's names, such as ``["OxfordComma"]``.
        off: rules of Harper not to use, by Harper's names.

    Raises:
        UserError: if Harper has no such rule, or one that cannot be used.
    """

    rules: tuple[str, ...] = ()
    off: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.rules or self.off:
            _verify("rules", self.rules)
            _verify("off", self.off)


def _verify(option: str, names: Sequence[str]) -> None:
    from difflib import get_close_matches  # noqa: PLC0415  # only for somebody who names rules

    from lint.checkers.harper._table import table  # noqa: PLC0415

    known = {*table().on, *table().off} - NEVER
    for given in names:
        name = given.removeprefix("harper.")
        if name in NEVER:
            raise UserError(f"harper.{option}: “{name}” cannot be switched on; spelling has its own checker")
        if name not in known:
            near = get_close_matches(name, known, 1)
            hint = f"; did you mean “{near[0]}”?" if near else ""
            raise UserError(f"harper.{option}: Harper has no rule called “{name}”{hint}")


def rules(options: Options, _context: Context) -> tuple[Rule, ...]:
    """The rules that can be reported, without asking Harper."""
    return tuple(entry.rule for entry in _entries(options).values())


def _entries(options: Options) -> dict[str, "Entry"]:
    """How each rule is used, by Harper's name."""
    from lint.checkers.harper._table import table  # noqa: PLC0415
    from lint.handover.table import extra  # noqa: PLC0415

    out = {name.removeprefix("harper.") for name in options.off}
    found = {name: entry for name, entry in table().on.items() if name not in out}
    for given in options.rules:
        name = given.removeprefix("harper.")
        found.setdefault(name, extra("harper", name, table().off.get(name, "unknown")))
    return found


def version(_options: Options, _machine: Machine) -> str:
    """The version of Harper that answers.

    Raises:
        EngineError: if it is not installed.
    """
    place = Path(_folder())
    prefix = PACKAGE.replace("-", "_") + "-"
    # importlib.metadata would cost as much as checking an article.
    for info in (place.parent if place.name == "harper" else place).glob(f"{prefix}*.dist-info"):
        package = info.name.removeprefix(prefix).removesuffix(".dist-info")
        return INSIDE.get(package, f"{PACKAGE} {package}")
    return "unknown"


def _folder() -> str:
    """The folder that holds the package.

    Raises:
        EngineError: if there is none.
    """
    try:
        spec = importlib.util.find_spec("harper")
    except (ImportError, ValueError):
        spec = None
    if spec is None or spec.origin is None:
        raise EngineError(f"Harper is not installed; run “pip install {PACKAGE}”, or set its engine to “off”")
    return str(Path(spec.origin).parent.parent)


_crews: "list[Crew]" = []


def _shared() -> "Crew":
    """The processes of this run; a forked process gets its own.

    Raises:
        EngineError: if Harper is not installed.
    """
    import os  # noqa: PLC0415

    from lint.checkers.harper._crew import Crew, command  # noqa: PLC0415

    if not _crews or _crews[0].owner != os.getpid():
        _crews[:] = [Crew(command(_folder()))]
    return _crews[0]


def prepare(_options: Options, _context: Context) -> None:
    """Start a process, so that it is ready when the first blocks come; a failure shows when it is asked."""
    try:
        _shared().warm()
    except EngineError:
        return


def close() -> None:
    """End the processes that this one started."""
    for crew in _crews:
        crew.close()


def spare() -> None:
    """End all processes but one, in a process that lives on: the second was for a large piece of work."""
    for crew in _crews:
        crew.spare()


def _job(options: Options, context: Context) -> "Job":
    from lint.checkers.harper._crew import Job  # noqa: PLC0415

    return Job(_NUMBERS.get(context.dialect, 0), tuple(sorted(_entries(options))))


def check(blocks: Sequence[Block], options: Options, context: Context) -> Iterator[tuple[int, Match | Problem]]:
    """What Harper says about each block.

    Args:
        blocks: each is judged alone; equal texts are judged once.
        options: which rules are used.
        context: its dialect counts.

    Yields:
        The place of a block in ``blocks``, with a match relative to its text, or with a problem if the block
        was skipped.

    Raises:
        EngineError: if Harper is not installed or does not start.
    """
    from lint.checkers.harper._crew import Task  # noqa: PLC0415
    from lint.checkers.harper._matches import matches  # noqa: PLC0415
    from lint.checkers.harper._shift import Shift  # noqa: PLC0415
    from lint.checkers.harper._text import masked, pieces  # noqa: PLC0415

    texts = [masked(block) for block in blocks]
    places: dict[str, list[int]] = {}
    for place, text in enumerate(texts):
        if text and not text.isspace():
            places.setdefault(text, []).append(place)
    if not places:
        return
    asked = list(places)
    tasks = [Task(key, tuple(pieces(text))) for key, text in enumerate(asked)]
    entries = _entries(options)
    for key, outcome in Shift(_shared(), _job(options, context), context.machine.cores).run(tasks):
        for place in places[asked[key]]:
            if isinstance(outcome, str):
                yield place, Problem("harper", outcome)
            else:
                for match in matches(blocks[place], asked[key], outcome, entries):
                    yield place, match
