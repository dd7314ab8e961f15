"""The file of learnt names: one a line, sorted, with its figures behind it as a comment.

::

    # Names learnt from the articles …
    Kowalczyk  # 14 in 5 articles
    !Kowalczik
    Wrona  # the poet

A line without figures is a person's and stays. “!” before a name keeps it from being learnt again.
"""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from lint.archive._learn import Learnt, order

HEAD = (
    "# Names learnt from the articles by “prooflint words learn”: how often, in how many articles.",
    "# A line without figures is yours and stays; “!Name” keeps a name from being learnt.",
)

_FIGURES = re.compile(r"(\d+) in (\d+) articles?\Z")

OWN = 5
"""How often a name counts that a person has written into the list."""


class Line(NamedTuple):
    """One line of the file.

    Attributes:
        name: without “!”; empty for a line that holds a comment only, or nothing.
        barred: whether it must not be learnt.
        learnt: its figures, None if a person wrote the line.
        text: the line as it stands.
    """

    name: str
    barred: bool
    learnt: Learnt | None
    text: str


def lines(text: str) -> list[Line]:
    """The lines of the file."""
    return [_line(line.rstrip()) for line in text.removeprefix("\ufeff").splitlines()]


def _line(text: str) -> Line:
    name, _, comment = (part.strip() for part in text.partition("#"))
    figures = _FIGURES.match(comment)
    learnt = Learnt(int(figures[1]), int(figures[2])) if figures else None
    return Line(name.removeprefix("!").strip(), name.startswith("!"), learnt, text)


def counts(text: str) -> dict[str, int]:
    """How often each name of the file stands in the archive; barred ones are left out."""
    found: dict[str, int] = {}
    for line in text.removeprefix("\ufeff").splitlines():
        name, _, comment = line.partition("#")
        name = name.strip()
        if name and name[0] != "!":
            times = comment.split(maxsplit=1)[:1]
            found[name] = int(times[0]) if times and times[0].isdecimal() else OWN
    return found


def merged(held: Iterable[Line], found: Mapping[str, Learnt], *, fresh: bool = False) -> str:
    """The text of the file with new figures.

    Args:
        held: the lines that are there.
        found: what the archive holds now.
        fresh: whether learnt names that were not found now go.

    Returns:
        The header, then the names in order; a comment that stands alone stays above the name it stood above.
    """
    rows: dict[str, list[str]] = {}
    head: list[str] = []
    above: list[str] = []
    for line in held:
        if not line.name:
            if line.text.strip() and line.text not in HEAD:
                above.append(line.text)
            continue
        if line.learnt is None or line.barred:
            rows[line.name] = [*above, line.text]
        elif line.name in found or not fresh:
            rows[line.name] = [*above, _written(line.name, found.get(line.name, line.learnt))]
        else:
            head += above
        above = []
    for name, learnt in found.items():
        rows.setdefault(name, [_written(name, learnt)])
    body = [text for name in sorted(rows, key=order) for text in rows[name]]
    return "\n".join([*HEAD, *head, *body, *above]) + "\n"


def _written(name: str, learnt: Learnt) -> str:
    return f"{name}  # {learnt.times} in {learnt.articles} article{'s' if learnt.articles > 1 else ''}"
