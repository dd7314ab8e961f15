"""Several right ways to write one thing in figures, of which an article uses one."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lint.finding import Rule


@dataclass(frozen=True, slots=True)
class Family:
    """Ways to write one thing.

    Attributes:
        rule: what is reported.
        pattern: has a named group for each form, around all of what is written; other groups have names in capitals.
            It is compiled when a text may need it.
        names: what each form is called in messages.
        hints: every text in which the pattern can match holds one of them; letters stand directly behind a figure or
            with a space between, and are the first four at most.
        rewrite: what is written, in another form; empty where nobody can say. Its arguments are the match, the form
            that is wanted, and one match of that form.
    """

    rule: Rule
    pattern: str
    names: dict[str, str]
    hints: frozenset[str]
    rewrite: Callable[[re.Match[str], str, re.Match[str]], str]

    def form(self, found: re.Match[str]) -> str:
        """The form that a match is."""
        return next(name for name in self.names if found[name] is not None)


def best_form(forms: Sequence[str]) -> str:
    """The form that is used most; of forms used equally often the one that is used first."""
    counts: dict[str, int] = {}
    for form in forms:
        counts[form] = counts.get(form, 0) + 1
    return max(counts, key=counts.__getitem__)
