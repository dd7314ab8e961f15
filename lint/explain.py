"""A rule as a page of text: for the terminal and, the same words, for the documentation."""

from lint.finding import Rule


def page(rule: Rule) -> str:
    """The page of a rule, in Markdown that also reads well as plain text."""
    lines = [f"# {rule.id}", "", rule.why, ""]
    state = "on by default" if rule.default else "off by default"
    fix = "fixed without asking" if rule.autofix else "fixed by hand"
    quotes = "also in quotations" if rule.quotations else "not in quotations"
    lines += [f"{rule.severity.capitalize()}, {rule.category}, {rule.confidence}; {state}; {fix}; {quotes}.", ""]
    for number, example in enumerate(rule.examples):
        lines += ["Wrong and right:" if not number else "", *_quoted(example.bad), "", *_quoted(example.good), ""]
    for number, text in enumerate(rule.clean):
        lines += ["Not reported:" if not number else "", *_quoted(text), ""]
    if rule.aliases:
        lines += [f"Formerly {', '.join(rule.aliases)}.", ""]
    if rule.source:
        lines += [f"See {rule.source}", ""]
    squeezed = [line for number, line in enumerate(lines) if line or (number and lines[number - 1])]
    return "\n".join(squeezed).rstrip() + "\n"


def _quoted(text: str) -> list[str]:
    return [f"    {line}".rstrip() for line in text.splitlines()]
