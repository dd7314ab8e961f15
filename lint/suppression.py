"""“This is fine”: comments in the text and a key in the front matter; those that hide nothing are reported.

::

    <!-- prooflint-ignore spelling.unknown-word: the name of a boat -->
    <!-- prooflint-ignore-start plain, wordiness: quoted from the treaty -->
    <!-- prooflint-ignore-end -->

    ---
    prooflint-ignore: [readability]
    ---

The first form is for the next block, or for the one that the comment stands in. Rules are named by id or by
the first parts of it, several with commas; without a name all are meant.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lint.document import Comment, Document
from lint.finding import Example, Finding, Hidden, Rule
from lint.text import Span

_MARK = re.compile(
    r"\s*prooflint-ignore(?P<form>-start|-end|-file)?(?![\w-])\s*(?P<rules>[\w.,\s-]*?)\s*(?::(?P<reason>.*))?$",
    re.DOTALL,
)
MATTER = ("prooflint-ignore", "prooflint.ignore")
"""Front matter keys that ignore rules in the whole file."""

UNUSED = Rule(
    id="suppression.unused",
    why="A comment that hides nothing hides the next mistake made there. Take it out.",
    category="structure",
    severity="warning",
    confidence="certain",
    examples=(
        Example(
            "<!-- prooflint-ignore spelling: a name -->\n\nThe ship sails at noon.\n",
            "The ship sails at noon.\n",
            ".md",
        ),
    ),
    clean=("<!-- a note to the desk -->\n\nThe ship sails at noon.\n",),
)
UNMATCHED = Rule(
    id="suppression.unmatched",
    why="A range without an end hides everything to the end of the file; an end without a start hides nothing.",
    category="structure",
    severity="warning",
    confidence="certain",
    examples=(Example("<!-- prooflint-ignore-end -->\n\nThe ship sails.\n", "The ship sails.\n", ".md"),),
    clean=("The ship sails.\n",),
)
RULES = (UNUSED, UNMATCHED)


@dataclass(frozen=True, slots=True)
class Directive:
    """One wish to ignore.

    Attributes:
        rules: ids or first parts; empty for all.
        scope: source range in which findings are hidden.
        place: the comment, or None for the front matter.
        reason: that the comment gives, or empty.
    """

    rules: tuple[str, ...]
    scope: Span
    place: Span | None
    reason: str = ""

    def hides(self, finding: Finding) -> bool:
        """Whether the finding begins in the scope and its rule is named."""
        if not self.scope.start <= finding.span.start <= self.scope.end:
            return False
        ids = (finding.rule.id, *finding.rule.aliases)
        return not self.rules or any(
            rule_id == r or rule_id.startswith(r + ".") for r in self.rules for rule_id in ids
        )


def suppress(findings: Iterable[Finding], document: Document) -> tuple[list[Finding], list[Hidden], list[Finding]]:
    """Split findings by the wishes of the text.

    Returns:
        The findings that remain, those that are hidden, and findings about the wishes themselves.
    """
    directives, complaints = directives_of(document)
    if not directives:
        return list(findings), [], complaints
    used: set[Directive] = set()
    remaining: list[Finding] = []
    hidden: list[Hidden] = []
    for finding in findings:
        hiding = [directive for directive in directives if directive.hides(finding)]
        used.update(hiding)
        if hiding:
            reason = next((directive.reason for directive in hiding if directive.reason), "")
            hidden.append(Hidden(finding, "comment", reason))
        else:
            remaining.append(finding)
    text = document.source.text
    for directive in directives:
        if directive not in used and directive.place is not None:
            rules = ", ".join(directive.rules) or "any rule"
            message = f"This comment hides nothing: {rules} finds nothing here. Take it out."
            complaints.append(_complaint(UNUSED, directive.place, message, text))
    return remaining, hidden, complaints


def directives_of(document: Document) -> tuple[list[Directive], list[Finding]]:
    """The wishes of a text, and findings about those that cannot be understood."""
    directives: list[Directive] = []
    complaints: list[Finding] = []
    text = document.source.text
    whole = Span(0, len(text))
    for key in MATTER:
        if key in document.metadata:
            directives.append(Directive(_names(",".join(document.metadata[key])), whole, None))
    opened: list[tuple[Comment, tuple[str, ...], str]] = []
    ends = _block_ends(document)
    for comment in document.comments:
        mark = _MARK.match(comment.text)
        if mark is None:
            continue
        rules, reason = _names(mark["rules"]), " ".join((mark["reason"] or "").split())
        if mark["form"] == "-start":
            opened.append((comment, rules, reason))
        elif mark["form"] == "-end":
            if not opened:
                message = "This comment ends a range that was never started."
                complaints.append(_complaint(UNMATCHED, comment.span, message, text))
                continue
            start, named, given = opened.pop()
            directives.append(Directive(named, Span(start.span.start, comment.span.end), start.span, given))
        elif mark["form"] == "-file":
            directives.append(Directive(rules, whole, comment.span, reason))
        else:
            place = bisect_right(ends, comment.span.start, key=lambda span: span.end)
            scope = ends[place] if place < len(ends) else comment.span
            directives.append(Directive(rules, scope, comment.span, reason))
    for comment, rules, reason in opened:
        message = "This range is never ended: write <!-- prooflint-ignore-end --> after it."
        complaints.append(_complaint(UNMATCHED, comment.span, message, text))
        directives.append(Directive(rules, Span(comment.span.start, len(text)), comment.span, reason))
    return directives, complaints


def _block_ends(document: Document) -> Sequence[Span]:
    return [document.to_source(block.span) for block in document.blocks if block.text] if document.comments else ()


def _names(listed: str) -> tuple[str, ...]:
    return tuple(name for name in re.split(r"[\s,]+", listed.strip()) if name and name != "all")


def _complaint(rule: Rule, span: Span, message: str, text: str) -> Finding:
    return Finding(rule, span, message, rule.severity, rule.confidence, text[span.start : span.end])
