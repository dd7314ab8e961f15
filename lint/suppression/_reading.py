"""From comments and front matter to wishes."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import get_close_matches
from typing import Literal

from lint.document import Comment, Document
from lint.finding import Finding, Rule
from lint.suppression._rules import MALFORMED, UNMATCHED
from lint.text import Span

Form = Literal["block", "range", "file", "front matter"]

MATTER = ("prooflint-ignore", "prooflint.ignore")
"""Front matter keys that ignore rules in the whole file."""

PARTS = ("rules", "until", "reason")
"""Keys of the front matter's table."""

_FORMS = {"": "block", "-start": "range", "-end": "end", "-file": "file"}
_MARK = re.compile(r"\s*prooflint-ignore(?P<form>[\w-]*)(?P<head>[^:]*)(?::(?P<reason>.*))?$", re.DOTALL)
_ITEM = re.compile(r"(?P<head>[^:]*)(?::(?P<reason>.*))?$", re.DOTALL)
_NAME = re.compile(r"[\w.-]+")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_MATTER_END = re.compile(r"^(?:---|\.\.\.|\+\+\+)[ \t]*\r?$", re.MULTILINE)
_MATTER_KEY = re.compile(
    r"^[ \t]*(?P<key>[\"']?prooflint(?:[-.]ignore(?:\.\w+)?)?[\"']?[ \t]*[:=]|\[prooflint(?:[-.]ignore)?\])[^\r\n]*",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Directive:
    """One wish to ignore.

    Attributes:
        rules: ids or first parts; empty for all.
        scope: source range in which findings are hidden.
        place: the comment, or the line of the front matter with the key.
        reason: that is given, or empty.
        until: the last day on which it holds, as 2027-03-01, or empty.
        form: how it is written.
    """

    rules: tuple[str, ...]
    scope: Span
    place: Span
    reason: str = ""
    until: str = ""
    form: Form = "block"

    def hides(self, finding: Finding) -> bool:
        """Whether the finding begins in the scope and its rule is named; the date is not looked at."""
        if not self.scope.start <= finding.span.start <= self.scope.end:
            return False
        ids = (finding.rule.id, *finding.rule.aliases)
        return not self.rules or any(
            rule_id == r or rule_id.startswith(r + ".") for r in self.rules for rule_id in ids
        )

    def has_expired(self, today: str) -> bool:
        """Whether its last day has passed.

        Args:
            today: the day of the run; if empty, no day has passed.
        """
        return bool(self.until) and self.until < today


@dataclass(slots=True)
class _Said:
    """What the words of a wish say, and what is wrong with them.

    Attributes:
        void: whether they are so wrong that nothing is hidden.
    """

    rules: tuple[str, ...] = ()
    until: str = ""
    reason: str = ""
    wrong: str = ""
    void: bool = False


def directives_of(document: Document) -> tuple[list[Directive], list[Finding]]:
    """The wishes of a text, and findings about those that cannot be understood."""
    text = document.source.text
    whole = Span(0, len(text))
    directives: list[Directive] = []
    complaints: list[Finding] = []

    def wish(said: _Said, scope: Span, place: Span, form: Form) -> None:
        if not said.void:
            directives.append(Directive(said.rules, scope, place, said.reason, said.until, form))

    for place, said in _matter(document):
        if said.wrong:
            complaints.append(complaint(MALFORMED, place, said.wrong, text))
        wish(said, whole, place, "front matter")
    opened: list[tuple[Span, _Said]] = []
    ends = _block_ends(document)
    for comment, form, said in _comments(document):
        place = comment.span
        if said.wrong:
            complaints.append(complaint(MALFORMED, place, said.wrong, text))
        if form == "range":
            opened.append((place, said))
        elif form == "end" and opened:
            start, begun = opened.pop()
            wish(begun, Span(start.start, place.end), start, "range")
        elif form == "end":
            message = "This comment ends a range that was never started."
            complaints.append(complaint(UNMATCHED, place, message, text))
        elif form == "file":
            wish(said, whole, place, "file")
        else:
            number = bisect_right(ends, place.start, key=lambda span: span.end)
            wish(said, ends[number] if number < len(ends) else place, place, "block")
    for place, said in opened:
        message = "This range is never ended: write a comment with prooflint-ignore-end after it."
        complaints.append(complaint(UNMATCHED, place, message, text))
        wish(said, Span(place.start, len(text)), place, "range")
    return directives, complaints


def complaint(rule: Rule, span: Span, message: str, text: str) -> Finding:
    """A finding about a wish.

    Args:
        rule: that it breaks.
        span: where it stands.
        message: what is wrong, and what to do.
        text: of the source.
    """
    return Finding(rule, span, message, rule.severity, rule.confidence, text[span.start : span.end])


def _block_ends(document: Document) -> Sequence[Span]:
    return [document.to_source(block.span) for block in document.blocks if block.text]


def _comments(document: Document) -> Iterator[tuple[Comment, str, _Said]]:
    """The comments that speak to us, in the order of the text, with their form."""
    for comment in sorted(document.comments, key=lambda one: one.span.start):
        mark = _MARK.match(comment.text)
        if mark is None or mark["form"][:1] not in ("", "-"):
            continue
        form = _FORMS.get(mark["form"])
        if form is None:
            known = ", ".join(f"prooflint-ignore{one}" for one in _FORMS)
            wrong = f"“prooflint-ignore{mark['form']}” is not known and hides nothing: there are {known}."
            yield comment, "", _Said(wrong=wrong, void=True)
        else:
            yield comment, form, _said(mark["head"], mark["reason"] or "")


def _said(head: str, reason: str) -> _Said:
    """What the words before the colon say; words that are none of ours are refused, and then nothing is hidden."""
    found = _Said(reason=" ".join(reason.split()))
    names: list[str] = []
    for word in re.split(r"[\s,]+", head.strip()):
        key, sign, value = word.partition("=")
        if sign and key == "until":
            found.until = _date(value)
            if not found.until:
                found.wrong = f"“{word}” is no date, so this has none: write it as until=2027-03-01."
        elif sign:
            close = " Did you mean “until=”?" if get_close_matches(key, ["until"], 1, 0.6) else ""
            return _Said(wrong=f"“{word}” is not understood, so this hides nothing.{close}", void=True)
        elif word and not _NAME.fullmatch(word):
            wrong = f"“{word}” names no rule, so this hides nothing: the reason stands behind a colon."
            return _Said(wrong=wrong, void=True)
        elif word and word != "all":
            names.append(word)
    found.rules = tuple(dict.fromkeys(names))
    return found


def _date(text: str) -> str:
    """A day as it is written, if there is such a day."""
    try:
        return date.fromisoformat(text).isoformat() if _DATE.fullmatch(text) else ""
    except ValueError:
        return ""


def _matter(document: Document) -> Iterator[tuple[Span, _Said]]:
    """The wishes of the front matter, with the line at which to point."""
    values = document.metadata
    for base in MATTER:
        parts = {key[len(base) + 1 :]: value for key, value in values.items() if key.startswith(base + ".")}
        if base not in values and not parts:
            continue
        place = _matter_place(document, base)
        plain: list[str] = []
        for item in values.get(base, ()):
            said = _said(*_halves(item))
            if said.wrong or said.until or said.reason:
                yield _item_place(document, place, item), said
            else:
                plain += said.rules or ("",)
        if plain:
            yield place, _Said(() if "" in plain else tuple(dict.fromkeys(plain)))
        if parts:
            yield place, _table(parts)
    key = _matter_key(document, MATTER[0])
    if key is not None and not any(one == MATTER[0] or one.startswith(MATTER[0] + ".") for one in values):
        yield key, _Said(wrong=f"This is not understood and hides nothing: {_HOW}.", void=True)


_HOW = "write a list of rules, or rules, until and reason on lines of their own"


def _halves(item: str) -> tuple[str, str]:
    found = _ITEM.match(item)
    assert found is not None
    return found["head"], found["reason"] or ""


def _table(parts: dict[str, tuple[str, ...]]) -> _Said:
    """What the table of the front matter says."""
    found = _said(",".join(parts.get("rules", ())), " ".join(parts.get("reason", ())))
    for key in parts:
        if key not in PARTS:
            close = get_close_matches(key, PARTS, 1, 0.6)
            hint = f" did you mean “{close[0]}”?" if close else f" {_HOW}."
            return _Said(wrong=f"“{key}” is not known, so this hides nothing:{hint}", void=True)
    if "until" in parts and not found.wrong:
        found.until = _date(parts["until"][-1])
        if not found.until:
            found.wrong = f"“{parts['until'][-1]}” is no date, so this has none: write it as 2027-03-01."
    return found


def _matter_key(document: Document, base: str) -> Span | None:
    """The line of the front matter that begins with one of our keys."""
    text = document.source.text.removeprefix("\ufeff")
    if not text.startswith(("---", "+++")):
        return None
    closed = _MATTER_END.search(text, 3)
    head = base.partition(".")[0]
    for found in _MATTER_KEY.finditer(text, 0, closed.start() if closed else 0):
        if head in found["key"]:
            moved = len(document.source.text) - len(text)
            return Span(found.start("key") + moved, found.end() + moved)
    return None


def _matter_place(document: Document, base: str) -> Span:
    found = _matter_key(document, base)
    return found if found is not None else Span(0, min(3, len(document.source.text)))


def _item_place(document: Document, key: Span, item: str) -> Span:
    """Where an item stands that is written as it is meant; else the line of the key."""
    text = document.source.text
    closed = _MATTER_END.search(text, key.start)
    at = text.find(item, key.start, closed.start() if closed else key.end)
    return Span(at, at + len(item)) if at >= 0 else key


def turns(text: str, max_days: int) -> tuple[str, ...]:
    """The days from which on something else may be said about a text than before, in order.

    Args:
        text: that holds a wish and the word “until”; every date in it is taken for one of a wish.
        max_days: how far off a date may be; 0 for any.
    """
    return tuple(sorted({day.isoformat() for day in _turns(set(_DATE.findall(text)), max_days)}))


def _turns(written: Iterable[str], max_days: int) -> Iterator[date]:
    for one in written:
        try:
            last = date.fromisoformat(one)
            yield last + timedelta(days=1)  # it has expired
            if max_days:
                yield last - timedelta(days=max_days)  # it is no longer too far off
        except (ValueError, OverflowError):
            continue
