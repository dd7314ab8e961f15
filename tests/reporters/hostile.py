"""Drafts that try to be something else than text, made from a seed."""

import random

from lint.finding import CATEGORIES, CONFIDENCES, SEVERITIES, Finding, Hidden, Problem, Report, Rule
from lint.text import Source, Span

PIECES = (
    "::error file=x::boo",
    "\n::add-mask::a",
    "\r::stop-commands::x",
    "\n  ::set-env name=PATH::x",
    "##[error]x",
    "##[add-path]x",
    "#\u200b#[group]x",
    "#\u00ad#[endgroup]",
    "\n##[section]x",
    "##vso[task.setvariable variable=x]y",
    "#\ufe0f#vso[task.complete result=Failed]",
    "####vso[task.uploadfile]/x",
    "]]>",
    "<![CDATA[",
    "<!-- prooflint-report -->",
    "-->",
    "</details>",
    "</failure>",
    "<script>alert(1)</script>",
    '<img src=x onerror="x">',
    "&lt;b&gt;",
    "\x1b[31m",
    "\x1b]0;x\x07",
    "\x9b2J",
    "\x00",
    "\x7f",
    "\x08\x08",
    "\u202e",
    "\u2066",
    "\u2069",
    "\u2028",
    "\u0085",
    "\ufeff",
    "\ufffe",
    "\uffff",
    "\U000e0041",
    "@everyone",
    "a@example.org",
    "![x](http://example.org/x.png)",
    "[a](http://example.org)",
    "<http://example.org>",
    "http://example.org/x",
    "www.example.org",
    "#12",
    "!34",
    "GH-56",
    "deadbeefcafe1234",
    ":smile:",
    "```",
    "~~~\n",
    "`",
    "``",
    "|",
    "\\",
    '"',
    "'",
    "%0A::error::x",
    "%250A",
    "%AZP25",
    "%3B",
    ";",
    "]",
    ",",
    "{0}",
    "\n/close\n",
    "\n# Heading\n",
    "\n> quoted\n",
    "\n- listed\n",
    "\n---\n",
    "\n  ...\n",
    "\n1..0 # SKIP all\n",
    "\nok 1 - fine # TODO\n",
    "\nBail out!\n",
    "\n\n    code\n\n",
    "👩‍👩‍👧",
    "é",
    "中文",
    "𝔘𝔫𝔦",
    "\t",
    "\r\n",
    " word ",
    " and other words ",
)
NAMES = (
    "a.md",
    "./b.md",
    "::error::.md",
    "a,b:c;d]e.md",
    "x\n##[error].md",
    "##vso[task.complete]\n.md",
    "bad\udcff.md",
    "`@x`|.md",
    "sp ace%20#1.md",
    "<b>&amp;.md",
    "ünï\u202e.md",
    "# SKIP.md",
    "\\.md",
    "-",
    "../up.md",
    "http://example.org/a.md",
)


def drafts(seed: int, count: int) -> list[Report]:
    """Reports about drafts whose text, names, messages, replacements and reasons are all hostile."""
    dice = random.Random(seed)  # noqa: S311  # a test
    rules = [
        Rule(
            f"{name}.x",
            f"Why {_text(dice, 3)}",
            dice.choice(CATEGORIES),
            dice.choice(SEVERITIES),
            dice.choice(CONFIDENCES),
            source=dice.choice(("", "https://example.org/why", "javascript:alert(1)", "https://example.org/>x y")),
        )
        for name in ("spelling", "languagetool", "house", "a-b")
    ]
    return [_report(dice, rules, f"{dice.choice(NAMES)}{number}") for number in range(count)]


def long_line(size: int) -> Report:
    """One line of many bytes, with many findings and one about all of it."""
    dice = random.Random(10)  # noqa: S311  # a test
    line = "".join(PIECES).replace("\n", "").replace("\r", "")
    text = line * (size // len(line.encode()) + 1)
    rule = Rule("long.line", "Why.", "style", "warning", "likely")
    starts = sorted(dice.randrange(len(text) - 50) for _ in range(300))
    spans = [Span(0, len(text)), *(Span(start, start + dice.randrange(50)) for start in starts)]
    return Report("long.md", Source("long.md", text), 1, tuple(_finding(dice, rule, text, span) for span in spans))


def _text(dice: random.Random, most: int) -> str:
    return "".join(dice.choice(PIECES) for _ in range(dice.randrange(1, most)))


def _report(dice: random.Random, rules: list[Rule], path: str) -> Report:
    text = _text(dice, 60)
    if dice.random() < 0.1:
        return Report(path, None, problems=(Problem(path, _text(dice, 5)),))
    spans = sorted(Span(*sorted((dice.randrange(len(text) + 1), dice.randrange(len(text) + 1)))) for _ in range(6))
    made = [_finding(dice, dice.choice(rules), text, span) for span in spans]
    shown = dice.randrange(len(made) + 1)
    by = ("comment", "baseline", "unchanged")
    hidden = tuple(Hidden(one, dice.choice(by), dice.choice(("", _text(dice, 3)))) for one in made[shown:])
    problems = (Problem(_text(dice, 2), _text(dice, 5)),) if dice.random() < 0.2 else ()
    notes = (_text(dice, 5),) if dice.random() < 0.2 else ()
    return Report(path, Source(path, text), 9, tuple(made[:shown]), hidden, problems, notes)


def _finding(dice: random.Random, rule: Rule, text: str, span: Span) -> Finding:
    return Finding(
        rule,
        span,
        f"“{_text(dice, 4)}” is wrong.",
        rule.severity,
        rule.confidence,
        text[span.start : span.end],
        tuple(_text(dice, 3) for _ in range(dice.randrange(4))),
        fixable=dice.random() < 0.5,
        anchor=f"{dice.randrange(9):016x}",
    )
