"""The table of what may be meant: ``lint/data/context.txt``, made by ``bench/build_context.py``.

A line holds a word and what may be meant by it: “form c:from c:farm+12 s:foam”. The letter is the kind: c for a
pair of the table of confusions, e for one of its endings, f for another ending, s for a slip of one letter;
behind “+” stands what must speak for it at least, in tenths, since nearly that much spoke for it in clean texts
where the word as written was right. The first lines hold the weights, those with “?” the ones for missing words.
Lines with “=” hold a word, the two that it may be, and what must speak for these and for the one.
"""

from functools import cache
from typing import NamedTuple

from lint.resources import data


class Meant(NamedTuple):
    """A word that may be meant.

    Attributes:
        kind: c, e, f or s.
        least: what must speak for it at least, whatever its kind.
    """

    word: str
    kind: str
    least: float


class Table:
    """Weights, and what may be meant by each word.

    Attributes:
        weights: one for each of the features, in their order.
        constant: what is added to their sum.
        gap_weights: the same for missing words, the constant first.
        solid: words that may be meant as two, with the two and what must speak for them.
        apart: the first of words that may be meant as one, with the others, the one and what must speak for it.
    """

    def __init__(self, text: str) -> None:
        lines = text.splitlines()
        head = [line for line in lines if line.startswith("! ")]
        constant, *weights = (float(number) for line in head for number in line[2:].split())
        self.constant: float = constant
        self.weights: tuple[float, ...] = tuple(weights)
        gaps = [line for line in lines if line.startswith("? ")]
        self.gap_weights: tuple[float, ...] = tuple(float(number) for line in gaps for number in line[2:].split())
        self.solid: dict[str, tuple[str, float]] = {}
        self.apart: dict[str, list[tuple[tuple[str, ...], str, float]]] = {}
        for line in lines:
            if line.startswith("= "):
                solid, two, to_split, to_join = line[2:].split()
                first, *rest = two.split("_")
                self.solid[solid] = (two.replace("_", " "), int(to_split) / 10)
                self.apart.setdefault(first, []).append((tuple(rest), solid, int(to_join) / 10))
        rows = (line.partition(" ") for line in lines if line[:1].isalpha())
        self._rows = {word: rest for word, _, rest in rows}
        self._read: dict[str, tuple[Meant, ...]] = {}

    def __contains__(self, word: str) -> bool:
        return word in self._rows

    def words(self) -> set[str]:
        """Every word for which another may be meant."""
        return set(self._rows)

    def meant(self, word: str) -> tuple[Meant, ...]:
        """What may be meant by a word of the table."""
        found = self._read.get(word)
        if found is None:
            found = self._read[word] = tuple(_meant(entry) for entry in self._rows[word].split())
        return found


def _meant(entry: str) -> Meant:
    kind, _, rest = entry.partition(":")
    word, _, least = rest.partition("+")
    return Meant(word, kind, int(least or 0) / 10)


@cache
def table() -> Table:
    """The one table, read at the first call."""
    return Table(data("context.txt").read_text(encoding="utf-8"))
