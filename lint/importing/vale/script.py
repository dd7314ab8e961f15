"""Vale's “script”: a program inside a rule."""

from lint.importing._draft import Draft
from lint.importing.vale._rule import NotCarriedError, ValeRule


def carry(rule: ValeRule) -> list[Draft]:
    """Nothing: no rule from outside runs code.

    Raises:
        NotCarriedError: always.
    """
    raise NotCarriedError(f"{rule.origin} is a program; packs hold no code")
