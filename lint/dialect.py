"""Which English a text is written in."""

from lint.document import Document
from lint.lexicon import american_only, british_only

TELLING = 2
"""Distinct words that must speak for a dialect."""

MAJORITY = 3
"""How many times as many as speak against it."""

_CANADIAN_ENDINGS = ("yze", "yzed", "yzing", "ize", "ized", "izing", "ization")


def detect(document: Document) -> str:
    """One of the four dialects, or "en" if the text does not say.

    What the document declares counts first. Otherwise distinct words that only one English writes are counted:
    "en-US" for American forms; for British ones "en-CA" if the text also has -ize throughout beside -our or -re,
    as Canadians write, else "en-GB", whose forms Australia shares.
    """
    declared = document.language
    if declared[:3].lower() == "en-":
        known = {"us": "en-US", "gb": "en-GB", "uk": "en-GB", "ca": "en-CA", "au": "en-AU"}
        if declared[3:].lower() in known:
            return known[declared[3:].lower()]
    words = document.vocabulary
    american, british = words & american_only(), words & british_only()
    if len(american) >= TELLING and len(american) >= MAJORITY * len(british):
        return "en-US"
    canadian = {word for word in american if word.endswith(_CANADIAN_ENDINGS)}
    if len(british) >= TELLING and len(british) >= MAJORITY * (len(american) - len(canadian)):
        return "en-CA" if len(canadian) >= TELLING and not any("is" in word for word in british) else "en-GB"
    return "en"
