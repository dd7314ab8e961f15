"""What Vale's readability rules measure, by the names and the numbers in them."""

import re

from lint.importing._draft import Draft
from lint.importing.vale._rule import NotCarriedError, ValeRule, common, draft, message

BY_NAME = {
    "flesch-kincaid": "flesch-kincaid-grade",
    "gunning fog": "gunning-fog",
    "coleman-liau": "coleman-liau-index",
    "smog": "smog",
    "automated readability": "automated-readability-index",
}

_BY_NUMBERS = (
    ({"0.39", "11.8", "15.59"}, "flesch-kincaid-grade"),
    ({"206.835", "1.015", "84.6"}, "flesch-reading-ease"),
    ({"4.71", "21.43"}, "automated-readability-index"),
    ({"0.0588", "15.8"}, "coleman-liau-index"),
    ({"1.043", "3.1291"}, "smog"),
    ({"0.4", "100"}, "gunning-fog"),
)
_NUMBER = re.compile(r"\d+(?:\.\d+)?")

_HARD = (
    "Organisational considerations necessitated comprehensive administrative reconsideration of the "
    "intergovernmental responsibilities that representatives of participating municipalities had previously "
    "characterised as fundamentally incompatible with the constitutional interpretation of environmental "
    "legislation, notwithstanding the unanimous recommendations of independent international institutions."
)
_EASY = "The cat sat on the mat. The dog ran to the red bus. We all had tea and a bun. "


def named(formula: str) -> str:
    """The score that a formula computes.

    Raises:
        NotCarriedError: if it is none of the known ones.
    """
    numbers = set(_NUMBER.findall(formula))
    for known, name in _BY_NUMBERS:
        if known <= numbers:
            return name
    raise NotCarriedError("its formula is none of the published scores; rules of kind metric know those alone")


def metric(rule: ValeRule, score: str, limit: dict[str, float], notes: tuple[str, ...] = ()) -> Draft:
    """A rule of kind metric.

    Args:
        rule: of Vale.
        score: its name here.
        limit: “max” or “min”.
        notes: what is not exactly as it was.
    """
    keys = common(rule, "readability")
    keys.pop("blocks", None)
    hard, easy = " ".join([_HARD] * 4), (_EASY * 8).strip()
    # A score of ease falls and a grade rises with hard words; which one is missed depends on the limit.
    samples = [(hard, easy), (easy, hard)]
    return draft(
        rule,
        "metric",
        {"metric": {"score": score, **limit}},
        message=message(rule, ["count"]),
        common=keys,
        samples=samples,
        shape="whole",
        notes=notes,
    )
