"""Vale's “occurrence”: how often something may or must stand in a sentence, a paragraph or a heading."""

import re

from lint.importing._draft import Draft
from lint.importing.vale._rule import NotCarriedError, ValeRule, common, draft, is_by_sentence, message
from lint.importing.vale._syntax import SyntaxLeftError, translate
from lint.importing.vale._terms import term
from lint.importing.vale.existence import shape

_WORDS = re.compile(r"(?:\\b)?\(?\??:?(?:\[\\w\]|\\w|\[\^\\s\]|\\S)\+?\)?(?:\\b)?\+?")
_LIMITS = {"sentence": "sentence-words", "paragraph": "paragraph-words", "heading": "heading-words"}


def carry(rule: ValeRule) -> list[Draft]:
    """A limit of words as kind limit, everything else as kind pattern with a number.

    Raises:
        NotCarriedError: with the reason.
    """
    most, least = rule.number("max"), rule.number("min")
    if not most and not least:
        raise NotCarriedError("it has neither “max” nor “min”")
    token = rule.text("token")
    what = next((_LIMITS[scope] for scope in rule.texts("scope") if scope in _LIMITS), "")
    if most and not least and what and "+" in token and _WORDS.fullmatch(token):
        return [_length(rule, what, most)]
    return [_counted(rule, token, most, least)]


def _length(rule: ValeRule, what: str, most: int) -> Draft:
    """So many words at most."""
    long = "The crew sent " + " ".join(["letters"] * most) + "."
    text = f"# {long[:-1]}" if what == "heading-words" else long
    return draft(
        rule,
        "limit",
        {"limit": {"what": what, "max": most}},
        message=message(rule, ["found"]),
        common=common(rule, "readability"),
        samples=[(text, "")],
        shape="whole",
    )


def _counted(rule: ValeRule, token: str, most: int, least: int) -> Draft:
    """So many matches at most, or at least."""
    try:
        one = term(token, whole=False)
        loose = rule.flag("ignorecase") or translate(token)[1]
    except SyntaxLeftError as error:
        raise NotCarriedError(str(error)) from None
    source = one.pattern or "|".join(re.escape(text) for text in one.phrases)
    keys: dict[str, object] = {} if loose else {"case": "sensitive"}
    keys |= {"pattern": [source], "per": "sentence" if is_by_sentence(rule) else "block"}
    keys |= {"most": most} if most else {}
    keys |= {"least": least} if least else {}
    samples = [(" ".join([text] * (most + 1)), "") for text in one.samples[:4]] if most else [("letters", "")]
    return draft(
        rule,
        "pattern",
        keys,
        message=message(rule, ["found"]),
        common=common(rule, "readability"),
        samples=samples,
        shape=shape(rule),
    )
