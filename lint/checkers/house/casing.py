"""Kind ``casing``: headings in sentence case, in title case, in small letters or in capitals."""

import re
from collections.abc import Iterator, Sequence

from lint.checkers.house._lazily import compiled
from lint.checkers.house._page import Found, Hit, Page
from lint.packs.fields import Fields
from lint.packs.rule import HouseRule, Parts

KEYS = ("casing",)
SLOTS = ("found", "better")
COMPOUNDS = True

STYLES = ("sentence", "title", "lower", "upper")

SCHEMA: dict[str, object] = {
    "casing": {
        "description": "How headings are capitalised.",
        "type": "object",
        "required": ["style"],
        "additionalProperties": False,
        "properties": {
            "style": {"description": "sentence, title, lower or upper case", "enum": list(STYLES)},
            "guide": {"description": "whose small words title case has", "enum": ["ap", "chicago"]},
            "names": {"description": "words and phrases that keep their capitals", "type": ["array", "string"]},
            "after": {
                "description": "endings of a word after which a capital may stand",
                "type": ["array", "string"],
            },
            "share": {"description": "per cent of the words that must be right (80)", "type": "integer"},
        },
    }
}

_WORD = compiled(r"[^\W_][^\s]*")
_PARTS = compiled(r"[-'’]")
_HEADS = frozenset({"heading", "title"})
_SMALL = frozenset("a an and as at but by en for if in nor of on or per so the to up v v. via vs vs. yet".split())
_LONGER = frozenset(
    """
    about above across after against along among around before behind below beneath beside between beyond despite
    down during from inside into like near off onto out outside over past since through throughout toward towards
    under underneath until upon with within without
    """.split()
)


def compile(fields: Fields) -> Parts:  # noqa: A001  # each kind has a compile and a find
    """Read the style and what may stand out of it."""
    table = Fields(fields.need("casing"), "“casing”", ("style", "guide", "names", "after", "share"))
    style = table.choice("style", STYLES)
    guide = table.choice("guide", ("ap", "chicago"), "ap")
    node = table.get("share")
    share = 80 if node is None else node.as_number("“share”")
    if node is not None and share > 100:
        node.fail(f"“share” is {share}; expected 1 to 100")
    return Parts(
        (style, guide, table.texts("names"), table.texts("after"), share), (), blocks=tuple(sorted(_HEADS))
    )


def find(rule: HouseRule, page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """Every heading in another style; other blocks only if the rule names them."""
    del found
    style, guide, names, after, share = rule.data
    text = page.text.strip()
    if not any(sign.isalpha() for sign in text):
        return
    kept = _kept(names, text)
    small = _SMALL | _LONGER if guide == "chicago" else _SMALL
    if style == "sentence":
        wrong = not _is_sentence(text, kept, (tuple(after), share))
        better = ""
    elif style == "title":
        better = _titled(text, kept, small)
        wrong = not _is_titled(text, better, share)
    else:
        better = _converted(text, kept, upper=style == "upper")
        wrong = better != text
    if wrong:
        start = page.text.index(text)
        yield Hit(start, start + len(text), (better,) if better and better != text else ())


def _kept(names: Sequence[str], text: str) -> frozenset[int]:
    """Where the words start that are names, or parts of names of several words."""
    found: set[int] = set()
    for name in names:
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            found.update(match.start() + word.start() for word in _WORD.finditer(match[0]))
    return frozenset(found)


def _is_sentence(text: str, kept: frozenset[int], how: tuple[tuple[str, ...], int]) -> bool:
    """Whether enough words are small; the first one must have a capital and nothing but a capital."""
    after, share = how
    right = count = 0
    before = ""
    for place, match in enumerate(_WORD.finditer(text.rstrip("?!.:"))):
        word = _PARTS.split(match[0])[0]
        excused = word == word.upper() or match.start() in kept or (after and before.endswith(after))
        if excused or word == word.lower() or place == 0:
            right += 1
        if place == 0 and not excused and word != word.capitalize():
            return False
        count += 1
        before = match[0]
    return right == count or right * 100 > count * share


def _titled(text: str, kept: frozenset[int], small: frozenset[str]) -> str:
    """The heading in title case: small words stay small but at the beginning, at the end and after a colon."""
    words = list(_WORD.finditer(text))
    pieces, at = [], 0
    for place, match in enumerate(words):
        word = match[0]
        edge = place in (0, len(words) - 1) or text[: match.start()].rstrip().endswith((":", "?", "!", "."))
        if match.start() not in kept and word[1:] == word[1:].lower():
            bare = word.rstrip(".,:;?!").lower()
            word = word.lower() if bare in small and not edge else word[0].upper() + word[1:]
        pieces += [text[at : match.start()], word]
        at = match.end()
    return "".join([*pieces, text[at:]])


def _is_titled(text: str, better: str, share: int) -> bool:
    pairs: list[tuple[str, str]] = list(zip(_WORD.findall(text), _WORD.findall(better), strict=True))
    right = sum(one == other or one == one.upper() for one, other in pairs)
    return right == len(pairs) or right * 100 > len(pairs) * share


def _converted(text: str, kept: frozenset[int], *, upper: bool) -> str:
    pieces, at = [], 0
    for match in _WORD.finditer(text):
        word = match[0]
        changed = word.upper() if upper else word.lower()
        pieces += [text[at : match.start()], word if match.start() in kept else changed]
        at = match.end()
    return "".join([*pieces, text[at:]])
