"""Notes to us that are no comments of HTML: in a template's comment, or between brackets in plain text."""

import re

from lint.document import Comment
from lint.text import Span

MARK = "prooflint-ignore"

_COMMENT = re.compile(
    r"""
    \{\#-?(?P<jinja>[^{}]{0,1000}?)-?\#\}
  | \{%-?[ \t]*comment\b[^%{}\n]{0,200}-?%\}(?P<liquid>.{0,1000}?)\{%-?[ \t]*endcomment[ \t]*-?%\}
  | \{\{[%<]?-?[ \t]*/\*(?P<hugo>[^{}\n]{0,1000}?)\*/[ \t]*-?[%>]?\}\}
  | %%(?P<obsidian>[^%\n]{1,1000})%%
  | <%\#(?P<erb>[^<>\n]{0,1000}?)-?%>
    """,
    re.VERBOSE | re.DOTALL,
)
_CODE = re.compile(
    r"^[ \t]{0,3}(?P<fence>`{3,}+|~{3,}+)[^\n]*+\n(?:.*?^[ \t]{0,3}(?P=fence)|.*\Z)|`[^`\n]{1,1000}`",
    re.MULTILINE | re.DOTALL,
)
_LINE = re.compile(r"[ \t]*\[(prooflint-ignore\b[^\r\n]*)\][ \t]*\r?\n?$")


def of_templates(text: str) -> list[Comment]:
    """The notes in comments of Jinja, Liquid, Hugo, Obsidian and ERB; what stands in code is none."""
    code = [found.span() for found in _CODE.finditer(text)]
    notes = []
    for found in _COMMENT.finditer(text):
        said = found[found.lastgroup or 0]
        shown = any(start <= found.start() < end for start, end in code)
        if said.lstrip().startswith(MARK) and not shown:
            notes.append(Comment(said, Span(*found.span())))
    return notes


def of_line(text: str, start: int, end: int) -> Comment | None:
    """The note that a line of plain text is: ``[prooflint-ignore …]`` and nothing else.

    Args:
        text: the whole text.
        start: where the line begins.
        end: where it ends, behind its line end.
    """
    found = _LINE.match(text, start, end)
    if found is None or found.end() < end:
        return None
    return Comment(found[1], Span(found.start(1) - 1, found.end(1) + 1))
