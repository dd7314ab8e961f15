"""The kind numbers: what each choice underlines, what it writes instead, and what it leaves alone."""

import json
from collections.abc import Callable

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from lint.checkers.house import _numbers_words as words
from lint.checkers.house import numbers
from lint.errors import RuleError
from lint.finding import Match
from lint.packs.rule import HouseRule

Seen = Callable[..., list[tuple[str, ...]]]

SPELL = "spell: {from: 1, to: 9}"
FIGURES = "figures: {from: 10}"
SAID = [
    (SPELL, "The town sent 3 officials.", [("3", "three")]),
    (SPELL, "She met a 5-member panel.", [("5", "five")]),
    (SPELL, "He has 1 dog and 2 old grey cats.", [("1", "one"), ("2", "two")]),
    ("spell: {from: 0, to: 9}", "It found 0 errors.", [("0", "zero")]),
    ("spell: {from: 1, to: 100}", "It has 45 rooms.", [("45", "forty-five")]),
    (FIGURES, "They fired fourteen shots.", [("fourteen", "14")]),
    (FIGURES, "Over twenty-one days it fell.", [("twenty-one", "21")]),
    (FIGURES, "It has two hundred and five seats.", [("two hundred and five", "205")]),
    (FIGURES, "Some five thousand people came.", [("five thousand", "5,000")]),
    (FIGURES, "She is a twelve-year-old girl.", [("twelve", "12")]),
    ("sentence_start: spell", "12 soldiers fled.", [("12", "Twelve")]),
    ("sentence_start: spell", "It rained. 45 roads closed.", [("45", "Forty-five")]),
    ("sentence_start: spell", "5% of voters stayed away.", [("5",)]),
    ("sentence_start: spell", "1,537 roads closed.", [("1,537",)]),
    ("ordinals: {spell: {from: 1, to: 9}}", "It was the 3rd launch.", [("3rd", "third")]),
    ("ordinals: {figures: {from: 10}}", "In the twentieth century it stood.", [("twentieth", "20th")]),
    ("ordinals: {figures: {from: 10}}", "It is her twenty-first win.", [("twenty-first", "21st")]),
    ("fractions: hyphen", "It got two thirds of the votes.", [("two thirds", "two-thirds")]),
    ("fractions: hyphen", "It got one fifth of the votes.", [("one fifth", "one-fifth")]),
    (
        "fractions: words",
        "It got 2/3 of the votes and 1/2 of the seats.",
        [("2/3", "two-thirds"), ("1/2", "half")],
    ),
    ("percent: sign", "It rose 5 per cent.", [("5 per cent", "5%")]),
    ("percent: sign", "It rose 5 to 10 percent.", [("5 to 10 percent", "5% to 10%")]),
    ("percent: sign", "It rose five per cent.", [("five per cent", "5%")]),
    ("percent: sign", "It rose twenty-one percent.", [("twenty-one percent", "21%")]),
    ("percent: sign", "It is a 5-percent rise.", [("5-percent", "5%")]),
    ("percent: closed", "It rose 5 % or 6%.", [("5 %", "5%")]),
    ("percent: word", "It rose 5% or 5 per cent.", [("5%", "5 percent"), ("per cent", "percent")]),
    ("percent: two-words", "It rose 2.5 %, or 3 percent.", [("2.5 %", "2.5 per cent"), ("percent", "per cent")]),
    ("millions: letter", "It cost £5 million.", [("£5 million", "£5m")]),
    ("millions: letter", "It cost £5-10 billion.", [("£5-10 billion", "£5-10bn")]),
    ("millions: letter-money", "It cost £5 million.", [("£5 million", "£5m")]),
    (
        "figures: {from: 101, round: false}",
        "It has two hundred and five seats.",
        [("two hundred and five", "205")],
    ),
    ("millions: letter", "It sold 5 million tonnes.", [("5 million", "5m")]),
    ("millions: word", "It cost £5m, then US$3bn.", [("£5m", "£5 million"), ("US$3bn", "US$3 billion")]),
    ("millions: word", "Some 5m people paid £50k.", [("5m", "5 million"), ("£50k", "£50,000")]),
    (
        "millions: zeros",
        "It cost $5,000,000 or £1,250,000,000.",
        [("$5,000,000", "$5 million"), ("£1,250,000,000", "£1.25 billion")],
    ),
    (
        "currency: sign",
        "It cost 5 dollars, then 3 million euros.",
        [("5 dollars", "$5"), ("3 million euros", "€3 million")],
    ),
    ("currency: sign", "It cost 4 million pounds.", [("4 million pounds", "£4 million")]),
    ("currency: first", "It cost 50€ or 40 £.", [("50€", "€50"), ("40 £", "£40")]),
    (
        "currency: no-codes",
        "It cost USD 5 million, then 3m EUR.",
        [("USD 5 million", "$5 million"), ("3m EUR", "€3m")],
    ),
    ("currency: plain-dollar", "It cost US$5.", [("US$", "$")]),
    ("currency: us-dollar", "It cost $5, A$6 and US$7.", [("$", "US$")]),
    ("thousands: comma", "Some 20000 troops and £2500 left.", [("20000", "20,000"), ("2500", "2,500")]),
    ("thousands: comma", "Some 20 000 troops left.", [("20 000", "20,000")]),
    ("thousands: space", "Some 20,000 troops left.", [("20,000", "20\u202f000")]),
    ("thousands: none", "Some 2,000 troops left.", [("2,000", "2000")]),
    ("units: {space: yes}", "It weighs 5kg.", [("5kg", "5 kg")]),
    ("units: {space: no}", "It weighs 5 kg.", [("5 kg", "5kg")]),
    ("units: {names: long}", "It ran 5 km and 1km.", [("5 km", "5 kilometres"), ("1km", "1 kilometre")]),
    ("units: {names: long, spelling: american}", "It ran 5km.", [("5km", "5 kilometers")]),
    ("units: {names: short, space: no}", "It ran 5 kilometres.", [("5 kilometres", "5km")]),
    ("units: {names: short}", "It ran 5 kilometers.", [("5 kilometers", "5 km")]),
    ("ranges: from-to", "It ran from 5-10 tests.", [("from 5-10", "from 5 to 10")]),
    ("ranges: between-and", "It ran between 5 to 10 tests.", [("between 5 to 10", "between 5 and 10")]),
    ("ranges: between-and", "It ran between £5m–£10m.", [("between £5m–£10m", "between £5m and £10m")]),
    ("ranges: ascending", "It lost between 40 and 30 men.", [("between 40 and 30", "between 30 and 40")]),
    ("ranges: en-dash", "In 2010-2015 it ran 5-10 tests.", [("5-10", "5–10")]),
    ("ranges: hyphen", "In 2010–15 it grew 5–10%.", [("5–10", "5-10")]),
    ("ranges: to", "It grew 5–10% in 3-4 months.", [("5–10", "5 to 10"), ("3-4", "3 to 4")]),
    ("zero: leading", "It rose .6% and cost $.50.", [(".6", "0.6"), ("$.50", "$0.50")]),
    ("decimals: {max: 2}", "It cost $5.12345 million.", [("5.12345", "5.12")]),
    ("points: check", "It rose 4% from 40% to 44%.", [("4%", "4 percentage points")]),
    (
        "points: check",
        "It fell 4 per cent, from 44 per cent to 40 per cent.",
        [("4 per cent", "4 percentage points")],
    ),
    ("conversions: {within: 10}", "It is 100 km (100 miles) off.", [("100", "62")]),
    ("conversions: {within: 10}", "It was 20C (80F) there.", [("80", "68")]),
    ("conversions: {within: 10}", "It was a 5-metre-high (7ft) wall.", [("7", "16")]),
]
RIGHT = [
    (SPELL, "On page 3 the 5-year-old child, aged 6 years, won 3-2 at 5 pm."),
    (SPELL, "Apollo 8 crews flew 5 miles in 3 million dollars."),
    (SPELL, "It rose 5 points, 3 per cent, by 2 to 3 seats and 1 in 5 homes."),
    (SPELL, "It has 3 women and 12 men."),
    (SPELL, "3 officials came."),
    (SPELL, "The £5 notes, 5% shares, 1.5 tests, 007 films and F16 jets."),
    (FIGURES, "Fourteen shots. The Twelve Apostles, one hundred per cent, twenty-first, hundreds of men."),
    (FIGURES, "It took nine men, a hundred women, five million people and nine or ten boys."),
    (FIGURES, "It cost forty-something, twenty to one, number ten and two point ten."),
    ("sentence_start: spell", "2024 was dry. The 12 men left."),
    ("sentence_start: spell", "12 photos"),
    ("sentence_start: spell", "10 Downing Street was shut. 5 May was wet."),
    (
        "ordinals: {spell: {from: 1, to: 9}}",
        "The 3rd Infantry left on the 3rd of May, the 2nd and 12th grades later.",
    ),
    (
        "ordinals: {figures: {from: 10}}",
        "Eleventh came a tenth of it, a two-tenth and nine tenth parts. Twentieth Century Fox.",
    ),
    ("fractions: hyphen", "The last three quarters of the year, two-thirds of it, one third party of men."),
    ("fractions: words", "On 1/2 it ran; 24/7 of the year; 3 1/2 of the pies."),
    ("percent: sign", "Five per cent rose. A percentage, ten point five per cent."),
    ("percent: word", "A 50%-owned firm at 5 percent; 100%+ and %s."),
    ("millions: letter", "Some 5 million people and 3 million children; a million homes; £5 million pounds."),
    ("millions: letter-money", "It sold 5 million tonnes to 3 million people."),
    ("figures: {from: 101, round: false}", "It has two hundred seats and five thousand rooms."),
    ("millions: word", "It ran 5m in 3m of water for 5 m, at 8k."),
    ("millions: zeros", "It cost $5,123,456 and 12,000 men."),
    ("currency: sign", "Six dollars, 5 pounds of flour and 5 dollars-a-head seats."),
    ("currency: first", "It cost 50 €5 notes, £5 and 5 $10 bills."),
    ("currency: no-codes", "The USD rose against EUR; 5 USDA aides."),
    ("currency: plain-dollar", "It cost A$5 and the US$ fell."),
    ("thousands: comma", "In 2000 people came; code 12345; Flight 20000; 1999 homes; £500."),
    ("thousands: none", "Some 200 troops left."),
    ("units: {space: yes}", "It weighs 5 kg, 5m, £5kg and 5km/s."),
    ("units: {names: short}", "A few kilometres; five kilometres."),
    ("ranges: from-to", "It fell from 5-10 to 3-4; from 3-0 down; from 2018-19 season."),
    ("ranges: between-and", "Between 10-year and 2-year bonds; between 2019-2020 and 2022-2023."),
    ("ranges: ascending", "It lost between 15 and 20 men, between 50% and 30 men, between 11 and 2."),
    (
        "ranges: en-dash",
        "Call 555-1234; it won 3-1; ISBN 0-14-020652; from 5-10 men; 2010–2015.",
    ),
    ("ranges: to", "It won 3-1 in 2010-11-12."),
    ("zero: leading", "A .22 rifle, a .300 hitter, 0.6% and v.6%."),
    ("decimals: {max: 2}", "It cost $5.12 million; version 1.2345; 3.14159."),
    ("points: check", "It rose 4 percentage points, from 40% to 44%; 10% from 40% to 44%; 2% from 50% to 51%."),
    ("points: check", "It rose 4% from a low of 40% to 44%."),
    (
        "conversions: {within: 10}",
        "It is 100 km (62 miles) off, 5 m (16ft) high, 1 metre (3 feet) deep, 5 litres (1.3 gallons).",
    ),
    ("conversions: {within: 10}", "It was 20C (68F), -40C (-40F), 5 kg (in bags) and 30 miles (48 km)."),
]
REFUSED = [
    ("{percent: sgn}", "sign, word, two-words, closed"),
    ("{percent: sign, zero: leading}", "expected one"),
    ("{spell: {}}", "expected “from”, “to” or both"),
    ("{spell: {from: 9, to: 1}}", "expected a range"),
    ("{ordinals: {figures: {from: 10, to: 200}}}", "expected a range between 0 and 99"),
    ("{ordinals: {spell: {to: 9}, figures: {from: 10}}}", "expected “spell” or “figures”"),
    ("{units: {spelling: american}}", "neither “space” nor “names”"),
    ("{decimals: {max: two}}", "expected a whole number"),
    ("{colour: red}", "unknown key “colour”"),
    ("{conversions: {}}", "has no “within”"),
]


def keys(choice: str) -> str:
    """The own keys of a rule that makes a choice."""
    return f"kind: numbers\nnumbers: {{{choice}}}\n"


@pytest.mark.parametrize(("choice", "text", "expected"), SAID)
def test_says(choice: str, text: str, expected: list[tuple[str, ...]], seen: Seen) -> None:
    """What a choice underlines and writes instead."""
    assert seen(keys(choice), text) == expected


@pytest.mark.parametrize(("choice", "text"), RIGHT)
def test_is_silent(choice: str, text: str, seen: Seen) -> None:
    """What looks alike and is right."""
    assert seen(keys(choice), text) == []


@pytest.mark.parametrize(("table", "message"), REFUSED)
def test_refuses(table: str, message: str, compiled: Callable[..., HouseRule]) -> None:
    """A mistake gives a line that says what was expected."""
    with pytest.raises(RuleError, match=r"rule\.yaml:\d+: ") as caught:
        compiled(f"kind: numbers\nnumbers: {table}\n")
    assert message in str(caught.value)


@pytest.mark.parametrize("choice", [choice for choice, *_ in SAID])
def test_schema_knows(choice: str) -> None:
    """The schema allows every choice that the kind reads."""
    table = {"type": "object", "properties": numbers.SCHEMA, "additionalProperties": False}
    jsonschema.validate(yaml.safe_load(keys(choice).partition("\n")[2]), _yes_and_no(table))


def _yes_and_no(table: dict[str, object]) -> dict[str, object]:
    """The schema as it reads YAML 1.1, where “yes” and “no” are flags."""
    text = json.dumps(table).replace('["yes", "no"]', '["yes", "no", true, false]')
    loaded: dict[str, object] = json.loads(text)
    return loaded


@given(st.integers(0, words.LARGEST), st.booleans())
def test_words_and_back(number: int, joined: bool) -> None:
    """Every number is read as what it was spelled from."""
    assert words.value(words.spelled(number, joined=joined)) == number
    assert words.value(words.spelled(number, joined=joined).upper().replace("-", " ")) == number


@given(st.integers(1, words.LARGEST))
def test_ordinals_end_alike(number: int) -> None:
    """The words and the figures of an ordinal end in the same two letters."""
    assert words.ordinal(number)[-2:] == words.ordinal_figures(number)[-2:]
    assert words.ordinal_figures(number)[:-2].replace(",", "") == str(number)


@pytest.mark.parametrize(
    "text", ["", "and", "one hundred and", "thousand", "twenty thirteen", "three fifteen", "a hundred"]
)
def test_no_number(text: str) -> None:
    """Words that are no number give none."""
    assert words.value(text) is None


def test_outside() -> None:
    """A number that is too large or negative is refused."""
    for number in (-1, words.LARGEST + 1):
        with pytest.raises(ValueError, match="is not between"):
            words.spelled(number)
    with pytest.raises(ValueError, match="has no ordinal"):
        words.ordinal(0)


@pytest.mark.parametrize("choice", sorted({choice for choice, *_ in SAID}))
@pytest.mark.parametrize(
    "piece", ["1", "1,", "1,111", "1-", "1 ", "from 1-", "one ", "5% from ", ".5", "£1", "km ("]
)
def test_long_texts(choice: str, piece: str, speak: Callable[..., list[Match]]) -> None:
    """A long stretch of figures or number words does no harm: every span lies in the text."""
    text = piece * 3000
    for match in speak(keys(choice), text):
        assert 0 <= match.span.start < match.span.end <= len(text)
