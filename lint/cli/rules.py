"""``prooflint rules``: what can be reported; ``prooflint rules test``: whether the rules do what they say."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from lint import suppression
from lint.checker import DIALECTS
from lint.cli._arguments import Parser, add_selection, add_settings
from lint.cli._session import Session
from lint.cli._terminal import write
from lint.engine import selection_of
from lint.finding import Rule
from lint.proving import prove, prove_suppression
from lint.selection import fits

ABOUT = "list the rules, or test their examples"


def main(argv: Sequence[str]) -> int:
    """List or test.

    Returns:
        0; 1 if an example of a rule does not hold.
    """
    found = Parser(prog="prooflint rules", description="List the rules, or test their examples.")
    found.add_argument("action", nargs="?", choices=("list", "test"), default="list", help="(list)")
    found.add_argument("--output-format", choices=("text", "json"), default="text", help="of the list (text)")
    add_settings(found)
    add_selection(found)
    arguments = found.parse(argv)
    session = Session(arguments)
    session.verify()
    if arguments.action == "test":
        return _test(session)
    _list(session, as_json=arguments.output_format == "json")
    return 0


def _list(session: Session, *, as_json: bool) -> None:
    holding = session.base.with_values(session.given)
    selection = selection_of(holding)
    rules = session.proofreader.rules(holding)
    if as_json:
        rows = [{**asdict(rule), "on": selection.wants(rule)} for rule in rules.values()]
        print(json.dumps(rows, indent=1, ensure_ascii=False))
        return
    width = max((len(name) for name in rules), default=0)
    for rule in rules.values():
        severity = selection.severity_of(rule) or rule.severity
        state = "on " if selection.wants(rule) else "off"
        write([f"{rule.id:<{width}}  {state}  {severity:<7}  {rule.category:<11}  {rule.why}\n"])
    on = sum(selection.wants(rule) for rule in rules.values())
    print(f"\n{len(rules)} rules, {on} of them on; the rules of engines come on top of these.")


def _test(session: Session) -> int:
    proofreader = session.proofreader
    holding = session.base.with_values(session.given)
    failures: list[str] = list(prove_suppression(suppression.RULES))
    proven = {rule.id for rule in suppression.RULES}
    for checker in proofreader.checkers.values():
        if checker.scope == "engine":
            continue  # the rules of an engine are proven by those who wrote them
        options = proofreader.options(checker, holding)
        for dialect in (holding.language,) if holding.language else DIALECTS:
            context = proofreader.context(holding, dialect)
            asked = [rule for rule in checker.rules(options, context) if _is_asked_for(rule, holding.select)]
            new = [rule for rule in asked if rule.id not in proven]
            proven |= {rule.id for rule in new}
            failures += prove(new, checker, options, context)
    write(f"{failure}\n" for failure in failures)
    print(f"{len(proven)} rules tested: " + (f"{len(failures)} failures" if failures else "all examples hold"))
    return 1 if failures else 0


def _is_asked_for(rule: Rule, select: Sequence[str]) -> bool:
    return not select or any(fits(selector, rule) for selector in select)
