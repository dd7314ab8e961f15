"""Vale's “repetition”: words that stand twice."""

from lint.importing._draft import Draft
from lint.importing.vale._rule import CoveredError, ValeRule


def carry(rule: ValeRule) -> list[Draft]:
    """Nothing: the speller's neighbour does it.

    Raises:
        CoveredError: always.
    """
    raise CoveredError(f"repeated.word does the same, and {rule.origin} says no more")
