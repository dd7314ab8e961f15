"""Text of a draft in the Markdown of a comment: it stays text, and mentions, links or shows nothing."""

import re

from lint.reporters._shared.content import clipped
from lint.reporters._shared.encode import line

_APART = "\u200b"
_SPECIAL = re.compile(r"[\\`*_{}\[\]()<>#+.!|~&@:/=$^%\"'-]")
# References and autolinks are looked for in the finished text, after escapes have gone: “@name”, “#1”, “!1”, “~label”,
# “:smile:”, addresses, hashes of commits. An invisible space behind the sign or inside the word keeps them apart.
_SIGN = re.compile(r"[@#!~%$&^:/.+-](?=\S)")
_HASH = re.compile(r"(?=[a-fA-F]*[0-9])[0-9a-fA-F]{7,}")
_PART = re.compile(r"[0-9a-fA-F]{6}(?=[0-9a-fA-F])")
_TICKS = re.compile(r"`+")
_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})


def plain(text: str, most: int = 300) -> str:
    """Words that render as they are, at most so many code points of them."""
    apart = _HASH.sub(lambda found: _PART.sub(rf"\g<0>{_APART}", found[0]), line(clipped(text, most)))
    apart = _SIGN.sub(rf"\g<0>{_APART}", apart)
    return _SPECIAL.sub(r"\\\g<0>", apart)


def code(text: str, most: int = 60) -> str:
    """A code span, in a fence longer than any in the text; a space alone is shown as “␣”."""
    shown = clipped(line(text), most)
    shown = shown.replace(" ", "␣") if not shown.strip() else shown
    if not shown:
        return "nothing"
    fence = "`" * (1 + max((len(found) for found in _TICKS.findall(shown)), default=0))
    # A space at each end is taken away again by the reader, which saves one that belongs to the text.
    pad = " " if shown[0] in "` " or shown[-1] in "` " else ""
    return f"{fence}{pad}{shown}{pad}{fence}"


def html(text: str, most: int = 300) -> str:
    """Text inside of a tag of HTML, on one line."""
    return clipped(line(text), most).translate(_HTML)
