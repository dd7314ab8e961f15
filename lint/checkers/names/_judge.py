"""Which of two near spellings is a slip, and how sure that is."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from lint.archive import Likeness, Use, folded, likeness
from lint.checker import Context
from lint.checkers.names._people import (
    are_two,
    forenames,
    has_role,
    is_placed,
    lefts,
    shared_right,
    speaks_of_family,
)
from lint.finding import Confidence
from lint.lexicon import lexicon

Uses = Mapping[str, list[Use]]

SHORT = 5
"""Letters under which names lie so near to each other that more must speak for a slip."""

WELL_KNOWN = 85
"""Class of frequency of a name that many articles hold."""


class Slip(NamedTuple):
    """A spelling that is probably wrong.

    Attributes:
        starts: where it stands, in code points of the prose.
    """

    wrong: str
    right: str
    starts: tuple[int, ...]
    message: str
    confidence: Confidence


def slips(uses: Uses, context: Context) -> list[Slip]:
    """The slips among the names of a document, each with the spelling it stands for."""
    accepted = {word.lower() for word in context.accept}
    found: dict[str, Slip] = {}
    for one, other, how in _pairs(uses):
        wrong, right = _in_order(one, other, uses, context)
        if wrong.lower() in accepted or (wrong in context.names and right not in context.names):
            continue
        vouched = _is_vouched(right, context) and not _is_vouched(wrong, context)
        sure = _sure(wrong, right, how, uses, vouched=vouched)
        if sure is None or (wrong in context.names and sure != "likely"):
            continue
        slip = Slip(wrong, right, tuple(use.start for use in uses[wrong]), _message(wrong, right, uses), sure)
        held = found.get(wrong)
        if held is None or (len(uses[right]), right) > (len(uses[held.right]), held.right):
            found[wrong] = slip
    return [slip for _, slip in sorted(found.items())]


def _pairs(uses: Uses) -> Iterator[tuple[str, str, Likeness]]:
    """The names that lie near each other: only those that begin alike are compared."""
    rooms: dict[str, list[str]] = {}
    for name in sorted(uses):
        first = folded(name)[:1]
        rooms.setdefault("k" if first in "cqg" else "i" if first in "yj" else first, []).append(name)
    for names in rooms.values():
        for place, one in enumerate(names):
            for other in names[place + 1 :]:
                if abs(len(one) - len(other)) < 3 or one[:3] == other[:3]:
                    how = likeness(one, other)
                    if how:
                        yield one, other, how


def _in_order(one: str, other: str, uses: Uses, context: Context) -> tuple[str, str]:
    """The spelling that is more likely wrong, then the other."""

    def weight(name: str) -> tuple[bool, int, bool, bool, bool, int]:
        return (
            _is_vouched(name, context),
            len(uses[name]),
            bool(forenames(uses[name])),
            not name.isascii() or sum(letter.isupper() for letter in name) > 1,
            name in lexicon(),
            -uses[name][0].start,
        )

    return (one, other) if weight(one) < weight(other) else (other, one)


def _is_vouched(name: str, context: Context) -> bool:
    return name in context.names or name in context.accept


def _sure(wrong: str, right: str, how: Likeness, uses: Uses, *, vouched: bool) -> Confidence | None:
    """How sure it is that both mean one bearer; a spelling that a list vouches for may be the rarer one."""
    ours, theirs = uses[wrong], uses[right]
    plain = how in ("case", "accent", "same")
    if are_two(ours, theirs, close=plain or not _is_known(wrong)):
        return None
    if plain:
        return "likely"
    left = lefts(ours) & lefts(theirs)
    right_of_both = shared_right(ours, theirs)
    if how == "plural":
        person = left and forenames(ours) & forenames(theirs) and not _is_word(wrong) and not _is_word(right)
        return "possible" if person and len(ours) == 1 < len(theirs) else None
    if how == "dialect":
        return "likely" if left or right_of_both else None
    if vouched and how != "two" and len(wrong) >= SHORT and not _is_known(wrong):
        return "likely"
    plain_word = _is_word(right) and right not in lexicon() and not forenames(theirs)
    if not _is_known(wrong):
        return _unknown(wrong, how, ours, theirs, shared=bool(left or right_of_both), plain_word=plain_word)
    return _known(wrong, right, how, uses, (bool(left), bool(right_of_both)))


def _unknown(
    wrong: str, how: Likeness, ours: Sequence[Use], theirs: Sequence[Use], *, shared: bool, plain_word: bool
) -> Confidence:
    """A spelling that no dictionary holds: one slip beside a name that stands twice is a slip."""
    introduced = bool(forenames(theirs)) and not forenames(ours)
    once = len(ours) == 1
    if (how == "two" and not wrong.isascii()) or all(use.listed for use in ours):
        return "possible"
    if plain_word and not shared:
        return "possible"  # "Banc" is no bank
    if shared or (how == "sound" and once and len(theirs) > 1):
        return "likely"
    if len(wrong) < SHORT:
        return "likely" if once and introduced and how in ("swap", "double", "sound") else "possible"
    if (once and (len(theirs) > 1 or introduced)) or len(theirs) >= 3 * len(ours):
        return "likely"
    return "possible"


def _known(wrong: str, right: str, how: Likeness, uses: Uses, shared: tuple[bool, bool]) -> Confidence | None:
    """A spelling that is a name or a word of its own: the article must say that one bearer is meant."""
    ours, theirs = uses[wrong], uses[right]
    once = len(ours) == 1
    left, right_of_both = shared
    if left and forenames(ours) & forenames(theirs):
        return "likely" if len(theirs) > len(ours) or (once and how != "two") else "possible"
    if right_of_both:
        if how == "sound":
            return "likely"
        family = speaks_of_family(theirs, ours)
        return "likely" if once and len(theirs) > 1 and not family and len(wrong) > 3 else "possible"
    alone = not forenames(ours) and not any(use.right for use in ours)
    introduced = bool(forenames(theirs)) or any(use.right for use in theirs)
    if once and alone and introduced and len(theirs) > 1 and how != "two":
        rare = lexicon().frequency(wrong) < WELL_KNOWN and not _is_word(wrong)
        if (rare and len(wrong) >= SHORT and not is_placed(ours)) or has_role(ours):
            return "likely"
    if not _is_known(right) and once and len(theirs) > 2:
        return "possible"
    return None


def _is_known(name: str) -> bool:
    words = lexicon()
    return name in words or name.lower() in words


def _is_word(name: str) -> bool:
    return name.lower() in lexicon()


def _message(wrong: str, right: str, uses: Uses) -> str:
    count = len(uses[right])
    if count == len(uses[wrong]):
        return f"The article has both “{wrong}” and “{right}”; if they are one, spell it one way."
    times = "once" if count == 1 else f"{count} times"
    return f"“{wrong}” is spelt “{right}” elsewhere in the article ({times})."
