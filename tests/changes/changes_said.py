"""What a run with --since, --staged or --diff-from says about the working folder, in this process."""

from lint.cli._changed import add_options
from lint.cli._changed_articles import Changes
from lint.cli._session import Session
from lint.cli.check import parser
from lint.finding import Report

SLIP, OTHER, CLEAN = "The army fired a missle on Monday.", "He recieved the letter.", "It was a quiet day."
TEXT = f"{SLIP} {CLEAN}\n"

IS_WIRED = "--since" in parser().format_help()


def changes(*words: str) -> Changes:
    """The changes that the arguments of a run ask for."""
    known = parser()
    if not IS_WIRED:
        add_options(known)
    return Changes(Session(known.parse(["--no-cache", *words])))


def reports(*words: str) -> list[Report]:
    """The reports of a run."""
    found = changes(*words)
    return list(found.reports(Session(parser().parse(["--no-cache"])).proofreader.check_sources))


def said(*words: str) -> dict[str, tuple[list[str], list[str]]]:
    """By article, the words that are reported and those that are hidden as unchanged."""
    return {
        one.path: (
            [finding.excerpt for finding in one.findings],
            [hidden.finding.excerpt for hidden in one.hidden if hidden.by == "unchanged"],
        )
        for one in reports(*words)
    }
