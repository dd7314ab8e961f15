"""``prooflint rules schema``: the JSON schema of rule files or of _pack.yaml, for editors that complete them."""

from collections.abc import Sequence

from lint.checkers import house
from lint.cli._arguments import Parser
from lint.cli._terminal import write
from lint.packs.schema import pack_schema, rule_schema, written


def main(argv: Sequence[str]) -> int:
    """Print a schema.

    Returns:
        Always 0.
    """
    found = Parser(prog="prooflint rules schema", description="Print the JSON schema that a text editor can use.")
    found.add_argument("what", nargs="?", choices=("rule", "pack"), default="rule", help="rule or pack (rule)")
    arguments = found.parse(argv)
    write([written(rule_schema(house.kinds()) if arguments.what == "rule" else pack_schema())])
    return 0
