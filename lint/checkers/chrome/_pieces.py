"""What is a piece of page chrome."""

import re
from functools import cache

from lint.checkers.chrome._calls import CALLS
from lint.checkers.chrome._furniture import FURNITURE

_RUNNING = (
    r"(?:skip|jump) to (?:the )?(?:main )?(?:content|navigation)|advertisement|sponsored content|"
    r"(?:story|article) continues (?:below|after)|uses? cookies\b|\bsubscribe to (?:our|the)\b.{0,50}newsletter|"
    r"\bsign up (?:for|to) (?:our|the)\b.{0,50}(?:newsletter|briefing|alerts|e-?mail)|your inbox\b|"
    r"^(?:share|print|save|e-?mail|bookmark|listen to|gift) this (?:article|story|page|post)|"
    r"^(?:click|tap) here\b|^(?:follow|like|join|find) us on\b|^read (?:more|also|next)\b|^also read|^copy link|"
    r"^(?:related|recommended)(?: \w+)?:|^back to top|all rights reserved|^image (?:source|caption|credit)|"
    r"^(?:log|sign) in\b|^leave a (?:comment|reply)|^(?:\d+ )?comments ?\(|min(?:ute)?s? read$|javascript|"
    r"^download (?:our|the).{0,10} app|^share (?:on|via)\b|^view comments|^join the conversation|^already a\b|"
    r"^(?:continue|keep) reading|^create (?:an|a free) account|^privacy policy|^cookie|^©|^copyright"
)
"""What the wording of a piece must hold for it to be seen as the first or last sentence of a longer block."""


@cache
def _running() -> re.Pattern[str]:
    return re.compile(_RUNNING, re.IGNORECASE)


def is_plainly_one(text: str) -> bool:
    """Whether a text that is a piece cannot be a sentence or a heading of an article."""
    return _running().search(text) is not None


@cache
def _table() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for firsts, pattern in (*FURNITURE, *CALLS):
        for first in firsts.split():
            found[first] = (*found.get(first, ()), pattern)
    return found


@cache
def _compiled(first: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in _table()[first]), re.IGNORECASE)


def is_piece(text: str) -> bool:
    """Whether a text without marks around it is a piece of page chrome, and nothing else."""
    first = text.partition(" ")[0].lower().rstrip(",:?.!()").replace("’", "'")
    if first[:1].isdigit():
        first = "#"
    if text.startswith("©"):
        first = "©"
    if first in _table() and _compiled(first).fullmatch(text):
        return True
    return len(text) < 120 and text.count(". ") < 2 and text.lower().endswith("all rights reserved")
