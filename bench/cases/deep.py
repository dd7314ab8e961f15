"""The programs that know grammar, side by side on a part of the archive."""

import os

from _harness import Series, alternate, programs
from _lab import ENGINES, HARPER, OWN, Lab
from _languagetool_server import AbsentError, server
from _texts import words_of

from cases import Outcome

TITLE = "Checkers of grammar"


def run(lab: Lab) -> Outcome:
    """Bare Harper with and without its own spelling, a bare server of LanguageTool, and prooflint.

    The CPU time of LanguageTool is that of its server and is not seen; the server is warm.
    """
    count = 4 if lab.quick else 100
    folder = lab.part("deep", count)
    cores = str(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1)
    commands = {
        "prooflint with Harper": lab.check("--no-cache", *HARPER, folder),
        "prooflint, all in-process checkers": lab.check("--no-cache", *OWN, folder),
        "Harper alone, a bare script": lab.script("_bare_harper.py", cores, folder),
        "Harper alone, its spelling off": lab.script("_bare_harper.py", cores, "--no-spelling", folder),
    }
    found = alternate(commands, lab.few(2), warm=False)
    found |= _languagetool(lab, count)
    words = sum(words_of(file) for file in folder.glob("*.md"))
    return Outcome(
        (), [f"{len(list(folder.glob('*.md')))} articles, {words:,} words:", "", *programs(found, words)]
    )


def _languagetool(lab: Lab, count: int) -> dict[str, Series]:
    name = "LanguageTool alone, a bare script and a warm server"
    try:
        with server(ENGINES, lab.home) as url:
            warm = lab.home / "warm"  # other texts: the server remembers sentences
            warm.mkdir(exist_ok=True)
            for file in lab.files[-count:]:
                (warm / file.name).write_bytes(file.read_bytes())
            alternate({name: lab.script("_bare_languagetool.py", url, next(warm.glob("*.md")))}, 1, warm=False)
            return alternate({name: lab.script("_bare_languagetool.py", url, lab.home / "deep")}, 1, warm=False)
    except AbsentError as error:
        return {name: Series(why=str(error))}
