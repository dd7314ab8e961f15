"""Units: the abbreviation or the word, with a space or without; thousands and decimals."""

import re

from lint.checkers.figures._family import Family
from lint.finding import Example, Rule

UNIT = Rule(
    id="figures.unit",
    why="A unit is written out or abbreviated, with a space or without, and alike in all of an article.",
    category="consistency",
    severity="info",
    quotations=False,
    examples=(
        Example(
            "The path is 5 kilometres long, the road 8 kilometres, the line 9 km.",
            "The path is 5 kilometres long, the road 8 kilometres, the line 9 kilometres.",
        ),
        Example("It weighs 5kg, the box 7kg, the lid 2 kg.", "It weighs 5kg, the box 7kg, the lid 2kg."),
    ),
    clean=("The path is 5 km long, the road 8 km.", "A few kilometres on, at 5 km, it turns."),
)
THOUSANDS = Rule(
    id="figures.thousands",
    why="Large numbers are easier to read with their thousands apart, and look alike in all of an article.",
    category="consistency",
    severity="info",
    quotations=False,
    examples=(
        Example(
            "Some 12,000 people came, 14,000 stayed away and 16000 people watched.",
            "Some 12,000 people came, 14,000 stayed away and 16,000 people watched.",
        ),
    ),
    clean=("Some 12,000 people came in 2019.", "The code 12345 opens it; 12,000 people know."),
)

_COUNTED = (
    "people|men|women|children|jobs|homes|houses|members|students|pupils|workers|tonnes|tons|miles|kilometres|metres|"
    "kilometers|meters|feet|dollars|pounds|euros|votes|seats|visitors|patients|troops|soldiers|refugees|residents|"
    "households|books|copies|words|cases|deaths|years|users|trees|acres|hectares|barrels|litres|liters|fans"
)
_NUMBER = r"(?<![\w.,])\d+(?:[.,]\d+)*"
_WORDS = {
    "km": r"kilomet(?:re|er)s?",
    "kg": r"kilogram(?:me)?s?",
    "cm": r"centimet(?:re|er)s?",
    "mm": r"millimet(?:re|er)s?",
    "ha": r"hectares?",
    "mph": r"miles[ ]per[ ]hour",
    "kW": r"kilowatts?",
    "MW": r"megawatts?",
    "GW": r"gigawatts?",
    "GB": r"gigabytes?",
    "MB": r"megabytes?",
}
_ABBREVIATED = r"(?:km/h|km|kg|cm|mm|ha|mph|kph|kWh|kW|MWh|MW|GWh|GW|GB|MB|TB|ml|mg|GHz|MHz|lbs?|oz)\b(?![/²³])"


def _word(found: re.Match[str], form: str, model: re.Match[str]) -> str:
    number, unit = re.split(r"[ ]?(?=[A-Za-z])", found[0], maxsplit=1)
    end = re.split(r"[ ]?(?=[A-Za-z])", model[0], maxsplit=1)[1]
    if form == "word":
        return f"{number} {end if end.endswith(('s', 'hour')) else end + 's'}" if number != "1" else ""
    gap = " " if " " in model[0] else ""
    return f"{number}{gap}{end}" if unit else ""


def _spelt(unit: str, word: str) -> Family:
    return Family(
        UNIT,
        rf"(?P<short>{_NUMBER}[ ]?{unit}\b(?![/²³]))|(?P<word>{_NUMBER}[ ]{word}\b(?!s?[ ][(]))",
        {"short": f"“{unit}”", "word": "the word"},
        frozenset({unit, word[:4]}),
        _word,
    )


def _space(found: re.Match[str], form: str, _model: re.Match[str]) -> str:
    number, unit = re.split(r"[ ]?(?=[A-Za-z])", found[0], maxsplit=1)
    return f"{number}{' ' if form == 'apart' else ''}{unit}"


def _thousands(found: re.Match[str], form: str, _model: re.Match[str]) -> str:
    plain = f"{int(re.sub('[, ]', '', found[0])):,}"
    return {"comma": plain, "space": plain.replace(",", " "), "none": plain.replace(",", "")}[form]


UNITS = (
    *(_spelt(unit, word) for unit, word in _WORDS.items()),
    Family(
        UNIT,
        rf"(?P<tight>{_NUMBER}{_ABBREVIATED})|(?P<apart>{_NUMBER}[ ]{_ABBREVIATED})",
        {"tight": "no space before the unit", "apart": "a space before the unit"},
        frozenset("km kg cm mm ha mph kph kWh kW MWh MW GWh GW GB MB TB ml mg GHz MHz lb lbs oz".split()),
        _space,
    ),
    Family(
        THOUSANDS,
        (
            r"(?P<comma>(?<![\w.,£$€-])\d{2,3},\d{3}(?:,\d{3})*(?![\w.,]*\d))|"
            r"(?P<space>(?<![\w.,£$€-])\d{2,3}(?: \d{3})+(?![\w.,]*\d))|"
            rf"(?P<none>(?<![\w.,£$€#/+-])[1-9]\d{{4,6}}(?=[ ](?:{_COUNTED})\b))"
        ),
        {"comma": "commas", "space": "spaces", "none": "nothing between the thousands"},
        frozenset({"000"}),
        _thousands,
    ),
)
