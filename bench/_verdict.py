"""Is one program slower than another? Ratios of neighbouring runs, with a bootstrap interval."""

import math
import random
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

SAMPLES = 2000
"""Bootstrap samples."""

CONFIDENCE = 0.95
LEAST = 5
"""Pairs from which on anything is said: an interval of fewer means nothing."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A ratio and how sure it is.

    Attributes:
        ratio: median of the ratios.
        low: lower end of the interval of 95% confidence.
        high: upper end.
        pairs: of runs.
    """

    ratio: float
    low: float
    high: float
    pairs: int

    def verdict(self, limit: float) -> str:
        """“slower” or “faster” if all of the interval lies beyond the limit, “as fast” if none does, or “unclear”.

        Args:
            limit: the largest ratio that is let pass, above 1.
        """
        if self.pairs < LEAST:
            return "unclear"
        if self.low > limit:
            return "slower"
        if self.high < 1 / limit:
            return "faster"
        return "as fast" if self.high <= limit else "unclear"


def compare(base: Sequence[float], head: Sequence[float], seed: int = 1) -> Interval:
    """How many times as much head takes.

    Args:
        base: seconds of each run, above 0.
        head: the same; runs at the same place were made side by side.
        seed: of the bootstrap; the same arguments give the same interval.

    Raises:
        ValueError: if there are no runs, or not as many of both.
    """
    if not base or len(base) != len(head):
        raise ValueError(f"{len(base)} and {len(head)} runs cannot be compared")
    ratios = [math.log(mine / before) for before, mine in zip(base, head, strict=True)]
    chance = random.Random(seed)  # noqa: S311
    medians = sorted(statistics.median(chance.choices(ratios, k=len(ratios))) for _ in range(SAMPLES))
    cut = round(SAMPLES * (1 - CONFIDENCE) / 2)
    return Interval(
        math.exp(statistics.median(ratios)), math.exp(medians[cut]), math.exp(medians[-cut - 1]), len(ratios)
    )
