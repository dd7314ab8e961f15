"""How usual a sequence of parts of speech is: trigrams of tags."""

from collections.abc import Sequence
from functools import cache

from lint.resources import data
from lint.tagged import BEFORE, BEHIND

ORDER = (
    "# $ '' , -LRB- -RRB- . : CC CD DT EX FW IN JJ JJR JJS LS MD NN NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS RP "
    "SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB ``".split()
)
"""The tags in the order of the table; the marks for what is not there come behind them."""

NUMBERS = {tag: number for number, tag in enumerate([*ORDER, BEFORE, BEHIND])}

STEPS = 40
"""The table holds whole numbers: logarithms to base 10, times this, without their sign."""


@cache
def _table() -> bytes:
    return data("tags.bin").read_bytes()


def usual(tags: Sequence[str]) -> float:
    """The logarithm of the probability of the third and later tags, each behind the two before it."""
    table, size = _table(), len(NUMBERS)
    numbers = [NUMBERS[tag] for tag in tags]
    total = 0
    for at in range(2, len(numbers)):
        total += table[(numbers[at - 2] * size + numbers[at - 1]) * size + numbers[at]]
    return -total / STEPS
