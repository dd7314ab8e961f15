"""Does a rule do what its examples say?"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from lint.checker import Checker, Context
from lint.document import lift
from lint.engine import parse
from lint.finding import Example, Finding, Match, Rule
from lint.fixing import apply
from lint.suppression import suppress
from lint.text import Source


def prove(rules: Iterable[Rule], checker: Checker, options: Any, context: Context) -> Iterator[str]:
    """What is wrong with the examples of rules, a line each; nothing if they hold.

    Each ``bad`` gives this rule and no other of its checker or pack; ``good`` and each ``clean`` are free of it;
    where the rule is fixable, fixing ``bad`` gives ``good``; there is at least one of either. A match that is
    only possible counts where the rule itself is no surer: such matches are hidden unless somebody asks for them.
    """
    for rule in rules:
        if not rule.examples or not rule.clean:
            yield f"{rule.id}: needs at least one example and one clean text"
        for example in rule.examples:
            yield from _prove_example(rule, example, (checker, options, _as_wanted(context, example)))
        for text in rule.clean:
            first = rule.examples[0] if rule.examples else Example("", "")
            found = _findings(text, first.suffix, checker, options, _as_wanted(context, first))
            if any(finding.rule.id == rule.id for finding in found):
                yield f"{rule.id}: speaks about a text that is right: {_short(text)}"


def _as_wanted(context: Context, example: Example) -> Context:
    """The context with the English and the rejected word that an example asks for."""
    wrong, right = example.rejected
    reject = {**context.reject, wrong: right} if wrong else context.reject
    return replace(context, dialect=example.dialect or context.dialect, reject=reject)


def _prove_example(rule: Rule, example: Example, how: tuple[Checker, Any, Context]) -> Iterator[str]:
    bad, good, suffix = example.bad, example.good, example.suffix
    found = _findings(bad, suffix, *how)
    family = rule.id.partition(".")[0] + "."
    ids = sorted({finding.rule.id for finding in found if finding.rule.id.startswith(family)})
    if ids != [rule.id]:
        yield f"{rule.id}: “{_short(bad)}” gives {', '.join(ids) or 'nothing'}"
    if rule.autofix and any(finding.fixable for finding in found):
        mended = apply(Source(f"example{suffix}", bad), found).text
        if mended != good:
            yield f"{rule.id}: fixing “{_short(bad)}” gives “{_short(mended)}”, not “{_short(good)}”"
    elif rule.autofix and ids == [rule.id] and all(len(finding.replacements) == 1 for finding in found):
        yield f"{rule.id}: cannot be fixed in “{_short(bad)}” although it says so"
    if any(finding.rule.id == rule.id for finding in _findings(good, suffix, *how)):
        yield f"{rule.id}: speaks about its good text: {_short(good)}"


def _findings(text: str, suffix: str, checker: Checker, options: Any, context: Context) -> list[Finding]:
    document = parse(Source(f"example{suffix}", text))
    matches: list[Match] = []
    if checker.scope == "document":
        matches += checker.check(document, options, context)
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
                document = parse(Source(f"example{example.suffix}", text))
                ids = [finding.rule.id for finding in suppress([], document)[2]]
                if ids != expected:
                    yield f"{rule.id}: “{_short(text)}” gives {', '.join(ids) or 'nothing'}"
        for text in rule.clean:
            if suppress([], parse(Source("example.md", text)))[2]:
                yield f"{rule.id}: speaks about a text that is right: {_short(text)}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 80 else line[:79] + "…"
