"""Rises that fall, falls that rise, and doublings that do not double."""

import re
from collections.abc import Iterator

from lint.checkers.sums._numbers import AMOUNT, FIGURES, Amount, amount, named
from lint.finding import Example, Match, Rule
from lint.lazy import Pattern
from lint.text import Span

DIRECTION = Rule(
    id="sums.direction",
    why="The figures go the other way than the verb: the verb is wrong, or the figures have changed places.",
    category="consistency",
    severity="warning",
    quotations=False,
    examples=(
        Example("Turnout rose from 61 per cent to 58 per cent.", "Turnout fell from 61 per cent to 58 per cent."),
        Example("The fee was cut from $40 to $55.", "The fee was cut from $55 to $40."),
    ),
    clean=(
        "Turnout rose from 58 per cent to 61 per cent.",
        "The club climbed from 12 to 8 in the table.",
        "The wait was cut from 3 hours to 45 minutes.",
    ),
)
FACTOR = Rule(
    id="sums.factor",
    why="The figures do not give what the text makes of them.",
    category="consistency",
    severity="warning",
    quotations=False,
    examples=(
        Example("Rents doubled from £600 to £850.", "Rents rose from £600 to £850."),
        Example("Prices rose 50 per cent from $10 to $12.", "Prices rose 20 per cent from $10 to $12."),
    ),
    clean=("Rents doubled from £600 to £1,250.", "Rates rose 2 per cent from 5 per cent to 7 per cent."),
)

_UP = frozenset(
    """rose risen rise rises rising increased increase increases increasing grew grown growing grows climbed climbs
    climbing jumped jumps jumping surged surges soared soars raised raises raising up lifted swelled swollen""".split()
)
_DOWN = frozenset(
    """fell fallen fall falls falling dropped drop drops dropping declined decline declines declining decreased decrease
    decreases cut cuts cutting reduced reduces reducing lowered lowers lowering shrank shrunk shrinks slid slipped
    plunged tumbled slumped dipped sank down""".split()
)
_TIMES = {
    "doubled": (1.75, 2.5),
    "doubling": (1.75, 2.5),
    "tripled": (2.6, 3.6),
    "trebled": (2.6, 3.6),
    "quadrupled": (3.5, 4.7),
    "halved": (0.4, 0.6),
}
_VERB = Pattern(
    r"\b(?P<more>more than |nearly |almost |about |roughly |over )?"
    rf"(?P<verb>{'|'.join(sorted(_UP | _DOWN | set(_TIMES)))})"
    r"(?: (?:sharply|slightly|again|back|further|steadily|overall|[a-z]{3,12}ly))?"
    rf"(?:,? (?:by )?(?:about |some )?(?P<by>{FIGURES})(?P<percent>%| per cent| percent),?)?,? from "
    rf"(?:about |around |just )?{named(AMOUNT, 'a')}"
    r"(?: (?:in (?:[A-Z][a-z]+ )?(?:\d{4}|[A-Z][a-z]+)|last \w+|an? \w+ (?:ago|earlier|before)))?"
    rf",? to (?:about |around |just )?{named(AMOUNT, 'b')}"
)
_FROM = Pattern(r" from (?:about |around |just )?(?:US|A|C|NZ)?[$£€¥]?\d")
_RANKS = Pattern(
    r"\b(?:rank\w*|place[ds]?|position\w*|table|seed\w*|charts?|league|standings|list|number one|par|handicap|odds|"
    r"ratio|negative|minus|deficits?|loss(?:es)?|lead|league|division|score|score[ds]|down to|times?)\b",
    re.IGNORECASE,
)
_CENTURY = Pattern(r"(?:1[5-9]|20)\d\d\Z")
_MINUS = Pattern(r"[-–−]\Z")


def moves(sentence: str) -> Iterator[Match]:
    """Spans are relative to the sentence."""
    if " from " not in sentence or not _FROM.search(sentence):
        return
    for found in _VERB.finditer(sentence):
        pair = _comparable(found, sentence)
        if pair is None:
            continue
        span = Span(found.start("verb"), _end(found))
        message = _contradiction(found, *pair)
        if message and found["verb"] not in _TIMES and _wrong_way(found["verb"], *pair):
            yield Match(DIRECTION, span, message)
        elif message:
            yield Match(FACTOR, span, message)


def _end(found: re.Match[str]) -> int:
    """Where the second amount ends: behind its sign of a unit, and before a noun."""
    unit = found["bunit"] or ""
    if unit and (unit[0] != " " or unit.startswith(" per")):
        return found.end("bunit")
    return found.end("bscale" if found["bscale"] else "bfigure")


def _comparable(found: re.Match[str], sentence: str) -> tuple[Amount, Amount] | None:
    """The two amounts, if they count the same."""
    one, other = amount(found, "a"), amount(found, "b")
    if (
        _RANKS.search(sentence)
        or one.value == other.value
        or not one.value
        or sentence[found.end() :][:1] in {"-", "/"}
    ):
        return None
    if _CENTURY.match(found["afigure"]) and _CENTURY.match(found["bfigure"]) and not (one.sign or one.unit):
        return None
    figure = float(found["bfigure"].replace(",", ""))
    if not one.scaled and other.scaled and figure / 20 < one.value < figure * 20:
        one = one._replace(value=one.value * other.value / figure)
    if one.sign != other.sign or ("p" in {one.unit, other.unit} and one.unit != other.unit):
        return None
    if (
        one.unit
        and other.unit
        and one.unit != other.unit
        and not one.sign
        and one.unit not in {"to", "in", "last"}
    ):
        return None
    if (one.unit == "%") != (other.unit == "%") and one.unit:
        return None
    return one, other


def _wrong_way(verb: str, one: Amount, other: Amount) -> bool:
    return (other.value < one.value) if verb in _UP else (other.value > one.value)


def _contradiction(found: re.Match[str], one: Amount, other: Amount) -> str:
    """What is wrong with the figures, or nothing."""
    verb, more, ratio = found["verb"], (found["more"] or "").strip(), other.value / one.value
    if verb in _TIMES:
        low, high = _TIMES[verb]
        if more in {"more than", "over"}:
            whole = {"h": 0.5, "d": 2.0, "t": 3.0, "q": 4.0}[verb[0]]
            wrong = ratio > whole if verb == "halved" else ratio < whole
        elif more:
            wrong = not low * 0.8 <= ratio <= high
        else:
            wrong = not low <= ratio <= high
        return f"{_shown(found, 'b')} is {ratio:.2g} times {_shown(found, 'a')}." if wrong else ""
    if _wrong_way(verb, one, other):
        return f"{_shown(found, 'b')} is {'less' if verb in _UP else 'more'} than {_shown(found, 'a')}."
    if found["by"] and not more:
        by, real, points = float(found["by"].replace(",", "")), abs(ratio - 1) * 100, abs(other.value - one.value)
        if abs(by - real) > max(1.5, 0.2 * by) and not (one.unit == "%" and abs(by - points) < 0.6):
            return f"From {_shown(found, 'a')} to {_shown(found, 'b')} is {real:.3g} per cent."
    return ""


def _shown(found: re.Match[str], prefix: str) -> str:
    """The amount as it is written, without its unit."""
    scale = found[f"{prefix}scale"] or ""
    sign, figure = found[f"{prefix}sign"] or "", found[f"{prefix}figure"]
    return f"{sign}{figure}{' ' if len(scale) > 2 else ''}{scale}"
