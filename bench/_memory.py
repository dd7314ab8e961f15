"""Memory of a process and all that it started, while it runs (Linux; elsewhere nothing is seen)."""

import threading
from pathlib import Path

FIRST = 0.005
"""Seconds between the first two looks; a short process has ended soon."""

GROWTH = 1.1
LAST = 0.25
"""Seconds between looks at a long one: each look costs the process a little."""


def descendants(top: int) -> list[int]:
    """A process and all that it started, directly or not."""
    found, places = [], [top]
    while places:
        number = places.pop()
        found.append(number)
        try:
            for task in Path(f"/proc/{number}/task").iterdir():
                children = (task / "children").read_text()
                places += [int(child) for child in children.split()]
        except OSError:
            continue
    return found


def memory(top: int) -> float:
    """MiB of a process and all that it started.

    It is the sum of the shares that the kernel counts for each now (PSS), or what the largest of them has held before
    (VmHWM), whichever is more: a peak may lie between two looks.
    """
    total = most = 0
    for number in descendants(top):
        place = Path(f"/proc/{number}")
        try:
            total += _field(place / "smaps_rollup", "Pss:")
            most = max(most, _field(place / "status", "VmHWM:"))
        except OSError:
            continue
    return max(total, most) / 1024


def _field(file: Path, name: str) -> int:
    """A number of KiB; 0 if there is none, as for a process that has just ended."""
    rest = file.read_text("ascii", "replace").partition(name)[2].split(maxsplit=1)
    return int(rest[0]) if rest else 0


class Watch:
    """Looks at the memory of a process again and again.

    Args:
        top: number of the process.

    Attributes:
        most: MiB that were seen at once.
    """

    def __init__(self, top: int) -> None:
        self.top = top
        self.most = 0.0
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def _look(self) -> None:
        pause = FIRST
        while not self._ended.wait(pause):
            self.most = max(self.most, memory(self.top))
            pause = min(LAST, pause * GROWTH)

    def end(self) -> float:
        """Stop looking; what was seen."""
        self._ended.set()
        self._thread.join()
        return self.most
