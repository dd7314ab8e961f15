"""``--fast``: a look with the checkers that are done at once, without engines and without a model of the language."""

from collections.abc import Mapping
from dataclasses import replace

from lint.checker import Checker
from lint.engine import Proofreader
from lint.engine.guests import may_report
from lint.errors import UserError
from lint.settings import Settings
from lint.suppression import UNUSED


def limited(settings: Settings, checkers: Mapping[str, Checker]) -> Settings:
    """Settings under which only quick checkers are asked.

    Args:
        settings: as they hold otherwise.
        checkers: all of them, by name.
    """
    slow = [name for name, checker in checkers.items() if not checker.quick]
    engines = {name: "off" for name in slow if checkers[name].scope == "engine"}

    def blunt(selectors: tuple[str, ...]) -> tuple[str, ...]:
        # A selector of a single rule would outweigh that its checker is left out.
        firsts = {selector: selector.partition(".")[0] for selector in selectors}
        return tuple(dict.fromkeys(first if first in slow else selector for selector, first in firsts.items()))

    return replace(
        settings,
        select=blunt(settings.select),
        extend_select=blunt(settings.extend_select),
        # What a comment hides may be what a checker would find that is left out.
        ignore=(*settings.ignore, *slow, UNUSED.id),
        engines={**settings.engines, **engines},
    )


def omitted(settings: Settings, proofreader: Proofreader) -> tuple[str, ...]:
    """The names of the checkers that settings want and that a quick look leaves out.

    Args:
        settings: as they hold otherwise.
        proofreader: knows the checkers and the engines.
    """
    found = {
        name
        for name, checker in proofreader.checkers.items()
        if checker.scope != "engine" and not checker.quick and may_report(name, settings)
    }
    # Whether an engine would answer is not found out: that takes longer than all the rest of a quick look.
    engines = {name for name, checker in proofreader.checkers.items() if checker.scope == "engine"}
    return tuple(
        sorted(
            found
            | {name for name in engines if settings.engines.get(name) != "off" and may_report(name, settings)}
        )
    )


def refuse(engines: Mapping[str, str]) -> None:
    """Refuse that an engine is required and left out.

    Raises:
        UserError: naming the engine.
    """
    for name, mode in engines.items():
        if mode == "require":
            raise UserError(f"--fast asks no engine: leave out --engine {name}=require, or --fast")
