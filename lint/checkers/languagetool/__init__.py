"""Agreement, verb forms, missing words, prepositions, pronouns, by LanguageTool: an engine that runs on Java.

Its server is one the team runs (``url``), or the local service's, which stays warm between runs, or, where nothing
may stay, one of this run's own. The table ``lint/data/languagetool.txt`` says which of its rules are used, how far
each is trusted and why the others are not. Rules are called ``languagetool.`` and LanguageTool's own name.
"""

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lint.checker import Context, EngineOptions
from lint.document import Block
from lint.errors import AbsentError, EngineError
from lint.finding import Match, Problem, Rule, Waiting
from lint.machine import Machine

if TYPE_CHECKING:
    from lint.checkers.languagetool._asking import Outcome
    from lint.checkers.languagetool._sources import Source
    from lint.checkers.languagetool._table import Choice
    from lint.checkers.languagetool._text import Handed

SCOPE = "engine"
LOOKS = ("dialect",)

NAME = "languagetool"

MAX_SENTENCE, MAX_PASSAGE = 3_000, 6_000
"""Code points of the longest sentence and the longest passage that LanguageTool gets at once."""

MAX_BLOCK = 100_000
"""Code points of the longest paragraph that it gets at all, some ten seconds' work; whole books have less in one."""

TOO_LONG = f"paragraph skipped: it has more than {MAX_BLOCK:,} characters, too many for LanguageTool"


@dataclass(frozen=True, slots=True)
class Options(EngineOptions):
    """Settings of the engine.

    To silence a rule that is on, put ``languagetool.ITS_NAME`` into ``ignore``; to switch on one that is off, put it
    into ``extend-select``. The two lists here do the same with bare names.

    Attributes:
        url: address of a server that the team runs, such as "http://127.0.0.1:8081"; empty for our own.
        allow_remote: whether that server may be on another machine, which then reads every draft.
        rules: further rules of LanguageTool to use, by LanguageTool's names.
        off: rules of LanguageTool not to use, by LanguageTool's names.

    Raises:
        UserError: if the address is one to which drafts should not go.
    """

    url: str = ""
    allow_remote: bool = False
    rules: tuple[str, ...] = ()
    off: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.url:
            from lint.checkers.languagetool._sources import verify  # noqa: PLC0415  # only for who has one

            verify(self.url, allow_remote=self.allow_remote)


def rules(options: Options, _context: Context) -> tuple[Rule, ...]:
    """The rules that the table or the settings name; others of LanguageTool's follow the rule of their category."""
    from lint.checkers.languagetool._table import ENGINE, reason, table  # noqa: PLC0415
    from lint.handover.table import extra  # noqa: PLC0415

    found = {name: entry.rule for name, entry in table().on.items() if not name.startswith("@")}
    for name in _bare(options.rules):
        found.setdefault(name, extra(ENGINE, name, reason(name)).rule)
    return tuple(rule for name, rule in found.items() if name not in _bare(options.off))


def _bare(names: Sequence[str]) -> frozenset[str]:
    return frozenset(name.removeprefix(f"{NAME}.") for name in names)


def version(options: Options, machine: Machine) -> str:
    """The version of LanguageTool that answers or can be started.

    Raises:
        EngineError: if something is missing; the message says what and how to mend it.
        AbsentError: if a server of the team's does not answer.
    """
    from lint.checkers.languagetool import _client, _sources  # noqa: PLC0415

    if not _client.is_installed():
        raise EngineError(f"{_client.PACKAGE} is not installed; {_client.MEND}")
    if options.url:
        found = _sources.Given(options.url).version()
        if not found:
            raise AbsentError(f"no LanguageTool answers at {options.url}")
        return found
    from lint.supply import java, languagetool  # noqa: PLC0415

    installed = languagetool.find(machine).version
    java.find(machine)
    return installed


def shares(options: Options, machine: Machine) -> bool:
    """Whether several processes of a run may ask: not if each would start a server of its own."""
    return bool(options.url) or machine.stays


_sources_of: "dict[tuple[str, Machine], Source]" = {}
_guard = threading.Lock()


def _source(options: Options, context: Context) -> "Source":
    """The source of clients for this process.

    Raises:
        AbsentError: if the service was not running, and nobody wants to wait for it.
        EngineError: if nothing can be started.
    """
    from lint.checkers.languagetool._sources import Given, Own, Warm  # noqa: PLC0415

    key = (options.url, context.machine)
    with _guard:
        if key not in _sources_of:
            if options.url:
                found: Source = Given(options.url)
            elif context.machine.stays:
                found = Warm(context.machine, patient=context.patient)
            else:
                found = Own(context.machine)
            _sources_of[key] = found
        return _sources_of[key]


def close() -> None:
    """End the use of what was started for this process."""
    with _guard:
        for source in _sources_of.values():
            source.close()
        _sources_of.clear()


def prepare(options: Options, context: Context) -> None:
    """Start the service if it is not running, and load what asking it needs; a failure shows when it is asked."""
    threading.Thread(target=_prepare, args=(options, context), daemon=True).start()


def _prepare(options: Options, context: Context) -> None:
    try:
        if _source(options, context).is_ready():
            import language_tool_python  # noqa: F401, PLC0415  # beside the reading of the first sources
    except (EngineError, ImportError):
        return


def check(
    blocks: Sequence[Block], options: Options, context: Context
) -> Iterator[tuple[int, Match | Problem] | Waiting]:
    """What LanguageTool says about each block.

    Args:
        blocks: each is judged alone; equal texts are judged once.
        options: which rules and which server are used.
        context: its dialect, its machine and its patience count.

    Yields:
        The place of a block in ``blocks``, with a match relative to its text, or with a problem if the block
        was skipped; Waiting before a server is waited for.

    Raises:
        AbsentError: if the server is still starting, and nobody wants to wait for it.
        EngineError: if LanguageTool does not do its work.
    """
    from lint.checkers.languagetool._text import handed  # noqa: PLC0415

    places: dict[Handed, list[int]] = {}
    for place, block in enumerate(blocks):
        if len(block.text) > MAX_BLOCK:
            yield place, Problem(NAME, TOO_LONG)
        elif any(letter.isalpha() for letter in block.text):
            places.setdefault(handed(block), []).append(place)
    if not places:
        return
    source = _source(options, context)
    if not source.is_ready():
        if context.machine.stays and not context.patient:
            from lint.checkers.languagetool._sources import STARTING  # noqa: PLC0415

            raise AbsentError(STARTING)
        yield Waiting("LanguageTool is starting; this takes some seconds, once")
        source.wait()
    for text, outcome in _outcomes(tuple(places), source, _choice(options, context)):
        for place in places[text]:
            yield from ((place, one) for one in _results(blocks[place], text, outcome, _choice(options, context)))


def known(words: Sequence[str], options: Options, context: Context) -> frozenset[str]:
    """The words that are in LanguageTool's own dictionary of the dialect.

    Args:
        words: without spaces; some 100 at most are asked about at once.
        options: which server is asked.
        context: its dialect counts.

    Raises:
        EngineError: if LanguageTool does not answer.
    """
    from lint.checkers.languagetool._asking import Asking  # noqa: PLC0415
    from lint.checkers.languagetool._table import speller  # noqa: PLC0415

    fit = [word for word in words if word.isprintable() and max(word, default="") <= "\uffff"]
    dialect = _choice(options, context).dialect
    asking = Asking(_source(options, context), dialect, speller(dialect))
    return frozenset(fit[place] for place, outcome in asking.run(fit) if outcome == [])


def _choice(options: Options, context: Context) -> "Choice":
    from lint.checkers.languagetool._table import Choice  # noqa: PLC0415

    dialect = context.dialect if context.dialect != "en" else "en-US"
    return Choice(_bare(options.rules), _bare(options.off), dialect)


def _outcomes(texts: "Sequence[Handed]", source: "Source", choice: "Choice") -> "Iterator[tuple[Handed, Outcome]]":
    """What is said about each text; of one in several passages, all of it."""
    from lint.checkers.languagetool._asking import Asking, Skipped  # noqa: PLC0415
    from lint.handover.passages import passages  # noqa: PLC0415

    parts = [
        (number, start, part)
        for number, text in enumerate(texts)
        for start, part in passages(text.text, MAX_SENTENCE, MAX_PASSAGE)
    ]
    last = {number: place for place, (number, _, _) in enumerate(parts)}
    asking = Asking(source, choice.dialect, choice.asked())
    collected: Outcome = []
    for place, outcome in asking.run([part for _, _, part in parts]):
        number, start, _ = parts[place]
        if isinstance(outcome, Skipped):
            collected = outcome
        elif not isinstance(collected, Skipped):
            collected += [one.moved(start) for one in outcome]
        if place == last[number]:
            yield texts[number], collected
            collected = []


def _results(block: Block, text: "Handed", outcome: "Outcome", choice: "Choice") -> Iterator[Match | Problem]:
    from lint.checkers.languagetool._asking import Skipped  # noqa: PLC0415
    from lint.checkers.languagetool._matches import matches  # noqa: PLC0415

    if isinstance(outcome, Skipped):
        yield Problem(NAME, outcome.why)
    else:
        yield from matches(block, text, outcome, choice)
