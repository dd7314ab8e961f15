"""How long rules take: one that is too slow for a document is stopped and named, not waited for."""

from collections.abc import Iterable
from time import thread_time

from lint.checkers.house._net import Net
from lint.checkers.house._page import Page

WATCHED = 2000
"""Code points of a block from which on the clock is read: no rule is slow on a short one."""

SLOW = 0.5
"""Seconds of computing that a rule may take for a block, for each ``STRETCH`` begun."""

STRETCH = 100_000
"""Code points."""


TOGETHER = 1 << 13
"""Code points of short blocks that are searched for literals in one go."""


class Run:
    """What the search of one document shares between its blocks.

    Args:
        net: what is looked for.
        pages: the blocks, in the order in which they will be asked for.

    Attributes:
        stopped: places of the rules that were too slow.
    """

    def __init__(self, net: Net, pages: Iterable[Page] = ()) -> None:
        self.stopped: set[int] = set()
        self._net = net
        self._waiting = iter(pages)
        self._read: dict[Page, list[tuple[int, int, int]]] = {}

    def occurrences(self, page: Page) -> Iterable[tuple[int, int, int]]:
        """The literals in a block: number, start, end."""
        if page not in self._read:
            self._read = self._next()
        found = self._read.pop(page, None)
        return self._net.occurrences(page.folded.text) if found is None else found

    def _next(self) -> dict[Page, list[tuple[int, int, int]]]:
        """The literals in the next blocks; of a long one nothing, for it may hold too many."""
        pages: list[Page] = []
        size = 0
        for page in self._waiting:
            if len(page.text) > TOGETHER:
                break
            pages.append(page)
            size += len(page.text)
            if size > TOGETHER:
                break
        found = self._net.together([page.folded.text for page in pages]) if pages else []
        return dict(zip(pages, found, strict=True))


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
