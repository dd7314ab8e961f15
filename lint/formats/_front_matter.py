"""Front matter: where it stands, and what of it readers see, with exact positions.

YAML between ``---`` lines or TOML between ``+++`` lines at the top of a file. It is scanned line by line and
not parsed: a parser of either language gives no positions for the characters of a value, and a mistake on one
line must not hide the rest of the file.
"""

import re
from typing import NamedTuple

from lint.formats import _toml_matter, _yaml_matter
from lint.formats._builder import Builder
from lint.formats._html_tokens import tokens
from lint.text import BOM

_OPENING = re.compile(r"(---|\+\+\+)[ \t]*\r?\n")
_CLOSING = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*\r?$", re.MULTILINE),
}

TITLES = frozenset(
    "title headline subtitle subheading subhead seotitle linktitle kicker shorttitle sociallabel ogtitle".split()
)
SUMMARIES = frozenset(
    "description summary dek deck excerpt abstract lede standfirst teaser tagline strapline intro blurb "
    "caption imagecaption coverimagecaption alt imagealt coveralt seodescription "
    "ogdescription metadescription".split()
)
_PARENTS = frozenset("params seo meta social og opengraph extra cover image".split())
_SKIPPED = re.compile(r"[_\s-]+")


class Front(NamedTuple):
    """Where front matter stands: its lines without the marks, and where the text below begins."""

    mark: str
    start: int
    end: int
    body: int


def find(text: str) -> Front | None:
    """The front matter of a text, or None; without a closing line there is none."""
    at = len(BOM) if text.startswith(BOM) else 0
    opened = _OPENING.match(text, at)
    if opened is None:
        return None
    closed = _CLOSING[opened[1]].search(text, opened.end())
    if closed is None:
        return None
    line_end = text.find("\n", closed.end())
    return Front(opened[1], opened.end(), closed.start(), len(text) if line_end < 0 else line_end + 1)


def read(builder: Builder) -> int:
    """Add the fields that readers see as blocks of their own, note the rest as metadata.

    Returns:
        where the text below the front matter begins (0 if there is no front matter).
    """
    text = builder.source.text
    front = find(text)
    if front is None:
        return 0
    scan = _yaml_matter.scan if front.mark == "---" else _toml_matter.scan
    for entry in scan(text, front.start, front.end):
        builder.metadata[entry.key] = builder.metadata.get(entry.key, ()) + entry.texts
        kind = _kind(entry.key)
        if not kind or entry.listed:
            continue
        builder.open(kind, ("front matter",))
        for piece in entry.pieces:
            if piece.text is None:
                _add(builder, piece.start, piece.end)
            else:
                builder.put(piece.text, piece.start, piece.end)
        builder.close()
    language = builder.metadata.get("lang") or builder.metadata.get("language") or ()
    if language and re.fullmatch(r"[A-Za-z]{2}(?:[-_][A-Za-z]{2,4})?", language[0]):
        builder.language = language[0].replace("_", "-")
    return front.body


def _add(builder: Builder, start: int, end: int) -> None:
    """A stretch of a value; what is written as a character reference is meant as the character."""
    at = start
    for token in tokens(builder.source.text, start, end) if "&" in builder.source.text[start:end] else ():
        if token.kind == "reference":
            builder.add_soft(at, token.start)
            builder.put(token.name, token.start, token.end)
            at = token.end
    builder.add_soft(at, end)


def _kind(key: str) -> str:
    """``title``, ``summary`` or, for a field that readers do not see, nothing."""
    *parents, name = key.split(".")
    if parents and parents[-1].lower() not in _PARENTS:
        return ""
    name = _SKIPPED.sub("", name).lower()
    if name in TITLES:
        return "title"
    return "summary" if name in SUMMARIES else ""
