"""Vale's “readability”: the grade that a text may need."""

from lint.importing._draft import Draft
from lint.importing.vale._rule import NotCarriedError, ValeRule
from lint.importing.vale._scores import BY_NAME, metric


def carry(rule: ValeRule) -> list[Draft]:
    """The rule as kind metric.

    Raises:
        NotCarriedError: if it names no score that is known here.
    """
    names = [BY_NAME[name.lower()] for name in rule.texts("metrics") if name.lower() in BY_NAME]
    grade = rule.text("grade")
    if not names or not grade.replace(".", "", 1).isdigit():
        raise NotCarriedError("it names no score and grade that are known here")
    notes = (
        (f"of its {len(names)} scores, whose mean Vale takes, only the first counts",) if len(names) > 1 else ()
    )
    return [metric(rule, names[0], {"max": _number(grade)}, notes)]


def _number(text: str) -> float:
    return int(text) if text.isdecimal() else float(text)
