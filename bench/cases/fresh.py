"""One new article, and nothing is known of it."""

from _harness import alternate, programs
from _lab import HARPER, OWN, Lab
from _texts import words_of

from cases import Claim, Outcome, against

TITLE = "One new article, nothing cached, no service"
OURS = "prooflint, fast checkers"


def run(lab: Lab) -> Outcome:
    """All programs side by side. Rule packs are compiled, as modules of Python are; nothing else is kept."""
    folder = lab.part("fresh", 1)
    commands = {
        OURS: lab.check("--no-cache", *lab.fast, folder),
        "prooflint, all in-process checkers": lab.check("--no-cache", *OWN, folder),
        "prooflint with Harper": lab.check("--no-cache", *HARPER, folder),
    }
    for name in ("typos", "codespell", "proselint"):
        commands |= lab.peer(name, folder)
    commands |= lab.vale(folder)
    commands |= lab.styled(folder)
    commands |= lab.peer("cspell", folder)
    commands["Harper alone, a bare script"] = lab.script("_bare_harper.py", "1", folder)
    found = alternate(commands, lab.rounds)
    claim = Claim(
        "1 new article, fast checkers, nothing cached, no service",
        0.5,
        "× codespell",
        against(found, OURS, "codespell"),
    )
    words = sum(words_of(file) for file in folder.glob("*.md"))
    return Outcome([claim], [f"{words} words:", "", *programs(found)])
