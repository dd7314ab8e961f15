"""Constructs of site generators are blanked before parsing, with equal length, so that offsets stay exact.

Hugo, Jekyll, Liquid, Jinja, MDX, Pandoc, Docusaurus and MkDocs write into Markdown and HTML what neither
knows. A construct that stands alone on its lines becomes spaces; inside a line it becomes stand-ins, because
something may be shown there.
"""

import re
from collections.abc import Callable

from lint.words import STAND_IN

LONGEST = 4_000
"""Code points; what looks like a construct and is longer is text with a brace in it."""

_HINTS = ("{", ":::", "<%", "%%", "[@", "[[", "[TOC]", "!!!", "???", "===", "--8<--")

_PAIRED = re.compile(
    r"\{%-?[ \t]*(?P<tag>comment|raw|highlight|schema|javascript|stylesheet|style)\b[^%{}\n]{0,200}-?%\}"
)
_INLINE = re.compile(
    r"""
    \{\{[<%][^{}\n]{0,1000}[%>]\}\}       # Hugo shortcodes
  | \{\{[^{}\n]{0,1000}\}\}\}?            # Jinja, Liquid, Hugo values
  | \{%[^{}\n]{0,1000}%\}                 # Jinja, Liquid tags
  | \{\#[^{}]{0,1000}\#\}                 # Jinja comments
  | \{:[^{}\n]{0,200}\}                   # Kramdown attributes
  | (?<=[)\]}`*_])\{[.\#][^{}\n]{0,200}\} # attributes behind a span
  | <%[^<>\n]{0,1000}%>                   # ERB
  | (?<!\[)\[-?@[^\[\]\n]{1,300}\]        # Pandoc citations
  | !\[\[[^\[\]\n]{1,300}\]\]             # Obsidian embeds
  | %%[^%\n]{1,1000}%%                    # Obsidian comments
    """,
    re.VERBOSE,
)
_LINES = re.compile(
    r"""
    ^[ \t]{0,12}:::+[^\n]{0,300}$         # fenced containers
  | ^[ \t]{0,12}(?:!!!|\?\?\?\+?|===)[ \t]+[^\n]{1,300}$  # admonitions and tabs of MkDocs
  | ^[ \t]{0,12}(?:-{1,3}8<-{1,3})[^\n]{0,300}$          # snippets
  | ^\[(?:TOC|toc|\[_TOC_\])\][ \t]*$
    """,
    re.VERBOSE | re.MULTILINE,
)
_EMOJI = re.compile(r"(?<![\w:]):[a-z][a-z0-9_+-]{1,40}:(?![\w:])")


def blank(text: str, start: int = 0) -> str:
    """The text from ``start`` on with every construct blanked; what stands before ``start`` becomes spaces.

    Line ends stay, so the result has the same length and the same lines.
    """
    text = _spaces(text[:start]) + text[start:]
    if any(hint in text for hint in _HINTS):
        text = _blank_pairs(text)
        text = _INLINE.sub(_alone_or_inside(text), text)
        text = _LINES.sub(lambda found: " " * len(found[0]), text)
    if ":" in text:
        text = _EMOJI.sub(lambda found: STAND_IN * len(found[0]), text)
    return text


def _blank_pairs(text: str) -> str:
    """Blank constructs whose content is code or a comment, from tag to end tag."""
    parts: list[str] = []
    at = 0
    missing: set[str] = set()
    for found in _PAIRED.finditer(text):
        tag = found["tag"]
        if found.start() < at or tag in missing:
            continue
        end = re.compile(rf"\{{%-?[ \t]*end{tag}[ \t]*-?%\}}").search(text, found.end())
        if end is None:
            missing.add(tag)
            continue
        parts += [text[at : found.start()], fill(text, found.start(), end.end())]
        at = end.end()
    return "".join([*parts, text[at:]])


def _alone_or_inside(text: str) -> Callable[[re.Match[str]], str]:
    return lambda found: fill(text, found.start(), found.end())


def fill(text: str, start: int, end: int) -> str:
    """What a construct becomes: spaces if it stands alone on its lines, else stand-ins; line ends stay."""
    before = text.rfind("\n", max(0, start - 200), start) + 1 or max(0, start - 200)
    after = text.find("\n", end, end + 200)
    alone = not text[before:start].strip() and not text[end : after if after >= 0 else end + 200].strip()
    return _spaces(text[start:end]) if alone else re.sub(r"[^\r\n]", STAND_IN, text[start:end])


def _spaces(text: str) -> str:
    return re.sub(r"[^\r\n]", " ", text)
