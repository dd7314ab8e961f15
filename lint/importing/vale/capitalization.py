"""Vale's “capitalization”: how headings and other blocks are capitalised."""

from lint.importing._draft import Draft
from lint.importing.vale._rule import NotCarriedError, ValeRule, blocks, common, draft, message
from lint.importing.vale._syntax import SyntaxLeftError, translate
from lint.importing.vale._terms import tamed

_STYLES = {"$title": "title", "$sentence": "sentence", "$lower": "lower", "$upper": "upper"}
_BAD = {
    "title": "# the slow boat sails past the old harbour",
    "sentence": "# Slow Boat Sails Past Old Harbour",
    "lower": "# Slow boat sails past",
    "upper": "# Slow boat sails past",
}


def carry(rule: ValeRule) -> list[Draft]:
    """The rule as kind casing, or as kind pattern where it has an expression of its own.

    Raises:
        NotCarriedError: with the reason.
    """
    match = rule.text("match")
    keys = common(rule)
    names = rule.texts("exceptions")
    keys.pop("except", None)
    if match not in _STYLES:
        return [_own(rule, match, keys)]
    style = _STYLES[match]
    casing: dict[str, object] = {"style": style}
    if style == "title" and rule.text("style").lower() == "chicago":
        casing["guide"] = "chicago"
    if names:
        casing["names"] = list(dict.fromkeys(names))
    if rule.texts("indicators"):
        casing["after"] = rule.texts("indicators")
    share = rule.text("threshold")
    if share.replace(".", "", 1).isdigit() and 0 < float(share) <= 1:
        casing["share"] = max(1, round(float(share) * 100))
    bad = _BAD[style] if not blocks(rule) or "heading" in blocks(rule) else _BAD[style].removeprefix("# ")
    if not blocks(rule):
        keys["blocks"] = ["paragraph", "item", "heading", "title", "cell", "caption"]
    return [
        draft(
            rule,
            "casing",
            {"casing": casing},
            message=message(rule, ["found"]),
            common=keys,
            samples=[(bad, "")],
            shape="whole",
        )
    ]


def _own(rule: ValeRule, match: str, keys: dict[str, object]) -> Draft:
    """A block that does not fit the rule's own expression anywhere."""
    try:
        source = tamed(f"\\A(?!.{{0,200}}?(?:{translate(match)[0]})).{{1,200}}")
    except SyntaxLeftError as error:
        raise NotCarriedError(f"its “match” is an expression that rules here cannot hold: {error}") from None
    return draft(
        rule,
        "pattern",
        {"case": "sensitive", "pattern": [source]},
        message=message(rule, ["found"]),
        common=keys,
        samples=[("# slow boat", ""), ("# Slow Boat", ""), ("# SLOW BOAT", ""), ("# slow Boat 3", "")],
        shape="whole",
    )
