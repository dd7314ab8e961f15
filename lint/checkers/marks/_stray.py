"""Commas behind “that”, “and”, “but” and prepositions, which lead straight to what follows."""

from collections.abc import Iterator

from lint.tagged import FINITE_TAGS, Tagged

_REPORTING = frozenset(
    """said says say argued argues argue believe believes believed claim claims claimed show shows showed find finds
    found announced confirmed explained warned warns admitted suggest suggests suggested ruled agreed hope hopes hoped
    fear fears feared think thinks thought insisted insists added decided reported reports revealed""".split()
)
_SAYING = frozenset(
    """said says say asked added admitted claimed claims believe believes believed insisted warned argued told tells
    thinks think thought hoped hopes felt feels seems seemed reported""".split()
)
_JOINTS = frozenset(("and", "but", "or"))
_LEADING = frozenset("of from to with by at into for in on".split())
_DETERMINERS = frozenset("the a an his her its their our my".split())
_SUBJECTS = _DETERMINERS | frozenset("he she it they we i you there no many some this these those".split())
_MARKS = frozenset(("“", "”", '"', "‘", "(", ")", "[", ";", ":", "—", "–", "-", "…", "..."))
_TIMES = frozenset("day night week month year time moment morning evening same way more less".split())
_RELATIVES = frozenset("who whom which what that where whose why how if".split())


def strays(sentence: Tagged) -> Iterator[tuple[int, int, str]]:
    """The word before such a comma, the one behind it, and the word that needs none: numbers of tokens, and text.

    A comma that another one closes (“and, as usual,”) is passed over.
    """
    lower = sentence.lower
    if "," not in lower or not _MARKS.isdisjoint(lower):
        return
    comma = len(lower) - 1 - lower[::-1].index(",")  # the last one: no other closes it
    word, after = lower[comma - 1], comma + 1
    if comma < 2 or after + 1 >= len(lower) or not _is_lower(sentence, comma - 1):
        return
    if word == "that":
        stray = lower[comma - 2] in _REPORTING and lower[comma - 3] != "having" and _is_clause(sentence, after)
    elif word in _JOINTS:
        stray = _is_joined(sentence, comma)
    else:
        stray = word in _LEADING and lower.count(",") == 1 and _leads(sentence, comma)
    if stray:
        yield comma - 1, after, word


def _is_lower(sentence: Tagged, place: int) -> bool:
    return sentence.texts[place].islower()


def _is_clause(sentence: Tagged, after: int) -> bool:
    """Whether a subject and a verb follow that does not tell who speaks."""
    if sentence.lower[after] not in _SUBJECTS and sentence.tag(after) not in {"NNS", "NNP"}:
        return False
    if sentence.at(after + 1) in _TIMES or sentence.at(after + 2) in _TIMES:
        return False
    verb = next((at for at in range(after + 1, len(sentence)) if sentence.tag(at) in FINITE_TAGS), -1)
    return verb > 0 and sentence.lower[verb] not in _SAYING


def _is_joined(sentence: Tagged, comma: int) -> bool:
    """Whether a clause, or one more member of what came before, stands behind “and,”."""
    after = comma + 1
    word = sentence.lower[after]
    if word not in _DETERMINERS or sentence.at(after + 1) in _TIMES or sentence.at(after + 2) in _TIMES:
        return False
    if sentence.lower[comma - 1] == "or" or sentence.lower[comma - 2] in {",", "."}:
        return False
    verb = next((at for at in range(after + 1, len(sentence)) if sentence.tag(at) in FINITE_TAGS), -1)
    return verb < 0 or sentence.lower[verb] not in _SAYING


def _leads(sentence: Tagged, comma: int) -> bool:
    """Whether a preposition behind a noun or a participle lost its noun phrase to a comma."""
    after, before = comma + 1, comma - 2
    if sentence.lower[after] not in _DETERMINERS or not _RELATIVES.isdisjoint(sentence.lower[:comma]):
        return False
    if sentence.lower[comma - 1] == "of":
        fits = sentence.tag(before) in {"NN", "NNS"}
    else:
        fits = sentence.tag(before) == "VBN" and sentence.at(before - 1) in {"was", "were", "been", "is", "are"}
    if not fits or "to" in sentence.lower[:before]:  # “nothing to be afraid of, the dog is old”
        return False
    return all(sentence.tag(at) not in FINITE_TAGS for at in range(after, len(sentence)))
