"""Nothing has changed since the last run, and no service runs."""

import sys

from _harness import Command, alternate, programs
from _lab import QUIET, Lab

from cases import Claim, Outcome, against

TITLE = "Nothing changed, no service"


def run(lab: Lab) -> Outcome:
    """One and five articles, each checked before with all that is on by default."""
    claims, lines = [], []
    for count in (1, 5):
        folder = lab.part(f"unchanged-{count}", count)
        ours = f"prooflint, {count} unchanged"
        commands = {ours: lab.check(*QUIET, folder)}
        for name in ("typos", "codespell"):
            commands |= lab.peer(name, folder)
        bare = (sys.executable, "-I", "-S", "-c", "pass")
        commands["Python that does nothing"] = Command(bare, lab.home, lab.environment())
        found = alternate(commands, lab.rounds * 3)
        noun = "article" if count == 1 else "articles"
        claims.append(
            Claim(f"nothing changed, {count} {noun}, no service", 1.0, "× typos", against(found, ours, "typos"))
        )
        lines += [f"{count} {noun}:", "", *programs(found)]
    return Outcome(claims, lines)
