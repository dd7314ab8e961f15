"""What wakes a rule of the kind ``numbers``: nothing dearer than it must be."""

from collections.abc import Iterator
from typing import Any

from lint.checkers.house import _numbers_words as words

Waking = tuple[str, str, Any]
"""A literal, its role and the value that the kind wants back with it."""

_DIGITS = "0123456789"
_SIGNS = "£$€¥"
_PERCENT = ("percent", "per cent", "per-cent", "pct")
_CURRENCY = {
    "sign": (("dollars", "dollar", "euros", "euro", "pounds", "yen"), "word"),
    "first": (("$", "£", "€"), "part"),
    "no-codes": (("usd", "gbp", "eur", "jpy"), "part"),
    "plain-dollar": (("us$",), "part"),
    "us-dollar": (("$",), "part"),
}
_PARTS = ("third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_FEATURES = {
    "decimals": r"[0-9]\.[0-9]{2}",
    "fractions": "[0-9]/[0-9]",
    "ordinals": "[0-9](?:st|nd|rd|th)",
    "ranges": "[0-9]%? ?[-–]",
    "sentence_start": "[0-9](?: [a-z]|-[a-z]|%)",
    "spell": "[0-9][ -][a-z]",
}
_MILLIONS = {
    "word": r"[0-9] ?(?:[kKmMbBT]|m[nm]|MM|bn|BN|tn|TN|mln|bln|trn)\b",
    "zeros": "[0-9],[0-9]{3},[0-9]{3}",
}
_THOUSANDS = {
    "comma": "[0-9](?: [0-9]{3}|[0-9]{3})",
    "space": "[0-9],[0-9]{3}",
    "none": "[0-9][ ,][0-9]{3}",
}
_SCALES = ("million", "billion", "trillion")


def literals(choice: str, setting: Any) -> Iterator[Waking]:
    """The literals of a choice; none where every figure must be looked at."""
    if choice == "figures":
        for word, number in words.SIMPLE.items():
            if max(number, 10) <= setting[1] and number >= min(10, setting[0]):
                yield word, "word", None
        yield from ((word, "word", None) for word in ("hundred", "thousand"))
    elif choice == "ordinals" and setting[0] == "figures":
        for word, number in words.ORDINAL_VALUES.items():
            if setting[1] <= number <= setting[2]:
                yield word, "word", number
    elif choice == "fractions" and setting == "hyphen":
        yield from ((part + end, "word", None) for part in _PARTS for end in ("", "s"))
    elif choice == "percent" and setting == "closed":
        yield " %", "part", None
    elif choice == "percent":
        yield from ((text, "word", None) for text in _PERCENT)
        if setting != "sign":
            yield "%", "part", None
    elif choice == "millions" and setting.startswith("letter"):
        yield from ((text, "word", None) for text in _SCALES)
    elif choice == "currency":
        texts, role = _CURRENCY[setting]
        yield from ((text, role, None) for text in texts)
    else:
        yield from _checks(choice, setting)


def _checks(choice: str, setting: Any) -> Iterator[Waking]:
    if choice == "ranges" and setting in {"from-to", "between-and", "ascending"}:
        head = "from" if setting == "from-to" else "between"
        yield from ((f"{head} {sign}", "part", None) for sign in (*_DIGITS, *_SIGNS, "us$"))
    elif choice == "units" and setting[1] == "short":
        from lint.checkers.house._numbers_units import LONG  # noqa: PLC0415

        yield from ((name, "word", None) for name in LONG)
    elif choice == "zero":
        yield from ((f"{before}.{digit}", "part", None) for before in (" ", "(", *_SIGNS) for digit in _DIGITS)
    elif choice == "points":
        yield from ((f"{share} from ", "part", None) for share in ("%", "percent", "per cent"))
        yield from ((f"{share}, from ", "part", None) for share in ("%", "percent", "per cent"))
    elif choice == "conversions":
        from lint.checkers.house._numbers_checks import WAKING  # noqa: PLC0415

        yield from ((text, "part", None) for text in WAKING)
    else:
        yield _feature(choice, setting), "feature", None


def _feature(choice: str, setting: Any) -> str:
    """What a block with figures must hold for a choice that is about figures and what touches them."""
    if choice == "units":
        from lint.checkers.house._numbers_units import SHORT  # noqa: PLC0415

        return f"[0-9] ?(?:{'|'.join(sorted(SHORT, key=len, reverse=True))})"
    if choice == "millions":
        return _MILLIONS[setting]
    if choice == "thousands":
        return _THOUSANDS[setting]
    return _FEATURES[choice]
