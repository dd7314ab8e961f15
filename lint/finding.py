"""Rule, Match, Finding, Problem and Report: what can be reported, what was seen, what is reported."""

from dataclasses import dataclass
from typing import Literal

from lint.text import Source, Span

Severity = Literal["error", "warning", "info"]
Confidence = Literal["certain", "likely", "possible"]
Category = Literal[
    "spelling",
    "grammar",
    "repetition",
    "punctuation",
    "typography",
    "wording",
    "style",
    "readability",
    "consistency",
    "structure",
]

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
"""From the gravest to the lightest."""

CONFIDENCES: tuple[Confidence, ...] = ("certain", "likely", "possible")
"""From the surest to the least sure."""

About = Literal["sentence", "words", "article"]
"""What a finding is about, and is known again by: its sentence, its words wherever they stand, or the article."""

CATEGORIES: tuple[Category, ...] = (
    "spelling",
    "grammar",
    "repetition",
    "punctuation",
    "typography",
    "wording",
    "style",
    "readability",
    "consistency",
    "structure",
)


@dataclass(frozen=True, slots=True)
class Example:
    """A text in which the rule speaks, and the same text mended.

    Attributes:
        bad: gives exactly this rule, at least once, and no other rule of the same checker.
        good: free of the rule; where the rule is fixable, what fixing ``bad`` gives.
        suffix: the kind of file the texts are, ``.txt`` or ``.md`` or ``.html``.
        dialect: the English in which it holds, "en" for an undecided text; empty if it holds in all.
        rejected: a word that the project's list must hold for it, and what the list wants instead.
    """

    bad: str
    good: str
    suffix: str = ".txt"
    dialect: str = ""
    rejected: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Rule:
    """A thing that can be reported, with its reason and its proof.

    Attributes:
        id: dotted name; the first part is the checker, the pack or the engine.
        why: the reason, one or two sentences for a writer.
        category: what kind of trouble it is.
        severity: how grave it is unless the settings say otherwise.
        confidence: how often it is right.
        examples: at least one for every rule that is not an engine's.
        clean: texts that look alike and are right; at least one for every rule that is not an engine's.
        autofix: whether its only replacement may be put in without a human.
        default: whether it is on when nobody asks for it.
        quotations: whether it also speaks about words in quotation marks and block quotations.
        source: link to a guide or paper that says so, or empty.
        aliases: former ids.
        consult: whether it judges single words, and an engine with a dictionary of its own may be asked about those
            that are only likely wrong; one that the engine knows becomes a possible finding.
        since: version of the tool or the pack in which it came, or empty.
        paths: patterns for the files it speaks about, relative to the folder of the settings; empty for all.
        about: what its findings are known again by when the article is edited.
    """

    id: str
    why: str
    category: Category
    severity: Severity = "error"
    confidence: Confidence = "likely"
    examples: tuple[Example, ...] = ()
    clean: tuple[str, ...] = ()
    autofix: bool = False
    default: bool = True
    quotations: bool = True
    source: str = ""
    aliases: tuple[str, ...] = ()
    consult: bool = False
    since: str = ""
    paths: tuple[str, ...] = ()
    about: About = "sentence"


@dataclass(frozen=True, slots=True)
class Match:
    """What a checker saw, in prose.

    Attributes:
        rule: the rule that speaks.
        span: code points of the prose; relative to the block for a block checker.
        message: one line for a writer.
        replacements: what could stand there instead, best first.
        confidence: if it differs from the rule's.
        severity: if it differs from the rule's.
    """

    rule: Rule
    span: Span
    message: str
    replacements: tuple[str, ...] = ()
    confidence: Confidence | None = None
    severity: Severity | None = None

    def moved(self, by: int) -> "Match":
        """The same match, ``by`` code points further on."""
        return Match(
            self.rule, self.span.moved(by), self.message, self.replacements, self.confidence, self.severity
        )


@dataclass(frozen=True, slots=True)
class Finding:
    """What is reported, in source.

    Attributes:
        span: exactly the code points of the source that it talks about.
        excerpt: the source under the span.
        fixable: computed by ``document.lift``, never claimed.
        also: ids of other rules that spoke about the same place.
        anchor: digest of the sentence in which it begins (``lint.anchors``): the same when lines move, paragraphs are
            reflowed or quotation marks change; empty until the finding is part of a report.
    """

    rule: Rule
    span: Span
    message: str
    severity: Severity
    confidence: Confidence
    excerpt: str
    replacements: tuple[str, ...] = ()
    fixable: bool = False
    also: tuple[str, ...] = ()
    anchor: str = ""

    @property
    def order(self) -> tuple[int, int, str, str]:
        """Sort key: reading order, then rule."""
        return self.span.start, self.span.end, self.rule.id, self.message


Hider = Literal["comment", "baseline", "unchanged"]
"""What can keep a finding out of what is reported: the text itself, a baseline, or that only changes are asked about."""


@dataclass(frozen=True, slots=True)
class Hidden:
    """A finding that would be reported, and what keeps it from being so.

    Attributes:
        by: what hides it.
        reason: that somebody gave for it, or empty.
    """

    finding: Finding
    by: Hider
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that went wrong while checking; never a finding.

    Attributes:
        where: the file, the checker or the engine that failed.
        message: what, and how to mend it; one line.
    """

    where: str
    message: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """An engine makes the run wait: of interest to who looks on, and part of no report.

    Attributes:
        message: for what; one line.
    """

    message: str


@dataclass(frozen=True, slots=True)
class Report:
    """All about one source.

    Attributes:
        source: None if the file could not be read (then there is a problem).
        words: words of the prose that were checked.
        hidden: findings that would be reported, were they not hidden.
        notes: what a reader should know and that is no failure, such as "written in French: not checked".
    """

    path: str
    source: Source | None
    words: int = 0
    findings: tuple[Finding, ...] = ()
    hidden: tuple[Hidden, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def suppressed(self) -> int:
        """How many findings comments or the front matter suppressed."""
        return sum(one.by == "comment" for one in self.hidden)
