"""Per cent, millions and currencies: the choices percent, millions, currency, zero and decimals."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from lint.checkers.house import _numbers_words as words
from lint.checkers.house._lazily import compiled
from lint.checkers.house._numbers_scan import (
    PEOPLE,
    RUN,
    SIGN,
    THINGS,
    all_figures,
    amount,
    opens_sentence,
    sign_before,
)
from lint.checkers.house._page import Found, Hit, Page
from lint.packs.phrases import cased

_REACH = 60
_FIGURES = compiled(rf"(?<![\w.,$£€¥₹/-])({RUN})([ -]?)\Z")
_RANGE = compiled(rf"(?<![\w.,$£€¥₹/-])({RUN})( to | and | or )\Z")
_WORDS = compiled(rf"(?<![\w-])((?:{'|'.join(words.SIMPLE)})(?:-(?:{'|'.join(words.SIMPLE)}))?)[ -]\Z")
_POINT = compiled(r"(?:point|and|hundred|thousand|half|[0-9.])[ -]\Z")
_WRITTEN = {"word": "percent", "two-words": "per cent"}


def percent(setting: str, page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """Per cent in another form than the sign, “percent” or “per cent”."""
    text = page.even
    for one in found:
        stands = text[one.start : one.end].lower()
        if setting == "sign":
            yield from _to_sign(page, one)
        elif setting == "closed":
            number = _FIGURES.search(text, max(0, one.start - _REACH), one.start)
            if number and not _sticks(text[one.end : one.end + 1]):
                yield Hit(number.start(), one.end, (f"{number[1]}%",))
        elif stands == "%":
            number = _FIGURES.search(text, max(0, one.start - _REACH), one.start)
            if number and number[2] != "-" and not _sticks(text[one.end : one.end + 1]):
                yield Hit(number.start(), one.end, (f"{number[1]} {_WRITTEN[setting]}",))
        elif stands != _WRITTEN[setting]:
            yield Hit(one.start, one.end, (cased(_WRITTEN[setting], page.text[one.start : one.end]),))


def _sticks(sign: str) -> bool:
    return bool(sign) and (sign.isalnum() or sign in "-–%+")


def _to_sign(page: Page, one: Found) -> Iterator[Hit]:
    text = page.even
    number = _FIGURES.search(text, max(0, one.start - _REACH), one.start)
    if number is None:
        spelled = _WORDS.search(text, max(0, one.start - _REACH), one.start)
        if spelled is None or _POINT.search(text, max(0, spelled.start() - 9), spelled.start()):
            return
        value = words.value(spelled[1])
        if value is not None and not opens_sentence(page, spelled.start()):
            yield Hit(spelled.start(), one.end, (f"{value}%",))
        return
    first = _RANGE.search(text, max(0, number.start() - _REACH), number.start())
    if first and amount(first[1]) is not None and not re.fullmatch(r"(?:1[0-9]|20)[0-9]{2}", first[1]):
        yield Hit(first.start(), one.end, (f"{first[1]}%{first[2]}{number[1]}%",))
    else:
        yield Hit(number.start(), one.end, (f"{number[1]}%",))


_LETTERS = {"million": "m", "billion": "bn", "trillion": "tn"}
_SCALES = {
    **dict.fromkeys(("m", "M", "mn", "mln", "MM", "mm"), "million"),
    **dict.fromkeys(("bn", "B", "b", "bln", "BN"), "billion"),
    **dict.fromkeys(("tn", "T", "trn", "TN"), "trillion"),
}
_ALONE = frozenset({"mn", "mln", "bn", "bln", "tn", "trn"})
_TAIL = compiled(r"( ?)(m|mn|mln|MM|mm|M|bn|bln|BN|B|b|tn|trn|TN|T|k|K)\b(?![.'/][A-Za-z])")
_NEXT = compiled(r"[ -]([a-z]+)")
_NUMBER = compiled(rf"(?<![\w.,])({RUN})[ -]\Z")


def millions(setting: str, page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """Millions and billions in another form than the letter, the word or the round figure with its word."""
    if setting.startswith("letter"):
        yield from _to_letter(page, found, sums=setting == "letter-money")
    elif setting == "word":
        yield from _to_word(page)
    else:
        yield from _from_zeros(page)


def _to_letter(page: Page, found: Sequence[Found], *, sums: bool) -> Iterator[Hit]:
    text = page.even
    for one in found:
        number = _NUMBER.search(text, max(0, one.start - _REACH), one.start)
        if number is None or amount(number[1]) is None:
            continue
        sign = sign_before(text, number.start())
        behind = _NEXT.match(text, one.end)
        noun = behind[1] if behind else ""
        if noun in {"dollars", "pounds", "euros", "yen"} or (not sign and (sums or noun not in THINGS)):
            continue
        start = number.start() - len(sign)
        yield Hit(start, one.end, (f"{sign}{number[1]}{_LETTERS[text[one.start : one.end].lower()]}",))


def _to_word(page: Page) -> Iterator[Hit]:
    text = page.even
    for start, end in all_figures(page):
        tail = _TAIL.match(text, end)
        value = amount(text[start:end]) if tail is not None else None
        if tail is None or value is None:
            continue
        sign = sign_before(text, start)
        if not sign and tail[2] not in _ALONE:
            behind = _NEXT.match(text, tail.end())
            if tail[2] != "m" or tail[1] or behind is None or behind[1] not in THINGS | PEOPLE:
                continue
        if tail[2] in "kK":
            better = f"{sign}{value * 1000:,.0f}" if sign and not tail[1] else ""
        else:
            better = f"{sign}{text[start:end]} {_SCALES[tail[2]]}"
        if better:
            yield Hit(start - len(sign), tail.end(), (better,))


def _from_zeros(page: Page) -> Iterator[Hit]:
    text = page.even
    for start, end in all_figures(page):
        if end - start < 9 or text[start:end].count(",") < 2:
            continue
        value = amount(text[start:end])
        if value is None or value % 10_000 or value < 1e6 or text[end : end + 1].isalnum():
            continue
        scale, name = (1e9, "billion") if value >= 1e9 else (1e6, "million")
        if value % (scale / 100) == 0:
            sign = sign_before(text, start)
            yield Hit(start - len(sign), end, (f"{sign}{value / scale:g} {name}",))


_CURRENCIES = {"dollars": "$", "dollar": "$", "euros": "€", "euro": "€", "pounds": "£", "yen": "¥"}
_CODES = {"usd": "$", "gbp": "£", "eur": "€", "jpy": "¥"}
_WITH_SCALE = compiled(rf"(?<![\w.,/$£€¥₹-])({RUN})((?:[ -](?:thousand|million|billion|trillion))?)[ -]\Z")
_BEHIND_CODE = compiled(rf" ?({RUN}(?: (?:million|billion|trillion)|m|bn|tn)?)\b")
_BEFORE_CODE = compiled(rf"(?<![\w.,/$£€-])({RUN}(?: (?:million|billion|trillion)|m|bn|tn)?) ?\Z")
_BEFORE_SIGN = compiled(rf"(?<![\w.,/$£€¥₹-])({RUN})( ?)\Z")


def currency(setting: str, page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """Sums of money in another form than the one that is wanted."""
    text = page.even
    for one in found:
        stands, low = text[one.start : one.end], max(0, one.start - _REACH)
        if setting == "sign":
            sum_ = _WITH_SCALE.search(text, low, one.start)
            # Pounds without millions may be a weight.
            weight = stands.lower() == "pounds" and sum_ is not None and not sum_[2]
            if (
                sum_
                and not weight
                and not _sticks(text[one.end : one.end + 1])
                and not opens_sentence(page, sum_.start())
            ):
                yield Hit(
                    sum_.start(), one.end, (f"{_CURRENCIES[stands.lower()]}{sum_[1]}{sum_[2].replace('-', ' ')}",)
                )
        elif setting == "first":
            number = _BEFORE_SIGN.search(text, low, one.start)
            if (
                number
                and not _sticks(text[one.end : one.end + 1])
                and not re.match(r" ?[0-9]", text[one.end : one.end + 2])
            ):
                yield Hit(number.start(), one.end, (f"{stands}{number[1]}",))
        elif setting == "no-codes":
            yield from _code(page, one)
        else:
            yield from _dollar(setting, page, one)


def _code(page: Page, one: Found) -> Iterator[Hit]:
    text = page.even
    stands = page.text[one.start : one.end]
    if not stands.isupper() or text[one.start - 1 : one.start].isalpha():
        return
    sign = _CODES[stands.lower()]
    behind = _BEHIND_CODE.match(text, one.end)
    before = _BEFORE_CODE.search(text, max(0, one.start - _REACH), one.start)
    if behind:
        yield Hit(one.start, behind.end(), (sign + behind[1].rstrip(",."),))
    elif before and not text[one.end : one.end + 1].isalpha():
        yield Hit(before.start(), one.end, (sign + before[1],))


def _dollar(setting: str, page: Page, one: Found) -> Iterator[Hit]:
    text = page.even
    behind = text[one.end : one.end + 1].isdigit()
    if setting == "plain-dollar" and behind and not text[one.start - 1 : one.start].isalnum():
        yield Hit(one.start, one.end, ("$",))
    elif setting == "us-dollar" and behind and not re.search(r"[\w$]\Z", text[max(0, one.start - 1) : one.start]):
        yield Hit(one.start, one.end, ("US$",))


_BARE = compiled(
    rf"(?<![\w.])({SIGN}?)(\.[0-9]{{1,6}})(?=%| ?per ?cent\b| percentage\b"
    r"| ?(?:mm|cm|km|kg|ml|seconds?|miles?|metres?|meters?|points?|million|billion)\b)"
    rf"|(?<!\w)({SIGN})(\.[0-9]{{1,4}})\b"
)


def zero(setting: Any, page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """Decimals below one without the zero before the point."""
    del setting
    for one in found:
        stop = page.even.index(".", one.start)
        for start in range(max(0, stop - 3), stop + 1):
            bare = _BARE.match(page.even, start)
            if bare:
                sign, decimals = (bare[1], bare[2]) if bare[2] else (bare[3], bare[4])
                yield Hit(*bare.span(), (f"{sign}0{decimals}",))
                break


_SUMMED = compiled(r"%| per ?cent\b| ?(?:million|billion|trillion|m|bn|tn)\b")


def decimals(setting: int, page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """More decimals than a reader can use, in money, per cent and millions."""
    del found
    text = page.even
    for start, end in all_figures(page):
        stop = text.rfind(".", start, end)
        value = amount(text[start:end]) if stop >= 0 and end - stop - 1 > setting else None
        if value is not None and (sign_before(text, start) or _SUMMED.match(text, end)):
            yield Hit(start, end, (f"{value:,.{setting}f}",))
