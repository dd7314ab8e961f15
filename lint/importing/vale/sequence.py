"""Vale's “sequence”: words that follow each other, told by spelling or part of speech."""

import re

from lint.importing._draft import Draft
from lint.importing.vale._rule import NotCarriedError, ValeRule, common, draft, message
from lint.importing.vale._syntax import SyntaxLeftError, phrases, translate
from lint.packs.fields import Node
from lint.tagger import TAGS

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_ANYTHING = {"not_pattern": "[0-9]{12}"}
"""A token that fits every word that stands in a text."""

_BY_TAG = {
    "NN": "letter", "NNS": "letters", "NNP": "Marsh", "VB": "send", "VBD": "sent", "VBN": "sent", "VBG": "sending",
    "VBZ": "sends", "VBP": "send", "JJ": "green", "RB": "slowly", "DT": "the", "IN": "of", "PRP": "they", "TO": "to",
    "CD": "seven", "CC": "and", "MD": "can", "JJR": "greener", "JJS": "greenest", "PRP$": "their",
}  # fmt: skip


def carry(rule: ValeRule) -> list[Draft]:
    """The rule as kind sequence.

    Raises:
        NotCarriedError: with the reason.
    """
    node = rule.values.get("tokens")
    tokens: list[dict[str, object]] = []
    words: list[str] = []
    for item in node.items if node is not None else ():
        token, skip, word = _token(item)
        tokens += [{**_ANYTHING, "optional": True} for _ in range(skip)]
        tokens.append(token)
        words.append(word)
    if not any("word" in token for token in tokens):
        raise NotCarriedError("none of its tokens is a plain word, by which a sequence is found")
    if sum("optional" in token for token in tokens) > 5 or not 2 <= len(tokens) <= 12:
        raise NotCarriedError("it has too many tokens, or skips too many words")
    return [
        draft(
            rule,
            "sequence",
            {"sequence": tokens},
            message=message(rule, ["found"]),
            common=common(rule, "grammar"),
            samples=[(" ".join(words), "")],
        )
    ]


def _token(node: Node) -> tuple[dict[str, object], int, str]:
    """A token, how many words it may skip before it, and a word that fits it."""
    values = {key.text: value.text for key, value in node.entries}
    pattern, tag = values.get("pattern", ""), values.get("tag", "")
    without = "not_" if values.get("negate", "") == "true" else ""
    skip = int(values["skip"]) if values.get("skip", "").isdecimal() else 0
    found: dict[str, object] = {}
    word = "letters"
    if pattern:
        try:
            text = translate(pattern)[0]
        except SyntaxLeftError as error:
            raise NotCarriedError(str(error)) from None
        plain = phrases(text, whole=True)
        if plain and all(_WORD.fullmatch(one) for one in plain):
            found[f"{without}word"] = plain
            word = word if without else plain[0]
        else:
            found[f"{without}pattern"] = text
    if tag:
        tags = _tags(tag)
        found[f"{without}tag"] = tags
        if not pattern and not without:
            word = _BY_TAG.get(tags[0], word)
    return found or dict(_ANYTHING), skip, word


def _tags(text: str) -> list[str]:
    found = [tag for tag in TAGS if re.fullmatch(text.replace("$", r"\$"), tag)]
    if not found:
        raise NotCarriedError(f"its tag {text} is no part of speech known here")
    return sorted(found)
