"""What is reported about wishes to ignore."""

from typing import Any

from lint.finding import Example, Rule

_NEXT = "\n\nThe missle flew.\n"
"""In the examples the word “missle” is a mistake that the comment hides."""


def _rule(name: str, why: str, bad: str, good: str, clean: str) -> Rule:
    return Rule(
        id=f"suppression.{name}",
        why=why,
        category="structure",
        severity="warning",
        confidence="certain",
        examples=(Example(bad, good, ".md"),),
        clean=(clean,),
    )


UNUSED = _rule(
    "unused",
    "A comment that hides nothing hides the next mistake made there. Take it out.",
    "<!-- prooflint-ignore spelling: a name -->\n\nThe ship sails at noon.\n",
    "The ship sails at noon.\n",
    "<!-- a note to the desk -->\n\nThe ship sails at noon.\n",
)
UNMATCHED = _rule(
    "unmatched",
    "A range without an end hides everything to the end of the file; an end without a start hides nothing.",
    "<!-- prooflint-ignore-end -->\n\nThe ship sails.\n",
    "The ship sails.\n",
    "The ship sails.\n",
)
MALFORMED = _rule(
    "malformed",
    "What is not understood hides nothing, or hides it for ever if its date is none.",
    f"<!-- prooflint-ignore spelling until=March: a name -->{_NEXT}",
    f"<!-- prooflint-ignore spelling until=2999-03-01: a name -->{_NEXT}",
    "<!-- The desk ignores prooflint-ignore until March. -->\n\nThe ship sails.\n",
)
EXPIRED = _rule(
    "expired",
    "Somebody said until when this was fine, and that day has passed: the findings are reported again.",
    "<!-- prooflint-ignore spelling until=2001-03-01: until the name is known -->\n\nThe missile flew.\n",
    "The missile flew.\n",
    f"<!-- prooflint-ignore spelling until=2999-03-01: a name -->{_NEXT}",
)
BARE = _rule(
    "bare",
    "The settings ask for a reason, so that whoever comes next can tell whether it still holds.",
    f"<!-- prooflint-ignore spelling -->{_NEXT}",
    f"<!-- prooflint-ignore spelling: the name of a boat -->{_NEXT}",
    f"<!-- prooflint-ignore-file spelling: a list of misspellings -->{_NEXT}",
)
UNDATED = _rule(
    "undated",
    "The settings ask for a date, so that what is fine for now is looked at again.",
    f"<!-- prooflint-ignore spelling: until the name is known -->{_NEXT}",
    f"<!-- prooflint-ignore spelling until=2999-03-01: until the name is known -->{_NEXT}",
    f"<!-- prooflint-ignore until=2999-03-01: a draft -->{_NEXT}",
)
OVERLONG = _rule(
    "overlong",
    "The settings limit how far off the date may be: one that is very far is none.",
    f"<!-- prooflint-ignore spelling until=2001-03-01: a name -->{_NEXT}",
    f"<!-- prooflint-ignore spelling until=2000-02-01: a name -->{_NEXT}",
    f"<!-- prooflint-ignore spelling: a name -->{_NEXT}",
)
PROOF: dict[str, dict[str, Any]] = {
    BARE.id: {"require": ("reason",)},
    UNDATED.id: {"require": ("until",)},
    OVERLONG.id: {"today": "2000-01-01", "max_days": 365},
}
"""The terms on which the examples of rules hold that speak only if the settings ask for something."""

RULES = (UNUSED, UNMATCHED, MALFORMED, EXPIRED, BARE, UNDATED, OVERLONG)
