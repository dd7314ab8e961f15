"""What a finding is told by: its rule and what it is about, never where it stands."""

from lint.anchors import ARTICLE, WORDS
from lint.anchors import anchor as digest
from lint.finding import Finding

WHOLE = "article"
"""Stands in place of the digest of a sentence for what is about all of an article."""


def anchor(finding: Finding, rule: str) -> str:
    """What a finding is about: its sentence, or its words, or the article.

    Args:
        finding: of a report.
        rule: its rule, by present or former id, or another rule that spoke about the same place.
    """
    about = _about(finding, rule)
    if about == "article":
        return WHOLE
    if about == "sentence":
        return finding.anchor
    # Which of two forms is the rarer one may change: both name the finding.
    forms = {finding.excerpt, *finding.replacements[:1]}
    return digest(" / ".join(sorted(form.casefold() for form in forms)))


def _about(finding: Finding, rule: str) -> str:
    own = finding.rule.about if rule in (finding.rule.id, *finding.rule.aliases) else "sentence"
    return "article" if rule in ARTICLE else "words" if rule in WORDS else own


def is_sentence(rule: str) -> bool:
    """Whether findings of a rule are told by their sentences."""
    return rule not in ARTICLE and rule not in WORDS
