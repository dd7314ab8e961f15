"""Vale's “metric”: a formula over the counts of a text, and a condition."""

import re

from lint.importing._draft import Draft
from lint.importing.vale._rule import NotCarriedError, ValeRule
from lint.importing.vale._scores import metric, named

_CONDITION = re.compile(r"\s*([<>])=?\s*(\d+(?:\.\d+)?)\s*")


def carry(rule: ValeRule) -> list[Draft]:
    """The rule as kind metric.

    Raises:
        NotCarriedError: if its formula or its condition is not one that is known here.
    """
    condition = _CONDITION.fullmatch(rule.text("condition"))
    if condition is None:
        raise NotCarriedError(f"its condition “{rule.text('condition')}” is none that a limit can hold")
    number = float(condition[2])
    limit = int(number) if number.is_integer() else number
    return [metric(rule, named(rule.text("formula")), {"max" if condition[1] == ">" else "min": limit})]
