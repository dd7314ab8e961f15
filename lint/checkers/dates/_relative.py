"""“Yesterday”, “today” and “tomorrow”, and past and future, against the date of the article."""

import re
from collections.abc import Iterator

from lint.checkers.dates._calendar import DAY, DAYS, MONTHS, Day, dates_in, has_month, ordinal, weekday
from lint.document import Block, Document
from lint.finding import Example, Match, Rule
from lint.lazy import Pattern
from lint.text import Span


def _dated(text: str) -> str:
    return f"---\ndate: 2026-05-06\n---\n\n{text}\n"


RELATIVE = Rule(
    id="dates.relative",
    why="Counted from the date of the article, “yesterday”, “today” or “tomorrow” is another day than the one named.",
    category="consistency",
    severity="warning",
    confidence="likely",
    quotations=False,
    examples=(
        Example(
            _dated("The talks begin tomorrow (Friday)."), _dated("The talks begin tomorrow (Thursday)."), ".md"
        ),
        Example(_dated("They met yesterday, 4 May."), _dated("They met yesterday, 5 May."), ".md"),
    ),
    clean=(
        _dated("The talks begin tomorrow (Thursday)."),
        _dated("They met yesterday; Monday is the last day."),
        "The talks begin tomorrow (Friday).",
    ),
)
TENSE = Rule(
    id="dates.tense",
    why="What the article tells as past lies after its date, or what it announces lies before it.",
    category="consistency",
    severity="warning",
    confidence="likely",
    quotations=False,
    examples=(
        Example(
            _dated("The museum will reopen on 2 April 2026."),
            _dated("The museum reopened on 2 April 2026."),
            ".md",
        ),
        Example(
            _dated("The council met on Tuesday, 12 May."),
            _dated("The council will meet on Tuesday, 12 May."),
            ".md",
        ),
    ),
    clean=(
        _dated("The museum will reopen on 2 June 2026."),
        _dated("The council met on Tuesday, 5 May."),
        _dated("The hearing was moved to 12 May, and the one planned on 20 May was dropped."),
    ),
)

_OFFSETS = {"yesterday": -1, "today": 0, "tomorrow": 1}
_WORD = Pattern(r"\b(?:yesterday|today|tomorrow)\b", re.IGNORECASE)
_NAMED = Pattern(rf"(?:,[ ]|[ ][(]|[ ][–—-][ ])(?:on[ ])?{DAY}(?=[ ]?[,.;)–—]|\Z)")
_WILL = Pattern(r"\bwill (?:be |also |again |then |officially )?(?:\w+ ){1,5}on (?:\w+day,? )?\Z")
_PAST = Pattern(
    r"(?:^|[.;,] |\b(?:the|a|an|of|he|she|it|they|we|who|which) )?(?:[\w’-]+ )?\b"
    r"(?:met|died|voted|arrived|resigned|retired|opened|reopened|closed|began|ended|won|lost|married|"
    r"took place|came into force|took effect|(?:was|were) (?:held|killed|arrested|elected|born|buried|opened|signed|"
    r"found|sworn in|published|released|launched)) (?:(?:there|again|here|in \w+|at the \w+) )?on (?:\w+day,? )?\Z"
)
_FUTURE = Pattern(
    r"\b(?:will|would|to|planned|scheduled|expected|due|set|until|if|unless|when|once|shall|should|could|may|might|must)\b"
)

REACH = 90
"""Code points before a date in which its verb is looked for."""


def relative(document: Document, now: Day) -> Iterator[Match]:
    """“Tomorrow (Friday)” in an article of a Wednesday."""
    count = ordinal(now)
    if count is None:
        return
    for block in document.blocks:
        for found in _WORD.finditer(block.text):
            offset = _OFFSETS[found[0].lower()]
            yield from _weekday(block, found, (count + offset - 1) % 7)
            yield from _date(block, found, count + offset)


def _weekday(block: Block, found: re.Match[str], right: int) -> Iterator[Match]:
    named = _NAMED.match(block.text, found.end())
    if named and not DAYS[right].startswith(named["day"][:3]):
        start = named.start("day")
        end = start + len(re.split(r"\W", block.text[start : start + 12])[0])
        message = f"Counted from the date of the article, “{found[0].lower()}” is a {DAYS[right]}."
        yield Match(RELATIVE, Span(start, end).moved(block.start), message, (DAYS[right],))


_BEFORE_DATE = Pattern(r"(?:,? | \()(?:on )?(?:\w+day,? )?\Z")


def _date(block: Block, found: re.Match[str], right: int) -> Iterator[Match]:
    behind = block.text[found.end() : found.end() + 40]
    if not has_month(behind):
        return
    from datetime import date  # noqa: PLC0415  # few articles come here

    that = date.fromordinal(right)
    now = Day(that.year, that.month, that.day)
    for other, day in dates_in(block, now):
        gap = block.text[found.end() : other.start()]
        if other.start() < found.end() or len(gap) > 20 or not _BEFORE_DATE.fullmatch(gap):
            continue
        closing = block.text[other.end() : other.end() + 1]
        if ordinal(day) not in {None, right} and closing in {"", ".", ",", ")", ";"}:
            told = f"{that.day} {MONTHS[that.month - 1]}"
            message = f"Counted from the date of the article, “{found[0].lower()}” is {told}."
            yield Match(RELATIVE, Span(*other.span()).moved(block.start), message)
        return


def tense(document: Document, now: Day) -> Iterator[Match]:
    """Dates after that of the article that are told as past, and dates before it that are told as to come."""
    count = ordinal(now)
    if count is None:
        return
    for block in document.blocks:
        if block.kind not in {"paragraph", "item", "caption"} or not has_month(block.text):
            continue
        for found, day in dates_in(block, now):
            that = ordinal(day)
            if that is None or that == count or weekday(day) is None or block.is_opaque(*found.span()):
                continue
            before = block.text[max(0, found.start() - REACH) : found.start()]
            sentence = re.split(r"[.!?;:] ", before)[-1]
            if that < count and (found["year"] or count - that < 100) and _WILL.search(sentence):
                message = f"{found[0]} lies before the date of the article."
            elif that > count + 1 and _PAST.search(sentence) and not _FUTURE.search(sentence):
                message = f"{found[0]} lies after the date of the article."
            else:
                continue
            yield Match(TENSE, Span(*found.span()).moved(block.start), message)
