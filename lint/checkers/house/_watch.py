"""How long rules take: one that is too slow for a document is stopped and named, not waited for."""

from dataclasses import dataclass, field
from time import thread_time

from lint.checkers.house._net import Net
from lint.checkers.house._page import Page

WATCHED = 2000
"""Code points of a block from which on the clock is read: no rule is slow on a short one."""

SLOW = 0.5
"""Seconds of computing that a rule may take for a block, for each ``STRETCH`` begun."""

STRETCH = 100_000
"""Code points."""


@dataclass(slots=True)
class Run:
    """What the search of one document shares between its blocks.

    Attributes:
        net: what is looked for.
        stopped: places of the rules that were too slow.
    """

    net: Net
    stopped: set[int] = field(default_factory=set)


class Watch:
    """Counts what each rule takes for one block; time that other programs take does not count.

    Args:
        run: learns which rules are too slow.
        page: the block.
    """

    def __init__(self, run: Run, page: Page) -> None:
        self._run = run
        self._limit = SLOW * (1 + len(page.text) // STRETCH)
        self._spent: dict[int, float] = {}
        self._since = 0.0

    def begin(self) -> None:
        """A rule begins to look."""
        self._since = thread_time()

    def count(self, place: int) -> None:
        """It has looked."""
        spent = self._spent[place] = self._spent.get(place, 0.0) + thread_time() - self._since
        if spent > self._limit:
            self._run.stopped.add(place)

    def stops(self, place: int) -> bool:
        """Whether a rule has been too slow."""
        return place in self._run.stopped
