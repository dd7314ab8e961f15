"""A whole archive with all checkers and Harper, beside a bare script that calls Harper alone; then the same again."""

import os
import shutil

from _harness import alternate, programs
from _lab import HARPER, Lab
from _texts import edit

from cases import Claim, Outcome, against

TITLE = "An archive, all checkers and Harper"
OURS, AGAIN = "prooflint with Harper, nothing cached", "prooflint with Harper, one article changed"
BARE = "Harper alone, a bare script"


def run(lab: Lab) -> Outcome:
    """The script has as many processes as there are cores. Each of these runs takes about a minute."""
    count, files = len(lab.files), lab.files
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    kept = lab.environment("cache-complete")

    def empty(_number: int) -> None:
        shutil.rmtree(lab.home / "cache-complete", ignore_errors=True)
        lab.prime(kept)

    whole = lab.check(*HARPER, lab.archive, environment=kept, before=empty)
    script = lab.script("_bare_harper.py", str(cores), lab.archive)
    found = alternate({OURS: whole, BARE: script}, lab.few(2), warm=False)
    before = {file: file.read_bytes() for file in files[: lab.rounds + 2]}
    changed = lab.check(
        *HARPER, lab.archive, environment=kept, before=lambda number: edit(files[(number + 2) % count], number)
    )
    found |= alternate({AGAIN: changed}, lab.few(5))
    for file, content in before.items():
        file.write_bytes(content)
    again = found[AGAIN].median() if found[AGAIN].runs else None
    claims = [
        Claim(
            f"{count:,} articles, all checkers and Harper", 1.0, "× the bare script", against(found, OURS, BARE)
        ),
        Claim("the same again, one article changed", 1.0, "s", again),
    ]
    return Outcome(claims, [f"{count:,} articles, {lab.words:,} words:", "", *programs(found, lab.words)])
