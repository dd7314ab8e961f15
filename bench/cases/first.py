"""The first run ever, as somebody sees it: on a terminal, with Harper, with an empty cache."""

import shutil
from functools import partial
from typing import Any

from _harness import Command, Run, alternate, shown, table
from _lab import Lab
from _terminal import on_terminal
from _texts import SLIP, spoil

from cases import Claim, Outcome

TITLE = "First run ever, on a terminal"
OPTIONS = ("--isolated", "--exit-zero", "--engine", "languagetool=off", "--engine", "harper=require")


def run(lab: Lab) -> Outcome:
    """The cache is emptied before each run; the article holds a misspelling, which is waited for."""
    folder = lab.part("first", 1)
    file = next(folder.glob("*.md"))
    if SLIP not in file.read_text("utf-8"):
        spoil(file)

    def empty(_number: int) -> None:
        shutil.rmtree(lab.home / "cache-first", ignore_errors=True)

    command = lab.check(*OPTIONS, folder, environment=lab.environment("cache-first"), before=empty)
    look: Any = partial(_look, SLIP.encode())
    found = alternate({"ours": command}, lab.rounds, run=look)["ours"]
    report = found.median() if found.runs else None
    first = found.median("first") if found.runs else None
    claims = [
        Claim("first run ever with Harper, 1 article: the report", 1.2, "s", report),
        Claim("first run ever with Harper, 1 article: first findings on the screen", 0.2, "s", first),
    ]
    if not found.runs:
        return Outcome(claims, [f"Not measured: {found.why}", ""])
    rows = []
    for title, what in (("first finding on the screen", "first"), ("whole report", "wall"), ("CPU time", "cpu")):
        values = found.values(what)
        rows.append([title, shown(found.median(what)), f"{shown(min(values))}–{shown(max(values))}"])
    return Outcome(claims, table(["until", "median ms", "spread"], rows))


def _look(slip: bytes, command: Command, number: int, *, watch: bool) -> Run:
    del watch
    return on_terminal(command, slip, number)
