"""``prooflint rules test``: do rules do what their examples say, and do the examples say what the rules do?"""

import argparse
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lint import suppression
from lint.checker import DIALECTS, Checker, Context
from lint.checkers import house
from lint.cli._arguments import Parser, add_selection, add_settings
from lint.cli._rules_named import house_rules, is_path, shown, verify_named
from lint.cli._rules_reach import Reach, reach
from lint.cli._session import Session
from lint.cli._terminal import write
from lint.display import safe
from lint.engine import pack_folders
from lint.errors import RuleError, UserError
from lint.finding import Rule
from lint.packs.fields import read
from lint.packs.rule import HouseRule
from lint.proving import Failure, failures, prove_suppression
from lint.proving.files import checker_of, file_of, gather, line_of
from lint.selection import fits
from lint.settings import Settings


@dataclass
class Found:
    """What the test saw.

    Attributes:
        tested: ids of the rules.
        lines: a line for each failure.
        failing: ids of rules with a failure.
        house: the house rules among those tested.
    """

    tested: set[str] = field(default_factory=set)
    lines: list[str] = field(default_factory=list)
    failing: set[str] = field(default_factory=set)
    house: dict[str, HouseRule] = field(default_factory=dict)

    def add(self, failure: Failure) -> None:
        """Note a failure, with file and line if it is a house rule's."""
        rule = self.house.get(failure.rule)
        self.failing.add(failure.rule)
        self.lines.append(f"{_place(rule, failure)}: {failure}" if rule else str(failure))


def main(argv: Sequence[str]) -> int:
    """Test.

    Returns:
        0; 1 if an example does not hold, a rule file has a mistake, or too little is reached.
    """
    arguments = _arguments(argv)
    session = Session(arguments, everything=True)
    found = Found()
    paths = [name for name in arguments.what if is_path(name) or _is_folder(name, session)]
    selectors = [name for name in arguments.what if name not in paths]
    for path in paths:
        _test_path(Path(path), session, found)
    if selectors or not paths:
        _test_settings(session, selectors, found)
    lines = sorted(dict.fromkeys(found.lines)) if paths else list(dict.fromkeys(found.lines))
    asked = (arguments.coverage, arguments.mutation)
    sound = [rule for rule in found.house.values() if rule.id in found.tested - found.failing]
    reached = reach(sound, _dialect(session.base.language), *asked) if any(asked) else None
    low = reached is not None and arguments.coverage and reached.share < (arguments.min_coverage or 0)
    if arguments.output_format == "json":
        print(json.dumps(_object(found, lines, reached), indent=1, ensure_ascii=False))
    else:
        _show(found, lines, reached)
    if low and reached is not None:
        write([f"Reached are {reached.share:.1f} %; expected at least {arguments.min_coverage:g} %.\n"])
    return 1 if lines or low else 0


def _arguments(argv: Sequence[str]) -> argparse.Namespace:
    found = Parser(
        prog="prooflint rules test",
        description="Try every example of rules: “bad” must give the rule and no other of its pack, “good” and "
        "“clean” must not, and fixing “bad” must give “good”.",
    )
    found.add_argument(
        "what",
        nargs="*",
        metavar="RULE|PATH",
        help="ids or first parts of ids, folders of rules, rule files (all)",
    )
    found.add_argument("--coverage", action="store_true", help="name the parts of rules that no text reaches")
    found.add_argument(
        "--min-coverage", type=float, metavar="N", help="fail if less than N per cent are reached (no limit)"
    )
    found.add_argument("--mutation", action="store_true", help="weaken each rule and name what examples miss")
    found.add_argument("--output-format", choices=("text", "json"), default="text", help="(text)")
    add_settings(found)
    add_selection(found)
    arguments = found.parse(argv)
    if arguments.min_coverage is not None:
        arguments.coverage = True
        if not 0 <= arguments.min_coverage <= 100:
            raise UserError(f"--min-coverage {arguments.min_coverage:g}: expected 0 to 100")
    return arguments


def _is_folder(name: str, session: Session) -> bool:
    """Whether a plain name means a folder: it holds rule files, and no rule goes by that name."""
    if not Path(name).is_dir() or not any(Path(name).glob("*.yaml")):
        return False
    try:
        rules = session.proofreader.rules(session.base.with_values(session.given))
    except RuleError:
        return True
    return not any(fits(name, rule) for rule in rules.values())


def _dialect(language: str) -> str:
    return language or DIALECTS[0]


def _test_path(path: Path, session: Session, found: Found) -> None:
    """Test a folder of rules or one rule file, whatever packs the settings name."""
    if not path.exists():
        raise UserError(f"{path}: no such file or folder of rules")
    folder = path if path.is_dir() else path.parent
    gathered = gather(folder)
    rules = list(gathered.rules)
    wanted = rules if path.is_dir() else [rule for rule in rules if file_of(rule).name == path.name]
    found.lines += [
        _relative(line) for line in gathered.mistakes if path.is_dir() or line.startswith(f"{path}:") or not wanted
    ]
    if not wanted and not found.lines:
        raise UserError(f"{path}: holds no rules; expected files that end in .yaml")
    found.house.update({rule.id: rule for rule in wanted})
    checker = checker_of(rules)
    language = session.base.with_values(session.given).language
    for dialect in (language,) if language else DIALECTS:
        there = [rule for rule in wanted if not rule.dialects or dialect in rule.dialects]
        new = [rule.rule() for rule in there if rule.id not in found.tested]
        _prove(new, checker, Context(dialect=dialect), found)


def _test_settings(session: Session, selectors: Sequence[str], found: Found) -> None:
    """Test every rule that the settings know, or those that are selected."""
    holding = session.base.with_values(session.given)
    own: Checker | None = None
    try:
        session.verify()
        found.house.update(house_rules(session, holding))
        verify_named(selectors, session.proofreader.rules(holding))
    except RuleError as error:
        own = _sound_rules(holding, found, str(error))
    asked = tuple(selectors) or holding.select
    if not asked or any(fits(selector, rule) for selector in asked for rule in suppression.RULES):
        found.tested |= {rule.id for rule in suppression.RULES}
        found.lines += prove_suppression(suppression.RULES)
    for checker in session.proofreader.checkers.values():
        if checker.scope == "engine":
            continue  # the rules of an engine are proven by those who wrote them
        running = own if own and checker.name == "house" else checker
        _test_checker(session, running, asked, found)


def _sound_rules(settings: Settings, found: Found, mistake: str) -> Checker:
    """A checker of the house rules that are well formed, where others are not; the mistakes become failures."""
    folders = pack_folders(settings) or tuple(str(file.parent) for file in _built_in())
    rules: list[HouseRule] = []
    mistakes: list[str] = []
    for folder in folders:
        gathered = gather(Path(folder))
        rules += gathered.rules
        mistakes += gathered.mistakes
    found.lines += [_relative(line) for line in mistakes or [mistake]]
    found.house.update({rule.id: rule for rule in rules})
    return checker_of(list(found.house.values()))


def _built_in() -> list[Path]:
    from lint import resources  # noqa: PLC0415  # only a mistake needs it

    return sorted(resources.packs().glob("*/_pack.yaml"))


def _test_checker(session: Session, checker: Checker, asked: Sequence[str], found: Found) -> None:
    proofreader = session.proofreader
    holding = session.base.with_values(session.given)
    options = proofreader.options(checker, holding)
    for dialect in (holding.language,) if holding.language else DIALECTS:
        context = proofreader.context(holding, dialect)
        rules = [rule for rule in checker.rules(options, context) if rule.id not in found.tested]
        new = [rule for rule in rules if not asked or any(fits(selector, rule) for selector in asked)]
        _prove(new, checker, context, found, options)


def _prove(
    rules: Iterable[Rule], checker: Checker, context: Context, found: Found, options: object = None
) -> None:
    new = list(rules)
    found.tested |= {rule.id for rule in new}
    for failure in failures(new, checker, options or house.Options(), context):
        found.add(failure)


def _place(rule: HouseRule, failure: Failure) -> str:
    file = file_of(rule)
    try:
        return f"{shown(file)}:{line_of(read(file), failure.part)}"
    except RuleError:
        return shown(file)


def _relative(line: str) -> str:
    """A mistake with its file as seen from the working folder."""
    return line.removeprefix(f"{Path.cwd()}/")


def _show(found: Found, lines: Sequence[str], reached: Reach | None) -> None:
    write(f"{safe(line)}\n" for line in lines)
    if reached is not None:
        write(reached.text())
    count = f"{len(lines)} failure{'' if len(lines) == 1 else 's'}"
    rules = f"{len(found.tested)} rule{'' if len(found.tested) == 1 else 's'} tested"
    print(f"{rules}: {count if lines else 'all examples hold'}")


def _object(found: Found, lines: Iterable[str], reached: Reach | None) -> dict[str, object]:
    return {
        "rules": len(found.tested),
        "failures": list(lines),
        **(reached.object() if reached is not None else {}),
    }
