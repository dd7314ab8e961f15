"""``prooflint suppressions``: the comments that hide findings, who wrote them and whether they still do any good."""

from collections.abc import Sequence

from lint.cli._arguments import Parser, add_cache, add_settings

ABOUT = "list the comments that hide findings, with author and age"


def main(argv: Sequence[str]) -> int:
    """List.

    Returns:
        0; 3 if a file could not be read.
    """
    found = Parser(
        prog="prooflint suppressions",
        description="List the comments and front matter keys that hide findings: what they are about, why, until when, "
        "whether they hide anything, and who wrote them when.",
    )
    found.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="articles and folders (.)")
    found.add_argument("--expired", action="store_true", help="only those whose date has passed")
    found.add_argument("--unused", action="store_true", help="only those that hide nothing")
    found.add_argument("--output-format", choices=("text", "json"), default="text", help="(text)")
    add_settings(found)
    add_cache(found)
    arguments = found.parse(argv)
    from lint.cli._suppressions_list import show  # noqa: PLC0415  # help needs none of it

    return show(arguments, argv)
