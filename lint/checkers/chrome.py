"""What stands around an article on a web page, and comes along when the text is copied from there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from lint.checker import Context
from lint.document import Block
from lint.finding import Example, Match, Rule
from lint.text import Span

SCOPE = "block"

LEFT_OVER = Rule(
    id="chrome.left-over",
    why="A link, a button or a notice of the page that the text was copied from is no part of the article.",
    category="structure",
    severity="info",
    examples=(
        Example("Skip to main content\n\nThe ferry sails.", "The ferry sails."),
        Example("The ferry sails.\n\nSign up for our daily newsletter.", "The ferry sails."),
        Example("The ferry sails.\n\nShare on Facebook", "The ferry sails."),
        Example("The ferry sails.\n\nWe use cookies to improve your visit.", "The ferry sails."),
    ),
    clean=(
        "Readers who skip to the main content miss the point.",
        "She asked them to sign up for our walk, and to share this story with friends who sail.",
        "The bakery uses cookies to lure its guests.",
        "Read more books, she said.",
    ),
)
RULES = (LEFT_OVER,)

MAX_LENGTH = 160
"""Code points of the longest block that is looked at: what stands around an article is short."""

_SITES = r"(?:facebook|twitter|x|linkedin|whatsapp|instagram|pinterest|reddit|telegram|youtube|e-?mail|mastodon|bluesky)"
_PIECE = r"(?:article|story|page|post|video|link)"
_PATTERNS = (
    r"skip to (?:the )?(?:main )?(?:content|navigation|menu|search)",
    r"(?:skip|toggle) navigation|(?:back|return) to (?:the )?top(?: of (?:the )?page)?",
    (
        r"(?:sign up|subscribe|register)(?: now| here| today)? (?:to|for) (?:our|the|this)\b.{0,60}"
        r"\b(?:newsletter|updates|alerts|briefing|e-?mails?)\b.{0,60}"
    ),
    r"(?:get|receive) (?:our|the) .{0,60}\b(?:newsletter|briefing)\b.{0,60}",
    r"(?:enter|type) your e-?mail(?: address)?(?: here)?|your e-?mail address",
    (
        rf"(?:click to )?(?:share|tweet|pin|post)(?: (?:this|the))?(?: {_PIECE})? (?:on|via|by|with) {_SITES}"
        rf"(?:(?:,| and|, and| or) {_SITES}){{0,5}}"
    ),
    rf"(?:share|tweet|e-?mail|print|save|bookmark|copy) (?:this )?{_PIECE}",
    r"share(?: this)?|tweet(?: this)?|copy link|print",
    rf"(?:follow|like|find) (?:us|me) on {_SITES}.{{0,40}}",
    r"read more(?: below)?|continue reading|(?:see|view|load|show) (?:more|all|comments|gallery)",
    r"click here(?: to (?:read|see|subscribe).{0,40})?",
    (
        r"(?:related|more|recommended|popular|latest|most read) "
        r"(?:articles?|stories|posts?|links|topics|content|news|videos?)"
    ),
    r"you (?:may|might) (?:also|like) .{0,30}|most (?:read|popular|viewed|shared)",
    r"trending(?: now)?|recommended for you|scroll to continue",
    r"advert(?:isement)?s?|sponsored(?: content)?|(?:story|article) continues (?:below|after)(?: advertisement)?",
    r"(?:we|this (?:site|website|page)) uses? cookies\b.{0,120}",
    r"(?:accept|reject|manage)(?: all)? cookies|cookie (?:policy|settings|notice|preferences)",
    r"privacy (?:policy|notice)|terms (?:of (?:use|service)|and conditions)",
    r"(?:©|copyright).{0,60}\d{4}.{0,60}|.{0,60}all rights reserved",
    r"(?:log|sign) (?:in|out)|create an account|my account",
    r"leave a (?:comment|reply)|\d{1,5} comments?|add a comment",
    r"image (?:source|credit|caption|copyright)\b.{0,60}|media caption\b.{0,80}|play video|watch (?:live|now)",
    r"(?:last )?(?:updated|published):? \d{1,2} (?:minutes?|hours?|days?) ago",
    r"\d{1,2} min(?:ute)?s? read|reading time:? .{0,20}",
    r"home(?: ?[>»›/|] ?[^>»›/|]{1,40}){1,6}",
)
_EDGES = " \t.:!…»›>→|•·*"
_FIRST = frozenset(
    """skip toggle back return sign subscribe register get receive enter type your share tweet pin post e-mail
    email print save bookmark copy follow like find read continue see view load show click related more
    recommended popular latest most you trending advert adverts advertisement advertisements sponsored story
    article scroll we this accept reject manage cookie privacy terms © copyright log create my leave add image
    media play watch last updated published reading home""".split()
)


@dataclass(frozen=True, slots=True)
class Options:
    """The checker has no settings."""


def check(block: Block, _options: Options, _context: Context) -> Iterator[Match]:
    """Whether the whole block is such a piece; the match covers it."""
    text = block.text
    if len(text) > MAX_LENGTH or block.kind not in {"paragraph", "item"}:
        return
    bare = text.strip(_EDGES)
    first = bare.partition(" ")[0].lower().rstrip(",:")
    if not bare or (first not in _FIRST and not first[:1].isdigit() and "rights reserved" not in bare.lower()):
        return
    if _chrome().fullmatch(bare):
        start = text.index(bare)
        yield Match(
            LEFT_OVER, Span(start, start + len(bare)), "This belongs to a web page and not to the article."
        )


@cache
def _chrome() -> re.Pattern[str]:
    """All patterns; they take milliseconds to compile, and few articles need them."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in _PATTERNS), re.IGNORECASE)
