"""Per cent and money."""

import re

from lint.checkers.figures._family import Family
from lint.finding import Example, Rule

PERCENT = Rule(
    id="figures.percent",
    why="An article writes the sign or the word; both side by side look like an oversight.",
    category="consistency",
    severity="info",
    quotations=False,
    examples=(
        Example(
            "Rents rose 5 per cent, wages 4 per cent and prices 3%.",
            "Rents rose 5 per cent, wages 4 per cent and prices 3 per cent.",
        ),
        Example("Rents rose 5%, wages 4% and prices 3 %.", "Rents rose 5%, wages 4% and prices 3%."),
    ),
    clean=("Rents rose 5%, wages 4%.", "Rents rose 5 per cent, a percentage that worries some."),
)
MONEY = Rule(
    id="figures.money",
    why="Sums of money in one article are written alike: “$5m” or “$5 million”, “€5” or “5 euros”.",
    category="consistency",
    severity="info",
    quotations=False,
    examples=(
        Example(
            "It cost £5 million, then £7 million, then £9m.",
            "It cost £5 million, then £7 million, then £9 million.",
        ),
        Example("It cost €50, then €70, then 90 euros.", "It cost €50, then €70, then €90."),
    ),
    clean=("It cost £5m, then £7m.", "It cost $50, and a few euros."),
)

_CURRENCY = r"(?:(?:US|A|C|NZ|HK)?\$|[£€])"
_NUMBER = r"\d+(?:[.,]\d+)*"


def _percent(found: re.Match[str], form: str, model: re.Match[str]) -> str:
    number = re.match(_NUMBER, found[0])
    if number is None:
        return ""
    if form == "word":
        return f"{number[0]} {model['WORD']}"
    return f"{number[0]}%" if form == "sign" else f"{number[0]} %"


_LONG = {"m": "million", "mn": "million", "bn": "billion"}
_SHORT = {"million": "m", "billion": "bn"}


def _scale(found: re.Match[str], form: str, model: re.Match[str]) -> str:
    head, scale = re.split(r" ?(?=[a-z]+\Z)", found[0], maxsplit=1)
    if form == "long":
        return f"{head} {_LONG[scale]}" if scale in _LONG else ""
    short = _SHORT.get(scale, "")
    return f"{head}{'mn' if short == 'm' and model[0].endswith('mn') else short}" if short else ""


_SIGNS = {"euro": "€", "euros": "€", "pounds": "£", "dollars": "$"}


def _currency(found: re.Match[str], form: str, model: re.Match[str]) -> str:
    if form == "sign":
        number, word = found[0].rsplit(" ", 1)
        return _SIGNS[word] + number
    word = model[0].rsplit(" ", 1)[1]
    return f"{found[0][1:]} {word}"


def _money(sign: str, word: str) -> Family:
    scale = r"(?:[ ](?:thousand|million|billion|trillion))?"
    return Family(
        MONEY,
        (
            rf"(?P<sign>(?<![A-Za-z]){re.escape(sign)}{_NUMBER}{scale}(?![\w-]))|"
            rf"(?P<word>(?<![\w.,£$€-]){_NUMBER}{scale}[ ]{word}(?![\w-]))"
        ),
        {"sign": "the sign", "word": "the word"},
        frozenset({sign, word[:4]}),
        _currency,
    )


AMOUNTS = (
    Family(
        PERCENT,
        (
            rf"(?P<sign>(?<![\w.,]){_NUMBER}%)|(?P<spaced>(?<![\w.,]){_NUMBER}[ ]%)|"
            rf"(?P<word>(?<![\w.,]){_NUMBER}[ ](?P<WORD>per[ ]cent|percent)\b)"
        ),
        {"sign": "“%”", "spaced": "“ %”", "word": "the word"},
        frozenset({"%", "per", "perc"}),
        _percent,
    ),
    Family(
        MONEY,
        (rf"(?P<short>{_CURRENCY}{_NUMBER}(?:m|mn|bn)\b)|(?P<long>{_CURRENCY}{_NUMBER}[ ](?:million|billion)\b)"),
        {"short": "“m” or “bn”", "long": "“million” or “billion”"},
        frozenset("£$€"),
        _scale,
    ),
    _money("€", "euros"),
    _money("$", "dollars"),
)
