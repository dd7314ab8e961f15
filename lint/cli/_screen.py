"""What stands on the terminal for a while: a preview of the report, and how far the run is."""

import re
import shutil
import sys
from collections.abc import Iterator

from lint.cli._terminal import Progress, fitting, tell
from lint.display import cells

LEFT = 3
"""Rows of the terminal that stay free: for the line that says more is to come, and for what is told meanwhile."""

_COLOR = re.compile(r"\x1b\[[\d;]*m")


class Screen:
    """A terminal on which something can be shown and taken away again.

    Args:
        progress: of the run.
    """

    def __init__(self, progress: Progress) -> None:
        self.progress = progress
        self._text = ""
        self._rows = 0

    def show(self, text: str, more: str) -> None:
        """Show the beginning of a text, as much as fits on the screen, until something else is written.

        Args:
            text: lines; paragraphs are shown whole or not at all.
            more: a line to stand under it.
        """
        if not text:
            return
        size = shutil.get_terminal_size()
        shown = list(_fitting(text, size.columns, size.lines - LEFT))
        if shown:
            self._text = fitting("".join(shown) + more + "\n", sys.stdout)
            self._rows = _rows(self._text, size.columns)
            self._draw()

    def clear(self) -> None:
        """Take away what is shown: the report comes."""
        self.progress.hide()
        self._erase()
        self._text = ""

    def tell(self, line: str) -> None:
        """Say a line; what is shown stands below it."""
        self.progress.hide()
        self._erase()
        tell(line)
        self._draw()

    def _draw(self) -> None:
        if self._text:
            sys.stdout.write(self._text)
            sys.stdout.flush()

    def _erase(self) -> None:
        if self._text:
            # Up to the first row of it, and away with all below.
            sys.stdout.write(f"\x1b[{self._rows}F\x1b[J")
            sys.stdout.flush()


def _fitting(text: str, columns: int, rows: int) -> Iterator[str]:
    """The first paragraphs of a text that fit into so many rows; lines where it has no paragraphs."""
    mark = "\n\n" if "\n\n" in text else "\n"
    for part in text.removesuffix(mark).split(mark):
        rows -= _rows(part + mark, columns)
        if rows < 0:
            return
        yield part + mark


def _rows(text: str, columns: int) -> int:
    """The rows that lines take on a terminal, which breaks long ones."""
    return sum(max(1, -(-cells(_COLOR.sub("", line)) // columns)) for line in text.splitlines())
