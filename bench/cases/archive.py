"""A whole archive with the fast checkers, and nothing is known of it."""

import json

from _harness import alternate, programs
from _lab import Lab
from _packs_search import names, off

from cases import Claim, Outcome, against

TITLE = "An archive, fast checkers, nothing cached"
OURS = "prooflint, fast checkers, all packs"
EVERY = "prooflint, fast checkers, every house rule"


def run(lab: Lab) -> Outcome:
    """Side by side; Vale with five styles takes long and runs once.

    All packs are on; the second row also looks for the rules that are off by default and contradict each other.
    """
    count = len(lab.files)
    settings = lab.home / "every.toml"
    settings.write_text(f"extend-select = {json.dumps(off(names()))}\n", "utf-8")
    chosen = ["--config", str(settings), *(word for word in lab.fast if word != "--isolated")]
    commands = {
        OURS: lab.check("--no-cache", *lab.fast, lab.archive),
        EVERY: lab.check("--no-cache", *chosen, lab.archive),
    }
    for name in ("typos", "codespell"):
        commands |= lab.peer(name, lab.archive)
    commands |= lab.vale(lab.archive)
    found = alternate(commands, lab.few(3), warm=False)
    dear = {**lab.peer("proselint", lab.archive), **lab.peer("cspell", lab.archive), **lab.styled(lab.archive)}
    found |= alternate(dear, 1, warm=False)
    limits = (("codespell", 2.0), ("Vale, built-in style", 0.3), ("Vale, five styles", 0.02))
    claims = [
        Claim(f"{count:,} articles, fast checkers, all packs", limit, f"× {name}", against(found, OURS, name))
        for name, limit in limits
    ]
    return Outcome(claims, [f"{count:,} articles, {lab.words:,} words:", "", *programs(found, lab.words)])
