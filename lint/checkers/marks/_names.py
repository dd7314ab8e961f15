"""Names that are also plain words, written without their capital: “in may 2019”, “exports to china”."""

import re
from collections.abc import Iterator
from functools import cache

from lint.document import Block
from lint.finding import Example, Match, Rule
from lint.text import Span

NAME = Rule(
    id="marks.small-name",
    why="Months, countries, peoples and churches take a capital, also where the same letters make a plain word.",
    category="spelling",
    examples=(
        Example("He left in may 2019.", "He left in May 2019."),
        Example("Exports to china rose.", "Exports to China rose."),
        Example("The polish government fell.", "The Polish government fell."),
        Example("He is a catholic priest.", "He is a Catholic priest."),
    ),
    clean=(
        "He may leave in march step on an august day.",
        "They ate turkey from china plates.",
        "The polish on the shoes is new.",
        "Her taste is catholic.",
    ),
)

_PATTERN = r"""(?<![\w'’-])(?:
      (?i:in|since|until|last|next|early|late|mid|by|of|from)\ (?P<month>may|march|august)(?=\ (?:19|20)\d\d\b)
    | (?i:in|since|until|last|next)\ (?:early\ |late\ )?(?P<bare>march|august)(?=[.,;]|\Z|\ (?:and|when|after|before)\b)
    | (?i:in|until)\ (?:early\ |late\ )?(?P<may>may)(?=[.,;]|\Z|\ (?:and|when|after|before|the)\b)
    | (?i:on|until|by|since|from)\ (?P<american>may|march|august)(?=\ \d{1,2}(?:st|nd|rd|th)?\b)
    | (?<![.,:£$€])\b(?:[12]?\d|3[01])(?:st|nd|rd|th)?\ (?P<day>may|march|august)(?=[.,;]|\Z|\ (?:19|20)\d\d\b)
    | (?i:to|in|from|against|between|visited|visit)\ (?P<china>china)(?=[.,;]|\Z|\ (?:and|has|have|is|was|rose|fell|
        on|in|at|after|by|will|would|with|for|to|since|over|that|which)\b)
        (?!\ (?:and|in)\ (?:glass|silver|porcelain|white|blue))
    | (?P<china2>china)(?=['’]s\b)
    | (?i:to|from|with|visited)\ (?P<turkey>turkey)(?=\ (?:has|have|is|was|on|after|will|would|since)\b)
    | (?i:the|a|by|his|her|its)\ (?P<polish>polish)(?=\ (?:government|border|army|people|president|parliament|prime|
        minister|economy|capital|town|city|language|embassy|police|leader|farmers|workers|woman|man|player|striker|
        goalkeeper|born|troops|authorities|community|migrants|citizens|court|pope|ambassador|team|state)\b)
    | (?i:the|a|an|roman|many|most)\ (?:roman\ )?(?P<church>catholic|protestant|orthodox|anglican|methodist)(?=\ (?:
        church|churches|priest|priests|bishop|bishops|school|schools|cardinal|faith|clergy|minister|cathedral|nun|nuns|
        community|majority|minority|population|parish)\b)
    )"""
_HINTS = ("may", "march", "august", "china", "turkey", "polish", "catholic", "protestant", "orthodox", "anglican")


@cache
def _pattern() -> re.Pattern[str]:
    """Compiled when a text holds one of the hints; most hold none."""
    return re.compile(_PATTERN, re.VERBOSE)


def names(block: Block) -> Iterator[Match]:
    """Small letters at the head of such names; the span is the name."""
    text = block.text
    if not any(hint in text for hint in _HINTS):
        return
    for found in _pattern().finditer(text):
        group = str(found.lastgroup)
        if not block.is_opaque(*found.span(group)):
            word = found[group]
            better = word.capitalize()
            yield Match(NAME, Span(*found.span(group)), f"Write “{better}” with a capital.", (better,))
