"""“This is fine”: comments in the text and a key in the front matter; those that do no good are reported.

::

    <!-- prooflint-ignore spelling.unknown-word until=2027-03-01: the name of a boat -->
    <!-- prooflint-ignore-start plain, wordiness: quoted from the treaty -->
    <!-- prooflint-ignore-end -->

    ---
    prooflint-ignore: [readability]
    ---

The first form is for the next block, or for the one that the comment stands in. Rules are named by id or by
the first parts of it, several with commas; without a name all are meant. From the day after its date on a wish
hides nothing.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from lint.document import Document
from lint.finding import Finding, Hidden
from lint.suppression._rules import PROOF, RULES, UNUSED

if TYPE_CHECKING:
    from lint.suppression._reading import Directive
    from lint.suppression._states import State

__all__ = ["MARK", "NO_TERMS", "PROOF", "RULES", "UNUSED", "Terms", "directives_of", "states", "suppress", "turns"]

MARK = "prooflint"
"""A text without this word holds no wish."""


class Terms(NamedTuple):
    """On which terms a text may ask for silence.

    Attributes:
        today: as 2027-03-01; if empty, no date has passed.
        require: what every wish must give: “reason”, “until”.
        max_days: how far off a date may be; 0 for any.
        silent: first parts of rules that nobody looked for, such as those of an engine that is not there: whether
            something is hidden of them is not known.
        asked: selectors of the only rules that were looked for; empty for all.
        ignored: selectors of rules that are not reported in any case.
    """

    today: str = ""
    require: tuple[str, ...] = ()
    max_days: int = 0
    silent: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()

    @classmethod
    def of(cls, table: Mapping[str, Any], today: str) -> "Terms":
        """The terms that a table of the settings states.

        Args:
            table: ``Settings.suppressions``.
            today: the day of the run.
        """
        return cls(today, tuple(table.get("require", ())), table.get("max_days", 0))


NO_TERMS = Terms()
"""Those of a text that may ask for anything, for ever."""


def suppress(
    findings: Iterable[Finding], document: Document, terms: Terms = NO_TERMS
) -> tuple[list[Finding], list[Hidden], list[Finding]]:
    """Split findings by the wishes of the text.

    Returns:
        The findings that remain, those that are hidden, and findings about the wishes themselves.
    """
    if MARK not in document.source.text:
        return list(findings), [], []
    from lint.suppression import _states  # noqa: PLC0415  # few articles hold a wish

    return _states.suppress(findings, document, terms)


def directives_of(document: Document) -> "tuple[list[Directive], list[Finding]]":
    """The wishes of a text, and findings about those that cannot be understood."""
    if MARK not in document.source.text:
        return [], []
    from lint.suppression import _reading  # noqa: PLC0415

    return _reading.directives_of(document)


def states(document: Document, hidden: Iterable[Finding], terms: Terms) -> "list[tuple[Directive, State]]":
    """Each wish of a text with what has become of it.

    Args:
        document: the text.
        hidden: the findings that its wishes hide.
        terms: of the run: its day, and what was not looked for.
    """
    from lint.suppression import _states  # noqa: PLC0415

    return _states.states(directives_of(document)[0], hidden, terms)


def turns(text: str, max_days: int = 0) -> tuple[str, ...]:
    """The days from which on something else may be said about a text than before, in order.

    A report of the text is as good on another day if no such day lies between. More days may be named than count.

    Args:
        text: an article as it is on the disk.
        max_days: how far off a date may be.
    """
    if "until" not in text or MARK not in text:
        return ()
    from lint.suppression import _reading  # noqa: PLC0415

    return _reading.turns(text, max_days)
