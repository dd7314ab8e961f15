"""Does a rule do what its examples say?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from lint.checker import Checker, Context
from lint.document import lift
from lint.engine import parse
from lint.finding import Example, Finding, Match, Rule
from lint.fixing import apply
from lint.suppression import PROOF, Terms, suppress
from lint.text import Source, Span

Part = tuple[str, int, str]
"""A text of a rule: “examples” or “clean”, its number from 0, and “bad”, “good” or nothing."""

NOWHERE: Part = ("", 0, "")
"""Stands for the rule as a whole."""


@dataclass(frozen=True, slots=True)
class Failure:
    """What is wrong with a text of a rule.

    Attributes:
        rule: its id.
        what: one line.
        part: the text.
    """

    rule: str
    what: str
    part: Part = NOWHERE

    def __str__(self) -> str:
        return f"{self.rule}: {self.what}"


def prove(rules: Iterable[Rule], checker: Checker, options: Any, context: Context) -> Iterator[str]:
    """What is wrong with the examples of rules, a line each; nothing if they hold."""
    return map(str, failures(rules, checker, options, context))


def failures(rules: Iterable[Rule], checker: Checker, options: Any, context: Context) -> Iterator[Failure]:
    """What is wrong with the examples of rules; nothing if they hold.

    Each ``bad`` gives this rule and no other of its checker or pack that is on by default; ``good`` and each
    ``clean`` are free of it; where the rule is fixable, fixing ``bad`` gives ``good``; there is at least one of
    either. A match that is only possible counts where the rule itself is no surer: such matches are hidden unless
    somebody asks for them.
    """
    for rule in rules:
        if not rule.examples or not rule.clean:
            yield Failure(rule.id, "needs at least one example and one clean text")
        for number, example in enumerate(rule.examples):
            how = (checker, options, _as_wanted(context, example))
            yield from _of_example(rule, number, example, how)
        first = rule.examples[0] if rule.examples else Example("", "")
        for number, text in enumerate(rule.clean):
            found = _findings(text, first.suffix, checker, options, _as_wanted(context, first))
            if any(finding.rule.id == rule.id for finding in found):
                what = f"speaks about a text that is right: {short(text)}"
                yield Failure(rule.id, what, ("clean", number, ""))


def _as_wanted(context: Context, example: Example) -> Context:
    """The context with the English and the rejected word that an example asks for."""
    wrong, right = example.rejected
    reject = {**context.reject, wrong: right} if wrong else context.reject
    return replace(context, dialect=example.dialect or context.dialect, reject=reject)


def _of_example(rule: Rule, number: int, example: Example, how: tuple[Checker, Any, Context]) -> Iterator[Failure]:
    bad, good, suffix = example.bad, example.good, example.suffix
    part = ("examples", number, "bad")
    every = _findings(bad, suffix, *how)
    # Forms of which a guide chooses one contradict each other: another rule that is off by default does not count.
    found = [finding for finding in every if finding.rule.default or finding.rule.id == rule.id]
    family = rule.id.partition(".")[0] + "."
    ids = sorted({finding.rule.id for finding in found if finding.rule.id.startswith(family)})
    if ids != [rule.id]:
        yield Failure(rule.id, f"“{short(bad)}” gives {', '.join(ids) or 'nothing'}", part)
    if rule.autofix and any(finding.fixable for finding in found):
        mended = apply(Source(f"example{suffix}", bad), found).text
        if mended != good:
            what = f"fixing “{short(bad)}” gives “{short(mended)}”, not “{short(good)}”"
            yield Failure(rule.id, what, part)
    elif rule.autofix and ids == [rule.id] and all(len(finding.replacements) == 1 for finding in found):
        yield Failure(rule.id, f"cannot be fixed in “{short(bad)}” although it says so", part)
    if any(finding.rule.id == rule.id for finding in _findings(good, suffix, *how)):
        yield Failure(rule.id, f"speaks about its good text: {short(good)}", ("examples", number, "good"))


def _findings(text: str, suffix: str, checker: Checker, options: Any, context: Context) -> list[Finding]:
    document = parse(Source(f"example{suffix}", text))
    matches: list[Match] = []
    if checker.scope == "document":
        said = checker.check(document, options, context)
        matches += [match for match in said if isinstance(match, Match)]
    else:
        for block in document.blocks:
            matches += [match.moved(block.start) for match in checker.check(block, options, context)]
    return [
        lift(match, document)
        for match in matches
        if (match.rule.quotations or not document.is_quoted(match.span))
        and (match.confidence != "possible" or match.rule.confidence == "possible")
    ]


def prove_suppression(rules: Iterable[Rule]) -> Iterator[str]:
    """The same for the rules about suppression, which look at comments and not at prose."""
    for rule in rules:
        for example in rule.examples:
            for text, expected in ((example.bad, [rule.id]), (example.good, [])):
                ids = [finding.rule.id for finding in _of_suppression(rule, text, example.suffix)]
                if ids != expected:
                    yield f"{rule.id}: “{short(text)}” gives {', '.join(ids) or 'nothing'}"
        for text in rule.clean:
            if _of_suppression(rule, text, ".md"):
                yield f"{rule.id}: speaks about a text that is right: {short(text)}"


def _of_suppression(rule: Rule, text: str, suffix: str) -> list[Finding]:
    """What is said about the comments of a text in which each “missle” is a finding, on the terms of a rule."""
    at = [place for place in range(len(text)) if text.startswith("missle", place)]
    slip = replace(rule, id="spelling.unknown-word")
    slips = [Finding(slip, Span(place, place + 6), "", "error", "certain", "missle") for place in at]
    terms = Terms(**{"today": "2002-01-01", **PROOF.get(rule.id, {})})
    return suppress(slips, parse(Source(f"example{suffix}", text)), terms)[2]


def short(text: str) -> str:
    """A text in a message: one line of at most 80 code points."""
    line = " ".join(text.split())
    return line if len(line) <= 80 else line[:79] + "…"
