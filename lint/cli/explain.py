"""``prooflint explain``: a rule's reason and examples."""

from collections.abc import Sequence

from lint.cli._arguments import Parser, add_settings
from lint.cli._session import Session
from lint.cli._terminal import write
from lint.errors import UserError
from lint.explain import page
from lint.finding import Rule
from lint.settings import near

ABOUT = "say why a rule is there, with examples"


def main(argv: Sequence[str]) -> int:
    """Print what there is to know about rules.

    Returns:
        Always 0.
    """
    found = Parser(prog="prooflint explain", description="Say why a rule is there, with examples.")
    found.add_argument("rules", nargs="+", metavar="RULE", help="a rule's id, or the first parts of several")
    add_settings(found)
    arguments = found.parse(argv)
    session = Session(arguments)
    rules = session.proofreader.rules(session.base)
    for number, name in enumerate(arguments.rules):
        for rule in _named(name, rules, set(session.proofreader.guests.checkers)):
            write(("\n" if number else "", page(rule), "\n"))
    return 0


def _named(name: str, rules: dict[str, Rule], engines: set[str]) -> list[Rule]:
    """The rules that a name means.

    Raises:
        UserError: if it means none.
    """
    found = [rule for rule in rules.values() if name in (rule.id, *rule.aliases) or rule.id.startswith(name + ".")]
    if found:
        return found
    engine = name.partition(".")[0]
    if engine in engines:
        raise UserError(f"{name}: this rule belongs to the engine {engine}, which explains it in its message")
    raise UserError(f"no rule is called “{name}”{near(name, rules)}")
