"""Vale's “conditional”: what must be introduced before it is used."""

import re

from lint.importing._draft import Draft
from lint.importing._samples import samples
from lint.importing.vale._rule import NotCarriedError, ValeRule, common, draft, message
from lint.importing.vale._syntax import SyntaxLeftError, translate
from lint.importing.vale._terms import tamed, term


def _presence(rule: ValeRule) -> Draft | None:
    """The rule as kind require, where both sides are phrases or have a fixed word and nothing is captured."""
    if re.search(r"(?<!\\)\((?!\?)", rule.text("second")):
        return None
    try:
        sides = [term(rule.text(key), whole=False) for key in ("first", "second")]
    except SyntaxLeftError:
        return None
    if not all(one.phrases or one.anchored for one in sides):
        return None
    one, other = ([f"/{side.pattern}/"] if side.pattern else side.phrases for side in sides)
    keys: dict[str, object] = {"require": {"if": one, "then": other, "within": "paragraph"}}
    if not rule.flag("ignorecase"):
        keys = {"case": "sensitive", **keys}
    return draft(
        rule,
        "require",
        keys,
        message=message(rule, ["found"]),
        common=common(rule),
        samples=[(text, "") for text in sides[0].samples],
    )


def carry(rule: ValeRule) -> list[Draft]:
    """The rule as kind introduced.

    Raises:
        NotCarriedError: with the reason.
    """
    found = _presence(rule)
    if found is not None:
        return [found]
    try:
        first, loose = translate(rule.text("first"))
        use, by = tamed(first), tamed(translate(rule.text("second"))[0])
    except SyntaxLeftError as error:
        raise NotCarriedError(str(error)) from None
    shared = common(rule)
    shared.pop("except", None)
    known = {"known": list(dict.fromkeys(rule.texts("exceptions")))} if rule.texts("exceptions") else {}
    keys: dict[str, object] = {"introduced": {"use": use, "by": by, **known}}
    if not loose and not rule.flag("ignorecase"):
        keys = {"case": "sensitive", **keys}
    return [
        draft(
            rule,
            "introduced",
            keys,
            message=message(rule, ["found"]),
            common=shared,
            samples=[(text, "") for text in samples(first)],
        )
    ]
