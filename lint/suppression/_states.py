"""What becomes of findings because of wishes, and of wishes because of findings."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal

from lint.document import Document
from lint.finding import Finding, Hidden
from lint.suppression import Terms
from lint.suppression._reading import Directive, complaint, directives_of
from lint.suppression._rules import BARE, EXPIRED, MALFORMED, OVERLONG, UNDATED, UNUSED

State = Literal["in use", "unused", "expired", "not known"]


def suppress(
    findings: Iterable[Finding], document: Document, terms: Terms
) -> tuple[list[Finding], list[Hidden], list[Finding]]:
    """Split findings by the wishes of the text.

    Returns:
        The findings that remain, those that are hidden, and findings about the wishes themselves.
    """
    directives, complaints = directives_of(document)
    live = [directive for directive in directives if not directive.has_expired(terms.today)]
    used: set[Directive] = set()
    remaining: list[Finding] = []
    hidden: list[Hidden] = []
    for finding in findings:
        hiding = [directive for directive in live if directive.hides(finding)]
        used.update(hiding)
        if hiding:
            reason = next((directive.reason for directive in hiding if directive.reason), "")
            hidden.append(Hidden(finding, "comment", reason))
        else:
            remaining.append(finding)
    refused = {one.span for one in complaints if one.rule is MALFORMED}
    for directive in directives:
        complaints += _complaints(directive, document, terms, used=directive in used, refused=refused)
    return remaining, hidden, complaints


def _complaints(
    directive: Directive, document: Document, terms: Terms, *, used: bool, refused: Iterable[object]
) -> Iterator[Finding]:
    """What is wrong with a wish that is understood."""
    text, place = document.source.text, directive.place
    what = "key" if directive.form == "front matter" else "comment"
    if directive.has_expired(terms.today):
        message = (
            f"This held until {directive.until} and hides nothing any more: take it out, or give it a new date."
        )
        yield complaint(EXPIRED, place, message, text)
        return
    if not used and not _is_doubtful(directive, terms):
        rules = ", ".join(directive.rules) or "any rule"
        message = f"This {what} hides nothing: {rules} finds nothing here. Take it out."
        yield complaint(UNUSED, place, message, text)
    if "reason" in terms.require and not directive.reason:
        how = "behind a colon at its end" if what == "comment" else "as “reason”"
        yield complaint(BARE, place, f"This {what} gives no reason: write it {how}.", text)
    if directive.until:
        yield from _far(directive, terms, text)
    elif "until" in terms.require and place not in refused:
        until = "until=2027-03-01" if what == "comment" else "until"
        yield complaint(UNDATED, place, f"This {what} has no date: write {until} to say how long it holds.", text)


def _far(directive: Directive, terms: Terms, text: str) -> Iterator[Finding]:
    """The date of a wish may be further off than the settings allow."""
    if not terms.max_days or not terms.today:
        return
    days = (date.fromisoformat(directive.until) - date.fromisoformat(terms.today)).days
    if days > terms.max_days:
        message = f"{directive.until} is {days:,} days off; at most {terms.max_days:,} are allowed."
        yield complaint(OVERLONG, directive.place, message, text)


def _is_doubtful(directive: Directive, terms: Terms) -> bool:
    """Whether what a wish hides may be what nobody looked for."""
    if not directive.rules:
        return bool(terms.silent or terms.asked)
    for name in directive.rules:
        if name.partition(".")[0] in terms.silent or any(_holds(one, name) for one in terms.ignored):
            return True
        if terms.asked and not any(_holds(one, name) for one in terms.asked):
            return True
    return False


def _holds(selector: str, name: str) -> bool:
    return selector in ("ALL", name) or name.startswith(selector + ".")


def states(
    directives: Iterable[Directive], hidden: Iterable[Finding], terms: Terms
) -> list[tuple[Directive, State]]:
    """Each wish with what has become of it.

    Args:
        directives: of a text.
        hidden: the findings that they hide.
        terms: of the run: its day, and what was not looked for.
    """
    found = tuple(hidden)

    def state(directive: Directive) -> State:
        if directive.has_expired(terms.today):
            return "expired"
        if any(map(directive.hides, found)):
            return "in use"
        return "not known" if _is_doubtful(directive, terms) else "unused"

    return [(directive, state(directive)) for directive in directives]
