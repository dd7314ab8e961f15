"""The other forms of a phrase and of its replacement: utilise, utilises, utilised, utilising."""

import re
from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module

WORD_CLASSES = ("verb", "noun")

Forms = tuple[str, ...]
"""Spellings of one form, the usual one first."""

_TAGS = {"verb": ("VBZ", "VBG", "VBD", "VBN"), "noun": ("NNS",)}
_DATA: dict[str, str] = {
    # Where the library is short of a form, or has one that nobody writes.
    "be": "is being was,were been",
    "have": "has having had had",
    "lie": "lies lying lay lain,lied",
    "quit": "quits quitting quit quit",
    "enrol": "enrols enrolling enrolled enrolled",
    "fulfil": "fulfils fulfilling fulfilled fulfilled",
    "instil": "instils instilling instilled instilled",
    "distil": "distils distilling distilled distilled",
    "dive": "dives diving dived,dove dived",
    "sneak": "sneaks sneaking sneaked,snuck sneaked,snuck",
}
_PLURALS = {"person": "people,persons", "means": "means", "series": "series"}
_UNINFLECTED = frozenset("can could may might must shall should will would ought cannot".split())
_VOWELS = "aeiou"
_SHORT = re.compile(r"[^aeiou]*(?:qu)?[aeiou][bdfgklmnprstvz]")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")


class InflectError(ValueError):
    """Why a phrase has no forms, and what was expected."""


def inflected(phrase: str, better: Iterable[str], word_class: str) -> list[tuple[str, Forms]]:
    """The other forms of a phrase, each with the same form of its replacements, best first.

    Args:
        phrase: its first word is a verb in the base form, or its last word a noun in the singular.
        better: replacements, of the same shape.
        word_class: one of ``WORD_CLASSES``.

    Raises:
        InflectError: if a word has no such forms, or is not the base form.
    """
    rows = _rows(phrase, word_class)
    others = [_rows(text, word_class) for text in better]
    made: dict[str, dict[str, None]] = {}
    for number, forms in enumerate(rows):
        for form in forms:
            into = made.setdefault(form, {})
            for other in others:
                into.update(dict.fromkeys(_to_write(other[number])))
    return [(form, tuple(into)) for form, into in made.items()]


def _rows(phrase: str, word_class: str) -> list[Forms]:
    """A phrase in each of the forms of a word class."""
    found = _WORD.match(phrase) if word_class == "verb" else None
    for found in _WORD.finditer(phrase):
        # A compound with hyphens is inflected in its last part: re-begin, re-began.
        if word_class == "verb" and phrase[found.end() : found.end() + 1] != "-":
            break
    if found is None:
        raise InflectError(f"has no word that is a {word_class}; expected one")
    word, before, after = found[0], phrase[: found.start()], phrase[found.end() :]
    if (word_class == "noun" and after) or (word_class == "verb" and " " in before):
        raise InflectError(f"has no {word_class} at its {'end' if after else 'start'}; expected one")
    return [tuple(before + form + after for form in forms) for forms in _forms(word, word_class)]


def _to_write(forms: Forms) -> Forms:
    """What to suggest of the spellings of a form: the usual one, and both where British and American differ."""
    first = forms[0]
    for other in forms[1:]:
        if re.sub(r"ll(?=ed|ing)", "l", first) == re.sub(r"ll(?=ed|ing)", "l", other):
            return tuple(sorted((first, other), key=len, reverse=True))
    return (first, "were" + first[3:]) if first.split(" ")[0] == "was" else (first,)


@cache
def _forms(word: str, word_class: str) -> tuple[Forms, ...]:
    """The forms of a word: with -s, -ing, past and participle of a verb; the plural of a noun."""
    plain = word.lower()
    if word_class == "verb" and plain in _UNINFLECTED:
        raise InflectError(f"begins with “{word}”, which has no other forms; expected them written out")
    known = _DATA.get(plain) if word_class == "verb" else _PLURALS.get(plain)
    if known:
        return tuple(tuple(form.split(",")) for form in known.split())
    _refuse_form(plain, word_class)
    ask: Callable[..., Forms] = import_module("lemminflect").getInflection
    listed = [tuple(ask(plain, tag, inflect_oov=False)) for tag in _TAGS[word_class]]
    rows = [_usable(forms, plain) or rule(plain) for forms, rule in zip(listed, _RULES[word_class], strict=True)]
    if word_class == "verb" and set(rows[2]) & set(rows[3]):
        rows[3] = tuple(dict.fromkeys((*rows[3], *rows[2])))
    if word != plain:  # a name: Google, googles
        rows = [tuple(word[0] + form[1:] for form in forms) for forms in rows]
    return tuple(rows)


def _usable(forms: Forms, plain: str) -> Forms:
    """The spellings without the base form, unless there is no other: “analysis” is no plural, “sheep” is one."""
    return tuple(form for form in forms if form != plain) or forms


def _refuse_form(word: str, word_class: str) -> None:
    lemmas = import_module("lemminflect").getAllLemmas(word).get(word_class.upper(), (word,))
    if word not in lemmas:
        raise InflectError(f"has “{word}”, a form of “{lemmas[0]}”; expected the base form with “inflect”")


def _with_s(word: str) -> Forms:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return (word + "es",)
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return (word[:-1] + "ies",)
    return (word + "s",)


def _stems(word: str) -> Forms:
    """What -ed and -ing are put behind: a short vowel doubles the consonant, and -l is doubled by the British."""
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")):
        return (word[:-1],)
    if word.endswith("c"):
        return (word + "k",)
    if _SHORT.fullmatch(word):
        return (word + word[-1],)
    if word.endswith("l") and word[-2:-1] in _VOWELS and word[-3:-2] not in _VOWELS:
        return (word + "l", word)
    return (word,)


def _with_ing(word: str) -> Forms:
    return tuple(stem + "ing" for stem in _stems(word))


def _with_ed(word: str) -> Forms:
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return (word[:-1] + "ied",)
    if word.endswith(("ee", "oe", "ye")):
        return (word + "d",)
    return tuple(stem + "ed" for stem in _stems(word))


_RULES: dict[str, tuple[Callable[[str], Forms], ...]] = {
    "verb": (_with_s, _with_ing, _with_ed, _with_ed),
    "noun": (_with_s,),
}
