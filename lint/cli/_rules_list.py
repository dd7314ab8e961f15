"""``prooflint rules list``: every rule, its state, and the setting that decides."""

import argparse
import json
import sys
from collections.abc import Collection, Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, NamedTuple

from lint import profiles
from lint.cli._arguments import Parser, add_selection, add_settings
from lint.cli._rules_named import verify_named
from lint.cli._session import Session
from lint.cli._terminal import width, write
from lint.cli._why_settings import Deciders
from lint.display import cells, safe
from lint.engine import selection_of
from lint.engine.account import longest
from lint.finding import CATEGORIES, Rule, Severity
from lint.packs import split_pin
from lint.selection import ALL, Selection, fits
from lint.settings import Settings

DEFAULT = "default"


class Row(NamedTuple):
    """A rule as it stands under the settings: by what it is on or off, and by what it has its severity."""

    rule: Rule
    on: bool
    by: str
    severity: Severity
    severity_by: str


def main(argv: Sequence[str]) -> int:
    """List.

    Returns:
        Always 0.
    """
    arguments = _arguments(argv)
    session = Session(arguments)
    session.verify()
    rows = [row for row in _rows(session) if _is_wanted(row, arguments)]
    if arguments.output_format == "json":
        print(json.dumps([_object(row) for row in rows], indent=1, ensure_ascii=False))
    else:
        write(_table(rows, width() if sys.stdout.isatty() else 0))
    return 0


def _arguments(argv: Sequence[str]) -> argparse.Namespace:
    found = Parser(
        prog="prooflint rules list",
        description="Show the rules: on or off, severity, confidence, category, the setting that decides, source.",
    )
    found.add_argument("selectors", nargs="*", metavar="SELECTOR", help="only these: ids or first parts of ids")
    state = found.add_mutually_exclusive_group()
    state.add_argument("--on", action="store_true", help="only rules that are on")
    state.add_argument("--off", action="store_true", help="only rules that are off")
    found.add_argument("--pack", metavar="NAME", help="only rules of this pack or checker")
    found.add_argument("--category", choices=CATEGORIES, metavar="NAME", help=f"only {', '.join(CATEGORIES)}")
    found.add_argument("--output-format", choices=("text", "json"), default="text", help="(text)")
    add_settings(found)
    add_selection(found)
    return found.parse(argv)


def _rows(session: Session) -> Iterator[Row]:
    holding = session.base.with_values(session.given)
    rules = session.proofreader.rules(holding)
    arguments = session.arguments
    verify_named([*arguments.selectors, *filter(None, [arguments.pack])], rules)
    selection = selection_of(holding)
    # No file is meant, so that an override of some files decides nothing here.
    deciders = Deciders(replace(holding, overrides=()), session.given, holding.root)
    chosen = _of_profile(holding)
    for rule in rules.values():
        given = longest(selection.severity, rule)
        yield Row(
            rule,
            selection.wants(rule),
            _decider(rule, selection, holding, (deciders, chosen)),
            selection.severity_of(rule) or rule.severity,
            _short(deciders.name("severity", given)) if given else DEFAULT,
        )


def _decider(rule: Rule, selection: Selection, settings: Settings, names: tuple[Deciders, Collection[str]]) -> str:
    """The setting by which a rule is on or off; it goes the way of ``Selection.wants``.

    Args:
        rule: which.
        selection: of the settings.
        settings: for their packs and profile.
        names: names a setting; and the rules that the profile switches on.
    """
    deciders, of_profile = names
    named = {key: _longest(getattr(selection, key), rule) for key in ("select", "extend")}
    key, chosen = max(named.items(), key=lambda pair: _weight(pair[1]))
    ignored = longest(selection.ignore, rule)
    if ignored and _weight(ignored) >= _weight(chosen):
        return _short(deciders.name("ignore", ignored))
    if chosen:
        if key == "extend" and chosen in of_profile:
            return f"profile {settings.profile}"
        name = "extend-select" if key == "extend" else key
        return _short(deciders.name(name, chosen))
    if selection.select and rule.default:
        return _short(deciders.name("select"))
    pack = rule.id.partition(".")[0]
    listed = next((name for name in settings.packs if Path(split_pin(name)[0]).name == pack), "")
    return _short(deciders.name("packs", listed)) if listed and rule.default else DEFAULT


def _of_profile(settings: Settings) -> frozenset[str]:
    """The rules that the profile of the settings switches on."""
    if not settings.profile:
        return frozenset()
    return frozenset(profiles.find(settings.profile, Path(settings.root), settings.file).rules)


def _longest(selectors: Sequence[str], rule: Rule) -> str:
    """The selector that switches a rule on: one that is off by default needs its whole id."""
    names = (ALL, rule.id, *rule.aliases)
    fitting = [one for one in selectors if fits(one, rule) and (rule.default or one in names)]
    return max(fitting, key=_weight, default="")


def _weight(selector: str) -> int:
    return 0 if selector == ALL else len(selector) or -1


def _short(name: str) -> str:
    return DEFAULT if name == "by default" else name


def _is_wanted(row: Row, arguments: argparse.Namespace) -> bool:
    rule = row.rule
    return (
        (not arguments.selectors or any(fits(selector, rule) for selector in arguments.selectors))
        and (not arguments.pack or rule.id.partition(".")[0] == arguments.pack)
        and (not arguments.category or rule.category == arguments.category)
        and not (arguments.on and not row.on)
        and not (arguments.off and row.on)
    )


def _object(row: Row) -> dict[str, Any]:
    found = asdict(row.rule)
    return {**found, "severity": row.severity, "severity_by": row.severity_by, "on": row.on, "decided_by": row.by}


def _table(rows: Sequence[Row], room: int) -> Iterator[str]:
    names = max((len(row.rule.id) for row in rows), default=0)
    deciders = max((cells(safe(row.by)) for row in rows), default=0)
    for row in rows:
        rule, by = row.rule, safe(row.by)
        level = f"{'on' if row.on else 'off':<3}  {row.severity:<7}  {rule.confidence:<8}  {rule.category:<11}"
        line = f"{rule.id:<{names}}  {level}  {by}{' ' * (deciders - cells(by))}  {safe(rule.source)}".rstrip()
        yield (line if not room or len(line) <= room else line[: room - 1] + "…") + "\n"
    on = sum(row.on for row in rows)
    yield f"\n{len(rows)} rule{'' if len(rows) == 1 else 's'}, {on} of them on; the rules of engines come on top.\n"
