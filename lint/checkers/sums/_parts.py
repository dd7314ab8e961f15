"""Parts that do not add up to the whole that is stated, or add up to more than the whole there can be."""

import re
from collections.abc import Iterator

from lint.checkers.sums._numbers import WORDS, small
from lint.finding import Example, Match, Rule
from lint.lazy import Pattern
from lint.text import Span

TOTAL = Rule(
    id="sums.total",
    why="The parts do not add up to the number that is stated: one of them is wrong.",
    category="consistency",
    severity="warning",
    quotations=False,
    examples=(
        Example(
            "Twelve people, seven men and four women, were saved.",
            "Twelve people, seven men and five women, were saved.",
        ),
        Example("She won five medals: two gold and two silver.", "She won four medals: two gold and two silver."),
        Example(
            "It passed by 218 votes to 211, a majority of 17.", "It passed by 218 votes to 211, a majority of 7."
        ),
    ),
    clean=(
        "Twelve people, among them seven men and four women, were saved.",
        "Twelve people, two lorries and three cars were on board.",
        "Five men, two women and a child got in.",
    ),
)
PERCENT = Rule(
    id="sums.percent",
    why="Shares of one whole cannot be more than a hundred per cent together.",
    category="consistency",
    severity="warning",
    quotations=False,
    examples=(
        Example(
            "In the poll 62 per cent were in favour and 45 per cent against.",
            "In the poll 52 per cent were in favour and 45 per cent against.",
        ),
    ),
    clean=("Of men 62 per cent were in favour, and of women 45 per cent against.",),
)

_NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}|{WORDS}|{WORDS.title()})"
_WHOLE = (
    "people|persons|passengers|victims|members|students|pupils|workers|employees|patients|players|athletes|hikers|"
    "survivors|tourists|jurors|prisoners|hostages|suspects|candidates|children|youngsters|teenagers|adults|residents|"
    "migrants|refugees|staff|councillors|councilors|seats|medals|games|matches|delegates|climbers|guests|detainees|"
    "civilians|soldiers|officers|defendants|finalists|singers|dancers|volunteers|judges|lawmakers|senators|deputies|MPs"
)
_PARTS = (
    (
        "man men woman women boy boys girl girls child children adult adults baby babies teenager teenagers male males "
        "female females"
    ),
    ("gold golds silver silvers bronze bronzes"),
    ("win wins draw draws defeat defeats loss losses tie ties"),
    (
        "Conservatives Conservative Labour Liberals Democrats Republicans independents Independents Greens Socialists "
        "Democrat Republican independent Nationalists"
    ),
)
_NOUNS = "|".join(sorted(sorted({noun for group in _PARTS for noun in group.split()}), key=len, reverse=True))
_HINTS = (
    " men",
    "women",
    " boys",
    " girls",
    "child",
    "adult",
    "male",
    "gold",
    "silver",
    "draw",
    "Labour",
    "Democrats",
)
_PIECE = rf"(?:{_NUMBER}|an?) (?:[a-z]{{3,10}} )?(?:{_NOUNS})(?: medals?)?"
_LIST = Pattern(
    rf"\b(?P<total>{_NUMBER}) (?:[a-z]{{3,12}} )?(?:{_WHOLE})\b(?: (?:were|was) \w+)?"
    rf"(?:, with |,|:| [–—-]|—| \()\s?(?P<parts>{_PIECE}(?:, {_PIECE}){{0,4}},? and {_PIECE})(?=[.,;)–—:]| [–—-]|\Z)"
)
_OF = Pattern(rf"\bof (?P<total>{_NUMBER}) (?:\((?P<parts>{_PIECE}(?:, {_PIECE}){{0,4}},? and {_PIECE})\))")
_COUNT = Pattern(rf"\b({_NUMBER}|an?)(?= )")
_MARGIN = Pattern(
    r"\b(?P<total>\d[\d,]*)(?: votes)?(?: to |[–-])(?P<less>\d[\d,]*)(?: votes)?,? ?(?:with |–|—|\()?\s?a majority of "
    rf"(?P<margin>\d[\d,]*|{WORDS})\b"
)
_SHARE = Pattern(r"\b(\d{1,2}(?:\.\d+)?)(?:%| per cent| percent)(?![\w-])([^,;.%\d]{0,60})")
_FOR = Pattern(
    r"\b(?:favou?r\w*|support\w*|approv\w+|agree\w*|back\w*|(?:said|voted|answered) yes|voted for|for)\b"
)
_AGAINST = Pattern(
    r"\b(?:against|oppos\w+|disapprov\w+|disagree\w*|reject\w*|(?:said|voted|answered) no|undecided|abstain\w*|unsure|"
    r"did not know|don[’']t know|had no (?:view|opinion))\b"
)
_SEXES = Pattern(r"^(?: (?:of (?:them|the \w+)|are|were|is|was)){0,2} (men|women|male|female|boys|girls)\b")
_SPLIT = Pattern(
    r"\b(?:of (?:the )?(?:men|women|those|voters|young\w*|old\w*|[A-Z]\w+s)|compared|than|last|ago|earlier|from|rose|"
    r"fell|up|down|both|also|each|in \d{4}|among|respectively)\b"
)


def totals(sentence: str) -> Iterator[Match]:
    """Spans are relative to the sentence and cover the number that is stated."""
    for form in (_LIST, _OF) if any(noun in sentence for noun in _HINTS) else ():
        for found in form.finditer(sentence):
            total = small(found["total"])
            counts = [small(each[1]) for each in _COUNT.finditer(found["parts"])]
            if total is None or None in counts or len(counts) < 2 or not _one_kind(found["parts"]):
                continue
            added = sum(count for count in counts if count is not None)
            if added != total:
                yield Match(
                    TOTAL, Span(*found.span("total")), f"The parts add up to {added}, not to {found['total']}."
                )
    if " majority of " in sentence:
        yield from _margins(sentence)


def _one_kind(parts: str) -> bool:
    """Whether all parts are of one set, such as men and women."""
    words = set(re.findall(r"[A-Za-z]+", parts))
    return sum(not words.isdisjoint(group.split()) for group in _PARTS) == 1


def _margins(sentence: str) -> Iterator[Match]:
    for found in _MARGIN.finditer(sentence):
        total, less, margin = (small(found[name]) for name in ("total", "less", "margin"))
        if total is None or less is None or margin is None or total <= less:
            continue
        if margin not in {total - less, (total - less + 1) // 2}:
            message = f"{found['total']} less {found['less']} is {total - less:,}."
            yield Match(TOTAL, Span(*found.span("margin")), message, (f"{total - less:,}",))


def shares(sentence: str) -> Iterator[Match]:
    """Spans are relative to the sentence and cover the last share."""
    if "%" not in sentence and " per" not in sentence:
        return
    found = list(_SHARE.finditer(sentence))
    if not 2 <= len(found) <= 5 or _SPLIT.search(sentence):
        return
    added = sum(float(share[1]) for share in found)
    if not 101 < added <= 150:
        return
    tails = [share[2] for share in found]
    sexes = [match[1] for tail in tails if (match := _SEXES.match(tail))]
    opposed = len(found) > 1 and _FOR.search(tails[0]) and all(_AGAINST.search(tail) for tail in tails[1:])
    if opposed or (len(sexes) == len(found) == 2 and sexes[0] != sexes[1]):
        last = found[-1]
        end = last.start(2)
        yield Match(PERCENT, Span(last.start(), end), f"The shares add up to {added:g} per cent.")
