"""Vale's “spelling”: a speller of its own."""

from lint.importing._draft import Draft
from lint.importing.vale._rule import CoveredError, ValeRule


def carry(rule: ValeRule) -> list[Draft]:
    """Nothing: spelling is checked by a checker.

    Raises:
        CoveredError: always.
    """
    lists = rule.texts("ignore")
    hint = f"; its lists ({', '.join(lists)}) come over with “prooflint import words”" if lists else ""
    raise CoveredError(f"spelling.unknown-word does it with its own dictionaries{hint}")
